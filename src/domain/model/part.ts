/**
 * Parts: some of the questions of an assessment in a file of their own, for one ministry to answer. The file that they
 * were cut out of remembers what was sent; the part remembers of what it is a part, and how it was when it was sent.
 */
import type { Answer, Assessment, Contact, Contributor } from "./assessment.ts";

/** Of what an assessment is a part. */
export interface Part {
  /** The contributor or the section that the part is for. */
  readonly id: string;
  /** Name of the file that the part was cut out of, without its folder. */
  readonly of?: string;
  /** By this the file recognises a part of its own; see `SentPart`. */
  readonly key: string;
  /** The day on which it was sent, ISO 8601. */
  readonly sent?: string;
  /** Who is asked; undefined where the part goes to whoever knows. */
  readonly contributor?: string;
  /** The questions that are put; no others are. */
  readonly questions: readonly string[];
  /** To whom the file goes back. */
  readonly returnTo?: Pick<Contact, "name" | "authority" | "email">;
}

/** What the file remembers of a part that was cut out of it. The same id can stand there twice, sent at two times. */
export interface SentPart extends Pick<Part, "id" | "key" | "sent" | "contributor" | "questions"> {
  /** When it came back and was merged, and the digest of what was in it. */
  readonly returned?: { readonly date?: string; readonly digest?: string };
}

/** How a part was when it was sent: by this is seen what a ministry changed. */
export interface AsSent {
  readonly contributors?: readonly Contributor[];
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** Whether a question is among those that an assessment puts: all of them, unless it is a part. */
export function isInPart({ part }: Pick<Assessment, "part">, questionId: string): boolean {
  return part === undefined || part.questions.includes(questionId);
}

/** Of parts with the same id the one that was sent last, in the order in which they were sent first. */
export function latestParts(parts: readonly SentPart[]): readonly SentPart[] {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}
