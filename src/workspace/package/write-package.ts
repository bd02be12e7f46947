/** Writes a data package while its assessments come, in all forms that are wanted. */
import type { Checklist } from "../../domain/model/checklist.ts";
import type { Subject } from "../../domain/export/subject.ts";
import type { Row, Table } from "../../domain/export/table.ts";
import type { ExportTables } from "../../domain/export/tables.ts";
import type { Say } from "../../messages/say.ts";
import { renderDataPackage, renderDictionary } from "../../report/package/describe.ts";
import { FILES, type PackageFormat } from "../../report/package/package.ts";
import { renderDuckDb, renderPostgreSql } from "../../report/package/sql.ts";
import type { OutputFolder } from "../files.ts";
import { CsvFiles } from "./csv-files.ts";
import { ParquetPieces } from "./parquet-pieces.ts";
import { packageWords } from "./words.ts";
import { WorkbookFile } from "./workbook-file.ts";

export interface PackageOptions {
  readonly formats: readonly PackageFormat[];
  readonly tables: ExportTables;
  readonly checklist: Checklist;
  readonly say: Say;
  /** Version of the program. */
  readonly version: string;
  readonly isPublic: boolean;
  /** The States and years that come, in the order in which they are shown. */
  readonly places: readonly { readonly state: string; readonly year: number }[];
}

export class PackageWriter {
  readonly #folder: OutputFolder;
  readonly #options: PackageOptions;
  readonly #csv: CsvFiles | undefined;
  readonly #parquet: ParquetPieces | undefined;
  readonly #workbook: WorkbookFile | undefined;

  private constructor(
    folder: OutputFolder,
    options: PackageOptions,
    writers: {
      readonly csv: CsvFiles | undefined;
      readonly parquet: ParquetPieces | undefined;
      readonly workbook: WorkbookFile | undefined;
    },
  ) {
    this.#folder = folder;
    this.#options = options;
    this.#csv = writers.csv;
    this.#parquet = writers.parquet;
    this.#workbook = writers.workbook;
  }

  /** Begins the files, and writes the table of the questions. */
  static async begin(folder: OutputFolder, options: PackageOptions): Promise<PackageWriter> {
    const { formats, tables, checklist, version } = options;
    const writer = new PackageWriter(folder, options, {
      csv: formats.includes("csv") ? await CsvFiles.begin(folder, tables.all) : undefined,
      parquet: formats.includes("parquet") ? new ParquetPieces(folder, `tip-checklist ${version}`) : undefined,
      workbook: formats.includes("xlsx") ? await WorkbookFile.begin(folder, tables.all, options) : undefined,
    });
    await writer.#add(tables.questions, undefined, tables.questions.rowsOf(checklist));
    return writer;
  }

  /** Adds the rows of an assessment. */
  async add(subject: Subject): Promise<void> {
    for (const table of this.#options.tables.ofAssessments) await this.#add(table, subject.year, table.rowsOf(subject));
    this.#workbook?.addReplies(subject);
  }

  /** Ends the files, and writes those that describe them. Gives back how many texts were shortened in the workbook. */
  async end(): Promise<number> {
    const { formats, tables, say, checklist, version } = this.#options;
    await this.#csv?.end();
    await this.#parquet?.end(tables.all);
    const shortened = await this.#workbook?.end();
    const words = packageWords(say, checklist);
    const written = { formats, pieces: this.#parquet?.pieces ?? [] };
    await this.#write(FILES.dictionary, renderDictionary(tables.all, words));
    await this.#write(FILES.description, renderDataPackage(tables.all, words, written, version));
    await this.#write(FILES.readMe, this.#readMe(words));
    if (formats.includes("csv"))
      await this.#write(FILES.postgreSql, renderPostgreSql(tables.all, say("export.load-postgresql")));
    const source = (["parquet", "csv"] as const).find((format) => formats.includes(format));
    if (source !== undefined)
      await this.#write(FILES.duckDb, renderDuckDb(tables.all, say("export.load-duckdb"), source));
    return shortened ?? 0;
  }

  async #add(table: Table, year: number | undefined, rows: readonly Row[]): Promise<void> {
    await this.#csv?.add(table, rows);
    await this.#parquet?.add(table, year, rows);
    await this.#workbook?.add(table, rows);
  }

  #readMe({ title, description }: { readonly title: string; readonly description: string }): string {
    const { formats, isPublic, say } = this.#options;
    const has = (format: PackageFormat): string => (formats.includes(format) ? "yes" : "no");
    const databases = formats.includes("csv") ? "csv" : formats.includes("parquet") ? "parquet" : "none";
    const text = say("export.read-me", {
      title,
      description,
      public: isPublic ? "yes" : "no",
      csv: has("csv"),
      parquet: has("parquet"),
      xlsx: has("xlsx"),
      databases,
    });
    return `${text}\n`;
  }

  async #write(name: string, text: string): Promise<void> {
    const output = await this.#folder.open(name);
    await output.write(text);
    await output.close();
  }
}
