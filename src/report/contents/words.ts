/** Words that several documents use: titles of questions, citations, laws. */
import { nameBefore } from "../../messages/name-before.ts";
import type { Assessment, Law, PracticeLink } from "../../domain/model/assessment.ts";
import { type Checklist, type Question, paragraphOfId } from "../../domain/model/checklist.ts";
import { officialTextAddress } from "../../messages/official-text.ts";
import { recommendationOf } from "../../domain/recommendations/recommendation.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { type Level, type LevelCounts, LEVELS } from "../../domain/comparison/level.ts";
import { addressedNote, questionNotes } from "../../messages/addressed.ts";
import type { Say } from "../../messages/say.ts";
import { lawText } from "./answer-words.ts";
import { type TextBlock, note, paragraph } from "../document/blocks.ts";
import type { BarsRow, DocumentBlock, Inline, Inlines } from "../document/document.ts";

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
    index === 0 ? `${say("report.citation-list", { count: questions.length })}\u00a0` : say("citation.separator"),
    { kind: "reference", to: id, text: say("citation.number", { paragraph }) },
  ]);
}

/** What a question asks, after whom the report addresses and how strongly, with what must be known of it. */
export function questionBlocks(question: Question, { checklist, say }: DocumentWords): readonly DocumentBlock[] {
  const recommendation = recommendationOf(checklist, question);
  return [
    note(addressedNote(recommendation, say)),
    paragraph(question.text),
    ...questionNotes(question, checklist, say).map((text) => note(text)),
  ];
}

/** `Para. 21 (a): National coordinating body`, leading to the question. */
export function questionReference(question: Question, say: Say): Inlines {
  const text = say("citation.heading", { paragraph: question.paragraph });
  return [{ kind: "reference", to: question.id, text }, say("list.colon") + question.title];
}

/** With a capital letter, to begin a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `paras. 6, 21 (a), 37`, by the ids of questions; nothing for none. */
export function citationsOf(ids: readonly string[], say: Say): string {
  if (ids.length === 0) return "";
  return say("compare.paragraphs", {
    count: ids.length,
    paragraphs: ids.map(paragraphOfId).join(say("citation.separator")),
  });
}

/** The authority, with the short name by which the file refers to it. */
export function authorNamed(people: Pick<Assessment, "contributors">, id: string): string {
  const author = authorOf(people, id);
  return author === id ? id : `${author} (${id})`;
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

/** A name in bold, and what it says; always with a space, without which Markdown knows no end of the bold name. */
export function boldName(name: string, text: string, say: Say): Inlines {
  return [{ kind: "strong", text: nameBefore(name, say) }, ` ${text}`];
}

/** A law as it is cited, and where its text is. */
export function lawInlines(law: Law, say: Say): Inlines {
  const link: Inline[] = law.url === undefined ? [] : [say("list.semicolon"), { kind: "link", address: law.url }];
  return [lawText(law, say), ...link];
}

/** What shows the practice, and where it can be read. */
export function practiceLinkInlines({ title, url }: PracticeLink, say: Say): Inlines {
  const link: Inline = { kind: "link", address: url };
  return title === undefined || title === "" ? [link] : [title + say("list.semicolon"), link];
}

/** Where the source document can be read in the reader's language, as a link. */
export function officialText({ checklist, language }: Pick<DocumentWords, "checklist" | "language">): Inline {
  return { kind: "link", address: officialTextAddress(checklist, language) };
}

/** The same as a note of its own. */
export function officialTextNote(words: DocumentWords): TextBlock {
  return note(words.say("document.official-text") + words.say("list.colon"), officialText(words));
}

/** Bars with their sums; the legend names the levels that occur. `series` are the names of the bars of a row. */
export function countBars(
  rows: readonly BarsRow[],
  labels: { readonly caption: string; readonly rowsAre: string; readonly total: string },
  say: Say,
  series?: readonly string[],
): DocumentBlock {
  const counts = (rows[0]?.counts ?? []).map((_, at) => sumLevels(rows.flatMap((row) => row.counts[at] ?? [])));
  const levels = LEVELS.filter((level) => counts.some((one) => one[level] > 0));
  return {
    kind: "bars",
    caption: labels.caption,
    hint: say("compare.levels-hint"),
    rowsAre: labels.rowsAre,
    ...(series && { series, between: say("compare.status-change", { before: "", after: "" }) }),
    legend: levels.map((level) => ({ level, label: say(`level.${level}`) })),
    rows,
    total: { label: labels.total, counts },
  };
}

function sumLevels(all: readonly LevelCounts[]): LevelCounts {
  const sum = (level: Level): number => all.reduce((total, one) => total + one[level], 0);
  return Object.fromEntries(LEVELS.map((level) => [level, sum(level)])) as unknown as LevelCounts;
}
