/** An assessment: one State's answers for one year, in the shape of the saved file. */
import { sameData } from "./same-data.ts";

/** The format that this version of the tool reads and writes. */
export const ASSESSMENT_FORMAT = "tip-checklist/assessment/1";

/** A law or other legal text that an answer cites. */
export interface Law {
  readonly title: string;
  /** Article, section or paragraph. */
  readonly provision?: string;
  /** `2019`, `2019-05` or `2019-05-01`. */
  readonly date?: string;
  readonly url?: string;
}

/** Kinds chosen from a list, with a note in words. */
export interface Kinds {
  readonly kinds?: readonly string[];
  readonly note?: string;
}

/** Whether a State is party to one instrument (para. 7). */
export interface Adherence {
  readonly status?: string;
  /** Date of signature, as precisely as known. */
  readonly signed?: string;
  /** Date of ratification, acceptance, approval or accession. */
  readonly ratified?: string;
}

/** Something that a State says it will do. */
export interface Step {
  /** Stays the same in later years; unique within its answer. */
  readonly id: string;
  readonly text?: string;
  /** By when, as precisely as known. */
  readonly by?: string;
  /** The authority that is responsible for it. */
  readonly authority?: string;
}

/** What a step of an earlier year came to. */
export interface EarlierStep {
  readonly id: string;
  /** The year of the assessment in which it was announced. */
  readonly year?: number;
  readonly text?: string;
  readonly by?: string;
  readonly outcome?: string;
  readonly note?: string;
}

/** Who wrote or looked at something, by the id of the contributor, and on which day (ISO 8601). */
export interface Provenance {
  readonly by?: string;
  readonly date?: string;
}

/** Words that were looked at, and by which no victim can be recognised. */
export interface ClearedWords extends Provenance {
  readonly words: string;
}

/** The fields of an answer that a further contributor can write as well, beside the answer itself. */
export interface Contributed {
  /** Para. 8 only. */
  readonly obstacles?: Kinds;
  readonly measures?: string;
  readonly practice?: string;
  readonly authority?: string;
  readonly difficulties?: Kinds;
  readonly nextSteps?: readonly Step[];
  readonly assistance?: {
    readonly requested?: readonly string[];
    readonly received?: string;
    readonly note?: string;
  };
  readonly goodPractice?: string;
  readonly reason?: string;
}

/** What a further contributor wrote to a question, beside the answer itself. */
export interface Contribution extends Contributed, Provenance {}

/** What was replied to one question. Every field may be missing in a draft; `answer-format.ts` describes each. */
export interface Answer extends Contributed {
  readonly status?: string;
  /** Para. 7 only: by instrument id. */
  readonly instruments?: Readonly<Record<string, Adherence>>;
  readonly elements?: readonly string[];
  readonly law?: readonly Law[];
  /** Para. 8 only: the year in which the State expects to become a party. */
  readonly expectedYear?: number;
  /** What became of the next steps of earlier years. */
  readonly earlierSteps?: readonly EarlierStep[];
  /** BCP 47 tag of the language of this answer, where it is not that of the file. */
  readonly language?: string;
  /** Texts of several contributors side by side. */
  readonly contributions?: readonly Contribution[];
  readonly sameAs?: string;
  readonly publish?: boolean;
  readonly carriedFrom?: number;
  readonly answered?: Provenance;
  /** Who looked at what was carried over; the author stays. */
  readonly confirmed?: Provenance;
  readonly cleared?: readonly ClearedWords[];
  /** Whether somebody wants to look at the answer again. */
  readonly revisit?: boolean;
  /** For those who work on the file; in no document. */
  readonly internalNote?: string;
}

