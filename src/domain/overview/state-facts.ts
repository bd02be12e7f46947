/** What one State says in one year, as an overview of many States needs it. Nothing of it says how well a State does. */
import { type ChangeClass, classByReply } from "../comparison/classify.ts";
import { type Snapshot, snapshotOf } from "../comparison/snapshot.ts";
import { type Answer, type Law, answerTo } from "../model/assessment.ts";
import { type Checklist, type Instrument, type Question } from "../model/checklist.ts";
import { addDays, isDate, lastDayOf } from "../model/date.ts";
import { isOpen } from "../model/progress.ts";
import type { ShownAssessment } from "../model/publication.ts";
import { resolveAnswer } from "../model/same-as.ts";
import type { State } from "../model/state.ts";
import { plannedSteps } from "../steps/planned-steps.ts";

/** A question, or for para. 7 one of its instruments, each of which has a status. */
export interface Item {
  readonly question: Question;
  readonly instrument?: Instrument;
}

/** The lists of which an answer can name kinds. */
export const NAMED_LISTS = ["difficulties", "assistance", "obstacles"] as const;
export type NamedList = (typeof NAMED_LISTS)[number];

/** Reasons for which an answer says the same for years: nobody knows, it is not disclosed, or nobody has confirmed it. */
export const LASTING_KINDS = ["not-known", "withheld", "carried"] as const;
export type LastingKind = (typeof LASTING_KINDS)[number];

export interface StateFacts {
  readonly state: State;
  /** The status of each item, in their order; "open" for none, undefined where it is not asked or may not be shown. */
  readonly replies: readonly (string | undefined)[];
  /** Kinds of difficulties, of assistance that is requested, and of obstacles to ratification. */
  readonly named: readonly { readonly list: NamedList; readonly kind: string; readonly question: Question }[];
  readonly practices: readonly { readonly question: Question; readonly text: string }[];
  /** How many good practices may not be shown. */
  readonly practicesLeftOut: number;
  /** The year in which it expects to become a party (para. 8). */
  readonly expectedYear: number | undefined;
  readonly laws: readonly { readonly question: Question; readonly law: Law }[];
  /** Steps whose day has passed or is near, or of which nothing was said yet though it should have been. */
  readonly steps: readonly {
    readonly question: Question;
    readonly text: string;
    readonly by?: string;
    readonly isOverdue: boolean;
  }[];
  /** What changed since the year before; undefined if it sent no file for that year. */
  readonly moves: readonly { readonly question: Question; readonly class: ChangeClass }[] | undefined;
  /** What has been so for two years and more, and since which year. */
  readonly lasting: readonly { readonly question: Question; readonly kind: LastingKind; readonly since: number }[];
}

/** Around which facts are gathered. */
export interface FactsOptions {
  readonly checklist: Checklist;
  /** What is counted, in the order of the checklist. */
  readonly items: readonly Item[];
  readonly year: number;
  /** The year that it is compared with. */
  readonly before: number | undefined;
  /** ISO 8601. */
  readonly today: string;
}

/** Days ahead in which steps are due soon. */
const SOON = 90;

/** A file of the State, as readers may see it and as an answer to the present revision. */
export interface YearOfState {
  readonly year: number;
  readonly assessment: ShownAssessment;
}

/** The items of these questions. */
export function itemsOf(questions: readonly Question[], { instruments }: Checklist): readonly Item[] {
  return questions.flatMap((question): readonly Item[] =>
    question.form === "adherence" ? instruments.map((instrument) => ({ question, instrument })) : [{ question }],
  );
}

/**
 * The facts of a State; `series` are its files up to this year, the earliest first. What is in `hidden`, by the ids of
 * questions, is left out. `whole` is the last file with what only the public may not see. What was copied from an earlier
 * year and not confirmed counts as open.
 */
