/** Build, second half: bundles the program into `dist/`, split so that a command loads only what it uses. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "rolldown";
import { lazyChildProcess } from "./bundle-plugins.ts";
import { inAscii } from "./in-ascii.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/** Bundles `src/main.ts` as CommonJS, which starts faster than modules do. */
export async function bundle(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const result = await build({
    cwd: root,
    input: {
      main: "src/main.ts",
      "load-program": "src/host/startup/load-program.ts",
      "fill-code-cache": "src/host/startup/fill-code-cache.ts",
      "check-thread": "src/host/pool/check-thread.ts",
    },
    platform: "node",
    plugins: [lazyChildProcess],
    resolve: {
      mainFields: ["module", "main"],
      // On Node.js 20 its modules of the newer kind are three times as slow.
      alias: { "js-yaml": createRequire(import.meta.url).resolve("js-yaml") },
    },
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "[name].cjs",
      chunkFileNames: "[name]-[hash].cjs",
      exports: "named",
      // Names declared with `const` are looked at twice at each use, lest they be used too early.
      topLevelVar: true,
      // What the program always needs is one file: looking for another takes longer than to read it.
      codeSplitting: {
        groups: [
          { name: "start", test: /src\/(?:messages\/failure|host\/terminal\/standard-streams)\.ts$/, priority: 5 },
          { name: "program", test: /src\/(?:host\/run-program|report\/(?:visible|shell-name))\.ts$/, priority: 4 },
          { name: "domain", test: /src\/domain\/model\/[^/]+\.ts$/, priority: 3 },
          {
            name: "read",
            test: /src\/(?:workspace\/open-assessment|host\/files\/(?:read-file|look))\.ts$/,
            priority: 2,
          },
          { name: "layout", test: /src\/report\/(?:wrap|theme)\.ts$/, priority: 2 },
          { name: "check", test: /src\/workspace\/check-files\.ts$/, priority: 1 },
          { name: "compare", test: /src\/domain\/comparison\//, priority: 1 },
          { name: "comparison", test: /src\/report\/contents\/comparison\/(?:text|view)\.ts$/, priority: 1 },
        ],
      },
      comments: { legal: false, annotation: false, jsdoc: false },
    },
  });
  for (const chunk of result.output)
    if (chunk.type === "chunk")
      writeFileSync(join(dist, chunk.fileName), asFunction(chunk.fileName, inAscii(chunk.code)));
  writeFileSync(
    join(dist, "THIRD-PARTY-LICENSES.txt"),
    licences(result.output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []))),
  );
  execFileSync(process.execPath, [join(root, "bin/fill-code-cache.js")]);
  writeFileSync(
    join(dist, "help.en.txt"),
    execFileSync(process.execPath, [join(root, "bin/tip-checklist.js"), "help", "--no-color"], { encoding: "utf8" }),
  );
}

/** What Node.js loads itself; all else is loaded by the first of them, as functions. */
const LOADED_BY_NODE = new Set(["load-program.cjs", "fill-code-cache.cjs"]);

function asFunction(file: string, code: string): string {
  return LOADED_BY_NODE.has(file) ? code : `(function (exports, require, module) {${code}\n})\n`;
}

/** The licences of all packages that are part of the bundle. */
function licences(modules: readonly string[]): string {
  const packages = new Set(modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
      string,
      string
    >;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? `Licence: ${license ?? "not stated"}` : readFileSync(join(folder, file), "utf8").trim();
    return `${name} ${version}\n\n${text}`;
  });
  return `${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

if (process.argv[1] === import.meta.filename && existsSync(root)) await bundle();
