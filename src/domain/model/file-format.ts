/**
 * The file around the answers described as data, as `answer-format.ts` describes an answer: what each entry holds, in the
 * order of the file. The type `Assessment`, the order of keys and the published schema are derived from it, and which keys
 * hold dates, numbers or words of a person.
 *
 * The texts of an entry are messages that are named by its path, such as `schema.file-focalPoint-name`.
 */
import type { Leaf, Nest } from "./answer-format.ts";
import { LIMITS } from "./limits.ts";

/**
 * An entry, with the entries in it. What is `private` is in nothing public: how a person can be reached, what was sent to
 * whom, and the seal, by which guesses at what was left out could be tested.
 */
type Entries = Readonly<Record<string, Entry>>;
export type Entry = (Leaf | (Nest & { readonly fields: Entries })) & { readonly private?: true };

/** A person to write to. */
const CONTACT = {
  name: { kind: "line" },
  title: { kind: "line" },
  authority: { kind: "line" },
  email: { kind: "email", private: true },
  phone: { kind: "line", private: true },
} as const;

/** Those who answer some of the questions, and the questions that are assigned to them. */
const CONTRIBUTORS = {
  kind: "list",
  most: LIMITS.contributors,
  needed: ["id"],
  fields: {
    id: { kind: "id" },
    authority: CONTACT.authority,
    name: CONTACT.name,
    email: CONTACT.email,
    questions: { kind: "questions", private: true },
  },
} as const;

/** What a part and the record of it both have. The file recognises its own parts by the key. */
const SENT = {
  key: { kind: "key" },
  sent: { kind: "day" },
  due: { kind: "day" },
  contributor: { kind: "contributor" },
  questions: { kind: "questions" },
} as const;

/** The entries of the file, in their order. */
export const FILE_FORMAT = {
  format: { kind: "format" },
  checklist: {
    kind: "group",
    needed: ["id", "revision"],
    fields: { id: { kind: "checklist" }, revision: { kind: "revision" } },
  },
  state: { kind: "state" },
  year: { kind: "year" },
  language: { kind: "language" },
  stage: { kind: "word", words: ["draft", "final"] },
  focalPoint: { kind: "group", fields: CONTACT },
  contributors: CONTRIBUTORS,
  /** Whether the State wants help with providing this information. */
  helpWithForm: { kind: "group", fields: { wanted: { kind: "flag" }, note: { kind: "text" } } },
  /** Of what this is a part, if it holds only some of the questions. */
  part: {
    kind: "group",
    private: true,
    needed: ["id", "key", "questions"],
    fields: {
      id: { kind: "id" },
      /** Name of the file that the part was cut out of, without its folder. */
      of: { kind: "file" },
      ...SENT,
      /** To whom the file goes back. */
      returnTo: {
        kind: "group",
        fields: { name: CONTACT.name, authority: CONTACT.authority, email: CONTACT.email },
      },
    },
  },
  /** The parts that were sent out. The same id can be there twice, sent at two times. */
  parts: {
    kind: "list",
    private: true,
    most: LIMITS.parts,
    needed: ["id", "key", "questions"],
    fields: {
      id: { kind: "id" },
      ...SENT,
      /** When it came back and was merged, and the digest of what was in it. */
      returned: { kind: "group", fields: { date: { kind: "day" }, digest: { kind: "digest" } } },
    },
  },
  answers: { kind: "answers" },
  /** Answers of an earlier year to questions that this revision does not ask, by their former id. */
  formerAnswers: { kind: "answers" },
  clearance: {
    kind: "group",
    fields: { name: CONTACT.name, title: CONTACT.title, authority: CONTACT.authority, date: { kind: "day" } },
  },
  seal: { kind: "digest", private: true },
  /** Of a part: how it was sent, to show what a ministry changed. */
  asSent: { kind: "group", private: true, fields: { contributors: CONTRIBUTORS, answers: { kind: "answers" } } },
} as const satisfies Entries;
