/** The built program when something goes wrong around it: disks, permissions, signals, windows, and unreadable input. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { readSaved } from "../helpers/assessment-file.ts";
import { type Run, PROGRAM, ROOT, homeOf, leftTexts, run, temporaryFolder } from "../helpers/program.ts";
import { canBeOthers } from "../helpers/other-users.ts";
import { SMALL } from "../helpers/small.ts";
import { type TestTerminal, FOOT, openTerminal } from "../helpers/terminal.ts";

const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");
const ENTER = "\r";
const CTRL_C = "\u0003";

let terminal: TestTerminal | undefined;
afterEach(() => {
  terminal?.kill("SIGKILL");
});

async function smallFile(cwd: string, name = "a.yaml"): Promise<string> {
  const { text } = await playInterview(SMALL);
  writeFileSync(join(cwd, name), text);
  return text;
}

/** Runs a line in a shell in which `tip-checklist` is the program. */
function shell(line: string, cwd: string, input: string | Buffer = ""): Run {
  const script = `tip-checklist() { '${process.execPath}' '${PROGRAM}' "$@"; }\n${line}`;
  const env = { PATH: process.env["PATH"], HOME: homeOf(cwd), LANG: "C.UTF-8" };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { cwd, env, input, timeout: 20_000 });
  return { exitCode: status, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe.skipIf(!canBeOthers)("a file of a group", () => {
  const as = (user: number, groups: string): string =>
    `setpriv --reuid ${user} --regid ${user} --groups ${groups} '${process.execPath}' '${PROGRAM}'`;
  async function shared(mode: number): Promise<string> {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    chmodSync(cwd, 0o777);
    chownSync(join(cwd, "a.yaml"), 5001, 5000);
    chmodSync(join(cwd, "a.yaml"), mode);
    return cwd;
  }
  const answer = ":go 30\n3\nNo money.\n\n1\n:quit\n";

  it("stays the group's when another member saves it, and so does the previous version", async () => {
    const cwd = await shared(0o2660);
    expect(shell(`${as(5002, "5000")} fill a.yaml --plain`, cwd, answer).stderr).toContain("Saved: 3 answers");
    for (const name of ["a.yaml", "a.yaml~"]) {
      const { gid, mode } = statSync(join(cwd, name));
      expect([name, gid, mode & 0o7777]).toEqual([name, 5000, 0o2660]);
    }
    expect(readSaved(cwd, "a.yaml").answers?.["para-30"]?.status).toBe("not-implemented");
    // The owner can go on with it.
    expect(shell(`${as(5001, "5000")} fill a.yaml --plain`, cwd, answer).exitCode).toBe(130);
  });

  it("stays its owner's when root saves it", async () => {
    const cwd = await shared(0o640);
    expect(shell(`'${process.execPath}' '${PROGRAM}' fill a.yaml --plain`, cwd, answer).exitCode).toBe(130);
    for (const name of ["a.yaml", "a.yaml~"]) {
      const { uid, gid, mode } = statSync(join(cwd, name));
      expect([name, uid, gid, mode & 0o7777]).toEqual([name, 5001, 5000, 0o640]);
    }
  });

  it("is refused before the first question if a save would shut the group out", async () => {
    const cwd = await shared(0o676);
    const { exitCode, stderr } = shell(`${as(5002, "5002")} fill a.yaml --plain`, cwd, answer);
    expect(stderr).toBe(
      "You are not a member of the group that owns a.yaml. Saving would end the group's access. Please ask to be added, or work on a copy. Nothing was changed.\n",
    );
    expect(exitCode).toBe(3);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
  });

  it("that cannot be renamed is given up when the person leaves, and the answer is kept beside it", async () => {
    const cwd = await shared(0o666);
    terminal = openTerminal("bash", ["-c", `${as(5002, "5002")} fill a.yaml`], { cwd });
    await terminal.waitFor(FOOT);
    // From now on only its owner may replace the file.
    chmodSync(cwd, 0o1777);
    terminal.type(ENTER);
    await terminal.waitFor(FOOT);
    const before = Date.now();
    terminal.type(`3${ENTER}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    terminal.type(CTRL_C);
    expect(await terminal.exit()).toBe(130);
    expect(Date.now() - before).toBeLessThan(3_000);
    expect(readSaved(cwd, "a.yaml").answers?.["para-30"]).toBeUndefined();
    expect(readSaved(cwd, "a.unsaved-1.yaml").answers?.["para-30"]?.status).toBe("not-implemented");
    expect(statSync(join(cwd, "a.unsaved-1.yaml")).mode & 0o777).toBe(0o600);
  });
});

describe("a disk that is full", () => {
  it("leaves no part of a converted file", () => {
    const cwd = temporaryFolder();
    const { exitCode, stderr } = shell(
      `ulimit -f 8; tip-checklist convert '${EXAMPLE}' --to json --output b.json`,
      cwd,
    );
    expect(stderr).toMatch(/^b\.json could not be saved: the disk is full, or you may not use more of it\./);
    expect(exitCode).toBe(3);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("leaves no lock", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { exitCode, stderr } = shell("ulimit -f 0; tip-checklist fill a.yaml --plain", cwd);
    expect(stderr).toContain("the disk is full");
    expect(exitCode).toBe(3);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
  });

  it("is reported in the terminal, although the prompt library would end the program", async () => {
    const cwd = temporaryFolder();
    // Longer than the 1,024 bytes that the shell allows.
    const before = `# ${"A remark. ".repeat(100)}\n${await smallFile(cwd)}`;
    writeFileSync(join(cwd, "a.yaml"), before);
    terminal = openTerminal("bash", ["-c", `ulimit -f 1; '${process.execPath}' '${PROGRAM}' fill a.yaml`], { cwd });
    await terminal.waitFor(FOOT);
    terminal.type(ENTER);
    await terminal.waitFor(FOOT);
    terminal.type(`3${ENTER}`);
    await terminal.waitFor("the disk is full");
    await terminal.waitFor(FOOT);
    terminal.type(CTRL_C);
    // The answer could not be saved anywhere, which is no success.
    expect(await terminal.exit()).toBe(3);
    expect(await terminal.history()).not.toMatch(/at .*\.cjs/);
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(before);
    expect(existsSync(join(cwd, ".a.yaml.lock"))).toBe(false);
  });
});

describe("before the first question", () => {
  it("it is said that a new file cannot be created", async () => {
    const cwd = temporaryFolder();
    symlinkSync("nowhere.yaml", join(cwd, "dangling.yaml"));
    for (const [file, says] of [
      ["nowhere/a.yaml", "The folder of nowhere/a.yaml does not exist."],
      ["dangling.yaml", "dangling.yaml is a link that does not lead to a file."],
      [
        "-",
        "The questionnaire keeps its answers in a file and cannot work on standard input. Name a file. If its name is only -, type ./-",
      ],
    ] as const) {
      const { stderr, exitCode } = await run(["fill", "--plain", file], { cwd });
      expect(stderr).toBe(`${says}\n`);
      expect(exitCode).toBe(file === "-" ? 2 : 3);
    }
  });

  it.skipIf(!canBeOthers)("it is said that nothing can be saved in this folder", () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "closed"), { mode: 0o555 });
    chmodSync(cwd, 0o755);
    const line = `cd closed; setpriv --reuid 5002 --regid 5002 --clear-groups '${process.execPath}' '${PROGRAM}' fill --plain`;
    expect(shell(line, cwd)).toEqual({
      exitCode: 3,
      stdout: "",
      stderr: "STATE-YEAR.yaml cannot be written: you may not write to it or to its folder. Nothing was changed.\n",
    });
  });

  it("copies beside the file are named", async () => {
    const cwd = temporaryFolder();
    const copies = [
      "a (1).yaml",
      "a (Anna's conflicted copy 2026-11-23).yaml",
      "a (conflicted copy).yaml",
      "a-DESKTOP-1A2B.yaml",
      "a.sync-conflict-20261123-101500-ABCDEFG.yaml",
      "a.unsaved-1.yaml",
    ];
    for (const name of ["a.yaml", ...copies]) await smallFile(cwd, name);
    for (const name of ["ab.yaml", "a-moj.yaml", "a-2025.yaml", "a (1).json", "a.yaml~"]) await smallFile(cwd, name);
    const { stderr } = await run(["fill", "a.yaml", "--plain"], { cwd });
    expect(stderr.split("\n")[0]).toBe(
      `${copies.length} other files in the same folder look like copies of a.yaml. They may have other answers: ${copies.join(", ")}`,
    );
  });
});

