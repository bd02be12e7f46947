/** What all redrawn prompts share: the label and the hint above, the keys below, and the line that stays when done. */
import type { Key, PromptContext } from "./prompt-context.ts";
import type { Move } from "../interview/asker.ts";
import type { ListKeys } from "./list-keys.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { widthOf, wrapText } from "../report/wrap.ts";

/** The lines of the label. */
export function labelLines(label: string, context: PromptContext): string[] {
  return wrapText(visible(label), context.width()).map(context.theme.term);
}

/** The lines of the hint, none if there is none. */
export function hintLines(hint: string | undefined, context: PromptContext): string[] {
  return hint === undefined ? [] : wrapText(visible(hint), context.width()).map(context.theme.dim);
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
 * What stands around a list in a window of this height: all of it where there is room; in a low window first the foot
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

/** The line of keys; keys are never parted from what they do. */
export function frameKeys(keys: readonly string[], context: PromptContext): string[] {
  const separator = ` ${context.theme.marks.separator} `;
  const lines: string[] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + separator + key) <= context.width())
      lines[lines.length - 1] = last + separator + key;
    else lines.push(key);
  }
  return lines.map(context.theme.dim);
}

/** A line for what the person should know, such as that something was left out. */
export function noticeLines(notice: string | undefined, context: PromptContext): string[] {
  return notice === undefined ? [] : wrapText(visible(notice), context.width()).map(context.theme.warning);
}

/** What a list draws. */
export interface DrawnList {
  /** The lines of each option. */
  readonly blocks: readonly (readonly string[])[];
  /** The option that is marked, -1 for none. */
  readonly index: number;
  readonly foot: readonly string[];
  readonly keys: Pick<ListKeys, "notice" | "word">;
}

/** A list with what stands around it, without a cursor: the mark shows where one is. */
export function drawList(
  { label, hint }: { readonly label: string; readonly hint?: string },
  { blocks, index, foot, keys }: DrawnList,
  context: PromptContext,
): string {
  const told = [
    ...noticeLines(keys.notice, context),
    ...(keys.word === undefined ? [] : [`> ${visibleLine(keys.word)}`]),
  ];
  const rows = context.rows() - told.length;
  const frame = fitFrame(labelLines(label, context), hintLines(hint, context), foot, rows);
  const list = windowAround(blocks, Math.max(index, 0), frame.room, context);
  return `${[...frame.head, ...list, ...told, ...frame.foot].join("\n")}\u001b[?25l`;
}

/** What stays on the screen of a prompt that is done: the label and the reply, which is shortened to a line of its own. */
export function frameDone(label: string, reply: string, context: PromptContext): string {
  const width = context.width();
  const { chosen, marks } = context.theme;
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
  context: PromptContext,
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
  const above = from > 0 ? [context.theme.dim(context.say("prompt.more-above", { count: from }))] : [];
  const below =
    to < blocks.length ? [context.theme.dim(context.say("prompt.more-below", { count: blocks.length - to }))] : [];
  return [...above, ...lines, ...below];
}

/** The move that a key means in a list, where letters are free. */
export function moveOfKey(key: Key): Move | undefined {
  if (key.ctrl || key.meta === true) return undefined;
  switch (key.sequence) {
    case "?":
      return { to: "help" };
    case "b":
      return { to: "back" };
    case "s":
      return { to: "skip" };
    case "g":
      return { to: "go", target: "" };
    case "o":
      return { to: "outline" };
    case "q":
      return { to: "quit" };
    default:
      return undefined;
  }
}

/** The move that a key behind Esc means; both may come as one. */
export function moveBehindEscape(key: Key): Move | undefined {
  return moveOfKey({ ...key, meta: false, sequence: key.sequence?.replace(/^\u001b/, "") ?? "" });
}

/** The keys of the moves, as shown in lists; outside the questionnaire only those that lead somewhere. */
export function moveKeys({ say }: Pick<PromptContext, "say">, { outside }: { readonly outside?: true } = {}): string[] {
  if (outside) return [say("key.help"), say("key.back"), say("key.quit")];
  return [say("key.help"), say("key.back"), say("key.skip"), say("key.go"), say("key.outline"), say("key.quit")];
}
