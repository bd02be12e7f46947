/** What lists have in common: the keys that move the mark, moves by a key or typed as a word, and the drawing. */
import type { Move, Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { widthOf, wrapAfter, wrapText } from "../../report/wrap.ts";
import { type Framed, fitFrame, noticeLines, windowAround } from "./frame.ts";
import { type KeyGroup, keyLines, namesOf, pressKey } from "./keys.ts";
import { moveKeys, readTyped } from "./moves.ts";
import type { Around, Key, Prompt, Step } from "./prompt.ts";

/** The state that all lists have. */
export interface ListState {
  readonly prompt: Framed & { readonly options: readonly Option[]; readonly outside?: true };
  /** The option that is marked, -1 for none. */
  readonly index: number;
  /** The word that is being typed, such as `:ba`. */
  readonly word?: string | undefined;
  /** Shown below the list until the next key. */
  readonly notice?: string | undefined;
}

/** What is special about a kind of list. */
interface ListKind<State, Reply> {
  readonly keys: readonly KeyGroup<State, Reply>[];
  readonly leave: (state: State, move: Move) => Step<State, Reply>;
  /** What is drawn between the pointer and the option at `at`. */
  readonly before: (state: State, at: number, around: Around) => string;
}

/** How many options Page Up and Page Down pass over. */
const PAGE = 10;

/** A list without a cursor: the mark shows where one is. */
export function listPrompt<State extends ListState, Reply>(kind: ListKind<State, Reply>): Prompt<State, Reply> {
  return {
    update(state, event, around) {
      if (event.kind !== "key") return { state };
      const quiet = state.notice === undefined ? state : { ...state, notice: undefined };
      if (quiet.word !== undefined) return readWord(quiet, quiet.word, event.key, around, kind.leave);
      return pressKey([...groupsOf(state, kind), commonKeys()], quiet, event.key, around) ?? { state: quiet };
    },
    view(state, around) {
      const { prompt, index, notice, word } = state;
      const blocks = prompt.options.map((option, at) => [
        ...(option.apart === true && prompt.options[at - 1]?.apart !== true ? [""] : []),
        ...optionLines(option, kind.before(state, at, around), at === index, around),
      ]);
      const notices = [
        ...noticeLines(notice ?? around.notice, around),
        ...(word === undefined ? [] : [`> ${visibleLine(word)}`]),
      ];
      const keys = [...legendLines(prompt.options, around), ...keyLines(groupsOf(state, kind), around)];
      const { head, foot, room } = fitFrame(prompt, keys, around.rows - notices.length, around);
      const list = windowAround(blocks, Math.max(index, 0), room, around);
      return { above: [...head, ...list], below: [...notices, ...foot] };
    },
  };
}

function groupsOf<State extends ListState, Reply>(
  { prompt }: State,
  { keys, leave }: ListKind<State, Reply>,
): readonly KeyGroup<State, Reply>[] {
  return [...keys, ...moveKeys(prompt, leave)];
}

/** The keys that every list has; the line of keys does not name them. */
function commonKeys<State extends ListState, Reply>(): KeyGroup<State, Reply> {
  const mark = (state: State, index: number): Step<State, Reply> => ({ state: { ...state, index } });
  const last = ({ prompt }: State): number => prompt.options.length - 1;
  return {
    keys: {
      up: (state) => mark(state, state.index <= 0 ? last(state) : state.index - 1),
      down: (state) => mark(state, state.index === last(state) ? 0 : state.index + 1),
      home: (state) => mark(state, 0),
      end: (state) => mark(state, last(state)),
      pageup: (state) => mark(state, Math.max(0, state.index - PAGE)),
      pagedown: (state) => mark(state, Math.min(last(state), state.index + PAGE)),
      ":": (state) => ({ state: { ...state, word: ":" } }),
    },
  };
}

/** What a key does to the word of a move that is being typed. */
function readWord<State extends ListState, Reply>(
  state: State,
  word: string,
  key: Key,
  { say }: Around,
  leave: (state: State, move: Move) => Step<State, Reply>,
): Step<State, Reply> {
  const names = namesOf(key);
  const done = { ...state, word: undefined };
  if (names.includes("return")) {
    const meant = readTyped(word);
    if (meant.kind === "move") return leave(done, meant.move);
    return { state: { ...done, notice: say("prompt.no-such-word", { word }) } };
  }
  if (names.includes("escape")) return { state: done };
  if (names.includes("backspace")) return { state: { ...state, word: word.slice(0, -1) || undefined } };
  return { state: names.includes("character") ? { ...state, word: word + (key.sequence ?? "") } : state };
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
function legendLines(options: readonly Option[], { theme, say, width }: Around): string[] {
  const used = new Set(options.flatMap(({ mark, marks = [] }) => (mark === undefined ? marks : [mark, ...marks])));
  if (used.size === 0) return [];
  const entries = (["answered", "open", "carried", "withheld"] as const)
    .filter((mark) => used.has(mark))
    .map((mark) => `${theme.marks.state[mark]} ${say(`mark.${mark}`)}`);
  return wrapText(entries.join("   "), width).map(theme.dim);
}
