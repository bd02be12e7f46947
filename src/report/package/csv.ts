/** Tables as RFC 4180 has them, for programs: every text exactly as it is, nothing where there is no value. */
import type { Cell, Row } from "../../domain/export/table.ts";

/** The names of the columns. */
export function renderHeader(columns: readonly { readonly name: string }[]): string {
  return renderRows([columns.map(({ name }) => name)]);
}

/** Rows, each with CRLF at its end. The library of the other tables needs five times as long for a million values. */
export function renderRows(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(renderCell).join(",")}\r\n`).join("");
}

/** A value; a text in quotes where it could be taken for something else (RFC 4180, 2.5 to 2.7). */
function renderCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  return /[",\r\n]|^\s|\s$|^$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
