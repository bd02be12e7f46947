/** `diff` from outside: what it prints in every format, what it refuses, and its verdict. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type DiffOptions, diff } from "../../src/commands/diff.ts";
import { ATTENTIONS } from "../../src/domain/comparison/attention.ts";
import { CHANGE_CLASSES } from "../../src/domain/comparison/classify.ts";
import { widthOf } from "../../src/report/wrap.ts";
import { PROGRAM, ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { readCsv } from "../helpers/read-csv.ts";
import { openTerminal } from "../helpers/terminal.ts";

const [OLD, NEW] = ["examples/XUT-2025.yaml", "examples/XUT-2026.yaml"];
const texts = Object.fromEntries([OLD, NEW].map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
const schema = JSON.parse(readFileSync(join(ROOT, "schemas/diff.schema.json"), "utf8")) as {
  $defs: { class: { enum: string[] }; change: { properties: { attention: { items: { enum: string[] } } } } };
};
const isComparison = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

interface Printed {
  readonly summary: { readonly classes: Readonly<Record<string, number>> };
  readonly changes: readonly {
    readonly question: string;
    readonly class: string;
    readonly attention: readonly string[];
    readonly lines: { readonly old?: number; readonly new?: number };
    readonly fields: readonly { readonly field: string }[];
  }[];
  readonly years?: { readonly questions: readonly { readonly levels: readonly (string | null)[] }[] };
}

/** What `diff` prints for the shipped examples in a window of this width. */
async function rendered(options: Partial<DiffOptions>, columns = 80): Promise<string> {
  const context = { ...createMemoryContext(createMemoryFiles(texts)), width: columns - 1 };
  const { output } = await diff(context, { files: [OLD, NEW], format: "text", ...options });
  return output ?? "";
}

async function printed(...args: string[]): Promise<Printed> {
  const { stdout } = await run(["diff", ...args, "--format", "json"]);
  const data: unknown = JSON.parse(stdout);
  expect(isComparison(data), JSON.stringify(isComparison.errors)).toBe(true);
  return data as Printed;
}

describe("the shipped examples compared", () => {
  it.each([80, 40])("read well in %i columns", async (columns) => {
    const text = await rendered({}, columns);
    await expect(text).toMatchFileSnapshot(`../golden/diff-${columns}.txt`);
    // An address is not broken: it would lead nowhere.
    const lines = text.split("\n").filter((line) => !/^\s*https:\S+$/.test(line));
    const widest = Math.max(...lines.map((line) => widthOf(line)));
    expect(widest).toBeLessThan(columns);
  });

  it.each(["markdown", "json", "csv", "html"] as const)("are the same as accepted as %s", async (format) => {
    const extension = format === "markdown" ? "md" : format;
    await expect(await rendered({ format })).toMatchFileSnapshot(`../golden/diff.${extension}`);
  });

  it("are the same from the built program", async () => {
    for (const format of ["text", "markdown", "csv", "html"] as const) {
      const { stdout, stderr, exitCode } = await run(["diff", OLD, NEW, "--format", format]);
      expect(stdout).toBe(await rendered({ format }));
      expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    }
  });

  it("are a table with as many cells in every row as there are columns", async () => {
    const rows = readCsv(await rendered({ format: "csv", all: true }));
    expect(rows).toHaveLength(80);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([25]));
  });

  it("name the lines of both files", async () => {
    const { changes } = await printed(OLD, NEW);
    const { lines } = changes.find(({ question }) => question === "para-65") ?? {};
    for (const [file, line] of [[OLD, lines?.old] as const, [NEW, lines?.new] as const]) {
      expect(texts[file]?.split("\n")[(line ?? 0) - 1]).toBe("  para-65:");
    }
  });

  it("have a published schema, which knows every class and every kind of attention", async () => {
    expect(schema.$defs.class.enum).toEqual([...CHANGE_CLASSES]);
    expect(schema.$defs.change.properties.attention.items.enum).toEqual([...ATTENTIONS]);
    const { stdout } = await run(["schema", "diff"]);
    expect(JSON.parse(stdout)).toEqual(schema);
  });
});

describe("what is listed", () => {
  it("is everything with --all", async () => {
    const { changes, summary } = await printed(OLD, NEW, "--all");
    expect(changes).toHaveLength(79);
    expect(summary.classes["unchanged"]).toBe(43);
    expect(await rendered({ all: true })).toContain(
      "Para. 57  National legislation that suits the country\n  Unchanged: Yes",
    );
  });

  it("is chosen by kind of change, by section and by question", async () => {
    const names = async (...args: string[]): Promise<string[]> =>
      (await printed(OLD, NEW, ...args)).changes.map(({ question }) => question);
    expect(await names("--only", "worsened,out-of-scope")).toEqual(["para-70", "para-65", "para-28a", "para-28c"]);
    expect(await names("--only", "attention")).toEqual(["para-70", "para-65", "para-36"]);
    const same = await names("--only", "answered-by,carried-over", "--section", "compensation");
    expect(same).toEqual([]);
    expect(await names("--only", "unchanged", "--section", "non-punishment")).toHaveLength(3);
    expect(await names("--section", "training")).toEqual(["para-13", "para-42", "para-43", "para-83"]);
    expect(await names("--question", "65")).toEqual(["para-65"]);
    expect(await names("--question", "28", "--only", "worsened")).toEqual(["para-28c"]);
  });

  it("is nothing, and that is said, if there is no such change", async () => {
    const text = await rendered({ only: ["carried-over"], section: "compensation" });
    expect(text).toContain("There is no change of the kind that you asked for.");
    expect(text).not.toContain("\nChanges\n");
  });

  it("has long texts whole with --full", async () => {
    const [short, full] = [await rendered({}), await rendered({ full: true })];
    expect(full.length).toBeGreaterThan(short.length);
    expect(full).not.toContain("…");
    expect(short).toContain("--full shows long texts in full.");
  });
});

