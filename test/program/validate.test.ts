/** `validate` and `explain` from outside: exit codes, formats of results, many files, fixes. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { HEAD } from "../format/reading.ts";
import { type Run, PROGRAM, ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { openTerminal } from "../helpers/terminal.ts";

const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");
const MISTAKES = join(ROOT, "docs/mistakes/XUT-2026.yaml");
const GOOD = `${HEAD}state: XUT\nyear: 2026\n...\n`;
const WARNED = `${HEAD}state: XUT\nyear: 2026\n`;
const WRONG = GOOD.replace("year:", "yaer:");

interface Results {
  files: { file: string; ok: boolean; diagnostics: { rule: string; line: number; column: number; path: string }[] }[];
  summary: { files: number; errors: number; warnings: number };
  notChecked: { file: string }[];
}

/** A folder with a correct file, one with a warning, and one with an error. */
function threeFiles(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "good.yaml"), GOOD);
  writeFileSync(join(folder, "warned.yaml"), WARNED);
  writeFileSync(join(folder, "wrong.yaml"), WRONG);
  return folder;
}

describe("exit codes of validate", () => {
  it.each<[args: string[], exitCode: number]>([
    [["good.yaml"], 0],
    [["warned.yaml"], 0],
    [["wrong.yaml"], 1],
    [["good.yaml", "wrong.yaml"], 1],
    [["warned.yaml", "--max-warnings", "0"], 1],
    [["warned.yaml", "--max-warnings", "1"], 0],
    [["warned.yaml", "--quiet", "--max-warnings", "0"], 1],
    [["good.yaml", "--final"], 1],
    [["missing.yaml"], 3],
    [["missing.yaml", "wrong.yaml"], 3],
    [["."], 1],
    [["empty"], 3],
    [["good.yaml", "--previous", "missing.yaml"], 3],
    [["good.yaml", "--previous", "wrong.yaml"], 3],
    [["good.yaml", "--previous", "good.yaml"], 3],
    [["good.yaml", "warned.yaml", "--previous", "good.yaml"], 2],
    [[".", "--previous", "good.yaml"], 2],
    [[], 2],
    [["good.yaml", "--format", "xml"], 2],
    [["good.yaml", "--format", "sarif="], 2],
    [["good.yaml", "--format", "json", "--format", "text"], 2],
    [["good.yaml", "--max-warnings", "few"], 2],
    [["-", "--fix"], 2],
    [["good.yaml", "--format", "json=empty"], 3],
    [["good.yaml", "--format", "json=nowhere/out.json"], 3],
  ])("%j ends with %i", async (args, exitCode) => {
    const folder = threeFiles();
    mkdirSync(join(folder, "empty"));
    const result = await run(["validate", ...args], { cwd: folder });
    expect(result.exitCode, result.stderr + result.stdout).toBe(exitCode);
    expect(result.stderr).not.toMatch(/^ +at /m);
  });

  it("do not depend on the format of the results", async () => {
    const folder = threeFiles();
    for (const format of ["text", "json", "sarif", "github", "junit"])
      expect((await run(["validate", ".", "--format", format], { cwd: folder })).exitCode).toBe(1);
  });
});

