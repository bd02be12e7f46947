/** Reads a data package that was written, by readers of another house. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { parse } from "yaml";
import type { Cell, Column, Table } from "../../src/domain/export/table.ts";
import { exportTables } from "../../src/domain/export/tables.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { LANGUAGES } from "../../src/generated/languages.ts";
import { readCsv } from "./read-csv.ts";

const languages = Object.entries(LANGUAGES).map(
  async ([language, texts]) => [language, await texts.checklist()] as const,
);
export const TABLES = exportTables(checklist, Object.fromEntries(await Promise.all(languages)));

/** A row by the names of its columns, without those that have no value. */
export type Found = Readonly<Record<string, Exclude<Cell, undefined>>>;

/** All files of the package, with `/` between folders. */
export function filesOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The rows of a table as CSV, each value as the type of its column has it. Throws if the header is not that of the table. */
export function readCsvTable(text: string, { columns }: Table): readonly Found[] {
  const [header, ...rows] = readCsv(text);
  const names = columns.map(({ name }) => name);
  if (header?.join() !== names.join()) throw new Error(`The header is ${String(header)}.`);
  return rows.map((row) => {
    if (row.length !== names.length) throw new Error(`A row has ${row.length} values: ${row.join()}`);
    return Object.fromEntries(
      columns.flatMap((column, at) => (row[at] === "" ? [] : [[column.name, valueOf(row[at] ?? "", column)]])),
    );
  });
}

function valueOf(text: string, { type }: Column): Exclude<Cell, undefined> {
  if (type === "integer") return Number(text);
  if (type !== "boolean") return text;
  if (text !== "true" && text !== "false") throw new Error(`"${text}" is neither true nor false.`);
  return text === "true";
}

/** The rows of a table as Parquet, of all years; the year is that of the folder. */
export async function readParquetTable(folder: string, { name }: Pick<Table, "name">): Promise<readonly Found[]> {
  const rows: Found[] = [];
  for (const file of filesOf(folder).filter((one) => one.startsWith(`parquet/${name}/`))) {
    const [, year] = /year=(\d+)/.exec(file) ?? [];
    const found = await readParquet(readFileSync(join(folder, file)));
    rows.push(...found.map((row) => ({ ...row, ...(year !== undefined && { year: Number(year) }) })));
  }
  return rows;
}

/** The rows of one file of Parquet. */
export async function readParquet(bytes: Uint8Array): Promise<readonly Found[]> {
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row as Record<string, unknown>).flatMap(([key, value]) =>
        value === null || value === undefined
          ? []
          : [[key, value instanceof Date ? value.toISOString().slice(0, 10) : (value as Found[string])]],
      ),
    ),
  );
}

/** The rows in an order that does not depend on who wrote them. */
export function inOrder(rows: readonly Found[]): readonly string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

/** What is counted in files and in tables. */
export interface Sums {
  readonly states: number;
  readonly statuses: number;
  readonly implemented: number;
  readonly marked: number;
  readonly laws: number;
  readonly requested: number;
  readonly difficulties: number;
  readonly steps: number;
  readonly carried: number;
  /** Characters (code points) of what has been done. */
  readonly measures: number;
}

interface RawAnswer {
  readonly status?: string;
  readonly sameAs?: string;
  readonly elements?: readonly string[];
  readonly measures?: string;
  readonly law?: readonly unknown[];
  readonly difficulties?: { readonly kinds?: readonly string[] };
  readonly obstacles?: { readonly kinds?: readonly string[] };
  readonly assistance?: { readonly requested?: readonly string[] };
  readonly nextSteps?: readonly unknown[];
  readonly earlierSteps?: readonly unknown[];
  readonly carriedFrom?: string;
}

/** The sums as the files themselves have them, by a reader and a few lines that share nothing with the program. */
export function sumsOfFiles(files: readonly string[]): Sums {
  const all = files.flatMap((file) => {
    const { answers = {} } = parse(readFileSync(file, "utf8"), { schema: "failsafe" }) as {
      readonly answers?: Readonly<Record<string, RawAnswer>>;
    };
    const replyTo = (id: string): string | undefined => {
      const answer = answers[id];
      return answer?.status ?? (answer?.sameAs === undefined ? undefined : replyTo(answer.sameAs));
    };
    return Object.entries(answers).map(([id, answer]) => ({ id, answer, status: replyTo(id) }));
  });
  const aside = ["withheld", "not-known", "not-applicable"];
  const inForce = all.filter(({ status }) => !aside.includes(status ?? ""));
  const count = (items: (answer: RawAnswer) => readonly unknown[] | undefined): number =>
    inForce.reduce((sum, { answer }) => sum + (items(answer)?.length ?? 0), 0);
  return {
    states: files.length,
    statuses: all.filter(({ status }) => status !== undefined).length,
    implemented: all.filter(({ status }) => status === "implemented").length,
    marked: count(({ elements }) => elements),
    laws: count(({ law }) => law),
    requested: count(({ assistance }) => assistance?.requested),
    difficulties: count(({ difficulties, obstacles }) => [...(difficulties?.kinds ?? []), ...(obstacles?.kinds ?? [])]),
    steps: count(({ nextSteps = [], earlierSteps = [] }) => [...nextSteps, ...earlierSteps]),
    carried: all.filter(({ answer }) => answer.carriedFrom !== undefined).length,
    measures: inForce.reduce((sum, { answer }) => sum + Array.from(answer.measures ?? "").length, 0),
  };
}

/** The same sums of tables; `rowsOf` gives the rows of each. */
export function sumsOfTables(rowsOf: (table: string) => readonly Found[]): Sums {
  const answers = rowsOf("answers");
  return {
    states: rowsOf("states").length,
    statuses: answers.filter(({ status }) => status !== undefined).length,
    implemented: answers.filter(({ status }) => status === "implemented").length,
    marked: rowsOf("elements").filter(({ marked }) => marked).length,
    laws: rowsOf("laws").length,
    requested: rowsOf("assistance").length,
    difficulties: rowsOf("difficulties").length,
    steps: rowsOf("steps").length,
    carried: answers.filter(({ mark }) => mark === "carried").length,
    measures: answers.reduce((sum, { measures = "" }) => sum + Array.from(String(measures)).length, 0),
  };
}
