/** Where results go and in which form: `--output` and `--format` of every command, and colours. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");
const ESCAPE = "\u001b[";

describe("--output", () => {
  it.each<[args: string[], name: string, begins: string]>([
    [["validate", EXAMPLE], "out.txt", "1 file was checked"],
    [["validate", EXAMPLE], "out.json", '{\n  "tool"'],
    [["validate", EXAMPLE], "out.sarif", '{"$schema"'],
    [["validate", EXAMPLE], "out.xml", "<?xml"],
    [["validate", EXAMPLE, "--format", "json"], "out.data", '{\n  "tool"'],
    [["explain"], "out.json", "[\n"],
    [["explain", "file-empty"], "out.txt", "file-empty"],
    [["status", EXAMPLE], "out.json", "[\n"],
    [["questions", "21a"], "out.md", "#"],
    [["recommendations", "69"], "out.html", "<!"],
    [["schema", "diff"], "out.json", "{"],
    [["diff", join(ROOT, "examples")], "out.csv", "\ufeffstate,"],
    [["convert", EXAMPLE, "--to", "json"], "out.json", "{"],
    [["template"], "out.yaml", "#"],
  ])("of %j writes %s and nothing to standard output, and replaces no file", async (args, name, begins) => {
    const folder = temporaryFolder();
    const file = join(folder, name);
    const env = { FORCE_COLOR: "1" };
    const { stdout, stderr, exitCode } = await run([...args, "--output", name], { cwd: folder, env });
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: "", stderr: `Written: ${name}\n`, exitCode: 0 });
    const text = readFileSync(file, "utf8");
    expect(text.startsWith(begins), text.slice(0, 40)).toBe(true);
    expect(text).not.toContain(ESCAPE);
    writeFileSync(file, "mine");
    expect((await run([...args, "--output", name], { cwd: folder })).exitCode).toBe(3);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("of validate takes one form at most", async () => {
    const folder = temporaryFolder();
    for (const formats of [["json=a.json"], ["json", "sarif=b.sarif"]]) {
      const options = formats.flatMap((one) => ["--format", one]);
      const { stderr, exitCode } = await run(["validate", EXAMPLE, "--output", "out.json", ...options], {
        cwd: folder,
      });
      expect(stderr).toContain("With --output, give at most one --format, without =FILE.");
      expect(exitCode).toBe(2);
    }
  });
});

describe("a form that the program does not write", () => {
  it.each<[args: string[], way: string]>([
    [["--format", "pdf"], "For a PDF, write html or docx"],
    [["--output", "report.pdf"], "For a PDF, write html or docx"],
    [["--format", "xlsx"], "For a spreadsheet program, write csv"],
    [["--output", "report.ODS"], "For a spreadsheet program, write csv"],
    [["--format", "odt"], "For a word processor, write docx"],
    [["--format", "png"], "Choose from: text, markdown, html, docx, csv, json, ics."],
  ])("%j is answered with how to get there", async (args, way) => {
    const { stderr, exitCode } = await run(["report", EXAMPLE, ...args], { cwd: temporaryFolder() });
    expect(stderr).toContain(way);
    expect(exitCode).toBe(2);
  });

  it("has no way where the command has none", async () => {
    const { stderr } = await run(["status", EXAMPLE, "--format", "xlsx"]);
    expect(stderr).not.toContain("spreadsheet");
  });
});

describe("colours in a pipe", () => {
  it.each<[env: Record<string, string>, args: string[], isColoured: boolean]>([
    [{}, [], false],
    [{ FORCE_COLOR: "1" }, [], true],
    [{ CLICOLOR_FORCE: "1" }, [], true],
    [{ FORCE_COLOR: "1" }, ["--no-color"], false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
  ])("with %j and %j", async (env, args, isColoured) => {
    const { stdout } = await run(["status", EXAMPLE, ...args], { env });
    expect(stdout.includes(ESCAPE)).toBe(isColoured);
  });
});
