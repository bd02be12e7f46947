/** Rules about how the elements that are marked fit the status of their answer. They only advise. */
import type { Element } from "../model/checklist.ts";
import { isAside } from "../model/in-force.ts";
import { meaningOfMarks, neededElements, saysInPart, saysWhole } from "../model/needs.ts";
import { type GivenAnswer, pathToStatus } from "./given-answers.ts";
import { type RuleTable, type Severities, inEach } from "./rule.ts";

function labelsOf(elements: readonly Element[]): string {
  return elements.map(({ label }) => label).join("; ");
}

/** It may well be right, so it is never an error. */
const ADVICE: Severities = { draft: "warning", final: "warning" };

export const ELEMENT_RULES = {
  "all-elements-yet-in-part": {
    severity: ADVICE,
    needsWhole: [],
    check: ({ marked }) =>
      inEach(marked, (one) => {
        const { status, question, marks, missing, isExplained, path } = one;
        // One of several alternatives is enough for a "Yes", yet it does not make a "Yes" of what is done in part.
        const isAll =
          neededElements(question).length > 0
            ? missing.elements.length === 0 && missing.alternatives.length === 0
            : marks.length === question.elements.length;
        return saysInPart(status) && isAll && !isExplained
          ? { path: [...path, "elements"], values: { status: status.label }, related: [pathToStatus(one)] }
          : undefined;
      }),
  },
  "no-element-yet-implemented": {
    severity: ADVICE,
    needsWhole: [],
    check: ({ marked }) =>
      inEach(marked, (one) =>
        saysWhole(one.status) && one.marks.length === 0
          ? { path: pathToStatus(one), values: { status: one.status.label } }
          : undefined,
      ),
  },
  "no-element-yet-in-part": {
    severity: ADVICE,
    needsWhole: [],
    check: ({ marked }) =>
      inEach(marked, (one) =>
        saysInPart(one.status) && one.marks.length === 0 && !one.isExplained
          ? { path: pathToStatus(one), values: { status: one.status.label } }
          : undefined,
      ),
  },
  "needed-element-missing": {
    severity: ADVICE,
    needsWhole: [],
    check: ({ marked }) =>
      inEach(marked, (one) => {
        const { status, marks, missing, isExplained, path } = one;
        const { elements } = missing;
        return saysWhole(status) && marks.length > 0 && elements.length > 0 && !isExplained
          ? {
              path: [...path, "elements"],
              values: { status: status.label, count: elements.length, missing: labelsOf(elements) },
              related: [pathToStatus(one)],
            }
          : undefined;
      }),
  },
  "alternatives-missing": {
    severity: ADVICE,
    needsWhole: [],
    check: ({ marked }) =>
      marked.flatMap((one) => {
        const { status, marks, missing, isExplained, path } = one;
        if (!saysWhole(status) || marks.length === 0 || isExplained) return [];
        return missing.alternatives.map((group) => ({
          path: [...path, "elements"],
          values: { status: status.label, alternatives: labelsOf(group) },
          related: [pathToStatus(one)],
        }));
      }),
  },
  "elements-yet-not-implemented": {
    severity: ADVICE,
    check: ({ marked }) =>
      inEach(marked, (one) => {
        const { status, path } = one;
        // A "No" can be true although something was considered.
        const done = one.marks.filter(({ need }) => need !== "considered");
        return saysNotDone(one) && done.length > 0
          ? {
              path: [...path, "elements"],
              values: { status: status.label, count: done.length, marked: labelsOf(done) },
              related: [pathToStatus(one)],
            }
          : undefined;
      }),
  },
} satisfies RuleTable;

/**
 * Whether the reply says that nothing of it is done, and a mark that something is. Replies that set the question aside have
 * a rule of their own.
 */
function saysNotDone({ status }: GivenAnswer): boolean {
  return !isAside(status.id) && !status.calls.includes("measures") && meaningOfMarks(status.id) === "true";
}
