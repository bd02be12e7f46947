/** Words that several documents use: titles of questions, citations, laws. */
import type { Assessment, Law } from "../../domain/model/assessment.ts";
import type { Checklist, Question } from "../../domain/model/checklist.ts";
import { paragraphOfId } from "../../domain/model/checklist.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import type { Say } from "../../messages/say.ts";
import { lawText } from "./answer-words.ts";
import type { Inline, Inlines } from "../document/document.ts";

/** What every document is written with. */
export interface DocumentWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
}

/** `Para. 21 (a) · National coordinating body`. */
export function questionTitle({ paragraph, title }: Question, { say }: Pick<DocumentWords, "say">): string {
  return say("report.question-title", { citation: say("citation.heading", { paragraph }), title });
}

/** `paras. 6, 21 (a), 37`, each leading to its question. */
export function citations(
  questions: readonly Pick<Question, "id" | "paragraph">[],
  { say }: Pick<DocumentWords, "say">,
): Inlines {
  return questions.flatMap(({ id, paragraph }, index): Inlines => [
    index === 0 ? `${say("report.citation-list", { count: questions.length })}\u00a0` : ", ",
    { kind: "reference", to: id, text: paragraph },
  ]);
}

/** `Para. 21 (a): National coordinating body`, leading to the question. */
export function questionReference(question: Question, say: Say): Inlines {
  const text = say("citation.heading", { paragraph: question.paragraph });
  return [{ kind: "reference", to: question.id, text }, `: ${question.title}`];
}

/** With a capital letter, to begin a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `paras. 6, 21 (a), 37`, by the ids of questions; nothing for none. */
export function citationsOf(ids: readonly string[], say: Say): string {
  if (ids.length === 0) return "";
  return say("compare.paragraphs", { count: ids.length, list: ids.map(paragraphOfId).join(", ") });
}

/** The authority that a part is for, or the section. */
export function partName(
  { id, contributor }: { readonly id: string; readonly contributor?: string | undefined },
  people: Pick<Assessment, "contributors">,
  checklist: Checklist,
): string {
  if (contributor !== undefined) return authorOf(people, contributor);
  return checklist.sections.find((section) => section.id === id)?.title ?? id;
}

/** A law as it is cited, and where its text is. */
export function lawInlines(law: Law): Inlines {
  const link: Inline[] = law.url === undefined ? [] : ["; ", { kind: "link", address: law.url }];
  return [lawText(law), ...link];
}
