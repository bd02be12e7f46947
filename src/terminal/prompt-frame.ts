/** What all redrawn prompts share: the label and the hint above, the keys below, and the line that stays when done. */
import type { Key, PromptContext } from "./prompt-context.ts";
import type { Move } from "../interview/asker.ts";
import { visible, visibleLine } from "../render/visible.ts";
import { widthOf, wrapText } from "../render/wrap.ts";

/** The lines above the reply. */
export function frameHead(label: string, hint: string | undefined, context: PromptContext): string[] {
  const width = context.width();
  const head = wrapText(visible(label), width).map(context.theme.term);
  return hint === undefined ? head : [...head, ...wrapText(visible(hint), width).map(context.theme.dim)];
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

/** What stays on the screen of a prompt that is done: the label and the reply, which is shortened to a line of its own. */
export function frameDone(label: string, reply: string, context: PromptContext): string {
  const width = context.width();
  const { chosen } = context.theme;
  const head = visible(label);
  const text = visibleLine(reply);
  if (widthOf(`${head} ${text}`) <= width) return `${head} ${chosen(text)}`;
  const [first = "", ...rest] = wrapText(text, width - 4);
  return [...wrapText(head, width), chosen(`  ${first}${rest.length > 0 ? " …" : ""}`)].join("\n");
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
  let height = blocks[index]?.length ?? 0;
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
  const lines = blocks.slice(from, to).flat();
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

/** The keys of the moves, as shown in lists. */
export function moveKeys(context: PromptContext): string[] {
  const { say } = context;
  return [say("key.help"), say("key.back"), say("key.skip"), say("key.go"), say("key.outline"), say("key.quit")];
}
