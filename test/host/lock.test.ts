/** The lock beside a file: what it says is not trusted, and only one session has it at a time. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { guardName, lockName, temporaryName } from "../../src/host/files/beside-names.ts";
import { createFiles } from "../../src/host/files/files.ts";
import { ROOT, temporaryFolder } from "../helpers/program.ts";
import { tries } from "../helpers/runs.ts";

const ROUNDS = tries(150);

const files = createFiles({ input: () => Readable.from([]) });
const quiet = (): void => undefined;

function newFile(): string {
  const file = join(temporaryFolder(), "a.yaml");
  writeFileSync(file, "one\n");
  return file;
}

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["-e", "0"]).pid;
}

function heldBy(pid: number, host = hostname()): string {
  return `${JSON.stringify({ pid, host, user: "somebody", since: "2026-11-23T09:00:00.000Z" })}\n`;
}

describe("what a lock says", () => {
  const unreadable: readonly (readonly [what: string, content: string])[] = [
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[1]"],
    ["a process that is a text", JSON.stringify({ pid: "1", host: "h", user: "u", since: "s" })],
    ["a process that means all processes", JSON.stringify({ pid: -1, host: hostname(), user: "u", since: "s" })],
    ["process 0, which is one's own group", JSON.stringify({ pid: 0, host: hostname(), user: "u", since: "s" })],
    [
      "a user that is a list with control codes",
      JSON.stringify({ pid: 1, host: "h", user: ["\u001b[2J"], since: "s" }),
    ],
    ["a time that is a group", JSON.stringify({ pid: 1, host: "h", user: "u", since: { a: 1 } })],
    ["a machine of a megabyte", JSON.stringify({ pid: 1, host: "h".repeat(1e6), user: "u", since: "s" })],
    ["no user", JSON.stringify({ pid: 1, host: "h", since: "s" })],
  ];
  it.each(unreadable)("is not trusted if it is %s", async (_, content) => {
    const file = newFile();
    writeFileSync(lockName(file), content);
    await expect(files.lock(file, quiet)).rejects.toMatchObject({
      failure: "lock-unreadable",
      values: { file, lock: lockName(file) },
    });
    expect(readFileSync(lockName(file), "utf8")).toBe(content);
  });

  it("is not waited for if the lock is a pipe or a link", async () => {
    const pipe = newFile();
    spawnSync("mkfifo", [lockName(pipe)]);
    await expect(files.lock(pipe, quiet)).rejects.toMatchObject({ failure: "lock-unreadable" });
    const link = newFile();
    const theirs = join(temporaryFolder(), "theirs");
    writeFileSync(theirs, heldBy(deadProcess()));
    symlinkSync(theirs, lockName(link));
    await expect(files.lock(link, quiet)).rejects.toMatchObject({ failure: "lock-unreadable" });
    expect(readFileSync(theirs, "utf8")).not.toBe("");
  });
});

describe("a lock", () => {
  it("is there whole or not at all, and leaves nothing else", async () => {
    const file = newFile();
    const lock = await files.lock(file, quiet);
    expect(readdirSync(dirname(file)).sort()).toEqual([".a.yaml.lock", "a.yaml"]);
    expect(JSON.parse(readFileSync(lockName(file), "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
    await lock.release();
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it("is not released by a session that lost it", async () => {
    const file = newFile();
    const lock = await files.lock(file, quiet);
    writeFileSync(lockName(file), heldBy(1, "elsewhere"));
    await lock.release();
    expect(readFileSync(lockName(file), "utf8")).toBe(heldBy(1, "elsewhere"));
  });

  it("is taken over even if a session was killed while taking it over", async () => {
    const file = newFile();
    writeFileSync(lockName(file), heldBy(deadProcess()));
    writeFileSync(guardName(lockName(file)), heldBy(deadProcess()));
    let notices = 0;
    const lock = await files.lock(file, () => (notices += 1));
    expect(notices).toBe(1);
    await lock.release();
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it(`that is stale is taken over by exactly one of four sessions (${ROUNDS} rounds)`, async () => {
    const file = newFile();
    const pid = deadProcess();
    const workers = Array.from({ length: 4 }, startWorker);
    for (let round = 0; round < ROUNDS; round += 1) {
      writeFileSync(lockName(file), heldBy(pid));
      const answers = await Promise.all(workers.map((ask) => ask(file)));
      expect([...answers].sort(), `round ${round}`).toEqual(["file-locked", "file-locked", "file-locked", "got"]);
      await Promise.all(workers.map((ask) => ask("release")));
      expect(readdirSync(dirname(file)), `round ${round}`).toEqual(["a.yaml"]);
    }
  }, 120_000);
});

/** Starts a process that locks a file, or releases it, when it is asked to. */
function startWorker(): (request: string) => Promise<string> {
  const worker: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ["--import", "tsx", join(ROOT, "test/helpers/lock-worker.ts")],
    { cwd: ROOT },
  );
  onTestFinished(() => {
    worker.kill("SIGKILL");
  });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: worker.stdout }).on("line", (line) => waiting.shift()?.(line));
  return (request) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      worker.stdin.write(`${request}\n`);
    });
}

