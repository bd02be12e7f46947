/**
 * A document before it takes a form: what the text, the Markdown, the page and the word-processor file all show. Texts
 * are as the file and the catalogues have them; each writer makes them safe for its own form.
 */
import { namedText } from "../../messages/name-before.ts";
import type { Say } from "../../messages/say.ts";
import type { Level, LevelCounts } from "../../domain/comparison/level.ts";
import type { Mark } from "../../domain/model/progress.ts";

export interface Document {
  readonly title: string;
  /** Shown below the title. */
  readonly subtitle?: string;
  /** BCP 47 tag of the language that the document is written in; answers may be in another. */
  readonly language: string;
  /** BCP 47 tag of the language of the answers, if the file gives it. */
  readonly answersLanguage?: string;
  /** Everything is on one sheet of paper, A4 or Letter. */
  readonly isSheet?: true;
  /** Heading of the table of contents; a document of a few screens has none. */
  readonly contents?: string;
  readonly body: readonly DocumentBlock[];
  /** Shown at the end. */
  readonly closing?: string;
}

/** A run of words within a line. */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  /** Words that came into a text, or that were removed from it. */
  | { readonly kind: "added" | "removed"; readonly text: string }
  /** A link to the block with this id in the same document. */
  | { readonly kind: "reference"; readonly to: string; readonly text: string }
  /** How far along something is; where there is little room, its mark alone. */
  | { readonly kind: "standing"; readonly standing: Standing }
  /** A mark for each of several questions, in their order. */
  | { readonly kind: "marks"; readonly marks: readonly Mark[] }
  /** An address as the file has it; it becomes a link only if its form can be one and its scheme is harmless. */
  | { readonly kind: "link"; readonly address: string; readonly text?: string };

export type Inlines = readonly Inline[];

/** The status of a question in words, and as a level that decides its colour or mark. */
export interface Standing {
  readonly level: Level;
  readonly label: string;
}

export type DocumentBlock =
  /** 2 begins a part of the document, 3 and 4 what is within it. The title is the only heading of level 1. */
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly kind: "paragraph"; readonly text: Inlines; readonly tone?: Tone }
  /** What a person wrote, with its line breaks; in the language of the answers if it has none of its own (BCP 47). */
  | {
      readonly kind: "quoted";
      readonly text: string;
      readonly change?: "added" | "removed";
      readonly language?: string;
    }
  | { readonly kind: "list"; readonly items: readonly Inlines[] }
  /** What is marked and what is not, or boxes to be marked. */
  | { readonly kind: "boxes"; readonly items: readonly { readonly label: string; readonly ticked: boolean }[] }
  /** Names with what belongs to each. */
  | { readonly kind: "fields"; readonly entries: readonly Field[] }
  /** The first cell of a row says what the row is about. `columns` are shares of the width, in percent. */
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inlines[])[];
      readonly columns: readonly number[];
    }
  /** Stacked bars for each row, one unit for each question; the numbers are given as well. */
  | {
      readonly kind: "bars";
      readonly caption: string;
      /** What a mark in a bar means; shown where there are marks. */
      readonly hint: string;
      /** Heading of the column with the labels. */
      readonly rowsAre: string;
      /** What the bars of a row show, such as two years; a row has one bar without it. */
      readonly series?: readonly string[];
      /** What is between the numbers of two bars: an arrow in the direction of the text. */
      readonly between?: string;
      /** The levels that occur, in their order. */
      readonly legend: readonly Standing[];
      readonly rows: readonly BarsRow[];
      /** The last row, with the sums. */
      readonly total: BarsRow;
    }
  /** How many there are of each kind, for each row as a bar and in words. All bars of a block have one measure. */
  | {
      readonly kind: "counts";
      readonly caption: string;
      /** Shown below the caption. */
      readonly hint?: string;
      /** Heading of the labels. */
      readonly rowsAre: string;
      /** The kinds in their order; several may have one level, and are then drawn alike. */
      readonly legend: readonly Standing[];
      readonly rows: readonly CountsRow[];
      /** Draws the bars alone, where another block before it has explained them; in a page several are beside each other. */
      readonly isSmall?: true;
    }
  /** One question with all that was answered. */
  | {
      readonly kind: "card";
      readonly id: string;
      /** `Para. 21 (a)`. */
      readonly citation: string;
      readonly title: string;
      readonly standing?: Standing;
      readonly body: readonly DocumentBlock[];
    }
  /** Room to write by hand. */
  | { readonly kind: "lines"; readonly count: number };

