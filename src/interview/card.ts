/** The card: what a person sees of a question at each of its prompts, and the guidance that is shown on demand. */
import { sectionOf, statusesOf } from "../domain/model/checklist.ts";
import { recommendationOf } from "../domain/recommendations/recommendation.ts";
import { askedQuestions, progressOf } from "../domain/model/progress.ts";
import { relatedProvisions } from "../messages/related-provisions.ts";
import { addressedText } from "../messages/addressed.ts";
import type { About, Block } from "./asker.ts";
import type { Asking } from "./context.ts";
import { notesOf } from "./notes.ts";

/** The question, as it is above the prompt with this id. */
export function aboutOf(asking: Asking, promptId: string): About {
  const { question, store, checklist, say } = asking;
  const { assessment } = store;
  const { id, title, text, paragraph, optional } = question;
  const asked = askedQuestions(assessment, checklist);
  const { open } = progressOf(assessment, checklist);
  return {
    id,
    heading: sectionOf(checklist, question).title,
    aside: say("card.position", { number: asked.findIndex((one) => one.id === id) + 1, total: asked.length, open }),
    citation: say(optional ? "card.cited-optional" : "card.cited", {
      paragraph,
      addressed: addressedText(recommendationOf(checklist, question), say),
    }),
    title,
    text,
    notes: notesOf(asking, promptId).flatMap(({ brief }) => brief),
  };
}

/** What counts as which status, terms, articles, who is likely to know, and the notes of the card in full. */
export function guidanceOf(asking: Asking, promptId: string): readonly Block[] {
  const { question, checklist, say } = asking;
  const { guidance, lead } = question;
  const authorities = lead.map((id) => checklist.lists.authorities.find((one) => one.id === id)?.label ?? id);
  const terms = [
    ...statusesOf(checklist, question).map(
      ({ id, label, meaning }) => [label, guidance.statuses[id] ?? meaning] as const,
    ),
    ...guidance.terms.map(({ term, meaning }) => [term, meaning] as const),
    [say("guidance.articles"), guidance.articles.join(say("list.semicolon"))] as const,
    [say("guidance.related"), relatedProvisions(question, checklist, say)] as const,
    [say("guidance.lead"), authorities.join(say("list.semicolon"))] as const,
  ];
  return [
    { kind: "gap" },
    { kind: "heading", text: say("guidance.heading", { paragraph: question.paragraph }) },
    ...terms.filter(([, text]) => text !== "").map(([term, text]) => ({ kind: "term", term, text }) as const),
    ...notesOf(asking, promptId).flatMap(({ whole }) => [{ kind: "gap" } as const, ...whole]),
  ];
}
