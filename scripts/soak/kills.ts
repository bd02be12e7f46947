/**
 * Kills the built program at random moments while it writes, and looks at what is on the disk. `KILLS` of them in all, over
 * all commands that write. Nothing may be damaged, no answer that was saved may be lost, and the next run may leave nothing
 * of what the killed one began.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import checklist from "../../src/generated/checklist.en.ts";
import { FILE, readSaved } from "../../test/helpers/assessment-file.ts";
import {
  type Contents,
  type Operation,
  OPERATIONS,
  contentsOf,
  damagedFiles,
  leftIn,
} from "../../test/helpers/operations.ts";

/** What was counted of one command. */
export interface Kills {
  readonly command: string;
  kills: number;
  damaged: number;
  /** Answers that were certainly saved before. */
  saved: number;
  lost: number;
  left: number;
}

const PROGRAM = join(import.meta.dirname, "../../bin/tip-checklist.js");
/** Questions that a person who does not know the answer answers in the same way. */
const IDS = checklist.sections
  .flatMap(({ questions }) => questions)
  .filter(({ id, scale }) => scale === "implementation" && /^para-\d+$/.test(id) && id !== "para-06")
  .map(({ id }) => id.slice("para-".length))
  .slice(0, 12);

/** A run of a command that may be killed. */
interface Started {
  readonly child: ChildProcess;
  /** The ids of the questions that were certainly saved. */
  readonly saved: readonly string[];
  /** Whether it was killed. */
  readonly ended: Promise<boolean>;
}

/** Kills the program `count` times; gives back what was found of each command. `report` is told of every failure. */
export async function killOften(count: number, report: (text: string) => void): Promise<readonly Kills[]> {
  const counted: Kills[] = [];
  const entries = Object.entries(OPERATIONS);
  for (const [at, [command, operation]] of entries.entries()) {
    const kills: Kills = { command, kills: 0, damaged: 0, saved: 0, lost: 0, left: 0 };
    counted.push(kills);
    const wanted = Math.floor(((at + 1) * count) / entries.length) - Math.floor((at * count) / entries.length);
    if (wanted > 0) await killCommand(kills, operation, wanted, report);
  }
  return counted;
}

async function killCommand(
  kills: Kills,
  operation: Operation,
  wanted: number,
  report: (text: string) => void,
): Promise<void> {
  const isFill = kills.command === "fill";
  const begin = performance.now();
  const clean = mkdtempSync(join(tmpdir(), "tip-checklist-soak-"));
  operation.prepare(clean);
  const before = contentsOf(clean, operation);
  await start(clean, operation, isFill).ended;
  const after = contentsOf(clean, operation);
  const there = readdirSync(clean);
  rmSync(clean, { recursive: true });
  let duration = performance.now() - begin;
  while (kills.kills < wanted) {
    const folder = mkdtempSync(join(tmpdir(), "tip-checklist-soak-"));
    operation.prepare(folder);
    const began = performance.now();
    const run = start(folder, operation, isFill);
    const timer = setTimeout(() => run.child.kill("SIGKILL"), duration * (0.2 + 0.9 * Math.random()));
    const wasKilled = await run.ended;
    clearTimeout(timer);
    if (wasKilled) {
      kills.kills += 1;
      await look(kills, operation, { folder, before, after, there, saved: run.saved }, report);
    } else {
      // How long it takes changes with what else the machine does.
      duration = (duration + performance.now() - began) / 2;
    }
    rmSync(folder, { recursive: true });
  }
}

interface Found {
  readonly folder: string;
  readonly before: Contents;
  readonly after: Contents;
  readonly there: readonly string[];
  readonly saved: readonly string[];
}

async function look(
  kills: Kills,
  operation: Operation,
  { folder, before, after, there, saved }: Found,
  report: (text: string) => void,
): Promise<void> {
  const say = (what: string): void => {
    report(`${kills.command}: ${what}`);
  };
  try {
    const damaged = damagedFiles(folder, operation, { before, after, found: contentsOf(folder, operation) });
    if (damaged.length > 0) throw new Error(damaged.join(", "));
    if (kills.command === "fill") {
      const { answers = {} } = readSaved(folder, FILE);
      const lost = saved.filter((id) => !Object.hasOwn(answers, `para-${id}`));
      kills.saved += saved.length;
      kills.lost += lost.length;
      if (lost.length > 0) say(`lost: ${lost.join(", ")}`);
    }
  } catch (thrown) {
    kills.damaged += 1;
    say(`damaged: ${String(thrown)}`);
  }
  await start(folder, operation, false).ended;
  const left = leftIn(folder, there);
  if (left.length === 0) return;
  kills.left += 1;
  say(`left after the next run: ${left.join(", ")}`);
}

/** Starts the built program; a person who fills the questionnaire answers each question when it is asked. */
function start(folder: string, { args, input = "" }: Operation, isFilling: boolean): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args(folder)], { stdio: ["pipe", "ignore", "pipe"] });
  child.stdin.on("error", () => undefined);
  const saved: string[] = [];
  if (isFilling) answerEach(child, saved);
  else {
    child.stderr.resume();
    child.stdin.end(input);
  }
  const ended = new Promise<boolean>((resolve) => {
    child.on("close", (_, signal) => {
      resolve(signal === "SIGKILL");
    });
  });
  return { child, saved, ended };
}

function answerEach(child: ChildProcess, saved: string[]): void {
  let asked = 0;
  let text = "";
  const next = (): void => {
    text = "";
    const id = IDS[asked];
    child.stdin?.write(id === undefined ? ":quit\n" : `:go ${id}\n`);
  };
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const id = IDS[asked];
    // What is asked now shows that the answer before it was saved.
    if (id === undefined || !text.includes(`\nPara. ${id} ·`)) return;
    saved.push(...IDS.slice(Math.max(asked - 1, 0), asked));
    child.stdin?.write("5\nNot yet counted.\n\n");
    asked += 1;
    next();
  });
  next();
}
