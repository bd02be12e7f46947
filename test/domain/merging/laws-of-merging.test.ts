/** What must hold for any assessment that was split, however it and its parts were changed since. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsWith } from "../../../src/domain/model/find-fields.ts";
import { type Answer, type Assessment, answerTo } from "../../../src/domain/model/assessment.ts";
import { compare } from "../../../src/domain/comparison/change.ts";
import { isNothing } from "../../../src/domain/comparison/same-value.ts";
import type { Decide } from "../../../src/domain/merging/apply.ts";
import { cutPart } from "../../../src/domain/merging/cut.ts";
import { fieldsOf } from "../../../src/domain/merging/fields.ts";
import { conflictsIn, mergeParts } from "../../../src/domain/merging/merge.ts";
import type { Returned } from "../../../src/domain/merging/returned.ts";
import { isSame } from "../../../src/domain/merging/same-words.ts";
import { stepFieldOf } from "../../../src/domain/merging/step-fields.ts";
import { withoutInternal } from "../../../src/domain/model/publication.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { type Triple, anyTriple, digest, returned, SENT, TODAY } from "./triples.ts";
import { stepConflicts } from "./step-conflicts.ts";
import { runs } from "../../helpers/runs.ts";

const options = { checklist, today: TODAY, outside: false };
const open: Decide = () => undefined;
const RUNS = runs(300);
const INTERNAL = fieldsWith({ group: "internal" });
const CUT = { of: "XUT-2026.yaml", today: SENT, digest };

const merged = (base: Assessment, ...parts: readonly Returned[]): Assessment =>
  mergeParts(base, parts, open, options).assessment;
const conflictsOf = ({ base, parts }: Triple): number =>
  conflictsIn(mergeParts(base, parts, open, options).plans).length;
/** Expects that both say the same. */
const same = (a: Assessment, b: Assessment): void => {
  expect(compare(a, b, checklist)).toEqual([]);
};
/** The ids of the steps of an answer; undefined if two of them are the same, as in a file that is not valid. */
const stepIdsOf = (answer: Answer | undefined): ReadonlySet<string> | undefined => {
  const ids = (answer?.nextSteps ?? []).map(({ id }) => id);
  return new Set(ids).size === ids.length ? new Set(ids) : undefined;
};
/** The steps of an answer in their order, without their ids. */
const textsOf = (answer: Answer | undefined): readonly object[] =>
  (answer?.nextSteps ?? []).map((step) => ({ ...step, id: undefined }));
/** Each step has its position for an id. */
const withStepsNumbered = (assessment: Assessment): Assessment => ({
  ...assessment,
  answers: Object.fromEntries(
    Object.entries(assessment.answers ?? {}).map(([id, { nextSteps = [], ...answer }]) => [
      id,
      { ...answer, nextSteps: nextSteps.map((step, at) => ({ ...step, id: `step-${at + 1}` })) },
    ]),
  ),
});
/**
 * Expects that both say the same, with the same steps in the same order. New steps with the id of another step get one
 * that is free then, so which of them has which depends on the order of merging: it is a renaming, since no two steps of an
 * answer have the same id where none had before.
 */
const sameButForStepIds = ({ base, parts }: Triple, a: Assessment, b: Assessment): void => {
  same(withStepsNumbered(a), withStepsNumbered(b));
  const given = [base, ...parts.flatMap(({ assessment }) => [assessment, assessment.asSent ?? {}])];
  for (const id of Object.keys(a.answers ?? {})) {
    const [one, other] = [a, b].map((merged) => answerTo(merged, id));
    expect(textsOf(one)).toEqual(textsOf(other));
    if (given.some((file) => stepIdsOf(answerTo(file, id)) === undefined)) continue;
    expect([stepIdsOf(one), stepIdsOf(other)]).not.toContain(undefined);
  }
};

