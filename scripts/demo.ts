/**
 * The demo: the built program, played by a script in a terminal of its own, screen by screen at the reader's pace. Enter
 * or Space goes on, q or Esc ends; without a terminal the screens are printed one after the other.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { emitKeypressEvents } from "node:readline";
import { type TestTerminal, openTerminal } from "../test/helpers/terminal.ts";

const ROOT = join(import.meta.dirname, "..");
const PROGRAM = join(ROOT, "bin/tip-checklist.js");
const TRANSCRIPT = "demo-transcript.txt";

const { stdin, stdout } = process;
const isAtTerminal = stdin.isTTY && stdout.isTTY;
const columns = Math.min(stdout.isTTY ? stdout.columns : 80, 100);
/** Rows of a screen; below it there is room for the sentence and the keys. */
const rows = Math.max(stdout.isTTY ? stdout.rows - 6 : 24, 12);

interface Screen {
  readonly says: string;
  readonly text: string;
}

/** What is typed to reach a screen: keys, or a command. */
interface Scene {
  readonly says: string;
  readonly args?: readonly string[];
  /** What happens in the folder before that. */
  readonly before?: (folder: string) => Promise<void>;
  /** A text that is on the screen before the keys are typed. */
  readonly ready?: string;
  readonly keys?: readonly string[];
  /** A text that is on the screen when it is complete; undefined for a command that ends. */
  readonly until?: string | RegExp;
}

const SCENES: readonly Scene[] = [
  {
    says: "Started without a command, the program offers what can be done with the file in this folder.",
    args: [],
    until: "Leave",
  },
  {
    says: "Last year's answers are carried over. The outline shows what is answered and what is still open.",
    args: ["fill", "XUT-2026.yaml"],
    ready: "Who is answering now?",
    keys: ["\r"],
    until: "Next open question",
  },
  {
    says: "Words lead to a question: here “:go 37”. It stays on the screen until it is answered.",
    keys: [":go 37\r"],
    until: "Yes, in part",
  },
  {
    says: "A reply is typed as a word, here “in part”, or by its number. Enter chooses it.",
    keys: ["in part"],
    until: /❯\s+\d{1,2}\. Yes, in part/,
  },
  {
    says: "Every answer is saved at once. Whoever closes the window goes on later where they were.",
    keys: ["\r", "\u0003"],
  },
  {
    says: "Several ministries answer: each gets the part that is theirs, as a form for Word, a page for a browser, and a file.",
    args: [
      ...["split", "XUT-2026.yaml", "--by", "authority"],
      ...["--assign", "37=moj,13=moi,13=msa", "--to", "parts", "--form"],
    ],
  },
  {
    says: "One ministry has the program. Its part asks only its own questions, and has the answers that are there.",
    args: ["fill", "parts/XUT-2026.moj.yaml"],
    ready: "Where do you want to go?",
    keys: [":go 37\r"],
    until: "Yes, in part",
  },
  {
    says: "It changes the reply. The answer has who gave it, and the part is what is sent back.",
    keys: ["1\r", "\u0003"],
  },
  {
    says: "One part came back from fill, one from the page (here written by the page's own code), one as a Word form (here typed into by the demo). Two ministries wrote different texts: a person decides.",
    before: async (folder) => (await import("./demo-ministries.ts")).sendBack(folder),
    args: ["merge", "XUT-2026.yaml", "returned"],
    until: "What should be kept?",
  },
  {
    says: "The rest is merged with the decision, and every answer has who gave it.",
    keys: ["2\r"],
  },
  {
    says: "Before a file is sent, its mistakes are shown with their lines, and what to do about each.",
    args: ["validate", "mistakes.yaml"],
  },
  {
    says: "A year later: what changed, and what it means.",
    args: ["diff", "XUT-2025.yaml", "XUT-2026.yaml", "--no-pager"],
  },
];

