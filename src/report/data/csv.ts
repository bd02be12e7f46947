/** Tables as RFC 4180 has them, in a form for each of those who read them. */
import { stringify } from "csv-stringify/sync";
import { shortenText } from "../contents/comparison/shorten.ts";
import { documentText } from "../visible.ts";

/**
 * Who reads a table. Spreadsheet programs recognise UTF-8 by a byte order mark, run what looks like a formula, and limit
 * the length of a cell. Programs and databases want every text exactly as it is.
 */
export type CsvReader = "spreadsheets" | "programs";

/** What a spreadsheet takes for a formula at the beginning of a cell. */
const FORMULA = /^(?:[=+@＝＋－＠]|-\S)/;

/** Characters that a cell of a spreadsheet can hold, with room for marks. */
const LONGEST_CELL = 32_000;

/** The rows below the names of the columns. Rows end with CRLF. */
export function renderCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  reader: CsvReader = "spreadsheets",
): string {
  const isExact = reader === "programs";
  const cells = isExact ? rows : rows.map((row) => row.map(safeCell));
  return stringify([columns, ...cells] as string[][], {
    bom: !isExact,
    record_delimiter: "windows",
    escape_formulas: !isExact,
    // By itself, the library does not quote a line end that is not that of the rows.
    quoted_match: /[\r\n]/,
  });
}

/** A text for a cell of a spreadsheet. White space at the beginning could hide a formula, so it goes. */
function safeCell(text: string): string {
  return shortenText(withApostrophes(documentText(text.replace(/\t/g, " ")).trim()), LONGEST_CELL);
}

/** A spreadsheet that takes semicolons for separators, and so misreads the quotes, would begin a cell after each of them. */
function withApostrophes(text: string): string {
  const cells = text.split(/(?<=[;\n])/).map((cell, index) => {
    const rest = cell.trimStart();
    return index > 0 && FORMULA.test(rest) ? `${cell.slice(0, cell.length - rest.length)}'${rest}` : cell;
  });
  return cells.join("");
}
