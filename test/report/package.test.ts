/** The tables of a data package: the same rows in each form, whatever the texts are. */
import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { subjectOf, type Subject } from "../../src/domain/export/subject.ts";
import type { Row, Table } from "../../src/domain/export/table.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { forReaders } from "../../src/domain/model/publication.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { renderHeader, renderRows } from "../../src/report/package/csv.ts";
import { renderDataPackage, renderDictionary } from "../../src/report/package/describe.ts";
import { isInPackage } from "../../src/report/package/package.ts";
import { renderParquet } from "../../src/report/package/parquet.ts";
import { renderDuckDb, renderPostgreSql } from "../../src/report/package/sql.ts";
import { createWorkbook } from "../../src/report/package/workbook.ts";
import { packageWords } from "../../src/workspace/package/words.ts";
import { type Found, readCsvTable, readParquet, TABLES } from "../helpers/data-package.ts";
import { readExample } from "../helpers/example.ts";
import { canary, FULL_ASSESSMENT, SECRET } from "../helpers/full-assessment.ts";
import { readCsv } from "../helpers/read-csv.ts";

const say = createSay(messages);
const words = packageWords(say, checklist);

/** Texts that have broken tables elsewhere. */
const TEXTS = [
  'He said "no", then; left.', "one\ntwo\n\nthree", "=HYPERLINK(\"https://example.org\")", "@SUM(A1)", "+1", "-1", "'1",
  "NULL", "\\N", "\\.", "true", "007", "2019-05", ",", '"', '""', " a", "a ", "\ta", "a\r\nb", "_x0041_", "<b>&amp;</b>",
  "ÅÄÖ 東京 العربية 🏳️‍🌈", "\u200f", "x".repeat(20_000), "é\u0301", "a;b|c",
] as const; // prettier-ignore

function subjectFor(assessment: Assessment): Subject {
  const { state = "", year = 0 } = assessment;
  const shown = forReaders(assessment);
  return subjectOf({ assessment: shown, state, year, isValid: true, name: "Utland", leftOut: [] }, checklist);
}

function rowsOf(name: string, ...assessments: readonly Assessment[]): { readonly table: Table; readonly rows: Row[] } {
  const table = TABLES.ofAssessments.find((one) => one.name === name);
  if (table === undefined) throw new Error(name);
  return { table, rows: assessments.flatMap((one) => table.rowsOf(subjectFor(one))) };
}

function foundIn({ columns }: Table, rows: readonly Row[]): readonly Found[] {
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap(({ name }, at) => (row[at] === undefined ? [] : [[name, row[at]]]))),
  );
}

/** An example in which the answers have these texts. */
function withTexts(texts: readonly string[]): Assessment {
  const example = readExample(2026);
  const ids = TABLES.questions.rowsOf(checklist).map(([id]) => String(id));
  return texts.reduce(
    (all, text, at) =>
      withAnswer(all, ids[at + 3] ?? "", {
        status: "implemented",
        measures: text,
        law: [{ title: text }],
        nextSteps: [{ id: "s1", text }],
      }),
    example,
  );
}

