/**
 * The plain asker: line by line, nothing redrawn, no escape codes. For screen readers, for terminals that can do no
 * more, and for scripts. It asks the same questions with the same checks, and says in words what Enter alone does.
 */
import { cleanText } from "../domain/model/clean-text.ts";
import type {
  Asker,
  Block,
  ChoosePrompt,
  FindPrompt,
  Option,
  Reply,
  TickPrompt,
  WritePrompt,
  Written,
} from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import { plainTheme } from "../report/theme.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { wrapAfter, wrapText } from "../report/wrap.ts";
import { renderBlocks } from "./blocks.ts";
import { endingCause } from "./ending.ts";
import type { LineReader } from "./line-reader.ts";
import type { Typed } from "./prompts/read-typed.ts";
import { readTyped } from "./prompts/read-typed.ts";
import { problemOf } from "./prompts/write.ts";

export interface PlainAskerOptions {
  readonly lines: LineReader;
  readonly write: (text: string) => void;
  readonly say: Say;
  /** Columns to wrap at. */
  readonly width: () => number;
  readonly unicode: boolean;
}

/** More options than this are not read out. */
const MOST_SHOWN = 15;

/** Reads lines and writes lines. */
export class PlainAsker implements Asker {
  readonly #options: PlainAskerOptions;
  readonly #say: Say;

  constructor(options: PlainAskerOptions) {
    this.#options = options;
    this.#say = options.say;
  }

  show(blocks: readonly Block[]): Promise<void> {
    const { write, width, unicode } = this.#options;
    write(renderBlocks(blocks, width(), plainTheme(unicode)));
    return Promise.resolve();
  }

  read(blocks: readonly Block[]): Promise<void> {
    return this.show(blocks);
  }