describe("what validate says", () => {
  it("of a file with mistakes is as accepted", async () => {
    const { stdout } = await run(["validate", "docs/mistakes/XUT-2026.yaml"]);
    await expect(stdout).toMatchFileSnapshot("../golden/validate-80.txt");
  });

  it("is only the summary if nothing is wrong", async () => {
    const { stdout, stderr } = await run(["validate", EXAMPLE]);
    expect(stdout).toMatch(/^1 file was checked with \d+ rules: there is nothing to correct\.\n$/);
    expect(stderr).toBe("");
  });

  it("names files without errors with --verbose, and only errors with --quiet", async () => {
    const folder = threeFiles();
    const verbose = await run(["validate", ".", "--verbose"], { cwd: folder });
    expect(verbose.stdout).toContain("good.yaml: nothing to correct. Draft, XUT 2026; 0 of 77 questions answered.");
    const quiet = await run(["validate", "good.yaml", "warned.yaml", "--quiet"], { cwd: folder });
    expect(quiet).toMatchObject({ stdout: "", stderr: "", exitCode: 0 });
  });

  it("shows what changed since the year before", async () => {
    const { stdout } = await run(["validate", EXAMPLE, "--previous", "examples/XUT-2025.yaml"]);
    expect(stdout).toContain("Para. 65 › status\n");
    expect(stdout).toContain('Last year the reply was "Yes". This year it is "Yes, in part".');
    expect(stdout).toContain("practice-removed");
  });

  it("compares the only file of a folder with the year before, and refuses to compare several", async () => {
    const folder = temporaryFolder();
    const validate = (): Promise<Run> =>
      run(["validate", folder, "--previous", "examples/XUT-2025.yaml", "--format", "json"]);
    for (let index = 0; index < 70; index += 1)
      writeFileSync(join(folder, `XUT-2026-${index}.yaml`), readFileSync(EXAMPLE));
    expect((await validate()).stderr).toContain("To compare with an earlier year, name only one file.");
    for (let index = 1; index < 70; index += 1) rmSync(join(folder, `XUT-2026-${index}.yaml`));
    expect((await validate()).stdout).toContain("status-fell");
  });

  it("names standard input as --stdin-name says", async () => {
    const { stdout, exitCode } = await run(["validate", "-", "--stdin-name", "NOR-2026.json"], { input: "{ " });
    expect(stdout).toMatch(/^NOR-2026\.json:1:\d+ error json-syntax\n/);
    expect(exitCode).toBe(1);
  });

  it("shows names and texts with control characters made visible, in every format", async () => {
    const folder = temporaryFolder();
    const name = "\u001b[31mevil\nok.yaml";
    writeFileSync(join(folder, name), GOOD.replace("...", '"\\e]0;x\\a": x\n...'));
    for (const format of ["text", "json", "sarif", "github", "junit"]) {
      const { stdout, stderr } = await run(["validate", name, "--format", format], { cwd: folder });
      expect(stdout + stderr, format).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(
        stdout.split("\n").some((line) => line.startsWith("ok.yaml")),
        format,
      ).toBe(false);
    }
  });
});

describe("the seal of a final file", () => {
  it("is intact as long as nothing is changed, however the file is written", async () => {
    const folder = temporaryFolder();
    const sealed = readFileSync(join(ROOT, "examples/XUT-2025.yaml"), "utf8");
    writeFileSync(join(folder, "XUT-2025.yaml"), sealed);
    expect(await run(["validate", "XUT-2025.yaml"], { cwd: folder })).toMatchObject({ exitCode: 0 });
    writeFileSync(join(folder, "XUT-2025.yaml"), sealed.replace("# Para", "# para"));
    expect(await run(["validate", "XUT-2025.yaml"], { cwd: folder })).toMatchObject({ exitCode: 0 });
    writeFileSync(join(folder, "XUT-2025.yaml"), sealed.replace("twelve", "thirteen"));
    const { stdout, exitCode } = await run(["validate", "XUT-2025.yaml"], { cwd: folder });
    expect(stdout).toContain("error seal-broken");
    expect(exitCode).toBe(1);
  });

  it("is checked even if a text has half of a character", async () => {
    const text = GOOD.replace("draft", "final").replace("...", `seal: "sha256:${"0".repeat(64)}"\n...`);
    const odd = text.replace("...", 'focalPoint: { name: "\\uD800" }\n...');
    const { stderr, exitCode } = await run(["validate", "-", "--quiet"], { input: odd });
    expect(stderr).toBe("");
    expect(exitCode).toBe(1);
  });
});

