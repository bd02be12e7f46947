/** Rules about answers that cannot both be true. */
import { answerTo } from "../../model/assessment.ts";
import { adherenceQuestion, labelOf, paragraphOfId } from "../../model/checklist.ts";
import { isBlankText } from "../../texts/invisible.ts";
import { type GivenAnswer, pathToStatus } from "../given-answers.ts";
import { DISAGREEMENTS, type Disagreement } from "./disagreements.ts";
import { type RuleTable, inEach } from "../rule.ts";

export const ACROSS_RULES = {
  "protocol-without-convention": {
    severity: { draft: "error", final: "error" },
    needsWhole: [],
    *check({ assessment, checklist }) {
      const question = adherenceQuestion(checklist);
      const { instruments = {} } = (question && answerTo(assessment, question.id)) ?? {};
      const status = instruments["convention"]?.status;
      // Article 37 (2) of the Convention: only its parties can become party to a protocol.
      if (question === undefined || instruments["protocol"]?.status !== "party") return;
      if (status === undefined || status === "party") return;
      const path = ["answers", question.id, "instruments"];
      yield {
        path: [...path, "convention", "status"],
        values: { status: labelOf(checklist, question, status) },
        related: [[...path, "protocol", "status"]],
      };
    },
  },
  "answers-disagree": {
    severity: { draft: "warning", final: "warning" },
    needsWhole: [],
    check({ given }) {
      const byId = new Map(given.map((one) => [one.question.id, one]));
      return inEach(DISAGREEMENTS, (disagreement) => {
        const all = [disagreement.question, ...disagreement.others].flatMap((id) => byId.get(id) ?? []);
        const [one, ...others] = all;
        return one !== undefined && disagrees(disagreement, one, others) && !all.some(isExplained)
          ? {
              path: pathToStatus(one),
              values: { why: disagreement.why, ...valuesOf(one, others) },
              related: others.map(pathToStatus),
            }
          : undefined;
      });
    },
  },
} satisfies RuleTable;

function disagrees({ is, are, others: ids }: Disagreement, one: GivenAnswer, others: readonly GivenAnswer[]): boolean {
  return (
    is.includes(one.status.id) && others.length === ids.length && others.every(({ status }) => are.includes(status.id))
  );
}

/** Whether an answer gives the reason why it is true beside the others. */
function isExplained({ answer }: GivenAnswer): boolean {
  return !isBlankText(answer.reason);
}

function valuesOf(
  one: GivenAnswer,
  others: readonly GivenAnswer[],
): Record<"paragraph" | "status" | "paragraphs" | "otherStatus", string> & { count: number } {
  return {
    paragraph: paragraphOfId(one.question.id),
    status: one.status.label,
    paragraphs: others.map(({ question }) => paragraphOfId(question.id)).join(", "),
    count: others.length,
    otherStatus: others[0]?.status.label ?? "",
  };
}
