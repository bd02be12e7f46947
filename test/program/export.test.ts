/** `export`, as a user runs it. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textOf } from "../helpers/assessment-file.ts";
import { fullAnswer, fullAssessment, QUESTIONS } from "../helpers/canaries.ts";
import {
  type Found,
  filesOf,
  inOrder,
  readCsvTable,
  readParquetTable,
  sumsOfFiles,
  sumsOfTables,
  TABLES,
} from "../helpers/data-package.ts";
import { PROGRAM, ROOT, run, temporaryFolder } from "../helpers/program.ts";

const EXAMPLES = ["XUT-2024.yaml", "XUT-2025.yaml", "XUT-2026.yaml"].map((name) => join(ROOT, "examples", name));

function csvOf(folder: string, name: string): readonly Found[] {
  const table = TABLES.all.find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return readCsvTable(readFileSync(join(folder, "csv", `${name}.csv`), "utf8"), table);
}

describe("export", () => {
  it("writes the same rows in each form, with the sums that the files have, and the same bytes again", async () => {
    const cwd = temporaryFolder();
    const { exitCode, stderr, stdout } = await run(["export", join(ROOT, "examples"), "--to", "out/tables"], { cwd });
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("3 files of 1 State");
    const folder = join(cwd, "out/tables");
    for (const table of TABLES.all)
      expect(inOrder(await readParquetTable(folder, table)), table.name).toEqual(inOrder(csvOf(folder, table.name)));
    expect(sumsOfTables((name) => csvOf(folder, name))).toEqual(sumsOfFiles(EXAMPLES));
    const data = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
      readonly resources: readonly { readonly path: string | readonly string[] }[];
    };
    const described = data.resources.flatMap(({ path }) => path);
    const others = ["README.txt", "datapackage.json", "load.duckdb.sql", "load.postgresql.sql"];
    expect([...described, ...others].sort()).toEqual(filesOf(folder));
    expect((await run(["export", ...EXAMPLES, "--to", "again"], { cwd })).exitCode).toBe(0);
    for (const file of filesOf(folder))
      expect(readFileSync(join(cwd, "again", file)).equals(readFileSync(join(folder, file))), file).toBe(true);
  });

  it("names a faulty file, leaves it out, and exports the others", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "received"));
    for (const [at, file] of EXAMPLES.entries()) copyFileSync(file, join(cwd, `received/${String(at)}.yaml`));
    writeFileSync(join(cwd, "received/XUA-2026.yaml"), "format: tip-checklist/assessment/1\nstate: [\n");
    const { exitCode, stderr } = await run(["export", "received", "--to", "tables", "--format", "csv"], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("XUA-2026.yaml");
    expect(csvOf(join(cwd, "tables"), "states")).toHaveLength(3);
    expect(filesOf(join(cwd, "tables")).filter((name) => /parquet|xlsx/.test(name))).toEqual([]);
  });

  it("replaces nothing but an earlier export, and that only with --force", async () => {
    const cwd = temporaryFolder();
    const args = ["export", ...EXAMPLES.slice(1), "--to", "tables", "--format", "csv"];
    mkdirSync(join(cwd, "tables"));
    expect((await run(args, { cwd })).exitCode).toBe(0);
    const refused = await run(args, { cwd });
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining("--force")]);
    const again = ["export", ...EXAMPLES, "--to", "tables/", "--format", "parquet,csv", "--force"];
    expect((await run(again, { cwd })).exitCode).toBe(0);
    expect(csvOf(join(cwd, "tables"), "states")).toHaveLength(3);
    writeFileSync(join(cwd, "tables/csv/notes.txt"), "mine");
    const other = await run(again, { cwd });
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining("csv/notes.txt")]);
    expect(readFileSync(join(cwd, "tables/csv/notes.txt"), "utf8")).toBe("mine");
    const file = await run(["export", ...EXAMPLES, "--to", "tables/README.txt"], { cwd });
    expect([file.exitCode, file.stderr]).toEqual([2, expect.stringContaining("is a file")]);
    expect(readdirSync(cwd)).toEqual(["tables"]);
  });

  it("leaves nothing behind when it is interrupted or cannot do the job", async () => {
    const cwd = temporaryFolder();
    expect((await run(["export", "missing", "--to", "tables"], { cwd })).exitCode).toBe(3);
    expect((await run(["export", ...EXAMPLES, "--to", "tables", "--format", "ods"], { cwd })).exitCode).toBe(2);
    expect((await run(["export", ...EXAMPLES], { cwd })).exitCode).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
    const child = spawn(process.execPath, [PROGRAM, "export", ...EXAMPLES, "--to", join(cwd, "tables")], {
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const isWriting = (): boolean => readdirSync(cwd).some((name) => filesOf(join(cwd, name)).length > 0);
    while (!isWriting() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill("SIGTERM");
    // What was written before the signal is whole, or gone.
    if ((await ended) === 0) expect(existsSync(join(cwd, "tables/datapackage.json"))).toBe(true);
    else expect(readdirSync(cwd)).toEqual([]);
  });

  it("has nothing with --public that is withheld or not for publication in one of the years, and no address", async () => {
    const cwd = temporaryFolder();
    const [first, second, third, last] = QUESTIONS;
    const id = (question: (typeof QUESTIONS)[number] | undefined): string => question?.id ?? "";
    for (const year of [2025, 2026]) {
      const of = String(year);
      const answers = {
        [id(first)]: fullAnswer(`Shown${of}`, 0, { status: "implemented" }),
        [id(second)]: fullAnswer(`Hidden${of}`, 1, { status: "implemented", ...(year === 2025 && { publish: false }) }),
        [id(third)]: fullAnswer(`Withheld${of}`, 2, { status: "withheld" }),
        [id(last)]: { sameAs: id(second) },
      };
      const name = `XUT-${of}.yaml`;
      writeFileSync(join(cwd, name), textOf(fullAssessment(`File${of}`, year, answers), name));
    }
    const { exitCode } = await run(["export", "XUT-2025.yaml", "XUT-2026.yaml", "--to", "tables", "--public"], { cwd });
    const texts = filesOf(join(cwd, "tables")).map((name) =>
      readFileSync(join(cwd, "tables", name)).toString("latin1"),
    );
    const all = texts.join("\n");
    expect(exitCode).toBe(0);
    expect(all).toContain("CanaryShown2025measures");
    expect(all).toContain("CanaryShown2026lawtitle");
    expect(all).not.toMatch(/CanaryHidden|CanaryWithheld/);
    for (const path of ["focalPointname", "focalPointemail", "focalPointphone", "contributorsname", "clearancename"])
      expect(all).not.toMatch(new RegExp(`CanaryFile\\d+${path}`));
    expect(all).not.toMatch(/Canary\w+(?:internalNote|clearedwords)/);
    const rows = csvOf(join(cwd, "tables"), "answers");
    expect(rows.filter(({ question }) => question === id(second) || question === id(last))).toEqual([]);
    expect(rows.filter(({ question }) => question === id(third)).map(({ status }) => status)).toEqual([
      "withheld",
      "withheld",
    ]);
    const open = await run(["export", "XUT-2025.yaml", "XUT-2026.yaml", "--to", "open", "--format", "csv"], { cwd });
    expect(open.exitCode).toBe(0);
    expect(readFileSync(join(cwd, "open/csv/answers.csv"), "utf8")).toContain("CanaryHidden2025measures");
  });
});
