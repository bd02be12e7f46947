/** Rules about dates, and about steps: days that exist, an order in which things can have happened, what became of steps. */
import { isOfEarlierYear } from "../deadlines/deadlines.ts";
import { type Adherence, type Answer, type EarlierStep, answerTo } from "../model/assessment.ts";
import { lastLookedAt } from "../model/carry-over.ts";
import { type Instrument, adherenceQuestion } from "../model/checklist.ts";
import { compareDates, dayAfter, daysIn, isDate, isPast } from "../model/date.ts";
import type { Path } from "../model/path.ts";
import { isCarried } from "../model/progress.ts";
import { isDue, judgedOn } from "../steps/step.ts";
import { isBlankText } from "../texts/invisible.ts";
import { type RuleTable, inEach } from "./rule.ts";
import type { OwnAnswer, Subject } from "./subject.ts";

/** Keys whose date has passed when it is written down. */
const PAST_KEYS = new Set<string | number>(["date", "signed", "ratified"]);

/** Whether the State is party to one of the instruments (para. 7), and where that is said. */
interface PlacedAdherence {
  readonly instrument: Instrument;
  readonly adherence: Adherence;
  readonly path: Path;
}

function adherencesIn({ assessment, checklist }: Subject): readonly PlacedAdherence[] {
  const question = adherenceQuestion(checklist);
  const { instruments = {} } = (question && answerTo(assessment, question.id)) ?? {};
  return checklist.instruments.flatMap((instrument) => {
    const adherence = instruments[instrument.id];
    return question === undefined || adherence === undefined
      ? []
      : [{ instrument, adherence, path: ["answers", question.id, "instruments", instrument.id] }];
  });
}

/** By when something is to be done, and the day on which that was written or confirmed. */
interface Plan {
  readonly date: string;
  readonly path: Path;
  readonly on: string | undefined;
}

function plansIn({ id, answer }: OwnAnswer): readonly Plan[] {
  const plans: Plan[] = [];
  const { nextSteps, expectedYear } = answer;
  const on = lastLookedAt(answer)?.date;
  for (const [at, { by }] of (nextSteps ?? []).entries())
    if (by !== undefined) plans.push({ date: by, path: ["answers", id, "nextSteps", at, "by"], on });
  if (expectedYear !== undefined) plans.push({ date: String(expectedYear), path: ["answers", id, "expectedYear"], on });
  return plans;
}

/** The day of the answer, or the year assessed where that is later or the only one known. */
function latestOf(on: string | undefined, year: number | undefined): string | undefined {
  const assessed = year?.toString();
  if (on === undefined || !isDate(on)) return assessed;
  return assessed !== undefined && compareDates(assessed, on) > 0 ? assessed : on;
}

/** Whether the reply takes the steps of the answer to this question out of force. */
function isLeftOut(outOfForce: Subject["outOfForce"], id: string): boolean {
  return outOfForce.get(id)?.includes("earlierSteps") === true;
}

interface PlacedStep {
  readonly step: EarlierStep;
  readonly answer: Answer;
  readonly path: Path;
}

/** The steps of earlier years that are in force. */
function earlierStepsIn(answers: readonly OwnAnswer[], outOfForce: Subject["outOfForce"]): readonly PlacedStep[] {
  return answers
    .filter(({ id }) => !isLeftOut(outOfForce, id))
    .flatMap(({ id, answer }) =>
      (answer.earlierSteps ?? []).map((step, at) => ({ step, answer, path: ["answers", id, "earlierSteps", at] })),
    );
}

/** Most characters of the text of a step that a message repeats. */
const MOST = 80;

function beginningOf(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " ").trim());
  return letters.length > MOST ? `${letters.slice(0, MOST).join("").trim()} …` : letters.join("");
}

