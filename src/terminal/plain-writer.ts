/** The prompt for a text in the plain mode: one line, or several up to an empty one. */
import { cleanText } from "../domain/texts/clean-text.ts";
import { oneLine } from "../domain/texts/outer-space.ts";
import { problemOf } from "../interview/writing/accept-text.ts";
import type { Move, Reply, WritePrompt } from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import { visible } from "../report/visible.ts";
import { wrapText } from "../report/wrap.ts";
import type { PlainInput } from "./plain-input.ts";
import type { Typed } from "./prompts/moves.ts";

interface PlainWriterOptions {
  readonly input: PlainInput;
  readonly write: (text: string) => void;
  /** Writes a sentence to the person. */
  readonly tell: (text: string) => void;
  readonly say: Say;
  /** Columns to wrap at. */
  readonly width: () => number;
}

export class PlainWriter {
  readonly #options: PlainWriterOptions;
  /** The text at which help was asked for, as far as it was typed. */
  #helped: { readonly id: string; readonly text: string } | undefined;

  constructor(options: PlainWriterOptions) {
    this.#options = options;
  }

  /** Reads the text of a prompt whose question and label are written already. */
  async write(prompt: WritePrompt): Promise<Reply<string>> {
    const { say, tell } = this.#options;
    const helped = this.#helped?.id === prompt.id ? this.#helped.text : undefined;
    this.#helped = undefined;
    const begun = helped ?? prompt.begun;
    const kept = begun ?? prompt.current ?? prompt.proposed ?? "";
    this.#begin({ ...prompt, begun });
    let texts = begun?.split("\n") ?? [];
    for (;;) {
      const typed = await this.#read(prompt, texts);
      if (typed.kind === "move") return this.#leave(prompt, typed.move, texts);
      if (typed.kind === "edit") {
        tell(say("plain.no-editor"));
        continue;
      }
      const { text: clean, removed } = cleanText(typed.kind === "text" ? typed.text : "");
      const text = prompt.lines === "one" ? oneLine(clean) : clean;
      if (removed > 0) tell(say("check.removed", { count: removed }));
      const reply = typed.kind === "clear" ? "" : text === "" ? kept : text;
      const problem = problemOf(prompt, reply, say);
      if (problem === undefined) return { value: reply };
      tell(problem);
      texts = begun?.split("\n") ?? [];
    }
  }

  /** Writes what is there already, and what Enter alone does with it. */
  #begin({ begun, current = begun, proposed, lines }: WritePrompt): void {
    const { say, tell, write, width } = this.#options;
    if (current === undefined) {
      const isProposed = proposed !== undefined;
      tell(isProposed ? say("plain.line-proposed", { proposed }) : say(lines === "one" ? "plain.line" : "plain.lines"));
      return;
    }
    tell(say(begun === undefined ? "plain.current" : "plain.begun"));
    write(`${wrapText(visible(begun ?? current), width()).join("\n")}\n`);
    tell(say(lines === "one" ? "plain.line-keep" : begun === undefined ? "plain.lines-keep" : "plain.lines-begun"));
  }

  /** Reads what is typed; a text of several lines into `texts`, after those that are there. */
  async #read({ lines, watch }: WritePrompt, texts: string[]): Promise<Typed> {
    const { input } = this.#options;
    try {
      if (lines === "one") return (await input.readLine()).typed;
      return await input.readLines(texts, (text) => watch?.(text));
    } catch (thrown) {
      if (input.begun.trim() !== "") watch?.([...texts, input.begun].join("\n"));
      throw thrown;
    }
  }

  /** Leaves a text by a move: what was typed comes along, and after help one goes on with it. */
  #leave(prompt: WritePrompt, move: Move, texts: readonly string[]): Reply<string> {
    const { text } = cleanText(texts.join("\n"));
    if (text === cleanText(prompt.begun ?? "").text) return { move };
    if (move.to === "help") this.#helped = { id: prompt.id, text };
    const isWhole = move.to !== "help" && problemOf(prompt, text, this.#options.say) === undefined;
    return isWhole ? { value: text, move } : { move };
  }
}
