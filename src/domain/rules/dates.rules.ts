/** Rules about dates: days that exist, and an order in which things can have happened. */
import { isOfEarlierYear } from "../deadlines/deadlines.ts";
import { type Adherence, answerTo } from "../model/assessment.ts";
import { lastLookedAt } from "../model/carry-over.ts";
import { type Instrument, adherenceQuestion } from "../model/checklist.ts";
import { compareDates, dayAfter, daysIn, isDate, isPast } from "../model/date.ts";
import type { Path } from "../model/path.ts";
import { isCarried } from "../model/progress.ts";
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
} satisfies RuleTable;
