/** The built program, as a user runs it. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");
/** The program as an installed command, so that its hints are the same on every machine. */
export const PROGRAM = join(ROOT, "node_modules/.cache/tip-checklist");
if (!existsSync(PROGRAM)) {
  mkdirSync(dirname(PROGRAM), { recursive: true });
  try {
    symlinkSync("../../bin/tip-checklist.js", PROGRAM);
  } catch {
    // Another test made it in the meantime.
  }
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end; `input` is its standard input. */
export function run(
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Readonly<Record<string, string>>; program?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.program ?? PROGRAM, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], LANG: "C.UTF-8", ...options.env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
    // A program that ends before it has read everything is no failure of the test.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-test-"));
  onTestFinished(() => {
    for (const one of [folder, homeOf(folder)]) rmSync(one, { recursive: true, force: true });
  });
  return folder;
}

/** The texts that were left unfinished by the person who works in this folder. */
export function leftTexts(folder: string): readonly string[] {
  const drafts = join(homeOf(folder), ".local/state/tip-checklist/drafts");
  return readdirSync(drafts).map((name) => readFileSync(join(drafts, name), "utf8").trimEnd());
}

/** The home of the person who works in this folder, which is not in it. */
export function homeOf(folder: string): string {
  return `${folder}.home`;
}
