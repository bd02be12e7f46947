/** The answers that a form brings: what was filled in, over what it was made from. */
import { type Place, cellCode, unchosenText } from "../../domain/form/place.ts";
import { withField } from "../../domain/merging/fields.ts";
import { type Answer, type Assessment, type Provenance, withFields } from "../../domain/model/assessment.ts";
import { confirmAnswer, withoutOrigin } from "../../domain/model/carry-over.ts";
import {
  type Checklist,
  type Question,
  allQuestions,
  findQuestion,
  labelOf,
  statusesOf,
} from "../../domain/model/checklist.ts";
import { contentOf } from "../../domain/model/find-fields.ts";
import { isCarried } from "../../domain/model/progress.ts";
import { sameData } from "../../domain/model/same-data.ts";
import { wordMeant } from "../../domain/model/words.ts";
import { freeStepId } from "../../domain/steps/step.ts";
import { replyText } from "../../messages/form-words.ts";
import type { Say } from "../../messages/say.ts";
import { isSameText, isShown, readEntries } from "./entries.ts";
import type { FilledIn, Stray } from "./filled-in.ts";
import type { FormTexts } from "./form-texts.ts";
import { inOneLine, readLeaf } from "./leaf-words.ts";

/** What is needed to understand what was filled in. */
export interface AnswerReading {
  readonly checklist: Checklist;
  readonly say: Say;
  /** What the words of a field are called: what became of a step. */
  readonly outcomeLabel: (word: string) => string;
  readonly year: number | undefined;
  /** What was at the places when the form was made. */
  readonly made: FormTexts["made"];
  /** Who filled it in, and when, as far as that is known. */
  readonly by: Provenance;
}

export interface ReadAnswers {
  readonly answers: Readonly<Record<string, Answer>>;
  /** What is not what its place takes. */
  readonly strays: readonly Stray[];
  /** Codes of the rows of lists that are not there. */
  readonly missing: readonly string[];
}

/** The answers in `before` with what was filled in at these places. */
export function readAnswers(
  filled: FilledIn,
  places: readonly Place[],
  before: NonNullable<Assessment["answers"]>,
  reading: AnswerReading,
): ReadAnswers {
  const strays: Stray[] = [];
  const answers = new Map(Object.entries(before));
  const missing: string[] = [];
  const byQuestion = new Map<string | undefined, Place[]>();
  for (const place of places) byQuestion.set(place.question, [...(byQuestion.get(place.question) ?? []), place]);
  for (const { id } of allQuestions(reading.checklist)) {
    const question = findQuestion(reading.checklist, id);
    const own = byQuestion.get(id);
    if (question === undefined || own === undefined) continue;
    const was = Object.hasOwn(before, id) ? (before[id] ?? {}) : {};
    const is = own.reduce((answer, place) => withPlace(answer, place, question, filled, reading, strays, missing), was);
    const after = withAuthor(was, is, filled.ticks.get(confirmedCode(own))?.get("") === true, reading.by);
    if (Object.keys(after).length > 0) answers.set(id, after);
    else answers.delete(id);
  }
  return { answers: Object.fromEntries(answers), strays, missing };
}

function confirmedCode(places: readonly Place[]): string {
  return places.find(({ path }) => path[0] === "confirmed")?.code ?? "";
}

/** The answer with who gave or confirmed it; see `saveAnswer` of the interview. */
function withAuthor(was: Answer, is: Answer, isConfirmed: boolean, by: Provenance): Answer {
  const who = Object.keys(by).length === 0 ? undefined : by;
  const { nextSteps: _, earlierSteps: __, ...rest } = contentOf(is);
  const { nextSteps: ___, earlierSteps: ____, ...old } = contentOf(was);
  if (sameData(contentOf(was), contentOf(is))) return isConfirmed && isCarried(is) ? confirmAnswer(is, by) : is;
  if (isCarried(was) && sameData(rest, old)) return isConfirmed ? confirmAnswer(is, by) : is;
  const reply = withoutOrigin(is);
  return Object.keys(contentOf(reply)).length === 0 ? reply : withFields(reply, { answered: who });
}

