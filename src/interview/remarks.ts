/** What does not fit together in an answer, in the words of the rules for files: pointed out, never refused. */
import { type Answer, type Assessment, answerTo } from "../domain/model/assessment.ts";
import { type RuleId, RULES } from "../domain/rules/all-rules.ts";
import { questionsAcross } from "../domain/rules/across/disagreements.ts";
import { checkRules } from "../domain/rules/check-rules.ts";
import { violationText } from "./violation-text.ts";
import type { Block } from "./asker.ts";
import type { Asking } from "./context.ts";
import type { AskedField } from "./steps.ts";

/** The rules that are asked once a field was replied to. */
const RULES_AFTER: Partial<Readonly<Record<AskedField, readonly RuleId[]>>> = {
  status: ["answers-disagree"],
  instruments: ["protocol-without-convention"],
  elements: [
    "no-element-yet-implemented",
    "needed-element-missing",
    "alternatives-missing",
    "no-element-yet-in-part",
    "all-elements-yet-in-part",
    "elements-yet-not-implemented",
  ],
  measures: ["measures-missing"],
  difficulties: ["explanation-missing"],
  reason: ["reason-missing"],
  law: ["law-missing"],
  nextSteps: ["next-steps-past", "next-steps-overdue"],
  earlierSteps: ["outcome-missing", "outcome-unexplained"],
  expectedYear: ["next-steps-past"],
};

/** What the rules say of the answer to this question once `field` was replied to; of all fields without one. */
export function remarksOn({ store, checklist, question, today, say }: Asking, field?: AskedField): readonly Block[] {
  const rules = field === undefined ? Object.values(RULES_AFTER).flat() : (RULES_AFTER[field] ?? []);
  if (rules.length === 0) return [];
  const subject = { assessment: withReferred(store.assessment, question.id), checklist, states: [], today: today() };
  return checkRules(subject, "draft")
    .filter(({ rule, path, related = [] }) => {
      return rules.includes(rule) && [path, ...related].some(([, id]) => id === question.id);
    })
    .map(({ rule, values }) => ({
      // What a final file must have can still be added; advice is about what was just replied.
      kind: RULES[rule].final === "error" ? "note" : "warning",
      text: violationText(rule, values, say),
    }));
}

/**
 * The assessment with no more than this answer, those that it can disagree with, and those that they refer to, so that rules
 * have little to read.
 */
function withReferred({ format, checklist, stage, year, ...rest }: Assessment, id: string): Assessment {
  const answers: Record<string, Answer> = {};
  for (const one of [id, ...questionsAcross(id)]) {
    for (let next: string | undefined = one; next !== undefined && !Object.hasOwn(answers, next);) {
      const answer: Answer | undefined = answerTo(rest, next);
      if (answer !== undefined) answers[next] = answer;
      next = answer?.sameAs;
    }
  }
  return { format, checklist, stage, ...(year !== undefined && { year }), answers };
}
