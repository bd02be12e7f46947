/**
 * The answer described as data: what each field holds, in the order of the file, and which role it has. The type
 * `Answer`, the order of keys, the published schema, references, comparison, merging, documents, tables and the interview
 * are derived from it, so a field is added here alone.
 *
 * The texts of a field are messages that are named by its path, such as `schema.difficulties-note`.
 */
import type { Form, ListId } from "./checklist.ts";
import { LIMITS } from "./limits.ts";

/** What a field holds that has no fields of its own. */
export type Leaf =
  /** A status of the question's scale. */
  | { readonly kind: "status" }
  /** Ids of elements of the question. */
  | { readonly kind: "elements" }
  /** Ids of choices in a list of the checklist. */
  | { readonly kind: "choices"; readonly list: ListId }
  /** Id of another question. */
  | { readonly kind: "question" }
  /** Id of a contributor. */
  | { readonly kind: "contributor" }
  /** Words of a person, in several lines or in one. */
  | { readonly kind: "text" | "line" }
  /** A day, or a date that may be known only to the year or the month. */
  | { readonly kind: "day" | "date" }
  /** An id by which an item of a list is known. */
  | { readonly kind: "id" }
  /** One of these words. */
  | { readonly kind: "word"; readonly words: readonly string[] }
  /** A BCP 47 tag. */
  | { readonly kind: "language" }
  | { readonly kind: "url" | "email" | "year" | "flag" }
  /** Ids of questions. */
  | { readonly kind: "questions" }
  /** Answers, by the id of their question. */
  | { readonly kind: "answers" }
  /** What is only in the head of the file; a key tells parts apart, a digest is over other data. */
  | { readonly kind: "format" | "checklist" | "revision" | "state" | "file" | "key" | "digest" };

/** A field that has fields of its own. */
export type Nest =
  /** None may lack what is `needed`. */
  | { readonly kind: "group"; readonly fields: Fields; readonly needed?: readonly string[] }
  /** A list of at most `most` groups. */
  | { readonly kind: "list"; readonly fields: Fields; readonly most: number; readonly needed?: readonly string[] }
  /** A group for each instrument. */
  | { readonly kind: "instruments"; readonly fields: Fields }
  /** What others wrote beside the answer: `fields`, and all fields of an answer that are `contributed`. */
  | { readonly kind: "contributions"; readonly fields: Fields; readonly most: number };

/** Fields by key, in the order of the file. */
export type Fields = Readonly<Record<string, Leaf | Nest>>;

/** What a field of an answer is used for. */
export interface Role {
  /**
   * Where documents show it: the reply, what is done, what is to come, texts of others, remarks, who said so and when.
   * What is `internal` is for those who work on the file: it is in no document, no table and no part that is sent.
   */
  readonly group: "reply" | "done" | "ahead" | "contributions" | "remark" | "origin" | "internal";
  /** The forms of question whose answers have it; all if undefined. */
  readonly forms?: readonly Form[];
  /**
   * It counts whatever the reply is. All other fields are out of force where the reply sets the question aside; see
   * `in-force.ts`.
   */
  readonly always?: true;
  /** An answer that is given by reference has it from the other answer. */
  readonly shared?: true;
  /** A contributor can write it beside the answer, so that nobody's words are lost where two have written. */
  readonly contributed?: true;
  /** Its texts show for how long an answer has been the same. */
  readonly substance?: true;
  /** When the interview asks for it: in a `step` of its own; always, in the list of everything else; only once it is `given`. */
  readonly asked?: "step" | "always" | "given";
}

/** What a field of an answer is. */
export type FieldFormat = (Leaf | Nest) & Role;

/** Who wrote or looked at something, and on which day. */
const PROVENANCE = { by: { kind: "contributor" }, date: { kind: "day" } } as const;

