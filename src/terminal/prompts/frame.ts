/** What is drawn around a prompt: the label and the hint above, notices below, and the line that stays when it is done. */
import { visible, visibleLine } from "../../report/visible.ts";
import { widthOf, wrapText } from "../../report/wrap.ts";
import type { Around } from "./prompt.ts";

/** The lines of the label. */
export function labelLines(label: string, around: Around): string[] {
  return wrapText(visible(label), around.width).map(around.theme.term);
}

/** The lines of the hint, none if there is none. */
export function hintLines(hint: string | undefined, around: Around): string[] {
  return hint === undefined ? [] : wrapText(visible(hint), around.width).map(around.theme.dim);
}

/** The parts of a prompt that are drawn around its list. */
export interface Frame {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** Rows that are left for the list. */
  readonly room: number;
}

/** Rows of the card that stay in sight above a prompt, where the window is high enough. */
const CARD_ROWS = (rows: number): number => (rows >= 20 ? 5 : rows >= 14 ? 3 : 0);
/** Fewest rows that a list needs to be of use. */
const LEAST = 3;

/**
 * What is drawn around a list in a window of this height: all of it where there is room; in a low window first the foot
 * goes, then the hint, then all but the first line of the label, so that the list stays in sight.
 */
export function fitFrame(
  label: readonly string[],
  hint: readonly string[],
  foot: readonly string[],
  rows: number,
): Frame {
  // One row for the line on which the cursor waits, two for the marks of what is hidden, and the end of the card.
  const room = (parts: number): number => rows - 3 - CARD_ROWS(rows) - parts;
  const tries = [
    { head: [...label, ...hint], foot },
    { head: [...label, ...hint], foot: [] },
    { head: label, foot: [] },
    { head: label.slice(0, 1), foot: [] },
  ];
  for (const { head, foot: below } of tries) {
    const left = room(head.length + below.length);
    if (left >= LEAST) return { head, foot: below, room: left };
  }
  return { head: rows > 5 ? label.slice(0, 1) : [], foot: [], room: Math.max(1, rows - 4) };
}

/** A line for what the person should know, such as that something was left out. */
export function noticeLines(notice: string | undefined, around: Around): string[] {
  return notice === undefined ? [] : wrapText(visible(notice), around.width).map(around.theme.warning);
}

/** What stays on the screen of a prompt that is done: the label and the reply, which is shortened to a line of its own. */
export function doneLine(label: string, reply: string, around: Around): string {
  const width = around.width;
  const { chosen, marks } = around.theme;
  const head = visible(label);
  const text = visibleLine(reply);
  if (widthOf(`${head} ${text}`) <= width) return `${head} ${chosen(text)}`;
  const [first = "", ...rest] = wrapText(text, width - 4);
  return [...wrapText(head, width), chosen(`  ${first}${rest.length > 0 ? ` ${marks.ellipsis}` : ""}`)].join("\n");
}

/** The lines of `blocks` around the one at `index` that fit into `most` lines, with marks where more is hidden. */
export function windowAround(
  blocks: readonly (readonly string[])[],
  index: number,
  most: number,
  around: Around,
): string[] {
  let from = index;
  let to = index + 1;
  let height = Math.min(blocks[index]?.length ?? 0, most);
  for (let grown = true; grown;) {
    grown = false;
    const next = blocks[to];
    if (next !== undefined && height + next.length <= most) {
      height += next.length;
      to += 1;
      grown = true;
    }
    const previous = blocks[from - 1];
    if (previous !== undefined && height + previous.length <= most) {
      height += previous.length;
      from -= 1;
      grown = true;
    }
  }
  // An option that is higher than the window shows its beginning.
  const lines = blocks.slice(from, to).flat().slice(0, Math.max(most, height));
  const above = from > 0 ? [around.theme.dim(around.say("prompt.more-above", { count: from }))] : [];
  const below =
    to < blocks.length ? [around.theme.dim(around.say("prompt.more-below", { count: blocks.length - to }))] : [];
  return [...above, ...lines, ...below];
}
