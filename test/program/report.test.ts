/** `report` from outside: the shipped examples in every format, where it is written, and what is refused. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type ReportOptions, report } from "../../src/commands/report.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";

const REPORT_FORMATS = [...DOCUMENT_FORMATS, "csv"] as const;
import { widthOf } from "../../src/report/wrap.ts";
import { readCsv } from "../helpers/read-csv.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

const [OLD, NEW] = ["examples/XUT-2025.yaml", "examples/XUT-2026.yaml"];
const texts = Object.fromEntries([OLD, NEW].map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));

/** The report on the shipped example in a window of this width. */
async function rendered(options: Partial<ReportOptions>, columns = 80): Promise<string> {
  const context = { ...createMemoryContext(createMemoryFiles(texts)), width: columns - 1 };
  return (await report(context, { file: NEW, ...options })).output ?? "";
}

describe("the shipped example", () => {
  it.each([80, 40])("reads well in %i columns, with what changed since the year before", async (columns) => {
    const text = await rendered({ previous: OLD }, columns);
    await expect(text).toMatchFileSnapshot(`../golden/report/report-${columns}.txt`);
    // A word that is longer than the window is not broken.
    const tooLong = text.split("\n").filter((line) => widthOf(line) >= columns && /\s\S/.test(line.trim()));
    expect(tooLong).toEqual([]);
  });

  it.each(["markdown", "html", "csv"] as const)("is the same as accepted as %s", async (format) => {
    const extension = format === "markdown" ? "md" : format;
    const options = format === "csv" ? {} : { previous: OLD };
    await expect(await rendered({ format, ...options })).toMatchFileSnapshot(`../golden/report/report.${extension}`);
  });

  it("is a table whose rows all have the same columns, one of them for each part that was answered", async () => {
    const [head = [], ...rows] = readCsv(await rendered({ format: "csv" }));
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const questions = new Set(rows.map((row) => row[head.indexOf("question")]).filter(Boolean));
    expect(questions.size).toBe(79);
    const questionsWith = (field: string): readonly (string | undefined)[] =>
      rows.filter((row) => row[head.indexOf("field")] === field).map((row) => row[head.indexOf("question")]);
    expect(questionsWith("sameAs")).toEqual(["para-74"]);
    const replies = [...questionsWith("status"), ...questionsWith("sameAs")];
    // Para. 7 has one for each instrument instead, under their names.
    expect(replies.length).toBe(78);
    expect([...questions].filter((id) => !replies.includes(id))).toEqual(["para-07"]);
  });

  it("is the same in every time zone, locale and order of the file", async () => {
    const reference = await run(["report", NEW, "--format", "csv"]);
    const env = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
    for (const format of REPORT_FORMATS) {
      const here = await run(["report", NEW, "--format", format]);
      const there = await run(["report", NEW, "--format", format], { env });
      expect(there.stdout === here.stdout, format).toBe(true);
      expect(here.stdout.length).toBeGreaterThan(20_000);
    }
    const data = JSON.parse((await run(["convert", NEW, "--to", "json"])).stdout) as { answers: object };
    const turned = { ...data, answers: Object.fromEntries(Object.entries(data.answers).reverse()) };
    const { stdout } = await run(["report", "-", "--format", "csv"], { input: JSON.stringify(turned) });
    expect(stdout === reference.stdout).toBe(true);
  });
});

describe("the file that is written", () => {
  it("has the format that its name asks for, and is named", async () => {
    const cwd = temporaryFolder();
    for (const [name, beginning] of [
      ["a.txt", "Utland: self-assessment for 2026"],
      ["a.md", "# Utland: self-assessment for 2026"],
      ["a.html", "<!doctype html>"],
      ["a.csv", "\u00ef\u00bb\u00bfstate,year,part"],
      ["a.docx", "PK"],
    ] as const) {
      const { exitCode, stdout, stderr } = await run(["report", join(ROOT, NEW), "--output", name], { cwd });
      expect([exitCode, stdout, stderr]).toEqual([0, "", `Written: ${name}\n`]);
      expect(readFileSync(join(cwd, name), "latin1").slice(0, beginning.length)).toBe(beginning);
      writeFileSync(join(cwd, "usual"), "");
      expect(statSync(join(cwd, name)).mode).toBe(statSync(join(cwd, "usual")).mode);
    }
  });

  it("replaces another only with --force, and then whole", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.md"), "The minister's own words.\n");
    const args = ["report", join(ROOT, NEW), "--output", "a.md"];
    const refused = await run(args, { cwd });
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain("add --force");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe("The minister's own words.\n");
    expect((await run([...args, "--force"], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toContain("self-assessment for 2026");
    expect(existsSync(join(cwd, "a.md~"))).toBe(false);
  });

  it("is the same table with --bom, which asks for the mark that it has", async () => {
    const table = (await run(["report", NEW, "--format", "csv"])).stdout;
    expect(table.startsWith("\ufeffstate,")).toBe(true);
    expect((await run(["report", NEW, "--format", "csv", "--bom"])).stdout).toBe(table);
  });
});

describe("what is refused", () => {
  it.each([
    [["gone.yaml"], 3, "There is no file gone.yaml."],
    [[NEW, "--section", "nowhere"], 2, "There is no section nowhere."],
    [[NEW, "--only", "everything"], 2, "everything"],
    [[NEW, "--output", "report.pdf"], 2, "For a PDF, write html or docx"],
    [[NEW, "--format", "csv", "--previous", OLD], 2, "tip-checklist diff examples/XUT-2025.yaml"],
    [[OLD, "--previous", NEW], 2, "not an earlier assessment"],
    [[NEW, "--output", "nowhere/report.md"], 3, "The folder of nowhere/report.md does not exist."],
  ])("report %j", async (args, exitCode, said) => {
    const result = await run(["report", ...args]);
    expect([result.exitCode, result.stdout]).toEqual([exitCode, ""]);
    expect(result.stderr).toContain(said);
  });
});
