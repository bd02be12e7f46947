/** What the command line understands and says, in this process. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFaultyDisk } from "../helpers/faulty-disk.ts";
import { runInProcess } from "../helpers/in-process.ts";
import { type Run, ROOT, temporaryFolder } from "../helpers/program.ts";

const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");

const run = (args: readonly string[], input?: string): Promise<Run> => runInProcess(args, createFaultyDisk(), input);

describe("a State on the command line", () => {
  it.each([
    ["nor", 'state: "NOR"'],
    ["Norway", 'state: "NOR"'],
    ["Norvège", 'state: "NOR"'],
    ["俄罗斯联邦", 'state: "RUS"'],
  ])("is named by its code or its whole name: %j", async (state, line) => {
    const { exitCode, stdout } = await run(["template", "--state", state]);
    expect(stdout).toContain(line);
    expect(exitCode).toBe(0);
  });

  it.each([
    ["Sweeden", "Did you mean SWE (Sweden)?"],
    ["norw", "Did you mean NOR (Norway)?"],
    ["korea", "Did you mean PRK (Democratic People's Republic of Korea), KOR (Republic of Korea)?"],
    ["united", "Codes have three letters"],
    // Short names are abbreviations, of which some mean two States.
    ["SLO", "Did you mean SVN (Slovenia), SVK (Slovakia)?"],
    ["挪威", "Did you mean NOR (Norway)?"],
    ["Atlantis", "Codes have three letters"],
  ])("that is not there is guessed, and not taken: %j", async (state, says) => {
    for (const command of ["template", "fill"]) {
      const { exitCode, stderr } = await run([command, "--state", state, ...(command === "fill" ? ["--plain"] : [])]);
      expect(stderr).toContain(says);
      expect(exitCode).toBe(2);
    }
  });
});

describe("a file that is written in another form than its name says", () => {
  it.each([
    ["report EXAMPLE --format html --output r.docx", "r.docx is written as html"],
    ["report EXAMPLE --format markdown --output r.pdf", "r.pdf is written as markdown"],
    ["convert EXAMPLE --to json --output r.yaml", "r.yaml is written as json"],
    ["validate EXAMPLE --format json=r.sarif", "r.sarif is written as json"],
    ["report EXAMPLE --format html --output r.html", undefined],
    ["report EXAMPLE --format html --output r.htm", undefined],
    ["report EXAMPLE --format html --output r.old", undefined],
    ["report EXAMPLE --output r.md", undefined],
  ])("is named as such: %s", async (line, says) => {
    const folder = temporaryFolder();
    const args = line.replace("EXAMPLE", EXAMPLE).split(" ").map((one) => one.replace(/^(json=)?r\./, `$1${folder}/r.`)); // prettier-ignore
    const { exitCode, stderr } = await run(args);
    expect(exitCode).toBeLessThan(2);
    if (says === undefined) expect(stderr).not.toContain("although");
    else expect(stderr).toContain(says);
  });
});

describe("standard input that is empty", () => {
  it("has no earlier version beside it", async () => {
    const { exitCode, stdout } = await run(["validate", "-"], "");
    expect(stdout).toContain("Standard input is empty.");
    expect(stdout).not.toContain("~");
    expect(exitCode).toBe(3);
  });

  it("is a file where it is named as one", async () => {
    expect((await run(["validate", "-", "--stdin-name", "NOR-2026.yaml"], "")).stdout).toContain("~");
  });
});

describe("the year of a new file", () => {
  it.each([
    ["NOR-2027.yaml", "2027"],
    ["norway 2025.yaml", "2025"],
    ["20251.yaml", String(new Date().getFullYear())],
    ["NOR-1999.yaml", String(new Date().getFullYear())],
  ])("is proposed as the name of %j says", async (name, year) => {
    const file = join(temporaryFolder(), name);
    const { exitCode } = await run(["fill", file, "--plain", "--state", "NOR"], "\n");
    expect(exitCode).toBe(130);
    expect(readFileSync(file, "utf8")).toContain(`year: ${year}\n`);
  });
});

describe("a comparison", () => {
  it.each([
    [2, "two versions"],
    [4, "4 versions"],
  ])("of %i files of one year says so in its title", async (count, words) => {
    const folder = temporaryFolder();
    const files = Array.from({ length: count }, (_, at) => join(folder, `${String(at)}.yaml`));
    for (const file of files) copyFileSync(EXAMPLE, file);
    const { stdout } = await run(["diff", ...files]);
    expect(stdout.split("\n")[0]).toBe(`Utland, 2026: what changed between ${words}`);
  });
});

describe("a language in a file", () => {
  it.each([
    ["English", "en"],
    ["français", "fr"],
    ["العربية", "ar"],
    ["Chinese", "zh"],
  ])("that is named %j is guessed, and not fixed", async (name, tag) => {
    const file = join(temporaryFolder(), "a.yaml");
    const text = readFileSync(EXAMPLE, "utf8").replace(/^language: .*$/m, `language: ${name}`);
    writeFileSync(file, text);
    const { stdout } = await run(["validate", file, "--fix"]);
    expect(stdout).toContain(`Did you mean "${tag}"?`);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
