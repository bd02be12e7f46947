/** A real terminal for tests: a pseudo-terminal of a fixed size, and what a person would see on its screen. */
import { homeOf } from "./program.ts";
import { closeSync, readSync } from "node:fs";
import { spawn } from "@lydell/node-pty";
import type { Readable } from "node:stream";
import xterm from "@xterm/headless";

export interface TestTerminal {
  readonly pid: number;
  /** Sends keys, as a terminal does. */
  type(keys: string): void;
  /** Waits until the screen shows a text below everything that was shown before the last keys. */
  waitFor(text: string | RegExp, timeout?: number): Promise<void>;
  /** Waits until the prompt before is done and one with this label is drawn to its end. */
  waitForPrompt(label: string): Promise<void>;
  /** Waits until the prompt shows this since the last keys, and is drawn to its end. */
  waitForDrawing(text: string): Promise<void>;
  /** The lines of the screen, without white space at their ends. */
  screen(): Promise<string>;
  /** Everything that was ever shown, scrolled away or not. */
  history(): Promise<string>;
  resize(columns: number, rows: number): void;
  /** Everything that the program wrote, as it wrote it. */
  raw(): string;
  /** Waits for the end; gives the exit code. */
  exit(): Promise<number>;
  kill(signal?: string): void;
  /** Closes the window; what runs in it goes on without one. */
  closeWindow(): void;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The end of the foot, in a window that is high enough: the moves at a question, at a list, or out of the questionnaire. */
export const FOOT = /(?:stop|:quit)\s*$/;

/** What the prompt library writes when a prompt is done, and only then: the cursor is shown again. */
const PROMPT_DONE = "\u001b[?25h";

/** How the prompt library ends each drawing: it puts the cursor into its column. */
const DRAWN = /\u001b\[\d+G$/;

function folded(text: string): string {
  return text.replace(/\s+/g, " ");
}

function plainText(output: string): string {
  return output.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|[^[])/g, "");
}

/** What a terminal still holds when its program has ended: on a busy machine the stream ends before it is read to its end. */
function restOf(fd: number): string {
  const buffer = Buffer.alloc(65_536);
  const parts: Buffer[] = [];
  try {
    for (let length = readSync(fd, buffer); length > 0; length = readSync(fd, buffer)) {
      parts.push(Buffer.from(buffer.subarray(0, length)));
    }
  } catch {
    // Nothing is left.
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Starts a program in a terminal. */
export function openTerminal(command: string, args: readonly string[], options: TerminalOptions): TestTerminal {
  const { columns = 80, rows = 30, cwd, env = {} } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, scrollback: 20_000, allowProposedApi: true });
  const child = spawn(command, [...args], {
    name: env["TERM"] ?? "xterm-256color",
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: homeOf(cwd), LANG: "C.UTF-8", TERM: "xterm-256color", ...env },
  });
  let output = "";
  let sent = 0;
  let changed = (): void => undefined;
  let ended: number | undefined;
  const shown = (data: string): void => {
    output += data;
    screen.write(data);
    changed();
  };
  child.onData(shown);
  const { fd, _socket: socket } = child as unknown as { fd: number; _socket: Readable };
  socket.prependListener("end", () => {
    shown(restOf(fd));
  });
  child.onExit(({ exitCode }) => {
    ended = exitCode;
    changed();
  });

  function lines(from: number, to: number): string {
    const buffer = screen.buffer.active;
    const all = Array.from(
      { length: to - from },
      (_, index) => buffer.getLine(from + index)?.translateToString(true) ?? "",
    );
    return all.join("\n").trimEnd();
  }
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      screen.write("", resolve);
    });
  const until = async (done: () => boolean, what: string, timeout: number): Promise<void> => {
    const deadline = Date.now() + timeout;
    while (!done()) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(`Waited in vain for ${what}. The screen:\n${lines(0, screen.buffer.active.length)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 250));
        changed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  return {
    pid: child.pid,
    type(keys): void {
      sent = output.length;
      child.write(keys);
    },
    async waitFor(text, timeout = 15_000): Promise<void> {
      const wanted = (): boolean => {
        const plain = output.slice(sent).replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|[^[])/g, "");
        const folded = plain.replace(/\s+/g, " ");
        return typeof text === "string" ? folded.includes(text.replace(/\s+/g, " ")) : text.test(plain);
      };
      await until(() => wanted() || ended !== undefined, String(text), timeout);
      if (!wanted()) throw new Error(`The program ended before it showed ${String(text)}:\n${output.slice(sent)}`);
    },
    async waitForPrompt(label): Promise<void> {
      const wanted = (): boolean => {
        const since = output.slice(sent);
        const done = sent === 0 ? 0 : since.lastIndexOf(PROMPT_DONE);
        return done !== -1 && DRAWN.test(since) && folded(plainText(since.slice(done))).includes(folded(label));
      };
      await until(wanted, `the prompt "${label}"`, 15_000);
    },
    async waitForDrawing(text): Promise<void> {
      const wanted = (): boolean => {
        const since = output.slice(sent);
        return DRAWN.test(since) && folded(plainText(since)).includes(folded(text));
      };
      await until(wanted, `"${text}"`, 15_000);
    },
    async screen(): Promise<string> {
      await settled();
      const { baseY } = screen.buffer.active;
      return lines(baseY, baseY + screen.rows);
    },
    async history(): Promise<string> {
      await settled();
      return lines(0, screen.buffer.active.length);
    },
    resize(newColumns, newRows): void {
      child.resize(newColumns, newRows);
      screen.resize(newColumns, newRows);
    },
    raw: () => output,
    async exit(): Promise<number> {
      await until(() => ended !== undefined, "the end of the program", 15_000);
      return ended ?? -1;
    },
    kill(signal = "SIGTERM"): void {
      if (ended === undefined) child.kill(signal);
    },
    closeWindow(): void {
      closeSync(fd);
    },
  };
}