describe("many files", () => {
  it("are found in folders, in the order of their names, each once", async () => {
    const folder = threeFiles();
    mkdirSync(join(folder, "below"));
    writeFileSync(join(folder, "below/XUT-2024.json"), "{}");
    writeFileSync(join(folder, "below/package.json"), "{}");
    for (const name of [".hidden.yaml", "good.yaml~", "copy.yaml.tmp"]) writeFileSync(join(folder, name), GOOD);
    writeFileSync(join(folder, "README.txt"), "no");
    symlinkSync("good.yaml", join(folder, "link.yaml"));
    const { stdout, stderr } = await run(["validate", "good.yaml", ".", "below", "./good.yaml", "--format", "json"], {
      cwd: folder,
    });
    const { files } = JSON.parse(stdout) as Results;
    expect(files.map(({ file }) => file)).toEqual(["good.yaml", "below/XUT-2024.json", "warned.yaml", "wrong.yaml"]);
    expect(stderr).toContain("4 files were skipped");
  });

  it.each<[how: string, options: readonly string[], finds: string]>([
    ["", [], "unknown-key"],
    [" by the measure of a final file", ["--final"], "carried-over"],
  ])("give the same on several processors as on one, in the same order%s", async (_, options, finds) => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 150 }, (_, index) => `${String(index).padStart(3, "0")}.yaml`);
    const full = readFileSync(EXAMPLE, "utf8");
    for (const [index, name] of names.entries())
      writeFileSync(
        join(folder, name),
        index === 77 ? "" : index % 20 === 3 ? full : ([GOOD, WARNED, WRONG][index % 3] ?? ""),
      );
    chmodSync(join(folder, names[40] ?? ""), 0o000);
    const results = async (...files: string[]): Promise<Results> => {
      const { stdout } = await run(["validate", ...files, ...options, "--format", "json"], { cwd: folder });
      return JSON.parse(stdout) as Results;
    };
    const together = await results(...names, "missing.yaml");
    const parts = [names.slice(0, 50), names.slice(50, 100), [...names.slice(100), "missing.yaml"]];
    const apart: Results[] = [];
    for (const part of parts) apart.push(await results(...part));
    expect(together.files).toEqual(apart.flatMap(({ files }) => files));
    expect(together.notChecked).toEqual(apart.flatMap(({ notChecked }) => notChecked));
    expect(together.files.length + together.notChecked.length).toBe(151);
    const rules = together.files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
    expect(rules).toContain(finds);
  });

  it("show the progress in a terminal, which does not remain beside the results", async () => {
    const folder = temporaryFolder();
    const text = readFileSync(EXAMPLE, "utf8");
    for (let index = 100; index < 260; index += 1) writeFileSync(join(folder, `XUT-2026-${index}.yaml`), text);
    writeFileSync(join(folder, "XUT-2026-x.yaml"), text.replace("year:", "yaer:"));
    const terminal = openTerminal(process.execPath, [PROGRAM, "validate", "."], { columns: 80, rows: 30, cwd: folder });
    expect(await terminal.exit()).toBe(1);
    const screen = await terminal.screen();
    expect(screen).toMatch(/^XUT-2026-x\.yaml:\d+:1 error unknown-key$/m);
    expect(screen).not.toContain("files checked");
  });

  it("are checked even if one cannot be", async () => {
    const folder = threeFiles();
    const args = ["validate", "nowhere.yaml", "wrong.yaml", "--format", "json"];
    const { stdout, stderr } = await run(args, { cwd: folder });
    const { files, notChecked, summary } = JSON.parse(stdout) as Results;
    expect(files.map(({ file }) => file)).toEqual(["wrong.yaml"]);
    expect(notChecked.map(({ file }) => file)).toEqual(["nowhere.yaml"]);
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, passedOver: 0 });
    expect(stderr).toBe("There is no file nowhere.yaml.\n");
  });

  it.each([
    ["nowhere.yaml", "There is no file nowhere.yaml."],
    ["nowhere/", "There is no folder nowhere/."],
    ["nowhere", "There is no file or folder nowhere."],
    ["nowhere/x.yaml", "There is no file nowhere/x.yaml."],
  ])("are called what their names can be of, if there is none: %s", async (name, text) => {
    const { stderr, exitCode } = await run(["validate", name], { cwd: temporaryFolder() });
    expect([stderr, exitCode]).toEqual([`${text}\n`, 3]);
  });
});

