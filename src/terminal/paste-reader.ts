/** Tells what was pasted from what was typed, in the bytes that a terminal sends. */
import { StringDecoder } from "node:string_decoder";

const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
/** How long to wait for the rest of a paste, or of the mark of one, in milliseconds. */
const PASTE_PAUSE = 1_000;
const UNMARKED_PAUSE = 50;
const MARK_PAUSE = 30;
/** What keys send, and what is in no text. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;
/** Fewest characters at once that no person has typed. */
const TYPED_AT_ONCE = 40;

export const ESC = "\u001b";
export const CTRL_C = "\u0003";
export const CTRL_D = "\u0004";

/** Gets keys, and whole pastes as they were pasted. */
type Receive = (text: string, isPaste: boolean) => void;

/** Separates pastes from keys, in whatever pieces both come. */
export class PasteReader {
  readonly #receive: Receive;
  readonly #decoder = new StringDecoder("utf8");
  /** The paste that has begun but not ended. */
  #paste: string | undefined;
  /** The terminal marked its beginning, and will mark its end. */
  #isMarked = false;
  /** What may be the beginning of a mark. */
  #held = "";
  #timer: NodeJS.Timeout | undefined;

  constructor(receive: Receive) {
    this.#receive = receive;
  }

  take(chunk: Buffer): void {
    this.stop();
    let text = this.#held + this.#decoder.write(chunk);
    this.#held = "";
    // A paste whose end never comes must not swallow the keys that stop the program.
    if (this.#isMarked && (text === CTRL_C || text === CTRL_D)) this.#paste = undefined;
    if (!this.#isMarked && CONTROL.test(text.charAt(0))) this.#passOn();
    if (this.#paste === undefined) text = this.#hold(text);
    while (text !== "") text = this.#paste === undefined ? this.#takeKeys(text) : this.#takePaste(this.#paste + text);
  }

  /** Stops waiting for more to come. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Keeps what may be the beginning of a mark until the rest comes; returns what is before it. */
  #hold(text: string): string {
    const held = markBegunAt(text);
    if (held === "") return text;
    this.#held = held;
    this.#timer = setTimeout(() => {
      this.#held = "";
      this.#receive(held, false);
    }, MARK_PAUSE);
    return text.slice(0, -held.length);
  }

  /** Passes on the keys before the next paste; returns what comes after its mark. */
  #takeKeys(text: string): string {
    const start = text.indexOf(PASTE_START);
    this.#isMarked = start !== -1;
    if (!this.#isMarked && isUnmarkedPaste(text)) {
      this.#paste = "";
      return text;
    }
    this.#receive(this.#isMarked ? text.slice(0, start) : text, false);
    if (!this.#isMarked) return "";
    this.#paste = "";
    return text.slice(start + PASTE_START.length);
  }

  /** Passes on the paste so far, of which no more is expected. */
  readonly #passOn = (): void => {
    const paste = this.#paste;
    this.#paste = undefined;
    if (paste !== undefined) this.#receive(paste, true);
  };

  /** Passes on a paste if it is whole; returns what comes after it. */
  #takePaste(text: string): string {
    const end = this.#isMarked ? text.indexOf(PASTE_END) : -1;
    if (end === -1) {
      this.#paste = text;
      this.#timer = setTimeout(this.#passOn, this.#isMarked ? PASTE_PAUSE : UNMARKED_PAUSE);
      return "";
    }
    this.#paste = undefined;
    this.#receive(text.slice(0, end), true);
    return text.slice(end + PASTE_END.length);
  }
}

/** What may be the beginning of the mark of a paste at the end of `text`. */
function markBegunAt(text: string): string {
  const start = text.lastIndexOf(ESC);
  const rest = start === -1 ? "" : text.slice(start);
  return rest.length < PASTE_START.length && PASTE_START.startsWith(rest) ? rest : "";
}

/**
 * Whether a text was pasted in a terminal that does not mark pastes. Keys that somebody types come one by one, or a few
 * at once over a slow line; a line end with more text after it was pasted, and so was a long text.
 */
function isUnmarkedPaste(text: string): boolean {
  // Line breaks of word processors are among what is pasted; alone they are keys.
  if (CONTROL.test(text)) return false;
  return text.length >= TYPED_AT_ONCE || (text.length > 3 && /[\r\n\u000b\u2028][^\r\n]/.test(text));
}
