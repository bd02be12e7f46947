/**
 * The plain asker: line by line, nothing redrawn, no escape codes. For screen readers, for terminals that can do no
 * more, and for scripts. It asks the same questions with the same checks, and says in words what Enter alone does.
 */
import { wordMeant } from "../domain/model/words.ts";
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
import { visibleLine } from "../report/visible.ts";
import { wrapAfter, wrapText } from "../report/wrap.ts";
import { questionBlocks, renderBlocks } from "./blocks.ts";
import type { Lines } from "./lines.ts";
import { MOST_SHOWN, isNamed, optionsMeant, ticksMeant, unclearText } from "./plain-choice.ts";
import { PlainInput } from "./plain-input.ts";
import { PlainWriter } from "./plain-writer.ts";
import { numberOf } from "./prompts/match-option.ts";
import type { Typed } from "./prompts/moves.ts";

export interface PlainAskerOptions {
  readonly lines: Lines;
  readonly write: (text: string) => void;
  readonly say: Say;
  /** Columns to wrap at. */
  readonly width: () => number;
  readonly unicode: boolean;
}

/** What a line means: a reply, or what is wrong with it, in words; undefined to read the next. */
type Meaning<T> = Reply<T> | string | undefined;

/** Reads lines and writes lines. */
export class PlainAsker implements Asker {
  readonly #options: PlainAskerOptions;
  readonly #say: Say;
  /** The id of the question that was written last, as long as the prompts are about it. */
  #asked: string | undefined;
  readonly #input: PlainInput;
  readonly #writer: PlainWriter;

  constructor(options: PlainAskerOptions) {
    const { lines, write, say, width } = options;
    this.#options = options;
    this.#say = say;
    const tell = (text: string): void => {
      this.#write(text);
    };
    this.#input = new PlainInput({ lines, write, say, tell });
    this.#writer = new PlainWriter({ input: this.#input, write, tell, say, width });
  }

  show(blocks: readonly Block[]): Promise<void> {
    const { write, width, unicode, say } = this.#options;
    write(renderBlocks(blocks, { width: width(), theme: plainTheme(unicode), say }));
    return Promise.resolve();
  }

  /** Shows all of the question again, and what is to be read about it. */
  async read(blocks: readonly Block[], about?: About): Promise<undefined> {
    this.#asked = undefined;
    this.#writeQuestion(about);
    await this.show(blocks);
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
      if (text === "" && current !== undefined) return { value: current.value };
      const meant = optionsMeant(text, options);
      const chosen = meant.length === 1 ? options[meant[0] ?? 0] : undefined;
      if (chosen === undefined) return unclearText(text, meant, options, this.#say);
      if (!isNamed(text, chosen)) this.#write(this.#say("plain.taken", { label: visibleLine(chosen.label) }));
      return { value: chosen.value };
    });
  }

  tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    const { options, current } = prompt;
    this.#begin(
      prompt,
      options.map((option) => (current.includes(option.value) ? { ...option, note: this.#marked(option) } : option)),
    );
    const count = current.length;
    this.#write(count === 0 ? this.#say("plain.tick") : this.#say("plain.tick-default", { count }));
    const all = options.map(({ value }) => value);
    return this.#readReply((text, kind) => {
      if (kind === "clear") return { value: [] };
      if (text === "") return { value: current };
      const named = optionsMeant(text, options).length === 1 ? undefined : this.#allOrNone(text);
      if (named !== undefined) return { value: named === "all" ? all : [] };
      const meant = ticksMeant(text, options);
      if ("unclear" in meant) return unclearText(meant.unclear, meant.fitting, options, this.#say);
      const ticked = options.filter((_, index) => meant.ticked.includes(index));
      if (/\p{L}/u.test(text))
        this.#write(
          this.#say("plain.taken", {
            label: ticked.map(({ label }) => visibleLine(label)).join(this.#say("list.semicolon")),
          }),
        );
      return { value: ticked.map(({ value }) => value) };
    });
  }

  find(prompt: FindPrompt): Promise<Reply<string>> {
    this.#begin(prompt);
    return this.#readReply(async (text) => {
      if (text === "") return undefined;
      const found = prompt.search(text);
      const named = wordMeant(text, found.map(({ value, label }) => ({ id: value, labels: [label] }))); // prettier-ignore
      if (named !== undefined) return { value: named };
      if (found.length === 0) return prompt.nothing;
      if (found.length > MOST_SHOWN) return this.#say("plain.too-many", { count: found.length });
      const reply = await this.#chooseFound(prompt, found);
      if (reply.move || reply.value !== "") return reply;
      this.#begin(prompt);
      return undefined;
    });
  }

  write(prompt: WritePrompt): Promise<Reply<string>> {
    this.#begin(prompt);
    return this.#writer.write(prompt);
  }

  /** Asks which of the options that were found is meant; an empty reply is none of them. */
  #chooseFound(prompt: FindPrompt, found: readonly Option[]): Promise<Reply<string>> {
    const [first, ...others] = found;
    const isOne = first !== undefined && others.length === 0;
    return this.choose({
      ...prompt,
      hint: undefined,
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
      write(`${wrapAfter(`${String(numberOf(options, index)).padStart(2)}. `, text, width()).join("\n")}\n`);
    }
  }

  /** Writes the question once, before the first of the prompts about it that follow each other. */
  #writeQuestion(about: About | undefined): void {
    const { write, width, unicode, say } = this.#options;
    if (about !== undefined && about.id !== this.#asked)
      write(renderBlocks(questionBlocks(about), { width: width(), theme: plainTheme(unicode), say }));
    this.#asked = about?.id;
  }

  #write(text: string): void {
    const { write, width } = this.#options;
    write(`${wrapText(text, width(), "  ").join("\n")}\n`);
  }

  #allOrNone(text: string): "all" | "none" | undefined {
    const word = text.toLowerCase();
    return (["all", "none"] as const).find((one) => word === one || word === this.#say(`plain.${one}`).toLowerCase());
  }

  #marked({ note }: Option): string {
    const marked = this.#say("plain.marked");
    return note === undefined ? marked : note + this.#say("list.semicolon") + marked;
  }

  /** Reads lines until one is a move or a reply. */
  async #readReply<T>(
    meaningOf: (text: string, kind: Typed["kind"]) => Meaning<T> | Promise<Meaning<T>>,
  ): Promise<Reply<T>> {
    for (;;) {
      const { typed } = await this.#input.readLine();
      if (typed.kind === "move") return { move: typed.move };
      const meant = await meaningOf(typed.kind === "text" ? typed.text.trim() : "", typed.kind);
      if (typeof meant === "object") return meant;
      if (meant !== undefined) this.#write(meant);
    }
  }
}
