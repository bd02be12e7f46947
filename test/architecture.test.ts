/** The rules of the house: which layer may import which, what only the host may touch, and how large files and folders get. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./helpers/program.ts";

const SRC = join(ROOT, "src");

interface Layer {
  /** Other layers that it may import; data (`generated`) is listed like a layer. */
  readonly layers: readonly string[];
  /** Packages that it may import; a name that ends in a colon stands for all that begin with it. */
  readonly packages: readonly string[];
  /** What to do instead. */
  readonly advice: string;
}

/** The layers, the inner ones first. The longest path that fits decides to which layer a file belongs. */
const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { layers: [], packages: [], advice: "The domain is pure: pass what it needs as an argument." },
  "format/syntax": {
    layers: [],
    packages: ["js-yaml", "jsonc-parser"],
    advice: "Syntax knows text and trees, and nothing of assessments.",
  },
  messages: {
    layers: ["domain", "generated"],
    packages: [],
    advice: "Messages are given by id, in a language; what they are about comes as their arguments.",
  },
  "format/schema": {
    layers: ["domain", "format/syntax", "generated"],
    packages: [],
    advice: "The schema layer knows the compiled validator and its errors.",
  },
  format: {
    layers: ["domain", "format/syntax", "format/schema", "messages", "generated"],
    packages: ["canonicalize", "fflate", "saxes"],
    advice: "The format turns text into data and back; files are for the host.",
  },
  report: {
    layers: ["domain", "messages", "generated"],
    packages: [
      "chalk",
      "csv-stringify/sync",
      "mdast",
      "mdast-util-gfm",
      "mdast-util-to-markdown",
      "diff",
      "docx",
      "ical-generator",
      "fflate",
      "hyparquet",
      "hyparquet-writer/src/index.js",
      "fast-string-width",
      "fast-wrap-ansi",
    ],
    advice: "A report takes data and returns text or bytes; pass width, language and theme.",
  },
  search: {
    layers: ["domain"],
    packages: ["minisearch"],
    advice: "The search gets what it searches, and returns it in order; ask and show elsewhere.",
  },
  interview: {
    layers: ["search", "domain", "messages", "generated"],
    packages: [],
    advice: "The interview knows no terminal and no file: ask through the asker, save through the store.",
  },
  workspace: {
    layers: ["search", "interview", "format", "report", "domain", "messages", "generated"],
    packages: [],
    advice: "The workspace reaches the world through its ports.",
  },
  commands: {
    layers: ["workspace", "search", "interview", "format", "report", "domain", "messages", "generated"],
    packages: [],
    advice: "A command gets the world as its context.",
  },
  terminal: {
    layers: ["interview", "report", "domain", "messages", "generated"],
    packages: ["@inquirer/core", "node:readline", "node:stream", "node:string_decoder"],
    advice: "The terminal serves the interview's asker port.",
  },
  cli: {
    layers: ["commands", "workspace", "report", "domain", "messages", "generated"],
    packages: ["@commander-js/extra-typings"],
    advice: "A command is imported when its action is called.",
  },
  page: {
    layers: ["search", "interview", "format", "report", "domain", "messages", "generated"],
    packages: ["preact", "preact/hooks"],
    advice: "The page draws what the interview asks and the reports show; what it needs of its own is of a browser.",
  },
  host: {
    layers: [
      "cli", "commands", "terminal", "workspace", "interview", "format", "format/syntax", "format/schema", "report",
      "domain", "messages", "generated",
    ], // prettier-ignore
    packages: ["node:", "@commander-js/extra-typings", "tinyglobby"],
    advice: "The host builds what commands need.",
  },
  main: { layers: ["host", "domain", "messages"], packages: [], advice: "main only builds and runs." },
};

/** The module with the calls of the system that change files. */
const DISK = "src/host/files/disk.ts";
/** What any module of the host may import of `node:fs`: nothing of it changes a file. */
const READING = new Set([
  "closeSync", "constants", "existsSync", "fstatSync", "readdir", "readdirSync", "readFileSync", "realpathSync",
  "statSync",
]); // prettier-ignore
/** What some may import in addition: standard output is no file. */
const MAY_CHANGE: Readonly<Record<string, string>> = { "src/host/terminal/output.ts": "writeSync" };

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isDynamic: boolean;
  readonly isTypeOnly: boolean;
}

function sourceFiles(ending = /\.tsx?$/): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name) && !name.startsWith("generated"))
    .map((name) => join(SRC, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;]*?from\s+)?"([^"]+)"/gm)];
  const lazy = [...text.matchAll(/import\("([^"]+)"\)/g)];
  return [
    ...fixed.map(([, type, target = ""]) => ({ file, target, isDynamic: false, isTypeOnly: type !== undefined })),
    ...lazy.map(([, target = ""]) => ({ file, target, isDynamic: true, isTypeOnly: false })),
  ];
}