export const DATE_RULES = {
  "date-impossible": {
    severity: { draft: "error", final: "error" },
    check: ({ dates }) =>
      inEach(dates, (placed) => {
        const { text: date } = placed;
        if (isDate(date)) return undefined;
        const [year = 0, month = 0] = date.split("-").map(Number);
        const days = month >= 1 && month <= 12 ? daysIn(year, month) : 0;
        return { path: placed.path, values: { date, year: String(year).padStart(4, "0"), month, days } };
      }),
  },
  "date-in-future": {
    severity: { draft: "warning", final: "error" },
    check({ dates, today }) {
      // In another time zone it may be tomorrow already.
      const latest = dayAfter(today);
      return inEach(dates, (placed) => {
        const { key, text: date } = placed;
        return PAST_KEYS.has(key) && compareDates(date, latest) > 0 && isDate(date)
          ? { path: placed.path, values: { date } }
          : undefined;
      });
    },
  },
  "date-before-instrument": {
    severity: { draft: "error", final: "error" },
    *check(subject) {
      for (const { instrument, adherence, path } of adherencesIn(subject)) {
        for (const key of ["signed", "ratified"] as const) {
          const date = adherence[key];
          if (date !== undefined && isDate(date) && compareDates(date, instrument.opened) < 0)
            yield { path: [...path, key], values: { date, instrument: instrument.short, opened: instrument.opened } };
        }
      }
    },
  },
  "ratified-before-signed": {
    severity: { draft: "error", final: "error" },
    *check(subject) {
      for (const { instrument, adherence, path } of adherencesIn(subject)) {
        const { signed, ratified } = adherence;
        if (signed === undefined || ratified === undefined || !isDate(signed) || !isDate(ratified)) continue;
        // A date from before there was an instrument has a rule of its own.
        if (compareDates(ratified, signed) < 0 && compareDates(ratified, instrument.opened) >= 0)
          yield { path: [...path, "ratified"], values: { ratified, signed }, related: [[...path, "signed"]] };
      }
    },
  },
  "adherence-contradicted": {
    severity: { draft: "error", final: "error" },
    *check(subject) {
      for (const { adherence, path } of adherencesIn(subject)) {
        const { status, signed, ratified } = adherence;
        const related = [[...path, "status"]];
        if (ratified !== undefined && (status === "signatory" || status === "neither"))
          yield { path: [...path, "ratified"], values: { key: "ratified", status }, related };
        else if (signed !== undefined && status === "neither")
          yield { path: [...path, "signed"], values: { key: "signed", status }, related };
      }
    },
  },
  "next-steps-past": {
    severity: { draft: "warning", final: "warning" },
    check: ({ answers, assessment: { year } }) =>
      inEach(answers.flatMap(plansIn), ({ date, path, on }) => {
        // Compared with the day on which it was written, not with today, so that an old file stays right.
        const written = latestOf(on, year);
        return isPast(date, written) && written !== undefined ? { path, values: { date, written } } : undefined;
      }),
  },
  "next-steps-overdue": {
    severity: { draft: "warning", final: "warning" },
    check({ answers, assessment, today }) {
      const { year, clearance } = assessment;
      // A file of an earlier year, or one that was cleared before the date, stays right.
      if (isOfEarlierYear(assessment, today)) return [];
      const judged = clearance?.date ?? today;
      const looked = answers.filter(({ answer }) => !isCarried(answer));
      return inEach(looked.flatMap(plansIn), ({ date, path, on }) =>
        isPast(date, judged) && !isPast(date, latestOf(on, year)) ? { path, values: { date } } : undefined,
      );
    },
  },
  "outcome-missing": {
    severity: { draft: "warning", final: "warning" },
    check({ assessment, answers, outOfForce, today }) {
      const on = judgedOn(assessment, today);
      // While nobody has confirmed an answer, its steps wait with it.
      const looked = answers.filter(({ answer }) => !isCarried(answer));
      return inEach(earlierStepsIn(looked, outOfForce), ({ step, answer: { nextSteps = [] }, path }) => {
        const { id, year, text = id, by, outcome } = step;
        const goesOn = nextSteps.some((one) => one.id === id);
        return outcome === undefined && !goesOn && isDue(by, assessment.year, on)
          ? { path, values: { year: year?.toString() ?? "none", step: beginningOf(text) } }
          : undefined;
      });
    },
  },
  "outcome-unexplained": {
    severity: { draft: "warning", final: "warning" },
    check: ({ answers, outOfForce }) =>
      inEach(earlierStepsIn(answers, outOfForce), ({ step: { outcome, note }, path }) =>
        (outcome === "postponed" || outcome === "dropped") && isBlankText(note)
          ? { path: [...path, "outcome"], values: { outcome } }
          : undefined,
      ),
  },
} satisfies RuleTable;