describe("names with characters that mean something to a shell", () => {
  it.each([
    ["a b.yaml", '"a b.yaml"'],
    ["$(id).yaml", "'$(id).yaml'"],
    ["./-x.yaml", "./-x.yaml"],
    ["two\nlines.yaml", "$'two\\nlines.yaml'"],
  ])("are quoted in the hint so that it can be copied: %j", async (file, inHint) => {
    const cwd = temporaryFolder();
    await smallFile(cwd, file);
    const { stderr } = await run(["fill", file, "--plain"], { cwd });
    expect(stderr.trimEnd().split("\n").at(-1)).toContain(`To continue: tip-checklist fill ${inHint}`);
  });
});

describe("a line of the plain mode", () => {
  it("that never ends is refused", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { exitCode, stderr } = shell("tip-checklist fill a.yaml --plain < /dev/zero", cwd);
    expect(stderr).toContain("A line of the input is longer than 1,048,576 bytes.");
    expect(stderr).not.toMatch(/at .*\.cjs/);
    expect(exitCode).toBe(3);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
  });

  it("that is not in UTF-8 is asked for again", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const input = Buffer.from(":go 30\n3\nMinist\u00e8re\n\nMinistry\n\n1\n:quit\n", "latin1");
    const { stderr } = shell("tip-checklist fill a.yaml --plain", cwd, input);
    expect(stderr).toContain("This line is not in UTF-8");
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).not.toContain("\ufffd");
  });

  it("is kept with the other lines of its text when the input ends", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    const { exitCode, stderr } = shell("tip-checklist fill a.yaml --plain", cwd, ":go 30\n3\nNo money.\nNo people");
    expect(exitCode).toBe(130);
    expect(leftTexts(cwd)).toEqual(["No money.\nNo people"]);
    expect(stderr).toContain("Your unfinished text at para. 30 is kept as well.");
  });
});

