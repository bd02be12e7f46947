/** The questionnaire in a real terminal: keys in, screens out. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { playInterview } from "../../../scripts/play-interview.ts";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { readSaved } from "../../helpers/assessment-file.ts";
import { readExample, withoutEarlierYears } from "../../helpers/example.ts";
import { PROGRAM, leftTexts, run, temporaryFolder } from "../../helpers/program.ts";
import { today, withDay } from "../../helpers/session.ts";
import { hasPython, readWithPyYaml } from "../../helpers/python.ts";
import { SMALL } from "../../helpers/small.ts";
import { type TestTerminal, FOOT, openTerminal } from "../../helpers/terminal.ts";

/** The day of an interview in memory. */
const IN_MEMORY = "2026-11-23";
const ENTER = "\r";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_J = "\n";
const UP = "\u001b[A";

let terminal: TestTerminal | undefined;
afterEach(() => {
  terminal?.kill("SIGKILL");
});

function start(
  args: readonly string[],
  options: { cwd?: string; columns?: number; rows?: number; env?: Readonly<Record<string, string>> } = {},
): { open: TestTerminal; cwd: string } {
  const cwd = options.cwd ?? temporaryFolder();
  terminal = openTerminal(process.execPath, [PROGRAM, "fill", ...args], { ...options, cwd });
  return { open: terminal, cwd };
}

async function smallFile(cwd: string, assessment: Assessment = SMALL): Promise<string> {
  const { text } = await playInterview(assessment);
  writeFileSync(join(cwd, "XUT-2026.yaml"), text);
  return text;
}

/** From the outline, with which an existing file begins, to its first open question. */
async function toFirstQuestion(open: TestTerminal): Promise<void> {
  await open.waitFor(FOOT);
  open.type(ENTER);
  await open.waitFor(/Which of these is true[\s\S]*(?:stop|:quit)\s*$/);
}

/** Types a recorded reply for each prompt once it is drawn. */
async function playInTerminal(
  open: TestTerminal,
  typed: Awaited<ReturnType<typeof playInterview>>["typed"],
): Promise<void> {
  for (const { label, keys } of typed) {
    await open.waitForPrompt(label);
    open.type(keys);
  }
}

/** The example; without CI, only its answers to the first of the sections, and all else is left open. */
function target(): Assessment {
  const whole = withoutEarlierYears(readExample(2026));
  if (process.env["CI"]) return whole;
  const first = new Set(checklist.sections.slice(0, 2).flatMap(({ questions }) => questions.map(({ id }) => id)));
  const answers = Object.entries(whole.answers ?? {}).filter(([id]) => first.has(id));
  return { ...whole, stage: "draft", answers: Object.fromEntries(answers) };
}

describe("an interview", () => {
  // In CI of all answers, and also in a narrow window: that takes ten times as long, and types the same kinds of prompt again.
  it.each(process.env["CI"] ? [80, 40] : [80])(
    "about all 79 questions at %i columns gives the same file as in memory",
    async (columns) => {
      const { typed, text } = await playInterview(target());
      const began = today();
      const { open, cwd } = start([], { columns, rows: 24 });
      await playInTerminal(open, typed);
      expect(await open.exit()).toBe(0);
      // To the byte, except for the day; the plain mode must give the same text.
      expect(withDay(IN_MEMORY, readFileSync(join(cwd, "XUT-2026.yaml"), "utf8"), began)).toBe(text);
      expect((await open.history()).replace(/\s+/g, " ")).toMatch(
        process.env["CI"]
          ? "79 questions are answered. No question is open"
          : /\d+ questions are answered\. \d+ questions are open\./,
      );
      expect(readdirSync(cwd).sort()).toEqual(["XUT-2026.yaml", "XUT-2026.yaml~"]);
      if (hasPython("yaml")) {
        const json = await run(["convert", "XUT-2026.yaml", "--to", "json"], { cwd });
        const [python] = readWithPyYaml([readFileSync(join(cwd, "XUT-2026.yaml"), "utf8")]);
        expect(python).toEqual(JSON.parse(json.stdout));
      }
    },
    240_000,
  );
});

