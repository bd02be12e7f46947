/** What a new revision of the questionnaire means for answers to an earlier one: nothing is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../../src/domain/model/assessment.ts";
import { carryOver } from "../../../src/domain/model/carry-over.ts";
import type { Checklist, RevisionChanges } from "../../../src/domain/model/checklist.ts";
import { progressOf } from "../../../src/domain/model/progress.ts";
import { adoptRevision, changesSince } from "../../../src/domain/model/revision.ts";
import { resolveAnswer } from "../../../src/domain/model/same-as.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { readExample } from "../../helpers/example.ts";
import {
  ADDED,
  compileRevised,
  DROPPED,
  DROPPED_TITLE,
  RENUMBERED,
  REWORDED,
} from "../../helpers/revised-checklist.ts";
import { SMALL } from "../../helpers/small.ts";

/** A draft of the first revision with answers to all that the second one touches. */
const BEFORE: Assessment = {
  ...SMALL,
  answers: {
    ...SMALL.answers,
    [DROPPED]: { status: "implemented", measures: "Shared with two States." },
    [RENUMBERED.from]: { status: "partly-implemented", measures: "Monthly meetings." },
    "para-21a": { sameAs: RENUMBERED.from, elements: ["justice"] },
  },
};

describe("a second revision", () => {
  it("names what is new, dropped, reworded and renumbered", () => {
    const revised = compileRevised();
    expect(changesSince(revised, 1)).toEqual({
      added: [ADDED],
      dropped: [{ id: DROPPED, title: DROPPED_TITLE }],
      reworded: [REWORDED],
      renumbered: [RENUMBERED],
    });
    expect(changesSince(revised, 2)).toEqual({ added: [], dropped: [], reworded: [], renumbered: [] });
  });

  it("keeps answers: under the new id, with the references to it, and apart where nothing is asked", () => {
    const revised = compileRevised();
    const after = adoptRevision(BEFORE, revised);
    const { [DROPPED]: former, [RENUMBERED.from]: renumbered, ...kept } = BEFORE.answers ?? {};
    expect(after).toEqual({
      ...BEFORE,
      checklist: { id: checklist.id, revision: 2 },
      answers: { ...kept, [RENUMBERED.to]: renumbered, "para-21a": { sameAs: RENUMBERED.to, elements: ["justice"] } },
      formerAnswers: { [DROPPED]: former },
    });
    expect(resolveAnswer(after, revised, "para-21a")).toMatchObject({ kind: "answer", source: RENUMBERED.to });
    expect(adoptRevision(after, revised)).toBe(after);
  });

  it("is carried over with its former answers, all marked with their year", () => {
    const revised = compileRevised();
    const previous = readExample(2025);
    const next = carryOver(previous, 2026, revised, "2026-11-24");
    expect(next.formerAnswers).toEqual({ [DROPPED]: { ...previous.answers?.[DROPPED], carriedFrom: 2025 } });
    expect(next.answers?.[RENUMBERED.to]).toEqual({ ...previous.answers?.[RENUMBERED.from], carriedFrom: 2025 });
    expect(next.answers).not.toHaveProperty(ADDED);
    expect(next.checklist.revision).toBe(2);
    // The new question is open, and everything else waits to be looked at.
    expect(progressOf(next, revised)).toEqual({ answered: 0, open: 79, carried: 78 });
  });
});

/** One question through the revisions: its id in each, undefined while it is not asked. */
interface Life {
  readonly ids: readonly (string | undefined)[];
  /** In which revisions it was reworded. */
  readonly reworded: ReadonlySet<number>;
}

const REVISIONS = 5;