describe("an end", () => {
  const signals = ["SIGQUIT", "SIGALRM", "SIGUSR2", "SIGXCPU", "SIGTERM", "SIGHUP"] as const;
  it.each(signals)("by %s leaves no lock", async (signal) => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    terminal = openTerminal(process.execPath, [PROGRAM, "fill", "a.yaml"], { cwd });
    await terminal.waitFor(FOOT);
    process.kill(terminal.pid, signal);
    expect(await terminal.exit()).toBe(130);
    expect(readdirSync(cwd)).toEqual(["a.yaml"]);
  });

  it("by closing the window is an end like any other", async () => {
    const cwd = temporaryFolder();
    const before = await smallFile(cwd);
    // The shell outlives the window and records how the program ended.
    const script = `trap '' HUP; '${process.execPath}' '${PROGRAM}' fill a.yaml; echo $? > code`;
    terminal = openTerminal("bash", ["-c", script], { cwd });
    await terminal.waitFor(FOOT);
    terminal.closeWindow();
    const deadline = Date.now() + 10_000;
    while (!existsSync(join(cwd, "code")) || readFileSync(join(cwd, "code"), "utf8") === "") {
      if (Date.now() > deadline) throw new Error("The program did not end.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(readFileSync(join(cwd, "code"), "utf8")).toBe("130\n");
    expect(readdirSync(cwd).sort()).toEqual(["a.yaml", "code"]);
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toBe(before);
  });

  it("that is asked for twice comes soon, although a network share does not answer", async () => {
    const cwd = temporaryFolder();
    await smallFile(cwd);
    // A read that never returns stands in for the share: it also delays Node's own exit.
    spawnSync("mkfifo", [join(cwd, "share")]);
    const preload = join(cwd, "stuck.cjs");
    writeFileSync(
      preload,
      `const { promises } = require("node:fs");
const { readdir } = promises;
promises.readdir = (path) => (promises.readdir = readdir, promises.readFile("share").then(() => readdir(path)));`,
    );
    const child = spawn(process.execPath, ["--require", preload, PROGRAM, "fill", "a.yaml", "--plain"], { cwd });
    const ended = new Promise<string | number | null>((resolve) =>
      child.on("exit", (code, signal) => {
        resolve(code ?? signal);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.exitCode).toBeNull();
    const before = Date.now();
    child.kill("SIGTERM");
    // A shell reports this as 130.
    expect([128 + constants.signals.SIGINT, "SIGINT"]).toContain(await ended);
    expect(Date.now() - before).toBeLessThan(1_500);
  });
});
