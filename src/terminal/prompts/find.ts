/** The prompt for an option that is found by typing a part of its name; Enter takes the one that is marked. */
import { cleanText } from "../../domain/texts/clean-text.ts";
import type { FindPrompt, Option, Reply } from "../../interview/asker.ts";
import { visible } from "../../report/visible.ts";
import { type AskedState, promptOf } from "./asked.ts";
import { editKeys, PROMPT_MARK, textWidth } from "./edit-keys.ts";
import { noticeLines, windowAround } from "./frame.ts";
import { type KeyGroup, pressKey } from "./keys.ts";
import { optionLines } from "./list.ts";
import { isLikeWord, readTyped } from "./moves.ts";
import type { Around, Key, Prompt, Step, View } from "./prompt.ts";
import { type TextArea, createTextArea, insert, rowAt } from "./text-area.ts";

export interface Finding extends AskedState {
  readonly prompt: FindPrompt;
  readonly area: TextArea;
  readonly found: readonly Option[];
  readonly index: number;
  /** The text is what was pasted last: no word in it is a command. */
  readonly pasted?: true | undefined;
}

type Found = Reply<Option>;

export function startFinding(prompt: FindPrompt): Finding {
  return { prompt, area: createTextArea(""), found: [], index: 0 };
}

export const find: Prompt<Finding, Found> = promptOf<Finding, Found>({
  keys: () => KEYS,
  leave: (state, move) => ({ reply: { move }, state }),
  update(state, event, around) {
    if (event.kind === "key") return pressKey(KEYS, state, event.key, around) ?? { state };
    // A name is one line, whatever was pasted.
    const text = cleanText(event.text).text.replace(/\s+/g, " ");
    return { state: { ...search(state, insert(state.area, text)), pasted: true } };
  },
  body(state, around) {
    const { prompt, area, found, index } = state;
    const list = found.map((option, at) => optionLines(option, "", at === index, around));
    const nothing = area.text.trim() === "" || found.length > 0 ? [] : noticeLines(prompt.nothing, around);
    return {
      height: 1 + list.flat().length + nothing.length,
      draw(room) {
        const rows = room.rows - 1;
        const { lines, ...hidden } = rows < 1 ? { lines: [] } : windowAround(list, index, { ...room, rows }, around);
        return { above: [], input: inputOf(area, around), below: [...lines, ...nothing].slice(0, rows), ...hidden };
      },
    };
  },
});

/** The row of the text in which the cursor is: a name that is longer than one row is not worth more. */
function inputOf({ text, cursor }: TextArea, around: Around): NonNullable<View["input"]> {
  const { row } = rowAt(text, cursor, textWidth(around));
  return {
    before: PROMPT_MARK,
    text: visible(text.slice(row.start, row.end)),
    cursor: visible(text.slice(row.start, cursor)).length,
  };
}

const KEYS: readonly KeyGroup<Finding, Found>[] = [
  {
    hint: "key.type",
    keys: {
      ...editKeys<Finding, Found>((one, area) => ({ state: search(one, area) })),
      up: (one) => mark(one, -1),
      down: (one) => mark(one, 1),
    },
  },
  { hint: "key.enter", keys: { return: take } },
];

function search(state: Finding, area: TextArea): Finding {
  // What looks like the word of a move, mistyped or not yet taken, is no name: Enter must not take what is like it.
  const found = area.text.trim() === "" || isLikeWord(area.text) ? [] : state.prompt.search(area.text);
  return { ...state, area, found, index: 0, pasted: undefined };
}

function mark(state: Finding, step: number): Step<Finding, Found> {
  const { found, index } = state;
  if (found.length === 0) return { state };
  return { state: { ...state, index: (index + step + found.length) % found.length } };
}

function take(state: Finding, _: Key, { say }: Around): Step<Finding, Found> {
  const meant = readTyped(state.area.text, say);
  if (meant.kind === "move" && state.pasted !== true)
    return { reply: { move: meant.move }, state: search(state, createTextArea("")) };
  const chosen = state.found[state.index];
  return chosen === undefined ? { state } : { reply: { value: chosen } };
}