export function factsOf(
  state: State,
  series: readonly YearOfState[],
  options: FactsOptions,
  hidden: ReadonlySet<string> = new Set(),
  whole: ShownAssessment | undefined = series.at(-1)?.assessment,
): StateFacts {
  const { checklist, items, year, before, today } = options;
  const now = series.at(-1)?.assessment;
  if (now === undefined) throw new Error("An assessment is needed.");
  const former = series.find((one) => one.year === before)?.assessment;
  const questions = [...new Set(items.map(({ question }) => question))].filter(({ id }) => !hidden.has(id));
  const given = questions.map((question) => ({ question, snapshot: countedSnapshot(now, checklist, question) }));
  const byId = new Map(given.map(({ question, snapshot }) => [question.id, snapshot]));
  const own = given.flatMap(({ question, snapshot }) => (snapshot.own ? [{ question, answer: snapshot.own }] : []));
  const ids = new Set(questions.map(({ id }) => id));
  const practices = own.flatMap(({ question, answer: { goodPractice, publish } }) =>
    goodPractice === undefined || publish === false ? [] : [{ question, text: goodPractice }],
  );
  return {
    state,
    replies: items.map((item) => replyTo(item, byId.get(item.question.id))),
    named: own.flatMap(({ question, answer }) => namedIn(answer).map((one) => ({ ...one, question }))),
    practices,
    practicesLeftOut: countPractices(whole ?? now, options) - practices.length,
    expectedYear: own.find(({ question }) => question.form === "ratification")?.answer.expectedYear,
    laws: own.flatMap(({ question, answer: { law = [] } }) => law.map((one) => ({ question, law: one }))),
    steps: plannedSteps(now, checklist, today).flatMap(({ question, step, isOverdue, isDue, isCarried }) => {
      const isSoon = step.by !== undefined && isDate(step.by) && lastDayOf(step.by) <= addDays(today, SOON);
      if (!ids.has(question.id) || isCarried || !(isOverdue || isDue || isSoon)) return [];
      return [{ question, text: step.text ?? "", isOverdue, ...(step.by !== undefined && { by: step.by }) }];
    }),
    moves: former && movesBetween(former, given, checklist),
    lasting: questions.flatMap((question) => lastingIn(series, question, { checklist, year })),
  };
}

/** How many good practices the answers offer. */
function countPractices(assessment: ShownAssessment, { checklist, items }: FactsOptions): number {
  const questions = [...new Set(items.map(({ question }) => question))];
  return questions.filter(
    (question) => countedSnapshot(assessment, checklist, question).own?.goodPractice !== undefined,
  ).length;
}

/** The snapshot, in which an answer that nobody confirmed is open. */
function countedSnapshot(assessment: ShownAssessment, checklist: Checklist, question: Question): Snapshot {
  const snapshot = snapshotOf(assessment, checklist, question);
  return isOpen(snapshot.mark)
    ? { ...snapshot, mark: "open", statuses: [], own: undefined, answer: undefined }
    : snapshot;
}

function replyTo({ instrument }: Item, snapshot: Snapshot | undefined): string | undefined {
  if (!snapshot?.isAsked) return undefined;
  const status = instrument === undefined ? snapshot.statuses[0] : snapshot.own?.instruments?.[instrument.id]?.status;
  return status ?? "open";
}

/** The kinds that an answer names, each once. */
function namedIn({ difficulties, assistance, obstacles }: Answer): readonly { list: NamedList; kind: string }[] {
  const kinds = { difficulties: difficulties?.kinds, assistance: assistance?.requested, obstacles: obstacles?.kinds };
  return NAMED_LISTS.flatMap((list) => [...new Set(kinds[list] ?? [])].map((kind) => ({ list, kind })));
}

function movesBetween(
  former: ShownAssessment,
  given: readonly { readonly question: Question; readonly snapshot: Snapshot }[],
  checklist: Checklist,
): NonNullable<StateFacts["moves"]> {
  return given.flatMap(({ question, snapshot }) => {
    const found = classByReply(checklist, question, countedSnapshot(former, checklist, question), snapshot);
    return found === undefined || found === "unanswered" ? [] : [{ question, class: found }];
  });
}

function lastingIn(
  series: readonly YearOfState[],
  question: Question,
  { checklist, year }: Pick<FactsOptions, "checklist" | "year">,
): StateFacts["lasting"] {
  const replies = series.map(({ assessment }) => statusIn(assessment, checklist, question));
  const status = replies.at(-1);
  if (status === "carried") {
    const from = series.at(-1) && answerTo(series.at(-1)?.assessment ?? {}, question.id)?.carriedFrom;
    return from !== undefined && year - from > 1 ? [{ question, kind: "carried", since: from }] : [];
  }
  if (status !== "not-known" && status !== "withheld") return [];
  const since = series[replies.findLastIndex((one) => one !== status) + 1]?.year ?? year;
  return since < year ? [{ question, kind: status, since }] : [];
}

/** The status of a question, or that it was only carried over. */
function statusIn(assessment: ShownAssessment, checklist: Checklist, question: Question): string | undefined {
  if (answerTo(assessment, question.id)?.carriedFrom !== undefined) return "carried";
  const resolution = resolveAnswer(assessment, checklist, question.id);
  return resolution?.kind === "answer" ? resolution.answer.status : undefined;
}
