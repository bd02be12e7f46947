/** Rules about parts: what a part may not be or hold, and parts that are still out. */
import { findQuestion } from "../model/checklist.ts";
import { isInPart, latestParts } from "../model/part.ts";
import { reliantOn } from "../model/same-as.ts";
import { type RuleTable, inEach } from "./rule.ts";

export const PART_RULES = {
  "part-final": {
    severity: { draft: "off", final: "error" },
    *check({ assessment: { part, stage } }) {
      if (part !== undefined && stage === "final") yield { path: ["stage"], related: [["part"]] };
    },
  },
  "question-outside-part": {
    severity: { draft: "warning", final: "warning" },
    check: ({ answers, assessment, checklist }) =>
      inEach(answers, ({ id }) => {
        const question = isInPart(assessment, id) ? undefined : findQuestion(checklist, id);
        // An answer that others refer to was sent along, so that they can be read.
        return question === undefined || reliantOn(assessment, checklist, id).length > 0
          ? undefined
          : { path: ["answers", id], at: "key", values: { paragraph: question.paragraph } };
      }),
  },
  "part-not-returned": {
    severity: { draft: "off", final: "warning" },
    *check({ assessment: { parts = [] } }) {
      for (const { id, sent = "", key, returned } of latestParts(parts)) {
        const index = parts.findIndex((one) => one.key === key);
        if (returned === undefined) yield { path: ["parts", index], values: { id, sent: sent || "none" } };
      }
    },
  },
} satisfies RuleTable;
