/**
 * The plain asker: line by line, nothing redrawn, no escape codes. For screen readers, for terminals that can do no
 * more, and for scripts. It asks the same questions with the same checks, and says in words what Enter alone does.
 */
import { cleanText } from "../domain/texts/clean-text.ts";
import { oneLine } from "../domain/texts/outer-space.ts";
import type {
  About,
  Asker,
  Block,
  ChoosePrompt,
  FindPrompt,
  Option,
  Reply,
  TickPrompt,
  WritePrompt,
} from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import { plainTheme } from "../report/theme.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { wrapAfter, wrapText } from "../report/wrap.ts";
import { questionBlocks, renderBlocks } from "./blocks.ts";
import type { LineReader } from "./line-reader.ts";
import { type Typed, readTyped } from "./prompts/moves.ts";
import { problemOf, replyAtEnding } from "./prompts/write.ts";

export interface PlainAskerOptions {
  readonly lines: LineReader;
  readonly write: (text: string) => void;
  readonly say: Say;
  /** Columns to wrap at. */
  readonly width: () => number;
  readonly unicode: boolean;
}

/** What a line means: a reply, or what is wrong with it, in words; undefined to read the next. */
type Meaning<T> = Reply<T> | string | undefined;

/** Most options that are shown for what was typed. */
const MOST_SHOWN = 15;

/** Reads lines and writes lines. */
export class PlainAsker implements Asker {
  readonly #options: PlainAskerOptions;
  readonly #say: Say;
  /** The id of the question that was written last, as long as the prompts are about it. */
  #asked: string | undefined;

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

  choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    const { options } = prompt;
    const current = options.find(({ value }) => value === prompt.current);
    this.#begin(prompt, options);
    this.#write(
      current === undefined
        ? this.#say("plain.choose")
        : this.#say("plain.choose-default", { current: visibleLine(current.label) }),
    );
    return this.#readReply((text) => {
      const chosen = text === "" ? current : optionNumber(options, text);
      return chosen === undefined ? this.#say("plain.not-a-number", { most: options.length }) : { value: chosen.value };
    });
  }

  tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    const { options, current } = prompt;
    const ticked = options.flatMap(({ value }, index) => (current.includes(value) ? [index + 1] : []));
    this.#begin(prompt, options);
    this.#write(
      ticked.length === 0 ? this.#say("plain.tick") : this.#say("plain.tick-default", { current: ticked.join(", ") }),
    );
    return this.#readReply((text, kind) => {
      if (kind === "clear") return { value: [] };
      if (text === "") return { value: current };
      if (text.toLowerCase() === this.#say("plain.all")) return { value: options.map(({ value }) => value) };
      const chosen = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((part) => optionNumber(options, part));
      if (chosen.includes(undefined)) return this.#say("plain.not-numbers", { most: options.length });
      return { value: options.filter((option) => chosen.includes(option)).map(({ value }) => value) };
    });
  }

  find(prompt: FindPrompt): Promise<Reply<string>> {
    this.#begin(prompt);
    return this.#readReply(async (text) => {
      if (text === "") return undefined;
      const found = prompt.search(text);
      const exact = found.find(({ value }) => value.toLowerCase() === text.toLowerCase());
      if (exact !== undefined) return { value: exact.value };
      if (found.length === 0) return prompt.nothing;
      if (found.length > MOST_SHOWN) return this.#say("plain.too-many", { count: found.length });
      const reply = await this.#chooseFound(prompt, found);
      if (reply.move || reply.value !== "") return reply;
      this.#begin(prompt);
      return undefined;
    });
  }

  async write(prompt: WritePrompt): Promise<Reply<string>> {
    const { current, proposed, lines } = prompt;
    this.#begin(prompt);
    if (current !== undefined) {
      this.#write(this.#say("plain.current"));
      this.#options.write(`${visible(current)}\n`);
    }
    const keep = current === undefined ? "" : "-keep";
    this.#write(
      current === undefined && proposed !== undefined
        ? this.#say("plain.line-proposed", { proposed })
        : this.#say(lines === "one" ? `plain.line${keep}` : `plain.lines${keep}`),
    );
    for (;;) {
      const begun: string[] = [];
      let typed: Typed;
      try {
        typed = lines === "one" ? await this.#readLine() : await this.#readLines(begun);
      } catch (thrown) {
        return replyAtEnding(prompt, begun.join("\n"), thrown, this.#say);
      }
      if (typed.kind === "move") return { move: typed.move };
      const { text: clean, removed } = cleanText(typed.kind === "text" ? typed.text : "");
      const text = lines === "one" ? oneLine(clean) : clean;
      if (removed > 0) this.#write(this.#say("check.removed", { count: removed }));
      const reply = typed.kind === "clear" ? "" : text === "" ? (current ?? proposed ?? "") : text;
      const problem = problemOf(prompt, reply, this.#say);
      if (problem === undefined) return { value: reply };
      this.#write(problem);
    }
  }

  /** Asks which of the options that were found is meant; an empty reply is none of them. */
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

  /** Writes what is asked, with the numbered options. */
  #begin(
    { about, label, hint }: Pick<ChoosePrompt, "about" | "label" | "hint">,
    options: readonly Option[] = [],
  ): void {
    const { write, width } = this.#options;
    this.#writeQuestion(about);
    write("\n");
    this.#write(label);
    if (hint !== undefined) this.#write(hint);
    for (const [index, option] of options.entries()) {
      if (option.apart === true && options[index - 1]?.apart !== true) write("\n");
      const count = option.marks?.filter((mark) => mark === "carried").length ?? 0;
      const note = count > 0 && option.note ? this.#say("plain.carried", { note: option.note, count }) : option.note;
      const text = visibleLine(option.label) + (note === undefined ? "" : ` (${note})`);
      write(`${wrapAfter(`${String(index + 1).padStart(2)}. `, text, width()).join("\n")}\n`);
    }
  }

  /** Writes the question once, before the first of the prompts about it that follow each other. */
  #writeQuestion(about: About | undefined): void {
    const { write, width, unicode } = this.#options;
    if (about !== undefined && about.id !== this.#asked)
      write(renderBlocks(questionBlocks(about), width(), plainTheme(unicode)));
    this.#asked = about?.id;
  }

  #write(text: string): void {
    const { write, width } = this.#options;
    write(`${wrapText(text, width(), "  ").join("\n")}\n`);
  }

  /** Reads lines until one is a move or a reply. */
  async #readReply<T>(
    meaningOf: (text: string, kind: Typed["kind"]) => Meaning<T> | Promise<Meaning<T>>,
  ): Promise<Reply<T>> {
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "move") return { move: typed.move };
      const meant = await meaningOf(typed.kind === "text" ? typed.text.trim() : "", typed.kind);
      if (typeof meant === "object") return meant;
      if (meant !== undefined) this.#write(meant);
    }
  }

  /** Reads one line, which may be the word of a move. */
  async #readLine(): Promise<Typed> {
    for (;;) {
      this.#options.write("> ");
      const line = await this.#options.lines.next();
      if (line !== undefined) return readTyped(line);
      this.#write(this.#say("plain.not-utf8"));
    }
  }

  /** Reads lines up to an empty one into `texts`. A word such as `:back` counts on the first line only. */
  async #readLines(texts: string[]): Promise<Typed> {
    for (;;) {
      const typed = await this.#readLine();
      if (typed.kind === "empty") texts.push("");
      else if (typed.kind !== "text") {
        if (texts.length === 0) return typed;
        this.#write(this.#say("plain.finish-first"));
      } else if (typed.text.trim() !== "") texts.push(typed.text);
      // An empty line in the middle of a paste is part of what was pasted, and does not end the text.
      else if (texts.length > 0 && (await this.#options.lines.isMoreComing())) texts.push("");
      else return { kind: "text", text: texts.join("\n") };
    }
  }
}

function optionNumber(options: readonly Option[], text: string): Option | undefined {
  return /^\d{1,3}$/.test(text) ? options[Number(text) - 1] : undefined;
}
