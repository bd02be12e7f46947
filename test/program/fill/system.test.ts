/** What the system does around a session: signals, disks, rights, links, clocks. */
import { spawnSync } from "node:child_process";
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
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { canBeOthers } from "../../helpers/other-users.ts";
import { PROGRAM, run, temporaryFolder } from "../../helpers/program.ts";
import { type TestSession, KEYS, openSession } from "../../helpers/session.ts";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { SMALL } from "../../helpers/small.ts";
import { openTerminal } from "../../helpers/terminal.ts";

const { enter, interrupt } = KEYS;
const OUTLINE = "Where do you want to go?";
const STATUS = "Which of these is true for your State?";
const ANSWER = ":go 30\n3\nNo money.\n\n1\n:quit\n";

/** A folder with the small file in it. */
function folder(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, FILE), textOf(SMALL));
  return cwd;
}

/** The environment in which the disk does this instead of confirming that it has what was written. */
function withSync(cwd: string, body: string): Record<string, string> {
  const preload = join(cwd, ".preload.cjs");
  writeFileSync(
    preload,
    `require("node:fs").promises.open(__filename).then((handle) => {
  const kind = Object.getPrototypeOf(handle);
  const sync = kind.sync;
  kind.sync = async function () { ${body} };
  return handle.close();
});`,
  );
  return { NODE_OPTIONS: `--require ${preload}` };
}

async function atStatus(cwd: string, env: Record<string, string> = {}): Promise<TestSession> {
  const session = openSession(undefined, { cwd, env });
  await session.begins(OUTLINE);
  await session.reply(`:go 30${enter}`, STATUS);
  return session;
}

