/** What keys do in a text that is being edited. */
import type { Press } from "./keys.ts";
import type { Around, Step } from "./prompt.ts";
import type { Motion, TextArea } from "./text-area.ts";
import { deleteBack, deleteForward, deleteToLineStart, deleteWord, insert, move } from "./text-area.ts";

type Edit = (area: TextArea, width: number) => TextArea;

const by =
  (motion: Motion): Edit =>
  (area, width) =>
    move(area, motion, width);

const EDITS: Readonly<Record<string, Edit>> = {
  left: by("left"),
  right: by("right"),
  up: by("up"),
  down: by("down"),
  home: by("line-start"),
  end: by("line-end"),
  "ctrl+left": by("word-left"),
  "alt+left": by("word-left"),
  "ctrl+right": by("word-right"),
  "alt+right": by("word-right"),
  "ctrl+b": by("left"),
  "ctrl+f": by("right"),
  "ctrl+home": by("start"),
  "ctrl+end": by("end"),
  "ctrl+a": by("line-start"),
  "ctrl+e": by("line-end"),
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

/** The keys that edit the text of a prompt; `change` puts in the text that comes of it. */
export function editKeys<State extends { readonly area: TextArea }, Reply>(
  change: (state: State, area: TextArea) => Step<State, Reply>,
): Readonly<Record<string, Press<State, Reply>>> {
  const edits = Object.entries(EDITS).map(([name, edit]): [string, Press<State, Reply>] => [
    name,
    (state, _, around) => change(state, edit(state.area, textWidth(around))),
  ]);
  return {
    ...Object.fromEntries(edits),
    character: (state, { sequence = "" }) => change(state, insert(state.area, sequence)),
  };
}
