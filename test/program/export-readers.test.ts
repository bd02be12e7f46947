/** What others read from an export: the same rows and sums as the files have. The queries are those of the documentation. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withAnswer } from "../../src/domain/model/assessment.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { sumsOfFiles } from "../helpers/data-package.ts";
import { readExample } from "../helpers/example.ts";
import { installed, runs } from "../helpers/installed.ts";
import { ROOT, run } from "../helpers/program.ts";
import { readCsv } from "../helpers/read-csv.ts";

/** These take long, and need programs that are not everywhere. */
const isCi = Boolean(process.env["CI"]);
const POSTGRES = "/usr/lib/postgresql/15/bin";
/** The folder in which `npm install --prefix` put DuckDB; it is too large for every installation. */
const DUCKDB = process.env["DUCKDB_FOLDER"] ?? "";
const hasPostgres =
  isCi && installed("PostgreSQL 15", "install postgresql-15", runs(join(POSTGRES, "initdb"), "--version"));
const hasDuckDb =
  isCi &&
  installed(
    "DuckDB",
    "npm install --prefix FOLDER @duckdb/node-api, and set DUCKDB_FOLDER",
    DUCKDB !== "" && runs(process.execPath, "-e", `require("node:module").createRequire(${JSON.stringify(`${DUCKDB}/`)})("@duckdb/node-api")`), // prettier-ignore
  );
const PYTHON = "/usr/bin/python3";
const hasPandas = isCi && installed("pandas", "install python3-pandas python3-openpyxl", runs(PYTHON, "-c", "import pandas, openpyxl")); // prettier-ignore
const hasCalc = isCi && installed("LibreOffice Calc", "install libreoffice-calc-nogui", runs("sh", "-c", "test -e /usr/lib/libreoffice/program/libsclo.so")); // prettier-ignore

const SUMS = `SELECT (SELECT count(*) FROM states), (SELECT count(*) FROM answers WHERE status IS NOT NULL),
  (SELECT count(*) FROM answers WHERE status = 'implemented'), (SELECT count(*) FROM elements WHERE marked),
  (SELECT count(*) FROM laws), (SELECT count(*) FROM assistance), (SELECT count(*) FROM difficulties),
  (SELECT count(*) FROM steps), (SELECT count(*) FROM answers WHERE mark = 'carried'),
  (SELECT sum(length(measures)) FROM answers)`;
/** The queries that the documentation shows. */
const QUERIES = [
  ...readFileSync(join(ROOT, "docs/commands/export.md"), "utf8").matchAll(/```sql\n([^`]+?);\n```/g),
].map(([, query = ""]) => query);
/** The line of the README that begins so, as it stands there. */
function readmeLine(program: string): string {
  const line = readFileSync(join(ROOT, "README.md"), "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${program} `));
  if (line === undefined) throw new Error(`The README has no line with ${program}.`);
  return line;
}
/** The query of the README for DuckDB, whose program for the command line is nowhere to be installed from. */
function readmeQuery(): string {
  const [, query = ""] = /^duckdb -c "([^"]+)"$/.exec(readmeLine("duckdb")) ?? [];
  return query;
}
/** The same as a query of the tables. */
const KINDS = "SELECT kind, count(*) FROM assistance WHERE year = 2026 GROUP BY kind ORDER BY kind";
/** A text that breaks careless loaders. */
const HOSTILE = '=HYPERLINK("https://example.org"), "two"\n\\. \\N NULL;\n東京 العربية';

let folder = "";
let tables = "";
let files: readonly string[] = [];
/** The sums of the files, in the order of `SUMS`. */
function expected(): readonly number[] {
  return Object.values<number>({ ...sumsOfFiles(files) });
}

/** Runs a program, and gives what it writes. Throws what it says if it fails. */
function outputOf(program: string, args: readonly string[], cwd = tables, env = process.env): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** The rows that each of the queries gives in DuckDB, after the script has loaded the tables. */
function inDuckDb(queries: readonly string[]): readonly (readonly (readonly unknown[])[])[] {
  const script = `
    const { DuckDBInstance } = require("node:module").createRequire(${JSON.stringify(`${DUCKDB}/`)})("@duckdb/node-api");
    (async () => {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      await connection.run(require("node:fs").readFileSync("load.duckdb.sql", "utf8"));
      const all = [];
      for (const query of ${JSON.stringify(queries)}) all.push((await connection.runAndReadAll(query)).getRowsJson());
      console.log(JSON.stringify(all));
    })();`;
  return JSON.parse(outputOf(process.execPath, ["-e", script])) as readonly (readonly (readonly unknown[])[])[];
}

