/** Tables that spreadsheets open without running anything in them, and that databases load as they are (RFC 4180). */
import { stringify } from "csv-stringify/sync";
import { documentText } from "../visible.ts";

/** What a spreadsheet takes for a formula at the beginning of a cell. */
const FORMULA = /^(?:[=+@＝＋－＠]|-\S)/;

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
  return withApostrophes(documentText(text.replace(/\t/g, " ")).trim());
}

/** A spreadsheet that takes semicolons for separators, and so misreads the quotes, would begin a cell after each of them. */
function withApostrophes(text: string): string {
  const cells = text.split(/(?<=[;\n])/).map((cell, index) => {
    const rest = cell.trimStart();
    return index > 0 && FORMULA.test(rest) ? `${cell.slice(0, cell.length - rest.length)}'${rest}` : cell;
  });
  return cells.join("");
}
