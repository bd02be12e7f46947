/** Beginning a new year with the answers of an earlier one, and confirming them. */
import { type Answer, type Assessment, type Provenance, withFields } from "./assessment.ts";
import type { Checklist } from "./checklist.ts";
import { fieldsWith } from "./find-fields.ts";
import { adoptRevision } from "./revision.ts";
import { carrySteps } from "../steps/carry-steps.ts";

/** Keys that belong to their year alone. */
const LEFT_BEHIND = ["clearance", "seal", "helpWithForm", "part", "parts", "asSent"] as const;

/**
 * A new draft for `year` with every answer of `previous`, each marked with the year that it was copied from: it counts
 * as open until somebody has looked at it. An answer that was never confirmed keeps the year in which it was given. Next
 * steps that are due by the end of the new year, or on the day `today` (ISO 8601), become earlier steps.
 */
export function carryOver(previous: Assessment, year: number, checklist: Checklist, today: string): Assessment {
  const left = new Set<string>(LEFT_BEHIND);
  const kept = Object.fromEntries(
    Object.entries(adoptRevision(previous, checklist)).filter(([key]) => !left.has(key)),
  ) as unknown as Omit<Assessment, (typeof LEFT_BEHIND)[number]>;
  const mark = (answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => {
        const carried = markCarried(answer, previous.year);
        return [id, carrySteps(carried, carried.carriedFrom, year, today)];
      }),
    );
  return withFields<Assessment>(
    {
      ...kept,
      checklist: { id: checklist.id, revision: checklist.revision },
      year,
      stage: "draft",
      answers: mark(kept.answers ?? {}),
    },
    { formerAnswers: mark(kept.formerAnswers ?? {}) },
  );
}

function markCarried(answer: Answer, year: number | undefined): Answer {
  const carriedFrom = answer.carriedFrom ?? year;
  return carriedFrom === undefined ? answer : { ...answer, carriedFrom };
}

/** The answer confirmed: no longer a copy, with who looked at it and when. Who wrote it stays. */
export function confirmAnswer({ carriedFrom: _, ...answer }: Answer, confirmed: Provenance): Answer {
  return { ...answer, confirmed };
}

/** Who looked at the answer last, as far as the file says, and when: who confirmed it, else who wrote it. */
export function lastLookedAt({ answered, confirmed }: Answer): Provenance | undefined {
  return confirmed ?? answered;
}

const ORIGIN = Object.fromEntries(fieldsWith({ group: "origin" }).map((field) => [field, undefined]));

/** What an answer says, without who said so and when, and from which year it was copied. */
export function withoutOrigin(answer: Answer): Answer {
  return withFields(answer, ORIGIN);
}
