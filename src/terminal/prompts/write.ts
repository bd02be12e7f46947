/** The prompt for a text of one or of several lines, edited in place. */
import { mostOf, problemOf } from "../../interview/writing/accept-text.ts";
import { oneLine } from "../../domain/texts/outer-space.ts";
import { cleanText, lengthOf } from "../../domain/texts/clean-text.ts";
import type { Move, Reply, WritePrompt } from "../../interview/asker.ts";
import type { Say } from "../../messages/say.ts";
import { visible } from "../../report/visible.ts";
import { type AskedState, type Body, promptOf } from "./asked.ts";
import { editKeys, PROMPT_MARK, textWidth } from "./edit-keys.ts";
import { noticeLines } from "./frame.ts";
import { type KeyGroup, pressKey } from "./keys.ts";
import { type Typed, isLikeWord, readTyped } from "./moves.ts";
import type { Around, Key, Prompt, Room, Step } from "./prompt.ts";
import { type TextArea, createTextArea, insert, layOut, rowAt } from "./text-area.ts";

/** Most characters left, or a tenth of the limit if that is fewer, at which their number is shown. */
const SHOW_LEFT = 500;
/** Limits up to this many characters are not worth a notice. */
const SHOW_LEFT_FROM = 50;

export interface Writing extends AskedState {
  readonly prompt: WritePrompt;
  readonly area: TextArea;
  /** Nothing was typed yet, and the text is only proposed. */
  readonly proposed?: true;
  /** The text ends with what was pasted: no word in it is a command. */
  readonly pasted?: true;
  /** What the person should know, until the text changes. */
  readonly notice?: string;
}

type Written = Reply<string>;
type WriteStep = Step<Writing, Written>;

/** Begins with what was begun, else with what is saved, else with a proposal. */
export function startWriting(prompt: WritePrompt): Writing {
  const kept = prompt.begun ?? prompt.current;
  return {
    prompt,
    area: createTextArea(kept ?? prompt.proposed ?? ""),
    ...(kept === undefined && prompt.proposed !== undefined && { proposed: true }),
  };
}

/**
 * Enter ends the text, Ctrl+J begins a new line, a paste is inserted whole, Ctrl+G opens an editor. The word of a move at
 * its end leaves the text, as the keys of moves do; what was written comes along.
 */
export const write: Prompt<Writing, Written> = promptOf<Writing, Written>({
  keys: keysOf,
  leave,
  update(state, event, around) {
    if (event.kind === "key") return pressKey(keysOf(state), state, event.key, around) ?? { state };
    const { text, removed } = cleanPaste(event.text, state.prompt.lines);
    const notice = removed > 0 ? around.say("check.removed", { count: removed }) : undefined;
    if (event.kind === "paste")
      return { state: { ...change(state, insert(areaOf(state), text), notice), pasted: true } };
    return { state: change(state, createTextArea(text), event.problem ?? notice ?? around.say("editor.back")) };
  },
  body(state, around) {
    return {
      height: layOut(state.area.text, textWidth(around)).length,
      notices: [...roomLines(state, around), ...noticeLines(state.notice, around)],
      draw: (room) => textRows(state, room, around),
    };
  },
});

function keysOf({ prompt }: Writing): readonly KeyGroup<Writing, Written>[] {
  const edits = editKeys<Writing, Written>((one, area) => ({ state: change(one, area) }));
  const type = (one: Writing, { sequence = "" }: Key): WriteStep => ({
    state: change(one, insert(areaOf(one), sequence)),
  });
  const newLine = (one: Writing): WriteStep => ({ state: change(one, insert(areaOf(one), "\n")) });
  const edit = (one: Writing): WriteStep => ({ state: one, edit: one.area.text });
  const finishing = { hint: "key.finish", keys: { return: finish } } as const;
  const typing = { ...edits, character: type };
  if (prompt.lines === "one") return [finishing, { keys: { "ctrl+g": edit, ...typing } }];
  return [
    finishing,
    { hint: "key.new-line", keys: { "ctrl+j": newLine, "alt+j": newLine, "alt+return": newLine } },
    { hint: "key.editor", keys: { "ctrl+g": edit } },
    { keys: typing },
  ];
}

/** The text that what is typed is inserted into: a proposal is replaced. */
function areaOf({ area, proposed }: Writing): TextArea {
  return proposed === true ? createTextArea("") : area;
}

function change({ notice: _, proposed: __, pasted: ___, ...state }: Writing, area: TextArea, notice?: string): Writing {
  return { ...state, area, ...(notice !== undefined && { notice }) };
}