describe("screens", () => {
  it.each([80, 40])("at %i columns stay within the window and break between words", async (columns) => {
    const { open } = start(["--state", "XUT", "--year", "2026"], { columns, rows: 60 });
    await open.waitForPrompt("In which language are the answers written?");
    open.type(ENTER);
    await open.waitForPrompt("Who is answering now?");
    open.type(ENTER);
    await open.waitFor(FOOT);
    await expect(`${await open.screen()}\n`).toMatchFileSnapshot(`../../golden/para-07-${columns}.txt`);
    open.type("\u001bOP");
    await open.waitFor(/Guidance on[\s\S]*Esc: back/);
    await expect(`${await open.screen()}\n`).toMatchFileSnapshot(`../../golden/para-07-guidance-${columns}.txt`);
  });

  it("have no colours where none are wanted, and ASCII marks where the locale has no more", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml"], { cwd, env: { NO_COLOR: "1", LANG: "C", LC_ALL: "C" } });
    await toFirstQuestion(open);
    open.type("1");
    await open.waitFor(FOOT);
    expect(await open.screen()).toMatch(/^> {2}1\. Yes/m);
    expect(open.raw()).not.toMatch(/\u001b\[[0-9;]*m/);
  });

  it("follow the window when it is resized while a prompt is open", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml"], { cwd, columns: 100, rows: 30 });
    await toFirstQuestion(open);
    open.resize(40, 12);
    open.type(UP);
    await open.waitFor("Leave open for now");
    open.type("2");
    await open.waitFor("Yes, in part");
    open.type(ENTER);
    await open.waitFor("Which of these are true");
    for (const line of (await open.screen()).split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe("long texts", () => {
  const at = async (): Promise<{ open: TestTerminal; cwd: string }> => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml"], { cwd });
    await toFirstQuestion(open);
    open.type(`3${ENTER}`);
    await open.waitFor("What are the difficulties?");
    return { open, cwd };
  };

  it("that are pasted are kept whole, and never answer the next prompt", async () => {
    const { open, cwd } = await at();
    const text = Array.from({ length: 120 }, (_, line) =>
      `Line ${line}: ${"words of a long report ".repeat(4)}`.trim(),
    ).join("\n");
    open.type(`\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`);
    await open.waitFor("Line 2");
    open.type(ENTER);
    await open.waitFor("Anything to add?");
    expect(text.length).toBeGreaterThan(10_000);
    expect(readSaved(cwd).answers?.["para-30"]?.difficulties?.note).toBe(text);
  });

  it("that are pasted into a terminal that does not mark pastes are kept whole too", async () => {
    const { open, cwd } = await at();
    open.type("First line\rSecond line\rThird");
    await open.waitFor("Third");
    open.type(ENTER);
    await open.waitFor("Anything to add?");
    expect(readSaved(cwd).answers?.["para-30"]?.difficulties?.note).toBe("First line\nSecond line\nThird");
  });

  it("that are pasted in the plain mode are kept whole, with the empty lines in them", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml", "--plain"], { cwd });
    await open.waitFor("Where do you want to go?");
    open.type(ENTER);
    await open.waitFor("Which of these is true");
    open.type(`3${ENTER}`);
    await open.waitFor("An empty line ends the text");
    open.type("First\rSecond\r\r1\rFourth\r");
    await open.waitFor("Fourth");
    open.type(ENTER);
    await open.waitFor("Anything to add?");
    open.type(CTRL_C);
    expect(await open.exit()).toBe(130);
    expect(readSaved(cwd).answers?.["para-30"]?.difficulties?.note).toBe("First\nSecond\n\n1\nFourth");
  });

  it("are typed in any script, over several lines, and edited in place", async () => {
    const { open, cwd } = await at();
    open.type("Émile Вера العدل 中文 👩‍👩‍👧 e\u0301x");
    await open.waitFor("中文");
    open.type("\u007f");
    await open.waitFor("Enter: done");
    open.type(CTRL_J);
    await open.waitFor("Enter: done");
    open.type("two three");
    await open.waitFor("three");
    open.type(`\u0017four${UP}!`);
    await open.waitFor("!");
    open.type(ENTER);
    await open.waitFor("Anything to add?");
    expect(readSaved(cwd).answers?.["para-30"]?.difficulties?.note).toBe("Émile Ве!ра العدل 中文 👩‍👩‍👧 é\ntwo four");
  });
});

describe("an interruption", () => {
  const cases: readonly (readonly [name: string, interrupt: (open: TestTerminal) => void])[] = [
    [
      "Ctrl+C",
      (open) => {
        open.type(CTRL_C);
      },
    ],
    [
      "Ctrl+D",
      (open) => {
        open.type(CTRL_D);
      },
    ],
    [
      "SIGTERM",
      (open) => {
        process.kill(open.pid, "SIGTERM");
      },
    ],
    [
      "SIGHUP",
      (open) => {
        process.kill(open.pid, "SIGHUP");
      },
    ],
    [
      ":quit",
      (open) => {
        open.type(`:quit${ENTER}`);
      },
    ],
  ];
  it.each(cases)("by %s ends with 130, one line that says how to go on, and a whole file", async (_, interrupt) => {
    const cwd = temporaryFolder();
    const before = await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml"], { cwd });
    await toFirstQuestion(open);
    open.type(`3${ENTER}`);
    await open.waitFor("What are the difficulties?");
    open.type(`No funds.${ENTER}`);
    await open.waitFor("Anything to add?");
    interrupt(open);
    expect(await open.exit()).toBe(130);
    expect((await open.history()).replace(/\s+/g, " ")).toContain(
      "Saved: 3 answers in XUT-2026.yaml. To continue: tip-checklist fill XUT-2026.yaml",
    );
    expect(await open.history()).not.toMatch(/Error|at .*\.cjs/);
    expect(readSaved(cwd).answers?.["para-30"]).toMatchObject({
      status: "not-implemented",
      difficulties: { note: "No funds." },
    });
    expect(
      readFileSync(join(cwd, "XUT-2026.yaml"), "utf8").startsWith(before.slice(0, before.indexOf("  # Para. 6"))),
    ).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["XUT-2026.yaml", "XUT-2026.yaml~"]);
    expect(open.raw().endsWith("\u001b[?25h") || open.raw().includes("\u001b[?2004l")).toBe(true);
  });

  it("before anything was answered says so and leaves nothing behind", async () => {
    const { open, cwd } = start([]);
    await open.waitFor("Which State is assessed?");
    open.type(CTRL_C);
    expect(await open.exit()).toBe(130);
    expect(await open.history()).toContain("You have not answered anything yet");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("by Ctrl+Z goes on where it was", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    terminal = openTerminal("bash", ["--norc", "-i"], { cwd, env: { PS1: "shell> " } });
    terminal.type(`'${process.execPath}' '${PROGRAM}' fill XUT-2026.yaml${ENTER}`);
    await terminal.waitFor(FOOT);
    terminal.type("\u001a");
    await terminal.waitFor("Stopped");
    terminal.type(`fg${ENTER}`);
    await terminal.waitFor(FOOT);
    await toFirstQuestion(terminal);
    terminal.type(`3${ENTER}`);
    await terminal.waitFor("What are the difficulties?");
    terminal.type("q");
    await terminal.waitFor("> q");
    terminal.type(CTRL_C);
    await terminal.waitFor("Saved: 3 answers");
    // The text that was begun is kept as well.
    expect(leftTexts(cwd)).toEqual(["q"]);
  });
});

describe("a file that somebody else has", () => {
  it("is refused with who and since when; a lock left by a crash is taken over", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const first = start(["XUT-2026.yaml"], { cwd }).open;
    await first.waitFor(FOOT);
    const second = start(["XUT-2026.yaml"], { cwd }).open;
    expect(await second.exit()).toBe(3);
    expect((await second.history()).replace(/\n/g, " ")).toMatch(/is open in another session: .* since \d{4}-/);
    first.kill("SIGKILL");
    await first.exit();
    const third = start(["XUT-2026.yaml"], { cwd }).open;
    await third.waitFor("ended unexpectedly");
    await third.waitFor(FOOT);
    third.type(`:quit${ENTER}`);
    expect(await third.exit()).toBe(130);
  });

  it("is not overwritten if it was changed in the meantime", async () => {
    const cwd = temporaryFolder();
    const text = await smallFile(cwd);
    const { open } = start(["XUT-2026.yaml"], { cwd });
    const changed = text.replace("Élise Hárfa", "Somebody Else");
    await toFirstQuestion(open);
    writeFileSync(join(cwd, "XUT-2026.yaml"), changed);
    open.type(`3${ENTER}`);
    await open.waitFor(/was changed by another program[\s\S]*(?:stop|:quit)\s*$/);
    expect(readFileSync(join(cwd, "XUT-2026.yaml"), "utf8")).toBe(changed);
    open.type(CTRL_C);
    expect(await open.exit()).toBe(130);
    expect(await open.history()).toContain("Saved in XUT-2026.unsaved-1.yaml");
    expect(readSaved(cwd, "XUT-2026.unsaved-1.yaml").answers?.["para-30"]?.status).toBe("not-implemented");
  });

  it.skipIf(process.getuid?.() === 0)(
    "and whose folder is read-only is refused before the first question",
    async () => {
      const cwd = temporaryFolder();
      mkdirSync(join(cwd, "closed"), { mode: 0o500 });
      const { open } = start(["--state", "XUT", "--year", "2026", "closed/a.yaml"], { cwd });
      expect(await open.exit()).toBe(3);
      expect(await open.history()).toContain("cannot be written");
    },
  );
});
