/**
 * The keyboard: stands between the terminal's input and the prompts. It keeps the terminal in raw mode for the whole
 * sitting, takes pastes out of the stream of keys, and sees to it that Ctrl+C, Ctrl+D, Ctrl+Z and the end of input
 * mean the same at every moment, also between two prompts.
 */
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Sitting } from "./ending.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_Z = "\u001a";

/** A terminal's input as Node gives it. */
export interface TerminalInput extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
  setRawMode?(mode: boolean): unknown;
}

export interface Keyboard {
  /** What prompts read: single keys only. */
  readonly keys: NodeJS.ReadableStream;
  /** Sets who receives pasted text, as it was pasted; nobody if undefined. */
  onPaste(receiver: ((text: string) => void) | undefined): void;
  /** Sets what draws the prompt again after the program was in the background. */
  onReturn(redraw: (() => void) | undefined): void;
  open(): void;
  close(): void;
}

export interface KeyboardOptions {
  readonly input: TerminalInput;
  /** Writes control codes to the terminal. */
  readonly write: (text: string) => void;
  readonly sitting: Sitting;
  /** Stops this process as Ctrl+Z does, and calls back when it goes on; undefined where there is no such thing. */
  readonly suspend?: (resumed: () => void) => void;
}

export function createKeyboard({ input, write, sitting, suspend }: KeyboardOptions): Keyboard {
  // Prompts believe that this is the terminal; raw mode is ours to set, once for the whole sitting.
  const keys = Object.assign(new PassThrough({ encoding: "utf8" }), {
    isTTY: true,
    isRaw: true,
    setRawMode: (): unknown => keys,
  });
  const decoder = new StringDecoder("utf8");
  let paste: string | undefined;
  let receive: ((text: string) => void) | undefined;
  let redraw: (() => void) | undefined;

  function raw(mode: boolean): void {
    try {
      input.setRawMode?.(mode);
      write(mode ? PASTE_ON : PASTE_OFF);
    } catch {
      // The window is gone; there is nothing to restore.
    }
  }

  function background(): void {
    if (suspend === undefined) return;
    raw(false);
    suspend(() => {
      raw(true);
      input.resume();
      redraw?.();
    });
  }

  function typed(text: string): void {
    for (const [part] of text.matchAll(/[\u0003\u0004\u001a]|[^\u0003\u0004\u001a]+/g)) {
      if (part === CTRL_C) sitting.end("interrupt");
      else if (part === CTRL_D) sitting.end("end-of-input");
      else if (part === CTRL_Z) background();
      else if (isUnmarkedPaste(part)) receive?.(part);
      else keys.write(part);
    }
  }

  function data(chunk: Buffer): void {
    let text = decoder.write(chunk);
    while (text !== "") {
      if (paste === undefined) {
        const start = text.indexOf(PASTE_START);
        typed(start === -1 ? text : text.slice(0, start));
        if (start === -1) return;
        paste = "";
        text = text.slice(start + PASTE_START.length);
      } else {
        const joined = paste + text;
        const end = joined.indexOf(PASTE_END);
        if (end === -1) {
          paste = joined;
          return;
        }
        receive?.(joined.slice(0, end));
        paste = undefined;
        text = joined.slice(end + PASTE_END.length);
      }
    }
  }

  const ended = (): void => {
    sitting.end("end-of-input");
  };
  const failed = (): void => {
    sitting.end("closed");
  };

  return {
    keys,
    onPaste(receiver): void {
      receive = receiver;
    },
    onReturn(drawAgain): void {
      redraw = drawAgain;
    },
    open(): void {
      raw(true);
      input.on("data", data);
      input.on("end", ended);
      input.on("error", failed);
      input.resume();
    },
    close(): void {
      input.removeListener("data", data);
      input.removeListener("end", ended);
      input.pause();
      raw(false);
    },
  };
}

/**
 * Whether several lines came at once without the marks of a paste, as from a terminal that does not mark pastes. Keys
 * that somebody types come one by one; a line end with more text behind it was pasted.
 */
function isUnmarkedPaste(text: string): boolean {
  return /[\r\n][^\r\n]/.test(text) && text.length > 3 && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}
