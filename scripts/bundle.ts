/** Build, second half: bundles the program into `dist/`, split so that a command loads only what it uses. */
import { languagesIn } from "./compile-languages.ts";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "rolldown";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/** Bundles `src/main.ts` as CommonJS, which starts faster than modules do. */
export async function bundle(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: { main: "src/main.ts", "check-thread": "src/host/pool/check-thread.ts" },
    platform: "node",
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
      comments: { legal: false, annotation: false, jsdoc: false },
    },
  });
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(modules));
  for (const language of languagesIn(root)) {
    const help = [join(root, "bin/tip-checklist.js"), "help", "--no-color", "--lang", language];
    writeFileSync(join(dist, `help.${language}.txt`), execFileSync(process.execPath, help));
  }
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