/** Plays the scenes in `folder`, and adds what was on the screens to `transcript`. */
async function* play(folder: string, transcript: string[]): AsyncGenerator<Screen> {
  let terminal: TestTerminal | undefined;
  try {
    for (const { says, args, before, ready, keys, until } of SCENES) {
      if (args !== undefined) {
        if (terminal !== undefined) terminal.kill("SIGKILL");
        await before?.(folder);
        transcript.push(`\n$ tip-checklist ${args.join(" ")}\n`);
        terminal = openTerminal(process.execPath, [PROGRAM, ...args], { columns, rows, cwd: folder });
        if (ready !== undefined) await terminal.waitFor(ready);
      }
      if (terminal === undefined) throw new Error("The first scene begins with a command.");
      for (const key of keys ?? []) {
        terminal.type(key);
        await pause();
      }
      if (until === undefined) await terminal.exit();
      else await terminal.waitFor(until);
      if (until !== undefined) await pause();
      const history = await terminal.history();
      transcript.push(`${says}\n\n${history}\n`);
      const isCommand = args !== undefined && until === undefined;
      yield {
        says,
        text: isCommand ? beginning(`$ tip-checklist ${args.join(" ")}\n${history}`) : await terminal.screen(),
      };
    }
  } finally {
    terminal?.kill("SIGKILL");
  }
}

/** As long as a screen takes to be drawn to its end. */
function pause(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 200);
  });
}

/** As many lines as a screen has. */
function beginning(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines.length <= rows
    ? lines.join("\n")
    : [...lines.slice(0, rows - 1), `… ${lines.length - rows + 1} more lines`].join("\n");
}

/** Waits for a key: whether the reader wants the next screen. */
function wantsNext(): Promise<boolean> {
  return new Promise((done) => {
    const listen = (_: unknown, { name = "", ctrl = false }: { name?: string; ctrl?: boolean }): void => {
      const isOn = name === "return" || name === "enter" || name === "space";
      const isEnd = name === "q" || name === "escape" || (ctrl && name === "c");
      if (!isOn && !isEnd) return;
      stdin.off("keypress", listen);
      done(isOn);
    };
    stdin.on("keypress", listen);
  });
}

const folder = mkdtempSync(join(tmpdir(), "tip-checklist-demo-"));
const transcript: string[] = [];
try {
  copyFileSync(join(ROOT, "examples/XUT-2025.yaml"), join(folder, "XUT-2025.yaml"));
  const example = readFileSync(join(ROOT, "examples/XUT-2026.yaml"), "utf8");
  // One question is open again, to be answered.
  writeFileSync(
    join(folder, "XUT-2026.yaml"),
    example.replace(/^ {2}# Para\. 37 ·[^\n]*\n {2}para-37:\n(?: {4}.*\n)+/m, ""),
  );
  copyFileSync(join(ROOT, "docs/mistakes/XUT-2026.yaml"), join(folder, "mistakes.yaml"));
  if (isAtTerminal) {
    emitKeypressEvents(stdin, undefined);
    stdin.setRawMode(true);
  }
  const screens = play(folder, transcript);
  for (let shown = 1, next = screens.next(); ; shown += 1) {
    const screen = await next;
    if (screen.done === true) break;
    const { says, text } = screen.value;
    const line = "─".repeat(Math.min(columns - 1, 78));
    const place = `${String(shown)} of ${String(SCENES.length)}`;
    stdout.write(`${isAtTerminal ? "\u001b[2J\u001b[H" : "\n"}${text}\n${line}\n${place} · ${says}\n`);
    // The next screen is made while this one is read.
    next = screens.next();
    if (!isAtTerminal) continue;
    stdout.write("Enter: go on · q: end\n");
    if (await wantsNext()) continue;
    await next;
    await screens.return(undefined);
    break;
  }
  const file = resolve(TRANSCRIPT);
  writeFileSync(file, transcript.join("\n"));
  stdout.write(`\nEverything that was on the screens is in ${file}\n`);
} finally {
  if (isAtTerminal) {
    stdin.setRawMode(false);
    stdin.pause();
  }
  rmSync(folder, { recursive: true, force: true });
}