describe("a file with several names", () => {
  it("is refused, because a save would make several files of it", async () => {
    const file = newFile();
    linkSync(file, join(dirname(file), "b.yaml"));
    await expect(files.lock(file, quiet)).rejects.toMatchObject({ failure: "several-names", values: { file } });
    expect(readdirSync(dirname(file)).sort()).toEqual(["a.yaml", "b.yaml"]);
  });
});

describe("what a killed session left", () => {
  async function afterLock(file: string): Promise<readonly string[]> {
    const lock = await files.lock(file, quiet);
    await lock.release();
    return readdirSync(dirname(file)).sort();
  }
  const byProcess = (file: string, pid: number): string => temporaryName(file).replace(`-${process.pid}-`, `-${pid}-`);

  it("is deleted at the next start", async () => {
    const file = newFile();
    writeFileSync(byProcess(file, deadProcess()), "half");
    expect(await afterLock(file)).toEqual(["a.yaml"]);
  });

  it("is deleted when it is a minute old if its name does not say who wrote it", async () => {
    const file = newFile();
    const old = join(dirname(file), ".a.yaml.0123456789ab.tmp");
    writeFileSync(old, "half");
    expect(await afterLock(file)).toEqual([basename(old), "a.yaml"]);
    utimesSync(old, new Date(Date.now() - 61_000), new Date(Date.now() - 61_000));
    expect(await afterLock(file)).toEqual(["a.yaml"]);
  });

  it("stays if its process may still be writing it, or if it is not ours", async () => {
    const file = newFile();
    const running = byProcess(file, process.ppid);
    const elsewhere = join(dirname(file), `.a.yaml.ffffff-1-0123456789ab.tmp`);
    const others = [".a.yaml.backup.tmp", ".b.yaml.0123456789ab.tmp", "a.yaml.0123456789ab.tmp"];
    for (const name of [running, elsewhere, ...others.map((name) => join(dirname(file), name))])
      writeFileSync(name, "");
    for (const name of others) utimesSync(join(dirname(file), name), new Date(0), new Date(0));
    expect(await afterLock(file)).toEqual([basename(running), basename(elsewhere), ...others, "a.yaml"].sort());
  });
});

it("the name of a lock is shortened if the file has the longest possible name, and two such files have two locks", async () => {
  const folder = temporaryFolder();
  const names = ["1", "2"].map((end) => join(folder, `${"é".repeat(124)}${end}.yaml`));
  for (const name of names) {
    await files.save(name, "one\n", undefined);
    await files.save(name, "two\n", await files.read(name));
  }
  const locks = await Promise.all(names.map((name) => files.lock(name, quiet)));
  expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toHaveLength(2);
  for (const lock of locks) await lock.release();
  expect(readdirSync(folder)).toHaveLength(4);
  expect(await files.saveBeside(names[0] ?? "", "three\n")).toMatch(/é-[0-9a-f]{12}\.unsaved-1\.yaml$/);
  expect(existsSync(names[0] ?? "")).toBe(true);
});
