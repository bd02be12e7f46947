/**
 * The demo: plays a whole interview against the built program, without a terminal, on the shipped example, and then
 * does with the result what an official would do next. Everything it shows comes from the program itself.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readText } from "../src/format/read-assessment.ts";
import type { Assessment } from "../src/domain/model/assessment.ts";
import { playRound } from "./demo-round.ts";
import { playInterview } from "./play-interview.ts";
import type { Typed } from "./scripted-asker.ts";

const ROOT = join(import.meta.dirname, "..");
const PROGRAM = join(ROOT, "bin/tip-checklist.js");
/** How many questions of the interview are shown in full. */
const SHOWN = 3;

const print = (text: string): void => void process.stdout.write(text);

function readExample(): Assessment {
  const { assessment } = readText(readFileSync(join(ROOT, "examples/XUT-2026.yaml"), "utf8"), "yaml");
  if (assessment === undefined) throw new Error("The shipped example is not valid.");
  return assessment;
}

/** Types each reply into the program once it is asked for, and returns everything that was on the screen. */
function play(folder: string, typed: readonly Typed[]): Promise<{ screen: string; exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    const args = [PROGRAM, "fill", "XUT-2026.yaml", "--state", "XUT", "--year", "2026", "--plain"];
    const child = spawn(process.execPath, args, { cwd: folder });
    let screen = "";
    let seen = 0;
    let sent = 0;
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ screen, exitCode });
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      screen += text;
      const next = typed[sent];
      const fresh = screen.slice(seen);
      if (next === undefined || !fresh.endsWith("> ") || !fresh.replace(/\s+/g, " ").includes(next.label)) return;
      const lines = `${next.lines.join("\n")}\n`;
      screen += lines;
      seen = screen.length;
      sent += 1;
      child.stdin.write(lines);
    });
  });
}

/** Runs a command and shows the first lines of what it says. */
function run(title: string, args: readonly string[], cwd: string, shown = 12, input = ""): number {
  print(`\n$ tip-checklist ${args.join(" ")}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: "utf8", input });
  const lines = `${stderr}${stdout}`.trimEnd().split("\n");
  print(
    `${lines.slice(0, shown).join("\n")}\n${lines.length > shown ? `… (${lines.length - shown} more lines)\n` : ""}`,
  );
  if (status !== 0) print(`${title} ended with exit code ${status ?? "none"}.\n`);
  return status ?? 1;
}

/** The screen up to the end of the first few questions, and from the end of the last. */
function shorten(screen: string): string {
  const cards = [...screen.matchAll(/^(?:.*[^\d\n])?\d+ of \d+, /gm)].map(({ index }) => index);
  const cut = cards[SHOWN] ?? screen.length;
  const end = screen.lastIndexOf("\n\n", screen.length - 3);
  return `${screen.slice(0, cut)}… (${cards.length - SHOWN} more questions)\n${screen.slice(end)}`;
}

const folder = mkdtempSync(join(tmpdir(), "tip-checklist-demo-"));
try {
  const { typed } = await playInterview(readExample());
  print("$ tip-checklist fill XUT-2026.yaml --state XUT --year 2026 --plain\n");
  const { screen, exitCode } = await play(folder, typed.slice(2));
  print(shorten(screen));
  const conversion = run("convert", ["convert", "XUT-2026.yaml", "--to", "json", "--output", "XUT-2026.json"], folder);
  const reading = run("convert", ["convert", "XUT-2026.json", "--to", "yaml"], folder);
  const check = run("validate", ["validate", "XUT-2026.yaml", "--verbose"], folder, 40);
  copyFileSync(join(ROOT, "examples/XUT-2025.yaml"), join(folder, "XUT-2025.yaml"));
  const comparison = run("diff", ["diff", "XUT-2025.yaml", "XUT-2026.yaml"], folder, 27);
  const look = run("status", ["status", "XUT-2026.yaml"], folder, 24);
  const pages = ["report", "XUT-2026.yaml", "--previous", "XUT-2025.yaml", "--public", "--output", "XUT-2026.html"];
  const page = run("report", pages, folder);
  const assistance = run("report", ["report", "XUT-2026.yaml", "--only", "assistance"], folder, 24);
  // In the shipped example several ministries have answered.
  const shared = join(folder, "shared");
  mkdirSync(shared);
  copyFileSync(join(ROOT, "examples/XUT-2026.yaml"), join(shared, "XUT-2026.yaml"));
  const round = playRound(
    shared,
    (args, { shown = 12, input = "" } = {}) => run(args[0] ?? "", args, shared, shown, input),
    print,
  );
  const done = [exitCode, conversion, reading, check, comparison, look, page, assistance];
  process.exitCode = round && done.every((code) => code === 0) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