describe("the system around a session", () => {
  it("Ctrl+C during a save: the save is completed first", async () => {
    const cwd = folder();
    const slow = withSync(cwd, "await new Promise((done) => setTimeout(done, 400)); return sync.call(this);");
    const { terminal, answer } = await atStatus(cwd, slow);
    terminal.type(`3${enter}`);
    await wait(200);
    expect(answer("para-30")).toBeUndefined();
    terminal.type(interrupt);
    expect(await terminal.exit()).toBe(130);
    expect(answer("para-30")?.status).toBe("not-implemented");
    expect(readdirSync(cwd).sort()).toEqual([".preload.cjs", FILE, `${FILE}~`]);
  });

  it("stopped and continued: it goes on, and the lock is still its own", async () => {
    const cwd = folder();
    const { terminal, reply, leave } = await atStatus(cwd);
    process.kill(terminal.pid, "SIGSTOP");
    await wait(300);
    const second = await run(["fill", FILE, "--plain"], { cwd });
    expect(second.stderr).toContain("is open in another session");
    process.kill(terminal.pid, "SIGCONT");
    await reply(`3${enter}`, "What are the difficulties?");
    expect(existsSync(join(cwd, `.${FILE}.lock`))).toBe(true);
    await leave();
  });

  it("standard output that is not a terminal: the prompts are on the screen nevertheless", async () => {
    const cwd = folder();
    const terminal = openTerminal("bash", ["-c", `'${process.execPath}' '${PROGRAM}' fill ${FILE} > out`], { cwd });
    onTestFinished(() => {
      terminal.kill("SIGKILL");
    });
    await terminal.waitForPrompt(OUTLINE);
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(130);
    expect(readFileSync(join(cwd, "out"), "utf8")).toBe("");
  });

  it("a disk that fails: it is reported as not saved, and the person is asked what to do", async () => {
    const cwd = folder();
    const failing = withSync(cwd, 'throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "fsync" });');
    const { terminal, reply } = await atStatus(cwd, failing);
    await reply(`3${enter}`, "What should be done with your answer?");
    expect(await terminal.screen()).toContain("the disk or the network share failed (EIO)");
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(textOf(SMALL));
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(3);
    expect(readdirSync(cwd).sort()).toEqual([".preload.cjs", FILE]);
  });

  it("a share that cannot say whether it has everything: it is saved", async () => {
    const cwd = folder();
    const silent = withSync(cwd, 'throw Object.assign(new Error("ENOTSUP"), { code: "ENOTSUP" });');
    const { reply, answer, leave } = await atStatus(cwd, silent);
    await reply(`3${enter}`, "What are the difficulties?");
    expect(answer("para-30")?.status).toBe("not-implemented");
    await leave();
  });

  it.skipIf(!canBeOthers)("a file that may only be read: it is said before the first question", () => {
    const cwd = folder();
    chownSync(join(cwd, FILE), 5002, 5002);
    chmodSync(join(cwd, FILE), 0o444);
    chmodSync(cwd, 0o777);
    const args = ["--reuid", "5002", "--regid", "5002", "--clear-groups", process.execPath, PROGRAM, "fill", FILE];
    const { status, stderr } = spawnSync("setpriv", [...args, "--plain"], { cwd, input: ANSWER });
    expect(stderr.toString()).toBe(
      `${FILE} cannot be written: you may not write to it or to its folder. Nothing was changed.\n`,
    );
    expect(status).toBe(3);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(textOf(SMALL));
  });

  it("what is not a file, and a link to itself: refused at once", async () => {
    const cwd = temporaryFolder();
    symlinkSync("loop.yaml", join(cwd, "loop.yaml"));
    mkdirSync(join(cwd, "folder.yaml"));
    spawnSync("mkfifo", [join(cwd, "pipe.yaml")]);
    const before = readdirSync(cwd).sort();
    for (const [file, says] of [
      ["loop.yaml", "loop.yaml is a link that does not lead to a file."],
      ["folder.yaml", "folder.yaml is a folder. Name a file in it."],
      ["pipe.yaml", "pipe.yaml is not an ordinary file."],
      ["/dev/full", "/dev/full is not an ordinary file."],
    ] as const) {
      const { exitCode, stderr } = await run(["fill", file, "--plain"], { cwd, input: ANSWER });
      expect([exitCode, stderr]).toEqual([3, `${says}\n`]);
    }
    expect(readdirSync(cwd).sort()).toEqual(before);
  });

  it("links that somebody put beside the file: not followed", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "victim"), "untouched\n");
    symlinkSync("victim", join(cwd, `${FILE}~`));
    symlinkSync("victim", join(cwd, "XUT-2026.unsaved-1.yaml"));
    expect((await run(["fill", FILE, "--plain"], { cwd, input: ANSWER })).exitCode).toBe(130);
    expect(readSaved(cwd).answers?.["para-30"]?.status).toBe("not-implemented");
    expect(readFileSync(join(cwd, "victim"), "utf8")).toBe("untouched\n");
  });

  it("one file by two names: the second session is refused", async () => {
    const cwd = folder();
    symlinkSync(FILE, join(cwd, "other.yaml"));
    const { leave } = await atStatus(cwd);
    const { exitCode, stderr } = await run(["fill", "other.yaml", "--plain"], { cwd, input: ANSWER });
    expect(stderr).toContain("is open in another session");
    expect(exitCode).toBe(3);
    await leave();
  });

  it.each(["1970-01-01 00:00:00", "2026-03-29 02:30:00"])(
    "a clock that says %s: nothing depends on it but the day that is written",
    async (time) => {
      const cwd = folder();
      const preload = join(cwd, ".clock.cjs");
      writeFileSync(
        preload,
        `const now = Date.parse("${time}Z"); const { Date: Real } = globalThis;
globalThis.Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : [now])); } static now() { return now; } };`,
      );
      const env = { NODE_OPTIONS: `--require ${preload}`, TZ: "" };
      const { exitCode } = await run(["fill", FILE, "--plain"], { cwd, input: ANSWER, env });
      expect(exitCode).toBe(130);
      expect(readSaved(cwd).answers?.["para-30"]).toMatchObject({
        status: "not-implemented",
        answered: { date: time.slice(0, 10) },
      });
    },
  );

  it.each(["000", "077"])("a umask of %s: a new file is its owner's alone", (umask) => {
    const cwd = temporaryFolder();
    const line = `umask ${umask}; '${process.execPath}' '${PROGRAM}' fill --plain --state XUT --year 2026`;
    spawnSync("bash", ["-c", line], { cwd, input: "\n\n:go 6\n1\nA plan.\n\n:quit\n" });
    expect(statSync(join(cwd, FILE)).mode & 0o777).toBe(0o600);
    expect(statSync(join(cwd, `${FILE}~`)).mode & 0o777).toBe(0o600);
  });
});