describe("merging", () => {
  it("brings nothing of a part that nobody changed", () => {
    fc.assert(
      fc.property(anyTriple, ({ base, parts }) => {
        for (const { assessment } of parts) {
          const unchanged = returned({ ...assessment, answers: assessment.asSent?.answers ?? {} });
          const { plans, assessment: after } = mergeParts(base, [unchanged], open, options);
          expect(plans.flatMap(({ entries }) => entries)).toEqual([]);
          expect({ ...after, parts: [] }).toEqual({ ...base, parts: [] });
        }
      }),
      RUNS,
    );
  });

  it("gives the same whatever is merged first, together or one by one, where there is no conflict", () => {
    let tried = 0;
    fc.assert(
      fc.property(anyTriple, (triple) => {
        const { base, parts } = triple;
        const [a, b] = parts;
        if (a === undefined || b === undefined || conflictsOf(triple) > 0) return;
        tried += 1;
        const together = merged(base, a, b);
        same(together, merged(base, b, a));
        sameButForStepIds(triple, together, merged(merged(base, a), b));
        sameButForStepIds(triple, together, merged(merged(base, b), a));
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(RUNS.numRuns / 3);
  });

  it("changes nothing when it is done a second time, whether or not the part is recognised", () => {
    fc.assert(
      fc.property(anyTriple, (triple) => {
        const { base, parts } = triple;
        const theirs = mergeParts(base, parts, () => "theirs", options).assessment;
        same(mergeParts(theirs, parts, () => "theirs", options).assessment, theirs);
        if (conflictsOf(triple) > 0) return;
        const once = merged(base, ...parts);
        const forgotten = { ...once, parts: base.parts ?? [] };
        const again = mergeParts(forgotten, parts, open, options);
        expect(again.plans.flatMap(({ entries }) => entries)).toEqual([]);
        same(again.assessment, once);
        for (const { returned: back } of once.parts ?? []) expect(back?.date).toBe(TODAY);
      }),
      RUNS,
    );
  });

  it("reports a conflict exactly where both changed the same differently, and loses nothing of the file", () => {
    fc.assert(
      fc.property(anyTriple, ({ base, parts: [part] }) => {
        if (part === undefined) return;
        const { plans, assessment: after } = mergeParts(base, [part], open, options);
        const found = conflictsIn(plans).map(({ of, field }) => `${of?.id ?? ""} ${field}`);
        const [file, returnedPart] = [withoutInternal(base), withoutInternal(part.assessment)];
        const expected = part.assessment.part.questions.flatMap((id) => {
          const [sent, ours, theirs] = [
            answerTo(returnedPart.asSent ?? {}, id),
            answerTo(file, id),
            answerTo(returnedPart, id),
          ];
          const [before, now, back] = [fieldsOf(sent), fieldsOf(ours), fieldsOf(theirs)];
          const ofSteps = stepConflicts({ sent, ours, theirs }).map((field) => `${id} ${field}`);
          return (
            [...new Set([...before.keys(), ...now.keys(), ...back.keys()])]
              .filter((field) => field !== "contributions" && stepFieldOf(field) === undefined)
              // What is beside the answer already is no conflict.
              .filter(
                (field) =>
                  !(ours?.contributions ?? []).some(
                    (one) => one.by === "moj" && back.has(field) && isSame(fieldsOf(one).get(field), back.get(field)),
                  ),
              )
              .filter((field) => {
                const [s, o, t] = [before.get(field), now.get(field), back.get(field)];
                const differ = !isSame(s, o) && !isSame(s, t) && !isSame(o, t);
                if (differ) expect(isSame(fieldsOf(answerTo(after, id)).get(field), o)).toBe(true);
                return differ;
              })
              .map((field) => `${id} ${field}`)
              .concat(ofSteps)
          );
        });
        expect(found.sort()).toEqual(expected.sort());
      }),
      RUNS,
    );
  });

  it("leaves what is internal where it is, on either side", () => {
    let tried = 0;
    const internalOf = (answer: Answer = {}): object =>
      Object.fromEntries(INTERNAL.flatMap((field) => (isNothing(answer[field]) ? [] : [[field, answer[field]]])));
    fc.assert(
      fc.property(anyTriple, ({ sent, base, parts }) => {
        const options = { checklist, today: TODAY, outside: true };
        const { plans, assessment: after } = mergeParts(base, parts, () => "theirs", options);
        for (const id of new Set([base, after].flatMap(({ answers = {} }) => Object.keys(answers))))
          expect(internalOf(answerTo(after, id))).toEqual(internalOf(answerTo(base, id)));
        const cut = cutPart(sent, { id: "moj", questions: Object.keys(sent.answers ?? {}) }, CUT);
        const sentAnswers = Object.values({ ...cut.assessment.answers, ...cut.assessment.asSent?.answers });
        expect(sentAnswers.map(internalOf).filter((one) => Object.keys(one).length > 0)).toEqual([]);
        for (const { entries } of plans) {
          expect(entries.filter(({ field }) => INTERNAL.some((key) => field === key))).toEqual([]);
          for (const { field, ours, theirs } of entries)
            if (field === "") expect([ours, theirs].map((answer) => internalOf(answer as Answer))).toEqual([{}, {}]);
        }
        tried += parts.flatMap(({ assessment: { answers = {} } }) =>
          Object.values(answers).filter((answer) => Object.keys(internalOf(answer)).length > 0),
        ).length;
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(RUNS.numRuns / 3);
  });

  it("keeps every text of either side, where both are kept", () => {
    fc.assert(
      fc.property(anyTriple, ({ base, parts: [part] }) => {
        if (part === undefined) return;
        const both: Decide = ({ canBeBoth }) => (canBeBoth === true ? "both" : "theirs");
        const { plans, assessment: after } = mergeParts(base, [part], both, options);
        for (const { of, field, ours, theirs, canBeBoth } of conflictsIn(plans)) {
          if (of === undefined || canBeBoth !== true || typeof theirs !== "string") continue;
          const answer = answerTo(after, of.id);
          expect(fieldsOf(answer).get(field)).toBe(ours);
          const beside = (answer?.contributions ?? []).map((one) => fieldsOf(one).get(field));
          expect(beside.some((text) => isSame(text, theirs))).toBe(true);
        }
        // Found beside the answer, it is no conflict any more.
        const again = mergeParts({ ...after, parts: base.parts ?? [] }, [part], open, options);
        expect(
          conflictsIn(again.plans).filter(({ theirs }) => typeof theirs === "string" && !isNothing(theirs)),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it("does not change what it is given", () => {
    fc.assert(
      fc.property(anyTriple, ({ base, parts }) => {
        const before = structuredClone({ base, parts });
        mergeParts(base, parts, ({ canBeBoth }) => (canBeBoth === true ? "both" : "theirs"), options);
        expect({ base, parts }).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
