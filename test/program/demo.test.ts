/** The demo: a few screens of the built program, one by one, and all that was on them in a file. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, temporaryFolder } from "../helpers/program.ts";
import { openTerminal } from "../helpers/terminal.ts";

const DEMO = ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs"), join(ROOT, "scripts/demo.ts")];

/** A folder to start the demo in, and the folder for its temporary files. */
function folders(): { cwd: string; temporary: string } {
  const cwd = temporaryFolder();
  const temporary = join(cwd, "temporary");
  mkdirSync(temporary);
  return { cwd, temporary };
}

/** What is left in the temporary folder, but for what tsx keeps there. */
function leftIn(temporary: string): readonly string[] {
  return readdirSync(temporary).filter((name) => !name.startsWith("tsx-"));
}

it("shows its screens one after the other without a terminal, and leaves only the transcript", () => {
  const { cwd, temporary } = folders();
  const env = { ...process.env, TMPDIR: temporary };
  const shown = execFileSync(process.execPath, DEMO, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const places = [...shown.matchAll(/^(\d+) of (\d+) · .+\.$/gm)].map(([, at, of]) => [Number(at), Number(of)]);
  expect(places).toEqual(Array.from({ length: 12 }, (_, at) => [at + 1, 12]));
  for (const part of [
    "What do you want to do",
    "❯  2. Yes, in part",
    "Saved: 75 answers",
    "Parts of XUT-2026.yaml",
    "What should be kept?",
    /\d+ changes were merged into XUT-2026\.yaml/,
    "31 of 79 answers changed",
  ])
    expect(shown).toEqual(typeof part === "string" ? expect.stringContaining(part) : expect.stringMatching(part));
  expect(shown).toContain(`is in ${join(cwd, "demo-transcript.txt")}`);
  const transcript = readFileSync(join(cwd, "demo-transcript.txt"), "utf8");
  expect(transcript.split("\n").length).toBeGreaterThan(500);
  // One ministry by `fill`, one by its page, one by Word.
  for (const what of [
    /XUT-2026\.moj\.yaml\n/,
    /XUT-2026\.msa\.yaml\n/,
    /XUT-2026\.moi\.docx\n/,
    /course of one day/,
    /212 calls in 2026/,
  ])
    expect(transcript.replace(/\n +/g, " ")).toMatch(what);
  expect(leftIn(temporary)).toEqual([]);
});

it("goes on at Enter or Space, and ends at q; nothing is left then either", async () => {
  const { cwd, temporary } = folders();
  const terminal = openTerminal(process.execPath, DEMO, { cwd, env: { TMPDIR: temporary } });
  await terminal.waitFor("1 of 12");
  terminal.type("\r");
  await terminal.waitFor("2 of 12");
  terminal.type(" ");
  await terminal.waitFor("3 of 12");
  terminal.type("q");
  expect(await terminal.exit()).toBe(0);
  expect(leftIn(temporary)).toEqual([]);
  expect(readdirSync(cwd).sort()).toEqual(["demo-transcript.txt", "temporary"]);
});
