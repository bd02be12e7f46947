/** What is drawn around a prompt: the label and the hint above, notices below, and the line that stays when it is done. */
import type { About } from "../../interview/asker.ts";
import { visible, visibleLine } from "../../report/visible.ts";
import { widthOf, wrapText } from "../../report/wrap.ts";
import { questionBlocks, renderBlocks } from "../blocks.ts";
import type { Around } from "./prompt.ts";

/** What is drawn above. */
export interface Framed {
  readonly about?: About | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The parts of a prompt that are drawn around its list. */
interface Frame {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** Rows that are left for the list. */
  readonly room: number;
}

/** Fewest rows that a list needs to be of use. */
const LEAST = 3;

/**
 * What is drawn around a list in `rows` rows: all of it where there is room; in a low window first the foot goes, then
 * the hint, then all but the first line of the label, so that the list stays in sight.
 */
export function fitFrame(prompt: Framed, foot: readonly string[], rows: number, around: Around): Frame {
  const { width, theme } = around;
  if (prompt.about !== undefined) {
    const { about, ...rest } = prompt;
    const question = renderBlocks(questionBlocks(about), width, theme).trimEnd().split("\n");
    const shown = question.slice(0, Math.max(0, Math.min(question.length, rows - 10)));
    const below = fitFrame(rest, foot, rows - shown.length, around);
    return { ...below, head: [...shown, "", ...below.head] };
  }
  const label = wrapText(visible(prompt.label), width).map(theme.term);
  const hint = prompt.hint === undefined ? [] : wrapText(visible(prompt.hint), width).map(theme.dim);
  // Rows of the card that stay in sight above the prompt, where the window is high enough.
  const cardRows = rows >= 20 ? 5 : rows >= 14 ? 3 : 0;
  const tries = [
    { head: [...label, ...hint], foot },
    { head: [...label, ...hint], foot: [] },
    { head: label, foot: [] },
    { head: label.slice(0, 1), foot: [] },
  ];
  for (const parts of tries) {
    // One row is for the line on which the cursor waits, two for the marks of what is hidden.
    const room = rows - 3 - cardRows - parts.head.length - parts.foot.length;
    if (room >= LEAST) return { ...parts, room };
  }
  return { head: rows > 5 ? label.slice(0, 1) : [], foot: [], room: Math.max(1, rows - 4) };
}

/** What the person should know, such as that something was ignored. */
export function noticeLines(notice: string | undefined, around: Around): string[] {
  return notice === undefined ? [] : wrapText(visible(notice), around.width).map(around.theme.warning);
}

/** What a finished prompt leaves on the screen: the label and the reply, shortened to one line of its own. */
export function doneLine(label: string, reply: string, { width, theme }: Around): string {
  const head = visible(label);
  const text = visibleLine(reply);
  if (widthOf(`${head} ${text}`) <= width) return `${head} ${theme.chosen(text)}`;
  const [first = "", ...rest] = wrapText(text, width - 4);
  const shortened = `  ${first}${rest.length > 0 ? ` ${theme.marks.ellipsis}` : ""}`;
  return [...wrapText(head, width), theme.chosen(shortened)].join("\n");
}

/** The lines of `blocks` around the one at `index` that fit into `most` lines, with marks where more is hidden. */
export function windowAround(
  blocks: readonly (readonly string[])[],
  index: number,
  most: number,
  { theme, say }: Around,
): string[] {
  let from = index;
  let to = index + 1;
  let height = Math.min(blocks[index]?.length ?? 0, most);
  for (let isGrown = true; isGrown;) {
    isGrown = false;
    for (const at of [to, from - 1]) {
      const block = blocks[at];
      if (block === undefined || height + block.length > most) continue;
      height += block.length;
      from = Math.min(from, at);
      to = Math.max(to, at + 1);
      isGrown = true;
    }
  }
  const hidden = blocks.length - to;
  return [
    ...(from > 0 ? [theme.dim(say("prompt.more-above", { count: from }))] : []),
    // An option that is higher than the window shows its beginning.
    ...blocks.slice(from, to).flat().slice(0, most),
    ...(hidden > 0 ? [theme.dim(say("prompt.more-below", { count: hidden }))] : []),
  ];
}
