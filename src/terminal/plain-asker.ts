/**
 * The plain asker: line by line, nothing redrawn, no escape codes. For screen readers, for terminals that can do no
 * more, and for scripts. It asks the same questions with the same checks, and says in words what Enter alone does.
 */
import { cleanText, lengthOf } from "../domain/model/clean-text.ts";
import type { Say } from "../messages/say.ts";
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
import { renderBlocks } from "./blocks.ts";
import { plainTheme } from "../report/theme.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { wrapBehind, wrapText } from "../report/wrap.ts";
import { endingCause } from "./ending.ts";
import type { LineReader } from "./line-reader.ts";
import type { Typed } from "./prompts/read-typed.ts";
import { readTyped } from "./prompts/read-typed.ts";

export interface PlainAskerOptions {
  readonly lines: LineReader;
  readonly write: (text: string) => void;
  readonly say: Say;
  /** Columns to wrap at. */
  readonly width: () => number;
  readonly unicode: boolean;
}

/** An asker that reads lines and writes lines. */
export function createPlainAsker({ lines, write, say, width, unicode }: PlainAskerOptions): Asker {
  const theme = plainTheme(unicode);
  const tell = (text: string): void => {
    write(`${wrapText(text, width(), "  ").join("\n")}\n`);
  };

  /** Reads one line and tells a move from an answer. */
  async function readLine(): Promise<Typed> {
    for (;;) {
      write("> ");
      const line = await lines.next();
      if (line !== undefined) return readTyped(line);
      tell(say("plain.not-utf8"));
    }
  }

  function showOptions(options: readonly Option[]): void {
    for (const [index, { label, note: said, marks = [] }] of options.entries()) {
      const count = marks.filter((mark) => mark === "carried").length;
      const note = count > 0 && said !== undefined ? say("plain.carried", { note: said, count }) : said;
      const lines = wrapBehind(
        `${String(index + 1).padStart(2)}. `,
        `${visibleLine(label)}${note === undefined ? "" : ` (${note})`}`,
        width(),
      );
      write(`${lines.join("\n")}\n`);
    }
  }

  function start(label: string, hint: string | undefined): void {
    write("\n");
    tell(label);
    if (hint !== undefined) tell(hint);
  }

  async function choose(prompt: ChoosePrompt): Promise<Reply<string>> {
    start(prompt.label, prompt.hint);
    showOptions(prompt.options);
    const current = prompt.options.find(({ value }) => value === prompt.current);
    tell(
      current === undefined
        ? say("plain.choose")
        : say("plain.choose-default", { current: visibleLine(current.label) }),
    );
    for (;;) {
      const typed = await readLine();
      if (typed.kind === "move") return { move: typed.move };
      const text = typed.kind === "text" ? typed.text.trim() : "";
      if (text === "" && current !== undefined) return { value: current.value };
      const chosen = optionNumber(prompt.options, text);
      if (chosen !== undefined) return { value: chosen.value };
      tell(say("plain.not-a-number", { most: prompt.options.length }));
    }
  }

  async function tick(prompt: TickPrompt): Promise<Reply<readonly string[]>> {
    start(prompt.label, prompt.hint);
    showOptions(prompt.options);
    const ticked = prompt.options.flatMap(({ value }, index) => (prompt.current.includes(value) ? [index + 1] : []));
    tell(ticked.length === 0 ? say("plain.tick") : say("plain.tick-default", { current: ticked.join(", ") }));
    for (;;) {
      const typed = await readLine();
      if (typed.kind === "move") return { move: typed.move };
      if (typed.kind === "clear") return { value: [] };
      const text = typed.kind === "text" ? typed.text.trim() : "";
      if (text === "") return { value: prompt.current };
      if (text.toLowerCase() === say("plain.all")) return { value: prompt.options.map(({ value }) => value) };
      const chosen = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((part) => optionNumber(prompt.options, part));
      if (chosen.every((option) => option !== undefined))
        return { value: [...new Set(chosen.map((option) => option.value))] };
      tell(say("plain.not-numbers", { most: prompt.options.length }));
    }
  }

  async function writeReply(prompt: WritePrompt): Promise<Written> {
    start(prompt.label, prompt.hint);
    if (prompt.current !== undefined) {
      tell(say("plain.current"));
      write(`${visible(prompt.current)}\n`);
    }
    tell(
      say(
        prompt.lines === "one"
          ? prompt.current === undefined
            ? "plain.line"
            : "plain.line-keep"
          : prompt.current === undefined
            ? "plain.lines"
            : "plain.lines-keep",
      ),
    );
    const problemOf = (text: string): string | undefined =>
      lengthOf(text) > prompt.most
        ? say("check.too-long", { most: prompt.most, length: lengthOf(text) })
        : prompt.check?.(text);
    for (;;) {
      const begun: string[] = [];
      let typed: Typed;
      try {
        typed = prompt.lines === "one" ? await readLine() : await readLines(begun);
      } catch (thrown) {
        // When the session ends in the middle of a text, what was written so far is the reply, and the person leaves.
        const { text } = cleanText(begun.join("\n"));
        if (endingCause(thrown) === undefined || text === "" || problemOf(text) !== undefined) throw thrown;
        return { value: text, move: { to: "quit" } };
      }
      if (typed.kind === "move") return { move: typed.move };
      const entered = typed.kind === "text" ? typed.text : "";
      const { text, removed } = cleanText(entered);
      if (removed > 0) tell(say("check.removed", { count: removed }));
      const reply = typed.kind === "clear" ? "" : text === "" ? (prompt.current ?? "") : text;
      const problem = problemOf(reply);
      if (problem === undefined) return { value: reply };
      tell(problem);
    }
  }

  /** Reads lines up to an empty one into `texts`. A word such as `:back` counts on the first line only. */
  async function readLines(texts: string[]): Promise<Typed> {
    for (;;) {
      const typed = await readLine();
      if (typed.kind === "empty-line") texts.push("");
      else if (typed.kind !== "text") {
        if (texts.length === 0) return typed;
        tell(say("plain.finish-first"));
      } else if (typed.text.trim() !== "") texts.push(typed.text);
      // An empty line in the middle of a paste is part of what was pasted, and does not end the text.
      else if (texts.length > 0 && (await lines.isMoreComing())) texts.push("");
      else return { kind: "text", text: texts.join("\n") };
    }
  }

  async function find(prompt: FindPrompt): Promise<Reply<string>> {
    start(prompt.label, prompt.hint);
    for (;;) {
      const typed = await readLine();
      if (typed.kind === "move") return { move: typed.move };
      const text = typed.kind === "text" ? typed.text.trim() : "";
      if (text === "") continue;
      const found = prompt.search(text);
      const [first, ...others] = found;
      const exact = found.find(({ value }) => value.toLowerCase() === text.toLowerCase());
      if (exact !== undefined) return { value: exact.value };
      if (first === undefined) tell(prompt.nothing);
      else if (found.length > MOST_SHOWN) tell(say("plain.too-many", { count: found.length }));
      else {
        const reply = await choose({
          ...prompt,
          label: say(others.length === 0 ? "plain.is-it" : "plain.which"),
          options: [...found, { value: "", label: say("plain.none-of-these") }],
          ...(others.length === 0 && { current: first.value }),
        });
        if (reply.move || reply.value !== "") return reply;
        start(prompt.label, prompt.hint);
      }
    }
  }

  function show(blocks: readonly Block[]): Promise<void> {
    write(renderBlocks(blocks, width(), theme));
    return Promise.resolve();
  }

  return {
    show,
    read: show,
    choose,
    tick,
    write: writeReply,
    find,
  };
}

/** More options than this are not read out. */
const MOST_SHOWN = 15;

function optionNumber(options: readonly Option[], text: string): Option | undefined {
  return /^\d{1,3}$/.test(text) ? options[Number(text) - 1] : undefined;
}