/** What a paragraph is for: a remark, something that needs attention, a change for the better or the worse. */
export type Tone = "note" | "attention" | "good" | "bad";

/** The counts of a row of bars, one for each bar. */
export interface BarsRow {
  readonly label: string;
  readonly counts: readonly LevelCounts[];
}

/** The counts of a row, one for each kind of the legend; undefined is one that is not shown. */
export interface CountsRow {
  readonly label: Inlines;
  readonly counts: readonly (number | undefined)[];
}

export interface Field {
  readonly label: string;
  readonly value: readonly DocumentBlock[];
}

/** Blocks with all that are within them. */
export function allBlocks(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === "card") return [block, ...allBlocks(block.body)];
    if (block.kind === "fields") return [block, ...block.entries.flatMap(({ value }) => allBlocks(value))];
    return [block];
  });
}

/** How many there are of a level: one number, or one for each bar where they differ. */
export function countText(counts: readonly LevelCounts[], level: Level, between = " → "): string {
  const numbers = counts.map((one) => one[level]);
  return new Set(numbers).size === 1 ? String(numbers[0]) : numbers.join(between);
}

/** What stands for a count that is not shown. */
const NOT_SHOWN = "…";

/** `Yes: 40; No: 12`: the counts in words, without those that are 0. */
export function countsWords(legend: readonly Standing[], counts: CountsRow["counts"], say: Say): string {
  const words = legend.flatMap(({ label }, at) =>
    counts[at] === 0 ? [] : [namedText(label, counts[at] ?? NOT_SHOWN, say)],
  );
  return words.length === 0 ? "0" : words.join(say("list.semicolon"));
}

/**
 * The lengths of the pieces of each bar, in whole units: the longest bar has `most` or a little less. What there is has one
 * unit at least; what is not shown has none.
 */
export function barLengths(rows: readonly CountsRow[], most: number): readonly (readonly number[])[] {
  const sumOf = ({ counts }: CountsRow): number => counts.reduce<number>((sum, one = 0) => sum + one, 0);
  const longest = Math.max(...rows.map(sumOf), 1);
  // Rounding adds less than one unit to each piece.
  const unit = Math.max(most - (rows[0]?.counts.length ?? 0), 1) / longest;
  return rows.map(({ counts }) => counts.map((one = 0) => Math.ceil(one * unit)));
}

/** The change, if all of these words came or went; then they need no marks around them. */
export function wholeChange(inlines: Inlines): "added" | "removed" | undefined {
  const [only] = inlines;
  if (inlines.length !== 1 || typeof only !== "object") return undefined;
  return only.kind === "added" || only.kind === "removed" ? only.kind : undefined;
}

const MARK_SIGNS: Readonly<Record<Mark, string>> = { answered: "●", carried: "◐", withheld: "■", open: "○" };

/** The words alone; an address after the text that is shown for it. */
export function plainInlines(inlines: Inlines): string {
  return inlines.map(plainInline).join("");
}

function plainInline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "link":
      return inline.text === undefined ? inline.address : `${inline.text} (${inline.address})`;
    case "added":
      return `{+${inline.text}+}`;
    case "removed":
      return `[-${inline.text}-]`;
    case "standing":
      return inline.standing.label;
    case "marks":
      return inline.marks.map((mark) => MARK_SIGNS[mark]).join("");
    case "strong":
    case "reference":
      return inline.text;
  }
}

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** The address if it may become a link: http, https or mailto, and nothing that hides where it leads; else undefined. */
export function harmlessAddress(address: string): string | undefined {
  if (/[\s\u0000-\u001f\\]/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
}

/** The pieces of an address between which a line may end. */
export function addressPieces(address: string): readonly string[] {
  return address.split(/(?<=[-/?&.=#_@])(?=[^-/?&.=#_@])/);
}
