/** What is on the disk after saving, whatever happens meanwhile. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/workspace/files.ts";
import { type Disk, DISK } from "../../src/host/files/disk.ts";
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

describe("another program that saves at the same time", () => {
  const folderWith = (text: string): string => {
    const file = join(temporaryFolder(), "a.yaml");
    writeFileSync(file, text);
    return file;
  };
  /** Files on a disk on which something else happens right before a call. */
  const filesWith = (before: Partial<Record<keyof Disk, (...args: readonly string[]) => void>>): Files =>
    createFiles({
      input: () => Readable.from([]),
      disk: new Proxy(DISK, {
        get: (_, key: keyof Disk) => {
          const call = DISK[key] as (...args: readonly string[]) => unknown;
          return (...args: readonly string[]): unknown => {
            before[key]?.(...args);
            return call(...args);
          };
        },
      }),
    });
  const theirs = "theirs\n";

  it("while the new file is written keeps its save, and nothing of ours is left", async () => {
    const file = folderWith("one\n");
    const machine = filesWith({
      open: (name) => {
        if (name.endsWith(".tmp")) writeFileSync(file, theirs);
      },
    });
    await expect(machine.save(file, "two\n", Buffer.from("one\n"))).rejects.toMatchObject({ failure: "file-changed" });
    expect(readFileSync(file, "utf8")).toBe(theirs);
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it.each(["EBUSY", "EPERM", "EACCES"])("after an attempt that failed with %s keeps its save", async (code) => {
    const file = folderWith("one\n");
    let attempts = 0;
    const machine = filesWith({
      rename: (_, to) => {
        if (to !== file || (attempts += 1) > 1) return;
        writeFileSync(file, theirs);
        throw Object.assign(new Error(code), { code });
      },
    });
    await expect(machine.save(file, "two\n", Buffer.from("one\n"))).rejects.toMatchObject({ failure: "file-changed" });
    expect(readFileSync(file, "utf8")).toBe(theirs);
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it("in the old file at the moment of the rename has its save put back", async () => {
    const file = folderWith("one\n");
    const opened = openSync(file, "r+");
    const machine = filesWith({
      rename: (_, to) => {
        if (to === file) writeSync(opened, theirs, 0);
      },
    });
    await expect(machine.save(file, "two\n", Buffer.from("one\n"))).rejects.toMatchObject({ failure: "file-changed" });
    closeSync(opened);
    expect(readFileSync(file, "utf8")).toBe(theirs);
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it("between the last comparison and the second name of the old file has its save put back", async () => {
    const file = folderWith("one\n");
    const machine = filesWith({
      link: (from) => {
        if (from !== file) return;
        writeFileSync(`${file}.new`, theirs);
        renameSync(`${file}.new`, file);
      },
    });
    await expect(machine.save(file, "two\n", Buffer.from("one\n"))).rejects.toMatchObject({ failure: "file-changed" });
    expect(readFileSync(file, "utf8")).toBe(theirs);
    expect(readdirSync(dirname(file))).toEqual(["a.yaml"]);
  });

  it("of a new file keeps it", async () => {
    const file = join(temporaryFolder(), "a.yaml");
    const machine = filesWith({
      link: () => {
        writeFileSync(file, theirs);
      },
    });
    await expect(machine.save(file, "two\n", undefined)).rejects.toMatchObject({ failure: "file-changed" });
    expect(readFileSync(file, "utf8")).toBe(theirs);
  });

  it.each(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"])(
    "is noticed on a disk without hard links (%s)",
    async (code) => {
      const file = folderWith("one\n");
      const link = (): void => {
        throw Object.assign(new Error(code), { code });
      };
      const machine = filesWith({ link });
      await machine.save(file, "two\n", Buffer.from("one\n"));
      expect([readFileSync(file, "utf8"), readFileSync(`${file}~`, "utf8")]).toEqual(["two\n", "one\n"]);
      await expect(machine.save(file, "three\n", Buffer.from("one\n"))).rejects.toMatchObject({
        failure: "file-changed",
      });
      const fresh = join(dirname(file), "b.yaml");
      await machine.create(fresh, "new\n");
      await expect(machine.create(fresh, "newer\n")).rejects.toMatchObject({ failure: "file-exists" });
      expect(readFileSync(fresh, "utf8")).toBe("new\n");
      const lock = await machine.lock(file, quiet);
      expect(JSON.parse(readFileSync(lockName(file), "utf8"))).toMatchObject({ pid: process.pid });
      await lock.release();
      expect(readdirSync(dirname(file)).sort()).toEqual(["a.yaml", "a.yaml~", "b.yaml"]);
    },
  );
});

describe("a folder whose sync fails after the rename", () => {
  it.each([
    ["a save", (machine: Files, file: string) => machine.save(file, "two\n", Buffer.from("one\n")), "a.yaml"],
    ["a new file", (machine: Files, file: string) => machine.create(`${file}.new`, "two\n"), "a.yaml.new"],
  ])("is no failure of %s that reads back, but the person is told", async (_, work, name) => {
    const folder = temporaryFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, "one\n");
    const doubtful: string[] = [];
    const machine = createFiles({
      input: () => Readable.from([]),
      onDoubt: (one) => doubtful.push(one),
      disk: {
        ...DISK,
        open: async (...args: Parameters<Disk["open"]>) => {
          const handle = await DISK.open(...args);
          if (args[0] === folder) handle.sync = () => Promise.reject(Object.assign(new Error("EIO"), { code: "EIO" }));
          return handle;
        },
      },
    });
    await work(machine, file);
    expect(readFileSync(join(folder, name), "utf8")).toBe("two\n");
    expect(doubtful).toEqual([join(folder, name)]);
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
