/** What is on the disk after saving, whatever happens meanwhile. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/host/files/files.ts";
import { fileFailure } from "../../src/host/files/file-failure.ts";
import { lockName } from "../../src/host/files/beside-names.ts";
import { temporaryFolder } from "../helpers/program.ts";

const files = createFiles({ input: () => Readable.from([]) });
const quiet = (): void => undefined;

describe("saving", () => {
  it("writes a new file that only its owner may read, and nothing else", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.yaml");
    await files.save(file, "one\n", undefined);
    expect(readFileSync(file, "utf8")).toBe("one\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("keeps the mode of a file and its previous version", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one\n");
    chmodSync(file, 0o640);
    await files.save(file, "two\n", await files.read(file));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(`${file}~`, "utf8")).toBe("one\n");
    expect(readdirSync(folder).sort()).toEqual(["a.yaml", "a.yaml~"]);
  });

  it("never overwrites a file that is not what was read", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one\n");
    const before = await files.read(file);
    writeFileSync(file, "theirs\n");
    await expect(files.save(file, "two\n", before)).rejects.toMatchObject({ failure: "file-changed" });
    await expect(files.save(file, "two\n", undefined)).rejects.toMatchObject({ failure: "file-changed" });
    expect(readFileSync(file, "utf8")).toBe("theirs\n");
  });

  it("follows a link to the real file and keeps the link", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "real"));
    const real = join(folder, "real", "a.yaml");
    writeFileSync(real, "one\n");
    const link = join(folder, "link.yaml");
    symlinkSync(real, link);
    await files.save(link, "two\n", await files.read(link));
    expect(readFileSync(real, "utf8")).toBe("two\n");
    expect(readdirSync(join(folder, "real")).sort()).toEqual(["a.yaml", "a.yaml~"]);
  });

  it("refuses a text that is larger than a file may be, and keeps the old one", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one\n");
    await expect(files.save(file, "x".repeat(1_048_577), await files.read(file))).rejects.toMatchObject({
      failure: "file-full",
    });
    expect(readFileSync(file, "utf8")).toBe("one\n");
  });

  it("says that the folder is not there", async () => {
    await expect(files.probe(join(temporaryFolder(), "nowhere", "a.yaml"))).rejects.toMatchObject({
      failure: "folder-missing",
    });
  });

  it("reads at most a byte more than a file may have", async () => {
    const file = join(temporaryFolder(), "large.yaml");
    writeFileSync(file, "x".repeat(3_000_000));
    expect((await files.read(file))?.length).toBe(1_048_577);
  });

  it("does not hang on what is no file", async () => {
    const folder = temporaryFolder();
    spawnSync("mkfifo", [join(folder, "pipe.yaml")]);
    await expect(files.read(join(folder, "pipe.yaml"))).rejects.toMatchObject({ failure: "not-a-file" });
    await expect(files.read(folder)).rejects.toMatchObject({ failure: "is-folder" });
  });
});

describe("what could not be saved", () => {
  it("is kept beside the file under the first name that is free", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "NOR-2026.yaml");
    expect(await files.saveBeside(file, "one\n")).toBe(join(folder, "NOR-2026.unsaved-1.yaml"));
    expect(await files.saveBeside(file, "two\n")).toBe(join(folder, "NOR-2026.unsaved-2.yaml"));
    expect(readFileSync(join(folder, "NOR-2026.unsaved-1.yaml"), "utf8")).toBe("one\n");
    expect(statSync(join(folder, "NOR-2026.unsaved-2.yaml")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toHaveLength(2);
    await expect(files.saveBeside(join(folder, "nowhere", "a.yaml"), "one\n")).rejects.toMatchObject({
      failure: "folder-missing",
    });
  });
});

describe("an error of the system", () => {
  it.each([
    "ESTALE",
    "EXDEV",
    "EMFILE",
    "ENFILE",
    "EIO",
    "EBUSY",
    "ETXTBSY",
    "ENODEV",
    "ETIMEDOUT",
    "EINVAL",
    "ENOMEM",
  ])("%s is a failure that names the file, whatever was done", (code) => {
    const error = Object.assign(new Error(code), { code });
    expect(fileFailure(error, "a.yaml", "write")).toMatchObject({
      failure: "disk-failed",
      values: { file: "a.yaml", code },
    });
    expect(fileFailure(error, "a.yaml", "read")).toMatchObject({ failure: "read-failed", values: { code } });
  });

  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EFBIG", "disk-full"],
    ["EROFS", "may-not-write"],
    ["ENAMETOOLONG", "name-too-long"],
  ])("%s is reported as %s", (code, failure) => {
    expect(fileFailure(Object.assign(new Error(code), { code }), "a.yaml", "write")).toMatchObject({ failure });
  });

  it("is told apart from an error of the program", () => {
    const error = Object.assign(new TypeError("x"), { code: "ERR_INVALID_ARG_TYPE" });
    expect(() => fileFailure(error, "a.yaml", "read")).toThrow(error);
  });

  it("on standard input is a failure too", async () => {
    const broken = new Readable({
      read(): void {
        this.destroy(Object.assign(new Error("EISDIR"), { code: "EISDIR" }));
      },
    });
    const machine = createFiles({ input: () => broken });
    await expect(machine.readInput()).rejects.toMatchObject({ failure: "input-failed", values: { code: "EISDIR" } });
  });
});

describe("a lock", () => {
  it("keeps a second session out and goes away with the first", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    const holder = { pid: process.ppid, host: hostname(), user: "somebody", since: "2026-11-23T09:00:00.000Z" };
    writeFileSync(lockName(file), JSON.stringify(holder));
    await expect(files.lock(file, quiet)).rejects.toMatchObject({
      failure: "file-locked",
      values: { user: "somebody", since: "2026-11-23 09:00 UTC" },
    });
  });

  it("is released only by the one who holds it", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    const lock = await files.lock(file, quiet);
    expect(existsSync(lockName(file))).toBe(true);
    await lock.release();
    expect(existsSync(lockName(file))).toBe(false);
  });

  it("of a dead process on this machine is taken over with a notice", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(
      lockName(file),
      JSON.stringify({ pid, host: hostname(), user: "somebody", since: "2026-11-23T09:00:00.000Z" }),
    );
    let notices = 0;
    const lock = await files.lock(file, () => (notices += 1));
    expect(notices).toBe(1);
    await lock.release();
  });

  it("of another machine is never taken over, however old", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    writeFileSync(
      lockName(file),
      JSON.stringify({ pid: 1, host: "elsewhere", user: "somebody", since: "1970-01-01T00:00:00.000Z" }),
    );
    await expect(files.lock(file, quiet)).rejects.toMatchObject({
      failure: "file-locked",
      values: { host: "elsewhere" },
    });
  });

  it("that cannot be read is named, so that a person can decide", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    writeFileSync(lockName(file), "{");
    await expect(files.lock(file, quiet)).rejects.toMatchObject({
      failure: "lock-unreadable",
      values: { lock: lockName(file) },
    });
  });

  it.each([
    ["empty", ""],
    ["full of zeros", "\0".repeat(120)],
  ])("that a kill or a power failure left %s is taken over with a notice", async (_, content) => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, "");
    writeFileSync(lockName(file), content);
    let notices = 0;
    const lock = await files.lock(file, () => (notices += 1));
    expect(notices).toBe(1);
    await lock.release();
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });
});
