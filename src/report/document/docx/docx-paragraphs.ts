/** Paragraphs and words in a word-processor file: safe to show, in their direction, with links that do no harm. */
import {
  type IParagraphOptions,
  type ParagraphChild,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  TextRun,
} from "docx";
import { documentText, visibleLine } from "../../visible.ts";
import { type Inline, type Inlines, addressPieces, harmlessAddress, plainInlines } from "../document.ts";
import { LEVEL_STYLES, signStyle } from "./docx-word-styles.ts";

/** Names for the places in a file that references lead to. */
export interface Anchors {
  /** The name for the block with this id; undefined if it is in use already. */
  readonly place: (id: string | undefined) => string | undefined;
  /** The name that leads to the block with this id; undefined if there is none. */
  readonly find: (id: string) => string | undefined;
}

/** A paragraph in the direction of `text`. */
export function createParagraph(
  text: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph({ ...options, ...(isRightToLeft(text) && { bidirectional: true }), children });
}

/** A paragraph of one text. */
export function textParagraph(text: string, style: string): Paragraph {
  return createParagraph(text, textRuns(text), { style });
}

/** A paragraph of words of all kinds. */
export function inlineParagraph(inlines: Inlines, anchors: Anchors, style?: string): Paragraph {
  return createParagraph(plainInlines(inlines), inlineRuns(inlines, anchors), style === undefined ? {} : { style });
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a text is written from right to left: by its first letter, as the Unicode algorithm has it. */
export function isRightToLeft(text: string): boolean {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}

/** A text as a run. Its line feeds, tabs and soft hyphens become those of a word processor when the file is finished. */
export function textRuns(text: string, style?: string): readonly TextRun[] {
  const isFromRight = hasRightToLeft(text);
  return [
    new TextRun({
      text: documentText(text),
      ...(style !== undefined && { style }),
      ...(isFromRight && { rightToLeft: true }),
    }),
  ];
}

/** Styles of what came into a text, or was removed from it. */
export const CHANGES = { added: "Added", removed: "Removed" } as const;

/** Words of a document as what a paragraph consists of. */
export function inlineRuns(inlines: Inlines, anchors: Anchors): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => runsOf(inline, anchors));
}

function runsOf(inline: Inline, anchors: Anchors): readonly ParagraphChild[] {
  if (typeof inline === "string") return textRuns(inline);
  switch (inline.kind) {
    case "strong":
      return textRuns(inline.text, "Strong");
    case "added":
    case "removed":
      return textRuns(inline.text, CHANGES[inline.kind]);
    case "standing": {
      const { level, label } = inline.standing;
      return [...textRuns(LEVEL_STYLES[level].sign, signStyle(level)), ...textRuns(` ${label}`)];
    }
    case "reference": {
      const anchor = anchors.find(inline.to);
      if (anchor === undefined) return textRuns(inline.text);
      return [new InternalHyperlink({ anchor, children: textRuns(inline.text, "Hyperlink") })];
    }
    case "marks":
      return textRuns(plainInlines([inline]), "Sign");
    case "link":
      return linkRuns(inline.address, inline.text);
  }
}

/** Characters of an address; Word takes a file with a longer one for damaged. */
const LONGEST_ADDRESS = 2000;

/** The address always shows, since a printed link leads nowhere. */
function linkRuns(address: string, text: string | undefined): readonly ParagraphChild[] {
  const link = linkedAddress(address);
  const linked = (words: string): readonly ParagraphChild[] =>
    link === undefined ? textRuns(words) : [new ExternalHyperlink({ link, children: textRuns(words, "Hyperlink") })];
  const written = shownAddress(address);
  return text === undefined
    ? linked(written)
    : [...linked(text), ...textRuns(" ("), ...linked(written), ...textRuns(")")];
}

/** Where a link leads; undefined if the address is not harmless, or too long for Word. */
function linkedAddress(address: string): string | undefined {
  const link = harmlessAddress(address)?.replace(/[|^`{}<>"]/g, encodeURIComponent);
  return link === undefined || link.length > LONGEST_ADDRESS ? undefined : link;
}

/** An address with the places where its lines may end. One that is no link has none, so that it can be copied. */
function shownAddress(address: string): string {
  // Nothing that cannot be seen belongs in an address.
  const written = visibleLine(address);
  return linkedAddress(address) === undefined ? written : addressPieces(written).join("\u200b");
}

/** The words as they will be shown, with the places where lines may end. */
export function shownText(inlines: Inlines): string {
  const shown = inlines.map((inline) => {
    if (typeof inline === "string" || inline.kind !== "link") return plainInlines([inline]);
    const address = shownAddress(inline.address);
    return inline.text === undefined ? address : `${inline.text} (${address})`;
  });
  return shown.join("");
}