function finish(state: Writing, _: Key, around: Around): WriteStep {
  const { prompt, area } = state;
  const { before, meant } = readEnd(state, around.say);
  if (meant.kind === "move") return leave(change(state, createTextArea(before)), meant.move, around);
  if (meant.kind === "edit") return { state: change(state, createTextArea(before)), edit: before };
  // An unchanged text is kept to the letter, also if it was written into the file by hand.
  const isKept = area.text === prompt.current;
  const mistyped = isKept || meant.kind !== "text" ? undefined : wordAtEnd(state);
  if (mistyped !== undefined)
    return { state: { ...state, notice: around.say("plain.no-such-word", { word: visible(mistyped) }) } };
  const text = isKept ? area.text : cleanText(meant.kind === "text" ? before + meant.text : "").text;
  const wrong = problemOf(prompt, text, around.say);
  return wrong === undefined ? { reply: { value: text } } : { state: { ...state, notice: wrong } };
}

/** Leaves with what was written, if that can be kept; after help, one goes on writing where one was. */
function leave(state: Writing, move: Move, around: Around): WriteStep {
  const { prompt, area } = state;
  const { text } = cleanText(area.text);
  const isNew = state.proposed !== true && text !== (prompt.current ?? "");
  const isWhole = isNew && wordAtEnd(state) === undefined;
  const comesAlong = move.to !== "help" && isWhole && problemOf(prompt, text, around.say) === undefined;
  return { reply: comesAlong ? { value: text, move } : { move }, state };
}

/** A word such as `:back` at the end of a text, with what is before it. Two colons make it a part of the text. */
function readEnd({ area: { text }, pasted }: Writing, say: Say): { before: string; meant: Typed } {
  if (pasted === true) return { before: "", meant: { kind: "text", text } };
  const end = /(?<![:：])[:：]\p{L}[\p{L}\p{M}]*(?: [^\n:：]*)?$/u.exec(text);
  const meant = readTyped(end?.[0] ?? "", say);
  if (end !== null && (meant.kind === "move" || meant.kind === "edit"))
    return { before: text.slice(0, end.index), meant };
  const at = lastLineAt(text);
  const from = /^[:：]{2}/.test(text.slice(at)) ? at : 0;
  return { before: text.slice(0, from), meant: readTyped(text.slice(from), say) };
}

function lastLineAt(text: string): number {
  return text.lastIndexOf("\n") + 1;
}

/** The last line, if it looks like the word of a move: mistyped, or not yet taken. */
function wordAtEnd({ area: { text }, pasted }: Writing): string | undefined {
  const line = text.slice(lastLineAt(text));
  return pasted !== true && isLikeWord(line) ? line.trim() : undefined;
}

function cleanPaste(text: string, lines: WritePrompt["lines"]): { text: string; removed: number } {
  const { text: clean, removed } = cleanText(`x${text}x`);
  const inner = clean.slice(1, -1);
  return { text: lines === "one" ? oneLine(inner) : inner, removed };
}

/** How many characters are left, where that matters. */
function roomLines({ prompt, area }: Writing, { say, theme }: Around): readonly string[] {
  const most = mostOf(prompt);
  const left = most - lengthOf(area.text);
  if (most <= SHOW_LEFT_FROM || left >= Math.min(SHOW_LEFT, most / 10)) return [];
  return [theme.warning(left < 0 ? say("prompt.too-many", { count: -left }) : say("prompt.left", { left }))];
}

/** The rows of the text around the cursor, with where they are if there are more. */
function textRows(
  { area: { text, cursor } }: Writing,
  { rows: room, isShort }: Room,
  around: Around,
): ReturnType<Body["draw"]> {
  const { rows, index, row } = rowAt(text, cursor, textWidth(around));
  const isCut = rows.length > room;
  // One row says which of them are in sight.
  const most = isCut && !isShort && room > 1 ? room - 1 : room;
  const hidden = isCut ? around.say("prompt.row", { row: index + 1, rows: rows.length }) : undefined;
  const first = Math.max(0, Math.min(index - Math.floor(most / 2), rows.length - most));
  const last = Math.min(first + most, rows.length);
  const before = (at: number): string => (at === 0 ? PROMPT_MARK : " ".repeat(PROMPT_MARK.length));
  const lines = (from: number, to: number): string[] =>
    rows.slice(from, to).map(({ start, end }, at) => before(from + at) + visible(text.slice(start, end)));
  return {
    above: lines(first, index),
    input: {
      before: before(index),
      text: visible(text.slice(row.start, row.end)),
      cursor: visible(text.slice(row.start, cursor)).length,
    },
    below: [...lines(index + 1, last), ...(hidden !== undefined && most < room ? [around.theme.dim(hidden)] : [])],
    ...(hidden !== undefined && isShort && { hidden }),
  };
}
