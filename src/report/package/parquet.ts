/** Tables as Parquet. */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWrite } from "hyparquet-writer/src/index.js";
import type { Column, ColumnType, Row } from "../../domain/export/table.ts";

const TYPES: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type" | "logical_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

/** The file with these rows, whose cells are in the order of the columns. Columns in `without` are left out. */
export function renderParquet(
  columns: readonly Column[],
  rows: readonly Row[],
  { without = [], program }: { readonly without?: readonly string[]; readonly program: string },
): Uint8Array {
  const kept = columns.map((column, at) => ({ column, at })).filter(({ column: { name } }) => !without.includes(name));
  const writer = new ByteWriter();
  const written = parquetWrite({
    writer,
    createdBy: program,
    rowGroupSize: Math.max(rows.length, 1),
    schema: [
      { name: "root", num_children: kept.length },
      ...kept.map(({ column: { name, type, isRequired } }): SchemaElement => ({
        name,
        ...TYPES[type],
        repetition_type: isRequired ? "REQUIRED" : "OPTIONAL",
      })),
    ],
    columnData: kept.map(({ column: { name, type }, at }) => ({
      name,
      data: rows.map((row) => valueOf(row[at], type)),
    })),
  });
  if (written !== undefined) throw new Error("The file is written at once, without waiting.");
  return writer.getBytes();
}

function valueOf(cell: Row[number], type: ColumnType): unknown {
  if (cell === undefined) return null;
  return type === "day" ? new Date(`${String(cell)}T00:00:00Z`) : cell;
}
