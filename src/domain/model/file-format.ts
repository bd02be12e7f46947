/**
 * The file around the answers described as data, as `answer-format.ts` describes an answer: what each entry holds, in the
 * order of the file. The order of keys and the published schema are derived from it, and which keys hold dates, numbers
 * or words of a person.
 *
 * The texts of an entry are messages that are named by its path, such as `schema.file-focalPoint-name`.
 */
import type { Described, Leaf, Nest } from "./answer-format.ts";
import type { Assessment } from "./assessment.ts";
import { LIMITS } from "./limits.ts";

type OfAnswers = "answers" | "formerAnswers" | "asSent";

/** Of each entry what it holds; answers are described by themselves. */
type DescribedFile = Described<Omit<Assessment, OfAnswers>> & Readonly<Record<OfAnswers, Leaf | Nest>>;

const CONTACT = {
  name: { kind: "line" },
  title: { kind: "line" },
  authority: { kind: "line" },
  email: { kind: "email" },
  phone: { kind: "line" },
} as const;

const CONTRIBUTORS = {
  kind: "list",
  most: LIMITS.contributors,
  needed: ["id"],
  fields: {
    id: { kind: "id" },
    authority: CONTACT.authority,
    name: CONTACT.name,
    email: CONTACT.email,
    questions: { kind: "questions" },
  },
} as const;

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
  helpWithForm: { kind: "group", fields: { wanted: { kind: "flag" }, note: { kind: "text" } } },
  part: {
    kind: "group",
    needed: ["id", "key", "questions"],
    fields: {
      id: { kind: "id" },
      of: { kind: "file" },
      ...SENT,
      returnTo: {
        kind: "group",
        fields: { name: CONTACT.name, authority: CONTACT.authority, email: CONTACT.email },
      },
    },
  },
  parts: {
    kind: "list",
    most: LIMITS.parts,
    needed: ["id", "key", "questions"],
    fields: {
      id: { kind: "id" },
      ...SENT,
      returned: { kind: "group", fields: { date: { kind: "day" }, digest: { kind: "digest" } } },
    },
  },
  answers: { kind: "answers" },
  formerAnswers: { kind: "answers" },
  clearance: {
    kind: "group",
    fields: { name: CONTACT.name, title: CONTACT.title, authority: CONTACT.authority, date: { kind: "day" } },
  },
  seal: { kind: "digest" },
  asSent: { kind: "group", fields: { contributors: CONTRIBUTORS, answers: { kind: "answers" } } },
} as const satisfies DescribedFile;
