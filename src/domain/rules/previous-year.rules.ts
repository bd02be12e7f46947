/** Rules that compare with the year before: changes that are unlikely. */
import type { Answer, Step } from "../model/assessment.ts";
import { withoutOrigin } from "../model/carry-over.ts";
import { withoutInternalFields } from "../model/publication.ts";
import { sameData } from "../model/same-data.ts";
import { type RuleTable, inEach } from "./rule.ts";
import { type AnswerPair, type GivenAnswer, pathToStatus, reportsPractice } from "./given-answers.ts";
import { isBlankText } from "../texts/invisible.ts";

/** Whether an answer still says that something is done, so that what supported it should still be there. */
function isKept({ status }: GivenAnswer): boolean {
  return status.calls.includes("measures");
}

/** Whether steps are new, changed, or said to be done or the like. That last year's are earlier steps now is no change. */
function saysMoreOfSteps({ nextSteps: before = [] }: Answer, { nextSteps = [], earlierSteps = [] }: Answer): boolean {
  const isNew = (step: Step): boolean => !before.some((one) => sameData(one, step));
  return nextSteps.some(isNew) || earlierSteps.some(({ outcome }) => outcome !== undefined);
}

/** Fewest answers of which it is unlikely that none has changed. */
const FEW = 10;

export const PREVIOUS_YEAR_RULES = {
  "status-fell": {
    severity: { draft: "warning", final: "warning" },
    needsWhole: [],
    check: ({ pairs }) =>
      inEach(pairs, ({ before, now }) => {
        const [was, is] = [before.status.rank, now.status.rank];
        const { reason, difficulties } = now.answer;
        const isExplained =
          !isBlankText(reason) ||
          (!isBlankText(difficulties?.note) && !sameData(difficulties, before.answer.difficulties));
        return was !== undefined && is !== undefined && is < was && !isExplained
          ? { path: pathToStatus(now), values: { before: before.status.label, now: now.status.label } }
          : undefined;
      }),
  },
  "law-removed": {
    severity: { draft: "warning", final: "warning" },
    needsWhole: [],
    check: ({ pairs }) =>
      inEach(pairs, ({ before, now }) => {
        const was = before.answer.law ?? [];
        return was.length > 0 && (now.answer.law ?? []).length === 0 && isKept(now)
          ? { path: now.path, at: "key", values: { law: was[0]?.title ?? "", count: was.length } }
          : undefined;
      }),
  },
  "practice-removed": {
    severity: { draft: "warning", final: "warning" },
    needsWhole: [],
    check: ({ pairs }) =>
      inEach(pairs, ({ before, now }) =>
        reportsPractice(before.answer) && !reportsPractice(now.answer) && isKept(now)
          ? { path: now.path, at: "key" }
          : undefined,
      ),
  },
  "nothing-changed": {
    severity: { draft: "warning", final: "warning" },
    needsWhole: [["answers"]],
    *check({ pairs }) {
      const looked = pairs.filter(({ now }) => now.own.carriedFrom === undefined);
      const content = ({ own: { nextSteps: _, earlierSteps: __, ...own } }: GivenAnswer): Answer =>
        withoutInternalFields(withoutOrigin(own));
      const isSame = ({ before, now }: AnswerPair): boolean =>
        sameData(content(before), content(now)) && !saysMoreOfSteps(before.own, now.own);
      if (looked.length >= FEW && looked.every(isSame))
        yield { path: ["answers"], at: "key", values: { count: looked.length } };
    },
  },
} satisfies RuleTable;
