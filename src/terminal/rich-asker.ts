/** The asker for a terminal: prompts that are redrawn as one types, on the prompt library's foundation. */
import type { Say } from "../domain/say.ts";
import { cleanText } from "../domain/clean-text.ts";
import type { Asker, WritePrompt, Written } from "../interview/asker.ts";
import { renderBlocks } from "../render/blocks.ts";
import type { Theme } from "../render/theme.ts";
import { readingWidth } from "../render/reading-width.ts";
import { askToChoose } from "./choose-prompt.ts";
import { askToFind } from "./find-prompt.ts";
import type { Sitting } from "./ending.ts";
import { endingCause } from "./ending.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Editor, PromptContext } from "./prompt-context.ts";
import { readTyped } from "./read-move.ts";
import { askToTick } from "./tick-prompt.ts";
import type { Draft } from "./write-prompt.ts";
import { askToWrite, problemOf } from "./write-prompt.ts";

export interface RichAskerOptions {
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly sitting: Sitting;
  readonly say: Say;
  readonly theme: Theme;
  readonly editor: Editor;
}

/** An asker that draws to `output`, a terminal, and reads from the keyboard. */
export function createRichAsker({ keyboard, output, sitting, say, theme, editor }: RichAskerOptions): Asker {
  const width = (): number => readingWidth(output.columns);
  const context: PromptContext = { say, theme, keyboard, width, editor, rows: () => output.rows };
  const surroundings = { input: keyboard.keys, output, signal: sitting.signal };

  /** Asks with the keyboard's attention. */
  async function attended<T>(ask: () => Promise<T>): Promise<T> {
    keyboard.attend(true);
    try {
      return await ask();
    } finally {
      keyboard.attend(false);
    }
  }

  /** When the sitting ends in the middle of a text, what was written so far is the reply, and the person leaves. */
  async function writeOrKeep(prompt: WritePrompt): Promise<Written> {
    const left = context.editor.left(prompt.id);
    const draft: Draft = { text: left ?? prompt.current ?? "" };
    try {
      const reply = await attended(() =>
        askToWrite({ prompt, context, draft, isLeft: left !== undefined }, surroundings),
      );
      if (reply.value !== undefined) context.editor.settle(prompt.id);
      return reply;
    } catch (thrown) {
      const text = cleanText(draft.text).text;
      const isWorthKeeping = text !== "" && text !== prompt.current && readTyped(text).kind === "text";
      if (endingCause(thrown) === undefined || !isWorthKeeping || problemOf(prompt, text, context) !== undefined)
        throw thrown;
      return { value: text, move: { to: "quit" } };
    }
  }

  return {
    show(blocks): Promise<void> {
      output.write(renderBlocks(blocks, width(), theme));
      return Promise.resolve();
    },
    choose: (prompt) => attended(() => askToChoose({ prompt, context }, surroundings)),
    tick: (prompt) => attended(() => askToTick({ prompt, context }, surroundings)),
    write: (prompt) => writeOrKeep(prompt),
    find: (prompt) => attended(() => askToFind({ prompt, context }, surroundings)),
  };
}
