/** Two assessments of one State compared: what became of each question, and what changed beside the answers. */
import { fieldsWith, valuesIn } from "../model/find-fields.ts";
import { type Answer, type Assessment, answerTo } from "../model/assessment.ts";
import { type Checklist, type Question, allQuestions } from "../model/checklist.ts";
import { type ShownAssessment, forReaders } from "../model/publication.ts";
import { type FormChanges, adoptRevision, changesSince } from "../model/revision.ts";
import { type Attention, type Case, attentionFor } from "./attention.ts";
import { type Change, compare } from "./change.ts";
import { type ChangeClass, changesSteps, classify, saysMore } from "./classify.ts";
import { isAssignment, isSameAuthor } from "./contributors.ts";
import { compareEvidence, comparePicks } from "./evidence.ts";
import { isNothing, sameValue } from "./same-value.ts";
import { levelOf } from "./level.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** What became of one question. */
export interface QuestionChange extends Case {
  readonly question: Question;
  readonly elements: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  readonly attention: readonly Attention[];
  /** The question to whose answer this one refers in both years: what changed is said there. */
  readonly follows?: string;
  /** Questions whose status changed with this one, because they are answered by reference to it. */
  readonly takesAlong: readonly string[];
}

export interface Comparison {
  /** As a document may show them, perhaps of an earlier revision. */
  readonly before: ShownAssessment;
  readonly after: ShownAssessment;
  /** In the order of the checklist: each question that is asked in one of the two, or on which they differ all the same. */
  readonly questions: readonly QuestionChange[];
  /** Changes beside the answers: who answers, the language, answers kept from an earlier revision, and the like. */
  readonly particulars: readonly Change[];
  /** What changed in the questions themselves. */
  readonly form: FormChanges;
}

/** Keys that say which file this is, and what was sent to whom. Answers are compared by question. */
const IDENTITY = new Set(["format", "checklist", "state", "year", "seal", "answers", "part", "parts", "asSent"]);

/** Keys that belong to their year: between two versions of one year a change of them is news. */
const OF_ITS_YEAR = new Set(["stage", "clearance"]);

/**
 * Compares the last two of these assessments of one State, which are in the order of their years. Those before them show
 * for how long an answer has been the same.
 */
export function compareYears(series: readonly Assessment[], checklist: Checklist): Comparison {
  const shown = series.map(forReaders);
  const [before, after] = lastTwo(shown);
  const years = shown.map((assessment): Year => {
    const { added } = changesSince(checklist, assessment.checklist.revision);
    return { assessment: adoptRevision(assessment, checklist), notYetAsked: new Set(added) };
  });
  const changes = compare(before, after, checklist);
  const byQuestion = changesByQuestion(changes);
  const questions = allQuestions(checklist).flatMap((question) => {
    const own = byQuestion.get(question.id)?.filter((change) => !isSameAuthor(change, before, after));
    return compareQuestion(years, checklist, question, own ?? []) ?? [];
  });
  const form = formBetween(before, after, checklist);
  return {
    before,
    after,
    questions: questions.map((one) => ({ ...one, takesAlong: takenAlong(one, questions) })),
    particulars: changes.filter((change) => isParticular(change, form, before.year === after.year)),
    form,
  };
}

/** Whether a change is shown beside the answers. Who is assigned what is not. */
function isParticular(change: Change, form: FormChanges, isOfOneYear: boolean): boolean {
  const [key = "", id] = change.path;
  // That an answer is kept because its question was dropped is said with the changes of the form.
  if (key === "formerAnswers") return form.dropped.every((one) => one.id !== id);
  return !IDENTITY.has(key) && (isOfOneYear || !OF_ITS_YEAR.has(key)) && !isAssignment(change);
}

/** Whether anything changed at all: an answer, who gave it, the particulars, or the questions. */
export function hasChanges({ questions, particulars, form }: Comparison): boolean {
  const still: readonly ChangeClass[] = ["unchanged", "unanswered"];
  const formChanged = Object.values(form).some((list) => list.length > 0);
  return (
    formChanged || particulars.length > 0 || questions.some((one) => !still.includes(one.class) || changesSteps(one))
  );
}

/** Whether the status of a question changed. */
export function statusChanged({ before, after }: Pick<QuestionChange, "before" | "after">): boolean {
  return before.statuses.join() !== after.statuses.join();
}

/** The changes of answers, by the id of the question. */
function changesByQuestion(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const byId = new Map<string, Change[]>();
  for (const change of changes) {
    const [top, id = ""] = change.path;
    if (top === "answers") byId.set(id, [...(byId.get(id) ?? []), change]);
  }
  return byId;
}

