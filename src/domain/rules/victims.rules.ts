/** The rule about words by which a victim could be recognised (para. 17 (d)). */
import { identifyingIn } from "../model/publication.ts";
import { findIdentifying } from "../victims/find-identifying.ts";
import type { IdentifyingKind } from "../victims/identifying-words.ts";
import type { Check, RuleTable } from "./rule.ts";
import { type PlacedText, isProse } from "./texts-of.ts";

function isOfAnswer(placed: PlacedText): boolean {
  return isProse(placed) && (placed.path[0] === "answers" || placed.path[0] === "formerAnswers");
}

const namesNobody: Check<{ kind: IdentifyingKind; words: string }> = function* ({ assessment, checklist, texts }) {
  // Most files have nothing of the kind, and need no look at what would be published.
  if (!texts.some((placed) => isOfAnswer(placed) && findIdentifying(placed.text).length > 0)) return;
  // The answers are by the ids of the present revision already.
  const present = { ...assessment, checklist: { ...assessment.checklist, revision: checklist.revision } };
  for (const { path, kind, words, start, end } of identifyingIn(present, checklist))
    yield { path, values: { kind, words }, within: [{ start, end }] };
};

export const VICTIM_RULES = {
  "identifying-words": { severity: { draft: "warning", final: "warning" }, check: namesNobody },
} satisfies RuleTable;