/** The same in PostgreSQL, in a cluster that is there only for this. */
function inPostgres(queries: readonly string[]): {
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** What the line of the README writes, where the tables are not loaded yet. */
  readonly readme: string;
} {
  const place = mkdtempSync(join(tmpdir(), "tip-postgres-"));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL does not start as root.
  const own = (program: string, ...args: readonly string[]): string =>
    isRoot
      ? outputOf("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", program, ...args], place)
      : outputOf(program, args, place);
  try {
    if (isRoot) outputOf("chown", ["nobody", place]);
    const data = join(place, "data");
    own(join(POSTGRES, "initdb"), "-D", data, "-A", "trust", "-U", "owner", "-N", "-E", "UTF8", "--locale=C");
    own(join(POSTGRES, "pg_ctl"), "-D", data, "-w", "-l", join(place, "log"), "-o", `-k ${place} -c listen_addresses='' -F`, "start"); // prettier-ignore
    try {
      const psql = (...args: readonly string[]): string =>
        outputOf("psql", ["--host", place, "--username", "owner", "--dbname", "postgres", "--quiet", "--csv", "-t", ...args]); // prettier-ignore
      psql("--file", "load.postgresql.sql");
      psql("--command", "CREATE DATABASE readme");
      const env = { ...process.env, PGHOST: place, PGUSER: "owner", PGDATABASE: "readme" };
      return {
        rows: queries.map((query) => readCsv(psql("--command", query))),
        readme: outputOf("sh", ["-c", readmeLine("psql")], tables, env),
      };
    } finally {
      own(join(POSTGRES, "pg_ctl"), "-D", data, "-m", "fast", "-w", "stop");
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const TEXT = "SELECT measures FROM answers WHERE question = 'para-57' AND year = 2026";

describe.runIf(isCi)("an export is read by", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tip-checklist-readers-"));
    tables = join(folder, "tables");
    files = ([2024, 2025, 2026] as const).map((year) => {
      const file = join(folder, `XUT-${String(year)}.yaml`);
      const answer = { status: "implemented", measures: HOSTILE };
      writeFileSync(file, textOf(withAnswer(readExample(year), "para-57", answer), file));
      return file;
    });
    await run(["export", ...files, "--to", tables]);
    chmodSync(folder, 0o755);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(hasDuckDb)("DuckDB, with its script, from the Parquet and from the CSV", async () => {
    const [readme, kinds] = inDuckDb([readmeQuery(), KINDS]);
    expect(readme?.toSorted()).toEqual(kinds);
    expect(kinds?.length).toBeGreaterThan(2);
    const [sums, text, ...rows] = inDuckDb([SUMS, TEXT, ...QUERIES]);
    expect(sums?.[0]?.map(Number)).toEqual(expected());
    expect(text).toEqual([[HOSTILE]]);
    expect(rows.map((one) => one.length > 3)).toEqual([true, true]);
    const parquet = tables;
    tables = join(folder, "csv-only");
    await run(["export", ...files, "--to", tables, "--format", "csv"]);
    expect(inDuckDb([SUMS, TEXT, ...QUERIES])).toEqual([sums, text, ...rows]);
    tables = parquet;
  });

  it.runIf(hasPostgres)("PostgreSQL, with its script", () => {
    const { rows: all, readme } = inPostgres([SUMS, TEXT, KINDS, ...QUERIES]);
    const [sums, text, kinds = [], ...rows] = all;
    expect(sums?.[0]?.map(Number)).toEqual(expected());
    expect(text).toEqual([[HOSTILE]]);
    expect(rows.map((one) => one.length > 3)).toEqual([true, true]);
    const lines = [...readme.matchAll(/^ ([a-z-]+) +\| +(\d+)$/gm)].map(([, kind, count]) => [kind, count]);
    expect(lines.toSorted()).toEqual(kinds);
    expect(kinds.length).toBeGreaterThan(2);
  });

  it.runIf(hasPandas)("pandas, the CSV and the workbook, with the same rows", () => {
    const script = `
import json, pandas
sheets = pandas.read_excel("tip-checklist-export.xlsx", sheet_name=None, keep_default_na=False)
first = list(sheets)[0]
names = [name for name in sheets if name != first]
csv = {name: pandas.read_csv(f"csv/{name}.csv", keep_default_na=False) for name in names}
text = sheets["answers"].query("question == 'para-57' and year == 2026")["measures"].iloc[0]
print(json.dumps([list(sheets[first].shape), [name for name in names if sheets[name].shape != csv[name].shape or len(csv[name]) == 0],
  int(csv["answers"]["measures"].map(len).sum()), int(sheets["answers"]["measures"].map(len).sum()), text]))`;
    const [shape, different, ofCsv, ofSheet, text] = JSON.parse(outputOf(PYTHON, ["-c", script])) as unknown[];
    expect(shape).toEqual([79, 2 + files.length]);
    expect(different).toEqual([]);
    expect([ofCsv, ofSheet]).toEqual([expected().at(-1), expected().at(-1)]);
    expect(text).toBe(HOSTILE);
  });

  it.runIf(hasCalc)("LibreOffice, whose first sheet has the replies, and in which no cell is a formula", () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    outputOf("soffice", [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      "tip-checklist-export.xlsx",
    ]);
    const sheet = (name: string): string[][] =>
      readCsv(readFileSync(join(folder, `tip-checklist-export-${name}.csv`), "utf8"));
    const [header, ...replies] = sheet("Replies");
    expect(header?.slice(2)).toEqual(["XUT 2024", "XUT 2025", "XUT 2026"]);
    expect(replies).toHaveLength(79);
    // A formula would be written as its value.
    expect(sheet("answers").flat()).toContain(HOSTILE);
  });
});
