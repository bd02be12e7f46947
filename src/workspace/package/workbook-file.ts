/** Writes a workbook while its rows come: a sheet with a row for each question and a column for each State and year, then the tables. */
import { allQuestions, type Checklist } from "../../domain/model/checklist.ts";
import type { Entry, Subject } from "../../domain/export/subject.ts";
import type { Row, Table } from "../../domain/export/table.ts";
import type { Say } from "../../messages/say.ts";
import { statusesText } from "../../messages/statuses-text.ts";
import { FILES } from "../../report/package/package.ts";
import { type Workbook, createWorkbook } from "../../report/package/workbook.ts";
import type { OutputFile, OutputFolder } from "../files.ts";

/** Widths of the columns of the first sheet, in characters: paragraph, title, State and year. */
const WIDTHS = [11, 60] as const;

interface Wide {
  readonly say: Say;
  readonly checklist: Checklist;
  /** What is called `NOR 2026`, in the order of its columns. */
  readonly places: readonly { readonly state: string; readonly year: number }[];
}

export class WorkbookFile {
  readonly #output: OutputFile;
  readonly #wide: Wide;
  readonly #tables: readonly Table[];
  readonly #workbook: Workbook;
  readonly #bytes: Uint8Array[] = [];
  /** What each question is answered by, by its id and `NOR 2026`. */
  readonly #replies = new Map<string, string>();

  private constructor(output: OutputFile, tables: readonly Table[], wide: Wide) {
    const { say, places } = wide;
    this.#output = output;
    this.#wide = wide;
    this.#tables = tables;
    const header = [say("export.paragraph"), say("export.question"), ...places.map(placeName)];
    this.#workbook = createWorkbook(
      [
        { name: say("export.replies"), header, widths: WIDTHS },
        ...tables.map(({ name, columns }) => ({ name, header: columns.map((column) => column.name) })),
      ],
      (bytes) => this.#bytes.push(bytes),
    );
  }

  static async begin(folder: OutputFolder, tables: readonly Table[], wide: Wide): Promise<WorkbookFile> {
    return new WorkbookFile(await folder.open(FILES.workbook), tables, wide);
  }

  async add(table: Table, rows: readonly Row[]): Promise<void> {
    this.#workbook.addRows(this.#tables.indexOf(table) + 1, rows);
    await this.#flush();
  }

  /** Keeps the replies of a State and year for the first sheet. */
  addReplies(subject: Subject): void {
    for (const entry of subject.entries)
      this.#replies.set(`${entry.question.id} ${placeName(subject)}`, replyText(entry, this.#wide.say));
  }

  /** Ends the file. Gives back how many texts were shortened. */
  async end(): Promise<number> {
    const { checklist, places, say } = this.#wide;
    const rows = allQuestions(checklist).map(({ id, paragraph, title }): Row => [
      say("citation.number", { paragraph }),
      title,
      ...places.map((place) => this.#replies.get(`${id} ${placeName(place)}`)),
    ]);
    this.#workbook.addRows(0, rows);
    const shortened = this.#workbook.end();
    await this.#flush();
    await this.#output.close();
    return shortened;
  }

  async #flush(): Promise<void> {
    for (const bytes of this.#bytes.splice(0)) await this.#output.write(bytes);
  }
}

function placeName({ state, year }: { readonly state: string; readonly year: number }): string {
  return `${state} ${String(year)}`;
}

function replyText({ subject, question, snapshot, own, isCarried }: Entry, say: Say): string {
  const label = statusesText(snapshot.statuses, question, subject.checklist, say) ?? say("report.open");
  return isCarried ? say("export.carried", { label, year: String(own.carriedFrom) }) : label;
}