describe("the verdict", () => {
  const cases: readonly (readonly [args: string[], exitCode: number])[] = [
    [[OLD, NEW], 0],
    [[OLD, NEW, "--exit-code"], 1],
    [[NEW, NEW, "--force", "--exit-code"], 0],
    [[OLD, NEW, "--fail-on", "worsened"], 1],
    [[OLD, NEW, "--fail-on", "no-longer-answered,newly-answered"], 0],
    [[OLD, NEW, "--fail-on", "attention", "--only", "improved"], 1],
    [[OLD, NEW, "--fail-on", "worsened", "--section", "training"], 0],
    [[OLD, NEW, "--exit-code", "--section", "compensation", "--format", "csv"], 1],
    [[OLD], 2],
    [[OLD, OLD], 2],
    [[OLD, `./examples/../${OLD}`], 2],
    [[OLD, join(ROOT, OLD)], 2],
    [[OLD, `./examples/../${OLD}`, "--force", "--exit-code"], 0],
    [["git:HEAD", NEW], 3],
    [["-", "-"], 2],
    [[OLD, NEW, "--only", "better"], 2],
    [[OLD, NEW, "--section", "nowhere"], 2],
    [[OLD, NEW, "--question", "999"], 2],
    [[OLD, NEW, "--format", "pdf"], 2],
    [[OLD, "missing.yaml"], 3],
  ];
  it.each(cases)("%j ends with %i", async (args, exitCode) => {
    const result = await run(["diff", ...args]);
    expect(result.exitCode, result.stderr).toBe(exitCode);
    if (exitCode > 1) expect(result.stdout).toBe("");
  });
});

