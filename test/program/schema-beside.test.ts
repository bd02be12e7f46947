/** A new file names the schema that is beside it, so that editors complete and explain; a file that is there is left alone. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";
import type { Context } from "../../src/workspace/context.ts";
import { openStore } from "../../src/workspace/open-store.ts";
import { FILE, readSaved, textOf } from "../helpers/assessment-file.ts";
import { readExample } from "../helpers/example.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { START } from "../helpers/round.ts";

const SCHEMA = "assessment.schema.json";
const LINE = `# yaml-language-server: $schema=./${SCHEMA}\n`;
const KEY = `{\n  "$schema": "./${SCHEMA}",\n  "format": `;

async function folderWithSchema(): Promise<string> {
  const cwd = temporaryFolder();
  expect(await run(["schema", "--output", SCHEMA], { cwd })).toMatchObject({ exitCode: 0, stdout: "" });
  return cwd;
}

describe("schema --output", () => {
  it("writes the schema, and replaces a file only by force", async () => {
    const cwd = await folderWithSchema();
    expect(readFileSync(join(cwd, SCHEMA), "utf8")).toBe((await run(["schema"])).stdout);
    expect((await run(["schema", "checklist", "--output", SCHEMA], { cwd })).exitCode).toBe(3);
    expect((await run(["schema", "checklist", "--output", SCHEMA, "--force"], { cwd })).exitCode).toBe(0);
    expect(readFileSync(join(cwd, SCHEMA), "utf8")).toBe((await run(["schema", "checklist"])).stdout);
  });
});

describe("the schema in a folder", () => {
  it("is not checked as an assessment, unless it is named itself", async () => {
    const cwd = await folderWithSchema();
    cpSync(join(ROOT, "examples/XUT-2026.yaml"), join(cwd, "XUT-2026.yaml"));
    expect(await run(["validate", "."], { cwd })).toMatchObject({ exitCode: 0 });
    expect((await run(["validate", SCHEMA], { cwd })).exitCode).toBe(3);
  });
});

describe("a new file", () => {
  it.each(["template", "fill"])("of %s names the schema that is beside it", async (command) => {
    const cwd = await folderWithSchema();
    const make = async (file: string): Promise<string> => {
      const args = command === "fill" ? ["fill", file, "--plain"] : ["template", "--output", file];
      await run([...args, "--state", "XUT", "--year", "2026"], { cwd });
      return readFileSync(join(cwd, file), "utf8");
    };
    expect((await make(FILE)).startsWith(LINE)).toBe(true);
    if (command === "fill") {
      expect((await make("XUT-2026.json")).startsWith(KEY)).toBe(true);
      expect((await run(["validate", FILE, "XUT-2026.json"], { cwd })).exitCode).toBe(0);
    }
  });

  it("of convert names the schema that is beside it, whatever the other one named, and has the same data", async () => {
    const cwd = await folderWithSchema();
    const example = readExample(2026);
    writeFileSync(join(cwd, FILE), textOf(example));
    await run(["convert", FILE, "--to", "json", "--output", "there.json"], { cwd });
    expect(readFileSync(join(cwd, "there.json"), "utf8").startsWith(KEY)).toBe(true);
    expect(readSaved(cwd, "there.json")).toEqual(example);
    const { stdout, stderr } = await run(["convert", "there.json", "--to", "yaml"], { cwd });
    expect([stdout, stderr]).toEqual([textOf(example), ""]);
    await run(["convert", "there.json", "--to", "yaml", "--output", "back.yaml"], { cwd });
    expect(readFileSync(join(cwd, "back.yaml"), "utf8")).toBe(LINE + textOf(example));
    // The line is no comment of a person, which would be lost.
    expect((await run(["convert", "back.yaml", "--to", "json"], { cwd })).stderr).toBe("");
  });

  it("of split names the schema that is beside it, not one beside the whole", async () => {
    const cwd = await folderWithSchema();
    writeFileSync(join(cwd, FILE), textOf(START));
    const partIn = async (folder: string): Promise<string> => {
      await run(["split", FILE, "--by", "authority", "--to", folder], { cwd });
      return readFileSync(join(cwd, folder, "XUT-2026.moj.yaml"), "utf8");
    };
    expect(await partIn("parts")).not.toContain("$schema");
    expect((await partIn(".")).startsWith(LINE)).toBe(true);
    expect(readFileSync(join(cwd, FILE), "utf8")).not.toContain("$schema");
  });
});

describe("a file that is there", () => {
  const other: Assessment = { ...START, year: 2027 };

  async function saved(file: string, text: string, folder: Readonly<Record<string, string>>): Promise<string> {
    const files = createMemoryFiles({ ...folder, [file]: text });
    const loaders = { loadStates: () => Promise.resolve([]), loadChecklist: () => Promise.resolve(checklist) };
    const context = { files, language: "en", ...loaders } as unknown as Context;
    const { store } = await openStore(context, { file }, checklist, {}, () => Promise.resolve());
    await store.save(other);
    return files.texts.get(file) ?? "";
  }

  it("is offered at the start; the schema beside it is not", async () => {
    const cwd = await folderWithSchema();
    writeFileSync(join(cwd, FILE), textOf(START));
    const found = (await run(["--plain"], { cwd })).stderr;
    expect(found).toContain(FILE);
    expect(found).not.toContain(SCHEMA);
  });

  it.each([FILE, "XUT-2026.json"])("keeps what it names, and names nothing that it did not: %s", async (file) => {
    const bare = textOf(START, file);
    const naming = (text: string): string => (file === FILE ? LINE + text : text.replace('{\n  "format": ', KEY));
    expect(await saved(file, bare, { [SCHEMA]: "{}" })).toBe(textOf(other, file));
    expect(await saved(file, naming(bare), {})).toBe(naming(textOf(other, file)));
    expect(await saved(file, naming(bare), { [SCHEMA]: "{}" })).toBe(naming(textOf(other, file)));
  });
});
