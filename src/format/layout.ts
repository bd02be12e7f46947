/** How an assessment is laid out in a file: the order of its keys, and the title above each answer. */
import { type Fields, ANSWER_FORMAT } from "../domain/model/answer-format.ts";
import { fieldAt, fieldsIn } from "../domain/model/find-fields.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { FILE_FORMAT } from "../domain/model/file-format.ts";
import { type Checklist, allQuestions } from "../domain/model/checklist.ts";
import { fingerprint } from "../domain/texts/fingerprint.ts";
import texts from "../generated/file-texts.ts";
import { titleOf } from "./file-texts.ts";

/** The schema that editors check a file with while one types, where it is beside the file. */
export const SCHEMA_FILE = "assessment.schema.json";
const SCHEMA = `./${SCHEMA_FILE}`;
/** Names the schema in YAML; in JSON a key does. */
const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA}`;

export interface Layout {
  /** What a new JSON file names as its schema. */
  readonly schema: string | undefined;
  /** Comment lines at the top of a new file. */
  readonly header: readonly string[];
  /** Whether a comment is a line of such a header, with a schema or without. */
  isHeader(comment: string): boolean;
  /** The comment above a new entry at the top of the file, if it has one. */
  noticeOf(key: string): string | undefined;
  /** The comment above an answer, without indentation. */
  titleOf(questionId: string): string | undefined;
  /** Whether a comment is a title or notice that the tool itself writes and deletes, in whichever language. */
  isTitle(comment: string): boolean;
  /** The keys of `value`, found at `path`, in the order in which they are written. */
  orderedKeys(path: readonly (string | number)[], value: object): readonly string[];
}

let known: ReadonlySet<number> | undefined;

/** The layout of files for a checklist; a new one names its schema if `hasSchema`. */
export function createLayout(checklist: Checklist, hasSchema = false): Layout {
  const questions = new Map(allQuestions(checklist).map((question) => [question.id, question]));
  const order = [...questions.keys()];
  const { title, asSent, replies } = texts.lines[checklist.language] ?? { title: "", asSent: "", replies: "#" };
  known ??= new Set(texts.known);

  function orderAt(path: readonly (string | number)[]): readonly string[] {
    const at = path.findIndex((key) => key === "answers" || key === "formerAnswers");
    if (at === -1) return orderIn(FILE_FORMAT, path);
    const inAnswer = path.slice(at + 2);
    if (path.length === at + 1) return order;
    const isByInstrument = inAnswer.length === 1 && fieldAt(inAnswer)?.kind === "instruments";
    return isByInstrument ? checklist.instruments.map(({ id }) => id) : orderIn(ANSWER_FORMAT, inAnswer);
  }

  const header = [`# ${checklist.title} (${checklist.source.symbol})`, replies, ...meaningsOf(checklist)];
  return {
    schema: hasSchema ? SCHEMA : undefined,
    header: hasSchema ? [SCHEMA_LINE, ...header] : header,
    isHeader: (comment) => header.includes(comment) || comment === SCHEMA_LINE,
    noticeOf: (key) => (key === "asSent" ? asSent : undefined),
    titleOf(questionId): string | undefined {
      const question = questions.get(questionId);
      return question && titleOf(title, question);
    },
    isTitle: (comment) => known?.has(fingerprint(comment)) === true,
    orderedKeys(path, value): readonly string[] {
      const wanted = orderAt(path);
      const keys = Object.keys(value);
      const found = wanted.filter((key) => keys.includes(key));
      return [...found, ...keys.filter((key) => !wanted.includes(key))];
    },
  };
}

/** The scales of most questions; the forms of paras. 7 and 8 explain themselves. */
const GENERAL = new Set<string>(["implementation", "consideration"]);

/** A line for each reply that most questions can have: its id, its label, and what it means in general. */
function meaningsOf({ scales, exceptions }: Checklist): readonly string[] {
  const statuses = scales.flatMap((scale) => (GENERAL.has(scale.id) ? scale.statuses : []));
  return [...statuses, ...exceptions].map(({ id, label, meaning }) => `#   ${id} (${label}): ${meaning}`);
}

/** The keys of the group at `path`, which is within these fields. */
function orderIn(fields: Fields, path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return Object.keys(fields);
  const field = fieldAt(path, fields);
  return field === undefined ? [] : Object.keys(fieldsIn(field));
}

/** The same assessment with all keys in the order of the layout, and without parts that are undefined. */
export function inOrder(assessment: Assessment, layout: Layout): Assessment {
  const arrange = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => arrange(item, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    const parts = value as Record<string, unknown>;
    const keys = layout.orderedKeys(path, value).filter((key) => parts[key] !== undefined);
    return Object.fromEntries(keys.map((key) => [key, arrange(parts[key], [...path, key])]));
  };
  return arrange(assessment, []) as Assessment;
}
