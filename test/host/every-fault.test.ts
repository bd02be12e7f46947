/**
 * Every call of a command to the disk fails once, in every way, or is not reached because the program is killed. After any
 * of it the old or the new file is there whole, what was said is true, and the next run leaves nothing behind.
 */
import { readdirSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FAULTS, createFaultyDisk } from "../helpers/faulty-disk.ts";
import { runInProcess } from "../helpers/in-process.ts";
import { type Operation, OPERATIONS, contentsOf, damagedFiles, leftIn, untrueWords } from "../helpers/operations.ts";
import { type Run, temporaryFolder } from "../helpers/program.ts";

function run(folder: string, { args, input }: Operation, disk = createFaultyDisk()): Promise<Run> {
  return runInProcess(args(folder), disk, input);
}

/**
 * Errors are alike but for what is said of them, so some are enough: in CI both at every second call, elsewhere one
 * of them at every third. `ALL_FAULTS=1` tries all at all.
 */
const TRIED = process.env["ALL_FAULTS"] ? FAULTS : (["EIO", "killed"] as const);

/** Every how many calls one fails, and which is the first. */
function callsOf({ every }: Operation, fault: string): { readonly first: number; readonly step: number } {
  if (process.env["ALL_FAULTS"]) return { first: 0, step: every ?? 1 };
  if (process.env["CI"]) return { first: 0, step: every ?? 2 };
  const step = 3 * (every ?? 2);
  return { first: fault === "killed" ? step / 2 : 0, step };
}

describe.each(Object.entries(OPERATIONS))("%s", (_, operation) => {
  it.each(TRIED)("survives %s", async (fault) => {
    const clean = temporaryFolder();
    operation.prepare(clean);
    const before = contentsOf(clean, operation);
    const whole = createFaultyDisk();
    const reference = await run(clean, operation, whole);
    expect(reference.stderr).toMatch(operation.says);
    const after = contentsOf(clean, operation);
    const there = readdirSync(clean);
    const problems: string[] = [];
    const { first, step } = callsOf(operation, fault);
    for (let at = first; at < whole.calls.length; at += step) {
      const folder = temporaryFolder();
      operation.prepare(folder);
      const result = await run(folder, operation, createFaultyDisk(at, fault));
      const found = contentsOf(folder, operation);
      const wrong = [
        ...damagedFiles(folder, operation, { before, after, found }),
        ...untrueWords(result, reference, operation, { before, after, found }),
      ];
      await run(folder, operation);
      const left = leftIn(folder, there);
      if (left.length > 0) wrong.push(`left after the next run: ${left.join(", ")}`);
      if (wrong.length > 0) problems.push(`call ${at}, ${whole.calls[at] ?? ""}: ${wrong.join("; ")}`);
      rmSync(folder, { recursive: true });
    }
    expect(problems).toEqual([]);
  });
});
