/**
 * Fills the code cache (see `load-program`): runs the program in the ways in which it is mostly used, with nobody there,
 * and keeps what was compiled for it.
 */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import type { Script } from "node:vm";
import type { World } from "../../main.ts";
import type { Require } from "./load-program.ts";
import { codeCacheOf, createLoader } from "./load-program.ts";

/** Milliseconds between what is typed: keys that come sooner than a prompt is drawn belong to none. */
const PAUSE = 400;
const CTRL_C = "\u0003";

/** Fills the cache of the package in `root` for the present version of Node.js; what was there before is replaced. */
export async function fillCodeCache(root: string, builtin: Require): Promise<void> {
  const folder = join(root, "dist");
  const scripts = new Map<string, Script>();
  const load = createLoader({ folder, builtin, compiled: (name, script) => scripts.set(name, script) });
  const { main } = load("./main.cjs") as { readonly main: (world: World) => Promise<number> };
  const work = mkdtempSync(join(tmpdir(), "tip-checklist-"));
  try {
    for (const { argv, keys } of usualRuns(join(root, "examples"), work)) await runUnseen(main, root, argv, keys);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  keep(scripts, codeCacheOf(folder));
}

interface Run {
  readonly argv: readonly string[];
  /** What is typed into a prompt, one after the other. */
  readonly keys?: readonly string[];
}

/** The ways in which the program is mostly used, with the examples and with files in `work`. */
function* usualRuns(examples: string, work: string): Generator<Run> {
  const [earlier, later] = [join(examples, "XUT-2025.yaml"), join(examples, "XUT-2026.yaml")];
  const [json, wrong] = [join(work, "XUT-2026.json"), join(work, "XUT-2026.yaml")];
  yield { argv: ["schema"] };
  yield { argv: ["convert", later, "--to", "json", "--output", json] };
  writeFileSync(wrong, withMistakes(readFileSync(later, "utf8")));
  for (const file of [later, json, wrong]) yield { argv: ["validate", file] };
  yield { argv: ["diff", earlier, later] };
  yield { argv: ["status", later] };
  yield { argv: ["questions", "para-13"] };
  yield { argv: ["fill", join(work, "new.yaml")], keys: ["XUT", "\r", CTRL_C] };
}

/** Mistakes that one makes in an editor. */
function withMistakes(text: string): string {
  return text
    .replace("status:", "statuss:")
    .replace(/date: "\d{4}-\d\d/, "$&-31")
    .replace("https://", "");
}

/** Runs the program at a terminal that nobody sees, or elsewhere if no keys are given. */
async function runUnseen(
  main: (world: World) => Promise<number>,
  root: string,
  argv: readonly string[],
  keys?: readonly string[],
): Promise<void> {
  const isTTY = keys !== undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => stdin });
  const unseen = (): NodeJS.WriteStream => {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    const screen = { isTTY, columns: 80, rows: 24, getColorDepth: () => 8 };
    return Object.assign(stream, screen) as unknown as NodeJS.WriteStream;
  };
  const world = {
    argv,
    env: { LANG: "C.UTF-8", TERM: "xterm" },
    root,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: unseen(),
    stderr: unseen(),
  };
  const done = main(world);
  for (const key of keys ?? []) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    stdin.write(key);
  }
  await done;
}

/** Puts what was compiled where the next start finds it, all at once, and where everybody can read it. */
function keep(scripts: ReadonlyMap<string, Script>, cache: string): void {
  const fresh = `${cache}-${process.pid}`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    for (const [name, script] of scripts) writeFileSync(join(fresh, name), script.createCachedData());
    rmSync(cache, { recursive: true, force: true });
    renameSync(fresh, cache);
  } catch (thrown) {
    rmSync(fresh, { recursive: true, force: true });
    throw thrown;
  }
}
