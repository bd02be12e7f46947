/** The blank questionnaire: in an editor, and once it is filled in. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { getLanguageService } from "yaml-language-server";
import { TextDocument } from "vscode-languageserver-textdocument";
import checklist from "../../src/generated/checklist.en.ts";
import { allQuestions, statusesOf } from "../../src/domain/model/checklist.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

const SCHEMA = "file:///office/assessment.schema.json";
const FIRST_LINE = "# yaml-language-server: $schema=./assessment.schema.json\n";
const questions = allQuestions(checklist);

async function templateText(...args: string[]): Promise<string> {
  const { stdout, exitCode } = await run(["template", ...args]);
  expect(exitCode).toBe(0);
  return stdout;
}

/** The schema with the names of files that the documentation gives for the settings of an editor. */
const [, SETTING = ""] =
  /"yaml.schemas": (\{.*\})/.exec(readFileSync(join(ROOT, "docs/commands/schema.md"), "utf8")) ?? [];
const MAPPED = Object.entries(JSON.parse(SETTING) as Readonly<Record<string, string[]>>).map(([file, fileMatch]) => ({
  uri: new URL(file, SCHEMA).href,
  fileMatch,
}));

/** An editor that has only the published schema, beside the file; in its settings, or not, the schema is that of YAML files. */
function openEditor(schemas = MAPPED): ReturnType<typeof getLanguageService> {
  const service = getLanguageService({
    schemaRequestService: (uri) =>
      uri === SCHEMA
        ? Promise.resolve(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8"))
        : Promise.reject(new Error(`${uri} was asked for`)),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  service.configure({
    completion: true,
    hover: true,
    validate: true,
    schemas,
    isKubernetes: false,
  });
  return service;
}

let version = 0;
/** The text as the editor has it; each is a new version, because editors cache what they have read. */
function documentOf(text: string): TextDocument {
  version += 1;
  return TextDocument.create("file:///office/NOR-2026.yaml", "yaml", version, text);
}

/** The template with this answer to para. 57. */
function answered(template: string, answer: string): string {
  expect(template).toContain("  para-57: {}\n");
  return template.replace("  para-57: {}\n", `  para-57:\n${answer}`);
}

describe("the file to fill in an editor", () => {
  it("is valid as it is, and is still to be answered", async () => {
    const text = await templateText("--state", "NOR", "--year", "2026");
    const { stdout, exitCode } = await run(["validate", "-", "--stdin-name", "NOR-2026.yaml"], { input: text });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("there is nothing to correct")]);
    const status = JSON.parse((await run(["status", "-", "--format", "json"], { input: text })).stdout) as object[];
    expect(status[0]).toMatchObject({ state: "NOR", year: 2026, answered: 0, open: 77 });
  });

  it("has every question with its statuses, its elements and what counts as which", async () => {
    const text = (await templateText()).replace(/\s*\n\s*#\s*/g, " ").replace(/ +/g, " ");
    const wanted = questions.flatMap((question) => [
      `Para. ${question.paragraph} · ${question.title}`,
      question.text,
      ...[...statusesOf(checklist, question), ...question.elements].map(({ id, label }) => `${id} ${label}`),
      ...Object.values(question.guidance.statuses),
    ]);
    expect(wanted.length).toBeGreaterThan(900);
    expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
  });

  it.each([
    ["maps files to the schema as the documentation says", "", undefined],
    ["reads the first line of the file", FIRST_LINE, []],
    ["does both", FIRST_LINE, undefined],
  ])("has no mistake in an editor that %s, and shows those that are made", async (_, firstLine, schemas) => {
    const editor = openEditor(schemas);
    const template = firstLine + (await templateText("--state", "NOR", "--year", "2026"));
    expect(await editor.doValidation(documentOf(template), false)).toEqual([]);
    const filled = answered(template, '    status: "implemented"\n    measures: "The Act of 2019."\n');
    expect(await editor.doValidation(documentOf(filled), false)).toEqual([]);
    const wrong = answered(template, "    status: done\n");
    const [mistake] = await editor.doValidation(documentOf(wrong), false);
    expect(mistake?.message).toContain("implemented");
    expect(wrong.split("\n")[mistake?.range.start.line ?? 0]).toBe("    status: done");
  });

  it("is completed with the statuses, and each question is explained", async () => {
    const editor = openEditor();
    const text = answered(await templateText(), "    status: \n");
    const document = documentOf(text);
    const line = text.split("\n").indexOf("    status: ");
    const { items } = await editor.doComplete(document, { line, character: 12 }, false);
    const offered = items.map(({ label }) => label);
    const question = questions.find(({ id }) => id === "para-57");
    expect(offered).toEqual(
      expect.arrayContaining(question === undefined ? [] : statusesOf(checklist, question).map(({ id }) => id)),
    );
    const hover = await editor.doHover(document, { line: line - 1, character: 4 });
    expect(JSON.stringify(hover?.contents)).toContain(question?.title);
  });

  it("can be continued in a terminal, and keeps its comments", async () => {
    const cwd = temporaryFolder();
    const text = await templateText("--state", "XUT", "--year", "2026");
    writeFileSync(join(cwd, "XUT-2026.yaml"), text);
    const input = ":go 57\n1\nThe Act of 2019.\n\n:quit\n";
    expect((await run(["fill", "XUT-2026.yaml", "--plain"], { cwd, input })).exitCode).toBe(130);
    const saved = readFileSync(join(cwd, "XUT-2026.yaml"), "utf8");
    const [answer = ""] = /\n {2}para-57:\n(?: {4,}.*\n)+/.exec(saved) ?? [];
    expect(answer).toContain('    status: "implemented"\n    measures: "The Act of 2019."\n');
    expect(saved.replace(answer, "\n  para-57: {}\n")).toBe(text);
  });
});

describe("the questionnaire to print and send", () => {
  it("has every question, every choice and every element in Markdown", async () => {
    const text = (await templateText("--format", "markdown", "--state", "NOR")).replace(/\\([^\w\s])/g, "$1");
    const wanted = questions.flatMap(({ title, text: asked, elements }) => [
      title,
      asked,
      ...elements.map(({ label }) => `☐ ${label}`),
    ]);
    expect(["- **State:** Norway", ...wanted].filter((one) => !text.includes(one))).toEqual([]);
  });
});

describe("the questionnaire for a browser", () => {
  it("is the page of form, for the same State and year", async () => {
    const of = ["--state", "NOR", "--year", "2026"];
    expect(await templateText("--format", "html", ...of)).toBe((await run(["form", ...of])).stdout);
  });
});

describe("what is refused", () => {
  it.each([
    [["--state", "QQQ"], "There is no State with the code QQQ."],
    [["--year", "12"], "This is not a year"],
    [["--output", "blank.pdf"], "print it or save it as PDF"],
    [["--format", "pdf"], "docx"],
  ])("template %j", async (args, said) => {
    const { stderr, stdout, exitCode } = await run(["template", ...args]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});
