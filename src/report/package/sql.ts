/** Scripts that make the tables in a database, with types and keys, and load them. */
import type { Column, ColumnType, Table } from "../../domain/export/table.ts";
import { csvName, isByYear, parquetPattern } from "./package.ts";

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "integer",
  boolean: "boolean",
  day: "date",
};

/** A name of a table or a column, which no word of SQL can be mistaken for. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(", ");
}

function createTable({ name, columns, key, references }: Table): string {
  const lines = [
    ...columns.map((column) => `${quoted(column.name)} ${TYPES[column.type]}${column.isRequired ? " NOT NULL" : ""}`),
    `PRIMARY KEY (${list(key)})`,
    ...references.map((one) => `FOREIGN KEY (${list(one.columns)}) REFERENCES ${quoted(one.table)}`),
  ];
  return `CREATE TABLE ${quoted(name)} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`;
}

/** For `psql`, from the CSV; all or nothing. The lines of `introduction` come first, as comments. */
export function renderPostgreSql(tables: readonly Table[], introduction: string): string {
  return script(introduction, [
    "\\set ON_ERROR_STOP on\nSET client_encoding = 'UTF8';\nBEGIN;",
    ...tables.map((table) => {
      const columns = list(table.columns.map(({ name }) => name));
      const copy = `\\copy ${quoted(table.name)} (${columns}) FROM '${csvName(table.name)}' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`;
      return `${createTable(table)}\n${copy}`;
    }),
    "COMMIT;",
  ]);
}

/** For DuckDB, from the Parquet or, where there is none, from the CSV; all or nothing. */
export function renderDuckDb(tables: readonly Table[], introduction: string, from: "csv" | "parquet"): string {
  return script(introduction, [
    "BEGIN TRANSACTION;",
    ...tables.map((table) => {
      const columns = list(table.columns.map(({ name }) => name));
      const source = from === "csv" ? csvSource(table) : parquetSource(table);
      return `${createTable(table)}\nINSERT INTO ${quoted(table.name)} (${columns})\nSELECT ${columns} FROM ${source};`;
    }),
    "COMMIT;",
  ]);
}

function parquetSource({ name, columns }: Table): string {
  const year = columns.find((column) => isByYear(name) && column.name === "year");
  const partitions = year === undefined ? "" : `, hive_partitioning = true, hive_types = {'year': ${TYPES[year.type]}}`;
  return `read_parquet('${parquetPattern(name)}'${partitions})`;
}

/** Nothing is guessed: the types are given, and how the file is written. */
function csvSource({ name, columns }: Table): string {
  const types = columns.map((column: Column) => `'${column.name}': '${TYPES[column.type]}'`).join(", ");
  return `read_csv('${csvName(name)}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', max_line_size = 33554432, columns = {${types}})`;
}

function script(introduction: string, statements: readonly string[]): string {
  const comments = introduction.split("\n").map((line) => `-- ${line}`.trimEnd());
  return `${[comments.join("\n"), ...statements].join("\n\n")}\n`;
}
