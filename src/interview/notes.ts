/** What helps to answer a question beside its text: answers of this year and the last, references, the official text. */
import { type Answer, answerTo, withFields } from "../domain/model/assessment.ts";
import { lastLookedAt } from "../domain/model/carry-over.ts";
import { type Question, findStatus, paragraphOfId } from "../domain/model/checklist.ts";
import { officialTextAddress } from "../messages/official-text.ts";
import { resolveReference } from "../domain/recommendations/recommendation.ts";
import { contentOf } from "../domain/model/find-fields.ts";
import { referable, resolveAnswer } from "../domain/model/same-as.ts";
import { sameData } from "../domain/model/same-data.ts";
import { questionNotes } from "../messages/addressed.ts";
import type { Say } from "../messages/say.ts";
import { type Term, summaryOf } from "./answer-summary.ts";
import type { Block } from "./asker.ts";
import type { Asking } from "./context.ts";
import { excerpt } from "./asking/excerpt.ts";
import { currentAnswer } from "./save-answer.ts";

/** A note: in brief, as it is on the card, and whole, as help shows it. */
export interface Note {
  readonly brief: readonly Block[];
  readonly whole: readonly Block[];
}

/** Most characters of an answer to another question, or of another year, that are shown on the card. */
const EXCERPT = 160;
/** Most characters of a field of the present answer that are shown on the card. */
const LINE = 60;

/** The notes at the prompt with this id, the most useful first. What the prompt itself shows is not among them. */
export function notesOf(asking: Asking, promptId: string): readonly Note[] {
  const related = referable(asking.store.assessment, asking.checklist, asking.question);
  return [
    ...changedSince(asking),
    ...ownAnswer(asking, promptId.split(".")[1] ?? ""),
    ...notesOn(asking),
    ...lastYearsAnswer(asking),
    ...related.flatMap((other) => relatedAnswer(asking, other)),
    ...references(asking, related),
    officialText(asking),
  ];
}

function same(block: Block): Note {
  return { brief: [block], whole: [block] };
}

/** That an answer which this one relies on was changed since. */
function changedSince({ question, store, checklist, say }: Asking): readonly Note[] {
  const { assessment } = store;
  const own = answerTo(assessment, question.id);
  const resolution = resolveAnswer(assessment, checklist, question.id);
  if (own?.sameAs === undefined || resolution?.kind !== "answer") return [];
  const date = answerTo(assessment, resolution.source)?.answered?.date;
  const relied = lastLookedAt(own)?.date;
  if (date === undefined || relied === undefined || date <= relied) return [];
  const paragraph = say("citation.heading", { paragraph: paragraphOfId(resolution.source) });
  return [same({ kind: "warning", text: say("same-as.since", { paragraph, date }) })];
}

/** Why the question is asked, with which time it compares, and what of its recommendation is not asked. */
function notesOn({ question, checklist, say }: Asking): readonly Note[] {
  const { why } = question.guidance;
  const texts = [...(why === undefined ? [] : [why]), ...questionNotes(question, checklist, say)];
  return texts.map((text) => same({ kind: "note", text }));
}

/** What was said to the question so far, without the field that is asked for; whole where an earlier year's is to be confirmed. */
function ownAnswer(asking: Asking, asked: string): readonly Note[] {
  const { question, say } = asking;
  const answer = currentAnswer(asking);
  const whole = termsOf(question, answer, asking);
  if (whole.length === 0) return [];
  if (asked === "carried") return carriedBlocks(asking).map(same);
  const heading = ownHeading(answer, say);
  const others = withFields<Answer>(answer, { [asked]: undefined, ...(asked === "status" && { sameAs: undefined }) });
  return [{ brief: linesOf(termsOf(question, others, asking), say), whole: [heading, ...whole] }];
}

/** The answer of an earlier year that is to be confirmed, whole. */
export function carriedBlocks(asking: Asking): readonly Block[] {
  const answer = currentAnswer(asking);
  return [ownHeading(answer, asking.say), ...termsOf(asking.question, answer, asking)];
}

