/** Tables of every command that writes them: safe in spreadsheet programs, exact for programs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import type { Answer } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import { createSay } from "../../src/messages/say.ts";
import { yearWith } from "../helpers/compare.ts";
import { PROGRAM, run, temporaryFolder } from "../helpers/program.ts";
import { hasPython, readWithPythonCsv } from "../helpers/python.ts";
import { readCsv } from "../helpers/read-csv.ts";
import { openTerminal } from "../helpers/terminal.ts";

/** Texts that a spreadsheet would run, or that a careless writer or reader of tables would change. */
const TEXTS = [
  '=HYPERLINK("http://tracker.example","x")', "+1", "-1+1", "@SUM(1)", "＝1", "－1", "\t=1", "x;=1\n=2\n- three", "'=1",
  "  begins and ends with blanks \t", "a tab\there", "one\ntwo\n\nthree\n", "one\r\ntwo\rthree", "\r", '"', 'say "x", y', ",", ";",
  "\ufeffmark", "a\u00a0b\u200dc\u202ed\u2028e", "\u001b[2J\u0007", "é ع 中 👩‍👧", `${"long ".repeat(3_999)}end`,
]; // prettier-ignore

/** Commands that write tables, with what they are given and the column in which the text is found. */
const COMMANDS: Readonly<Record<string, { readonly args: readonly string[]; readonly column: string }>> = {
  report: { args: ["new.json"], column: "value" },
  diff: { args: ["old.json", "new.json"], column: "new-measures" },
};

/** A folder with two years, with all texts in answers of the second. */
function years(): string {
  const cwd = temporaryFolder();
  const questions = allQuestions(checklist).filter(({ scale }) => scale === "implementation");
  expect(questions.length).toBeGreaterThanOrEqual(TEXTS.length);
  const answers: Readonly<Record<string, Answer>> = Object.fromEntries(
    questions.flatMap(({ id }, index) => {
      const measures = TEXTS[index];
      return measures === undefined ? [] : [[id, { status: "implemented", measures }] as const];
    }),
  );
  writeFileSync(join(cwd, "old.json"), JSON.stringify(yearWith(2025, {})));
  writeFileSync(join(cwd, "new.json"), JSON.stringify(yearWith(2026, answers)));
  return cwd;
}

async function table(name: string, ...options: readonly string[]): Promise<string> {
  const args = [name, ...(COMMANDS[name]?.args ?? []), "--format", "csv", ...options];
  const { stdout, stderr, exitCode } = await run(args, { cwd: years() });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout;
}

it("every command with csv among its forms has the option, and is tested here", () => {
  const { commands } = createProgram(createSay(messages), "0.0.0", { run: () => Promise.resolve() } as never);
  const withTables = commands.filter(({ options }) => options.some(({ argChoices }) => argChoices?.includes("csv")));
  expect(withTables.map((one) => one.name()).sort()).toEqual(Object.keys(COMMANDS).sort());
  for (const { options } of withTables)
    expect(options.find(({ long }) => long === "--csv-for")?.argChoices).toEqual(["spreadsheets", "programs"]);
});

describe.each(Object.entries(COMMANDS))("a table of %s", (name, { args, column }) => {
  it("is for spreadsheets: UTF-8 with its mark, and nothing that runs", async () => {
    const csv = await table(name);
    expect(csv.startsWith("\ufeffstate,")).toBe(true);
    const cells = readCsv(csv).flat();
    expect(cells).toEqual(expect.arrayContaining(["'+1", "'=1", "'－1", "x;'=1\n'=2\n- three", "a tab here"]));
    // With another separator, a cell also begins after a semicolon or a line end.
    expect(
      cells.flatMap((cell) => cell.split(/[;\r\n]/)).filter((cell) => /^\s*(?:[=+@\t＝＋－＠]|-\S)/.test(cell)),
    ).toEqual([]);
    expect(await table(name, "--csv-for", "spreadsheets")).toBe(csv);
  });

  it("has every text exactly as it is for programs, and no mark", async () => {
    const csv = await table(name, "--csv-for", "programs");
    expect(csv.startsWith("state,")).toBe(true);
    const readers = [readCsv, ...(hasPython("csv") ? [readWithPythonCsv] : [])];
    for (const read of readers) {
      const [head = [], ...rows] = read(csv);
      const texts = rows.map((row) => row[head.indexOf(column)]);
      expect(TEXTS.filter((text) => !texts.includes(text))).toEqual([]);
    }
  });

  it("moves no cursor in a terminal, not even for programs", async () => {
    const options = ["--format", "csv", "--csv-for", "programs", "--no-pager"];
    const terminal = openTerminal(process.execPath, [PROGRAM, name, ...args, ...options], { cwd: years() });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw()).toContain("\\u{1b}[2J\\u{7}");
    expect(terminal.raw()).not.toMatch(/[\u001b\u0007\u202e\ufeff]/);
  });

  it.each(["text", "markdown"])("is the only form for which the option can be given, not %s", async (form) => {
    const cwd = years();
    for (const reader of ["spreadsheets", "programs"]) {
      const given = await run([name, ...args, "--format", form, "--csv-for", reader], { cwd });
      expect([given.exitCode, given.stdout]).toEqual([2, ""]);
      expect(given.stderr).toContain(`--csv-for is only for csv tables, but the format here is ${form}.`);
    }
    const unknown = await run([name, ...args, "--format", "csv", "--csv-for", "nobody"], { cwd });
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain("Choose from: spreadsheets, programs.");
  });
});
