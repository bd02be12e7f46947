/** Where Node.js keeps what it has compiled of the program. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/host/compile-cache.ts";
import { run, temporaryFolder } from "../helpers/program.ts";

describe("the cache folder", () => {
  it.each([
    ["linux", {}, "/home/mara/.cache"],
    ["linux", { XDG_CACHE_HOME: "/var/cache/mara" }, "/var/cache/mara"],
    // By the specification, relative paths are ignored, and an empty variable is as good as none.
    ["linux", { XDG_CACHE_HOME: "cache" }, "/home/mara/.cache"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/mara/.cache"],
    ["darwin", { XDG_CACHE_HOME: "/var/cache/mara" }, "/home/mara/Library/Caches"],
    ["win32", { LOCALAPPDATA: "D:\\Mara" }, "D:\\Mara"],
    ["win32", {}, "/home/mara/AppData/Local"],
  ] as const)("is the one of the system: %s with %j", (platform, env, folder) => {
    expect(cacheFolder(env, platform, "/home/mara")).toBe(folder);
  });
});

describe("what was compiled", () => {
  const keepsIt = "enableCompileCache" in process.getBuiltinModule("node:module");

  it("is kept in the person's cache folder if Node.js can do that", async () => {
    const folder = temporaryFolder();
    const { exitCode } = await run(["questions", "21a"], { env: { XDG_CACHE_HOME: folder } });
    expect(exitCode).toBe(0);
    expect(existsSync(join(folder, "tip-checklist"))).toBe(keepsIt);
  });

  it("is not kept if a person switches that off", async () => {
    const folder = temporaryFolder();
    await run(["questions", "21a"], { env: { XDG_CACHE_HOME: folder, NODE_DISABLE_COMPILE_CACHE: "1" } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not needed: the program runs if nothing can be kept", async () => {
    const { exitCode, stderr } = await run(["questions", "21a"], { env: { XDG_CACHE_HOME: "/dev/null" } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });
});
