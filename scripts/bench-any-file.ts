/**
 * What the most unpleasant files cost that are still small enough to be read: the worst time and the most memory of every
 * command that reads a file, in every form that it writes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checklist, allQuestions } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import type { BenchOptions, Row } from "./bench-validate.ts";
import { costOfRuns } from "./measure-run.ts";

/** Seconds and mebibytes that no command may exceed, whatever is in the file. */
const BUDGET = { seconds: 2, memory: 300 };
/** Bytes that are left for what stands around the texts. */
const ROOM = 60_000;

const HEAD = { format: "tip-checklist/assessment/1", checklist: { id: "ctoc-cop-2010-6", revision: 1 }, state: "XUT" };

/** Runs that fill a text, each a danger to some expression, wrapping or reader. */
const RUNS: Readonly<Record<string, string>> = {
  "line ends": "\n",
  blanks: " ",
  tabs: "\t",
  "tiny paragraphs": "a\n\n",
  "one letter": "x",
  "one sign": "*",
  quotes: '"',
  brackets: "[](<&",
  "garbled letters": "Ã©â€™ ",
  "invisible characters": "a\u200b\u00ad",
  "joined letters": "e\u0301\u200d",
  "directions": "\u2067a ",
  addresses: "https://a.example/ ",
  formulas: ";=1\n",
  words: "the law of 2019 says so. ",
}; // prettier-ignore

/** A whole assessment that is as large as a file may be, its texts as long as they may be and made of a run. */
function filledWith(run: string, { questions, year }: { questions: readonly string[]; year: number }): string {
  const text = `a${run.repeat(Math.ceil(LIMITS.text / run.length))}`.slice(0, LIMITS.text - 1) + "b";
  const answers: Record<string, unknown> = {};
  let left = LIMITS.fileBytes - ROOM;
  for (const field of ["measures", "practice", "goodPractice"])
    for (const id of questions) {
      left -= Buffer.byteLength(JSON.stringify(text));
      if (left < 0) break;
      answers[id] = { status: "partly-implemented", ...(answers[id] ?? {}), [field]: text };
    }
  return JSON.stringify({ ...HEAD, year, stage: "draft", answers });
}

/** Files that are wrong as a whole, by their names. */
function wrongFiles(questions: readonly string[]): Readonly<Record<string, string>> {
  const most = LIMITS.fileBytes - ROOM;
  const json = (answers: unknown): string => JSON.stringify({ ...HEAD, year: 2026, stage: "draft", answers });
  const yaml = (lines: string): string => `format: ${HEAD.format}\nstate: XUT\nyear: 2026\nanswers:\n${lines}`;
  const repeated = (one: (index: number) => string): string => {
    const length = one(99_999).length;
    return Array.from({ length: Math.floor(most / length) }, (_, index) => one(index)).join("");
  };
  const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`k${index}`, ""]));
  const law = { title: "Act", provision: "s. 1", date: "2019-02-30", url: "www.x" };
  const laws = questions.map((id) => [id, { status: "yes", law: Array(LIMITS.laws).fill(law) }] as const);
  return {
    "many keys.json": json(keys),
    "many keys.yaml": yaml(repeated((index) => `  k${index}: ""\n`)),
    "deep lists.json": json("[").replace('"["', "[".repeat(most)),
    "deep lists.yaml": yaml(`  para-06: ${"[".repeat(most)}`),
    "deep blocks.yaml": yaml(Array.from({ length: 1_300 }, (_, index) => `${" ".repeat(index)}- a:\n`).join("")),
    "mistakes.yaml": yaml(repeated((index) => `  para-x${index}:\n    statuss: "yes"\n`)),
    "mistakes in laws.json": json(Object.fromEntries(laws)),
    "one answer many times.yaml": yaml(repeated(() => `  para-06: { status: implemented }\n`)),
    "one line.json": `"${"x".repeat(most)}"`,
    "control characters.yaml": yaml(`  para-06:\n    measures: "${"\u0001".repeat(most)}"\n`),
    "anchors.yaml": yaml(repeated((index) => `  k${index}: &a${index} *a${index}\n`)),
  };
}

/** Every way to read the file; the second file is an earlier year of the same State. */
function commandsFor(file: string, earlier: string): readonly (readonly string[])[] {
  const forms = ["text", "markdown", "html", "docx"];
  const diffs = [...forms, "csv", "json"].map((form) => ["--format", form]);
  return [
    ["validate", file],
    ...["json", "sarif"].map((form) => ["validate", file, "--format", form]),
    ["validate", file, "--final"],
    ["validate", file, "--dry-run"],
    ...["text", "json"].map((form) => ["status", file, "--format", form]),
    ...[...forms, "csv"].map((form) => ["report", file, "--format", form]),
    ...diffs.map((options) => ["diff", file, file, "--force", "--all", ...options]),
    ...diffs.map((options) => ["diff", earlier, file, ...options]),
    ...["json", "yaml"].map((form) => ["convert", file, "--to", form]),
  ];
}

interface Worst {
  readonly value: number;
  readonly run: string;
}

/** Measures every command on every file, and names the run that took longest and the one that took most memory. */
export function benchAnyFile(checklist: Checklist, options: BenchOptions): readonly Row[] {
  const { cwd, say } = options;
  const questions = allQuestions(checklist).flatMap(({ id, scale }) => (scale === "implementation" ? [id] : []));
  const cost = costOfRuns(options);
  const files = {
    ...Object.fromEntries(
      Object.entries(RUNS).map(([name, run]) => [`${name}.json`, filledWith(run, { questions, year: 2026 })]),
    ),
    ...wrongFiles(questions),
  };
  writeFileSync(join(cwd, "earlier.json"), filledWith("what we did; ", { questions, year: 2025 }));
  let slowest: Worst = { value: 0, run: "" };
  let largest: Worst = { value: 0, run: "" };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(cwd, name), content);
    for (const args of commandsFor(name, "earlier.json")) {
      const run = args.join(" ");
      const { seconds, memory } = cost(args);
      if (seconds > slowest.value) slowest = { value: seconds, run };
      if (memory > largest.value) largest = { value: memory, run };
      if (seconds > BUDGET.seconds || memory > BUDGET.memory)
        say(`over the budget: ${run}: ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB\n`);
    }
  }
  say(`slowest: ${slowest.run}\nmost memory: ${largest.run}\n`);
  return [
    { name: "any file, every command, time", value: slowest.value, budget: BUDGET.seconds, unit: "s" },
    { name: "any file, every command, memory", value: largest.value, budget: BUDGET.memory, unit: "MB" },
  ];
}