  async choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    const { options } = prompt;
    const current = options.find(({ value }) => value === prompt.current);
    this.#begin(prompt);
    this.#showOptions(options);
    this.#tell(
      current === undefined
        ? this.#say("plain.choose")
        : this.#say("plain.choose-default", { current: visibleLine(current.label) }),
    );
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "move") return { move: typed.move };
      const text = textOf(typed).trim();
      const chosen = text === "" ? current : optionNumber(options, text);
      if (chosen !== undefined) return { value: chosen.value };
      this.#tell(this.#say("plain.not-a-number", { most: options.length }));
    }
  }

  async tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    const { options, current } = prompt;
    const ticked = options.flatMap(({ value }, index) => (current.includes(value) ? [index + 1] : []));
    this.#begin(prompt);
    this.#showOptions(options);
    this.#tell(
      ticked.length === 0 ? this.#say("plain.tick") : this.#say("plain.tick-default", { current: ticked.join(", ") }),
    );
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "move") return { move: typed.move };
      if (typed.kind === "clear") return { value: [] };
      const text = textOf(typed).trim();
      if (text === "") return { value: current };
      if (text.toLowerCase() === this.#say("plain.all")) return { value: options.map(({ value }) => value) };
      const chosen = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((part) => optionNumber(options, part));
      if (chosen.every((option) => option !== undefined))
        return { value: [...new Set(chosen.map(({ value }) => value))] };
      this.#tell(this.#say("plain.not-numbers", { most: options.length }));
    }
  }

  async find(prompt: FindPrompt): Promise<Reply<string>> {
    this.#begin(prompt);
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "move") return { move: typed.move };
      const text = textOf(typed).trim();
      if (text === "") continue;
      const found = prompt.search(text);
      const exact = found.find(({ value }) => value.toLowerCase() === text.toLowerCase());
      if (exact !== undefined) return { value: exact.value };
      if (found.length === 0) this.#tell(prompt.nothing);
      else if (found.length > MOST_SHOWN) this.#tell(this.#say("plain.too-many", { count: found.length }));
      else {
        const reply = await this.#chooseFound(prompt, found);
        if (reply.move || reply.value !== "") return reply;
        this.#begin(prompt);
      }
    }
  }

  async write(prompt: WritePrompt): Promise<Written> {
    const { current, lines } = prompt;
    this.#begin(prompt);
    if (current !== undefined) {
      this.#tell(this.#say("plain.current"));
      this.#options.write(`${visible(current)}\n`);
    }
    const keep = current === undefined ? "" : "-keep";
    this.#tell(this.#say(lines === "one" ? `plain.line${keep}` : `plain.lines${keep}`));
    for (;;) {
      const begun: string[] = [];
      let typed: Typed;
      try {
        typed = lines === "one" ? await this.#readLine() : await this.#readLines(begun);
      } catch (thrown) {
        return this.#keepBegun(prompt, begun, thrown);
      }
      if (typed.kind === "move") return { move: typed.move };
      const { text, removed } = cleanText(textOf(typed));
      if (removed > 0) this.#tell(this.#say("check.removed", { count: removed }));
      const reply = typed.kind === "clear" ? "" : text === "" ? (current ?? "") : text;
      const problem = problemOf(prompt, reply, this.#options);
      if (problem === undefined) return { value: reply };
      this.#tell(problem);
    }
  }

  /** When the session ends in the middle of a text, what was written so far is the reply, and the person leaves. */
  #keepBegun(prompt: WritePrompt, begun: readonly string[], thrown: unknown): Written {
    const { text } = cleanText(begun.join("\n"));
    if (endingCause(thrown) === undefined || text === "" || problemOf(prompt, text, this.#options) !== undefined)
      throw thrown;
    return { value: text, move: { to: "quit" } };
  }

  /** Asks which one of those that were found is meant; an empty reply is none of them. */
  #chooseFound(prompt: FindPrompt, found: readonly Option[]): Promise<Reply<string>> {
    const [first, ...others] = found;
    const isOne = first !== undefined && others.length === 0;
    return this.choose({
      ...prompt,
      label: this.#say(isOne ? "plain.is-it" : "plain.which"),
      options: [...found, { value: "", label: this.#say("plain.none-of-these") }],
      ...(isOne && { current: first.value }),
    });
  }

  #begin({ label, hint }: { readonly label: string; readonly hint?: string }): void {
    this.#options.write("\n");
    this.#tell(label);
    if (hint !== undefined) this.#tell(hint);
  }

  #showOptions(options: readonly Option[]): void {
    const { write, width } = this.#options;
    for (const [index, { label, note: said, marks = [] }] of options.entries()) {
      const count = marks.filter((mark) => mark === "carried").length;
      const note = count > 0 && said !== undefined ? this.#say("plain.carried", { note: said, count }) : said;
      const lines = wrapAfter(
        `${String(index + 1).padStart(2)}. `,
        `${visibleLine(label)}${note === undefined ? "" : ` (${note})`}`,
        width(),
      );
      write(`${lines.join("\n")}\n`);
    }
  }

  #tell(text: string): void {
    const { write, width } = this.#options;
    write(`${wrapText(text, width(), "  ").join("\n")}\n`);
  }

  /** Reads one line and tells a move from an answer. */
  async #readLine(): Promise<Typed> {
    for (;;) {
      this.#options.write("> ");
      const line = await this.#options.lines.next();
      if (line !== undefined) return readTyped(line);
      this.#tell(this.#say("plain.not-utf8"));
    }
  }

  /** Reads lines up to an empty one into `texts`. A word such as `:back` counts on the first line only. */
  async #readLines(texts: string[]): Promise<Typed> {
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "empty-line") texts.push("");
      else if (typed.kind !== "text") {
        if (texts.length === 0) return typed;
        this.#tell(this.#say("plain.finish-first"));
      } else if (typed.text.trim() !== "") texts.push(typed.text);
      // An empty line in the middle of a paste is part of what was pasted, and does not end the text.
      else if (texts.length > 0 && (await this.#options.lines.isMoreComing())) texts.push("");
      else return { kind: "text", text: texts.join("\n") };
    }
  }
}

function textOf(typed: Typed): string {
  return typed.kind === "text" ? typed.text : "";
}

function optionNumber(options: readonly Option[], text: string): Option | undefined {
  return /^\d{1,3}$/.test(text) ? options[Number(text) - 1] : undefined;
}
