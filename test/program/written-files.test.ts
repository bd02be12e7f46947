/** What the built program writes for others: what it never replaces, where it goes, and who may read it. */
import { spawnSync } from "node:child_process";
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { textOf } from "../helpers/assessment-file.ts";
import { PROGRAM, run, temporaryFolder } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

const TEXT = textOf(SMALL);

function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), TEXT);
  return folder;
}

describe("an output", () => {
  const names: readonly (readonly [what: string, name: string])[] = [
    ["the same name", "a.yaml"],
    ["another spelling of it", "./x/../a.yaml"],
    ["a symbolic link to it", "link.yaml"],
    ["a hard link to it", "other.yaml"],
  ];
  const commands: readonly ((name: string) => readonly string[])[] = [
    (name) => ["validate", "a.yaml", "--format", `json=${name}`],
    (name) => ["validate", "a.yaml", "--fix", "--format", `text=${name}`],
    (name) => ["report", "a.yaml", "--force", "--format", "text", "--output", name],
    (name) => ["diff", "b.yaml", "a.yaml", "--force", "--format", "html", "--output", name],
    (name) => ["convert", "a.yaml", "--to", "json", "--output", name],
    (name) => ["status", "a.yaml", "--format", "html", "--output", name, "--force"],
  ];
  it.each(names)("is never what the command reads, by %s", async (_, name) => {
    const folder = folderWith("a.yaml", "b.yaml");
    symlinkSync("a.yaml", join(folder, "link.yaml"));
    linkSync(join(folder, "a.yaml"), join(folder, "other.yaml"));
    mkdirSync(join(folder, "x"));
    const there = readdirSync(folder);
    for (const command of commands) {
      const { exitCode, stderr } = await run(command(name), { cwd: folder });
      expect([command(name), exitCode, stderr]).toEqual([
        command(name),
        2,
        expect.stringContaining(`This command reads ${name}, so the file was not replaced.`),
      ]);
      expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe(TEXT);
    }
    expect(readdirSync(folder)).toEqual(there);
  });

  it.each([
    ["validate", "a.yaml", "--format", "json=c.yaml"],
    ["report", "a.yaml", "--force", "--format", "text", "--output", "c.yaml"],
    ["template", "--force", "--output", "c.yaml"],
    ["schema", "assessment", "--force", "--output", "c.yaml"],
  ])("is never another assessment: %s", async (...args) => {
    const folder = folderWith("a.yaml", "c.yaml");
    const { exitCode, stderr } = await run(args, { cwd: folder });
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("c.yaml is an assessment, so it was not replaced."),
    ]);
    expect(readFileSync(join(folder, "c.yaml"), "utf8")).toBe(TEXT);
    expect(readdirSync(folder)).toEqual(["a.yaml", "c.yaml"]);
  });

  it("keeps a symbolic link, and the mode of what it replaces", async () => {
    const folder = folderWith("a.yaml");
    writeFileSync(join(folder, "result.json"), "{}", { mode: 0o640 });
    symlinkSync("result.json", join(folder, "latest.json"));
    const { exitCode } = await run(["validate", "a.yaml", "--format", "json=latest.json"], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(lstatSync(join(folder, "latest.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, "result.json"), "utf8"))).toHaveProperty("files");
    expect(statSync(join(folder, "result.json")).mode & 0o777).toBe(0o640);
  });

  it("has the mode of the umask, and an assessment that of a draft", async () => {
    const folder = folderWith("a.yaml");
    await run(["validate", "a.yaml", "--format", "json=result.json"], { cwd: folder });
    await run(["report", "a.yaml", "--output", "report.html"], { cwd: folder });
    await run(["convert", "a.yaml", "--to", "json", "--output", "a.json"], { cwd: folder });
    const modes = ["result.json", "report.html", "a.json"].map((name) => statSync(join(folder, name)).mode & 0o777);
    const usual = statSync(join(folder, "a.yaml")).mode & 0o777;
    expect(modes).toEqual([usual, usual, 0o600]);
  });

  it("may have the longest name that there is", async () => {
    const folder = folderWith("a.yaml");
    const name = `${"\u00e9".repeat(125)}.json`;
    expect(Buffer.byteLength(name)).toBe(255);
    for (const args of [
      ["validate", "a.yaml", "--format", `json=${name}`],
      ["status", "a.yaml", "--force", "--format", "json", "--output", name],
    ])
      expect((await run(args, { cwd: folder })).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual(["a.yaml", name]);
  });

  it("may be a device or a pipe, which is written to and stays", async () => {
    const folder = folderWith("a.yaml");
    for (const args of [
      "report a.yaml --format text --output /dev/stdout",
      "validate a.yaml --format json=/dev/stdout",
    ]) {
      const line = `'${process.execPath}' '${PROGRAM}' ${args} | cat; exit "\${PIPESTATUS[0]}"`;
      const { status, stdout } = spawnSync("bash", ["-c", line], { cwd: folder });
      expect([status, stdout.length > 100]).toEqual([0, true]);
    }
    const { exitCode, stderr } = await run(
      ["report", "a.yaml", "--force", "--format", "text", "--output", "/dev/full"],
      {
        cwd: folder,
      },
    );
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("the disk is full")]);
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });
});
