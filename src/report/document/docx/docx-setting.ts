/** What the blocks of one word-processor file have in common, and the paragraphs that they are made of. */
import type { IParagraphOptions, ParagraphChild } from "docx";
import { Bookmark, Paragraph } from "docx";
import type { Inlines } from "../document.ts";
import { plainInlines } from "../document.ts";
import type { Anchors } from "./docx-anchors.ts";
import { inlineRuns, isRightToLeft, textRuns } from "./docx-runs.ts";

/** Where a block stands. */
export interface Setting {
  readonly anchors: Anchors;
  /** Level of the heading that it stands under; cards take the next. */
  readonly level: number;
  /** Whether the parts are to be found in many pages. */
  readonly isLong: boolean;
}

/** A paragraph in a style, in the direction of `text`. */
export function createParagraph(
  text: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph({ ...options, ...(isRightToLeft(text) && { bidirectional: true }), children });
}

/** A paragraph of one text. */
export function textParagraph(text: string, style?: string): Paragraph {
  return createParagraph(text, textRuns(text), style === undefined ? {} : { style });
}

/** A paragraph of words of all kinds. */
export function inlineParagraph(inlines: Inlines, anchors: Anchors, style?: string): Paragraph {
  const text = plainInlines(inlines);
  return createParagraph(text, inlineRuns(inlines, anchors), style === undefined ? {} : { style });
}

/** The children, as a place that references lead to. */
export function placed(
  children: readonly ParagraphChild[],
  id: string | undefined,
  anchors: Anchors,
): readonly ParagraphChild[] {
  const name = id === undefined ? undefined : anchors.place(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
