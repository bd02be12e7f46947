/** Files on the command line: folders and wildcards, in every command that takes several files. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSaved } from "../helpers/assessment-file.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";

/** A folder with `years/` (three years of one State, a file of another kind) and `XUT-2026.yaml`. */
function threeYears(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, "examples"), join(folder, "years"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(folder, "years/package.json"));
  cpSync(join(ROOT, "examples/XUT-2026.yaml"), join(folder, "XUT-2026.yaml"));
  return folder;
}

async function namesIn(folder: string, ...args: string[]): Promise<readonly string[]> {
  const { stdout } = await run(["status", ...args, "--format", "json"], { cwd: folder });
  return (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);
}

describe("a folder", () => {
  it("is shown by status with all assessments in it, and others are counted", async () => {
    const { stdout, stderr, exitCode } = await run(["status", "years"], { cwd: threeYears() });
    expect(stdout).toMatch(/^3 assessments\n/);
    expect(stderr).toBe("1 other file was skipped: it is not an assessment.\n");
    expect(exitCode).toBe(0);
  });

  it("is shown by status with what became of each seal, as part of one line", async () => {
    const folder = threeYears();
    const file = join(folder, "years/XUT-2024.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("twelve", "thirteen"));
    const { stdout, exitCode } = await run(["status", "years", "--format", "markdown"], { cwd: folder });
    expect(stdout).toContain("79 of 79 answered; changed after it was sealed");
    expect(stdout).toContain("79 of 79 answered; not changed since it was sealed");
    expect(exitCode).toBe(1);
  });

  it("is compared by diff in the order of its years", async () => {
    const folder = threeYears();
    const { stdout } = await run(["diff", "years", "--format", "json"], { cwd: folder });
    const names = ["2024", "2025", "2026"].map((year) => `years/XUT-${year}.yaml`);
    const named = await run(["diff", ...names, "--format", "json"], { cwd: folder });
    expect(stdout).toBe(named.stdout);
  });

  it("is merged with the parts in it, and the base itself may be among them", async () => {
    const folder = threeYears();
    await run(["split", "XUT-2026.yaml", "--by", "section", "--to", "."], { cwd: folder });
    const part = join(folder, "XUT-2026.training.yaml");
    writeFileSync(part, readFileSync(part, "utf8").replace("cademy", "CADEMY"));
    const { stderr, exitCode } = await run(["merge", "XUT-2026.yaml", "."], { cwd: folder });
    expect(stderr).toContain("other files were skipped: they are not parts.");
    expect(exitCode).toBe(0);
    expect(JSON.stringify(readSaved(folder)).includes("CADEMY")).toBe(true);
  });

  it.each<[command: string, args: string[], kind: string]>([
    ["status", [], "assessment"],
    ["diff", [], "whole assessment"],
    ["merge", ["XUT-2026.yaml"], "part"],
  ])("without what %s needs is refused", async (command, args, kind) => {
    const folder = threeYears();
    mkdirSync(join(folder, "other"));
    writeFileSync(join(folder, "other/a.json"), "{}");
    const { stderr, exitCode } = await run([command, ...args, "other"], { cwd: folder });
    expect(stderr).toContain(`There is no ${kind} in other. 1 other file was skipped.`);
    expect(exitCode).toBe(3);
  });

  it("does not hide that a file in it was damaged", async () => {
    const folder = threeYears();
    writeFileSync(join(folder, "years/XUT-2024.yaml"), Buffer.alloc(100));
    const { stderr, exitCode } = await run(["status", "years"], { cwd: folder });
    expect(stderr).toContain("XUT-2024.yaml could not be opened");
    expect(exitCode).toBe(3);
  });
});

describe("a wildcard", () => {
  it.each<[pattern: string, files: string[]]>([
    ["years/*.yaml", ["years/XUT-2024.yaml", "years/XUT-2025.yaml", "years/XUT-2026.yaml"]],
    ["years/XUT-202?.yaml", ["years/XUT-2024.yaml", "years/XUT-2025.yaml", "years/XUT-2026.yaml"]],
    ["**/XUT-2026.*", ["XUT-2026.yaml", "years/XUT-2026.yaml"]],
    ["./years/*[5].yaml", ["years/XUT-2025.yaml"]],
    ["{XUT,NOR}-2026.yaml", ["XUT-2026.yaml"]],
    ["y*rs", ["years/XUT-2024.yaml", "years/XUT-2025.yaml", "years/XUT-2026.yaml"]],
  ])("%s stands for what fits it", async (pattern, files) => {
    expect(await namesIn(threeYears(), pattern)).toEqual(files);
  });

  it("in the name of a file that is there is a letter like any other", async () => {
    const folder = threeYears();
    for (const name of ["X[1]*.yaml", "X1.yaml", "copy (1).yaml"])
      cpSync(join(folder, "XUT-2026.yaml"), join(folder, name));
    expect(await namesIn(folder, "X[1]*.yaml")).toEqual(["X[1]*.yaml"]);
    expect(await namesIn(folder, "copy (*).yaml")).toEqual(["copy (1).yaml"]);
  });

  it("that nothing fits is said, in every command", async () => {
    const folder = threeYears();
    for (const args of [["validate"], ["status"], ["diff", "XUT-2026.yaml"], ["merge", "XUT-2026.yaml"]]) {
      const { stderr, exitCode } = await run([...args, "*.yml"], { cwd: folder });
      expect(stderr, args[0]).toContain("No file matches *.yml.");
      expect(exitCode, args[0]).toBe(3);
    }
  });
});
