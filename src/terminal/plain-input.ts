/** What is typed in the plain mode, as replies: one line, or a text of several. */
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import type { Lines } from "./lines.ts";
import { PROMPT_MARK } from "./prompts/edit-keys.ts";
import { type Typed, isLikeWord, readTyped } from "./prompts/moves.ts";

interface PlainInputOptions {
  readonly lines: Lines;
  readonly write: (text: string) => void;
  /** Writes a sentence to the person. */
  readonly tell: (text: string) => void;
  readonly say: Say;
}

export class PlainInput {
  readonly #options: PlainInputOptions;

  constructor(options: PlainInputOptions) {
    this.#options = options;
  }

  /** What was typed of a line that is not ended. */
  get begun(): string {
    return this.#options.lines.begun;
  }

  /** Reads what is typed up to an Enter. It may be the word of a move, unless it was pasted. */
  async readLine(): Promise<{ readonly typed: Typed; readonly isPasted?: true }> {
    const { lines, write, tell, say } = this.#options;
    for (;;) {
      write(PROMPT_MARK);
      const line = await lines.next();
      if ("problem" in line) tell(say(`plain.${line.problem}`));
      else if (line.isPasted === true || line.text.includes("\n"))
        return { typed: { kind: "text", text: line.text }, isPasted: true };
      else {
        const typed = readTyped(line.text, say);
        if (typed.kind !== "text" || !isLikeWord(line.text)) return { typed };
        tell(say("plain.no-such-word", { word: visibleLine(line.text.trim()) }));
      }
    }
  }

  /**
   * Reads lines up to an empty one into `texts`, after those that are there. A word such as `:back` on a line of its own
   * ends the text as well; what was typed before stays in `texts`. `watch` is called with what there is after each line.
   */
  async readLines(texts: string[], watch: (text: string) => void): Promise<Typed> {
    const begun = texts.length;
    for (;;) {
      if (texts.length > begun) watch(texts.join("\n"));
      const { typed, isPasted } = await this.readLine();
      if (typed.kind === "empty") texts.push("");
      else if (typed.kind !== "text") return typed;
      else {
        const isEnd = typed.text.split("\n").at(-1)?.trim() === "";
        if (typed.text.trim() !== "" || (isPasted === true && texts.length > 0)) texts.push(typed.text);
        if (isEnd) return { kind: "text", text: texts.join("\n") };
      }
    }
  }
}
