/** What the program itself writes as comments into a file, for a person to read. */
import type { Question } from "../domain/model/checklist.ts";

export interface FileLines {
  /** The title above an answer, with its arguments in braces. */
  readonly title: string;
  /** The notice above what was sent. */
  readonly asSent: string;
  /** What comes before the meanings of the replies in the head of a file. */
  readonly replies: string;
}

export interface FileTexts {
  /** By language. */
  readonly lines: Readonly<Record<string, FileLines>>;
  /** The fingerprints of the titles and notices of all languages: a file may have been written in any of them. */
  readonly known: readonly number[];
}

/** The comment above the answer to a question. */
export function titleOf(title: string, question: Pick<Question, "paragraph" | "title">): string {
  return title.replace("{paragraph}", question.paragraph).replace("{title}", () => question.title);
}
