/** What is drawn around a prompt: the question, the label and the hint above, the keys below, and the line that stays. */
import type { About } from "../../interview/asker.ts";
import { visible, visibleLine } from "../../report/visible.ts";
import { widthOf, wrapText } from "../../report/wrap.ts";
import type { Around, Room } from "./prompt.ts";
import { foldQuestion, rowsOfFirst, rowsOfWhole } from "./question.ts";

/** What is drawn above. */
export interface Framed {
  readonly about?: About | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Asked outside the questionnaire. */
  readonly outside?: true;
  /** Esc leads back from it. */
  readonly sublist?: true | undefined;
}

/** What has to find room in the window. */
interface Parts {
  readonly prompt: Framed;
  /** Rows of the list, or of the text, in full. */
  readonly height: number;
  /** Rows of what is drawn in any case, such as notices. */
  readonly fixed: number;
  /** The lines of the foot, in full and where there is little room. */
  readonly foot: readonly string[];
  readonly shortFoot: readonly string[];
}

/** The parts of a prompt that are drawn around its list. */
interface Frame {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** The foot is the short one, and what is hidden of the list is said in its row. */
  readonly isShort: boolean;
  /** Rows that are left for the list. */
  readonly room: number;
  /** The text of the question is not all in sight. */
  readonly isCut: boolean;
}

/** Rows of a list or a text for which the rest makes room as far as it can: all of most lists, then ever less. */
const ALL = 16;
const MOST = 12;
const ENOUGH = 6;
const LEAST = 2;
/** Rows of a window from which on the question is whole in any case. */
const WHOLE_FROM = 20;

/**
 * What is drawn around a list. The question stays whole as long as the window allows it: before, the keys are named in
 * few words, in the row that says what is hidden of the list, the list shows only a part of itself, and the hint and all
 * but the first lines of the label go. What was said just before stays in sight above, unless the question could not.
 */
export function fitFrame({ prompt, height, fixed, foot, shortFoot }: Parts, around: Around): Frame {
  const { width, theme, rows, shown, said } = around;
  const { about } = prompt;
  const label = prompt.label === "" ? [] : wrapText(visible(prompt.label), width).map(theme.term);
  const hint = prompt.hint === undefined ? [] : wrapText(visible(prompt.hint), width).map(theme.dim);
  // One row is for the line on which the cursor waits.
  const budget = rows - 1 - fixed;
  const gaps = about === undefined ? 0 : 2;
  const full = { label, hint, foot, gaps: 0 };
  const brief = { ...full, foot: shortFoot };
  const plain = { ...brief, hint: [] };
  // Two lines tell prompts apart that begin alike.
  const bare = { ...plain, label: label.slice(0, 2) };
  const fewer = [
    { ...full, list: ALL },
    { ...full, list: MOST },
    { ...brief, list: MOST },
    { ...full, list: ENOUGH },
    { ...brief, list: ENOUGH },
    { ...brief, list: LEAST },
    { ...plain, list: LEAST },
    { ...bare, list: LEAST },
  ];
  const tries = [
    { ...full, gaps, list: ALL, kept: shown },
    { ...full, list: ALL, kept: shown },
    ...fewer.map((one) => ({ ...one, kept: said })),
    ...fewer.map((one) => ({ ...one, kept: 0 })),
    // In a lower window, a few options are worth more than the end of the text.
    ...(rows < WHOLE_FROM
      ? []
      : [bare, { ...bare, label: label.slice(0, 1) }, { ...bare, label: [] }].map((one) => ({
          ...one,
          list: 1,
          kept: 0,
        }))),
  ];
  const whole = about === undefined ? 0 : rowsOfWhole(about, around);
  const notes = about === undefined || about.notes.length === 0 ? 0 : 1;
  const below = (one: (typeof tries)[number]): number =>
    one.gaps + one.label.length + one.hint.length + Math.min(one.list, height) + one.foot.length;
  const question = (one: (typeof tries)[number]): number => whole + (one.list > LEAST ? notes : 0);
  const fitting = tries.find((one) => question(one) + below(one) + one.kept <= budget);
  const low = { ...bare, ...(budget < 4 && { label: [] }), ...(budget < 10 && { foot: [] }) };
  // A list that needs the room gets what the first lines of the question leave.
  const first = about === undefined || rows >= WHOLE_FROM ? budget : rowsOfFirst(about, around);
  const list = Math.max(LEAST, budget - first - low.label.length - low.foot.length);
  const isRoom = said > 0 && rows < WHOLE_FROM && first + low.label.length + LEAST + low.foot.length + said <= budget;
  const lowest = isRoom ? { list: LEAST, kept: said } : { list: budget < 10 ? 1 : list, kept: 0 };
  const chosen = fitting ?? { ...low, ...lowest };
  const left = budget - below(chosen) - chosen.kept;
  const most = fitting !== undefined && chosen.list <= LEAST ? whole : left;
  const { lines, isCut } = about === undefined ? { lines: [], isCut: false } : foldQuestion(about, most, around);
  const gap = chosen.gaps > 0 ? [""] : [];
  const head = [...gap, ...lines, ...gap, ...chosen.label, ...chosen.hint];
  const isShort = chosen.foot === shortFoot && foot.length > 0;
  const room = budget - chosen.kept - head.length - chosen.foot.length;
  return { head, foot: chosen.foot, isShort, room: Math.max(1, room), isCut };
}