describe("formats of results", () => {
  it("can be written to several places, and files are whole when they appear", async () => {
    const folder = threeFiles();
    writeFileSync(join(folder, "out.sarif"), "old");
    const formats = ["text", "sarif=out.sarif", "json=out.json", "junit=out.xml"].flatMap((one) => ["--format", one]);
    const { stdout } = await run(["validate", "wrong.yaml", ...formats], { cwd: folder });
    expect(stdout).toContain("wrong.yaml:7:1 error unknown-key");
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8"))).toMatchObject({ summary: { errors: 1 } });
    expect(readFileSync(join(folder, "out.xml"), "utf8")).toMatch(/<\/testsuites>\n$/);
    expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  it("follow the published schema as JSON", async () => {
    const schema = JSON.parse((await run(["schema", "validation"])).stdout) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    for (const files of [[EXAMPLE], [MISTAKES, EXAMPLE], ["missing.yaml"], [MISTAKES, "--final"]]) {
      const { stdout } = await run(["validate", ...files, "--format", "json"]);
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("have exact places as JSON", async () => {
    const { stdout } = await run(["validate", MISTAKES, "--format", "json"]);
    const [file] = (JSON.parse(stdout) as Results).files;
    expect(file?.diagnostics.map(({ rule, line, column, path }) => `${line}:${column} ${rule} ${path}`)).toEqual([
      "10:5 unknown-key /answers/para-57/statsu",
      "14:15 date-impossible /answers/para-57/law/0/date",
      "18:13 reason-missing /answers/para-78/status",
    ]);
  });

  it("have all rules with help, stable fingerprints and fixes as SARIF, even without diagnostics", async () => {
    interface Text {
      text: string;
    }
    interface Log {
      runs: {
        tool: { driver: { rules: { id: string; shortDescription: Text; fullDescription: Text; help: Text }[] } };
        results: { ruleId: string; ruleIndex: number; partialFingerprints: object; fixes?: object[] }[];
        invocations: { executionSuccessful: boolean }[];
      }[];
    }
    const empty = JSON.parse((await run(["validate", EXAMPLE, "--format", "sarif"])).stdout) as Log;
    expect(empty.runs[0]?.results).toEqual([]);
    expect(empty.runs[0]?.invocations).toEqual([{ executionSuccessful: true }]);
    const log = JSON.parse((await run(["validate", MISTAKES, "--format", "sarif"])).stdout) as Log;
    const [{ tool, results } = { tool: { driver: { rules: [] } }, results: [] }] = log.runs;
    expect(results).toHaveLength(3);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { id, shortDescription, fullDescription, help } of tool.driver.rules) {
      expect(shortDescription.text, id).toMatch(/[^ ].*\.$/);
      expect(fullDescription.text.startsWith(`${shortDescription.text} `), id).toBe(true);
      expect(fullDescription.text, id).not.toContain("Fails:");
      expect(help.text, id).not.toBe("");
    }
    expect(results[0]?.fixes).toHaveLength(1);
    const moved = `# moved\n${readFileSync(MISTAKES, "utf8")}`;
    const again = JSON.parse((await run(["validate", "-", "--format", "sarif"], { input: moved })).stdout) as Log;
    expect(again.runs[0]?.results.map((one) => one.partialFingerprints)).toEqual(
      results.map((one) => one.partialFingerprints),
    );
  });

  it("are annotations for GitHub, one line each", async () => {
    const { stdout } = await run(["validate", "docs/mistakes/XUT-2026.yaml", "--format", "github"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      '::error file=docs/mistakes/XUT-2026.yaml,line=10,endLine=10,col=5,endColumn=11,title=unknown-key::Para. 57 › statsu: The key "statsu" is not known here. Rename it to "status".',
    );
  });

  it("are a failed case for each error as JUnit", async () => {
    const { stdout } = await run(["validate", MISTAKES, EXAMPLE, "--format", "junit"]);
    expect(stdout.match(/<failure /g)).toHaveLength(2);
    expect(stdout.match(/<testsuite /g)).toHaveLength(2);
    expect(stdout).toContain('tests="3" failures="2"');
  });
});

describe("--fix", () => {
  const fixed = readFileSync(MISTAKES, "utf8").replace("statsu", "status");

  it("fixes what can be meant in only one way, and touches no other byte", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "XUT-2026.yaml");
    for (const change of [(text: string) => text, (text: string) => `\ufeff${text}`, crlf]) {
      writeFileSync(file, change(readFileSync(MISTAKES, "utf8")));
      const { exitCode, stderr, stdout } = await run(["validate", file, "--fix"], { cwd: folder });
      expect(readFileSync(file, "utf8")).toBe(change(fixed));
      expect(stderr).toContain("1 mistake was fixed.");
      expect(stdout).not.toContain("unknown-key");
      expect(exitCode).toBe(1);
    }
  });

  it("changes nothing with --dry-run, and shows it", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "XUT-2026.yaml");
    writeFileSync(file, readFileSync(MISTAKES));
    const { stderr, stdout } = await run(["validate", file, "--dry-run"], { cwd: folder });
    expect(readFileSync(file)).toEqual(readFileSync(MISTAKES));
    expect(stderr).toContain('  - statsu: "implemented"\n  + status: "implemented"\n');
    expect(stdout).toContain("unknown-key");
  });

  it("does not write a file in which nothing can be fixed", async () => {
    const folder = threeFiles();
    await run(["validate", "good.yaml", "--fix"], { cwd: folder });
    expect(existsSync(join(folder, "good.yaml~"))).toBe(false);
  });

  it.each<[what: string, before: string | Uint8Array, after: string]>([
    ["a key below a misspelt one", `${HEAD}state: XUT\nyear: 2026\nfocalPiont: { nmae: x }\n...\n`, `${HEAD}state: XUT\nyear: 2026\nfocalPoint: { name: x }\n...\n`],
    ["a key that only what is missing can be", GOOD.replace("revision:", "version:"), GOOD],
    ["a number in quotes", GOOD.replace("2026", "'2026'"), GOOD],
    ["texts that others misread", GOOD.replace("...", "focalPoint: { name: No, phone: 0047 }\n..."), GOOD.replace("...", 'focalPoint: { name: "No", phone: "0047" }\n...')],
    ["labels and other ways of writing", withAnswer("Yes, in part", "[Mutual_Cooperation, 'The approach is balanced']", "“MOJ”"), withAnswer("partly-implemented", "[mutual-cooperation, 'balanced']", "moj")],
    ["labels that are typed as words", withAnswer("implemented (Yes)", "[]", "Ministry of Justice"), withAnswer("implemented", "[]", "moj")],
    ["the rest of a label", withAnswer("In part", "[]", "moj"), withAnswer("partly-implemented", "[]", "moj")],
    ["questions as they are cited", withQuestions("21 (a)", "Para. 6", "PARA_80"), withQuestions("para-21a", "para-06", "para-80")],
    ["dates", withLaws("date", "2014-3-1", "2014/03/01", "1 March 2014", "March 2014", "13/4/2014", "٢٠١٠"), withLaws("date", "2014-03-01", "2014-03-01", "2014-03-01", "2014-03", "2014-04-13", "2010")],
    ["a link without its beginning", withLaws("url", "www.example.org/law"), withLaws("url", "https://www.example.org/law")],
    ["UTF-16", Buffer.from(`\ufeff${GOOD}`, "utf16le"), GOOD],
    ["line ends of old", GOOD.replaceAll("\n", "\r"), GOOD],
  ])("fixes %s", async (_, before, after) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file.yaml"), before);
    const { exitCode } = await run(["validate", "file.yaml", "--fix"], { cwd: folder });
    expect(readFileSync(join(folder, "file.yaml"), "utf8")).toBe(after);
    expect(exitCode).toBe(0);
  }); // prettier-ignore

  it("does not replace a ministry or a State by another whose short name differs by a letter", async () => {
    const folder = temporaryFolder();
    const text = (by: string, state: string): string =>
      GOOD.replace("XUT", state).replace(
        "...",
        `contributors: [{ id: moi }, { id: justice }]\nanswers:\n  para-06:\n    answered: { by: ${by}, date: "2026-11-01" }\n...`,
      );
    const fixes: string[][] = [];
    for (const [by, state] of [
      ["moj", "SUX"],
      ["mooi", "SUI"],
      ["omi", "Switzerland"],
      ["justicce", "che"],
      ["justise", "XUT"],
    ] as const) {
      writeFileSync(join(folder, "file.yaml"), text(by, state));
      await run(["validate", "file.yaml", "--fix"], { cwd: folder });
      const after = readFileSync(join(folder, "file.yaml"), "utf8");
      fixes.push([/by: "?(\w+)/.exec(after)?.[1] ?? "", /state: "?(\w+)/.exec(after)?.[1] ?? ""]);
    }
    expect(fixes).toEqual([
      ["moj", "SUX"],
      ["mooi", "SUI"],
      ["omi", "CHE"],
      ["justicce", "CHE"],
      ["justise", "XUT"],
    ]);
  });

  const answers = (...lines: string[]): string => GOOD.replace("...", `answers:\n${lines.join("\n")}\n...`);

  it.each<[what: string, text: string | Uint8Array]>([
    ["in a text that is no UTF-8, and would be guessed", Buffer.from(WARNED.replace("XUT", "XUT # M\u00e1ra"), "latin1")],
    ["in a text of several lines", answers("  para-06:", "    publish: |", "      no", "    status: >", "      Not known")],
    ["where an old line end is among others", answers('  para-57: { statsu: not-known, reason: "a', "b\r", 'c" }')],
    ["into what is its opposite", answers('  para-67: { status: "Considered, adopted" }', "  para-34: { elements: [illegal] }")],
    ["into another question, though only that is free", answers("  para-21a: {}", "  para-21: { reason: x }")],
    ["into another ministry", answers('  para-57: { answered: { by: police-south, date: "2026-01-01" } }').replace("answers:", "contributors: [{ id: police-north }]\nanswers:")],
    ["into what is there already", answers("  para-06: { elements: [origin, orgin] }")],
    ["into a status, an element or a choice that is spelt alike", answers("  para-06: { status: now-implemented, elements: [orgin] }", "  para-07: { instruments: { protocol: { status: partly } } }", "  para-57: { status: most-implemented, difficulties: { kinds: [inadequate-laws] } }")],
    ["into what only one of two can be", answers("  para-67: { status: not adopted }")],
    ["in a list of questions that names others", withQuestions("para-14e", "para-02b", "para-080")],
    ["in a date that can be two, or none", withLaws("date", "3/4/2014", "30 February 2014", "2011/12", "1/3/14", "2551 ")],
    ["in a link that begins with something else", withLaws("url", "ftp://example.org", "example", "www.x")],
    ["where the file may have been cut", `${GOOD.replace("...\n", "")}answers:\n  para-06:\n    measures: Nothing was done before 2020, but si`],
    ["where only the last line is missing", WARNED],
    ["in a key that may be another", answers("  para-57: { externalNote: x, absent: x, next: x, stats: x }")],
    ["in two keys that would be the same", answers("  para-57: { measurs: x, meassures: z }")],
    ["that it does not understand", GOOD.replace("year:", "jahr:")],
    ["into a State that there is not", GOOD.replace("XUT", "qqq")],
  ])("fixes nothing %s", async (_, before) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file.yaml"), before);
    const { stdout } = await run(["validate", "file.yaml", "--fix"], { cwd: folder });
    expect(readFileSync(join(folder, "file.yaml"))).toEqual(Buffer.from(before));
    expect(stdout).toMatch(/\d (?:errors?|warnings?)/);
    expect(stdout).not.toContain("can be fixed");
  }); // prettier-ignore

  it("reports an unknown contributor even if a contribution has an error", async () => {
    const folder = temporaryFolder();
    const given = '[{ by: zzz, text: x, date: "2026-11-01" }, { by: moj, foo: z }]';
    const text = answers("  para-57:", `    contributions: ${given}`).replace(
      "answers:",
      "contributors: [{ id: moj }]\nanswers:",
    );
    writeFileSync(join(folder, "file.yaml"), text);
    const { stdout } = await run(["validate", "file.yaml", "--format", "json"], { cwd: folder });
    const [file] = (JSON.parse(stdout) as Results).files;
    expect(file?.diagnostics.map(({ rule, path }) => `${rule} ${path}`)).toEqual(
      expect.arrayContaining([
        "unknown-contributor /answers/para-57/contributions/0/by",
        "unknown-key /answers/para-57/contributions/1/foo",
      ]),
    );
  });

  it("fixes all that it can if one fix reveals more", async () => {
    const folder = temporaryFolder();
    const text = GOOD.replace("draft", "fnal").replace("XUT", "norway");
    writeFileSync(join(folder, "file.yaml"), text);
    const { stdout, stderr } = await run(["validate", "file.yaml", "--fix"], { cwd: folder });
    expect(readFileSync(join(folder, "file.yaml"), "utf8")).toBe(text.replace("norway", "NOR"));
    expect(stderr).toContain("1 mistake was fixed.");
    expect(stdout).toContain("1 error");
    expect(stdout).not.toContain("can be fixed");
  });

  it("fixes a file in UTF-16 with old line ends in one run", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file.yaml"), Buffer.from(`\ufeff${GOOD.replaceAll("\n", "\r")}`, "utf16le"));
    await run(["validate", "file.yaml", "--fix"], { cwd: folder });
    expect(readFileSync(join(folder, "file.yaml"), "utf8")).toBe(GOOD);
  });

  it("does not change what could be meant in two ways", async () => {
    const folder = temporaryFolder();
    const text = GOOD.replace("...", "answers:\n  para-99: { status: not-known, reason: No answer yet. }\n...");
    writeFileSync(join(folder, "file.yaml"), text);
    await run(["validate", "file.yaml", "--fix"], { cwd: folder });
    expect(readFileSync(join(folder, "file.yaml"), "utf8")).toBe(text);
  });
});

