/** The body of a form before it is written: paragraphs and tables, and what is in them. */
import { bookmarkOf } from "../../../../domain/form/place.ts";
import { partsOf } from "../docx-parts.ts";
import type { End } from "./form-grid.ts";

/** A text in one style of characters. */
export interface Run {
  readonly kind: "run";
  readonly text: string;
  readonly style?: string;
}

/** A list to choose from, in which other words can be typed. */
export interface ComboBox {
  readonly kind: "combo";
  readonly tag: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly shown: string;
  readonly isChosen: boolean;
}

/** A box to tick. */
export interface TickBox {
  readonly kind: "box";
  readonly tag: string;
  readonly label: string;
  readonly isTicked: boolean;
}

/** A bookmark around other pieces. */
export interface Bookmark {
  readonly kind: "bookmark";
  readonly name: string;
  readonly pieces: readonly Piece[];
}

export type Piece = Run | ComboBox | TickBox | Bookmark;

/** A paragraph in the direction of `text`, or in that of the form if `text` has no letters. */
export interface FormParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly style: string;
  readonly pieces: readonly Piece[];
}

/** A cell of a row. `from` and `to` are places on the grid; a cell with the label begins before 0. */
export interface FormTableCell {
  readonly from?: End;
  readonly to: End;
  readonly content: readonly FormParagraph[];
  /** The paper of a cell in which nothing is written. */
  readonly paper?: "title" | "label";
}

export interface FormTableRow {
  readonly cells: readonly FormTableCell[];
  /** Repeated at the head of each page that the table goes on to. */
  readonly isHead?: boolean;
  /** Whether it can go on to the next page. */
  readonly canSplit?: boolean;
  /** In twentieths of a point; a row grows with what is in it. */
  readonly height?: number;
}

export interface FormTable {
  readonly kind: "table";
  readonly rows: readonly FormTableRow[];
}

export type FormBlock = FormParagraph | FormTable;

export function run(text: string, style?: string): Run {
  return { kind: "run", text, ...(style !== undefined && { style }) };
}

export function bookmark(name: string, ...pieces: readonly Piece[]): Bookmark {
  return { kind: "bookmark", name, pieces };
}

/** A paragraph of these pieces. */
export function formParagraph(text: string, style: string, pieces: readonly Piece[]): FormParagraph {
  return { kind: "paragraph", text, style, pieces };
}

/** A paragraph of one text. */
export function textLine(text: string, style: string): FormParagraph {
  return formParagraph(text, style, [run(text)]);
}

/** What a person wrote or will write: a paragraph for each part between blank lines, the first within the bookmark. */
export function answerLines(text: string, code: string, style = "FormAnswer"): readonly FormParagraph[] {
  const [first = "", ...others] = partsOf(text);
  const marked = formParagraph(first, style, [bookmark(bookmarkOf(code), run(first))]);
  return [marked, ...others.map((part) => textLine(part, style))];
}
