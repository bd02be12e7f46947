/**
 * For translators. `npm run languages -- export fr` writes the texts of a language as XLIFF 2, `import FILE` takes them
 * back and says what became stale, `check` says what a language lacks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileChecklist } from "../compile-checklist.ts";
import { languagesIn } from "../compile-languages.ts";
import { languageFaults } from "./check.ts";
import { exportLanguage, importLanguage } from "./exchange.ts";

const USE = `npm run languages -- export LANGUAGE [FILE]   writes XLIFF 2, to LANGUAGE.xlf if no file is named
npm run languages -- import FILE                takes the translations back
npm run languages -- check [LANGUAGE …]         says what is missing
`;

const root = join(import.meta.dirname, "../..");
const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
const [command, ...names] = process.argv.slice(2);

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function run(): Promise<number> {
  const [first = "", second = `${first}.xlf`] = names;
  if (command === "export" && /^[a-z]{2,3}$/.test(first) && first !== "en") {
    writeFileSync(second, await exportLanguage(root, first, checklist));
    say([`${second} is written.`]);
    return 0;
  }
  if (command === "import" && first !== "") {
    const { language, changed, stale, refused } = await importLanguage(root, readFileSync(first, "utf8"), checklist);
    say([
      ...stale.map((place) => `The English text has changed since: ${place}`),
      ...refused.map((place) => `Not taken: ${place}`),
      `${language}: ${changed.length} texts taken, ${stale.length} stale, ${refused.length} refused.`,
      "Next: npm run format, then npm run build.",
    ]);
    return stale.length + refused.length > 0 ? 1 : 0;
  }
  if (command === "check") {
    const languages = names.length > 0 ? names : languagesIn(root).filter((language) => language !== "en");
    const faults = languages.flatMap((language) =>
      languageFaults(root, language, checklist).map((fault) => `${language}: ${fault}`),
    );
    say([...faults, `${languages.join(", ")}: ${faults.length} faults`]);
    return faults.length > 0 ? 1 : 0;
  }
  process.stderr.write(USE);
  return 2;
}

process.exitCode = await run();
