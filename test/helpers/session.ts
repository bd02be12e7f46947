/** A person at the terminal: files in a folder of their own, keys in, screens out. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { widthOf } from "../../src/report/wrap.ts";
import { FILE, readSaved, textOf } from "./assessment-file.ts";
import { PROGRAM, ROOT, temporaryFolder } from "./program.ts";
import { type TestTerminal, openTerminal } from "./terminal.ts";

export const KEYS = {
  enter: "\r",
  escape: "\u001b",
  newLine: "\n",
  up: "\u001b[A",
  down: "\u001b[B",
  tab: "\t",
  /** Shift+Tab. */
  back: "\u001b[Z",
  /** F1. */
  help: "\u001bOP",
  backspace: "\u007f",
  deleteLine: "\u0015",
  editor: "\u0007",
  interrupt: "\u0003",
} as const;

export interface SessionOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** The folder that it is opened in; an empty one if not given. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The program that is run; the built one if not given. */
  readonly program?: string;
  /** The assessment that lies in the folder already. */
  readonly file?: Assessment;
}

export interface TestSession {
  readonly terminal: TestTerminal;
  readonly cwd: string;
  /** Waits for the first prompt with this label. */
  readonly begins: (label: string) => Promise<void>;
  /** Types what ends the prompt on the screen, and waits until the next one, with this label, is drawn to its end. */
  readonly reply: (keys: string, next: string) => Promise<void>;
  /** Types what changes the prompt on the screen, and waits until it shows this and is drawn to its end. */
  readonly press: (keys: string, shows: string) => Promise<void>;
  /** Ends the session as Ctrl+C does. */
  readonly leave: () => Promise<void>;
  /** The screen is as it was accepted, in `test/golden/NAME-COLUMNS.txt`. */
  readonly looksLike: (name: string) => Promise<void>;
  /** The answer to a question as it is on the disk now. */
  readonly answer: (id: string) => Answer | undefined;
}

/** Starts the program in a terminal, with `fill` and the file in the folder if nothing else is given. */
export function openSession(args?: readonly string[], options: SessionOptions = {}): TestSession {
  const {
    columns = 80,
    rows = columns < 80 ? 40 : 30,
    cwd = temporaryFolder(),
    env = {},
    file,
    program = PROGRAM,
  } = options;
  if (file !== undefined && !existsSync(join(cwd, FILE))) writeFileSync(join(cwd, FILE), textOf(file));
  const terminal = openTerminal(process.execPath, [program, ...(args ?? ["fill", FILE])], { columns, rows, cwd, env });
  onTestFinished(() => {
    terminal.kill("SIGKILL");
  });
  const firstDay = today();
  return {
    terminal,
    cwd,
    begins: (label) => terminal.waitForPrompt(label),
    async reply(keys, next): Promise<void> {
      terminal.type(keys);
      await terminal.waitForPrompt(next);
    },
    async press(keys, shows): Promise<void> {
      terminal.type(keys);
      await terminal.waitForDrawing(shows);
    },
    async leave(): Promise<void> {
      terminal.type(KEYS.interrupt);
      expect(await terminal.exit()).toBe(130);
    },
    // The highest prompt so far has scrolled the screen, so a text of other length, also in help, moves what is left at its top.
    async looksLike(name): Promise<void> {
      const screen = withDay("YYYY-MM-DD", await terminal.screen(), firstDay);
      for (const line of screen.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      await expect(`${screen}\n`).toMatchFileSnapshot(join(ROOT, `test/golden/${name}-${columns}.txt`));
    },
    answer: (id) => readSaved(cwd).answers?.[id],
  };
}

/** A text with `day` in place of today, and of the day on which the test began: it may run over midnight. */
export function withDay(day: string, text: string, began: string): string {
  return text.replaceAll(began, day).replaceAll(today(), day);
}

/** Today as the person's calendar shows it. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
