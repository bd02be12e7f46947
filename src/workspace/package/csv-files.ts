/** Writes tables as CSV while their rows come. */
import type { Row, Table, TableName } from "../../domain/export/table.ts";
import { renderHeader, renderRows } from "../../report/package/csv.ts";
import { csvName } from "../../report/package/package.ts";
import type { OutputFile, OutputFolder } from "../files.ts";

export class CsvFiles {
  readonly #outputs: ReadonlyMap<TableName, OutputFile>;

  private constructor(outputs: ReadonlyMap<TableName, OutputFile>) {
    this.#outputs = outputs;
  }

  /** Begins a file for each table, with the names of its columns. */
  static async begin(folder: OutputFolder, tables: readonly Table[]): Promise<CsvFiles> {
    const outputs = new Map<TableName, OutputFile>();
    for (const { name, columns } of tables) {
      const output = await folder.open(csvName(name));
      await output.write(renderHeader(columns));
      outputs.set(name, output);
    }
    return new CsvFiles(outputs);
  }

  async add({ name }: Table, rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) await this.#outputs.get(name)?.write(renderRows(rows));
  }

  async end(): Promise<void> {
    for (const output of this.#outputs.values()) await output.close();
  }
}
