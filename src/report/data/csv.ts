/** Tables that spreadsheets open without running anything in them, and that databases load as they are (RFC 4180). */
import { stringify } from "csv-stringify/sync";
import { visible } from "../visible.ts";

/** Where a spreadsheet that takes semicolons for separators, and so misreads the quotes, would begin another cell. */
const FORMULA_WITHIN = /([;\n]\s*)(?=[=+@＝＋－＠]|-\S)/g;

/** The rows below the names of the columns; `bom` marks the text as UTF-8 for spreadsheets. */
export function renderCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { bom }: { readonly bom: boolean },
): string {
  return stringify([columns, ...rows] as string[][], {
    bom,
    record_delimiter: "windows",
    escape_formulas: true,
    // By itself, the library does not quote a line end that is not that of the rows.
    quoted_match: /[\r\n]/,
  });
}

/** A text for a cell. White space at the beginning could hide a formula, so it goes. */
export function tableCell(text: string): string {
  return visible(text.replace(/\t/g, " ")).trim().replace(FORMULA_WITHIN, "$1'");
}