function lastTwo<Item>(series: readonly Item[]): readonly [Item, Item] {
  const [before, after] = series.slice(-2);
  if (before === undefined || after === undefined) throw new Error("Two assessments are needed.");
  return [before, after];
}

/** One of the assessments, as an answer to the present revision. */
interface Year {
  readonly assessment: Assessment;
  /** Questions that the revision which it answers did not have. */
  readonly notYetAsked: ReadonlySet<string>;
}

/** Undefined if the question is asked in neither of the two, and both say the same about it. */
function compareQuestion(
  years: readonly Year[],
  checklist: Checklist,
  question: Question,
  changes: readonly Change[],
): QuestionChange | undefined {
  const [earlier, later] = lastTwo(years);
  const [before, after] = [earlier, later].map(({ assessment, notYetAsked }): Snapshot => {
    const snapshot = snapshotOf(assessment, checklist, question);
    return { ...snapshot, isAsked: snapshot.isAsked && !notYetAsked.has(question.id) };
  }) as [Snapshot, Snapshot];
  if (!before.isAsked && !after.isAsked && !saysMore(changes)) return undefined;
  const compared = { before, after, evidence: compareEvidence(before, after), changes };
  const { year } = later.assessment;
  const sameSince = textsSince(years, question.id);
  const one: Case = {
    ...compared,
    class: classify(checklist, question, compared, year === earlier.assessment.year),
    isFull: levelOf(after, checklist, question) === "full",
    ...(sameSince !== undefined && { sameSince }),
  };
  const follows = after.reference !== undefined && after.reference === before.reference ? after.reference : undefined;
  return {
    ...one,
    question,
    elements: pickedElements(question, before, after),
    attention: attentionFor(one, year, checklist),
    ...(follows !== undefined && { follows }),
    takesAlong: [],
  };
}

/** The elements that came and went, in the order of the question. */
function pickedElements(question: Question, before: Snapshot, after: Snapshot): QuestionChange["elements"] {
  const { gained, lost } = comparePicks(before.own?.elements, after.own?.elements);
  const order = question.elements.map(({ id }) => id);
  const sorted = (ids: readonly string[]): readonly string[] =>
    [...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return { gained: sorted(gained), lost: sorted(lost) };
}

function takenAlong({ question }: QuestionChange, questions: readonly QuestionChange[]): readonly string[] {
  return questions.filter((one) => one.follows === question.id && statusChanged(one)).map((one) => one.question.id);
}

/** The first year from which on the texts of an answer are what they are in the last; undefined if it has none. */
function textsSince(years: readonly Year[], questionId: string): number | undefined {
  const answers = years.map(({ assessment }) => ({ year: assessment.year, answer: answerTo(assessment, questionId) }));
  const last = answers.at(-1)?.answer;
  if (last === undefined || isNothing(textsOf(last))) return undefined;
  const first = answers.findLastIndex(({ answer }) => !sameTexts(answer, last));
  const known = answers
    .slice(first + 1)
    .flatMap(({ year, answer }) => [year, answer?.carriedFrom])
    .filter((year) => year !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** What an answer says in words about what is done, what hinders it, and what comes next, by field. */
function textsOf(answer: Answer | undefined): Readonly<Record<string, unknown>> {
  const substance: readonly string[] = fieldsWith({ substance: true });
  const texts = valuesIn(answer ?? {}).filter(
    ({ path: [key = ""], field }) => field.kind === "text" && substance.includes(String(key)),
  );
  return Object.fromEntries(texts.map(({ path, value }) => [path.join("."), value]));
}

function sameTexts(a: Answer | undefined, b: Answer): boolean {
  return sameValue(textsOf(a), textsOf(b));
}

/** What changed in the questions between the revisions that the two answer. */
function formBetween(before: Assessment, after: Assessment, checklist: Checklist): FormChanges {
  const until = after.checklist.revision;
  const history = checklist.history.filter(({ revision }) => revision <= until);
  return changesSince({ ...checklist, history }, before.checklist.revision);
}

/** The comparison of these questions only, without what is not about single questions. */
export function narrow(comparison: Comparison, ids: ReadonlySet<string>): Comparison {
  const questions = comparison.questions.filter(({ question }) => ids.has(question.id));
  if (questions.length === comparison.questions.length) return comparison;
  return {
    ...comparison,
    questions,
    particulars: [],
    form: { added: [], dropped: [], reworded: [], renumbered: [] },
  };
}
