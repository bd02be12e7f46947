/** What one run of the program costs. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchOptions } from "./bench-validate.ts";

/** Milliseconds after which a run is stopped and counts as that long. */
const PATIENCE = 60_000;

/** Seconds of the processor and by the clock, and mebibytes. Other programs lengthen only the time by the clock. */
export interface Cost {
  readonly seconds: number;
  readonly byClock: number;
  readonly memory: number;
}

/** Gives a function that runs the program with arguments, in the folder of the bench. */
export function costOfRuns({ root, cwd, env }: BenchOptions): (args: readonly string[]) => Cost {
  const usage = join(cwd, "usage.json");
  const hook = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`;
  writeFileSync(join(cwd, "usage.cjs"), hook);
  const program = join(root, "bin/tip-checklist.js");
  return (args) => {
    rmSync(usage, { force: true });
    const command = ["--require", "./usage.cjs", program, ...args];
    const start = performance.now();
    spawnSync(process.execPath, command, { cwd, env, stdio: "ignore", timeout: PATIENCE, killSignal: "SIGKILL" });
    const byClock = (performance.now() - start) / 1000;
    if (!existsSync(usage)) return { seconds: PATIENCE / 1000, byClock, memory: Infinity };
    const { userCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
    return { seconds: userCPUTime / 1e6, byClock, memory: maxRSS / 1024 };
  };
}
