/** How the program's files are loaded, with and without what was compiled of them before. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { codeCacheOf, createLoader } from "../../src/host/startup/load-program.ts";
import { ROOT, temporaryFolder } from "../helpers/program.ts";

const builtin = createRequire(import.meta.url) as (id: string) => unknown;
const MAIN = `(function (exports, require, module) {
exports.sum = (a, b) => require("./other.cjs").add(a, b);
exports.name = () => require("node:path").basename("/a/b.yaml");
})
`;
const OTHER = "(function (exports, require, module) { exports.add = (a, b) => a + b; exports.times = 1; })\n";

interface Loaded {
  readonly sum: number;
  readonly name: string;
  /** For each file in turn whether it was taken from the code cache. */
  readonly taken: readonly boolean[];
}

/** Loads a small program in a process of its own: within one, the engine remembers by itself what it compiled. */
const LOADING = `
const [loader, folder, keep] = process.argv.slice(1);
const { codeCacheOf, createLoader } = require(loader);
const scripts = new Map();
const load = createLoader({ folder, builtin: require, compiled: (name, script) => scripts.set(name, script) });
const main = load("./main.cjs");
if (load("./main.cjs") !== main) throw new Error("It was loaded twice.");
const loaded = { sum: main.sum(1, 2), name: main.name() };
const { mkdirSync, writeFileSync } = require("node:fs");
if (keep) mkdirSync(codeCacheOf(folder), { recursive: true });
if (keep) for (const [name, script] of scripts) writeFileSync(codeCacheOf(folder) + "/" + name, script.createCachedData());
process.stdout.write(JSON.stringify({ ...loaded, taken: [...scripts.values()].map((one) => one.cachedDataRejected === false) }));
`;

function load(folder: string, ...keep: readonly string[]): Loaded {
  const loader = join(ROOT, "dist/load-program.cjs");
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", LOADING, loader, folder, ...keep], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Loaded;
}

function smallProgram(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "main.cjs"), MAIN);
  writeFileSync(join(folder, "other.cjs"), OTHER);
  return folder;
}

/** A small program of which is kept what was compiled. */
function compiledProgram(): string {
  const folder = smallProgram();
  load(folder, "keep");
  return folder;
}

describe("the program's files", () => {
  it("are loaded by name, each once, and the modules of Node.js beside them", () => {
    expect(load(smallProgram())).toEqual({ sum: 3, name: "b.yaml", taken: [false, false] });
  });

  it("are taken from the code cache where it has them", () => {
    expect(load(compiledProgram())).toEqual({ sum: 3, name: "b.yaml", taken: [true, true] });
  });

  it.each([
    ["is cut", (data: Buffer) => data.subarray(0, data.length - 100)],
    ["is empty", () => Buffer.alloc(0)],
    ["is something else", () => Buffer.from("no code at all".repeat(100))],
    ["is of another engine", (data: Buffer) => Buffer.concat([Buffer.from("XXXXXXXX"), data.subarray(8)])],
  ])("are compiled where the code cache %s", (_, spoil) => {
    const folder = compiledProgram();
    const file = join(codeCacheOf(folder), "main.cjs");
    writeFileSync(file, spoil(readFileSync(file)));
    expect(load(folder)).toEqual({ sum: 3, name: "b.yaml", taken: [false, true] });
  });

  it("are compiled where they have changed", () => {
    const folder = compiledProgram();
    writeFileSync(join(folder, "other.cjs"), OTHER.replace("a + b", "a + b + 10"));
    expect(load(folder)).toEqual({ sum: 13, name: "b.yaml", taken: [true, false] });
  });
});

describe("the code cache of the built program", () => {
  it("is there for this version of Node.js, and all of it is taken", () => {
    const folder = join(ROOT, "dist");
    const names = readdirSync(codeCacheOf(folder));
    expect(names).toContain("main.cjs");
    expect(names.length).toBeGreaterThan(20);
    const taken: string[] = [];
    const load = createLoader({
      folder,
      builtin,
      compiled: (name, script) => {
        if (script.cachedDataRejected === false) taken.push(name.slice(2));
      },
    });
    for (const name of names) load(`./${name}`);
    expect(taken.sort()).toEqual(names.sort());
  });

  it("is not needed, and is made again by the installation", { timeout: 60_000 }, () => {
    const root = temporaryFolder();
    for (const name of ["bin", "dist", "examples", "schemas", "package.json"])
      cpSync(join(ROOT, name), join(root, name), { recursive: true });
    const cache = codeCacheOf(join(root, "dist"));
    rmSync(join(root, "dist/code-cache"), { recursive: true });
    const run = (script: string, ...args: string[]): { code: number | null; output: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "bin", script), ...args], {
        encoding: "utf8",
      });
      return { code: status, output: stdout + stderr };
    };
    const slow = run("tip-checklist.js", "questions", "21a");
    expect(slow.output).toContain("para. 21 (a)");
    expect(run("fill-code-cache.js")).toEqual({ code: 0, output: "" });
    expect(readdirSync(cache)).toContain("main.cjs");
    // Whoever installs it, others run it.
    expect(statSync(cache).mode).toBe(statSync(join(root, "dist/code-cache")).mode);
    expect(readdirSync(join(root, "dist/code-cache"))).toHaveLength(1);
    expect(run("tip-checklist.js", "questions", "21a")).toEqual(slow);
    // Where nothing is built yet, there is nothing to do; where it cannot be done, the installation goes on.
    rmSync(join(root, "dist/code-cache"), { recursive: true });
    writeFileSync(join(root, "dist/code-cache"), "in the way");
    expect(run("fill-code-cache.js")).toMatchObject({ code: 0, output: expect.stringContaining("slower") as string });
    rmSync(join(root, "dist"), { recursive: true });
    expect(run("fill-code-cache.js")).toEqual({ code: 0, output: "" });
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});
