/** The asker for a terminal: prompts that are redrawn as one types. */
import type { Asker, Block, ChoosePrompt, FindPrompt, Reply, TickPrompt, WritePrompt } from "../interview/asker.ts";
import { wrapLines } from "../report/wrap.ts";
import { renderBlocks } from "./blocks.ts";
import { createCanvas } from "./canvas.ts";
import type { Ending } from "./ending.ts";
import { choose, startChoosing } from "./prompts/choose.ts";
import { find, startFinding } from "./prompts/find.ts";
import { doneLine } from "./prompts/frame.ts";
import { more, START_READING } from "./prompts/more.ts";
import { startTicking, tick } from "./prompts/tick.ts";
import { replyAtEnding, startWriting, write } from "./prompts/write.ts";
import { type Editor, type Screen, aroundIn, askOn } from "./screen.ts";

export interface RichAskerOptions extends Pick<Screen, "keyboard" | "output" | "say" | "theme"> {
  readonly ending: Ending;
  readonly editor: Editor;
}

/** Most rows that a list takes, with what is drawn around it, in a window of usual height. */
const PROMPT_ROWS = 12;

/** Draws to a terminal and reads from the keyboard. */
export class RichAsker implements Asker {
  readonly #screen: Screen;
  readonly #editor: Editor;

  constructor({ ending, editor, ...options }: RichAskerOptions) {
    this.#screen = { ...options, canvas: createCanvas(options.output), signal: ending.signal };
    this.#editor = editor;
  }

  show(blocks: readonly Block[]): Promise<void> {
    this.#screen.canvas.write(() => this.#render(blocks));
    return Promise.resolve();
  }

  /** Shows something long page by page; a person can leave it in the middle. */
  async read(blocks: readonly Block[]): Promise<void> {
    const { output, canvas } = this.#screen;
    const lines = this.#render(blocks).trimEnd().split("\n");
    const page = Math.max(3, output.rows - 2);
    for (let from = 0; from < lines.length; from += page) {
      const shown = lines.slice(from, from + page).join("\n");
      canvas.write(() => `${wrapLines(shown, aroundIn(this.#screen).width)}\n`);
      if (from + page < lines.length && !(await askOn(this.#screen, more, START_READING))) return;
    }
    // The next prompt would push what was not read yet out of a low window.
    if (lines.length + PROMPT_ROWS > output.rows) await askOn(this.#screen, more, START_READING);
  }

  async choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    const reply = await askOn(this.#screen, choose, startChoosing(prompt));
    const chosen = prompt.options.find(({ value }) => value === reply.value);
    if (chosen !== undefined) this.#leave(prompt.label, chosen.label);
    return reply;
  }

  async tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    const reply = await askOn(this.#screen, tick, startTicking(prompt));
    const { value } = reply;
    if (value === undefined) return reply;
    const labels = prompt.options.filter((option) => value.includes(option.value)).map(({ label }) => label);
    const count = this.#screen.say("prompt.ticked", { count: labels.length, total: prompt.options.length });
    this.#leave(prompt.label, labels.length === 0 ? count : `${count}: ${labels.join("; ")}`);
    return reply;
  }

  async find(prompt: FindPrompt): Promise<Reply<string>> {
    const { value, move } = await askOn(this.#screen, find, startFinding(prompt));
    if (move !== undefined) return { move };
    this.#leave(prompt.label, value.label);
    return { value: value.value };
  }

  async write(prompt: WritePrompt): Promise<Reply<string>> {
    const { say } = this.#screen;
    const editor = this.#editor;
    const left = editor.left(prompt.id);
    let state = startWriting(prompt, left === undefined ? undefined : { text: left, notice: say("editor.left") });
    try {
      const reply = await askOn(this.#screen, write, state, {
        edit: (text) => editor.edit(text, prompt.id),
        watch: (changed) => (state = changed),
      });
      if (reply.value === undefined) return reply;
      editor.settle(prompt.id);
      this.#leave(prompt.label, reply.value === "" ? say("prompt.nothing-written") : reply.value);
      return reply;
    } catch (thrown) {
      return replyAtEnding(prompt, state.proposed === true ? "" : state.area.text, thrown, say);
    }
  }

  #render(blocks: readonly Block[]): string {
    return renderBlocks(blocks, aroundIn(this.#screen).width, this.#screen.theme);
  }

  /** The one line that a prompt leaves when it is done. */
  #leave(label: string, reply: string): void {
    this.#screen.canvas.write(() => `${doneLine(label, reply, aroundIn(this.#screen))}\n`);
  }
}
