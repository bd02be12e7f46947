/** Two assessments that have much in common, as before and after an evening of answering. */
import fc from "fast-check";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { anyAssessment } from "./arbitrary.ts";

type Group = Readonly<Record<string, unknown>>;

/** Something of `a` and something of `b`: keys are kept, changed, added and removed, at every level. */
function mix(a: Group, b: Group, choose: () => number): Group {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const entries = [...keys].map((key) => {
    const [left, right] = [a[key], b[key]];
    const choice = choose();
    const groups = isGroup(left) && isGroup(right);
    return [key, choice === 0 ? left : choice === 1 || !groups ? right : mix(left, right, choose)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An assessment, and another one that has parts of it. */
export const anyChange: fc.Arbitrary<{ readonly before: Assessment; readonly after: Assessment }> = fc
  .tuple(anyAssessment, anyAssessment, fc.array(fc.nat({ max: 2 }), { minLength: 30, maxLength: 60 }))
  .map(([before, other, choices]) => {
    let next = 0;
    const mixed = mix({ ...before }, { ...other }, () => choices[next++ % choices.length] ?? 0);
    const { format, checklist, stage } = before;
    return { before, after: { ...mixed, format, checklist, stage } };
  });
