/** Build, second half: bundles the program into `dist/`, split so that a command loads only what it uses. */
import { languagesIn } from "./compile-languages.ts";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "rolldown";
import { bundlePages } from "./bundle-page.ts";
import { sbomText } from "./package/sbom.ts";
import { noticesText, thirdParties } from "./package/third-parties.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/** Bundles `src/main.ts` as CommonJS, which starts faster than modules do. */
export async function bundle(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: { main: "src/main.ts", thread: "src/host/pool/thread.ts" },
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
  modules.push(...(await bundlePages(root, languagesIn(root))));
  const parties = thirdParties(modules);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Parameters<typeof sbomText>[0];
  writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), noticesText(parties));
  writeFileSync(join(dist, "sbom.cdx.json"), sbomText(manifest, parties));
  // The help of an installed program, called by its name.
  const start = `require(${JSON.stringify(join(dist, "main.cjs"))}).main(${JSON.stringify(root)})`;
  for (const language of languagesIn(root)) {
    const help = ["-e", start, "tip-checklist", "help", "--no-color", "--lang", language];
    writeFileSync(join(dist, `help.${language}.txt`), execFileSync(process.execPath, help));
  }
}