function withPlace(
  answer: Answer,
  place: Place,
  question: Question,
  filled: FilledIn,
  reading: AnswerReading,
  strays: Stray[],
  missing: string[],
): Answer {
  const { code, shape, path, field } = place;
  const key = path.join(".");
  const stray = (text: string): void => {
    if (text !== "") strays.push({ near: code, text, why: "unread" });
  };
  const { made } = reading;
  const words = filled.words.get(code);
  if (words !== undefined && isSameText(words, made.words.get(code))) return answer;
  const ticks = changedTicks(filled.ticks.get(code), made.ticks.get(code));
  const rows = filled.rows.get(code);
  if (shape === "choice")
    return words === undefined ? answer : withReply(answer, place, words, question, reading, stray);
  if (shape === "words") {
    if (words === undefined || isShown(words, valueAt(answer, path), reading.outcomeLabel)) return answer;
    const { value, rest = "" } = readLeaf(words, field, reading.outcomeLabel);
    stray(rest);
    return withField(answer, key, value);
  }
  if (shape === "tick") {
    const isTicked = ticks?.get("");
    if (key === "confirmed" || isTicked === undefined || isTicked === (valueAt(answer, path) === false)) return answer;
    return withField(answer, key, isTicked ? false : undefined);
  }
  if (shape === "ticks") return ticks === undefined ? answer : withTicks(answer, place, ticks);
  return rows === undefined || field.kind !== "list" ? answer : withRows(answer, place, rows, reading, stray, missing);
}

/** The reply by its label, its id, or the answer that it refers to. */
function withReply(
  answer: Answer,
  { path }: Place,
  text: string,
  question: Question,
  { checklist, say }: AnswerReading,
  stray: (text: string) => void,
): Answer {
  const key = path.join(".");
  const typed = inOneLine(text);
  const isReply = key === "status";
  const own = valueAt(answer, path);
  const shown = isReply
    ? replyText(answer, question, checklist, say)
    : typeof own === "string"
      ? labelOf(checklist, question, own)
      : undefined;
  if (typed === (shown ?? "")) return answer;
  const statuses = statusesOf(checklist, question);
  const isEmpty = typed === "" || plain(typed) === plain(unchosenText(statuses.map(({ label }) => label)));
  if (isEmpty) return shown === undefined ? answer : withField(answer, key, undefined);
  const words = statuses.map(({ id, label }) => ({ id, labels: [label] }));
  const status = wordMeant(typed, words);
  if (status !== undefined) return withField(answer, key, status);
  const other = allQuestions(checklist).find(
    ({ id }) => plain(replyText({ sameAs: id }, question, checklist, say) ?? "") === plain(typed),
  );
  if (isReply && other !== undefined) return withField(answer, key, { sameAs: other.id });
  stray(text);
  return answer;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/** The boxes that are not as they were when the form was made. */
function changedTicks(
  ticks: ReadonlyMap<string, boolean> | undefined,
  made: ReadonlyMap<string, boolean> | undefined,
): ReadonlyMap<string, boolean> | undefined {
  return ticks && new Map([...ticks].filter(([id, isTicked]) => made?.get(id) !== isTicked));
}

/** The list of what is ticked; a box that is not there leaves what was. */
function withTicks(answer: Answer, { path, items }: Place, ticks: ReadonlyMap<string, boolean>): Answer {
  const before = (valueAt(answer, path) ?? []) as readonly string[];
  const others = before.filter((id) => !items.includes(id));
  const after = [...items.filter((id) => ticks.get(id) ?? before.includes(id)), ...others];
  const isSame = after.length === before.length && after.every((id) => before.includes(id));
  return isSame ? answer : withField(answer, path.join("."), after);
}

function withRows(
  answer: Answer,
  place: Place,
  rows: NonNullable<ReturnType<FilledIn["rows"]["get"]>>,
  { outcomeLabel, year, made }: AnswerReading,
  stray: (text: string) => void,
  missing: string[],
): Answer {
  const { path, field } = place;
  if (field.kind !== "list") return answer;
  const [key = ""] = path;
  const before = (valueAt(answer, path) ?? []) as readonly Readonly<Record<string, unknown>>[];
  const added = (
    items: readonly Readonly<Record<string, unknown>>[],
  ): Readonly<Record<string, unknown>> | undefined => {
    if (key === "earlierSteps") return undefined;
    return key === "nextSteps" ? { id: freeStepId({ ...answer, nextSteps: items } as Answer, year) } : {};
  };
  const { items, rest, lacking } = readEntries(rows, {
    field,
    before,
    made: made.rows.get(place.code) ?? [],
    labelOf: outcomeLabel,
    added,
  });
  for (const text of rest) stray(text);
  for (const number of lacking) missing.push(cellCode(place, number));
  return sameData(items, before) ? answer : withFields(answer, { [key]: items });
}

/** What is at a path in an answer. */
export function valueAt(answer: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (group, key) =>
      typeof group === "object" && group !== null && Object.hasOwn(group, key)
        ? (group as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    answer,
  );
}
