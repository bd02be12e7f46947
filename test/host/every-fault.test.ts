/**
 * Every call of a command to the disk fails once, in every way, or is not reached because the program is killed. After any
 * of it the old or the new file is there whole, what was said is true, and the next run leaves nothing behind.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { readSaved } from "../helpers/assessment-file.ts";
import { FAULTS, createFaultyDisk } from "../helpers/faulty-disk.ts";
import { runInProcess } from "../helpers/in-process.ts";
import { type Run, ROOT, temporaryFolder } from "../helpers/program.ts";
import { putRound } from "../helpers/round.ts";
import { SMALL } from "../helpers/small.ts";

interface Operation {
  /** Puts the files there that it works with. */
  readonly prepare: (folder: string) => void;
  /** The arguments; names of files begin with `folder`. */
  readonly args: (folder: string) => readonly string[];
  readonly input?: string;
  /** The files that it writes. */
  readonly files: readonly string[];
  /** What is said when all of them are written. */
  readonly says: RegExp;
  /** Whether it saves several times, so that there is something between the old and the new file. */
  readonly isStepwise?: boolean;
  /** Whether a file says what could not be read; it is whole if this does not throw. */
  readonly read?: (content: string) => unknown;
  /** Only every n-th call fails, where there are many that are alike. */
  readonly every?: number;
}

const FILE = "XUT-2026.yaml";
const { text: small } = await playInterview(SMALL);
const put =
  (text: string, name = FILE) =>
  (folder: string): void => {
    writeFileSync(join(folder, name), text);
  };
const EARLIER = "<!doctype html>\n<title>An earlier report</title>\n";

const OPERATIONS: Readonly<Record<string, Operation>> = {
  fill: {
    prepare: put(small),
    args: (folder) => ["fill", "--plain", `${folder}/${FILE}`],
    input: ":go 30\n3\nNo money.\n\n1\n:quit\n",
    files: [FILE],
    says: /Saved: 3 answers in \S*XUT-2026\.yaml/,
    isStepwise: true,
  },
  finalize: {
    prepare: (folder) => {
      copyFileSync(join(ROOT, "examples/XUT-2025.yaml"), join(folder, FILE));
    },
    args: (folder) => ["finalize", "--plain", `${folder}/${FILE}`],
    input: "Élise Hárfa\n\n\n\n1\n",
    files: [FILE],
    says: /XUT-2026\.yaml is final now/,
  },
  "validate --fix": {
    prepare: put(small.replace("measures:", "measurse:")),
    args: (folder) => ["validate", "--fix", `${folder}/${FILE}`],
    files: [FILE],
    says: /1 thing was fixed/,
  },
  "validate --format json=FILE": {
    prepare: put(small),
    args: (folder) => ["validate", `${folder}/${FILE}`, "--format", `json=${folder}/result.json`],
    files: ["result.json"],
    says: /^$|result\.json is saved and reads back/,
    read: (content) => JSON.parse(content) as unknown,
  },
  merge: {
    prepare: (folder) => void putRound(folder),
    args: (folder) => ["merge", `${folder}/${FILE}`, `${folder}/XUT-2026.moj.yaml`],
    files: [FILE],
    says: /merged into \S*XUT-2026\.yaml/,
  },
  "merge --output": {
    prepare: (folder) => void putRound(folder),
    args: (folder) => ["merge", `${folder}/${FILE}`, `${folder}/XUT-2026.moj.yaml`, "--output", `${folder}/whole.yaml`],
    files: ["whole.yaml"],
    says: /merged into \S*whole\.yaml/,
  },
  convert: {
    prepare: put(small),
    args: (folder) => ["convert", `${folder}/${FILE}`, "--to", "json", "--output", `${folder}/a.json`],
    files: ["a.json"],
    says: /Written: \S*a\.json/,
  },
  report: {
    prepare: put(small),
    args: (folder) => ["report", `${folder}/${FILE}`, "--output", `${folder}/a.md`],
    files: ["a.md"],
    says: /Written: \S*a\.md/,
  },
  "report --force": {
    prepare: (folder) => {
      put(small)(folder);
      put(EARLIER, "a.html")(folder);
    },
    args: (folder) => ["report", `${folder}/${FILE}`, "--force", "--output", `${folder}/a.html`],
    files: ["a.html"],
    says: /Written: \S*a\.html/,
  },
  split: {
    prepare: put(small.replace('stage: "draft"', 'stage: "draft"\ncontributors:\n  - id: "moj"\n    authority: "Ministry of Justice"\n')), // prettier-ignore
    args: (folder) => [
      "split",
      `${folder}/${FILE}`,
      "--by",
      "authority",
      "--assign",
      "para-13=moj",
      "--note",
      "markdown",
    ],
    files: [FILE, "XUT-2026.moj.yaml", "XUT-2026.moj.md"],
    says: /8 parts were written/,
    isStepwise: true,
    every: 17,
  },
};