/** A person to write to. */
export interface Contact {
  readonly name?: string;
  readonly title?: string;
  readonly authority?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Somebody who answers some of the questions. */
export interface Contributor extends Pick<Contact, "authority" | "name" | "email"> {
  readonly id: string;
  /** The questions that are assigned to this contributor. */
  readonly questions?: readonly string[];
}

/** Of what an assessment is a part. */
export interface Part {
  /** The contributor or the section that the part is for. */
  readonly id: string;
  /** Name of the file that the part was cut out of, without its folder. */
  readonly of?: string;
  /** The file recognises its own parts by it; see `SentPart`. */
  readonly key: string;
  /** The day on which it was sent, ISO 8601. */
  readonly sent?: string;
  /** The day by which it is to come back, ISO 8601. */
  readonly due?: string;
  /** Who is asked; undefined where that is left open. */
  readonly contributor?: string;
  /** The only questions that are asked. */
  readonly questions: readonly string[];
  /** To whom the file goes back. */
  readonly returnTo?: Pick<Contact, "name" | "authority" | "email">;
}

/** What the file remembers of a part that was cut out of it. The same id can be there twice, sent at two times. */
export interface SentPart extends Pick<Part, "id" | "key" | "sent" | "due" | "contributor" | "questions"> {
  /** When it came back and was merged, and the digest of what was in it. */
  readonly returned?: { readonly date?: string; readonly digest?: string };
}

/** A part as it was sent, to show what a ministry changed. */
export interface AsSent {
  readonly contributors?: readonly Contributor[];
  readonly answers?: Readonly<Record<string, Answer>>;
}

export interface Assessment {
  readonly format: string;
  readonly checklist: { readonly id: string; readonly revision: number };
  readonly state?: string;
  readonly year?: number;
  /** BCP 47 tag of the language of the answers. */
  readonly language?: string;
  readonly stage: "draft" | "final";
  readonly focalPoint?: Contact;
  readonly contributors?: readonly Contributor[];
  /** Whether the State wants help with providing this information. */
  readonly helpWithForm?: { readonly wanted?: boolean; readonly note?: string };
  /** Of what this is a part, if it holds only some of the questions. */
  readonly part?: Part;
  /** The parts of this assessment that were sent out. */
  readonly parts?: readonly SentPart[];
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Answers of an earlier year to questions that this revision of the checklist does not ask, by their former id. */
  readonly formerAnswers?: Readonly<Record<string, Answer>>;
  readonly clearance?: Pick<Contact, "name" | "title" | "authority"> & { readonly date?: string };
  readonly seal?: string;
  /** Of a part: how it was sent. */
  readonly asSent?: AsSent;
}

/** The answer to a question, or undefined while there is none. */
export function answerTo(assessment: Assessment, questionId: string): Answer | undefined {
  const answers = assessment.answers;
  return answers !== undefined && Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}

/** The assessment with one answer replaced, or removed if `answer` is undefined. The order of answers is kept. */
export function withAnswer(assessment: Assessment, questionId: string, answer: Answer | undefined): Assessment {
  const answers = withFields<Readonly<Record<string, Answer>>>(assessment.answers ?? {}, { [questionId]: answer });
  return { ...assessment, answers };
}

/** What `after` changed in `before`, done to `onto`: answer by answer, and key by key of everything else. */
export function replayChanges(before: Assessment, after: Assessment, onto: Assessment): Assessment {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Assessment)[]);
  const changed = [...keys].filter((key) => key !== "answers" && !sameData(before[key], after[key]));
  const others = Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Assessment>;
  const ids = new Set([...Object.keys(before.answers ?? {}), ...Object.keys(after.answers ?? {})]);
  return [...ids]
    .filter((id) => !sameData(answerTo(before, id), answerTo(after, id)))
    .reduce((result, id) => withAnswer(result, id, answerTo(after, id)), withFields(onto, others));
}

/** A group with some fields replaced; a field given as undefined, empty text, empty list or empty group is removed. */
export function withFields<T extends object>(group: T, fields: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const merged = Object.entries({ ...group, ...fields });
  return Object.fromEntries(merged.filter(([key, value]) => !Object.hasOwn(fields, key) || !isEmpty(value))) as T;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
