/** What lists have in common: keys that move the mark, words that mark what they mean, words of moves, and the drawing. */
import type { Move, Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { widthOf, wrapAfter } from "../../report/wrap.ts";
import { type AskedState, type Body, promptOf } from "./asked.ts";
import { type Framed, noticeLines, windowAround } from "./frame.ts";
import { type KeyGroup, joinHints, namesOf, pressKey } from "./keys.ts";
import { findFitting } from "./match-option.ts";
import { readTyped } from "./moves.ts";
import type { Around, Key, Prompt, Room, Step } from "./prompt.ts";
import { createTextArea, deleteBack } from "./text-area.ts";
import { WORD_MARK, endOf } from "./word-line.ts";

/** The state that all lists have. */
export interface ListState extends AskedState {
  readonly prompt: Framed & { readonly id: string; readonly options: readonly Option[] };
  /** The option that is marked, -1 for none. */
  readonly index: number;
  /** What is being typed: a word for an option, or one such as `:back`. Empty if nothing is. */
  readonly word: string;
  /** The option that was marked before the word was begun. */
  readonly before: number;
  /** Shown below the list until the next key. */
  readonly notice?: string | undefined;
}

/** What is special about a kind of list. */
interface ListKind<State, Reply> {
  readonly keys: readonly KeyGroup<State, Reply>[];
  readonly leave: (state: State, move: Move) => Step<State, Reply>;
  /** What Enter does with the option that a word means. */
  readonly take: (state: State) => Step<State, Reply>;
  /** The digits that were typed right before a letter, if they belong to a word. */
  readonly begun?: (state: State, around: Around) => string;
  /** What is drawn between the pointer and the option at `at`. */
  readonly before: (state: State, at: number, around: Around) => string;
}

/** How many options Page Up and Page Down pass over. */
const PAGE = 10;

/** A list without a cursor: the mark shows where one is. */
export function listPrompt<State extends ListState, Reply>(kind: ListKind<State, Reply>): Prompt<State, Reply> {
  const common = commonKeys<State, Reply>();
  return promptOf<State, Reply>({
    keys: () => kind.keys,
    leave: (state, move) => kind.leave(withWord(state, ""), move),
    update(state, event, around) {
      if (event.kind === "edited") return { state };
      if (event.kind === "paste") return { state: { ...state, notice: around.say("prompt.no-paste") } };
      const quiet = state.notice === undefined ? state : { ...state, notice: undefined };
      const { key } = event;
      const names = namesOf(key);
      if (quiet.word !== "") {
        if (names.includes("return")) return takeWord(quiet, around, kind);
        if (names.includes("ctrl+u")) return { state: withWord(quiet, "") };
        if (names.includes("backspace")) return { state: withWord(quiet, withoutLast(quiet.word)) };
        if (names.includes("character") && belongsToWord(quiet, key.sequence ?? ""))
          return { state: withWord(quiet, quiet.word + (key.sequence ?? "")) };
      }
      const pressed = pressKey([...kind.keys, common], quiet, key, around);
      if (pressed !== undefined) return pressed;
      return { state: names.includes("character") ? beginWord(quiet, key, kind.begun?.(quiet, around) ?? "") : quiet };
    },
    body(state, around) {
      const { prompt, index, word, notice } = state;
      const blocks = prompt.options.map((option, at) => [
        ...(option.apart === true && prompt.options[at - 1]?.apart !== true ? [""] : []),
        ...optionLines(option, kind.before(state, at, around), at === index, around),
      ]);
      const notices = noticeLines(notice, around);
      return {
        height: blocks.flat().length + (word === "" ? 0 : 1),
        legend: legendLines(prompt.options, around),
        notices,
        draw: (room) => drawList(blocks, state, room, around),
      };
    },
  });
}

function drawList(
  blocks: readonly (readonly string[])[],
  { index, word }: ListState,
  room: Room,
  around: Around,
): ReturnType<Body["draw"]> {
  const top = Math.max(index, 0);
  const rows = word === "" ? room.rows : room.rows - 1;
  const { lines, ...hidden } = rows > 0 ? windowAround(blocks, top, { ...room, rows }, around) : { lines: [] };
  if (word === "") return { above: lines, below: [], ...hidden };
  // Its end is what one types.
  const text = endOf(visibleLine(word), around);
  return {
    above: lines,
    ...hidden,
    input: { before: WORD_MARK, text, cursor: text.length },
    below: [],
  };
}

function withoutLast(word: string): string {
  return deleteBack(createTextArea(word)).text;
}

/** The keys that every list has; the foot does not name them. An arrow leaves the word. */
function commonKeys<State extends ListState, Reply>(): KeyGroup<State, Reply> {
  const mark =
    (to: (state: State, last: number) => number) =>
    (state: State): Step<State, Reply> => ({
      state: { ...state, word: "", index: to(state, state.prompt.options.length - 1) },
    });
  return {
    keys: {
      up: mark(({ index }, last) => (index <= 0 ? last : index - 1)),
      down: mark(({ index }, last) => (index === last ? 0 : index + 1)),
      home: mark(() => 0),
      end: mark((_, last) => last),
      pageup: mark(({ index }) => Math.max(0, index - PAGE)),
      pagedown: mark(({ index }, last) => Math.min(last, index + PAGE)),
    },
  };
}

function beginWord<State extends ListState>(state: State, { sequence = "" }: Key, begun: string): State {
  // A space alone means nothing.
  if (sequence.trim() === "") return state;
  // Digits right before it belong to the word if there is such a one: 21a.
  const joined = begun + sequence;
  const isJoined = !isCommand(sequence) && findFitting(state.prompt.options, joined).length > 0;
  const before = state.word === "" ? state.index : state.before;
  return withWord({ ...state, before }, isJoined ? joined : sequence);
}

/** With this word, and what it means marked, if that is one option. Without a word, what was marked before. */
function withWord<State extends ListState>(state: State, word: string): State {
  if (word === "") return state.word === "" ? state : { ...state, word, index: state.before };
  if (isCommand(word)) return { ...state, word, index: state.before };
  const [meant = -1, ...others] = findFitting(state.prompt.options, word);
  return { ...state, word, index: others.length === 0 ? meant : -1 };
}

/** A colon begins a command, except where it is in the label that is being typed: "Change or delete: …". */
function belongsToWord({ word, prompt }: ListState, typed: string): boolean {
  const isInLabel = ({ label }: Option): boolean => label.toLowerCase().startsWith((word + typed).toLowerCase());
  return !isCommand(typed) || prompt.options.some(isInLabel);
}

function isCommand(word: string): boolean {
  return /^[:：]/.test(word);
}

function takeWord<State extends ListState, Reply>(
  state: State,
  { say }: Around,
  { leave, take }: ListKind<State, Reply>,
): Step<State, Reply> {
  const { word } = state;
  if (isCommand(word)) {
    const meant = readTyped(word, say);
    if (meant.kind === "move") return leave(withWord(state, ""), meant.move);
    return { state: { ...withWord(state, ""), notice: say("prompt.no-such-word", { word }) } };
  }
  const count = findFitting(state.prompt.options, word).length;
  const notice = say("prompt.not-one-choice", { word, count });
  // What fits nothing is dropped, so that the next word is not added to it; what fits several can be typed on.
  if (count === 0) return { state: { ...withWord(state, ""), notice } };
  if (count > 1) return { state: { ...state, notice } };
  return take({ ...state, word: "" });
}
/** The lines of one option; `before` comes between the pointer and its mark or label. */
export function optionLines(option: Option, before: string, isActive: boolean, { theme, width }: Around): string[] {
  const { note, mark, marks } = option;
  const { pointer, state } = theme.marks;
  const prefix = `${isActive ? pointer : " "} ${before}${mark === undefined ? "" : `${state[mark]} `}`;
  const label = visibleLine(option.label);
  const after = note === undefined || mark !== undefined ? "" : ` (${note})`;
  const row = marks?.map((one) => state[one]).join("");
  const lines =
    row === undefined
      ? wrapAfter(prefix, label + after, width)
      : withAside(prefix, label, note === undefined ? row : `${row}  ${note}`, width);
  return isActive ? lines.map(theme.chosen) : lines;
}

/** A label with an aside at the right end of the line where there is room, else below. */
function withAside(prefix: string, label: string, aside: string, width: number): string[] {
  const gap = width - widthOf(prefix + label) - widthOf(aside);
  if (gap >= 2) return [`${prefix}${label}${" ".repeat(gap)}${aside}`];
  return [...wrapAfter(prefix, label, width), ...wrapAfter(" ".repeat(widthOf(prefix)), aside, width)];
}

/** What the marks of these options mean, where there are any. */
function legendLines(options: readonly Option[], around: Around): string[] {
  const { theme, say } = around;
  const used = new Set(options.flatMap(({ mark, marks = [] }) => (mark === undefined ? marks : [mark, ...marks])));
  if (used.size === 0) return [];
  const entries = (["answered", "open", "carried", "withheld"] as const)
    .filter((mark) => used.has(mark))
    .map((mark) => `${theme.marks.state[mark]} ${say(`mark.${mark}`)}`);
  return joinHints(entries, around, "   ").map(theme.dim);
}
