/**
 * The keyboard: stands between the terminal's input and the prompts. It keeps the terminal in raw mode for the whole
 * session, takes pastes out of the stream of keys, and sees to it that Ctrl+C, Ctrl+D, Ctrl+Z and the end of input
 * mean the same at every moment, also between two prompts.
 */
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Ending } from "./ending.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
/** How long nothing must be typed before keys count again, in milliseconds. */
const PAUSE = 250;
/** How long to wait for the rest of a paste, or of the mark of one, in milliseconds. */
const PASTE_PAUSE = 1_000;
const MARK_PAUSE = 30;
/** From this many characters at once on, it was no person who typed them. */
const TYPED_AT_ONCE = 40;
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
  /**
   * Says that a prompt is on the screen, or that none is. What is typed while there is none belongs to no question, so
   * it is left out as a whole, up to the next pause: half of it must never answer the next prompt.
   */
  attend(prompt: boolean): void;
  /** Sets who is told that something was left out; nobody if undefined. */
  onLeftOut(receiver: (() => void) | undefined): void;
  /** Sets who receives pasted text, as it was pasted; nobody if undefined. */
  onPaste(receiver: ((text: string) => void) | undefined): void;
  /** Sets what draws the prompt again after the program was in the background. */
  onReturn(redraw: (() => void) | undefined): void;
  /** Draws the prompt again, such as when the window has changed its size. */
  redraw(): void;
  open(): void;
  close(): void;
}

export interface KeyboardOptions {
  readonly input: TerminalInput;
  /** Writes control codes to the terminal. */
  readonly write: (text: string) => void;
  readonly ending: Ending;
  /** Stops this process as Ctrl+Z does, and calls back when it goes on; undefined where there is no such thing. */
  readonly suspend?: (resumed: () => void) => void;
}

/** Keys, or a text that was pasted. */
interface Arrival {
  readonly text: string;
  readonly isPaste: boolean;
}

export function createKeyboard({ input, write, ending, suspend }: KeyboardOptions): Keyboard {
  // Prompts believe that this is the terminal; raw mode is ours to set, once for the whole session.
  const keys = Object.assign(new PassThrough({ encoding: "utf8" }), {
    isTTY: true,
    isRaw: true,
    setRawMode: (): unknown => keys,
  });
  const decoder = new StringDecoder("utf8");
  let paste: string | undefined;
  let receive: ((text: string) => void) | undefined;
  let redraw: (() => void) | undefined;
  let leftOut: (() => void) | undefined;
  /** Whether keys have somewhere to go: "opening" while a prompt is being drawn. */
  let prompt: "none" | "opening" | "open" = "none";
  const early: Arrival[] = [];
  let lastLeftOut = -Infinity;
  let held = "";
  let timer: NodeJS.Timeout | undefined;

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
      if (part === CTRL_C) ending.end("interrupt");
      else if (part === CTRL_D) ending.end("end-of-input");
      else if (part === CTRL_Z) background();
      else arrive({ text: part, isPaste: isUnmarkedPaste(part) });
    }
  }

  /** Gives what came to the prompt, unless it belongs to what was begun while there was none. */
  function arrive(arrival: Arrival): void {
    if (prompt === "opening") {
      early.push(arrival);
      return;
    }
    const now = performance.now();
    const { text, isPaste } = arrival;
    if (prompt === "none" || now - lastLeftOut < PAUSE) {
      lastLeftOut = now;
      leftOut?.();
    } else if (isPaste) receive?.(text);
    else {
      // The first Enter ends the prompt; what came with it was meant for a prompt that nobody has seen.
      const end = text.indexOf("\r") + 1;
      keys.write(end === 0 ? text : text.slice(0, end));
      if (end > 0 && end < text.length) lastLeftOut = now;
    }
  }

  /** Sets what happens when nothing more comes; whatever comes calls it off. */
  function afterPause(milliseconds: number, what: () => void): void {
    timer = setTimeout(what, milliseconds);
  }

  function data(chunk: Buffer): void {
    clearTimeout(timer);
    let text = held + decoder.write(chunk);
    held = "";
    // A paste whose end never comes must not swallow the keys that stop the program.
    if (paste !== undefined && (text === CTRL_C || text === CTRL_D)) paste = undefined;
    if (paste === undefined) {
      held = markBegunAt(text);
      if (held !== "") {
        text = text.slice(0, -held.length);
        afterPause(MARK_PAUSE, () => {
          const keysHeld = held;
          held = "";
          typed(keysHeld);
        });
      }
    }
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
          afterPause(PASTE_PAUSE, () => {
            arrive({ text: paste ?? "", isPaste: true });
            paste = undefined;
          });
          return;
        }
        arrive({ text: joined.slice(0, end), isPaste: true });
        paste = undefined;
        text = joined.slice(end + PASTE_END.length);
      }
    }
  }

  const ended = (): void => {
    ending.end("end-of-input");
  };
  const failed = (): void => {
    ending.end("closed");
  };

  return {
    keys,
    onPaste(receiver): void {
      receive = receiver;
    },
    attend(isThere): void {
      prompt = isThere ? "opening" : "none";
      if (!isThere) return;
      // The prompt library takes no keys before the next turn.
      setImmediate(() => {
        setImmediate(() => {
          if (prompt !== "opening") return;
          prompt = "open";
          for (const arrival of early.splice(0)) arrive(arrival);
        });
      });
    },
    onLeftOut(receiver): void {
      leftOut = receiver;
    },
    onReturn(drawAgain): void {
      redraw = drawAgain;
    },
    redraw(): void {
      redraw?.();
    },
    open(): void {
      raw(true);
      input.on("data", data);
      input.on("end", ended);
      input.on("error", failed);
      input.resume();
    },
    close(): void {
      clearTimeout(timer);
      input.removeListener("data", data);
      input.removeListener("end", ended);
      input.pause();
      raw(false);
    },
  };
}

/** What stands at the end of `text` that may be the beginning of the mark of a paste. */
function markBegunAt(text: string): string {
  const start = text.lastIndexOf("\u001b");
  const rest = start === -1 ? "" : text.slice(start);
  return rest.length < PASTE_START.length && PASTE_START.startsWith(rest) ? rest : "";
}

/**
 * Whether a text was pasted without the marks of a paste, as in a terminal that does not mark pastes. Keys that somebody
 * types come one by one, or a few at once over a slow line; a line end with more text behind it was pasted, and so was
 * a long text.
 */
function isUnmarkedPaste(text: string): boolean {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return false;
  return text.length >= TYPED_AT_ONCE || (text.length > 3 && /[\r\n][^\r\n]/.test(text));
}
