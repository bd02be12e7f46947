/** The asker for a terminal: prompts that are redrawn as one types, on the prompt library's foundation. */
import type { Say } from "../domain/say.ts";
import type { Asker } from "../interview/asker.ts";
import { renderBlocks } from "../render/blocks.ts";
import type { Theme } from "../render/theme.ts";
import { readingWidth } from "../render/reading-width.ts";
import { askToChoose, askToFind } from "./choose-prompt.ts";
import type { Sitting } from "./ending.ts";
import type { Keyboard } from "./keyboard.ts";
import type { PromptContext } from "./prompt-context.ts";
import { askToTick } from "./tick-prompt.ts";
import { askToWrite } from "./write-prompt.ts";

export interface RichAskerOptions {
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly sitting: Sitting;
  readonly say: Say;
  readonly theme: Theme;
}

/** An asker that draws to `output`, a terminal, and reads from the keyboard. */
export function createRichAsker({ keyboard, output, sitting, say, theme }: RichAskerOptions): Asker {
  const width = (): number => readingWidth(output.columns);
  const context: PromptContext = { say, theme, keyboard, width, rows: () => output.rows };
  const surroundings = { input: keyboard.keys, output, signal: sitting.signal };
  return {
    show(blocks): Promise<void> {
      output.write(renderBlocks(blocks, width(), theme));
      return Promise.resolve();
    },
    choose: (prompt) => askToChoose({ prompt, context }, surroundings),
    tick: (prompt) => askToTick({ prompt, context }, surroundings),
    write: (prompt) => askToWrite({ prompt, context }, surroundings),
    find: (prompt) => askToFind({ prompt, context }, surroundings),
  };
}
