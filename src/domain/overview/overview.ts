/**
 * Many States in one year: what is said of each question, and who asks for what. Numbers are numbers of States for one
 * reply; nothing is added up for a State, so that no order of States follows from an overview.
 */
import type { ChangeClass } from "../comparison/classify.ts";
import type { Law } from "../model/assessment.ts";
import { type Checklist, type Choice, type Question, type Status, findStatus, statusesOf } from "../model/checklist.ts";
import { type RegionalGroup, type State, REGIONAL_GROUPS } from "../model/state.ts";
import {
  type Item,
  type LastingKind,
  type NamedList,
  type StateFacts,
  LASTING_KINDS,
  NAMED_LISTS,
} from "./state-facts.ts";

/** A number of States; undefined is one that is not shown. */
export type Count = number | undefined;

/** A regional group, or the States that are in none. */
export type GroupId = RegionalGroup | "none";

/** The counts of some groups together; for one group of each in an overview that is not for the public. */
export interface GroupCounts {
  readonly groups: readonly GroupId[];
  readonly counts: readonly Count[];
  /** How many have left it open; undefined where that is not shown. */
  readonly open: Count;
}

/** How many States gave each reply to a question. */
export interface ItemCounts extends Item {
  readonly statuses: readonly Status[];
  readonly all: readonly Count[];
  readonly byGroup: readonly GroupCounts[];
  /** How many have left it open; undefined where that is not shown. */
  readonly open: Count;
}

/** A kind that answers to a question name, and the States that do, in alphabetical order. */
export interface NamedKind {
  readonly list: NamedList;
  readonly kind: Choice;
  readonly question: Question;
  readonly count: Count;
  /** Empty for the public. */
  readonly states: readonly State[];
}

/** Something of one State. */
export type OfState<Fact> = Fact & { readonly state: State };

export interface Overview {
  readonly year: number;
  /** The year that it is compared with; undefined if there is none. */
  readonly before: number | undefined;
  /** How many States are counted. */
  readonly states: Count;
  readonly items: readonly ItemCounts[];
  readonly named: readonly NamedKind[];
  readonly practices: readonly OfState<StateFacts["practices"][number]>[];
  /** How many good practices may not be shown. */
  readonly practicesLeftOut: Count;
  /** How far each State is that is not yet a party and has said so (para. 8). Empty for the public. */
  readonly ratification: readonly OfState<Stage>[];
  readonly laws: readonly OfState<{ readonly law: Law; readonly questions: readonly Question[] }>[];
  readonly steps: readonly OfState<StateFacts["steps"][number]>[];
  /** For each kind of change that occurs: how many answers of all States. `byQuestion` is empty for the public. */
  readonly moves: readonly Move[];
  readonly lasting: readonly Lasting[];
}

export interface Move {
  readonly class: ChangeClass;
  readonly answers: number;
  readonly byQuestion: readonly { readonly question: Question; readonly count: number }[];
}

/** A stage on the way to becoming a party, as its status has it, and the year that is expected. */
export interface Stage {
  readonly status: Status;
  readonly expectedYear: number | undefined;
}

/** What has been so for two years and more in answers to a question. */
export interface Lasting {
  readonly kind: LastingKind;
  readonly question: Question;
  readonly states: readonly OfState<{ readonly since: number }>[];
}

/** The kinds of change that are counted, in the order in which they are shown. */
const MOVES: readonly ChangeClass[] = [
  "improved",
  "worsened",
  "otherwise",
  "into-scope",
  "out-of-scope",
  "newly-answered",
  "no-longer-answered",
  "newly-asked",
  "no-longer-asked",
];

