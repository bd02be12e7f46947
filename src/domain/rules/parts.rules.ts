/** Rules about parts: what a part may not be or hold, and parts that are still out. */
import { findQuestion } from "../model/checklist.ts";
import { isInPart, latestParts } from "../model/part.ts";
import { reliantOn } from "../model/same-as.ts";
import type { Rule } from "./rule.ts";
import { inEach } from "./rule.ts";

const partFinal: Rule<"part-final"> = {
  id: "part-final",
  draft: "off",
  final: "error",
  *check({ assessment: { part, stage } }) {
    if (part !== undefined && stage === "final") yield { path: ["stage"], related: [["part"]] };
  },
};

const outsidePart: Rule<"question-outside-part", { paragraph: string }> = {
  id: "question-outside-part",
  draft: "warning",
  final: "warning",
  check: ({ answers, assessment, checklist }) =>
    inEach(answers, ({ id }) => {
      const question = isInPart(assessment, id) ? undefined : findQuestion(checklist, id);
      // An answer that others refer to was sent along, so that they can be read.
      return question === undefined || reliantOn(assessment, checklist, id).length > 0
        ? undefined
        : { path: ["answers", id], at: "key", values: { paragraph: question.paragraph } };
    }),
};

const partNotReturned: Rule<"part-not-returned", { id: string; sent: string }> = {
  id: "part-not-returned",
  draft: "off",
  final: "warning",
  *check({ assessment: { parts = [] } }) {
    for (const { id, sent = "", key, returned } of latestParts(parts)) {
      const index = parts.findIndex((one) => one.key === key);
      if (returned === undefined) yield { path: ["parts", index], values: { id, sent: sent || "none" } };
    }
  },
};

export const PART_RULES = [partFinal, outsidePart, partNotReturned] as const;