/** A file with an answer that has these three in it. */
function withAnswer(status: string, elements: string, by: string): string {
  const answer = `answers:\n  para-06: { status: "${status}", elements: ${elements}, measures: A plan., answered: { by: '${by}' } }\n`;
  return GOOD.replace("...", `contributors: [{ id: moj, authority: Ministry of Justice }]\n${answer}...`);
}

/** A file with a contributor who is asked these questions. */
function withQuestions(...questions: readonly string[]): string {
  return GOOD.replace(
    "...",
    `contributors: [{ id: moj, questions: [${questions.map((one) => `'${one}'`).join(", ")}] }]\n...`,
  );
}

/** A file with laws, of which each has one of these dates or links. */
function withLaws(key: "date" | "url", ...values: readonly string[]): string {
  const laws = values.map((value, at) => `{ title: Act ${at}, ${key}: "${value}" }`).join(", ");
  return GOOD.replace("...", `answers:\n  para-57: { law: [${laws}] }\n...`);
}

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

describe("explain", () => {
  it("shows a rule in full, and lists all of them", async () => {
    const one = await run(["explain", "date-impossible"]);
    expect(one.stdout).toContain("A date does not exist.");
    expect(one.stdout).toContain("Fails:");
    const all = await run(["explain", "--format", "json"]);
    expect((JSON.parse(all.stdout) as unknown[]).length).toBeGreaterThan(80);
    expect((await run(["explain", "date-imposible"])).stderr).toContain("Did you mean date-impossible?");
    expect((await run(["explain", "nothing"])).exitCode).toBe(2);
  });
});

describe("results that go into a pipe", () => {
  it("end quietly when the reader stops reading", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `set -o pipefail; '${process.execPath}' '${PROGRAM}' validate '${EXAMPLE}' --format sarif | head -c 10`],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("that could not be written are reported by the exit code", () => {
    const { status } = spawnSync("bash", [
      "-c",
      `'${process.execPath}' '${PROGRAM}' validate '${EXAMPLE}' > /dev/full`,
    ]);
    expect(status).toBe(3);
  });
});
