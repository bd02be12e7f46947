/** The card: what is shown for one question, and the guidance that is shown on demand. */
import { answerTo } from "../domain/model/assessment.ts";
import { lastLookedAt } from "../domain/model/carry-over.ts";
import { findStatus, paragraphOfId, sectionOf, statusesOf } from "../domain/model/checklist.ts";
import { askedQuestions, progressOf } from "../domain/model/progress.ts";
import { referable, resolveAnswer } from "../domain/model/same-as.ts";
import type { Say } from "../messages/say.ts";
import type { Block } from "./asker.ts";
import type { Asking } from "./context.ts";

/** The card of a question, with the section, the progress and the citation above it. */
export function cardOf(asking: Asking): readonly Block[] {
  const { question, store, checklist, say } = asking;
  const { assessment } = store;
  const section = sectionOf(checklist, question);
  const asked = askedQuestions(assessment, checklist);
  const number = asked.findIndex(({ id }) => id === question.id) + 1;
  const { open } = progressOf(assessment, checklist);
  const { symbol } = checklist.source;
  const { paragraph } = question;
  const blocks: Block[] = [
    { kind: "gap" },
    { kind: "heading", text: section.title, aside: say("card.position", { number, total: asked.length, open }) },
    {
      kind: "note",
      text: say(question.optional ? "card.citation-optional" : "card.citation", { symbol, paragraph }),
    },
    { kind: "question", text: question.title },
    { kind: "text", text: question.text },
  ];
  if (question.guidance.why !== undefined) blocks.push({ kind: "note", text: question.guidance.why });
  if (question.seeAlso.length > 0) {
    const references = question.seeAlso.map(paragraphOfId).join(", ");
    blocks.push({ kind: "note", text: say("card.see-also", { references, count: question.seeAlso.length }) });
  }
  return [...blocks, ...relatedAnswers(asking)];
}

/** Most characters of a related answer that are shown. */
const EXCERPT = 160;

/** The answers to the questions that this one refers to, and whether an answer that it relies on was changed since. */
function relatedAnswers({ question, store, checklist, say }: Asking): readonly Block[] {
  const { assessment } = store;
  const related = referable(assessment, checklist, question).map((other): Block => {
    const answer = answerTo(assessment, other.id) ?? {};
    const texts = [findStatus(checklist, other, answer.status)?.label, excerpt(answer.measures ?? "", say)];
    return {
      kind: "term",
      term: say("citation.heading", { paragraph: other.paragraph }),
      text: texts.filter(Boolean).join(". "),
    };
  });
  const own = answerTo(assessment, question.id);
  const resolution = resolveAnswer(assessment, checklist, question.id);
  if (own?.sameAs === undefined || resolution?.kind !== "answer") return related;
  const changed = answerTo(assessment, resolution.source)?.answered?.date;
  const relied = lastLookedAt(own)?.date;
  if (changed === undefined || relied === undefined || changed <= relied) return related;
  const values = { paragraph: say("citation.heading", { paragraph: paragraphOfId(resolution.source) }), date: changed };
  return [...related, { kind: "warning", text: say("same-as.since", values) }];
}

/** The beginning of a text, cut between words. */
function excerpt(text: string, say: Say): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT) return line;
  return say("card.excerpt", { text: line.slice(0, line.lastIndexOf(" ", EXCERPT)) });
}

/** The question once more, what counts as which status, terms, articles and who is likely to know. */
export function guidanceOf({ question, checklist, say }: Asking): readonly Block[] {
  const { guidance, lead } = question;
  const authorities = lead.map((id) => checklist.lists.authorities.find((one) => one.id === id)?.label ?? id);
  const terms = [
    ...statusesOf(checklist, question).map(
      ({ id, label, meaning }) => [label, guidance.statuses[id] ?? meaning] as const,
    ),
    ...guidance.terms.map(({ term, meaning }) => [term, meaning] as const),
    [say("guidance.articles"), guidance.articles.join("; ")] as const,
    [say("guidance.lead"), authorities.join("; ")] as const,
  ];
  return [
    { kind: "gap" },
    { kind: "heading", text: say("guidance.heading", { paragraph: question.paragraph }) },
    // The question itself may have scrolled out of a low window.
    { kind: "question", text: question.title },
    { kind: "text", text: question.text },
    { kind: "gap" },
    ...terms.filter(([, text]) => text !== "").map(([term, text]) => ({ kind: "term", term, text }) as const),
  ];
}
