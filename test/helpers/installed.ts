/**
 * What some tests need of the machine. Where it is missing, they are skipped with a line that says why. In continuous
 * integration (CI=true), which installs all of it, they fail.
 */
import { spawnSync } from "node:child_process";

/** Whether `what` is there, as `isThere` found out; `how` says what to install. Throws in CI if it is not. */
export function installed(what: string, how: string, isThere: boolean): boolean {
  if (isThere) return true;
  if (process.env["CI"]) throw new Error(`${what} is missing: ${how}.`);
  process.stderr.write(`Skipped: tests that need ${what}, which is not here (${how}).\n`);
  return false;
}

/** Whether a program can be started. */
export function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}
