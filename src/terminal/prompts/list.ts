/** What lists share: the keys that move the mark, moves typed as words, and the drawing. */
import type { Move } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Framed } from "./frame.ts";
import { fitFrame, noticeLines, windowAround } from "./frame.ts";
import type { KeyGroup } from "./keys.ts";
import { namesOf, pressKey } from "./keys.ts";
import type { Around, Key, PromptEvent, Step, View } from "./prompt.ts";
import { readTyped } from "./read-typed.ts";

/** A list, as far as all lists are alike. */
export interface ListState {
  readonly prompt: { readonly options: readonly unknown[] } & Framed;
  /** The option that is marked, -1 for none. */
  readonly index: number;
  /** The word that is being typed, such as `:ba`. */
  readonly word?: string | undefined;
  /** Said below the list until the next key. */
  readonly notice?: string | undefined;
}

/** How many options Page Up and Page Down pass over. */
const PAGE = 10;

/** A step in which the mark goes to another option. */
function mark<State extends ListState>(state: State, index: number): { readonly state: State } {
  return { state: { ...state, index } };
}

/** Up and down, around the ends. */
export function upDownKeys<State extends ListState, Reply>(): KeyGroup<State, Reply>["keys"] {
  return {
    up: (state) => mark(state, state.index <= 0 ? lastOf(state) : state.index - 1),
    down: (state) => mark(state, state.index === lastOf(state) ? 0 : state.index + 1),
  };
}

/** The keys that every list has, of which the line of keys says nothing. */
function silentKeys<State extends ListState, Reply>(): KeyGroup<State, Reply>["keys"] {
  return {
    home: (state) => mark(state, 0),
    end: (state) => mark(state, lastOf(state)),
    pageup: (state) => mark(state, Math.max(0, state.index - PAGE)),
    pagedown: (state) => mark(state, Math.min(lastOf(state), state.index + PAGE)),
    ":": (state) => ({ state: { ...state, word: ":" } }),
  };
}

function lastOf({ prompt }: ListState): number {
  return prompt.options.length - 1;
}

/** What an event makes of a list: its own keys, those that all lists have, and the words of moves. */
export function updateList<State extends ListState, Reply>(
  state: State,
  event: PromptEvent,
  around: Around,
  groups: readonly KeyGroup<State, Reply>[],
  leave: (state: State, move: Move) => Step<State, Reply>,
): Step<State, Reply> {
  if (event.kind !== "key") return { state };
  const quiet = state.notice === undefined ? state : { ...state, notice: undefined };
  if (quiet.word !== undefined) return readWord(quiet, quiet.word, event.key, around, leave);
  return pressKey([...groups, { keys: silentKeys() }], quiet, event.key, around) ?? { state: quiet };
}

function readWord<State extends ListState, Reply>(
  state: State,
  word: string,
  key: Key,
  { say }: Around,
  leave: (state: State, move: Move) => Step<State, Reply>,
): Step<State, Reply> {
  const names = namesOf(key);
  if (names.includes("return")) {
    const meant = readTyped(word);
    const done = { ...state, word: undefined };
    return meant.kind === "move"
      ? leave(done, meant.move)
      : { state: { ...done, notice: say("prompt.no-such-word", { word }) } };
  }
  if (names.includes("escape")) return { state: { ...state, word: undefined } };
  if (names.includes("backspace"))
    return { state: { ...state, word: word.length > 1 ? word.slice(0, -1) : undefined } };
  return { state: names.includes("character") ? { ...state, word: word + (key.sequence ?? "") } : state };
}

/** A list with what is drawn around it, without a cursor: the mark shows where one is. */
export function viewList(
  { prompt, index, notice, word }: ListState,
  blocks: readonly (readonly string[])[],
  foot: readonly string[],
  around: Around,
): View {
  const notices = [
    ...noticeLines(notice ?? around.notice, around),
    ...(word === undefined ? [] : [`> ${visibleLine(word)}`]),
  ];
  const frame = fitFrame(prompt, foot, around.rows - notices.length, around);
  const list = windowAround(blocks, Math.max(index, 0), frame.room, around);
  return { above: [...frame.head, ...list], below: [...notices, ...frame.foot] };
}