describe("the tables", () => {
  it("have the same rows as CSV and as Parquet, and those that they were given", async () => {
    const assessments = [readExample(2024), readExample(2025), readExample(2026), withTexts(TEXTS), FULL_ASSESSMENT];
    for (const { name } of TABLES.ofAssessments) {
      const { table, rows } = rowsOf(name, ...assessments);
      const given = foundIn(table, rows);
      expect(given.length, name).toBeGreaterThan(3);
      expect(readCsvTable(renderHeader(table.columns) + renderRows(rows), table), name).toEqual(given);
      expect(await readParquet(renderParquet(table.columns, rows, { program: "test" })), name).toEqual(given);
    }
    const questions = TABLES.questions.rowsOf(checklist);
    expect(questions).toHaveLength(79);
    expect(await readParquet(renderParquet(TABLES.questions.columns, questions, { program: "test" }))).toEqual(
      foundIn(TABLES.questions, questions),
    );
  });

  it("have a value in every column that needs one, and no two rows with the same key", () => {
    const draft: Assessment = withAnswer(readExample(2026), "para-37", {
      elements: ["no-such-element"],
      difficulties: { kinds: ["limited-resources", "limited-resources"] },
      nextSteps: [{ id: "s1" }, { id: "s1", text: "Again." }],
      answered: { by: "nobody", date: "2026-02-31" },
    });
    for (const { name } of TABLES.ofAssessments) {
      const { table, rows } = rowsOf(name, draft, readExample(2025), FULL_ASSESSMENT);
      const required = table.columns.filter(({ isRequired }) => isRequired).map(({ name: column }) => column);
      const found = foundIn(table, rows);
      expect(
        found.filter((row) => required.some((column) => row[column] === undefined)),
        name,
      ).toEqual([]);
      // The example and the full assessment are of the same year.
      const keys = foundIn(table, rowsOf(name, draft, readExample(2025)).rows).map((row) =>
        JSON.stringify(table.key.map((column) => row[column])),
      );
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it("have a row for every question that is asked, open ones too, and mark what was carried over", () => {
    const open = withAnswer(readExample(2026), "para-37", undefined);
    const carried = withAnswer(open, "para-57", {
      status: "implemented",
      carriedFrom: 2025,
      law: [{ title: "An act" }],
    });
    const { table, rows } = rowsOf("answers", carried);
    const found = foundIn(table, rows);
    const row = (id: string): Found | undefined => found.find(({ question }) => question === id);
    expect(row("para-37")).toMatchObject({ mark: "open" });
    expect(row("para-37")).not.toHaveProperty("status");
    expect(row("para-57")).toMatchObject({ mark: "carried", status: "implemented", carried_from: 2025 });
    const laws = rowsOf("laws", carried);
    expect(foundIn(laws.table, laws.rows).filter(({ question }) => question === "para-57")).toEqual([
      { state: "XUT", year: 2026, question: "para-57", item: 1, title: "An act", carried: true },
    ]);
  });

  it("have nothing of persons, of what is internal, and of what a reply takes out of force", () => {
    const withheld = withAnswer(FULL_ASSESSMENT, "para-37", {
      ...FULL_ASSESSMENT.answers?.["para-37"],
      status: "withheld",
    });
    const texts = (assessment: Assessment): string =>
      TABLES.ofAssessments.map(({ name }) => renderRows(rowsOf(name, assessment).rows)).join("");
    const all = texts(FULL_ASSESSMENT);
    for (const field of [
      "para-37.measures",
      "para-37.law.title",
      "para-37.nextSteps.text",
      "para-37.practiceLinks.url",
    ])
      expect(all, field).toContain(canary(field));
    const persons = ["focalPoint.name", "focalPoint.email", "focalPoint.phone", "contributors.name", "clearance.name"];
    for (const field of [...persons, "contributors.email", "part.returnTo.name"])
      expect(all, field).not.toContain(canary(field));
    expect(all).not.toContain(SECRET);
    const left = texts(withheld);
    for (const field of ["measures", "law.title", "practice", "nextSteps.text", "difficulties.note", "goodPractice"])
      expect(left, field).not.toContain(canary(`para-37.${field}`));
  });
});

describe("the description of the tables", () => {
  it("is the same in the dictionary, the SQL, the data package and the files", () => {
    const [, ...dictionary] = readCsv(renderDictionary(TABLES.all, words));
    const data = JSON.parse(
      renderDataPackage(TABLES.all, words, { formats: ["csv", "parquet", "xlsx"], pieces: [] }, "1.0.0"),
    ) as { resources: { name: string; schema?: { fields: { name: string; type: string; description: string }[] } }[] };
    for (const { name, columns } of TABLES.all) {
      const names = columns.map((column) => column.name);
      const described = dictionary.filter(([table]) => table === name);
      expect(described.map(([, column]) => column)).toEqual(names);
      const fields = data.resources.find((one) => one.name === name)?.schema?.fields ?? [];
      expect(fields.map((field) => [field.name, field.type, field.description])).toEqual(
        described.map(([, column, type, , , , description]) => [column, type, description]),
      );
      for (const sql of [renderPostgreSql(TABLES.all, ""), renderDuckDb(TABLES.all, "", "csv")]) {
        const [, body = ""] = new RegExp(`CREATE TABLE "${name}" \\(\n([^;]*)\n\\);`).exec(sql) ?? [];
        expect([...body.matchAll(/^ {2}"(\w+)" (?:text|integer|boolean|date)\b/gm)].map(([, one]) => one)).toEqual(
          names,
        );
      }
    }
  });

  it("says of every column and table what it is", () => {
    for (const table of TABLES.all) {
      expect(words.ofTable(table)).toMatch(/^[A-Z].*\.$/);
      for (const column of table.columns) expect(words.ofColumn(column), column.about).toMatch(/^\S.{3,}$/);
    }
    expect(words.ofColumn(TABLES.ofAssessments[0]?.columns.find(({ of }) => of === "protocol") ?? raise())).toContain(
      "Protocol",
    );
  });

  it("knows the files of a package, and no others", () => {
    for (const name of [
      "csv/laws.csv",
      "parquet/answers/year=2026/part-12.parquet",
      "parquet/questions/part-1.parquet",
      "datapackage.json",
      "README.txt",
    ])
      expect(isInPackage(name), name).toBe(true);
    for (const name of [
      "csv/other.csv",
      "NOR-2026.yaml",
      "csv/laws.csv.bak",
      "x/README.txt",
      "loadxduckdb.sql",
      "parquet/answers/year=2026/part-1.parquet/x",
    ])
      expect(isInPackage(name), name).toBe(false);
  });
});

describe("a workbook", () => {
  it("has every text as a text, never as a formula, and says what it shortened", () => {
    const long = "a word ".repeat(6_000);
    const parts: Uint8Array[] = [];
    const workbook = createWorkbook([{ name: "Texts & <more>", header: ["text", "number", "mark"] }], (bytes) =>
      parts.push(bytes),
    );
    workbook.addRows(0, [
      ...TEXTS.map((text): Row => [text, 2026, true]),
      [undefined, undefined, undefined],
      [long, 1, false],
    ]);
    expect(workbook.end()).toBe(1);
    const files = unzipSync(Buffer.concat(parts));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? raise());
    expect(sheet).not.toContain("<f");
    expect([...sheet.matchAll(/<row /g)]).toHaveLength(TEXTS.length + 3);
    const texts = [...sheet.matchAll(/t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t>/g)].map(
      ([, text = ""]) => text,
    );
    expect(texts).toHaveLength(3 + TEXTS.length + 1);
    expect(texts).toContain("=HYPERLINK(&quot;https://example.org&quot;)");
    expect(texts).toContain("_x005F_x0041_");
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    expect(strFromU8(files["xl/workbook.xml"] ?? raise())).toContain('name="Texts &amp; &lt;more&gt;"');
  });
});

function raise(): never {
  throw new Error("It is missing.");
}
