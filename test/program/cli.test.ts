/** The built program from outside: what it prints, where, and with which exit code. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROGRAM, ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { openTerminal } from "../helpers/terminal.ts";

const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");

describe("exit codes", () => {
  const cases: readonly (readonly [args: string[], exitCode: number, says: RegExp])[] = [
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
    [["--help"], 0, /^Usage: tip-checklist/],
    [["help", "fill"], 0, /^Usage: tip-checklist fill/],
    [["fill", "--help"], 0, /--plain/],
    [["questions", "21a"], 0, /para\. 21 \(a\)/],
    [["questions", "para. 21 (a)"], 0, /para\. 21 \(a\)/],
    [["questions", "999"], 2, /no question 999/],
    [["questions", "23a"], 2, /No question is asked about para\. 23 \(a\).*recommendations 23a/],
    [["questions", "--section", "nowhere"], 2, /Sections: adherence/],
    [["questions", "--strength", "must"], 2, /Choose from: should/],
    [["recommendations", "69"], 0, /the Secretariat, States/],
    [["recommendations", "5"], 2, /no recommendation 5/],
    [["schema"], 0, /"\$schema"/],
    [["schema", "checklist"], 0, /"title": "Checklist"/],
    [["schema", "nothing"], 2, /Choose from: assessment/],
    [["nonsense"], 2, /no command "nonsense"\. Commands: fill,/],
    [["finalise"], 2, /no command "finalise"\. Did you mean finalize\?/],
    [["help", "finalise"], 2, /no command "finalise"\. Did you mean finalize\?/],
    [["questions", "--serach", "court"], 2, /no option --serach\. Did you mean --search\?/],
    [
      ["NOR-2026.yaml"],
      2,
      /^To do something with NOR-2026\.yaml, .*: tip-checklist validate NOR-2026\.yaml \(.*finalize/,
    ],
    [["package.json"], 2, /^To do something with package\.json/],
    [["questions", "--nonsense"], 2, /There is no option --nonsense/],
    [["convert", "--to", "json"], 2, /The command needs one more argument: file\./],
    [["convert", EXAMPLE, "--to", "xml"], 2, /--to/],
    [["convert", "missing.yaml", "--to", "json"], 3, /no file missing\.yaml/],
    [["convert", ROOT, "--to", "json"], 3, /is a folder/],
    [["fill"], 2, /only in a terminal/],
    [["fill", "--plain", "--state", "ABC"], 2, /no State with the code ABC/],
    [["fill", "--plain", "--state", "NOR", "--year", "26"], 2, /four digits/],
    [[], 2, /Usage: tip-checklist/],
  ];
  it.each(cases)("%j ends with %i", async (args, exitCode, says) => {
    const result = await run(args);
    expect(result.stdout + result.stderr).toMatch(says);
    expect(result.exitCode).toBe(exitCode);
  });

  it("are in the help", async () => {
    const { stdout } = await run(["--help"]);
    for (const code of ["0 ", "1 ", "2 ", "3 ", "130 "]) expect(stdout).toContain(`  ${code}`);
  });
});

describe("output", () => {
  it("goes to standard output when it is data, to standard error when it is for a person", async () => {
    const failed = await run(["questions", "999"]);
    expect(failed.stdout).toBe("");
    const listed = await run(["questions"]);
    expect(listed.stderr).toBe("");
    expect(listed.stdout).toContain("79 questions");
  });

  it("has no escape codes when it is not for a terminal", async () => {
    for (const args of [["questions"], ["questions", "13"], ["recommendations"]]) {
      expect((await run(args)).stdout).not.toContain("\u001b");
    }
  });

  it("is whole through a pipe, however large", async () => {
    const { stdout } = await run(["schema"]);
    expect(stdout).toBe(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8"));
  });

  it("ends quietly when the reader stops reading", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `set -o pipefail; '${process.execPath}' '${PROGRAM}' questions --format json | head -1`],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("that could not be written is reported in words and by the exit code", () => {
    const command = `'${process.execPath}' '${PROGRAM}' questions > /dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect(stderr).toMatch(/^Not everything could be written to standard output/);
    expect(status).toBe(3);
  });

  it("prepared by the build for --help is the same as that of the program", async () => {
    const live = await run(["help", "--no-color"]);
    expect((await run(["--help"])).stdout).toBe(live.stdout);
  });

  it.each([["--help"], ["validate", "--help"], ["diff", "--help"]])(
    "fits into a narrow window: %s %s",
    async (...args) => {
      const terminal = openTerminal(process.execPath, [PROGRAM, ...args], { cwd: ROOT, columns: 40, rows: 30 });
      expect(await terminal.exit()).toBe(0);
      // A line that the terminal had to break fills all of its columns.
      const lines = terminal.raw().split("\r\n");
      expect(lines.filter((line) => line.length > 39)).toEqual([]);
      const wide = (await run(args)).stdout;
      const words = (text: string): string[] =>
        text
          .split(/\s+/)
          .filter((word) => word !== "")
          .sort();
      expect(words(terminal.raw())).toEqual(words(wide));
    },
  );

  it("is in English for a language without texts, and says so", async () => {
    const { stdout, stderr, exitCode } = await run(["--lang", "tlh", "questions", "13"]);
    expect(stderr).toContain('no texts in "tlh"');
    expect(stdout).toContain("Training for");
    expect(exitCode).toBe(0);
  });
});

describe("questions and recommendations", () => {
  it("are arrays of the promised keys as JSON", async () => {
    const asked = JSON.parse((await run(["questions", "--format", "json"])).stdout) as Record<string, unknown>[];
    expect(asked).toHaveLength(79);
    expect(Object.keys(asked[0] ?? {})).toEqual([
      "id",
      "paragraph",
      "section",
      "title",
      "text",
      "guidance",
      "scale",
      "optional",
      "addressedAs",
      "strengths",
      "period",
      "replies",
      "elements",
      "seeAlso",
      "officialText",
      "related",
    ]);
    const all = JSON.parse((await run(["recommendations", "--format", "json"])).stdout) as Record<string, unknown>[];
    expect(all).toHaveLength(107);
    expect(Object.keys(all[0] ?? {})).toEqual([
      "id",
      "paragraph",
      "part",
      "section",
      "heading",
      "addressees",
      "strength",
      "strengths",
      "seeAlso",
      "addressedAs",
      "question",
      "notAsked",
      "officialText",
    ]);
  });

  it("are filtered", async () => {
    const count = async (...args: string[]): Promise<number> =>
      (JSON.parse((await run([...args, "--format", "json"])).stdout) as unknown[]).length;
    expect(await count("recommendations", "--addressee", "unodc")).toBe(2);
    expect(await count("recommendations", "--strength", "might")).toBe(1);
    expect(await count("questions", "--strength", "might")).toBe(1);
    expect(await count("questions", "--section", "training")).toBe(6);
    for (const section of ["6", "Training"]) expect(await count("questions", "--section", section)).toBe(6);
    expect(await count("questions", "--search", "court STAFF")).toBe(1);
    expect(await count("questions", "--search", "court", "STAFF")).toBe(1);
    expect(await count("questions", "21")).toBe(2);
  });
});

describe("convert", () => {
  it("goes both ways without loss", async () => {
    const folder = temporaryFolder();
    const json = await run(["convert", EXAMPLE, "--to", "json"]);
    writeFileSync(join(folder, "a.json"), json.stdout);
    const yaml = await run(["convert", "a.json", "--to", "yaml", "--output", "b.yaml"], { cwd: folder });
    expect(yaml).toMatchObject({ exitCode: 0, stdout: "" });
    expect(readFileSync(join(folder, "b.yaml"), "utf8")).toBe(readFileSync(EXAMPLE, "utf8"));
    expect((await run(["convert", "b.yaml", "--to", "json"], { cwd: folder })).stdout).toBe(json.stdout);
  });

  it("reads standard input and never replaces a file", async () => {
    const folder = temporaryFolder();
    const text = readFileSync(EXAMPLE, "utf8");
    const { stdout } = await run(["convert", "-", "--to", "json"], { input: text });
    expect(JSON.parse(stdout)).toMatchObject({ state: "XUT", year: 2026 });
    writeFileSync(join(folder, "there.json"), "mine");
    const refused = await run(["convert", EXAMPLE, "--to", "json", "--output", "there.json"], { cwd: folder });
    expect(refused.exitCode).toBe(3);
    expect(readFileSync(join(folder, "there.json"), "utf8")).toBe("mine");
  });

  it("writes the form that the name of the new file says, and by default the other form", async () => {
    const folder = temporaryFolder();
    await run(["convert", EXAMPLE, "--output", "a.json"], { cwd: folder });
    const json = readFileSync(join(folder, "a.json"), "utf8");
    expect(json).toMatch(/^\{/);
    expect((await run(["convert", EXAMPLE])).stdout).toBe(json);
    expect((await run(["convert", "a.json"], { cwd: folder })).stdout).toMatch(/^(?:#.*\n)+format: /);
  });

  it("says where a file is wrong, with control characters made visible", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "bad.yaml"),
      'format: "tip-checklist/assessment/1"\nchecklist: { id: "ctoc-cop-2010-6", revision: 1 }\nstage: draft\nanswers:\n  para-06:\n    statuz: implemented\n  "evil\\e[2K": {}\n...\n',
    );
    const { exitCode, stderr, stdout } = await run(["convert", "bad.yaml", "--to", "json"], { cwd: folder });
    expect(exitCode).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toContain('bad.yaml:6:5: error: The key "statuz" is not known here.');
    expect(stderr).toContain('Did you mean "status"? (unknown-key)');
    expect(stderr).toContain("bad.yaml:7:3: error:");
    expect(stderr).toContain("\\u{1b}");
    expect(stderr).not.toContain("\u001b");
  });

  it("does not hide that a file was cut in the middle of a line", async () => {
    const text = readFileSync(EXAMPLE, "utf8");
    const { exitCode, stdout, stderr } = await run(["convert", "-", "--to", "json"], {
      input: text.slice(0, text.indexOf("\n", text.indexOf("signed:"))),
    });
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("something may be missing at its end");
  });

  it("says how many comments JSON cannot keep", async () => {
    const { stderr } = await run(["convert", "-", "--to", "json"], {
      input: readFileSync(EXAMPLE, "utf8").replace("...", "# mine\n..."),
    });
    expect(stderr).toContain("1 comment was left out");
  });
});

describe("what is no file", () => {
  it("is refused, with what it is", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "folder.yaml"));
    symlinkSync("nowhere.yaml", join(folder, "dangling.yaml"));
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    for (const [file, says] of [
      ["folder.yaml", "is a folder"],
      ["loop.yaml", "is a link that does not lead to a file"],
      ["/dev/null", "not an ordinary file"],
    ] as const) {
      const { exitCode, stderr } = await run(["convert", file, "--to", "json"], { cwd: folder });
      expect(stderr).toContain(says);
      expect(exitCode).toBe(3);
    }
    const dangling = await run(["fill", "--plain", "--state", "XUT", "--year", "2026", "dangling.yaml"], {
      cwd: folder,
    });
    expect(dangling.stderr).toContain("is a link that does not lead to a file");
    expect(dangling.exitCode).toBe(3);
  });
});
