/** The screen for all kinds of prompts: it gives them what is typed and draws what they show, with the prompt library. */
import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import type { Say } from "../messages/say.ts";
import { readingWidth } from "../report/reading-width.ts";
import type { Theme } from "../report/theme.ts";
import type { Canvas } from "./canvas.ts";
import type { Keyboard } from "./keyboard.ts";
import { type Around, type Prompt, type PromptEvent, type View, ESCAPE } from "./prompts/prompt.ts";

const HIDE_CURSOR = "\u001b[?25l";

/** What an editor returns: the text to go on with, and what went wrong, in words. */
export interface Edited {
  readonly text: string;
  readonly problem?: string;
}

/** The person's own editor. */
export interface Editor {
  /** Opens `text` in it and returns what the person made of it. Never throws, never loses a text. */
  edit(text: string, promptId: string): Promise<Edited>;
}

export interface Screen {
  readonly keyboard: Keyboard;
  readonly canvas: Canvas;
  readonly output: NodeJS.WriteStream;
  /** Aborts when the session ends, and with it the prompt. */
  readonly signal: AbortSignal;
  readonly say: Say;
  readonly theme: Theme;
}

/** What a prompt needs beyond keys, and who follows its state. */
export interface AskOptions<State> {
  /** Opens a text in the person's editor. */
  readonly edit?: (text: string) => Promise<Edited>;
  readonly watch?: (state: State) => void;
  /** Lines that were shown just before, as in `Around`. */
  readonly above?: Above;
}

type Above = Pick<Around, "shown" | "said">;

const NOTHING_ABOVE: Above = { shown: 0, said: 0 };

/** What is around a prompt now. */
export function aroundIn(
  { output, say, theme }: Omit<Screen, "signal" | "canvas">,
  above: Above = NOTHING_ABOVE,
): Around {
  const { columns, rows } = output;
  // No line may be as wide as a narrow window: the cursor would be on the next one.
  const width = Math.min(readingWidth(columns), Math.max(columns - 1, 1));
  return { say, theme, width, rows, ...above, now: performance.now() };
}

/** Puts a prompt on the screen until it is done. Rejects when the session ends. */
export async function askOn<State, Reply>(
  screen: Screen,
  prompt: Prompt<State, Reply>,
  start: State,
  options: AskOptions<State> = {},
): Promise<Reply> {
  const { keyboard, canvas, signal } = screen;
  const asked = new Asked(screen, prompt, start, options);
  const show = createPrompt<Reply, undefined>((_, done) => {
    const [, setDrawn] = useState(0);
    useEffect((line) => {
      const draw = (): void => {
        setDrawn((drawn) => drawn + 1);
      };
      return asked.begin({ line, done, draw });
    }, []);
    useKeypress((key) => {
      asked.give({ kind: "key", key });
    });
    return asked.draw();
  });
  keyboard.attend(asked);
  try {
    // The asker writes the line that a finished prompt leaves.
    return await show(undefined, { input: keyboard.keys, output: canvas.open(), signal, clearPromptOnDone: true });
  } finally {
    keyboard.attend(undefined);
  }
}

/** What the prompt library lends to a prompt while it is on the screen. */
interface Hooks<Reply> {
  /** The line editor of Node: the library puts the cursor where that has it. */
  readonly line: object;
  readonly done: (reply: Reply) => void;
  readonly draw: () => void;
}

/** A prompt that is on the screen. */
class Asked<State, Reply> {
  readonly #screen: Screen;
  readonly #prompt: Prompt<State, Reply>;
  readonly #options: AskOptions<State>;
  #state: State;
  #view: View | undefined;
  #hooks: Hooks<Reply> | undefined;
  #hasIgnored = false;

  constructor(screen: Screen, prompt: Prompt<State, Reply>, start: State, options: AskOptions<State>) {
    this.#screen = screen;
    this.#prompt = prompt;
    this.#state = start;
    this.#options = options;
  }

  /** Begins to draw; call what it returns to end that. */
  begin(hooks: Hooks<Reply>): () => void {
    this.#hooks = hooks;
    this.#putCursor();
    return () => (this.#hooks = undefined);
  }

  /** What the prompt makes of an event. Events can come faster than drawings; they always change the newest state. */
  give(event: PromptEvent): void {
    const step = this.#prompt.update(this.#state, event, this.#around());
    if ("reply" in step) {
      if (step.state !== undefined) this.#options.watch?.(step.state);
      this.#hooks?.done(step.reply);
      return;
    }
    const isChanged = step.state !== this.#state;
    this.#state = step.state;
    this.#options.watch?.(step.state);
    if (isChanged) this.#hooks?.draw();
    // The line editor takes every key for its own.
    this.#putCursor();
    if (step.edit !== undefined) void this.#edit(step.edit);
  }

  draw(): string | [string, string] {
    const { above, input, below } = (this.#view = this.#prompt.view(this.#state, this.#around()));
    this.#putCursor();
    if (input === undefined) return [...above, ...below].join("\n") + HIDE_CURSOR;
    return [[...above, input.before + input.text].join("\n"), below.join("\n")];
  }

  paste(text: string): void {
    this.give({ kind: "paste", text });
  }

  escape(): void {
    this.give({ kind: "key", key: ESCAPE });
  }

  ignored(): void {
    this.#hasIgnored = true;
    this.#hooks?.draw();
  }

  redraw(): void {
    this.#screen.canvas.repaint();
    this.#hooks?.draw();
  }

  #around(): Around {
    const around = aroundIn(this.#screen, this.#options.above);
    return this.#hasIgnored ? { ...around, notice: around.say("prompt.ignored") } : around;
  }

  async #edit(text: string): Promise<void> {
    const edited = await this.#options.edit?.(text);
    if (edited === undefined || this.#hooks === undefined) return;
    this.#screen.canvas.repaint();
    this.give({ kind: "edited", ...edited });
  }

  #putCursor(): void {
    const { text = "", cursor = 0 } = this.#view?.input ?? {};
    if (this.#hooks !== undefined) Object.assign(this.#hooks.line, { line: text, cursor });
  }
}
