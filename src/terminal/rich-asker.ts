/** The asker for a terminal: prompts that are redrawn as one types, on the prompt library's foundation. */
import type { Say } from "../messages/say.ts";
import { cleanText } from "../domain/model/clean-text.ts";
import type {
  Asker,
  Block,
  ChoosePrompt,
  FindPrompt,
  Option,
  Reply,
  TickPrompt,
  Ticked,
  WritePrompt,
  Written,
} from "../interview/asker.ts";
import { renderBlocks } from "./blocks.ts";
import type { Theme } from "../report/theme.ts";
import { readingWidth } from "../report/reading-width.ts";
import { wrapLines } from "../report/wrap.ts";
import { createCanvas } from "./canvas.ts";
import { askToChoose } from "./choose-prompt.ts";
import { askForMore } from "./more-prompt.ts";
import { askToFind } from "./find-prompt.ts";
import type { Ending } from "./ending.ts";
import { endingCause } from "./ending.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Editor, PromptContext } from "./prompt-context.ts";
import { frameDone } from "./prompt-frame.ts";
import { readTyped } from "./read-move.ts";
import { askToTick } from "./tick-prompt.ts";
import type { Draft } from "./write-prompt.ts";
import { askToWrite, problemOf } from "./write-prompt.ts";

export interface RichAskerOptions {
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly ending: Ending;
  readonly say: Say;
  readonly theme: Theme;
  readonly editor: Editor;
}

/** Rows that a list with what stands around it takes at most in a window of usual height. */
const PROMPT_ROWS = 12;

/** An asker that draws to `output`, a terminal, and reads from the keyboard. */
export function createRichAsker({ keyboard, output, ending, say, theme, editor }: RichAskerOptions): Asker {
  const width = (): number => readingWidth(output.columns);
  const canvas = createCanvas(output);
  const context: PromptContext = {
    say,
    theme,
    keyboard,
    width,
    editor,
    repaint: canvas.repaint,
    rows: () => output.rows,
  };
  // A prompt that is done leaves one line, which is written here; one that was left leaves none.
  const surroundings = (): Parameters<typeof askToChoose>[1] => ({
    input: keyboard.keys,
    output: canvas.open(),
    signal: ending.signal,
    clearPromptOnDone: true,
  });

  /** Asks with the keyboard's attention. */
  async function attended<T>(ask: () => Promise<T>): Promise<T> {
    keyboard.attend(true);
    try {
      return await ask();
    } finally {
      keyboard.attend(false);
    }
  }

  function leave(label: string, reply: string): void {
    canvas.write(() => `${frameDone(label, reply, context)}\n`);
  }

  async function choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    const reply = await attended(() => askToChoose({ prompt, context }, surroundings()));
    const chosen = prompt.options.find(({ value }) => value === reply.value);
    if (chosen !== undefined) leave(prompt.label, chosen.label);
    return reply;
  }

  async function tick(prompt: TickPrompt): Promise<Ticked> {
    const reply = await attended(() => askToTick({ prompt, context }, surroundings()));
    if (reply.value === undefined) return reply;
    const labels = prompt.options.filter(({ value }) => reply.value.includes(value)).map(({ label }) => label);
    const count = say("prompt.ticked", { count: labels.length, total: prompt.options.length });
    leave(prompt.label, labels.length === 0 ? count : `${count}: ${labels.join("; ")}`);
    return reply;
  }

  async function find(prompt: FindPrompt): Promise<Reply<string>> {
    let found: readonly Option[] = [];
    const search = (typed: string): readonly Option[] => (found = prompt.search(typed));
    const reply = await attended(() => askToFind({ prompt: { ...prompt, search }, context }, surroundings()));
    const chosen = found.find(({ value }) => value === reply.value);
    if (chosen !== undefined) leave(prompt.label, chosen.label);
    return reply;
  }

  /** When the session ends in the middle of a text, what was written so far is the reply, and the person leaves. */
  async function write(prompt: WritePrompt): Promise<Written> {
    const left = editor.left(prompt.id);
    const draft: Draft = { text: left ?? prompt.current ?? "" };
    const isLeft = left !== undefined;
    try {
      const reply = await attended(() => askToWrite({ prompt, context, draft, isLeft }, surroundings()));
      if (reply.value === undefined) return reply;
      editor.settle(prompt.id);
      leave(prompt.label, reply.value === "" ? say("prompt.nothing-written") : reply.value);
      return reply;
    } catch (thrown) {
      const { text } = cleanText(draft.text);
      const isWorthKeeping = text !== "" && text !== prompt.current && readTyped(text).kind === "text";
      if (endingCause(thrown) === undefined || !isWorthKeeping || problemOf(prompt, text, context) !== undefined)
        throw thrown;
      return { value: text, move: { to: "quit" } };
    }
  }

  /** Shows something long page by page; a person can leave it in the middle. */
  async function read(blocks: readonly Block[]): Promise<void> {
    const lines = renderBlocks(blocks, width(), theme).trimEnd().split("\n");
    const page = Math.max(3, output.rows - 2);
    for (let from = 0; from < lines.length; from += page) {
      const shown = lines.slice(from, from + page).join("\n");
      canvas.write(() => `${wrapLines(shown, width())}\n`);
      if (from + page < lines.length && !(await attended(() => askForMore({ context }, surroundings())))) return;
    }
    // The next prompt would push what was not read yet out of a low window.
    if (lines.length + PROMPT_ROWS > output.rows) await attended(() => askForMore({ context }, surroundings()));
  }

  return {
    show(blocks): Promise<void> {
      canvas.write(() => renderBlocks(blocks, width(), theme));
      return Promise.resolve();
    },
    read,
    choose,
    tick,
    write,
    find,
  };
}