type Contents = readonly (string | undefined)[];

function contents(folder: string, { files }: Operation): Contents {
  return files.map((name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").replaceAll(folder, "") : undefined;
  });
}

function run(folder: string, { args, input }: Operation, disk = createFaultyDisk()): Promise<Run> {
  return runInProcess(args(folder), disk, input);
}

/** What may be beside the files when all is over: previous versions, and answers that could not be saved. */
const KEPT = /~$|\.unsaved-\d\.yaml$/;

/** Errors are alike but for what is said of them, so some are enough; `ALL_FAULTS=1` tries all. */
const TRIED = process.env["ALL_FAULTS"] ? FAULTS : (["EIO", "killed"] as const);

describe.each(Object.entries(OPERATIONS))("%s", (_, operation) => {
  it.each(TRIED)("survives %s at every call", async (fault) => {
    const clean = temporaryFolder();
    operation.prepare(clean);
    const before = contents(clean, operation);
    const whole = createFaultyDisk();
    const reference = await run(clean, operation, whole);
    expect(reference.stderr).toMatch(operation.says);
    const after = contents(clean, operation);
    const there = readdirSync(clean);
    const problems: string[] = [];
    for (let at = 0; at < whole.calls.length; at += operation.every ?? 1) {
      const folder = temporaryFolder();
      operation.prepare(folder);
      const result = await run(folder, operation, createFaultyDisk(at, fault));
      const found = contents(folder, operation);
      const wrong = [
        ...damaged(folder, operation, { before, after, found }),
        ...untrue(result, reference, operation, { before, after, found }),
      ];
      await run(folder, operation);
      const left = readdirSync(folder).filter((name) => !KEPT.test(name) && !there.includes(name));
      if (left.length > 0) wrong.push(`left after the next run: ${left.join(", ")}`);
      if (wrong.length > 0) problems.push(`call ${at}, ${whole.calls[at] ?? ""}: ${wrong.join("; ")}`);
      rmSync(folder, { recursive: true });
    }
    expect(problems).toEqual([]);
  });
});

interface Versions {
  readonly before: Contents;
  readonly after: Contents;
  readonly found: Contents;
}

/** The files that are neither what they were nor what they were to become. */
function damaged(folder: string, { files, isStepwise, read }: Operation, { before, after, found }: Versions): string[] {
  return files.filter((name, at) => {
    const content = found[at];
    if (content === before[at] || content === after[at]) return false;
    if (read !== undefined && content !== undefined) return read(content) === undefined;
    // Between the old and the new file there are others, each of which is whole.
    if (isStepwise === true && name === FILE) readSaved(folder);
    return isStepwise !== true || name !== FILE;
  });
}

/** What was said and is not so: success if the new files are not there, failure if they are, a fault of the program. */
function untrue(result: Run, reference: Run, operation: Operation, { before, after, found }: Versions): string[] {
  const { exitCode, stderr } = result;
  // Who is killed says nothing.
  if (exitCode === null) return [];
  if (/ at .*\.ts:\d/.test(stderr)) return [stderr];
  const [, count, file] = /Saved: (\d+) answers in (\S+)\. Go/.exec(stderr) ?? [];
  if (file !== undefined) {
    const { answers = {} } = readText(readFileSync(file, "utf8"), "yaml").assessment ?? {};
    return Object.keys(answers).length === Number(count) ? [] : [`not so many answers: ${stderr.slice(-1000)}`];
  }
  const isSuccess = exitCode === reference.exitCode && operation.says.test(stderr);
  if (isSuccess)
    return String(found) === String(after) || stderr.includes(".unsaved-1")
      ? []
      : [`not written: ${stderr.slice(-1000)}`];
  if (exitCode === 0) return [`no success, but exit code 0: ${stderr.slice(-1000)}`];
  // A file that does not read back is named as such; of several files some may be written.
  const mayBeWritten = operation.isStepwise === true || operation.read !== undefined || stderr.includes("read back");
  return mayBeWritten || String(found) === String(before)
    ? []
    : [`written, but exit code ${exitCode}: ${stderr.slice(-1000)}`];
}
