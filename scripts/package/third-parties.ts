/** What others made and the package contains: libraries, code that these contain, and data. Each with its licence. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A library or a set of data that the package contains. */
export interface ThirdParty {
  readonly name: string;
  /** Undefined for code that a library contains without saying which version it is. */
  readonly version?: string;
  readonly kind: "library" | "data";
  /** The identifier in the SPDX list. */
  readonly licence: string;
  readonly text: string;
  /** How it came into the package, in a sentence. */
  readonly use?: string;
}

/** The licences that fit the MIT licence of the package, and ask at most for a notice. */
const ALLOWED = new Set(["Apache-2.0", "BSD-3-Clause", "ISC", "MIT", "PDDL-1.0", "Unicode-3.0"]);

/** Code of others that the published files of a library contain, by library; their licences are in `licences/`. */
const CONTAINED: Readonly<Record<string, readonly string[]>> = {
  "csv-stringify": ["lodash"],
  docx: ["@oxc-project/runtime", "events", "fflate", "nanoid", "stream-browserify"],
};

/** Data that the build reads and that is in no module of a package. */
const DATA: readonly Omit<ThirdParty, "text" | "kind">[] = [
  {
    name: "country-codes",
    version: "2026-05-15",
    licence: "PDDL-1.0",
    use: "Names, codes and M49 numbers of States in checklist/states.yaml, from github.com/datasets/country-codes.",
  },
  {
    name: "unicode-cldr",
    version: process.versions["cldr"] ?? "",
    licence: "Unicode-3.0",
    use: "Customary names by which a State is found, which the build reads from Node.js.",
  },
];

/**
 * All that these bundled modules contain, and the data, by name.
 *
 * Throws on a library without the text of its licence, under another licence than those that fit, or with code of others
 * that is not listed here.
 */
export function thirdParties(modules: readonly string[]): readonly ThirdParty[] {
  const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []));
  if (modules.some((id) => id.startsWith("\0rolldown/"))) folders.add(join(ROOT, "node_modules/rolldown"));
  const libraries = [...folders].map(describePackage);
  const contained = modules.flatMap(containedIn).filter(({ name }) => !libraries.some((one) => one.name === name));
  const data = DATA.map((one) => ({ ...one, kind: "data" as const, text: keptText(one.name) }));
  const all = new Map([...contained, ...libraries, ...data].map((one) => [one.name, one]));
  for (const { name, licence, text } of all.values()) {
    if (!ALLOWED.has(licence)) throw new Error(`${name} is under the licence ${licence}, which nobody has allowed.`);
    if (text === "") throw new Error(`The licence of ${name} has no text.`);
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices that are given with the package. */
export function noticesText(parties: readonly ThirdParty[]): string {
  const notices = parties.map(({ name, version, licence, use, text }) => {
    const heading = [name, ...(version === undefined ? [] : [version]), `(${licence})`].join(" ");
    return [heading, ...(use === undefined ? [] : [use]), text].join("\n\n");
  });
  return `${[INTRODUCTION, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

const INTRODUCTION = `tip-checklist is under the MIT licence, see LICENSE. It contains what is listed here, under these licences.

The questionnaire is written in its own words. It names as its source the document CTOC/COP/2010/6 of the United
Nations and cites its paragraphs; it does not contain the text of that document. Names and numbers of States are
those that the United Nations publish (M49 and UNTERM).`;

const ROOT = join(import.meta.dirname, "../..");

function packageFolder(module: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

function describePackage(folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|notice)/i.test(entry));
  const text = files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  return { name, version, kind: "library", licence: license ?? "not stated", text: text || keptText(name) };
}

/** The code of others in a module of a library, as the table and the bundler of that library's makers name it. */
function containedIn(module: string): readonly ThirdParty[] {
  const folder = packageFolder(module);
  if (folder === undefined) return [];
  const library = describePackage(folder).name;
  const listed = CONTAINED[library] ?? [];
  const marks = /^[\t ]*\/\/ (?:#region )?(?:\S*node_modules\/|\\0)((?:@[\w.-]+[/+])?[\w.-]+)[@/]/gm;
  const marked = [...readFileSync(module, "utf8").matchAll(marks)].map(([, name = ""]) => name.replace("+", "/"));
  const missing = marked.find((name) => name !== "rolldown" && !listed.includes(name));
  if (missing !== undefined) throw new Error(`${library} contains code of ${missing}, which has to be listed.`);
  return listed.map((name) => {
    const use = `Contained in the published files of ${library}.`;
    const own = [join(folder, "node_modules", name), join(ROOT, "node_modules", name)].find(existsSync);
    if (own === undefined) return { name, kind: "library", licence: "MIT", text: keptText(name), use };
    const { licence, text } = describePackage(own);
    return { name, kind: "library", licence, text, use };
  });
}

/** The text in `licences/` for what is not installed as a package, or whose published files lack it. */
function keptText(name: string): string {
  const file = join(import.meta.dirname, "licences", `${name.replace("@", "").replace("/", "-")}.txt`);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}