function layerOf(file: string): string {
  const path = relative(SRC, file);
  if (path.startsWith("generated/")) return "generated";
  const fitting = Object.keys(LAYERS).filter((layer) => path.startsWith(`${layer}/`) || path === `${layer}.ts`);
  return fitting.sort((a, b) => b.length - a.length)[0] ?? path;
}

const name = (file: string): string => relative(ROOT, file);
const files = sourceFiles();
const imports = files.flatMap(importsOf);

describe("architecture", () => {
  it("reads the imports at all", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("keeps every import within its layer's bounds", () => {
    const offences = imports.flatMap(({ file, target, isDynamic, isTypeOnly }) => {
      const from = layerOf(file);
      const rule = LAYERS[from];
      if (rule === undefined) return [`${name(file)} is in no layer that the rules know.`];
      if (!target.startsWith(".")) {
        const fits = rule.packages.some((one) => target === one || (one.endsWith(":") && target.startsWith(one)));
        return fits ? [] : [`${name(file)} imports ${target}. ${rule.advice}`];
      }
      const to = layerOf(resolve(dirname(file), target));
      if (to !== from && !rule.layers.includes(to)) return [`${name(file)} imports ${target} (${to}). ${rule.advice}`];
      // A command line that is read needs no command but the one that was chosen.
      if (from === "cli" && to === "commands" && !isDynamic && !isTypeOnly)
        return [`${name(file)} imports more than types from ${target}. ${rule.advice}`];
      return [];
    });
    expect(offences).toEqual([]);
  });

  it("has no cycles, type imports counted", () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (!target.startsWith(".")) continue;
      graph.set(file, [...(graph.get(file) ?? []), resolve(dirname(file), target)]);
    }
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file))
        cycles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(SRC, one)).join(" > "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles, "Move what both need into a file of its own, or pass it as an argument.").toEqual([]);
  });

  it("touches the process, the console and the clock only in main, host and terminal", () => {
    const offences = files
      .filter((file) => !["host", "terminal", "page", "main"].includes(layerOf(file)))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        const found = /\b(?:process\.|console\.|new Date\(\)|Date\.now|setTimeout|Math\.random)/.exec(text);
        return found === null ? [] : [`${name(file)} uses ${found[0]}: take it as an argument.`];
      });
    expect(offences).toEqual([]);
  });

  it("changes files in one place only", () => {
    const offences = files.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return [...text.matchAll(/^import (?!type )([^;]*?) from "node:fs(?:\/promises)?"/gm)].flatMap(
        ([, names = ""]) => {
          const used = names.replace(/[{}\n]/g, " ").split(",").map((one) => one.trim()); // prettier-ignore
          const harmful = used.filter((one) => one !== "" && !one.startsWith("type ") && !READING.has(one));
          const isAllowed = name(file) === DISK || (MAY_CHANGE[name(file)] ?? "") === harmful.join(" ");
          return isAllowed ? [] : [`${name(file)} imports ${harmful.join(", ")}. Write by the port of files.`];
        },
      );
    });
    const disk = imports.filter(({ target, isTypeOnly }) => target.endsWith("/disk.ts") && !isTypeOnly);
    const outside = disk.map(({ file }) => name(file)).filter((file) => !file.startsWith(`${dirname(DISK)}/`));
    expect(offences).toEqual([]);
    // A text that is not finished is no output.
    expect(outside).toEqual(["src/host/terminal/left-texts.ts"]);
    const bypassing = files.filter((file) => /(?:require|getBuiltinModule|import)\("(?:node:)?fs/.test(readFileSync(file, "utf8"))); // prettier-ignore
    expect(bypassing.map(name)).toEqual([]);
  });

  it("ends the process only where a signal asks for it", () => {
    const ending = files.filter((file) => readFileSync(file, "utf8").includes("process.exit("));
    expect(ending.map(name)).toEqual(["src/host/terminal/signals.ts"]);
  });

  it("colours only in theme.ts", () => {
    const offences = imports.filter(({ file, target }) => target === "chalk" && name(file) !== "src/report/theme.ts");
    expect(offences.map(({ file }) => name(file))).toEqual([]);
  });

  it("keeps files small enough to take in", () => {
    const long = [...files, ...sourceFiles(/\.css$/)]
      .map((file) => [name(file), readFileSync(file, "utf8").split("\n").length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long, "Split a long file by what it is about.").toEqual([]);
  });

  it("keeps folders small enough to take in, and names them after what is in them", () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const large = [...counts].filter(([, count]) => count > 20).map(([folder]) => name(folder));
    expect(large, "Give a part of the folder a room of its own.").toEqual([]);
    const vague = [...counts.keys()].filter((folder) =>
      /\/(?:utils?|helpers?|common|misc|shared)(?:\/|$)/.test(folder),
    );
    expect(vague.map(name)).toEqual([]);
  });
});