/** Questions that come, go, change their words and their ids. An id is never used again. */
const lives: fc.Arbitrary<readonly Life[]> = fc
  .array(
    fc.record({
      born: fc.integer({ min: 1, max: REVISIONS }),
      lasts: fc.integer({ min: 1, max: REVISIONS }),
      events: fc.array(fc.constantFrom("none", "none", "reworded", "renumbered", "both"), {
        minLength: REVISIONS,
        maxLength: REVISIONS,
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ born, lasts, events }, number): Life => {
      const ids: (string | undefined)[] = [];
      const reworded = new Set<number>();
      let name = `q${number}-0`;
      for (let revision = 1; revision <= REVISIONS; revision += 1) {
        const event = events[revision - 1];
        const asked = revision >= born && revision < born + lasts;
        if (asked && revision > born && (event === "renumbered" || event === "both")) name = `q${number}-${revision}`;
        if (asked && revision > born && (event === "reworded" || event === "both")) reworded.add(revision);
        ids.push(asked ? name : undefined);
      }
      return { ids, reworded };
    }),
  );

/** The questionnaire at a revision of these lives. */
function checklistAt(all: readonly Life[], revision: number): Checklist {
  const history = Array.from({ length: revision - 1 }, (_, index): RevisionChanges => {
    const present = index + 2;
    const steps = all.map(({ ids, reworded }) => ({
      before: ids[present - 2],
      now: ids[present - 1],
      isReworded: reworded.has(present),
    }));
    return {
      revision: present,
      added: steps.flatMap(({ before, now }) => (before === undefined && now !== undefined ? [now] : [])),
      dropped: steps.flatMap(({ before, now }) =>
        before !== undefined && now === undefined ? [{ id: before, title: before }] : [],
      ),
      reworded: steps.flatMap(({ now, isReworded }) => (now !== undefined && isReworded ? [now] : [])),
      renumbered: steps.flatMap(({ before, now }) =>
        before !== undefined && now !== undefined && before !== now ? [{ from: before, to: now }] : [],
      ),
    };
  });
  return { ...checklist, revision, history };
}

const revisions = fc.integer({ min: 1, max: REVISIONS });

describe("several revisions", () => {
  it("show what became of each question between the first and the last", () => {
    fc.assert(
      fc.property(lives, revisions, (all, since) => {
        const { added, dropped, reworded, renumbered } = changesSince(checklistAt(all, REVISIONS), since);
        const ends = all.map((life) => ({ first: life.ids[since - 1], last: life.ids[REVISIONS - 1], ...life }));
        const isNew = ends.filter(({ first, last }) => first === undefined && last !== undefined);
        const isGone = ends.filter(({ first, last }) => first !== undefined && last === undefined);
        const stayed = ends.filter(({ first, last }) => first !== undefined && last !== undefined);
        expect([...added].sort()).toEqual(isNew.map(({ last }) => last).sort());
        expect(dropped.map(({ id }) => id).sort()).toEqual(isGone.map(({ first }) => first).sort());
        expect([...reworded].sort()).toEqual(
          stayed.flatMap((one) => ([...one.reworded].some((at) => at > since) ? [one.last] : [])).sort(),
        );
        expect([...renumbered].sort((a, b) => a.from.localeCompare(b.from))).toEqual(
          stayed
            .filter(({ first, last }) => first !== last)
            .map(({ first, last }) => ({ from: first, to: last }))
            .sort((a, b) => String(a.from).localeCompare(String(b.from))),
        );
      }),
    );
  });

  it("lose no answer, whether they are taken one by one or all at once", () => {
    const answerOf = (index: number): Answer => ({ status: "implemented", measures: `Answer ${index}.` });
    fc.assert(
      fc.property(lives, revisions, revisions, (all, one, other) => {
        const [since, between] = [Math.min(one, other), Math.max(one, other)];
        const answers = Object.fromEntries(
          all.flatMap(({ ids }, index) => {
            const id = ids[since - 1];
            return id === undefined ? [] : [[id, answerOf(index)]];
          }),
        );
        const given: Assessment = { ...SMALL, checklist: { id: checklist.id, revision: since }, answers };
        const atOnce = adoptRevision(given, checklistAt(all, REVISIONS));
        const inSteps = adoptRevision(adoptRevision(given, checklistAt(all, between)), checklistAt(all, REVISIONS));
        expect(inSteps.answers).toEqual(atOnce.answers);
        const kept = (assessment: Assessment): (string | undefined)[] =>
          [...Object.values(assessment.answers ?? {}), ...Object.values(assessment.formerAnswers ?? {})]
            .map(({ measures }) => measures)
            .sort();
        expect(kept(atOnce)).toEqual(kept(given));
        expect(kept(inSteps)).toEqual(kept(given));
        const asked = new Set(all.map(({ ids }) => ids[REVISIONS - 1]));
        expect(Object.keys(atOnce.answers ?? {}).filter((id) => !asked.has(id))).toEqual([]);
      }),
    );
  });
});
