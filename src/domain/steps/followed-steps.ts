/** What became of each step between two assessments, or as one assessment says it. It counts and rates nothing. */
import { type Assessment, type EarlierStep, type Step, answerTo, withFields } from "../model/assessment.ts";
import { allQuestions, type Checklist, type Question } from "../model/checklist.ts";
import { sameValue } from "../comparison/same-value.ts";
import { isPast } from "../model/date.ts";
import { answersIn, isAside, replyIn } from "../model/in-force.ts";
import { isAsked, isWanting } from "../model/progress.ts";
import { adoptRevision } from "../model/revision.ts";
import { type Outcome, type StepsOfAnswer, isDue, isSettled, judgedOn, openSteps, ownSteps } from "./step.ts";

/** In the order in which they are shown. */
export const STEP_CLASSES = [
  /** Done, and nothing shows that it was late. */
  "kept",
  /** Done after its date, postponed, or not yet done although its date has passed. */
  "late",
  /** Goes on with another text, date or authority; its former date has not passed. */
  "changed",
  /** Given up, as the later assessment says. */
  "dropped",
  /** In the earlier assessment, and neither a next step nor an earlier step in the later one. */
  "unmentioned",
  /** The later assessment sets the question aside by its reply, or is not asked it any more, and so says nothing of its steps. */
  "set-aside",
  /** Nothing is said yet, or it goes on as it was; its date has not passed. */
  "open",
] as const;

export type StepClass = (typeof STEP_CLASSES)[number];

/** What can be different in a step that goes on. */
export type StepKey = "text" | "by" | "authority";

/** A step of an earlier assessment, and what became of it. */
export interface FollowedStep {
  readonly question: Question;
  readonly id: string;
  /** The year of the assessment that had it as a next step, where that is known. */
  readonly year?: number | undefined;
  /** The step as it was. */
  readonly before: Pick<Step, StepKey>;
  /** The step as it is now, if it is still to be done. */
  readonly now?: Step | undefined;
  readonly class: StepClass;
  /** The step in the words of the later assessment, if that has it as an earlier step. */
  readonly said?: Pick<Step, StepKey> | undefined;
  /** What the later assessment says became of it; undefined if it says nothing. */
  readonly outcome?: Outcome | undefined;
  readonly note?: string | undefined;
  /** What is different now. */
  readonly changes: readonly StepKey[];
  /** What became of it is to be said in the later assessment, and is not. */
  readonly isDue: boolean;
  /** It is still to be done, and its date, the new one if it has one, has passed. */
  readonly isOverdue: boolean;
  /** The later assessment has it as an earlier step, but the earlier one, which was compared, has no such step. */
  readonly isUnknown: boolean;
}

/**
 * What became of the steps of `former`, by the words of `later`; of its earlier steps alone without `former`. In the order
 * of the checklist, then of the files. Steps are known by question and id. What `later` says is judged on the day of its
 * clearance, on the last day of its year if that is over, or today (ISO 8601).
 */
export function followedSteps(
  former: Assessment | undefined,
  later: Assessment,
  checklist: Checklist,
  today: string,
): readonly FollowedStep[] {
  const [was, is] = [former && adoptRevision(former, checklist), adoptRevision(later, checklist)];
  return allQuestions(checklist).flatMap((question) => {
    const now = ownSteps(is, question.id);
    const around: Around = { question, now, later: is, checklist, today };
    const known = was === undefined ? [] : stepsToFollow(was, question.id, today);
    const others = now.earlier.filter(({ id }) => !known.some(({ step }) => step.id === id));
    return [
      ...known.map((one) => follow(one, around)),
      ...others.map((step) => follow({ step, year: step.year, wasPast: false, isUnknown: was !== undefined }, around)),
    ];
  });
}

/** A step of the earlier assessment. */
interface FormerStep {
  readonly step: Step;
  readonly year: number | undefined;
  /** Its date had passed when the earlier assessment was made. */
  readonly wasPast: boolean;
  readonly isUnknown: boolean;
}

/** What an assessment says is still to be done: its next steps, and earlier steps that are neither done nor dropped. */
function stepsToFollow(former: Assessment, questionId: string, today: string): readonly FormerStep[] {
  const own = ownSteps(former, questionId);
  const announced = answerTo(former, questionId)?.carriedFrom ?? former.year;
  const on = judgedOn(former, today);
  const known = (step: Step, year: number | undefined): FormerStep => ({
    step,
    year,
    wasPast: isPast(step.by, on),
    isUnknown: false,
  });
  return [...openSteps(own).map((step) => known(step, step.year)), ...own.next.map((step) => known(step, announced))];
}

interface Around {
  readonly question: Question;
  /** The steps that the later assessment has on the question. */
  readonly now: StepsOfAnswer;
  readonly later: Assessment;
  readonly checklist: Checklist;
  readonly today: string;
}

function follow({ step, year, wasPast, isUnknown }: FormerStep, around: Around): FollowedStep {
  const { question, now, later, today } = around;
  const { id, text, by, authority } = step;
  const earlier = now.earlier.findLast((one) => one.id === id);
  const { outcome, note } = earlier ?? {};
  // A next step with the id of one that is over is another step.
  const next = isSettled(outcome) ? undefined : now.next.find((one) => one.id === id);
  const on = judgedOn(later, today);
  const changes = changesIn(step, next, earlier);
  const isMentioned = earlier !== undefined || next !== undefined;
  const stepClass = classOf({ outcome, isMentioned, wasPast, isPastNow: isPast(by, on), changes }, around);
  const isOpen = stepClass !== "unmentioned" && stepClass !== "set-aside" && !isSettled(outcome);
  const date = (next ?? earlier ?? step).by;
  return {
    question,
    id,
    year,
    before: withFields<Pick<Step, StepKey>>({}, { text, by, authority }),
    now: next,
    said: earlier,
    class: stepClass,
    outcome,
    note,
    changes,
    isDue: isOpen && outcome === undefined && next === undefined && isDue(date, later.year, on),
    isOverdue: isOpen && isPast(date, on),
    isUnknown,
  };
}

interface Found {
  readonly outcome: Outcome | undefined;
  readonly isMentioned: boolean;
  readonly wasPast: boolean;
  readonly isPastNow: boolean;
  readonly changes: readonly StepKey[];
}

function classOf({ outcome, isMentioned, wasPast, isPastNow, changes }: Found, around: Around): StepClass {
  if (outcome === "done") return wasPast ? "late" : "kept";
  if (outcome === "dropped") return "dropped";
  if (outcome === "postponed") return "late";
  if (!isMentioned) {
    const { question, later, checklist } = around;
    const reply = replyIn(answersIn(later), question.id);
    if (isAside(reply) || !isAsked(question, later, checklist)) return "set-aside";
    // While nobody has answered, or confirmed what was carried over, nothing is said of its steps either.
    if (!isWanting(later, checklist, question)) return "unmentioned";
  }
  if (isPastNow) return "late";
  return changes.length > 0 ? "changed" : "open";
}

const STEP_KEYS = ["text", "by", "authority"] as const;

/** What the later assessment has differently: in its next step or, where there is none, in what it says of the earlier step. */
function changesIn(step: Step, next: Step | undefined, earlier: EarlierStep | undefined): readonly StepKey[] {
  if (next !== undefined) return STEP_KEYS.filter((key) => !sameValue(step[key], next[key]));
  return STEP_KEYS.filter((key) => earlier?.[key] !== undefined && !sameValue(step[key], earlier[key]));
}
