/**
 * A workbook as spreadsheet programs have it (ISO/IEC 29500), written while its rows come, so that it needs little memory.
 * A text is always a text, never a formula, whatever it begins with.
 */
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Cell, Row } from "../../domain/export/table.ts";
import { shortenText } from "../contents/comparison/shorten.ts";
import { documentText } from "../visible.ts";
import { escapeXml, fixedParts } from "./workbook-parts.ts";

/** Characters that a cell can hold, with room for the mark of what was left out. */
const LONGEST_CELL = 32_700;

export interface Sheet {
  readonly name: string;
  /** The texts in the first row. */
  readonly header: readonly string[];
  /** Widths of the first columns, in characters. */
  readonly widths?: readonly number[];
}

export interface Workbook {
  /** Adds rows at the end of the sheet at this position. */
  addRows(sheet: number, rows: readonly Row[]): void;
  /** Ends the file. Gives back how many texts were longer than a cell can be, and were shortened. */
  end(): number;
}

/** Begins a workbook with these sheets; its bytes are given to `write` as they come. */
export function createWorkbook(sheets: readonly Sheet[], write: (bytes: Uint8Array) => void): Workbook {
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    write(bytes);
  });
  const begin = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 4 });
    // The same rows give the same bytes.
    part.mtime = new Date(1980, 0, 1, 12);
    zip.add(part);
    return part;
  };
  for (const [name, text] of fixedParts(sheets.map(({ name }) => name))) begin(name).push(strToU8(text), true);
  const writers = sheets.map((sheet, index) => new SheetWriter(begin(`xl/worksheets/sheet${index + 1}.xml`), sheet));
  return {
    addRows(sheet, rows): void {
      writers[sheet]?.add(rows);
    },
    end(): number {
      for (const writer of writers) writer.end();
      zip.end();
      return writers.reduce((count, { shortened }) => count + shortened, 0);
    },
  };
}

class SheetWriter {
  shortened = 0;
  readonly #part: ZipDeflate;
  #count = 0;

  constructor(part: ZipDeflate, { header, widths = [] }: Sheet) {
    this.#part = part;
    const columns = header.map((_, at) => {
      const width = widths[at] ?? USUAL_WIDTH;
      return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
    });
    this.#push(`${HEAD}<cols>${columns.join("")}</cols><sheetData>`);
    this.#push(this.#row(header, HEADER_STYLE));
  }

  add(rows: readonly Row[]): void {
    this.#push(rows.map((row) => this.#row(row, TEXT_STYLE)).join(""));
  }

  end(): void {
    this.#push("</sheetData></worksheet>", true);
  }

  #push(text: string, isLast = false): void {
    this.#part.push(strToU8(text), isLast);
  }

  #row(row: Row, style: number): string {
    this.#count += 1;
    const cells = row.map((cell, at) => this.#cell(cell, `${columnName(at)}${this.#count}`, style));
    return `<row r="${this.#count}">${cells.join("")}</row>`;
  }

  #cell(cell: Cell, at: string, style: number): string {
    if (cell === undefined) return "";
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    const whole = documentText(cell);
    const text = whole.length > LONGEST_CELL ? shortenText(whole, LONGEST_CELL) : whole;
    if (text !== whole) this.shortened += 1;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  }
}

/** Width of a column, in characters. */
const USUAL_WIDTH = 18;
/** Positions among the formats of cells in the part for styles. */
const [HEADER_STYLE, TEXT_STYLE] = [1, 2];

/** The first row stays in sight. */
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const names: string[] = [];

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
function columnName(at: number): string {
  return (names[at] ??= (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26)));
}
