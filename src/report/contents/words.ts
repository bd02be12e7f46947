/** Words that several documents use: citations, standings, choices, laws. */
import type { Law } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import { paragraphOfId } from "../../domain/model/checklist.ts";
import { labelOf } from "../../domain/model/checklist.ts";
import type { Say } from "../../messages/say.ts";
import { lawText } from "./answer-words.ts";
import type { Entry } from "./report/entries.ts";
import type { DocumentBlock, Inline, Inlines, Standing } from "../document/document.ts";
import type { ReportSubject } from "./report/subject.ts";

/** `Para. 21 (a) · National coordinating body`. */
export function questionTitle({ paragraph, title }: Question, { say }: Pick<ReportSubject, "say">): string {
  return say("report.question-title", { citation: say("citation.heading", { paragraph }), title });
}

/** How an entry stands, as its status is called; several where para. 7 has one for each instrument. */
export function standingOfEntry(
  { question, snapshot, level }: Entry,
  { checklist, say }: Pick<ReportSubject, "checklist" | "say">,
): Standing {
  const labels = snapshot.statuses.map((id) => labelOf(checklist, question, id));
  return { level, label: labels.length === 0 ? say("report.open") : labels.join(" / ") };
}

/** `Para. 21 (a) · National coordinating body (Yes, in part)`. */
export function standingTitle(entry: Entry, subject: Pick<ReportSubject, "checklist" | "say">): string {
  return subject.say("report.question-standing", {
    citation: subject.say("citation.heading", { paragraph: entry.question.paragraph }),
    title: entry.question.title,
    standing: standingOfEntry(entry, subject).label,
  });
}

/** `paras. 6, 21 (a), 37`, each leading to its question. */
export function citations(
  questions: readonly Pick<Question, "id" | "paragraph">[],
  { say }: Pick<ReportSubject, "say">,
): Inlines {
  return questions.flatMap(({ id, paragraph }, index): Inlines => [
    index === 0 ? `${say("report.citation-list", { count: questions.length })}\u00a0` : ", ",
    { kind: "reference", to: id, text: paragraph },
  ]);
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

/** A law as it is cited, and where its text is. */
export function lawInlines(law: Law): Inlines {
  const link: Inline[] = law.url === undefined ? [] : ["; ", { kind: "link", address: law.url }];
  return [lawText(law), ...link];
}

export function paragraph(...text: Inlines): DocumentBlock {
  return { kind: "paragraph", text };
}

export function note(...text: Inlines): DocumentBlock {
  return { kind: "paragraph", text, tone: "note" };
}

export function heading(level: 2 | 3 | 4, text: string, id?: string): DocumentBlock {
  return { kind: "heading", level, text, ...(id !== undefined && { id }) };
}

export function quoted(text: string | undefined): readonly DocumentBlock[] {
  return text === undefined || text === "" ? [] : [{ kind: "quoted", text }];
}
