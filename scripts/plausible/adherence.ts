/** What an invented State answers to paras. 7 and 8, which have forms of their own. */
import type { Adherence, Answer } from "../../src/domain/model/assessment.ts";
import { type Writing, dayIn } from "./answers.ts";

export type Instruments = Readonly<Record<"convention" | "protocol", Adherence>>;

/** Stages from the first to the last. */
const STAGES = ["not-started", "under-study", "consultation", "before-government", "before-parliament", "approved"];

/** Whether the State is party to the instruments in its first year. */
export function firstAdherence({ chance }: Writing): Instruments {
  const signed = "2000-12-13";
  const party = (from: number): Adherence => ({
    status: "party",
    ...(chance.is(0.6) && { signed }),
    ratified: `${chance.between(from, 2014)}-${chance.pick(["03-18", "06-02", "09-25", "11-30"])}`,
  });
  const signatory: Adherence = { status: "signatory", signed };
  const neither: Adherence = { status: "neither" };
  const drawn = chance.between(1, 100);
  if (drawn <= 80) return { convention: party(2002), protocol: party(2003) };
  if (drawn <= 90) return { convention: party(2002), protocol: signatory };
  if (drawn <= 95) return { convention: party(2002), protocol: neither };
  if (drawn <= 98) return { convention: signatory, protocol: signatory };
  return { convention: neither, protocol: neither };
}

/** Whether the State is party to both. */
export function isPartyToBoth({ convention, protocol }: Instruments): boolean {
  return convention.status === "party" && protocol.status === "party";
}

/** The instruments once the State has ratified both, in this year. */
export function ratifiedBoth({ convention, protocol }: Instruments, { year, chance }: Writing): Instruments {
  const party = (before: Adherence): Adherence =>
    before.status === "party" ? before : { ...before, status: "party", ratified: dayIn(year, chance) };
  return { convention: party(convention), protocol: party(protocol) };
}

/** The answer to para. 8: one stage after `before`, or as far as the State is at the beginning. */
export function createRatification(before: Answer | undefined, { chance, words, checklist, year }: Writing): Answer {
  const at = before?.status === undefined ? chance.between(-1, 3) : STAGES.indexOf(before.status);
  const status = chance.is(0.06) ? "suspended" : (STAGES[Math.min(at + 1, STAGES.length - 1)] ?? "under-study");
  return {
    status,
    ...(status !== "approved" && {
      obstacles: {
        kinds: [chance.pick(checklist.lists.obstacles.filter(({ id }) => id !== "other")).id],
        note: words.difficulty("adherence"),
      },
    }),
    ...(status !== "suspended" && chance.is(0.6) && { expectedYear: year + chance.between(1, 3) }),
    measures: words.measures("adherence"),
  };
}