/** The overview; `states` are in alphabetical order, and so are they in every list. */
export function summarise(
  facts: readonly StateFacts[],
  items: readonly Item[],
  {
    checklist,
    year,
    before,
  }: { readonly checklist: Checklist; readonly year: number; readonly before: number | undefined },
): Overview {
  const questions = [...new Set(items.map(({ question }) => question))];
  return {
    year,
    before,
    states: facts.length,
    items: items.map((item, at) => countItem(item, facts, at, checklist)),
    named: namedKinds(facts, questions, checklist),
    practices: questions.flatMap((question) =>
      ofStates(facts, ({ practices }) => practices.filter((one) => one.question === question)),
    ),
    practicesLeftOut: facts.reduce((sum, { practicesLeftOut }) => sum + practicesLeftOut, 0),
    ratification: ofStates(facts, (one) => stageOf(one, items, checklist)),
    laws: ofStates(facts, lawsOf),
    steps: ofStates(facts, ({ steps }) => steps).sort((a, b) => compare(a.by, b.by)),
    moves: countMoves(facts, questions),
    lasting: LASTING_KINDS.flatMap((kind) =>
      questions.flatMap((question) => {
        const states = ofStates(facts, ({ lasting }) =>
          lasting.filter((one) => one.kind === kind && one.question === question).map(({ since }) => ({ since })),
        );
        return states.length === 0 ? [] : [{ kind, question, states }];
      }),
    ),
  };
}

function ofStates<Fact>(facts: readonly StateFacts[], pick: (facts: StateFacts) => readonly Fact[]): OfState<Fact>[] {
  return facts.flatMap((one) => pick(one).map((fact) => ({ ...fact, state: one.state })));
}

/** Dates by their letters, those without one last. */
function compare(one = "9999", other = "9999"): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function countItem(item: Item, facts: readonly StateFacts[], at: number, checklist: Checklist): ItemCounts {
  const statuses = statusesOf(checklist, item.question);
  const countIn = (some: readonly StateFacts[]): readonly number[] =>
    statuses.map(({ id }) => some.filter(({ replies }) => replies[at] === id).length);
  const openIn = (some: readonly StateFacts[]): number => some.filter(({ replies }) => replies[at] === "open").length;
  const groups: readonly GroupId[] = [...REGIONAL_GROUPS, "none"];
  return {
    ...item,
    statuses,
    all: countIn(facts),
    byGroup: groups.flatMap((group) => {
      const members = facts.filter(({ state }) => (state.group ?? "none") === group);
      return members.length === 0 ? [] : [{ groups: [group], counts: countIn(members), open: openIn(members) }];
    }),
    open: openIn(facts),
  };
}

function namedKinds(
  facts: readonly StateFacts[],
  questions: readonly Question[],
  checklist: Checklist,
): readonly NamedKind[] {
  const states = new Map<string, State[]>();
  for (const { state, named } of facts)
    for (const { list, kind, question } of named) {
      const key = `${list} ${kind} ${question.id}`;
      const found = states.get(key);
      if (found === undefined) states.set(key, [state]);
      else found.push(state);
    }
  return NAMED_LISTS.flatMap((list) =>
    checklist.lists[list].flatMap((kind) =>
      questions.flatMap((question) => {
        const found = states.get(`${list} ${kind.id} ${question.id}`);
        return found === undefined ? [] : [{ list, kind, question, count: found.length, states: found }];
      }),
    ),
  );
}

/** How far a State is on the way to becoming a party; none if it has not said so, or is not asked. */
function stageOf(
  { replies, expectedYear }: StateFacts,
  items: readonly Item[],
  checklist: Checklist,
): readonly Stage[] {
  return items.flatMap(({ question }, at) => {
    const status = question.form === "ratification" ? findStatus(checklist, question, replies[at]) : undefined;
    return status === undefined ? [] : [{ status, expectedYear }];
  });
}

/** The laws of a State, each once, with the questions to which it cites them. */
function lawsOf({ laws }: StateFacts): readonly { law: Law; questions: readonly Question[] }[] {
  const cited = new Map<string, { law: Law; questions: Question[] }>();
  for (const { law, question } of laws) {
    const key = JSON.stringify([law.title, law.provision, law.date, law.url]);
    const found = cited.get(key);
    if (found === undefined) cited.set(key, { law, questions: [question] });
    else if (!found.questions.includes(question)) found.questions.push(question);
  }
  return [...cited.values()];
}

function countMoves(facts: readonly StateFacts[], questions: readonly Question[]): readonly Move[] {
  const all = facts.flatMap(({ moves = [] }) => moves);
  return MOVES.flatMap((found) => {
    const here = all.filter((one) => one.class === found);
    const byQuestion = questions.flatMap((question) => {
      const count = here.filter((one) => one.question === question).length;
      return count === 0 ? [] : [{ question, count }];
    });
    return here.length === 0 ? [] : [{ class: found, answers: here.length, byQuestion }];
  });
}
