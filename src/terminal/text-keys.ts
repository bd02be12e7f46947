/** What keys do in a text that is being edited. */
import type { Key } from "./prompt-context.ts";
import type { Motion, TextArea } from "./text-area.ts";
import { deleteBack, deleteForward, deleteToLineStart, deleteWord, insert, move } from "./text-area.ts";

const MOTIONS: Readonly<Record<string, Motion>> = {
  left: "left",
  right: "right",
  up: "up",
  down: "down",
  home: "line-start",
  end: "line-end",
};

/** The text after a key, or undefined if the key changes nothing. */
export function editByKey(area: TextArea, key: Key, width: number): TextArea | undefined {
  const { name = "", ctrl, meta = false, sequence = "" } = key;
  if ((ctrl || meta) && name === "left") return move(area, "word-left", width);
  if ((ctrl || meta) && name === "right") return move(area, "word-right", width);
  if (ctrl && name === "b") return move(area, "left", width);
  if (ctrl && name === "f") return move(area, "right", width);
  if (ctrl && name === "home") return move(area, "start", width);
  if (ctrl && name === "end") return move(area, "end", width);
  if (ctrl && name === "a") return move(area, "line-start", width);
  if (ctrl && name === "e") return move(area, "line-end", width);
  if ((ctrl && name === "w") || (meta && name === "backspace")) return deleteWord(area);
  if (ctrl && name === "u") return deleteToLineStart(area);
  if (name === "backspace" || (ctrl && name === "h")) return deleteBack(area);
  if (name === "delete") return deleteForward(area);
  const motion = MOTIONS[name];
  if (motion !== undefined) return move(area, motion, width);
  if (ctrl || meta || sequence === "" || /[\u0000-\u001f\u007f]/.test(sequence)) return undefined;
  return insert(area, sequence);
}
