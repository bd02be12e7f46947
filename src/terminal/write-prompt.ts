/** The redrawn prompt for a text of one or of several lines, edited in place. */
import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import { cleanText, lengthOf } from "../domain/model/clean-text.ts";
import type { Move, WritePrompt, Written } from "../interview/asker.ts";
import { visible } from "../report/visible.ts";
import { widthOf } from "../report/wrap.ts";
import type { Key, PromptContext } from "./prompt-context.ts";
import { fitFrame, frameKeys, hintLines, labelLines, moveBehindEscape, moveKeys, noticeLines } from "./prompt-frame.ts";
import type { Typed } from "./read-move.ts";
import { readTyped } from "./read-move.ts";
import type { TextArea } from "./text-area.ts";
import { createTextArea, insert, rowAt } from "./text-area.ts";
import { editByKey } from "./text-keys.ts";
import { useRedraw } from "./use-redraw.ts";

/** From this many characters before the limit on, or from the last tenth on, what is left is shown. */
const SHOW_LEFT = 500;
/** Where there is room for fewer characters than this, nobody needs to be told. */
const SHOW_LEFT_FROM = 50;
const PREFIX = "> ";

/** A text that is being written; read when the session ends in the middle of it. */
export interface Draft {
  text: string;
}

interface Config {
  readonly prompt: WritePrompt;
  readonly context: PromptContext;
  readonly draft: Draft;
  /** The draft was left behind in an editor when the program ended. */
  readonly isLeft: boolean;
}

/**
 * A text: Enter ends it, Ctrl+J begins a new line, a paste is put in whole, Ctrl+G opens an editor. Esc and the key of
 * a move lead elsewhere, and so does the word of a move alone; what was written is kept.
 */
export const askToWrite = createPrompt<Written, Config>(({ prompt, context, draft, isLeft }, done) => {
  const { say, theme } = context;
  const [area, setArea] = useState<TextArea>(createTextArea(draft.text));
  const [problem, setProblem] = useState<string | undefined>(isLeft ? say("editor.left") : undefined);
  const [leaving, setLeaving] = useState(false);
  // Keys and pastes can come faster than drawings; they always change the newest text.
  const newest = useRef(area);
  const width = context.width() - widthOf(PREFIX);
  const notice = useRedraw(context);

  function change(next: TextArea): void {
    newest.current = next;
    draft.text = next.text;
    setArea(next);
    setProblem(undefined);
  }

  function put(text: string): void {
    const { text: clean, removed } = cleanPaste(text, prompt.lines);
    change(insert(newest.current, clean));
    if (removed > 0) setProblem(say("check.removed", { count: removed }));
  }

  function finish(): void {
    const { before, meant } = readEnd(newest.current.text);
    if (meant.kind === "move") {
      change(createTextArea(before));
      leave(meant.move);
      return;
    }
    if (meant.kind === "edit") {
      change(createTextArea(before));
      void openEditor();
      return;
    }
    // A text that is as it was is kept to the letter, also one that was written by hand.
    const isKept = newest.current.text === prompt.current;
    const text = isKept ? newest.current.text : cleanText(meant.kind === "text" ? before + meant.text : "").text;
    const wrong = problemOf(prompt, text, context);
    if (wrong !== undefined) {
      setProblem(wrong);
      return;
    }
    done({ value: text });
  }

  async function openEditor(): Promise<void> {
    const { text, problem: failed } = await context.editor.edit(newest.current.text, prompt.id);
    const { text: clean, removed } = cleanPaste(text, prompt.lines);
    context.repaint();
    change(createTextArea(clean));
    setProblem(failed ?? (removed > 0 ? say("check.removed", { count: removed }) : say("editor.back")));
  }

  /** Leaves with what was written; a text that cannot be kept holds the person back, so that nothing is lost. */
  function leave(move: Move): void {
    const { text } = cleanText(newest.current.text);
    const wrong = text === (prompt.current ?? "") ? undefined : problemOf(prompt, text, context);
    setLeaving(false);
    if (wrong !== undefined) setProblem(say("prompt.cannot-leave", { problem: wrong }));
    else done(text === (prompt.current ?? "") ? { move } : { value: text, move });
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
    const move = leaving || key.meta === true ? moveBehindEscape(key) : undefined;
    if (key.name === "escape") setLeaving(!leaving);
    else if (move !== undefined) leave(move);
    else if (key.name === "return" && key.meta !== true) finish();
    else if (key.name === "enter" || key.name === "return") {
      if (prompt.lines === "many") change(insert(newest.current, "\n"));
      else finish();
    } else if (key.ctrl && key.name === "g") void openEditor();
    else {
      const edited = editByKey(newest.current, key, width);
      if (edited !== undefined) {
        setLeaving(false);
        change(edited);
      }
    }
    tellEditor(editor.current, newest.current, width);
  });

  const { rows, index } = rowAt(area.text, area.cursor, width);
  tellEditor(editor.current, area, width);

  const left = prompt.most - lengthOf(area.text);
  const told = [
    ...(left < Math.min(SHOW_LEFT, prompt.most / 10) && prompt.most > SHOW_LEFT_FROM
      ? [theme.warning(left < 0 ? say("prompt.too-many", { count: -left }) : say("prompt.left", { left }))]
      : []),
    ...noticeLines(problem ?? notice, context),
  ];
  const writingKeys = [
    say("key.finish"),
    ...(prompt.lines === "many" ? [say("key.new-line"), say("key.editor")] : []),
    say("key.elsewhere"),
  ];
  const keys = frameKeys(leaving ? [...moveKeys(context, prompt), say("key.go-on")] : writingKeys, context);
  const { head, foot, room } = fitFrame(
    labelLines(prompt.label, context),
    hintLines(prompt.hint, context),
    keys,
    context.rows() - told.length,
  );
  const most = Math.max(1, room);
  const first = Math.max(0, Math.min(index - Math.floor(most / 2), rows.length - most));
  const shown = rows.slice(first, first + most).map(({ start, end }) => visible(area.text.slice(start, end)));
  const at = index - first;
  const lines = shown.map((text, number) => (number + first === 0 ? PREFIX : "  ") + text);
  const below = [
    ...lines.slice(at + 1),
    ...(first > 0 || first + most < rows.length
      ? [theme.dim(say("prompt.row", { row: index + 1, rows: rows.length }))]
      : []),
    ...told,
    ...foot,
  ];
  return [[...head, ...lines.slice(0, at + 1)].join("\n"), below.join("\n")];
});

/** A word such as `:back` at the end of a text, with what stands before it. Two colons make it a part of the text. */
function readEnd(text: string): { before: string; meant: Typed } {
  const word = /(?<!:):(?:help|back|skip|outline|quit|edit|go(?: [^\n]*)?)$/i.exec(text);
  if (word === null) return { before: "", meant: readTyped(text) };
  return { before: text.slice(0, word.index), meant: readTyped(word[0]) };
}

/** What keeps a text from being taken, or undefined if nothing does. */
export function problemOf(prompt: WritePrompt, text: string, { say }: Pick<PromptContext, "say">): string | undefined {
  const length = lengthOf(text);
  return length > prompt.most ? say("check.too-long", { most: prompt.most, length }) : prompt.check?.(text);
}

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
