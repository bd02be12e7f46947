/**
 * Every call of `export --force` to the disk fails once, or is not reached because the program is killed. After any of it
 * the earlier or the new package is there, whole; and the next run leaves nothing else behind.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textOf } from "../helpers/assessment-file.ts";
import { filesOf } from "../helpers/data-package.ts";
import { createFaultyDisk, type Fault } from "../helpers/faulty-disk.ts";
import { runInProcess } from "../helpers/in-process.ts";
import { type Run, temporaryFolder } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

const FILE = "XUT-2026.yaml";

function run(folder: string, disk = createFaultyDisk()): Promise<Run> {
  return runInProcess(["export", `${folder}/${FILE}`, "--to", `${folder}/out`, "--format", "csv", "--force"], disk);
}

/** A folder with a package of one year, in whose place comes one of another year. */
async function prepare(): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, FILE), textOf({ ...SMALL, year: 2025 }));
  await run(folder);
  writeFileSync(join(folder, FILE), textOf(SMALL));
  return folder;
}

/** All files of the package with their contents, as one text. */
function packageIn(folder: string): string {
  const out = join(folder, "out");
  return filesOf(out)
    .map((name) => `${name}\n${readFileSync(join(out, name), "utf8")}`)
    .join("\n");
}

/** The calls that are let fail: all by which folders get their names, and some of those that write files. */
function callsOf(calls: readonly string[], count = process.env["CI"] ? 12 : 4): readonly number[] {
  const all = process.env["ALL_FAULTS"] !== undefined;
  const exchange = calls.lastIndexOf("handle.close") + 1;
  const each = Math.ceil(exchange / count);
  return calls.flatMap((_, at) => (all || at >= exchange || at % each === 0 ? [at] : []));
}

describe.each<[Fault, number | null]>([
  ["EIO", 3],
  ["killed", null],
])("a package that replaces an earlier one survives %s", (fault, exitCode) => {
  it("at each call", async () => {
    const clean = await prepare();
    const first = temporaryFolder();
    cpSync(clean, first, { recursive: true });
    const before = packageIn(clean);
    const whole = createFaultyDisk();
    expect((await run(clean, whole)).exitCode).toBe(0);
    const after = packageIn(clean);
    expect(after).not.toBe(before);
    const problems: string[] = [];
    const calls = callsOf(whole.calls);
    const kinds = new Set<string>();
    for (const at of calls) {
      const folder = temporaryFolder();
      cpSync(first, folder, { recursive: true });
      const result = await run(folder, createFaultyDisk(at, fault));
      const call = `call ${String(at)}, ${whole.calls[at] ?? ""}`;
      // What was killed in between is moved back by the next run, even if that writes nothing.
      rmSync(join(folder, FILE));
      await run(folder);
      const found = packageIn(folder);
      if (found !== before && found !== after) problems.push(`${call}: neither the earlier nor the new package`);
      if (result.exitCode === exitCode && fault !== "killed" && found !== before) problems.push(`${call}: written`);
      if (result.exitCode === 0 && found !== after) problems.push(`${call}: not written, but exit code 0`);
      kinds.add(found === before ? "earlier" : "new");
      if (String(readdirSync(folder)) !== "out") problems.push(`${call}: left ${readdirSync(folder).join(", ")}`);
      rmSync(folder, { recursive: true });
    }
    expect(problems).toEqual([]);
    expect([...kinds].sort()).toEqual(["earlier", "new"]);
  });
});
