/** The redrawn prompt for a text of one or of several lines, edited in place. */
import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import { cleanText, lengthOf } from "../domain/clean-text.ts";
import type { Reply, WritePrompt } from "../interview/asker.ts";
import { visible } from "../render/visible.ts";
import { widthOf } from "../render/wrap.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { ROWS_AROUND } from "./prompt-context.ts";
import { frameDone, frameHead, frameKeys } from "./prompt-frame.ts";
import { readTyped } from "./read-move.ts";
import type { Motion, TextArea } from "./text-area.ts";
import {
  createTextArea,
  deleteBack,
  deleteForward,
  deleteToLineStart,
  deleteWord,
  insert,
  move,
  rowAt,
} from "./text-area.ts";
import { useRedraw } from "./use-redraw.ts";

/** From this many characters before the limit on, or from the last tenth on, what is left is shown. */
const SHOW_LEFT = 500;
const PREFIX = "> ";

/** A text: Enter ends it, Ctrl+J begins a new line, a paste is put in whole. */
export const askToWrite = createPrompt<
  Reply<string>,
  { readonly prompt: WritePrompt; readonly context: PromptContext }
>(({ prompt, context }, done) => {
  const { say, theme } = context;
  const [area, setArea] = useState<TextArea>(createTextArea(prompt.current ?? ""));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [reply, setReply] = useState<string | undefined>(undefined);
  // Keys and pastes can come faster than drawings; they always change the newest text.
  const newest = useRef(area);
  const width = context.width() - widthOf(PREFIX);
  useRedraw(context);

  function change(next: TextArea): void {
    newest.current = next;
    setArea(next);
    setProblem(undefined);
  }

  function put(text: string): void {
    const { text: clean, removed } = cleanPaste(text, prompt.lines);
    change(insert(newest.current, clean));
    if (removed > 0) setProblem(say("check.removed", { count: removed }));
  }

  function finish(): void {
    const meant = readTyped(newest.current.text);
    if (meant.kind === "move") {
      setReply("");
      done({ move: meant.move });
      return;
    }
    const { text } = cleanText(meant.kind === "text" ? meant.text : "");
    const length = lengthOf(text);
    const wrong = length > prompt.most ? say("check.too-long", { most: prompt.most, length }) : prompt.check?.(text);
    if (wrong !== undefined) {
      setProblem(wrong);
      return;
    }
    setReply(text === "" ? say("prompt.nothing-written") : text);
    done({ value: text });
  }

  const editor = useRef<LineEditor | undefined>(undefined);

  useEffect((rl) => {
    editor.current = rl as unknown as LineEditor;
    context.keyboard.onPaste(put);
    return () => {
      context.keyboard.onPaste(undefined);
    };
  }, []);

  useKeypress((event) => {
    const key = event as Key;
    if (key.name === "return" && key.meta !== true) finish();
    else if (key.name === "enter" || key.name === "return") {
      if (prompt.lines === "many") change(insert(newest.current, "\n"));
      else finish();
    } else {
      const edited = edit(newest.current, key, width);
      if (edited !== undefined) change(edited);
    }
    tellEditor(editor.current, newest.current, width);
  });

  const { rows, index } = rowAt(area.text, area.cursor, width);
  tellEditor(editor.current, area, width);

  if (reply !== undefined) return frameDone(prompt.label, reply, context);
  const most = Math.max(2, context.rows() - ROWS_AROUND - 2);
  const first = Math.max(0, Math.min(index - Math.floor(most / 2), rows.length - most));
  const shown = rows.slice(first, first + most).map(({ start, end }) => visible(area.text.slice(start, end)));
  const at = index - first;
  const lines = shown.map((text, number) => (number + first === 0 ? PREFIX : "  ") + text);
  const left = prompt.most - lengthOf(area.text);
  const below = [
    ...lines.slice(at + 1),
    ...(first > 0 || first + most < rows.length
      ? [theme.dim(say("prompt.row", { row: index + 1, rows: rows.length }))]
      : []),
    ...(left < Math.min(SHOW_LEFT, prompt.most / 10) ? [theme.warning(say("prompt.left", { left }))] : []),
    ...(problem === undefined ? [] : [theme.warning(visible(problem))]),
    ...frameKeys(
      [say("key.finish"), ...(prompt.lines === "many" ? [say("key.new-line")] : []), say("key.words")],
      context,
    ),
  ];
  return [[...frameHead(prompt.label, prompt.hint, context), ...lines.slice(0, at + 1)].join("\n"), below.join("\n")];
});

/** The line editor of Node that the prompt library has beneath it. */
interface LineEditor {
  line: string;
  cursor: number;
}

/** The library puts the cursor where its line editor has it; so that editor is told of the row with the cursor. */
function tellEditor(editor: LineEditor | undefined, { text, cursor }: TextArea, width: number): void {
  if (editor === undefined) return;
  const { row } = rowAt(text, cursor, width);
  editor.line = visible(text.slice(row.start, row.end));
  editor.cursor = visible(text.slice(row.start, cursor)).length;
}

function cleanPaste(text: string, lines: WritePrompt["lines"]): { text: string; removed: number } {
  const { text: clean, removed } = cleanText(`x${text}x`);
  const inner = clean.slice(1, -1);
  return { text: lines === "one" ? inner.replace(/\s*\n\s*/g, " ") : inner, removed };
}

const MOTIONS: Readonly<Record<string, Motion>> = {
  left: "left",
  right: "right",
  up: "up",
  down: "down",
  home: "line-start",
  end: "line-end",
};

function edit(area: TextArea, key: Key, width: number): TextArea | undefined {
  const { name = "", ctrl, meta = false, sequence = "" } = key;
  if ((ctrl || meta) && (name === "left" || name === "b"))
    return move(area, meta || name === "left" ? "word-left" : "left", width);
  if ((ctrl || meta) && (name === "right" || name === "f"))
    return move(area, meta || name === "right" ? "word-right" : "right", width);
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
