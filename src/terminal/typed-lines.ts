/**
 * Lines typed at a terminal in the plain mode. They are read key by key, because a terminal cuts the lines that it
 * collects itself (after 4,095 bytes on Linux, 1,024 on macOS). Each character is echoed once, and nothing is redrawn.
 */
import type { Say } from "../messages/say.ts";
import { readingWidth } from "../report/reading-width.ts";
import { visible } from "../report/visible.ts";
import { widthOf, wrapText } from "../report/wrap.ts";
import type { Ending } from "./ending.ts";
import type { Attention, Keyboard } from "./keyboard.ts";
import type { Line, Lines } from "./lines.ts";
import { ESC } from "./paste-reader.ts";
import { PROMPT_MARK } from "./prompts/edit-keys.ts";
import { createTextArea, deleteBack, deleteToLineStart, deleteWord } from "./prompts/text-area.ts";

export interface TypedLinesOptions {
  readonly keyboard: Keyboard;
  readonly ending: Ending;
  readonly write: (text: string) => void;
  readonly say: Say;
  /** Columns of the terminal. */
  readonly columns: () => number;
}

/** Keys that delete at the end of the line. */
const DELETIONS: Readonly<Record<string, typeof deleteBack>> = {
  "\u007f": deleteBack,
  "\b": deleteBack,
  "\u0015": deleteToLineStart,
  "\u0017": deleteWord,
};
/** A key that is an escape sequence, whole or cut off at the end; a control character; or characters. */
const KEYS = /\u001b(?:\[[0-?]*[ -/]*(?:[@-~]|$)|O[ -~]|[^\u001b])?|[\u0000-\u001f\u007f]|[^\u0000-\u001f\u007f]+/g;
const CUT_SEQUENCE = /^\u001b\[[0-?]*[ -/]*$/;
/** Code units before the end of a text that decide how its next character is shown. */
const CONTEXT = 32;

export class TypedLines implements Lines, Attention {
  readonly #options: TypedLinesOptions;
  /** Lines that a paste has ended, each with its line feed, and the one that is being typed. */
  #above = "";
  #line = "";
  #isPasted = false;
  /** What is in the row before the line, and what is shown of the line there: all of it, or its end. */
  #lead = "";
  #shown = "";
  /** The beginning of an escape sequence, of which the rest is still to come. */
  #cut = "";
  #hasSaidIgnored = false;
  #done: ((line: Line) => void) | undefined;

  constructor(options: TypedLinesOptions) {
    this.#options = options;
    options.keyboard.keys.on("data", this.#onKeys);
  }

  get begun(): string {
    return this.#above + this.#line;
  }

  next(): Promise<Line> {
    const { keyboard, ending } = this.#options;
    this.#above = this.#line = this.#cut = "";
    this.#lead = PROMPT_MARK;
    this.#shown = "";
    this.#isPasted = this.#hasSaidIgnored = false;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        keyboard.attend(undefined);
        reject(ending.signal.reason as Error);
      };
      if (ending.signal.aborted) {
        end();
        return;
      }
      ending.signal.addEventListener("abort", end, { once: true });
      this.#done = (line) => {
        ending.signal.removeEventListener("abort", end);
        keyboard.attend(undefined);
        resolve(line);
      };
      keyboard.attend(this);
    });
  }

  close(): void {
    this.#options.keyboard.keys.removeListener("data", this.#onKeys);
  }

  /** Takes what was pasted into the line. Its line ends are part of it, so it never ends what is being typed. */
  paste(text: string): void {
    this.#isPasted ||= this.begun === "";
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const echo = lines.map((line, at) => (at === 0 ? "" : this.#endPastedLine()) + this.#insert(line));
    this.#options.write(echo.join(""));
  }

  /** It may be the beginning of a sequence that a slow line cut. */
  escape(): void {
    this.#onKeys(ESC);
  }

  ignored(): void {
    if (this.#hasSaidIgnored) return;
    this.#hasSaidIgnored = true;
    const { write, say, columns } = this.#options;
    write(`\n${wrapText(say("prompt.ignored"), readingWidth(columns()), "  ").join("\n")}${this.#beginRow()}`);
  }

  /** Says where the person was, after the program was in the background. */
  redraw(): void {
    this.#options.write(this.#beginRow());
  }

  readonly #onKeys = (text: string): void => {
    const keys = this.#cut + text;
    this.#cut = "";
    for (const [key] of keys.matchAll(KEYS)) this.#press(key);
  };

  /** Other control characters and escape sequences, such as those of arrows, mean nothing here. */
  #press(key: string): void {
    const deletion = DELETIONS[key];
    if (key === "\r" || key === "\n") this.#end();
    else if (deletion !== undefined) this.#erase(deletion(createTextArea(this.#line)).text);
    else if (CUT_SEQUENCE.test(key)) this.#cut = key;
    else if (!/^[\u0000-\u001f]/.test(key)) this.#options.write(this.#insert(key));
  }

  #end(): void {
    this.#options.write("\n");
    const text = this.begun;
    this.#line = this.#above = "";
    // A terminal that does not send UTF-8 has no letter but this one.
    this.#done?.(
      text.includes("\ufffd") ? { problem: "not-utf8" } : { text, ...(this.#isPasted && { isPasted: true }) },
    );
  }

  /** Ends a line as a paste does; returns what is shown of that. */
  #endPastedLine(): string {
    this.#above += `${this.#line}\n`;
    this.#line = "";
    return this.#beginRow();
  }

  /** Adds to the line; returns what is shown of that. */
  #insert(text: string): string {
    const context = this.#line.slice(-CONTEXT);
    const [before, after] = [visible(context), visible(context + text)];
    const echo = after.startsWith(before) ? after.slice(before.length) : visible(text);
    this.#line += text;
    this.#shown += echo;
    return echo;
  }

  /** Deletes the end of the line, so that `rest` is left. What has reached a second row cannot be erased from the first. */
  #erase(rest: string): void {
    if (rest === this.#line) return;
    const erased = visible(this.#line.slice(rest.length));
    this.#line = rest;
    if (this.begun === "") this.#isPasted = false;
    const { write, columns } = this.#options;
    if (this.#shown.endsWith(erased) && widthOf(this.#lead + this.#shown) < columns()) {
      this.#shown = this.#shown.slice(0, -erased.length);
      write("\b \b".repeat(widthOf(erased)));
    } else write(this.#beginRow());
  }

  /** Goes on in a new row, with what was typed, or with its end; returns what is shown. */
  #beginRow(): string {
    const columns = this.#options.columns();
    const isWhole = widthOf(PROMPT_MARK + visible(this.#line)) < columns;
    const end = this.#line.slice(-Math.floor(columns / 4)).replace(/^[\p{M}\u200d\udc00-\udfff]+/u, "");
    this.#lead = PROMPT_MARK + (isWhole ? "" : "... ");
    this.#shown = visible(isWhole ? this.#line : end);
    return `\n${this.#lead}${this.#shown}`;
  }
}
