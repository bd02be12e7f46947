/**
 * Measures what the program promises: how long it takes to start, to save and to draw, as ratios to a bare Node.js
 * where that makes sense. Variants take turns (A B A B …), and medians are compared, because machines are noisy.
 * Exits with 1 if a budget is not kept. Groups of rows can be named: `npm run bench -- any-file`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { spawn } from "@lydell/node-pty";
import { createLayout } from "../src/format/layout.ts";
import { readText } from "../src/format/read-assessment.ts";
import { updateAssessment } from "../src/format/write-assessment.ts";
import { withAnswer } from "../src/domain/model/assessment.ts";
import { benchAnyFile } from "./bench-any-file.ts";
import { benchMany } from "./bench-many.ts";
import { benchPage } from "./bench-page.ts";
import { benchWord } from "./bench-word.ts";
import { type BenchOptions, type Row, benchValidate } from "./bench-validate.ts";
import checklist from "../src/generated/checklist.en.ts";
import { createFiles } from "../src/host/files/files.ts";

const ROOT = join(import.meta.dirname, "..");
const PROGRAM = join(ROOT, "bin/tip-checklist.js");
const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");
const EARLIER = join(ROOT, "examples/XUT-2025.yaml");
const ROUNDS = 25;
/** Milliseconds after which something that should have been drawn will never be. */
const PATIENCE = 20_000;

// With this set, Node 20 loads certificates at every start, and every ratio looks far too good.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
const env = { ...environment, LANG: "C.UTF-8" } as Record<string, string>;

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  return performance.now() - start;
}

/** Time until a program in a terminal has written a text, or ended if none is named. */
function timeInTerminal(args: readonly string[], text: string | undefined, cwd: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...args], { cols: 80, rows: 30, cwd, env });
    let output = "";
    let time: number | undefined;
    child.onData((data) => {
      output += data;
      if (text !== undefined && time === undefined && output.includes(text)) {
        time = performance.now() - start;
        child.kill("SIGKILL");
      }
    });
    child.onExit(() => {
      resolve(time ?? performance.now() - start);
    });
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of the ratios of each variant to a bare Node.js, measured in turn. */
function startRatios(variants: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  const ratios = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = timeOf(["-e", "0"]);
    for (const [name, args] of Object.entries(variants)) ratios.get(name)?.push(timeOf([PROGRAM, ...args]) / bare);
  }
  return new Map([...ratios].map(([name, values]) => [name, median(values)]));
}

async function fillRatio(cwd: string): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await timeInTerminal(["-e", "0"], undefined, cwd);
    ratios.push((await timeInTerminal([PROGRAM, "fill"], "Which State is assessed?", cwd)) / bare);
  }
  return median(ratios);
}

/** Milliseconds for saves of a full file, with everything on the disk. */
async function saveTimes(cwd: string): Promise<readonly number[]> {
  const files = createFiles({ input: () => Readable.from([]) });
  const file = join(cwd, "save.yaml");
  const text = readFileSync(EXAMPLE, "utf8");
  let content = await files.save(file, text, undefined);
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const start = performance.now();
    content = await files.save(file, `${text}# ${round}\n`, content);
    times.push(performance.now() - start);
  }
  return times;
}

/** A full file but for one answer, with nothing left to confirm. */
function withoutAnswer(text: string, question: string): string {
  const reading = readText(text.replace(/^ +carriedFrom: .*\n/gm, ""), "yaml");
  if (reading.assessment === undefined) throw new Error("The example is not valid.");
  const without = withAnswer(reading.assessment, question, undefined);
  return updateAssessment(reading, without, createLayout(checklist)).source.text;
}

