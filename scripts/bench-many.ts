/** What `overview` and `export` of the files of many States cost: seconds and memory, on plausible files. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchOptions, Row } from "./bench-validate.ts";
import { MOST_STATES } from "./plausible/invented-states.ts";
import { fileOf, makeStates } from "./plausible/make-states.ts";

/** What is measured: the files of so many years, and what is done with them. */
interface Task {
  readonly name: string;
  readonly files: number;
  readonly years: readonly number[];
  readonly args: readonly string[];
  /** Seconds. */
  readonly budget: number;
  /** Megabytes of all threads together. */
  readonly memory: number;
}

const TASKS: readonly Task[] = [
  { name: "overview", files: 200, years: [2025, 2026], args: ["--output", "overview.html"], budget: 3, memory: 300 },
  {
    name: "export",
    files: 1000,
    years: [2022, 2023, 2024, 2025, 2026],
    args: ["--to", "tables", "--format", "csv,parquet"],
    budget: 10,
    memory: 300,
  },
];

const ROUNDS = 3;
/** Writes the most memory that the program took, in kilobytes, when it ends. */
const WATCH =
  "process.on('exit', () => require('fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)));";

/** Measures both commands; the best of three runs counts, because other programs only make it slower. */
export function benchMany({ root, cwd, env }: BenchOptions): readonly Row[] {
  writeFileSync(join(cwd, "watch.cjs"), WATCH);
  return TASKS.flatMap(({ name, files, years, args, budget, memory }) => {
    const folder = `${name}-files`;
    writeStates(join(cwd, folder), files, years);
    const seconds: number[] = [];
    const megabytes: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const output of ["overview.html", "tables"]) rmSync(join(cwd, output), { recursive: true, force: true });
      const start = performance.now();
      const program = ["--require", "./watch.cjs", join(root, "bin/tip-checklist.js"), name, folder, ...args];
      const { status } = spawnSync(process.execPath, program, { cwd, env, stdio: "ignore" });
      // Of invented files, some have errors or are drafts that changed; those are told and left out.
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${String(status)}.`);
      seconds.push((performance.now() - start) / 1000);
      megabytes.push(Number(readFileSync(join(cwd, "memory"), "utf8")) / 1024);
    }
    const title = `${name} of ${files.toLocaleString("en")} files`;
    return [
      { name: title, value: Math.min(...seconds), budget, unit: "s, best" },
      { name: `${title}, memory`, value: Math.max(...megabytes), budget: memory, unit: "MB" },
    ];
  });
}

/** Writes files of as many States as are needed, all years of one after the other. */
function writeStates(folder: string, count: number, years: readonly number[]): void {
  mkdirSync(folder);
  const all = makeStates({ states: MOST_STATES, years, seed: "bench" });
  let written = 0;
  for (const { assessments } of all)
    for (const assessment of assessments) {
      if (written === count) return;
      const { name, text } = fileOf(assessment);
      writeFileSync(join(folder, name), text);
      written += 1;
    }
  throw new Error(`There are only ${String(written)} files of ${String(MOST_STATES)} States.`);
}
