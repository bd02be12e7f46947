/** The program started without a command: the menu, whose every entry leads somewhere and back. */
import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftOf, readExample } from "../../helpers/example.ts";
import { ROOT, run, temporaryFolder } from "../../helpers/program.ts";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { KEYS, openSession } from "../../helpers/session.ts";

const { enter, escape } = KEYS;
const MENU = "What do you want to do";

/** A folder with the examples of these years in it. */
function folderWith(...years: readonly number[]): string {
  const cwd = temporaryFolder();
  for (const year of years) copyFileSync(join(ROOT, `examples/XUT-${year}.yaml`), join(cwd, `XUT-${year}.yaml`));
  return cwd;
}

/** A folder with the example of 2025 as it was before it was made final. */
function folderWithDraft(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "XUT-2025.yaml"), textOf(draftOf(readExample(2025))));
  return cwd;
}

describe.each([80, 40])("at %i columns", (columns) => {
  it("an empty folder offers what there is, and a new assessment can be called off", async () => {
    const { begins, reply, looksLike, cwd, terminal } = openSession([], { columns });
    await begins(MENU);
    await looksLike("menu/empty");
    await reply(enter, "Which State is assessed?");
    await reply(`nor${enter}`, "Which year is assessed?");
    await reply(`:back${enter}`, "Which State is assessed?");
    await reply(`:back${enter}`, MENU);
    expect(readdirSync(cwd)).toEqual([]);
    terminal.type(`5${enter}`);
    expect(await terminal.exit()).toBe(0);
  });

  it("the newest file is checked and compared, a document of it is made, and the menu comes again", async () => {
    const cwd = folderWith(2025, 2026);
    const { begins, reply, press, looksLike, terminal } = openSession([], { columns, rows: 24, cwd });
    await begins(MENU);
    await looksLike("menu/two-files");
    await reply(`4${enter}`, "What should be checked?");
    await reply(`:back${enter}`, MENU);
    await reply(`4${enter}`, "What should be checked?");
    await reply(`1${enter}`, MENU);
    await looksLike("menu/checked");
    await reply(`5${enter}`, "Which file do you want to compare with this file?");
    await reply(`2${enter}`, "Name of the file");
    await reply(`nowhere.yaml${enter}`, MENU);
    await looksLike("menu/no-such-file");
    await reply(`5${enter}`, "Which file do you want to compare with this file?");
    await reply(`1${enter}`, "Esc: back");
    await reply(escape, MENU);
    await reply(`6${enter}`, "What should the document contain?");
    await reply(`1${enter}`, "In which format?");
    await reply(`2${enter}`, "Who may read the document?");
    await reply(`2${enter}`, "Name of the new file");
    await looksLike("menu/document");
    await reply(enter, MENU);
    expect(readdirSync(cwd)).toContain("XUT-2026-public.html");
    await reply(`12${enter}`, "Which question do you want to read?");
    await press("compens", "> compens");
    await looksLike("menu/question-sought");
    await reply(enter, "Esc: back");
    await reply(escape, MENU);
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(0);
  });
});

describe("the menu", () => {
  it("begins a new year with the answers of the last one", async () => {
    const { begins, reply, looksLike, cwd, terminal } = openSession([], { cwd: folderWith(2025) });
    await begins(MENU);
    await looksLike("menu/last-year");
    await reply(`1${enter}`, "Which year is assessed?");
    await reply(`:back${enter}`, MENU);
    await reply(`1${enter}`, "Which year is assessed?");
    await reply(`2026${enter}`, "Who is answering now?");
    terminal.type(KEYS.interrupt);
    expect(await terminal.exit()).toBe(130);
    const answers = Object.values(readSaved(cwd).answers ?? {});
    expect(answers).toHaveLength(79);
  });

  it("is about the file that is named, also one that is open elsewhere or cannot be read; it comes again", async () => {
    const cwd = folderWithDraft();
    writeFileSync(join(cwd, FILE), textOf(readExample(2026)).replace(/year: .*/, "year: soon"));
    const first = openSession(["fill", "XUT-2025.yaml"], { cwd });
    await first.begins("Who is answering now?");
    const { begins, reply, leave, terminal } = openSession(["XUT-2025.yaml"], { rows: 60, cwd });
    await begins(`${MENU} with XUT-2025.yaml (XUT 2025, draft)?`);
    await reply(`1${enter}`, MENU);
    expect((await terminal.history()).replace(/\s+/g, " ")).toContain("XUT-2025.yaml is open in another session:");
    await reply(`14${enter}`, "Which file do you want to work with?");
    await reply(`1${enter}`, `${MENU} with XUT-2026.yaml`);
    await reply(`1${enter}`, MENU);
    expect((await terminal.history()).replace(/\s+/g, " ")).toContain("XUT-2026.yaml could not be opened");
    await leave();
    await first.leave();
    expect(existsSync(join(cwd, ".XUT-2025.yaml.lock"))).toBe(false);
  });
});

describe("the menu without a screen", () => {
  it("is asked line by line where that is wanted, and says what else to start with", async () => {
    const cwd = folderWithDraft();
    const { exitCode, stderr, stdout } = await run(["--plain"], { cwd, input: "5\n7\n1\n5\n2\n\n13\n" });
    expect(stderr.replace(/\s+/g, " ")).toContain("Enter alone chooses: Answer questions.");
    expect(stderr).toContain("1 file was checked");
    expect(stderr).toContain("Written: XUT-2025-public.csv");
    expect([exitCode, stdout]).toEqual([0, ""]);
    const piped = await run([], { cwd });
    expect([piped.exitCode, piped.stderr]).toEqual([2, ""]);
    expect(piped.stdout).toContain("Usage: tip-checklist");
  });

  it("uses no colours with --no-color", async () => {
    const { begins, terminal } = openSession(["--no-color"], { cwd: folderWith(2025) });
    await begins(MENU);
    expect(terminal.raw()).not.toMatch(/\u001b\[[0-9;]*m/);
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(0);
  });
});
