/** What a package says of itself: the dictionary of all columns, and the description that programs read. */
import type { Column, ColumnType, Table } from "../../domain/export/table.ts";
import { renderHeader, renderRows } from "./csv.ts";
import { FILES, PACKAGE_NAME, type PackageFormat, type Piece, csvName, parquetName } from "./package.ts";

/** The words for a package, in the language that was chosen. */
export interface PackageWords {
  readonly title: string;
  readonly description: string;
  readonly ofTable: (table: Table) => string;
  readonly ofColumn: (column: Column) => string;
}

/** The dictionary: a row for each column of each table. */
export function renderDictionary(tables: readonly Table[], words: PackageWords): string {
  const columns = ["table", "column", "type", "key", "required", "refers_to", "description"];
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [
      table.name,
      column.name,
      TYPES[column.type],
      table.key.includes(column.name),
      column.isRequired,
      table.references.find((one) => one.columns.includes(column.name))?.table,
      words.ofColumn(column),
    ]),
  );
  return renderHeader(columns.map((name) => ({ name }))) + renderRows(rows);
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  boolean: "boolean",
  day: "date",
};

/** What was written. */
export interface Written {
  readonly formats: readonly PackageFormat[];
  readonly pieces: readonly Piece[];
}

/** The description as the Frictionless Data Package has it. */
export function renderDataPackage(
  tables: readonly Table[],
  words: PackageWords,
  { formats, pieces }: Written,
  version: string,
): string {
  const dictionary = { name: "dictionary", path: FILES.dictionary, format: "csv", mediatype: "text/csv" };
  const data = {
    profile: "data-package",
    name: PACKAGE_NAME,
    title: words.title,
    description: words.description,
    version,
    resources: [
      ...(formats.includes("csv") ? tables.map((table) => csvResource(table, words)) : []),
      ...(formats.includes("parquet") ? tables.map((table) => parquetResource(table, words, pieces)) : []),
      ...(formats.includes("xlsx") ? [WORKBOOK] : []),
      dictionary,
    ],
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

const WORKBOOK = {
  name: "workbook",
  path: FILES.workbook,
  format: "xlsx",
  mediatype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function csvResource(table: Table, words: PackageWords): object {
  return {
    profile: "tabular-data-resource",
    name: table.name,
    path: csvName(table.name),
    description: words.ofTable(table),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: schemaOf(table, words),
  };
}

function parquetResource(table: Table, words: PackageWords, pieces: readonly Piece[]): object {
  const paths = pieces.filter((piece) => piece.table === table.name).map(parquetName);
  return {
    name: `${table.name}-parquet`,
    path: paths,
    description: words.ofTable(table),
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
  };
}

function schemaOf(table: Table, words: PackageWords): object {
  return {
    fields: table.columns.map((column) => ({
      name: column.name,
      type: TYPES[column.type],
      description: words.ofColumn(column),
      ...(column.isRequired && { constraints: { required: true } }),
    })),
    missingValues: [""],
    primaryKey: table.key,
    ...(table.references.length > 0 && {
      foreignKeys: table.references.map(({ columns, table: to }) => ({
        fields: columns,
        reference: { resource: to, fields: columns },
      })),
    }),
  };
}