/** Milliseconds from a key to the screen that it brings, on a full file: moving in a list, and saving a status. */
async function keyTimes(cwd: string): Promise<{ move: readonly number[]; save: readonly number[] }> {
  const file = join(cwd, "keys.yaml");
  writeFileSync(file, withoutAnswer(readFileSync(EXAMPLE, "utf8"), "para-13"));
  const child = spawn(process.execPath, [PROGRAM, "fill", file], { cols: 80, rows: 40, cwd, env });
  let output = "";
  let hasEnded = false;
  let notify = (): void => undefined;
  child.onData((data) => {
    output += data;
    notify();
  });
  child.onExit(() => {
    hasEnded = true;
    notify();
  });
  const shown = async (text: RegExp): Promise<void> => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
    }, PATIENCE);
    while (!text.test(output) && !hasEnded) await new Promise<void>((resolve) => (notify = resolve));
    clearTimeout(late);
    if (hasEnded) throw new Error(`The questionnaire did not show ${text.source}, but:\n${output}`);
  };
  const timed = async (keys: string, text: RegExp): Promise<number> => {
    output = "";
    const start = performance.now();
    child.write(keys);
    await shown(text);
    return performance.now() - start;
  };
  // The end of each prompt; keys that come before it are left out.
  const FOOT = /stop|:quit/;
  await shown(FOOT);
  await timed("\r", /Next open question/);
  await shown(FOOT);
  await timed("\r", /Para\. 13/);
  await shown(FOOT);
  const move: number[] = [];
  const save: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    move.push(await timed("\u001b[B", FOOT));
    save.push(await timed(`${(round % 2) + 1}\r`, /Mark each one/));
    await timed("\u001b[Z", /Which of these is true/);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  return { move, save };
}

async function measure(cwd: string): Promise<readonly Row[]> {
  const starts = startRatios({
    "--version": ["--version"],
    "--help": ["--help"],
    schema: ["schema"],
    diff: ["diff", EARLIER, EXAMPLE],
    validate: ["validate", EARLIER, EXAMPLE],
    docx: ["report", EXAMPLE, "--format", "docx"],
    page: ["report", EXAMPLE, "--format", "html"],
  });
  const ratio = (name: string, other?: string): number =>
    (starts.get(name) ?? NaN) / (other === undefined ? 1 : (starts.get(other) ?? NaN));
  const rows: Row[] = [
    { name: "--version", value: ratio("--version"), budget: 1.4, unit: "x bare node" },
    { name: "--help", value: ratio("--help"), budget: 1.4, unit: "x bare node" },
    { name: "schema", value: ratio("schema"), budget: 2, unit: "x bare node" },
    { name: "diff of two full files", value: ratio("diff", "validate"), budget: 2, unit: "x validate" },
    { name: "report as docx", value: ratio("docx", "page"), budget: 6, unit: "x as a page" },
  ];
  rows.push({ name: "fill, first question", value: await fillRatio(cwd), budget: 4, unit: "x bare node" });
  rows.push({
    name: "save of a full file, 95 of 100",
    value: quantile(await saveTimes(cwd), 0.95),
    budget: 20,
    unit: "ms",
  });
  const keys = await keyTimes(cwd);
  rows.push({ name: "key to screen, moving", value: median(keys.move), budget: 50, unit: "ms" });
  rows.push({ name: "key to screen, saving", value: median(keys.save), budget: 50, unit: "ms" });
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), "tip-checklist-bench-"));
try {
  const say = (text: string): void => void process.stdout.write(text);
  const options = (): BenchOptions => ({ root: ROOT, cwd: mkdtempSync(join(folder, "bench-")), env, say });
  const groups: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
    start: () => measure(folder),
    validate: () => benchValidate(options()),
    "any-file": () => benchAnyFile(checklist, options()),
    many: () => benchMany(options()),
    page: () => benchPage(options()),
    word: () => benchWord(checklist, options()),
  };
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in groups));
  if (unknown !== undefined) throw new Error(`There are no rows ${unknown}, only ${Object.keys(groups).join(", ")}.`);
  const rows: Row[] = [];
  for (const [name, rowsOf] of Object.entries(groups))
    if (named.length === 0 || named.includes(name)) rows.push(...(await rowsOf()));
  for (const { name, value, budget, unit } of rows) {
    const verdict = value <= budget ? "pass" : "FAIL";
    process.stdout.write(
      `${name.padEnd(32)} ${value.toFixed(2).padStart(7)}  budget ${String(budget).padStart(5)} ${unit.padEnd(12)} ${verdict}\n`,
    );
  }
  process.exitCode = rows.every(({ value, budget }) => value <= budget) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
