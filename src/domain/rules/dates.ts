/** Rules about dates: days that exist, and an order in which things can have happened. */
import { answerTo } from "../assessment.ts";
import { allQuestions } from "../checklist.ts";
import { compareDates, dayAfter, daysIn, isDate } from "../date.ts";
import type { Path } from "../diagnostic.ts";
import type { Finding, Rule, RuleSubject } from "./rule.ts";
import type { PlacedText } from "./texts-of.ts";
import { textsOf } from "./texts-of.ts";

/** Keys that hold a date. */
const DATE_KEYS = new Set<string | number | undefined>(["date", "signed", "ratified", "by", "on"]);
/** Keys whose date has passed when it is written down. */
const PAST_KEYS = new Set<string | number | undefined>(["date", "signed", "ratified", "on"]);
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Several rules look at the same dates; they are collected once. */
const collected = new WeakMap<RuleSubject, readonly PlacedText[]>();

/** What is written where a date belongs, in the form of one. */
function datesIn(subject: RuleSubject): readonly PlacedText[] {
  const known = collected.get(subject);
  if (known !== undefined) return known;
  const dates = textsOf(subject.assessment).filter(
    ({ key, top, text }) => DATE_KEYS.has(key) && top !== "formerAnswers" && DATE.test(text),
  );
  collected.set(subject, dates);
  return dates;
}

const dateImpossible: Rule = {
  id: "date-impossible",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const placed of datesIn(subject)) {
      const { text: date } = placed;
      if (isDate(date)) continue;
      const [year = 0, month = 0] = date.split("-").map(Number);
      const days = month >= 1 && month <= 12 ? daysIn(year, month) : 0;
      yield { path: placed.path, values: { date, year: String(year).padStart(4, "0"), month, days } };
    }
  },
};

const dateInFuture: Rule = {
  id: "date-in-future",
  draft: "warning",
  final: "error",
  *check(subject) {
    // In another time zone it may be tomorrow already.
    const latest = dayAfter(subject.today);
    for (const placed of datesIn(subject)) {
      const { key, text: date } = placed;
      if (PAST_KEYS.has(key) && compareDates(date, latest) > 0 && isDate(date))
        yield { path: placed.path, values: { date } };
    }
  },
};

/** How the State stands to each instrument, with the path to it. */
function* adherences({ assessment, checklist }: RuleSubject) {
  for (const { id: question } of allQuestions(checklist).filter(({ form }) => form === "adherence")) {
    for (const instrument of checklist.instruments) {
      const adherence = answerTo(assessment, question)?.instruments?.[instrument.id];
      if (adherence !== undefined)
        yield { instrument, adherence, path: ["answers", question, "instruments", instrument.id] };
    }
  }
}

const beforeInstrument: Rule = {
  id: "date-before-instrument",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const { instrument, adherence, path } of adherences(subject)) {
      for (const key of ["signed", "ratified"] as const) {
        const date = adherence[key];
        if (date !== undefined && isDate(date) && compareDates(date, instrument.opened) < 0)
          yield { path: [...path, key], values: { date, instrument: instrument.short, opened: instrument.opened } };
      }
    }
  },
};

const ratifiedBeforeSigned: Rule = {
  id: "ratified-before-signed",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const { instrument, adherence, path } of adherences(subject)) {
      const { signed, ratified } = adherence;
      if (signed === undefined || ratified === undefined || !isDate(signed) || !isDate(ratified)) continue;
      // A date from before there was an instrument has a rule of its own.
      if (compareDates(ratified, signed) < 0 && compareDates(ratified, instrument.opened) >= 0)
        yield { path: [...path, "ratified"], values: { ratified, signed }, related: [[...path, "signed"]] };
    }
  },
};

const adherenceContradicted: Rule = {
  id: "adherence-contradicted",
  draft: "error",
  final: "error",
  *check(subject) {
    for (const { adherence, path } of adherences(subject)) {
      const { status, signed, ratified } = adherence;
      const related = [[...path, "status"]];
      if (ratified !== undefined && (status === "signatory" || status === "neither"))
        yield { path: [...path, "ratified"], values: { key: "ratified", status }, related };
      else if (signed !== undefined && status === "neither")
        yield { path: [...path, "signed"], values: { key: "signed", status }, related };
    }
  },
};

const nextStepsPast: Rule = {
  id: "next-steps-past",
  draft: "warning",
  final: "warning",
  *check({ assessment: { answers, year } }) {
    for (const [id, { nextSteps, answered, expectedYear }] of Object.entries(answers ?? {})) {
      // Compared with when it was written, not with today: an old file stays as right as it was.
      const written = latestOf(answered?.on, year);
      if (written === undefined) continue;
      const late = (date: string | undefined, path: Path): Finding[] =>
        date !== undefined && isDate(date) && compareDates(date, written) < 0
          ? [{ path, values: { date, written } }]
          : [];
      yield* late(nextSteps?.by, ["answers", id, "nextSteps", "by"]);
      yield* late(expectedYear?.toString(), ["answers", id, "expectedYear"]);
    }
  },
};

/** The day of the answer, or the year assessed where that is later or the only one known. */
function latestOf(on: string | undefined, year: number | undefined): string | undefined {
  const assessed = year?.toString();
  if (on === undefined || !isDate(on)) return assessed;
  return assessed !== undefined && compareDates(assessed, on) > 0 ? assessed : on;
}

export const DATE_RULES: readonly Rule[] = [
  dateImpossible,
  dateInFuture,
  beforeInstrument,
  ratifiedBeforeSigned,
  adherenceContradicted,
  nextStepsPast,
];
