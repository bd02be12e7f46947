/**
 * The keyboard: between the terminal's input and the prompts. It keeps the terminal in raw mode for the whole session,
 * separates pastes from keys, and makes Ctrl+C, Ctrl+D, Ctrl+Z and the end of input mean the same at every moment, also
 * between two prompts.
 */
import { PassThrough } from "node:stream";
import type { Ending } from "./ending.ts";
import { CTRL_C, CTRL_D, ESC, PasteReader } from "./paste-reader.ts";

const PASTE_MARKS_ON = "\u001b[?2004h";
const PASTE_MARKS_OFF = "\u001b[?2004l";
const CTRL_Z = "\u001a";
/** Milliseconds without a key before keys count again. */
const PAUSE = 250;

/** A terminal's input as Node gives it. */
export interface TerminalInput extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
  setRawMode?(mode: boolean): unknown;
}

export interface KeyboardOptions {
  readonly input: TerminalInput;
  /** Writes control codes to the terminal. */
  readonly write: (text: string) => void;
  readonly ending: Ending;
  /** Stops this process as Ctrl+Z does, and calls back when it goes on; undefined where that does not exist. */
  readonly suspend?: (resumed: () => void) => void;
}

/** The prompt that is on the screen, for everything but keys. */
export interface Attention {
  /** A text was pasted; it is given as it was. */
  paste(text: string): void;
  /** Esc was pressed alone. Node would wait half a second for more before it said so. */
  escape(): void;
  /** Something that was typed was ignored. */
  ignored(): void;
  /** It must be drawn again: the program was in the background, or the window changed its size. */
  redraw(): void;
}

/** Keys, or a text that was pasted. */
interface Arrival {
  readonly text: string;
  readonly isPaste: boolean;
}

export class Keyboard {
  /** What prompts read: single keys only. They take it for the terminal, whose raw mode is set once for the session. */
  readonly keys: PassThrough = Object.assign(new PassThrough({ encoding: "utf8" }), {
    isTTY: true,
    isRaw: true,
    setRawMode: () => undefined,
  });
  readonly #options: KeyboardOptions;
  readonly #pastes: PasteReader;
  #attention: Attention | undefined;
  /** What came before the prompt was drawn; undefined once it is drawn. */
  #early: Arrival[] | undefined;
  #lastIgnored = -Infinity;

  constructor(options: KeyboardOptions) {
    this.#options = options;
    this.#pastes = new PasteReader((text, isPaste) => {
      if (isPaste) this.#arrive({ text, isPaste });
      else this.#type(text);
    });
  }

  /**
   * Says that a prompt is on the screen, or that none is. What is typed while there is none is ignored as a whole, up to
   * the next pause: half of it must never answer the next prompt.
   */
  attend(attention: Attention | undefined): void {
    this.#attention = attention;
    const early: Arrival[] = [];
    this.#early = early;
    if (attention === undefined) return;
    // The prompt library takes no keys before the next turn.
    setImmediate(() => {
      setImmediate(() => {
        if (this.#early !== early) return;
        this.#early = undefined;
        for (const arrival of early) this.#arrive(arrival);
      });
    });
  }

  /** Draws the prompt again, if there is one. */
  redraw(): void {
    this.#attention?.redraw();
  }

  open(): void {
    const { input } = this.#options;
    this.#setRaw(true);
    input.on("data", this.#onData);
    input.on("end", this.#onEnd);
    input.on("error", this.#onError);
    input.resume();
  }

  close(): void {
    const { input } = this.#options;
    this.#pastes.stop();
    input.removeListener("data", this.#onData);
    input.removeListener("end", this.#onEnd);
    input.pause();
    this.#setRaw(false);
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#pastes.take(chunk);
  };
  readonly #onEnd = (): void => {
    this.#options.ending.end("end-of-input");
  };
  readonly #onError = (): void => {
    this.#options.ending.end("closed");
  };

  #setRaw(mode: boolean): void {
    const { input, write } = this.#options;
    try {
      input.setRawMode?.(mode);
      write(mode ? PASTE_MARKS_ON : PASTE_MARKS_OFF);
    } catch {
      // The window is gone; there is nothing to restore.
    }
  }

  #suspend(): void {
    const { input, suspend } = this.#options;
    if (suspend === undefined) return;
    this.#setRaw(false);
    suspend(() => {
      this.#setRaw(true);
      input.resume();
      this.redraw();
    });
  }

  #type(text: string): void {
    for (const [part] of text.matchAll(/[\u0003\u0004\u001a]|[^\u0003\u0004\u001a]+/g)) {
      if (part === CTRL_C) this.#options.ending.end("interrupt");
      else if (part === CTRL_D) this.#options.ending.end("end-of-input");
      else if (part === CTRL_Z) this.#suspend();
      else this.#arrive({ text: part, isPaste: false });
    }
  }

  /** Passes on what came to the prompt, unless it belongs to what was begun while there was none. */
  #arrive(arrival: Arrival): void {
    const attention = this.#attention;
    if (attention !== undefined && this.#early !== undefined) {
      this.#early.push(arrival);
      return;
    }
    const now = performance.now();
    const { text, isPaste } = arrival;
    if (attention === undefined || now - this.#lastIgnored < PAUSE) {
      this.#lastIgnored = now;
      attention?.ignored();
    } else if (isPaste) attention.paste(text);
    else if (text === ESC) attention.escape();
    else {
      // The first Enter ends the prompt; what came with it would answer a prompt that nobody has seen.
      const end = text.indexOf("\r") + 1;
      this.keys.write(end === 0 ? text : text.slice(0, end));
      if (end > 0 && end < text.length) this.#lastIgnored = now;
    }
  }
}
