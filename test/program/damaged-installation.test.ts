/** A file of the program that is missing or was cut: one line that says what to do, and exit code 3. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, temporaryFolder } from "../helpers/program.ts";

/** The program copied into a folder, with a file that fits `damaged` missing, or with only `left` in it. */
function damagedProgram(damaged: RegExp, left: string | undefined): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dist"));
  for (const name of ["bin", "dist", "package.json"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const files = readdirSync(join(folder, "dist")).filter((name) => damaged.test(name));
  expect(files).not.toEqual([]);
  for (const name of files) {
    const file = join(folder, "dist", name);
    if (left === undefined) rmSync(file);
    else writeFileSync(file, left);
  }
  return folder;
}

describe("a damaged installation", () => {
  it.each<[file: string, damaged: RegExp, args: string[]]>([
    ["the program itself", /^main\.cjs$/, ["--version"]],
    ["what runs commands", /^run-program/, ["status", "x.yaml"]],
    ["a command", /^status-/, ["status", join(ROOT, "examples/XUT-2025.yaml")]],
    ["the help", /^help\.en\.txt$/, ["--help"]],
  ])("without %s is recognised", (file, damaged, args) => {
    for (const left of file === "the help" ? [undefined] : [undefined, "const a = '"]) {
      const folder = damagedProgram(damaged, left);
      const env = { PATH: process.env["PATH"], LANG: "C.UTF-8", NODE_DISABLE_COMPILE_CACHE: "1" };
      const program = join(folder, "bin/tip-checklist.js");
      const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", env });
      expect(stderr).toContain("tip-checklist is not completely installed, or was damaged.");
      expect(stderr).toContain("Please install it again.");
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(status).toBe(3);
    }
  });
});
