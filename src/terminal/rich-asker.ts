/** The asker for a terminal: prompts that are redrawn as one types. */
import { namedText } from "../messages/name-before.ts";
import { paragraphOfId } from "../domain/model/checklist.ts";
import type {
  About,
  Asker,
  Block,
  ChoosePrompt,
  FindPrompt,
  Move,
  Reply,
  TickPrompt,
  WritePrompt,
} from "../interview/asker.ts";
import { wrapText } from "../report/wrap.ts";
import { visibleLine } from "../report/visible.ts";
import { renderBlocks } from "./blocks.ts";
import { createCanvas } from "./canvas.ts";
import type { Ending } from "./ending.ts";
import type { AskedState } from "./prompts/asked.ts";
import { choose, startChoosing } from "./prompts/choose.ts";
import { find, startFinding } from "./prompts/find.ts";
import { doneLine } from "./prompts/frame.ts";
import type { Around, Prompt, View } from "./prompts/prompt.ts";
import { linesOf } from "./prompts/question.ts";
import { type Read, read, startReading } from "./prompts/reading.ts";
import { startTicking, tick } from "./prompts/tick.ts";
import { startWriting, write } from "./prompts/write.ts";
import { type AskOptions, type Editor, type Screen, aroundIn, askOn } from "./screen.ts";

export interface RichAskerOptions extends Pick<Screen, "keyboard" | "output" | "say" | "theme"> {
  readonly ending: Ending;
  readonly editor: Editor;
}

/** Rows that the next prompt leaves of a window, for what is shown before it. */
const NEXT_PROMPT = 12;

/** Rows of the lowest window in which what was just said is read before a question that leaves it no room. */
const LOWEST = 12;

/** Draws to a terminal and reads from the keyboard. */
export class RichAsker implements Asker {
  readonly #screen: Screen;
  readonly #editor: Editor;
  /** What was shown since the last prompt. */
  #shown: readonly Block[] = [];
  /** From the first of it on that says something of what was just done: it has no heading. */
  #said: readonly Block[] = [];
  /** The prompt that was left for help, as it was. */
  #helped: AskedState | undefined;
  /** The id of the question whose title is above the last finished prompt. */
  #titled: string | undefined;

  constructor({ ending, editor, ...options }: RichAskerOptions) {
    this.#screen = { ...options, canvas: createCanvas(options.output), signal: ending.signal };
    this.#editor = editor;
  }

  show(blocks: readonly Block[]): Promise<void> {
    this.#shown = [...this.#shown, ...blocks];
    if (this.#said.length > 0 || !blocks.some(isOfItsOwn)) this.#said = [...this.#said, ...blocks];
    this.#screen.canvas.write(() => this.#render(blocks));
    return Promise.resolve();
  }

  async read(blocks: readonly Block[], about?: About): Promise<Move | undefined> {
    const { rows } = this.#screen.output;
    const isShort = this.#render(blocks).split("\n").length + NEXT_PROMPT < rows;
    if (about === undefined && isShort) {
      await this.show(blocks);
      return undefined;
    }
    const reply = await this.#ask(read, startReading(blocks, about), about);
    return typeof reply === "string" ? undefined : reply.move;
  }

  async choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    let [seen, reply]: [Read, Reply<string>] = ["left", { value: "" }];
    do {
      seen = await this.#see(prompt);
      if (typeof seen !== "string") return seen;
      reply = await this.#askAgain(choose, startChoosing(prompt));
    } while (seen === "left" && prompt.seenFirst !== undefined && reply.value === prompt.seenFirst.value);
    const chosen = prompt.options.find(({ value }) => value === reply.value);
    if (chosen !== undefined) this.#leave(prompt, chosen.label);
    return reply;
  }

  /** Shows what must be seen first, where the window has no room for it beside the prompt; whether it was seen to its end. */
  async #see(prompt: ChoosePrompt): Promise<Read> {
    const { seenFirst, about } = prompt;
    if (seenFirst === undefined) return "read";
    const around = aroundIn(this.#screen, this.#above());
    const { above } = choose.view(startChoosing(prompt), around);
    if (linesOf(seenFirst.blocks, around).every((line) => above.includes(line))) return "read";
    if (this.#helped?.prompt.id === prompt.id) return "left";
    return this.#ask(read, startReading(seenFirst.blocks, about && { ...about, notes: [] }), about);
  }

  async tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    const reply = await this.#askAgain(tick, startTicking(prompt));
    const { value } = reply;
    if (value === undefined) return reply;
    const labels = prompt.options.filter((option) => value.includes(option.value)).map(({ label }) => label);
    const { say } = this.#screen;
    const count = say("prompt.ticked", { count: labels.length, total: prompt.options.length });
    this.#leave(prompt, labels.length === 0 ? count : namedText(count, labels.join(say("list.semicolon")), say));
    return reply;
  }

