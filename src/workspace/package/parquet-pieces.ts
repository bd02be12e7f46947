/** Writes tables as Parquet while their rows come, a piece at a time, so that many rows need no more memory than a few. */
import type { Cell, Row, Table } from "../../domain/export/table.ts";
import { type Piece, isByYear, parquetName } from "../../report/package/package.ts";
import { renderParquet } from "../../report/package/parquet.ts";
import type { OutputFolder } from "../files.ts";

/** About how many bytes of rows wait in memory, of all tables and years together. */
const MOST_WAITING = 6 * 1024 * 1024;
/** About how many bytes a value needs beside its characters. */
const BYTES_OF_VALUE = 16;

/** Rows of a table in a year that wait to be written. */
interface Waiting {
  readonly table: Table;
  readonly year: number | undefined;
  rows: Row[];
  bytes: number;
  /** How many pieces are written. */
  written: number;
}

export class ParquetPieces {
  readonly pieces: Piece[] = [];
  readonly #folder: OutputFolder;
  readonly #program: string;
  readonly #waiting = new Map<string, Waiting>();
  #bytes = 0;

  constructor(folder: OutputFolder, program: string) {
    this.#folder = folder;
    this.#program = program;
  }

  /** Adds rows of a year; a table without years has none. Writes the piece that is largest while too much waits. */
  async add(table: Table, year: number | undefined, rows: readonly Row[]): Promise<void> {
    const place = `${table.name}/${String(year)}`;
    const waiting = this.#waiting.get(place) ?? { table, year, rows: [], bytes: 0, written: 0 };
    this.#waiting.set(place, waiting);
    const bytes = rows.reduce((sum, row) => sum + bytesOf(row), 0);
    for (const row of rows) waiting.rows.push(row.map(detached));
    waiting.bytes += bytes;
    this.#bytes += bytes;
    while (this.#bytes > MOST_WAITING) {
      const largest = [...this.#waiting.values()].reduce((one, other) => (other.bytes > one.bytes ? other : one));
      await this.#write(largest);
    }
  }

  /** Writes what still waits. A table without any row has one file, so that every reader finds its columns. */
  async end(tables: readonly Table[]): Promise<void> {
    for (const waiting of this.#waiting.values()) if (waiting.rows.length > 0) await this.#write(waiting);
    const [year] = [...this.#waiting.values()].flatMap((one) => one.year ?? []);
    for (const table of tables) {
      if (this.pieces.some((piece) => piece.table === table.name)) continue;
      const place = isByYear(table.name) ? year : undefined;
      await this.#write({ table, year: place, rows: [], bytes: 0, written: 0 });
    }
  }

  async #write(waiting: Waiting): Promise<void> {
    const { table, year, rows, bytes } = waiting;
    waiting.written += 1;
    const piece = { table: table.name, year, number: waiting.written };
    const without = isByYear(table.name) ? ["year"] : [];
    const content = renderParquet(table.columns, rows, { without, program: this.#program });
    waiting.rows = [];
    waiting.bytes = 0;
    this.#bytes -= bytes;
    const output = await this.#folder.open(parquetName(piece));
    await output.write(content);
    await output.close();
    this.pieces.push(piece);
  }
}

/** A text that was cut out of a file keeps the whole file in memory, and rows wait for long; a copy of its own does not. */
function detached(cell: Cell): Cell {
  return typeof cell === "string" ? ` ${cell}`.slice(1) : cell;
}

function bytesOf(row: Row): number {
  return row.reduce<number>((sum, cell) => sum + BYTES_OF_VALUE + (typeof cell === "string" ? cell.length : 0), 0);
}
