/**
 * The built program when calls of the system fail, or kill it: as `test/host/every-fault.test.ts`, from outside. Only in
 * continuous integration (CI=true), where strace is installed.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { installed, runs } from "../helpers/installed.ts";
import { type Operation, OPERATIONS, contentsOf, damagedFiles, leftIn, untrueWords } from "../helpers/operations.ts"; // prettier-ignore
import { type Run, PROGRAM, homeOf, temporaryFolder } from "../helpers/program.ts";

const isWanted = process.env["CI"] !== undefined || process.env["STRACE"] !== undefined;
if (!isWanted)
  process.stderr.write("Skipped: tests with strace, which run in continuous integration (or with STRACE=1).\n");
const canInject = isWanted && installed("strace", "apt-get install strace", runs("strace", "-V"));

/** The calls by which files are changed. */
const CALLS = ["pwrite64", "fsync", "fchmod", "link", "rename", "unlink"];
const FAULTS = ["error=EIO", "signal=SIGKILL"];

interface Injected extends Run {
  /** Whether there was a call that the fault could meet. */
  readonly isMet: boolean;
}

/** Runs the built program; each of `faults` is a call and what happens to it. */
function inject(folder: string, { args, input = "" }: Operation, faults: readonly string[]): Injected {
  const log = join(temporaryFolder(), "log");
  const injections = faults.flatMap((fault) => ["-e", `inject=${fault}`]);
  const options = ["-f", "-qq", "-o", log, "-e", `trace=${CALLS.join(",")}`, ...injections];
  const { status, stdout, stderr } = spawnSync("strace", [...options, process.execPath, PROGRAM, ...args(folder)], {
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: homeOf(folder), LANG: "C.UTF-8", NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  return { exitCode: status, stdout, stderr, isMet: /\(INJECTED\)|SIGKILL/.test(readFileSync(log, "utf8")) };
}

/** What goes wrong when the n-th call, for every n, meets a fault; `others` are faults that every call meets. */
function problemsOf(operation: Operation, fault: string, others: readonly string[] = []): readonly string[] {
  const clean = temporaryFolder();
  operation.prepare(clean);
  const before = contentsOf(clean, operation);
  const reference = inject(clean, operation, []);
  const after = contentsOf(clean, operation);
  const there = readdirSync(clean);
  const problems: string[] = [];
  for (let at = 1; ; at += 1) {
    const folder = temporaryFolder();
    operation.prepare(folder);
    const result = inject(folder, operation, [`${fault}:when=${at}`, ...others]);
    const versions = { before, after, found: contentsOf(folder, operation) };
    const wrong = [
      ...damagedFiles(folder, operation, versions),
      ...untrueWords(result, reference, operation, versions),
    ];
    inject(folder, operation, []);
    const left = leftIn(folder, there);
    if (left.length > 0) wrong.push(`left after the next run: ${left.join(", ")}`);
    if (wrong.length > 0) problems.push(`${fault}, call ${at}: ${wrong.join("; ")}`);
    rmSync(folder, { recursive: true });
    const isMet = others.length === 0 ? result.isMet : result.exitCode === null;
    if (!isMet) return problems;
    if (at > 60) return [...problems, `${fault}: no end of calls`];
  }
}

const COMMANDS = ["fill", "merge", "validate --fix", "convert", "report --force"];
/** One that saves, and one that makes a new file: only they differ where there are no hard links. */
const WITHOUT_LINKS = ["fill", "convert"];

describe.skipIf(!canInject).each(COMMANDS)("%s", (command) => {
  const operation = OPERATIONS[command];
  if (operation === undefined) throw new Error(command);

  it.each(CALLS.flatMap((call) => FAULTS.map((fault) => `${call}:${fault}`)))("survives %s", (fault) => {
    expect(problemsOf(operation, fault)).toEqual([]);
  });
});

describe.skipIf(!canInject).each(WITHOUT_LINKS)("%s on a disk without hard links", (command) => {
  const operation = OPERATIONS[command];
  if (operation === undefined) throw new Error(command);

  it.each(["rename", "fsync", "unlink", "pwrite64"])("survives a kill at %s", (call) => {
    expect(problemsOf(operation, `${call}:signal=SIGKILL`, ["link:error=EOPNOTSUPP"])).toEqual([]);
  });
});

it.skipIf(!canInject)("the faults meet calls at all", () => {
  const operation = OPERATIONS["convert"];
  if (operation === undefined) throw new Error("convert");
  for (const call of ["pwrite64", "fsync", "link"]) {
    const folder = temporaryFolder();
    operation.prepare(folder);
    const { isMet, exitCode } = inject(folder, operation, [`${call}:error=EIO:when=1`]);
    expect([call, isMet, exitCode]).toEqual([call, true, 3]);
  }
});