  async find(prompt: FindPrompt): Promise<Reply<string>> {
    const { value, move } = await this.#askAgain(find, startFinding(prompt));
    if (move !== undefined) return { move };
    this.#leave(prompt, value.label);
    return { value: value.value };
  }

  async write(prompt: WritePrompt): Promise<Reply<string>> {
    const { say } = this.#screen;
    const reply = await this.#askAgain(write, startWriting(prompt), {
      edit: (text) => this.#editor.edit(text, prompt.id),
      watch: ({ area, proposed }) => {
        if (proposed !== true) prompt.watch?.(area.text);
      },
    });
    if (reply.value !== undefined)
      this.#leave(prompt, reply.value === "" ? say("prompt.nothing-written") : reply.value);
    return reply;
  }

  /** Asks; a person who left the same prompt for help comes back to it as it was. */
  async #askAgain<State extends AskedState, Value>(
    prompt: Prompt<State, Reply<Value>>,
    start: State,
    options: AskOptions<State> = {},
  ): Promise<Reply<Value>> {
    const helped = this.#helped;
    this.#helped = undefined;
    const isSame = helped?.prompt.id === start.prompt.id;
    let state = isSame ? { ...(helped as State), prompt: start.prompt } : start;
    options.watch?.(state);
    const reply = await this.#ask(prompt, state, state.prompt.about, {
      ...options,
      watch: (changed) => {
        state = changed;
        options.watch?.(changed);
      },
    });
    if (reply.move?.to === "help") this.#helped = state;
    return reply;
  }

  /** Asks. What was just said is read before where the question leaves it no room. */
  async #ask<State, Value>(
    prompt: Prompt<State, Value>,
    start: State,
    about: About | undefined,
    options: AskOptions<State> = {},
  ): Promise<Value | { readonly move: Move }> {
    const above = this.#above();
    const said = this.#said;
    [this.#shown, this.#said] = [[], []];
    const view = prompt.view(start, aroundIn(this.#screen, above));
    if (about === undefined || isAbove(view, above.said, this.#screen.output.rows))
      return askOn(this.#screen, prompt, start, { ...options, above });
    const reply = await askOn(this.#screen, read, startReading(said, { ...about, notes: [] }));
    return typeof reply === "string" ? askOn(this.#screen, prompt, start, options) : reply;
  }

  /** The rows of what was shown since the last prompt, and of those from the first that says something on. */
  #above(): Pick<Around, "shown" | "said"> {
    const rowsOf = (blocks: readonly Block[]): number => this.#render(blocks).split("\n").length - 1;
    return { shown: rowsOf(this.#shown), said: rowsOf(this.#said) };
  }

  #render(blocks: readonly Block[]): string {
    return renderBlocks(blocks, aroundIn(this.#screen));
  }

  /** The one line that a prompt leaves when it is done, below the title of its question. */
  #leave({ about, label }: ChoosePrompt | TickPrompt | WritePrompt | FindPrompt, reply: string): void {
    const { canvas, say, theme } = this.#screen;
    if (about !== undefined && about.id !== this.#titled) {
      const title = say("card.titled", { paragraph: paragraphOfId(about.id), title: visibleLine(about.title) });
      canvas.write(() => `\n${wrapText(title, aroundIn(this.#screen).width).map(theme.question).join("\n")}\n`);
    }
    this.#titled = about?.id;
    canvas.write(() => `${doneLine(label, reply, aroundIn(this.#screen))}\n`);
  }
}

/** Whether a block belongs to something that is shown for its own sake, such as an introduction or a result. */
function isOfItsOwn({ kind }: Block): boolean {
  return kind === "heading" || kind === "term" || kind === "lines";
}

/** Whether so many rows just above a prompt are in sight, or the window is too low for anything but the prompt. */
function isAbove({ above, input, below }: View, said: number, rows: number): boolean {
  return said === 0 || rows < LOWEST || said + above.length + (input === undefined ? 0 : 1) + below.length <= rows;
}
