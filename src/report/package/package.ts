/** A data package: which files it has, and where they are in its folder. */
import { TABLE_NAMES, type TableName } from "../../domain/export/table.ts";

/** The forms in which the tables are written. */
export const PACKAGE_FORMATS = ["csv", "parquet", "xlsx"] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** The name by which a package is known to be one of this program. */
export const PACKAGE_NAME = "tip-checklist-export";

/** The files that are not tables. */
export const FILES = {
  readMe: "README.txt",
  description: "datapackage.json",
  dictionary: "dictionary.csv",
  duckDb: "load.duckdb.sql",
  postgreSql: "load.postgresql.sql",
  workbook: `${PACKAGE_NAME}.xlsx`,
} as const;

/** A table of the questionnaire has no years. */
export function isByYear(table: TableName): boolean {
  return table !== "questions";
}

export function csvName(table: TableName): string {
  return `csv/${table}.csv`;
}

/** A piece of a table: of a year, from 1. */
export interface Piece {
  readonly table: TableName;
  /** Undefined for a table without years. */
  readonly year: number | undefined;
  readonly number: number;
}

/** Readers of partitions take the year from the name of the folder, so the files have no such column. */
export function parquetName({ table, year, number }: Piece): string {
  const folder = year === undefined ? table : `${table}/year=${String(year)}`;
  return `parquet/${folder}/part-${String(number)}.parquet`;
}

/** A pattern for the names of all pieces of a table, as DuckDB reads it. */
export function parquetPattern(table: TableName): string {
  return `parquet/${table}/${isByYear(table) ? "year=*/" : ""}*.parquet`;
}

const TABLE = TABLE_NAMES.join("|");
const NAMES = new RegExp(
  `^(?:csv/(?:${TABLE})\\.csv|parquet/(?:${TABLE})/(?:year=\\d+/)?part-\\d+\\.parquet|${Object.values(FILES)
    .map((name) => name.replaceAll(".", "\\."))
    .join("|")})$`,
);

/** Whether a file of this name, below its folder and with `/`, is one that a package can have. */
export function isInPackage(name: string): boolean {
  return NAMES.test(name);
}