function ownHeading({ carriedFrom }: Answer, say: Say): Block {
  return {
    kind: "note",
    text: carriedFrom === undefined ? say("note.so-far") : say("carried.heading", { year: String(carriedFrom) }),
  };
}

/** What the answer of an earlier year was, unless this year's says the same. Its steps are asked for one by one. */
function lastYearsAnswer(asking: Asking): readonly Note[] {
  const { question, lastYear, checklist, say } = asking;
  const given = lastYear && answerTo(lastYear, question.id);
  if (lastYear?.year === undefined || given === undefined) return [];
  if (sameData(withoutSteps(given), withoutSteps(currentAnswer(asking)))) return [];
  const resolution = resolveAnswer(lastYear, checklist, question.id);
  const counted = resolution?.kind === "answer" ? resolution.answer : given;
  const whole = termsOf(question, given, asking);
  const year = String(lastYear.year);
  if (whole.length === 0) return [];
  const heading: Block = { kind: "note", text: say("note.last-year", { year }) };
  return [
    {
      brief: [{ kind: "term", term: year, text: briefOf(question, counted, asking) }],
      whole: [heading, ...whole],
    },
  ];
}

function withoutSteps(answer: Answer): unknown {
  return contentOf(withFields<Answer>(answer, { nextSteps: undefined, earlierSteps: undefined }));
}

/** The answer to a question that this one refers to. */
function relatedAnswer(asking: Asking, other: Question): readonly Note[] {
  const { store, checklist, say } = asking;
  const resolution = resolveAnswer(store.assessment, checklist, other.id);
  if (resolution?.kind !== "answer") return [];
  const term = say("citation.heading", { paragraph: other.paragraph });
  const heading: Block = {
    kind: "note",
    text: say("note.related", { paragraph: other.paragraph, title: other.title }),
  };
  return [
    {
      brief: [{ kind: "term", term, text: briefOf(other, resolution.answer, asking) }],
      whole: [heading, ...termsOf(other, resolution.answer, asking)],
    },
  ];
}

/** The other recommendations that this one refers to; those whose answers are shown are named there. */
function references({ question, checklist, say }: Asking, related: readonly Question[]): readonly Note[] {
  const isShown = (reference: string): boolean =>
    resolveReference(checklist, reference).every(({ id }) => related.some((other) => other.id === id));
  const others = question.seeAlso.filter((reference) => !isShown(reference));
  if (others.length === 0) return [];
  const values = { paragraphs: others.map(paragraphOfId).join(", "), count: others.length };
  return [same({ kind: "note", text: say("card.see-also", values) })];
}

function officialText({ checklist, language, say }: Asking): Note {
  return same({ kind: "note", text: say("note.official-text", { address: officialTextAddress(checklist, language) }) });
}

function termsOf(question: Question, answer: Answer, { checklist, say }: Asking): readonly Term[] {
  return summaryOf(question, answer, checklist, say);
}

/** The status and the beginning of what is said. */
function briefOf(question: Question, answer: Answer, { checklist, say }: Asking): string {
  const { measures, difficulties, reason } = answer;
  const status = findStatus(checklist, question, answer.status)?.label;
  const text = measures ?? difficulties?.note ?? reason ?? "";
  const parts = [status, excerpt(text, EXCERPT, say)].filter(Boolean);
  // Para. 7 has no status of its own.
  if (parts.length > 0) return parts.join(". ");
  return excerpt(
    summaryOf(question, answer, checklist, say)
      .map(({ text }) => text)
      .join(say("list.semicolon")),
    EXCERPT,
    say,
  );
}

/** A line for each field. */
function linesOf(terms: readonly Term[], say: Say): readonly Block[] {
  const names = [...new Set(terms.map(({ term }) => term))];
  return names.map((name) => {
    const texts = terms.flatMap(({ term, text }) => (term === name ? [text] : []));
    return { kind: "term", term: name, text: excerpt(texts.join(say("list.semicolon")), LINE, say) };
  });
}
