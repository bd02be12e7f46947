/** What must hold for any two assessments. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import { type Change, compare } from "../../../src/domain/comparison/change.ts";
import { compareYears, hasChanges } from "../../../src/domain/comparison/comparison.ts";
import { canonical, isGroup, isNothing, plainText } from "../../../src/domain/comparison/same-value.ts";
import { countByClass, countTransitions } from "../../../src/domain/comparison/tally.ts";
import { adoptRevision } from "../../../src/domain/model/revision.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { anyAssessment } from "../../format/arbitrary.ts";
import { readExample } from "../../helpers/example.ts";

/** An assessment in the form in which whatever says the same is also equal. */
function tidy(assessment: Assessment): Assessment {
  const part = (value: unknown): unknown => {
    if (typeof value === "string") return plainText(value);
    if (Array.isArray(value)) {
      const items = value.filter((item) => !isNothing(item)).map(part);
      return [...new Map(items.map((item) => [JSON.stringify(canonical(item)), item])).entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, item]) => item);
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, entry]) => !isNothing(entry))
        .map(([key, entry]) => [key, part(entry)]),
    );
  };
  return part(assessment) as Assessment;
}

/** The same data, its keys in another order, its texts in another form. */
function rewritten(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFD").replaceAll("\n", "\r\n");
  if (Array.isArray(value)) return value.map(rewritten).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, key === "id" ? part : rewritten(part)]),
  );
}

/** The assessment with these changes made. */
function apply(before: Assessment, changes: readonly Change[]): Assessment {
  return changes.reduce<unknown>(
    (data, { path, after }) => withValue(data, path, after),
    adoptRevision(before, checklist),
  ) as Assessment;
}

/** The data with the value at a path replaced or, if undefined, removed; a group that becomes empty goes with it. */
function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const group = new Map(isGroup(data) ? Object.entries(data) : []);
  const part = withValue(group.get(key), rest, value);
  if (isNothing(part)) group.delete(key);
  else group.set(key, part);
  return Object.fromEntries(group);
}

const classesOf = (a: Assessment, b: Assessment): Map<string, string> =>
  new Map(compareYears([a, b], checklist).questions.map((one) => [one.question.id, one.class]));

describe("comparing", () => {
  it("finds nothing between an assessment and itself", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const comparison = compareYears([assessment, assessment], checklist);
        expect(compare(assessment, assessment, checklist)).toEqual([]);
        expect(hasChanges(comparison)).toBe(false);
      }),
    );
  });

  it("gives changes that lead from the old to the new exactly", () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (a, b) => {
        const [before, after] = [tidy(a), tidy(b)];
        expect(apply(before, compare(before, after, checklist))).toEqual(after);
      }),
    );
  });

  it("gives changes that lead to what says the same as the new, however it is written", () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (before, after) => {
        const reached = apply(before, compare(before, after, checklist));
        expect(compare(reached, after, checklist)).toEqual([]);
      }),
    );
  });

  it("does the same for the shipped examples", () => {
    const [before, after] = [readExample(2025), readExample(2026)];
    expect(apply(before, compare(before, after, checklist))).toEqual(after);
    expect(apply(after, compare(after, before, checklist))).toEqual(before);
  });

  it("sees no change in another order, another Unicode form or other line ends", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(compare(assessment, rewritten(assessment) as Assessment, checklist)).toEqual([]);
      }),
    );
    for (const year of [2025, 2026] as const) {
      const example = readExample(year);
      expect(compare(example, rewritten(example) as Assessment, checklist)).toEqual([]);
    }
  });

  it("sees a change of invisible characters", () => {
    const before = readExample(2026);
    const after = { ...before, focalPoint: { ...before.focalPoint, name: `${before.focalPoint?.name ?? ""}\u200b` } };
    expect(compare(before, after, checklist).map(({ path }) => path)).toEqual([["focalPoint", "name"]]);
  });

  it("finds worsened what it finds improved the other way round", () => {
    const OPPOSITE: Readonly<Record<string, string>> = {
      improved: "worsened",
      worsened: "improved",
      "out-of-scope": "into-scope",
      "into-scope": "out-of-scope",
      "newly-asked": "no-longer-asked",
      "no-longer-asked": "newly-asked",
      otherwise: "otherwise",
      unanswered: "unanswered",
    };
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (a, b) => {
        const [there, back] = [classesOf(a, b), classesOf(b, a)];
        for (const [id, name] of there) {
          if (Object.hasOwn(OPPOSITE, name)) expect(back.get(id), id).toBe(OPPOSITE[name]);
        }
      }),
    );
  });

  it("gives every question exactly one class, and the counts add up", () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (a, b) => {
        const { questions } = compareYears([a, b], checklist);
        const counted = countByClass(questions).reduce((sum, [, count]) => sum + count, 0);
        expect(counted).toBe(questions.length);
        const asked = questions.filter(({ before, after }) => before.isAsked && after.isAsked).length;
        const moved = countTransitions(questions, checklist).reduce((sum, { count }) => sum + count, 0);
        // Para. 7 counts once for each instrument of which something is said.
        expect(moved - asked).toBeGreaterThanOrEqual(0);
        expect(moved - asked).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not depend on the order of keys", () => {
    const reversed = (assessment: Assessment): Assessment => ({
      ...assessment,
      answers: Object.fromEntries(Object.entries(assessment.answers ?? {}).reverse()),
    });
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (a, b) => {
        expect(compareYears([reversed(a), reversed(b)], checklist).questions).toEqual(
          compareYears([a, b], checklist).questions,
        );
      }),
    );
  });
});
