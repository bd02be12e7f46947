/** A person at a prompt, without a terminal: keys in, the state and the drawn lines out. */
import { PassThrough } from "node:stream";
import { emitKeypressEvents } from "node:readline";
import messages from "../../../src/generated/messages.en.ts";
import { createSay } from "../../../src/messages/say.ts";
import { plainTheme } from "../../../src/report/theme.ts";
import { type Around, type Key, type Prompt, type PromptEvent, ESCAPE } from "../../../src/terminal/prompts/prompt.ts";

export const say = createSay(messages);

/** What a terminal sends for keys; `escape` is one that nothing follows at once. */
export const KEY = {
  enter: "\r",
  newLine: "\n",
  escape: "\u001b\u0000",
  backTab: "\u001b[Z",
  help: "\u001bOP",
  tab: "\t",
  all: "\u0001",
  up: "\u001b[A",
  down: "\u001b[B",
  right: "\u001b[C",
  left: "\u001b[D",
  home: "\u001b[H",
  end: "\u001b[F",
  pageUp: "\u001b[5~",
  pageDown: "\u001b[6~",
  backspace: "\u007f",
  delete: "\u001b[3~",
  wordLeft: "\u001b[1;5D",
  wordRight: "\u001b[1;5C",
  start: "\u001b[1;5H",
  lineStart: "\u0001",
  lineEnd: "\u0005",
  deleteWord: "\u0017",
  deleteLine: "\u0015",
  editor: "\u0007",
} as const;

/** The keys that a terminal sends for these characters, as Node reads them. */
export function keysOf(typed: string): readonly Key[] {
  const input = new PassThrough({ encoding: "utf8" });
  const keys: Key[] = [];
  emitKeypressEvents(input);
  input.on("keypress", (_: unknown, key: Key) => keys.push(key));
  for (const [at, part] of typed.split(KEY.escape).entries()) {
    // Alone it is recognised only by the pause after it.
    if (at > 0) keys.push(ESCAPE);
    input.emit("data", part);
  }
  return keys;
}

export interface Person<State, Reply> {
  /** Types keys, one after the other. */
  readonly type: (keys: string) => Person<State, Reply>;
  readonly give: (event: PromptEvent) => Person<State, Reply>;
  /** Lets time pass, in milliseconds. */
  readonly wait: (milliseconds: number) => Person<State, Reply>;
  readonly state: () => State;
  /** What was replied, once the prompt is done. */
  readonly reply: () => Reply | undefined;
  /** The text for which the editor was called last. */
  readonly edited: () => string | undefined;
  /** The lines on the screen, with `|` where the cursor is. */
  readonly screen: () => string;
}

/** A person at this prompt, in a window of this size. */
export function sitAt<State, Reply>(
  prompt: Prompt<State, Reply>,
  start: State,
  {
    columns = 80,
    rows = 40,
    shown = 0,
    said = 0,
    notice,
  }: { columns?: number; rows?: number; shown?: number; said?: number; notice?: string } = {},
): Person<State, Reply> {
  let state = start;
  let reply: Reply | undefined;
  let edited: string | undefined;
  let now = 0;
  const around = (): Around => ({
    say,
    theme: plainTheme(true),
    width: columns - 1,
    rows,
    shown,
    said,
    now,
    ...(notice !== undefined && { notice }),
  });
  const person: Person<State, Reply> = {
    type(keys) {
      for (const key of keysOf(keys)) person.give({ kind: "key", key });
      return person;
    },
    give(event) {
      if (reply !== undefined) throw new Error("The prompt is done.");
      const step = prompt.update(state, event, around());
      if ("reply" in step) reply = step.reply;
      else ({ state, edit: edited = edited } = step);
      return person;
    },
    wait(milliseconds) {
      now += milliseconds;
      return person;
    },
    state: () => state,
    reply: () => reply,
    edited: () => edited,
    screen() {
      const { above, input, below } = prompt.view(state, around());
      const line =
        input === undefined
          ? []
          : [`${input.before}${input.text.slice(0, input.cursor)}|${input.text.slice(input.cursor)}`];
      return [...above, ...line, ...below].join("\n");
    },
  };
  return person;
}
