/** What helps with a question, in words: the same in every document and blank form. */
import { namedText } from "../../messages/name-before.ts";
import { type Question, statusesOf } from "../../domain/model/checklist.ts";
import { relatedProvisions } from "../../messages/related-provisions.ts";
import type { Say } from "../../messages/say.ts";
import type { DocumentWords } from "./words.ts";

/** One thing that helps. */
export interface Explanation {
  /** Empty for the reason why the question is asked. */
  readonly label: string;
  readonly text: string;
}

/**
 * Why the question is asked, what counts as which reply, what its terms mean, what the recommendation names, and who is
 * likely to know. `isAlone` adds the general meaning of the replies that have no guidance of their own.
 */
export function guidanceOf(
  question: Question,
  { checklist, say }: Pick<DocumentWords, "checklist" | "say">,
  isAlone = false,
): readonly Explanation[] {
  const { statuses, terms, articles, why = "" } = question.guidance;
  const leads = question.lead.map((id) => checklist.lists.authorities.find((one) => one.id === id)?.label ?? id);
  return [
    { label: "", text: why },
    ...statusesOf(checklist, question).map(({ id, label, meaning }) => ({
      label,
      text: statuses[id] ?? (isAlone ? meaning : ""),
    })),
    ...terms.map(({ term, meaning }) => ({ label: term, text: meaning })),
    { label: say("guidance.articles"), text: articles.join(say("list.semicolon")) },
    { label: say("guidance.related"), text: relatedProvisions(question, checklist, say) },
    { label: say("guidance.lead"), text: leads.join(say("list.semicolon")) },
  ].filter(({ text }) => text !== "");
}

/** In one text. */
export function guidanceText({ label, text }: Explanation, say: Say): string {
  return label === "" ? text : namedText(label, text, say);
}
