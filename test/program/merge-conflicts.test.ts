/** Conflicts settled at a prompt in a real terminal, in each way, at two widths. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { answerTo } from "../../src/domain/model/assessment.ts";
import { widthOf } from "../../src/report/wrap.ts";
import { PROGRAM, temporaryFolder } from "../helpers/program.ts";
import { readSaved } from "../helpers/assessment-file.ts";
import { putRound } from "../helpers/round.ts";
import { KEYS } from "../helpers/session.ts";
import { type TestTerminal, openTerminal } from "../helpers/terminal.ts";

const { enter } = KEYS;
const QUESTION = "What should be kept?";
const BASE = "XUT-2026.yaml";

function put(): string {
  const cwd = temporaryFolder();
  putRound(cwd);
  return cwd;
}

function mergeIn(cwd: string, columns: number, ...parts: readonly string[]): TestTerminal {
  const terminal = openTerminal(process.execPath, [PROGRAM, "merge", BASE, ...parts], { columns, rows: 60, cwd });
  onTestFinished(() => {
    terminal.kill();
  });
  return terminal;
}

function settle(
  columns: number,
  ...parts: readonly string[]
): { readonly cwd: string; readonly terminal: TestTerminal } {
  const cwd = put();
  return { cwd, terminal: mergeIn(cwd, columns, ...parts) };
}

describe.each([80, 40])("at %i columns", (columns) => {
  it("shows both texts with who wrote them, and takes mine, theirs or both", async () => {
    const { cwd, terminal } = settle(columns, "XUT-2026.moi.yaml", "XUT-2026.moh.yaml");
    await terminal.waitForPrompt(QUESTION);
    const screen = await terminal.screen();
    await expect(`${screen}\n`).toMatchFileSnapshot(`../golden/merge/settle-${columns}.txt`);
    expect(Math.max(...screen.split("\n").map((line) => widthOf(line)))).toBeLessThan(columns);
    terminal.type(`2${enter}`);
    await terminal.waitForPrompt(QUESTION);
    // What was taken before is what the file has now.
    await expect(`${await terminal.screen()}\n`).toMatchFileSnapshot(`../golden/merge/settle-next-${columns}.txt`);
    terminal.type(`3${enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(answerTo(readSaved(cwd), "para-13")).toMatchObject({
      measures: "Medical staff have a course of three hours.",
      contributions: [{ by: "moi", date: "2026-11-03" }],
    });
  });

  it("says where it is not known what was sent, and asks about each difference", async () => {
    const cwd = put();
    const part = join(cwd, "XUT-2026.moh.yaml");
    writeFileSync(part, readFileSync(part, "utf8").replaceAll("module on victims", "module on the victims"));
    const terminal = mergeIn(cwd, columns, "XUT-2026.moh.yaml");
    await terminal.waitForPrompt(QUESTION);
    await expect(`${await terminal.screen()}\n`).toMatchFileSnapshot(`../golden/merge/settle-unknown-${columns}.txt`);
    terminal.type(`2${enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(answerTo(readSaved(cwd), "para-13")?.measures).toBe("Medical staff have a course of three hours.");
  });

  it("can have the text written again", async () => {
    const { cwd, terminal } = settle(columns, "XUT-2026.moi.yaml");
    await terminal.waitForPrompt(QUESTION);
    terminal.type(`4${enter}`);
    await terminal.waitFor("The text to keep");
    terminal.type(` Prosecutors joined in 2026.${enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(answerTo(readSaved(cwd), "para-13")?.measures).toBe(
      "The police academy has had a module on victims since 2021, of two days. Prosecutors joined in 2026.",
    );
  });

  it.each([
    ["Ctrl+C", "\u0003"],
    [":quit", ":quit\r"],
  ])("leaves the base as it was after %s", async (_, keys) => {
    const { cwd, terminal } = settle(columns, "XUT-2026.moi.yaml");
    const before = readFileSync(join(cwd, BASE), "utf8");
    await terminal.waitForPrompt(QUESTION);
    terminal.type(keys);
    expect(await terminal.exit()).toBe(130);
    expect((await terminal.history()).replace(/\s+/g, " ")).toContain("Nothing was written");
    expect(readFileSync(join(cwd, BASE), "utf8")).toBe(before);
  });
});