describe("the files", () => {
  it("are sorted by year, and that is said", async () => {
    const { stdout, stderr, exitCode } = await run(["diff", NEW, OLD]);
    expect(stdout).toBe((await run(["diff", OLD, NEW])).stdout);
    expect(stderr).toContain("compared from the earlier year to the later");
    expect(exitCode).toBe(0);
  });

  it("stay in their order if one has no year", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.yaml"), (texts[OLD] ?? "").replace("year: 2025\n", "").replace(/\nseal: .*/, ""));
    const { stdout, stderr } = await run(["diff", "a.yaml", join(ROOT, NEW)], { cwd: folder });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/\n[^\n]*a\.yaml\n- 2026: /);
  });

  it("says nothing of the order of the files in a folder, which nobody gave", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "new.yaml"), texts[NEW] ?? "");
    writeFileSync(join(folder, "old.yaml"), texts[OLD] ?? "");
    expect((await run(["diff", "."], { cwd: folder })).stderr).toBe("");
    const named = await run(["diff", "a/new.yaml", "old.yaml"], { cwd: folder });
    expect(named.stderr).toMatch(/^You named the later year first/);
  });

  it("of different States are compared only with --force", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "NOR.yaml"), (texts[NEW] ?? "").replace('"XUT"', '"NOR"'));
    const refused = await run(["diff", join(ROOT, OLD), "NOR.yaml"], { cwd: folder });
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toMatch(/different States.*--force/);
    const forced = await run(["diff", join(ROOT, OLD), "NOR.yaml", "--force"], { cwd: folder });
    expect(forced.stdout).toMatch(/^Utland, Norway: what changed from 2025 to 2026\n/);
  });

  it("may be YAML or JSON, and one may be standard input", async () => {
    const { stdout: json } = await run(["convert", NEW, "--to", "json"]);
    const { stdout } = await run(["diff", NEW, "-", "--exit-code"], { input: json });
    expect(stdout).toContain("Nothing changed.");
  });

  it("are not the same file under another name", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.yaml"), texts[NEW] ?? "");
    symlinkSync("a.yaml", join(folder, "b.yaml"));
    const refused = await run(["diff", "a.yaml", "b.yaml"], { cwd: folder });
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toMatch(/a\.yaml and b\.yaml are the same file.*--force/);
    writeFileSync(join(folder, "copy.yaml"), texts[NEW] ?? "");
    expect((await run(["diff", "a.yaml", "copy.yaml"], { cwd: folder })).stdout).toContain("Nothing changed.");
  });

  it("with errors in their structure are refused, line by line", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "bad.yaml"), (texts[NEW] ?? "").replace('"implemented"', '"finished"'));
    const { stdout, stderr, exitCode } = await run(["diff", join(ROOT, OLD), "bad.yaml"], { cwd: folder });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+: error: /);
  });

  it("are all checked, whichever of them has mistakes", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "good.yaml"), texts[NEW] ?? "");
    writeFileSync(join(folder, "bad.yaml"), (texts[OLD] ?? "").replace("year:", "yaer:"));
    const said = async (...files: string[]): Promise<string> => {
      const { stdout, stderr, exitCode } = await run(["diff", ...files], { cwd: folder });
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
      return stderr;
    };
    const bad = /^bad\.yaml:\d+:1: error: .*\nbad\.yaml cannot be compared, for the reasons above\.\n/;
    expect(await said("bad.yaml", "missing.yaml")).toMatch(new RegExp(`${bad.source}There is no file missing\\.yaml`));
    expect(await said("bad.yaml", "good.yaml")).toMatch(new RegExp(`${bad.source}Nothing was compared`));
    const missing = (await said("missing.yaml", "bad.yaml")).split("\n");
    expect(missing[0]).toMatch(/^There is no file missing\.yaml/);
    expect(missing.slice(1).join("\n")).toMatch(bad);
  });

  it("of an earlier revision come from git, without a shell", async () => {
    const folder = temporaryFolder();
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(status, stderr).toBe(0);
    };
    git("init", "-q");
    writeFileSync(join(folder, "a $(touch x).yaml"), texts[OLD] ?? "");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    writeFileSync(join(folder, "a $(touch x).yaml"), texts[NEW] ?? "");
    const { stdout } = await run(["diff", "git:HEAD:a $(touch x).yaml", "a $(touch x).yaml"], { cwd: folder });
    expect(stdout).toContain("30 of 79 answers changed.");
    for (const named of ["git:HEAD~1:a $(touch x).yaml", "git:--help:a.yaml", "git:HEAD:b.yaml", "git:$(touch x):b"]) {
      const refused = await run(["diff", named, "a $(touch x).yaml"], { cwd: folder });
      expect(refused.stdout).toBe("");
      expect(refused.stderr).toMatch(/^There is no .* at the revision /);
    }
    expect(spawnSync("ls", { cwd: folder, encoding: "utf8" }).stdout).toBe("a $(touch x).yaml\n");
  });

  it("of more than two years show a strip for each question", async () => {
    const folder = temporaryFolder();
    const earlier = (texts[OLD] ?? "")
      .replace("year: 2025", "year: 2024")
      .replace('"partly-implemented"', '"not-implemented"');
    writeFileSync(join(folder, "2024.yaml"), earlier);
    const files = [join(folder, "2024.yaml"), OLD, NEW];
    const { stdout } = await run(["diff", ...files]);
    expect(stdout).toMatch(/\nQuestion +2024 {2}2025 {2}2026\nPara\. 8: .* ▒ {5}▒ {5}▒\n/);
    expect(stdout).toMatch(/\nPara\. 30: .* ░ {5}▒ {5}▒\n/);
    expect(stdout).toContain("30 of 79 answers changed.");
    const data = await printed(...files, "--only", "attention");
    expect(data.years?.questions).toHaveLength(79);
    const stale = data.changes.filter(({ attention }) => attention.includes("identical-for-years"));
    expect(stale.some((one) => one.class === "unchanged")).toBe(true);
    expect(stale.length).toBeGreaterThan(20);
  });
});

describe("a text for reading", () => {
  it("goes through the pager in a terminal only, and not with --no-pager", async () => {
    const folder = temporaryFolder();
    const shown = async (args: readonly string[], pager: string, last: string): Promise<string> => {
      // A shell that waits keeps the terminal open until all of it is read.
      const script = 'node="$1"; shift; "$node" "$@"; read end';
      const command = [process.execPath, PROGRAM, "diff", join(ROOT, OLD), join(ROOT, NEW), ...args];
      const terminal = openTerminal("/bin/sh", ["-c", script, "sh", ...command], {
        cwd: folder,
        env: { PAGER: pager },
      });
      await terminal.waitFor(last);
      const text = await terminal.history();
      terminal.type("\n");
      await terminal.exit();
      return text;
    };
    const pager = "sed -n '1s/^/paged: /p'";
    const title = "Utland: what changed from 2025 to 2026";
    expect((await shown(["--no-color"], pager, title)).trim()).toBe(`paged: ${title}`);
    expect(await shown(["--no-color", "--no-pager"], pager, "stayed the same")).not.toContain("paged");
    expect(await shown(["--format", "csv"], pager, "XUT,2025,2026,investigation")).not.toContain("paged");
    expect(await shown(["--no-color"], "no-such-pager", "stayed the same")).toContain(title);
    expect(await shown(["--no-color"], "exit 3 #", "--no-pager.")).toContain("ended with code 3");
    const piped = await run(["diff", OLD, NEW], { env: { PAGER: pager } });
    expect(piped.stdout).not.toContain("paged");
  });
});
