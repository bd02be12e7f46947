/** Which files are assessments: files of other kinds are left alone, and no assessment that was damaged is lost. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FOREIGN_FILES } from "../helpers/foreign-files.ts";
import { type Run, ROOT, run, temporaryFolder } from "../helpers/program.ts";

const EXAMPLE = readFileSync(join(ROOT, "examples/XUT-2025.yaml"), "utf8");

interface Results {
  files: { file: string; diagnostics: { rule: string; fix: unknown }[] }[];
  summary: { files: number; errors: number; passedOver: number };
  notChecked: { file: string }[];
}

/** A folder with files of other kinds, and with the data, the texts and the schemas of this project. */
function foreignFolder(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(FOREIGN_FILES)) writeFileSync(join(folder, name), text);
  for (const name of ["checklist", "messages", "schemas"])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  for (const name of ["node_modules", ".hidden"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "XUT-2024.yaml"), EXAMPLE.replace("year:", "yaer:"));
  }
  return folder;
}

/** Every file in a folder and below, with its bytes. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, readFileSync(file, "latin1")];
    }),
  );
}

async function validated(folder: string, ...args: string[]): Promise<Results & Pick<Run, "exitCode">> {
  const { stdout, exitCode } = await run(["validate", ...args, "--format", "json"], { cwd: folder });
  return { ...(JSON.parse(stdout) as Results), exitCode };
}

describe("files of other kinds", () => {
  it("are at least fifty in these tests", () => {
    expect(Object.keys(FOREIGN_FILES).length).toBeGreaterThanOrEqual(50);
  });

  it("are not changed by a byte, not reported and only counted where a folder is fixed", async () => {
    const folder = foreignFolder();
    writeFileSync(join(folder, "XUT-2025.yaml"), EXAMPLE);
    const before = contentsOf(folder);
    const { files, summary, exitCode } = await validated(folder, ".", "--fix");
    expect(files).toMatchObject([{ file: "XUT-2025.yaml", diagnostics: [] }]);
    expect(summary).toMatchObject({ files: 1, errors: 0 });
    expect(summary.passedOver).toBeGreaterThan(60);
    expect(exitCode).toBe(0);
    expect(contentsOf(folder)).toEqual(before);
  });

  it("are named with --verbose, and the summary never offers to fix them", async () => {
    const folder = foreignFolder();
    writeFileSync(join(folder, "XUT-2025.yaml"), EXAMPLE);
    const { stdout } = await run(["validate", ".", "--verbose"], { cwd: folder });
    expect(stdout).toContain("package.json: skipped, because it is not an assessment.\n");
    expect(stdout).toMatch(/\n\d+ other files were skipped: they are not assessments\.\n$/);
    expect(stdout).not.toContain("--fix");
  });

  it("get one diagnostic each if they are named, and are not changed", async () => {
    const folder = foreignFolder();
    const before = contentsOf(folder);
    const names = Object.keys(FOREIGN_FILES);
    const { files, exitCode } = await validated(folder, ...names, "--fix");
    expect(files.map(({ file }) => file)).toEqual(names);
    for (const { file, diagnostics } of files) {
      expect(diagnostics, file).toHaveLength(1);
      expect(diagnostics[0]?.fix, file).toBeNull();
    }
    expect(exitCode).toBe(3);
    expect((await validated(folder, ...names)).files).toEqual(files);
    expect(contentsOf(folder)).toEqual(before);
  });

  it("end with exit code 3 if there is nothing else in a folder", async () => {
    const folder = foreignFolder();
    const { files, notChecked, exitCode } = await validated(folder, ".");
    expect({ files, notChecked, exitCode }).toMatchObject({ files: [], notChecked: [{ file: "." }], exitCode: 3 });
    const { stderr, stdout } = await run(["validate", "."], { cwd: folder });
    expect(stderr).toContain("There is no assessment in .");
    expect(stdout).toContain("No file was checked.\n");
  });

  it("are refused in one line by every command that opens an assessment", async () => {
    const folder = foreignFolder();
    for (const [command, ...rest] of [
      ["status"],
      ["report"],
      ["convert", "--to", "json"],
      ["split", "--by", "section"],
      ["diff", "package.json"],
    ]) {
      const { stderr, exitCode } = await run([command ?? "", "messages.yaml", ...rest], { cwd: folder });
      expect(stderr.match(/messages\.yaml:1:1: error/g), command).toHaveLength(1);
      expect(exitCode, command).toBe(3);
    }
  });
});

type Damaged = [what: string, name: string, content: string | Buffer, rule?: string];

/** What happens to files on their way, and a rule that tells of it. */
const DAMAGED: readonly Damaged[] = [
  ["has lost its first entry", "sent.yaml", EXAMPLE.replace(/^format:.*\n/m, ""), "missing-key"],
  ["has lost its first entry, in JSON", "sent.json", '{ "state": "XUT", "answers": { "para-06": {} } }', "missing-key"],
  ["has lost everything but its name", "XUT-2026.yaml", "year: 2026\n", "missing-key"],
  ["is empty, with the name of an assessment", "XUT-2026.yaml", "", "file-empty"],
  ["is empty, in JSON and in small letters", "nor-2026.json", "", "file-empty"],
  ["is empty, a part", "NOR-2026.moj.yml", "", "file-empty"],
  ["is empty, a second copy", "NOR-2026 (1).yaml", "", "file-empty"],
  ["is full of zero bytes", "EUE-2026.yaml", Buffer.alloc(4096), "file-zeroed"],
  ["is full of zero bytes, with any name", "Utland.yaml", Buffer.alloc(4096), "file-zeroed"],
  ["is full of zero bytes in its second half", "a.yaml", EXAMPLE.replace(/(?<=[^]{4000})[^]+/, (it) => "\0".repeat(it.length))],
  ["is full of zero bytes in its first half", "a.yaml", EXAMPLE.replace(/^[^]{4000}/, (it) => "\0".repeat(it.length))],
  ["is in UTF-16", "a.yaml", Buffer.from(`\ufeff${EXAMPLE}`, "utf16le"), "encoding-utf16"],
  ["is in UTF-16, the great end first", "a.yaml", Buffer.from(`\ufeff${EXAMPLE}`, "utf16le").swap16(), "encoding-utf16"],
  ["is in UTF-16 and cut within a character", "a.yaml", Buffer.from(EXAMPLE, "utf16le").subarray(0, 9999), "encoding-utf16"],
  ["is in UTF-16 without its first entry", "a.yaml", Buffer.from(EXAMPLE.replace(/^format:.*\n/m, ""), "utf16le"), "encoding-utf16"],
  ["is in Windows-1252", "a.yaml", Buffer.from(EXAMPLE.replaceAll(/[^\0-\u00ff]/g, "é"), "latin1"), "encoding-not-utf8"],
  ["has lone carriage returns", "a.yaml", EXAMPLE.replaceAll("\n", "\r"), "line-ends-old-mac"],
  ["is cut", "a.yaml", EXAMPLE.slice(0, 9000)],
  ["is cut, in JSON", "a.json", '{ "format": "tip-checklist/assessment/1", "answers": { "para-0', "json-syntax"],
  ["has lost its beginning", "a.yaml", EXAMPLE.slice(EXAMPLE.indexOf("answers:")), "missing-key"],
  ["has lost its beginning, up to an answer", "a.yaml", EXAMPLE.slice(EXAMPLE.indexOf("  para-57:"))],
  ["holds a conflict", "a.yaml", `<<<<<<< mine\n${EXAMPLE}=======\n${EXAMPLE}>>>>>>> theirs\n`, "merge-conflict"],
  ["holds a conflict in its answers", "a.yaml", EXAMPLE.replace(/^ {2}para-08:/m, "<<<<<<< mine\n$&"), "merge-conflict"],
  ["begins with a byte order mark", "a.yaml", `\ufeff${EXAMPLE}`],
  ["is JSON with comments", "a.json", '// ours\n{ "format": "tip-checklist/assessment/1", /* x */ "answers": {} }'],
  ["is quoted in a message", "a.yaml", `Dear all,\n${EXAMPLE.replaceAll(/^/gm, "> ")}`],
  ["is in a list", "a.json", '[{ "format": "tip-checklist/assessment/1" }]', "not-an-assessment"],
  ["has its first key misspelt", "a.yaml", EXAMPLE.replace("format:", "fomat:"), "unknown-key"],
  ["has its format in capitals", "a.yaml", EXAMPLE.replace("tip-checklist/assessment", "TIP-CHECKLIST/ASSESSMENT"), "unknown-format"],
  ["is of a later format", "a.yaml", EXAMPLE.replace("assessment/1", "assessment/9"), "unknown-format"],
  ["cites its questions as people do, and has no format", "a.yaml", "answers:\n  Para. 6: { status: implemented }\n", "missing-key"],
  ["has lost its beginning, and has capitals", "a.yaml", "Para-57:\n  Status: implemented\n"],
  ["has the key of its answers misspelt, and no format", "a.yaml", "Answer:\n  para-06: { status: implemented }\n"],
  ["is too large", "a.yaml", `${EXAMPLE}${"# long\n".repeat(200_000)}`, "file-too-large"],
  ["is an archive with the name of an assessment", "XUT-2026.yaml", "PK\u0003\u0004", "other-kind-of-file"],
]; // prettier-ignore

describe("a file among others of other kinds is never lost if it", () => {
  it.each<Damaged>(DAMAGED)("%s", async (_, name, content, rule) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "package.json"), FOREIGN_FILES["package.json"] ?? "");
    writeFileSync(join(folder, name), content);
    const { files, summary } = await validated(folder, ".");
    expect(files.map(({ file }) => file)).toEqual([name]);
    expect(summary.passedOver).toBe(1);
    if (rule !== undefined) expect(files[0]?.diagnostics.map((one) => one.rule)).toContain(rule);
  });

  it.each<Damaged>(DAMAGED.filter(([, , , rule]) => rule === "missing-key"))(
    "%s, but it is not fixed",
    async (_, name, content) => {
      const folder = temporaryFolder();
      const text = String(content).replace("state:", "staet:").replace("status:", "statsu:");
      writeFileSync(join(folder, name), text);
      const { files, exitCode } = await validated(folder, ".", "--fix");
      expect(files[0]?.diagnostics.map((one) => one.rule)).toContain("missing-key");
      expect(exitCode).toBe(1);
      expect(readFileSync(join(folder, name), "utf8")).toBe(text);
      expect((await run(["validate", "."], { cwd: folder })).stdout).not.toContain("--fix");
    },
  );
});
