/**
 * A table of the data package, as data: its columns with their types and keys, and the rows that it has of an assessment. The
 * header of the CSV, the schema of the Parquet, the SQL, the description of the package and the dictionary are all made of it.
 */

/**
 * What a column holds: a text, a whole number, yes or no, or a day (ISO 8601). A date that may be known only to the year or
 * the month is a text.
 */
export type ColumnType = "text" | "integer" | "boolean" | "day";

/** A value; undefined where there is none. */
export type Cell = string | number | boolean | undefined;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly isRequired: boolean;
  /** By what its description is known: `answers-status`; the same for columns that are in several tables, or for several languages. */
  readonly about: string;
  /** What the column is for, where there is one for each of these: a language (BCP 47), or the id of an instrument. */
  readonly of?: string;
}

/** The columns by which rows belong to a row of another table, which has the same columns as its key. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: TableName;
}

/** The tables, each after those that it refers to. */
export const TABLE_NAMES = [
  "questions", "states", "answers", "elements", "laws", "difficulties", "assistance", "steps",
] as const; // prettier-ignore
export type TableName = (typeof TABLE_NAMES)[number];

export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  /** The columns that tell rows apart. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** A table, and the rows that it has of a subject, in the order of its columns. */
export interface TableOf<Subject> extends Table {
  readonly rowsOf: (subject: Subject) => readonly Row[];
}

/** A column as it is described, with its value in the row of an item. */
export interface Described<Item> extends Partial<Pick<Column, "isRequired" | "about" | "of">> {
  readonly type: ColumnType;
  readonly value: (item: Item) => Cell;
}

export interface TableDescription<Subject, Item> extends Partial<Pick<Table, "references">> {
  readonly name: TableName;
  readonly key: readonly string[];
  /** What there is a row for. */
  readonly items: (subject: Subject) => readonly Item[];
  /** By name, in their order. */
  readonly columns: Readonly<Record<string, Described<Item>>>;
}

/** The table that is described. */
export function createTable<Subject, Item>({
  name,
  key,
  references = [],
  items,
  columns,
}: TableDescription<Subject, Item>): TableOf<Subject> {
  const values = Object.values(columns).map(({ value }) => value);
  return {
    name,
    key,
    references,
    columns: Object.entries(columns).map(([column, { value: _, ...rest }]) => ({
      name: column,
      isRequired: key.includes(column),
      about: `${name}-${column.replaceAll("_", "-")}`,
      ...rest,
    })),
    rowsOf: (subject) => items(subject).map((item) => values.map((value) => value(item))),
  };
}
