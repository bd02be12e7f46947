/**
 * Loads the files into which the build has split the program. It is done here rather than by Node.js, which would look
 * for each of them, and would compile again what was compiled when the program was installed (the code cache of V8).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** Gives what a module of Node.js, or a file of the program, exports. */
export type Require = (id: string) => unknown;

export interface LoadOptions {
  /** The folder of the program's files. */
  readonly folder: string;
  /** For the modules of Node.js. */
  readonly builtin: Require;
  /** Told of every file that was compiled. */
  readonly compiled?: (name: string, script: Script) => void;
}

interface Module {
  readonly exports: object;
}
type Body = (exports: object, require: Require, module: Module) => void;

/** Where what was compiled of the program in `folder` is kept: compiled code is of use to one version of Node.js only. */
export function codeCacheOf(folder: string): string {
  return join(folder, "code-cache", `${process.version}-${process.arch}`);
}

/**
 * Loads files by name (`./main.cjs`), each once. What is missing in the code cache, or was made by another engine or for
 * a text of another length, is compiled as ever; the build empties the cache, so that no other text of that length is met.
 */
export function createLoader({ folder, builtin, compiled }: LoadOptions): Require {
  const cache = codeCacheOf(folder);
  const loaded = new Map<string, Module>();
  const load: Require = (id) => {
    if (!id.startsWith("./")) return builtin(id);
    const known = loaded.get(id);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(id, module);
    const file = join(folder, id);
    // The build makes a function of each file, in nothing but ASCII, which is read fastest so.
    const text = readFileSync(file, "latin1");
    const cachedData = cachedCode(join(cache, id));
    const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
    compiled?.(id, script);
    (script.runInThisContext() as Body)(module.exports, load, module);
    return module.exports;
  };
  return load;
}

function cachedCode(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
