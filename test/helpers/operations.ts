/** The commands that write files, as they are let fail, interrupted and killed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playInterview } from "../../scripts/play-interview.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { FILE, readSaved, textOf } from "./assessment-file.ts";
import { draftOf, readExample } from "./example.ts";
import type { Run } from "./program.ts";
import { putRound } from "./round.ts";
import { SMALL } from "./small.ts";

export interface Operation {
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

const { text: small } = await playInterview(SMALL);
const put =
  (text: string, name = FILE) =>
  (folder: string): void => {
    writeFileSync(join(folder, name), text);
  };
const EARLIER = "<!doctype html>\n<title>An earlier report</title>\n";

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  fill: {
    prepare: put(small),
    args: (folder) => ["fill", "--plain", `${folder}/${FILE}`],
    input: ":go 30\n3\nNo money.\n\n1\n:quit\n",
    files: [FILE],
    says: /Saved: 3 answers in \S*XUT-2026\.yaml/,
    isStepwise: true,
  },
  finalize: {
    prepare: put(textOf(draftOf(readExample(2025)))),
    args: (folder) => ["finalize", "--plain", `${folder}/${FILE}`],
    input: "Élise Hárfa\n\n\n\n1\n",
    files: [FILE],
    says: /XUT-2026\.yaml is now final/,
  },
  "validate --fix": {
    prepare: put(small.replace("measures:", "measurse:")),
    args: (folder) => ["validate", "--fix", `${folder}/${FILE}`],
    files: [FILE],
    says: /1 mistake was fixed/,
  },
  "validate --format json=FILE": {
    prepare: put(small),
    args: (folder) => ["validate", `${folder}/${FILE}`, "--format", `json=${folder}/result.json`],
    files: ["result.json"],
    says: /^$|result\.json is saved, and reading it again/,
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
  form: {
    prepare: put(small),
    args: (folder) => ["form", `${folder}/${FILE}`, "--output", `${folder}/a.html`],
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
      "--form",
    ],
    files: [FILE, "XUT-2026.moj.yaml", "XUT-2026.moj.html", "XUT-2026.moj.md"],
    says: /8 parts were written/,
    isStepwise: true,
    every: 31,
  },
};

/** The texts of the files that a command writes; undefined for those that are not there. */
export type Contents = readonly (string | undefined)[];

export function contentsOf(folder: string, { files }: Operation): Contents {
  return files.map((name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").replaceAll(folder, "") : undefined;
  });
}

/** The files as they were, as they are after the command, and as they were found. */
export interface Versions {
  readonly before: Contents;
  readonly after: Contents;
  readonly found: Contents;
}

/** The files that are neither what they were nor what they were to become. */
export function damagedFiles(folder: string, { files, isStepwise, read }: Operation, versions: Versions): string[] {
  const { before, after, found } = versions;
  return files.filter((name, at) => {
    const content = found[at];
    if (content === before[at] || content === after[at]) return false;
    if (read !== undefined && content !== undefined) return read(content) === undefined;
    // Between the old and the new file there are others, each of which is whole.
    if (isStepwise !== true || name !== FILE) return true;
    readSaved(folder);
    return content?.endsWith("...\n") !== true;
  });
}

/** What may be beside the files when all is over: previous versions, and answers that could not be saved. */
const KEPT = /~$|\.unsaved-\d\.yaml$/;

/** What is in a folder and should not be there. */
export function leftIn(folder: string, expected: readonly string[]): string[] {
  return readdirSync(folder).filter((name) => !KEPT.test(name) && !expected.includes(name));
}

/** What was said and is not so: success if the new files are not there, failure if they are, a fault of the program. */
export function untrueWords(
  result: Run,
  reference: Run,
  operation: Operation,
  { before, after, found }: Versions,
): string[] {
  const { exitCode, stderr } = result;
  // Who is killed says nothing.
  if (exitCode === null) return [];
  if (/ at .*\.ts:\d/.test(stderr)) return [stderr];
  const [, count, file] = /Saved: (\d+) answers in (\S+)\. To continue/.exec(stderr) ?? [];
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
  const mayBeWritten =
    operation.isStepwise === true || operation.read !== undefined || stderr.includes("not as the program wrote it");
  return mayBeWritten || String(found) === String(before)
    ? []
    : [`written, but exit code ${exitCode}: ${stderr.slice(-1000)}`];
}
