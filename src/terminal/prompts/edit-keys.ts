/** What keys do in a text that is being edited. */
import type { Press } from "./keys.ts";
import type { Around, Step } from "./prompt.ts";
import {
  type Motion,
  type TextArea,
  deleteBack,
  deleteForward,
  deleteToLineStart,
  deleteWord,
  insert,
  move,
} from "./text-area.ts";

/** The motion that a key stands for, or what it deletes. */
const EDITS: Readonly<Record<string, Motion | ((area: TextArea) => TextArea)>> = {
  left: "left",
  right: "right",
  up: "up",
  down: "down",
  home: "line-start",
  end: "line-end",
  "ctrl+left": "word-left",
  "alt+left": "word-left",
  "ctrl+right": "word-right",
  "alt+right": "word-right",
  "ctrl+b": "left",
  "ctrl+f": "right",
  "ctrl+home": "start",
  "ctrl+end": "end",
  "ctrl+a": "line-start",
  "ctrl+e": "line-end",
  "ctrl+w": deleteWord,
  "alt+backspace": deleteWord,
  "ctrl+u": deleteToLineStart,
  backspace: deleteBack,
  "ctrl+h": deleteBack,
  delete: deleteForward,
};

/** Before a text that is being edited, on its first line. */
export const PROMPT_MARK = "> ";

/** The columns for a text that is being edited. */
export function textWidth({ width }: Around): number {
  return width - PROMPT_MARK.length;
}

/** The keys that edit the text of a prompt; `change` gives the state with the new text. */
export function editKeys<State extends { readonly area: TextArea }, Reply>(
  change: (state: State, area: TextArea) => Step<State, Reply>,
): Readonly<Record<string, Press<State, Reply>>> {
  const edits = Object.entries(EDITS).map(([name, edit]): [string, Press<State, Reply>] => [
    name,
    (state, _, around) =>
      change(state, typeof edit === "string" ? move(state.area, edit, textWidth(around)) : edit(state.area)),
  ]);
  return {
    ...Object.fromEntries(edits),
    character: (state, { sequence = "" }) => change(state, insert(state.area, sequence)),
  };
}
