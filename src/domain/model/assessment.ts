/** An assessment: one State's answers for one year, in the shape of the saved file. */
import type { ANSWER_FORMAT, AnswerField } from "./answer-format.ts";
import type { FILE_FORMAT } from "./file-format.ts";
import { sameData } from "./same-data.ts";

/** The format that this version of the tool reads and writes. */
export const ASSESSMENT_FORMAT = "tip-checklist/assessment/1";

/** A group with these fields, of which only those that are needed are always there. */
type Group<Described, Needed = never> = {
  readonly [Key in keyof Described as Extract<Key, Needed>]: Value<Described[Key]>;
} & { readonly [Key in keyof Described as Exclude<Key, Needed>]?: Value<Described[Key]> };

type GroupOf<Field> = Field extends { readonly fields: infer Described }
  ? Group<Described, Field extends { readonly needed: readonly (infer Key)[] } ? Key : never>
  : never;

/** What a field holds, by its kind; a text if the kind is not named here. */
interface Kinds<Field> {
  readonly group: GroupOf<Field>;
  readonly list: readonly GroupOf<Field>[];
  readonly instruments: Readonly<Record<string, GroupOf<Field>>>;
  readonly contributions: readonly Contribution[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly elements: readonly string[];
  readonly choices: readonly string[];
  readonly questions: readonly string[];
  readonly year: number;
  readonly revision: number;
  readonly flag: boolean;
  readonly word: Field extends { readonly words: readonly (infer Word)[] } ? Word : never;
}

type Value<Field> = Field extends { readonly kind: infer Kind }
  ? Kind extends keyof Kinds<Field>
    ? Kinds<Field>[Kind]
    : string
  : never;

/** What was replied to one question, as `answer-format.ts` describes it. Every field may be missing in a draft. */
export type Answer = Group<typeof ANSWER_FORMAT>;

/** What a further contributor wrote to a question, beside the answer itself. */
export type Contribution = Group<(typeof ANSWER_FORMAT)["contributions"]["fields"]> & Pick<Answer, ContributedField>;

type ContributedField = {
  [Key in AnswerField]: (typeof ANSWER_FORMAT)[Key] extends { readonly contributed: true } ? Key : never;
}[AnswerField];

export type Law = NonNullable<Answer["law"]>[number];
/** Where the practice that an answer reports can be read. */
export type PracticeLink = NonNullable<Answer["practiceLinks"]>[number];
export type Adherence = NonNullable<Answer["instruments"]>[string];
export type Step = NonNullable<Answer["nextSteps"]>[number];
export type EarlierStep = NonNullable<Answer["earlierSteps"]>[number];
/** Who wrote or looked at something, by the id of the contributor, and on which day. */
export type Provenance = NonNullable<Answer["answered"]>;

/** The saved file, as `file-format.ts` describes it. */
export type Assessment = Group<typeof FILE_FORMAT, "format" | "checklist" | "stage">;

export type Contact = NonNullable<Assessment["focalPoint"]>;
export type Contributor = NonNullable<Assessment["contributors"]>[number];
export type Part = NonNullable<Assessment["part"]>;
/** What the file remembers of a part that was cut out of it. */
export type SentPart = NonNullable<Assessment["parts"]>[number];

/** The answer to a question, or undefined while there is none. */
export function answerTo({ answers }: Pick<Assessment, "answers">, questionId: string): Answer | undefined {
  return answers !== undefined && Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
}

/** The assessment with one answer replaced, or removed if `answer` is undefined. The order of answers is kept. */
export function withAnswer(assessment: Assessment, questionId: string, answer: Answer | undefined): Assessment {
  const answers = withFields<Readonly<Record<string, Answer>>>(assessment.answers ?? {}, { [questionId]: answer });
  return { ...assessment, answers };
}

/**
 * What `after` changed in `before`, done to `onto`: answer by answer, and key by key of everything else. With `onlySame`,
 * only where `onto` still has what `before` has.
 */
export function replayChanges(before: Assessment, after: Assessment, onto: Assessment, onlySame = false): Assessment {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Assessment)[]);
  const isChanged = (old: unknown, now: unknown, there: unknown): boolean =>
    !sameData(old, now) && (!onlySame || sameData(old, there));
  const changed = [...keys].filter((key) => key !== "answers" && isChanged(before[key], after[key], onto[key]));
  const others = Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Assessment>;
  const ids = new Set([...Object.keys(before.answers ?? {}), ...Object.keys(after.answers ?? {})]);
  return [...ids]
    .filter((id) => isChanged(answerTo(before, id), answerTo(after, id), answerTo(onto, id)))
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