/** What the person should know, such as that something was ignored. */
export function noticeLines(notice: string | undefined, around: Around): string[] {
  return notice === undefined ? [] : wrapText(visible(notice), around.width).map(around.theme.warning);
}

/** What a finished prompt leaves on the screen: the label and the reply, shortened to one line of its own. */
export function doneLine(label: string, reply: string, { width, theme }: Pick<Around, "width" | "theme">): string {
  const head = visible(label);
  const text = visibleLine(reply);
  if (widthOf(`${head} ${text}`) <= width) return `${head} ${theme.chosen(text)}`;
  const [first = "", ...rest] = wrapText(text, width - 4);
  const shortened = `  ${first}${rest.length > 0 ? ` ${theme.marks.ellipsis}` : ""}`;
  return [...wrapText(head, width), theme.chosen(shortened)].join("\n");
}

/** Rows below which the marks of what is hidden share one line. */
const MARKS_APART = 5;
/** Columns below which the row of a short foot names what is hidden in few words. */
const NARROW = 60;

/**
 * The lines of `blocks` around the one at `index` in at most `room.rows` rows, with marks where more is hidden; where the
 * foot is short, the mark is for its row.
 */
export function windowAround(
  blocks: readonly (readonly string[])[],
  index: number,
  { rows: most, isShort }: Room,
  { theme, say, width }: Around,
): { readonly lines: readonly string[]; readonly hidden?: string } {
  const lines = blocks.flat();
  if (lines.length <= most) return { lines };
  const marks = isShort || most <= 2 ? 0 : most < MARKS_APART ? 1 : 2;
  const { from, to } = grownAround(blocks, index, most - marks);
  const after = blocks.length - to;
  // In a narrow window, the row of the foot has room for few words only.
  const size = isShort && width < NARROW ? "-short" : "";
  const above = from > 0 ? [say(`prompt.more-above${size}`, { count: from })] : [];
  const below = after > 0 ? [say(`prompt.more-below${size}`, { count: after })] : [];
  const isBoth = above.length > 0 && below.length > 0;
  const both = isBoth ? say(`prompt.more-around${size}`, { above: from, below: after }) : undefined;
  // An option that is higher than the window shows its beginning.
  const shown = blocks
    .slice(from, to)
    .flat()
    .slice(0, most - marks);
  const marksOf = (texts: readonly string[]): string[] =>
    texts.map((text) => theme.dim(wrapText(text, width)[0] ?? ""));
  const [hidden] = both === undefined ? [...above, ...below] : [both];
  if (marks === 0) return { lines: shown, ...(isShort && hidden !== undefined && { hidden }) };
  return {
    lines:
      marks === 1 && both !== undefined
        ? [...shown, ...marksOf([both])]
        : [...marksOf(above), ...shown, ...marksOf(below)],
  };
}

/** The blocks around the one at `index` that fit into `most` lines together; that one in any case. */
function grownAround(
  blocks: readonly (readonly string[])[],
  index: number,
  most: number,
): { readonly from: number; readonly to: number } {
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
  return { from, to };
}