/** The fields of an answer, in the order of the file. */
export const ANSWER_FORMAT = {
  status: {
    kind: "status",
    group: "reply",
    forms: ["standard", "ratification"],
    always: true,
    shared: true,
    asked: "step",
  },
  /** Para. 7 only: by the id of the instrument, with the dates of signature and of ratification or accession. */
  instruments: {
    kind: "instruments",
    group: "reply",
    forms: ["adherence"],
    asked: "step",
    fields: { status: { kind: "status" }, signed: { kind: "date" }, ratified: { kind: "date" } },
  },
  /** Para. 8 only. */
  obstacles: {
    kind: "group",
    group: "ahead",
    forms: ["ratification"],
    contributed: true,
    asked: "given",
    fields: { kinds: { kind: "choices", list: "obstacles" }, note: { kind: "text" } },
  },
  /** Para. 8 only: the year in which the State expects to become a party. */
  expectedYear: { kind: "year", group: "ahead", forms: ["ratification"], asked: "step" },
  elements: { kind: "elements", group: "reply", asked: "step" },
  measures: { kind: "text", group: "done", shared: true, contributed: true, substance: true, asked: "always" },
  /** Laws and other legal texts; `provision` is an article, section or paragraph. */
  law: {
    kind: "list",
    group: "done",
    shared: true,
    asked: "always",
    most: LIMITS.laws,
    needed: ["title"],
    fields: {
      title: { kind: "line" },
      provision: { kind: "line" },
      date: { kind: "date" },
      url: { kind: "url" },
    },
  },
  practice: { kind: "text", group: "done", shared: true, contributed: true, substance: true, asked: "always" },
  /** Where the practice can be read: judgments, statistics, reports. */
  practiceLinks: {
    kind: "list",
    group: "done",
    shared: true,
    asked: "always",
    most: LIMITS.practiceLinks,
    needed: ["url"],
    fields: { title: { kind: "line" }, url: { kind: "url" } },
  },
  authority: { kind: "line", group: "done", shared: true, contributed: true, asked: "always" },
  difficulties: {
    kind: "group",
    group: "ahead",
    shared: true,
    contributed: true,
    substance: true,
    asked: "always",
    fields: { kinds: { kind: "choices", list: "difficulties" }, note: { kind: "text" } },
  },
  /** What the State says it will do, by when, and who is responsible. An id stays the same in later years. */
  nextSteps: {
    kind: "list",
    group: "ahead",
    shared: true,
    contributed: true,
    substance: true,
    asked: "always",
    most: LIMITS.steps,
    needed: ["id"],
    fields: { id: { kind: "id" }, text: { kind: "text" }, by: { kind: "date" }, authority: { kind: "line" } },
  },
  /** What became of the next steps of earlier years. An outcome that is missing is still to be said. */
  earlierSteps: {
    kind: "list",
    group: "ahead",
    shared: true,
    asked: "given",
    most: LIMITS.earlierSteps,
    needed: ["id"],
    fields: {
      id: { kind: "id" },
      year: { kind: "year" },
      text: { kind: "text" },
      by: { kind: "date" },
      authority: { kind: "line" },
      outcome: { kind: "word", words: ["done", "under-way", "postponed", "dropped"] },
      note: { kind: "text" },
    },
  },
  assistance: {
    kind: "group",
    group: "ahead",
    shared: true,
    contributed: true,
    asked: "always",
    fields: {
      requested: { kind: "choices", list: "assistance" },
      received: { kind: "text" },
      note: { kind: "text" },
    },
  },
  goodPractice: { kind: "text", group: "done", shared: true, contributed: true, asked: "always" },
  reason: { kind: "text", group: "done", always: true, shared: true, contributed: true, asked: "always" },
  /** The language of this answer, where it is not that of the file. */
  language: { kind: "language", group: "remark", always: true, shared: true },
  /** What further contributors wrote, side by side. */
  contributions: {
    kind: "contributions",
    group: "contributions",
    always: true,
    shared: true,
    most: LIMITS.contributions,
    fields: PROVENANCE,
  },
  sameAs: { kind: "question", group: "reply", always: true },
  publish: { kind: "flag", group: "remark", always: true, asked: "always" },
  carriedFrom: { kind: "year", group: "origin", always: true },
  answered: { kind: "group", group: "origin", always: true, fields: PROVENANCE },
  /** Who looked at what was carried over; the author stays. */
  confirmed: { kind: "group", group: "origin", always: true, fields: PROVENANCE },
  /** Words that were looked at, and by which no victim can be recognised. */
  cleared: {
    kind: "list",
    group: "internal",
    always: true,
    most: LIMITS.cleared,
    needed: ["words"],
    fields: { words: { kind: "line" }, ...PROVENANCE },
  },
  /** Whether somebody wants to look at the answer again. */
  revisit: { kind: "flag", group: "internal", always: true, asked: "always" },
  /** For those who work on the file; in no document. */
  internalNote: { kind: "text", group: "internal", always: true, asked: "always" },
} as const satisfies Readonly<Record<string, FieldFormat>>;

/** The key of a field of an answer. */
export type AnswerField = keyof typeof ANSWER_FORMAT;
