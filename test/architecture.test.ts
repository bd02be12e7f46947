/** The rules of the house: which layer may import which, and what only the host may touch. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./helpers/program.ts";

const SRC = join(ROOT, "src");

/** For each layer: the layers and packages that it may import. `generated` is data of the build and has no imports but types. */
const ALLOWED: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[]; advice: string }>> = {
  domain: { layers: [], packages: [], advice: "The domain is pure: give it what it needs as an argument." },
  documents: {
    layers: ["domain"],
    packages: ["canonicalize", "js-yaml", "jsonc-parser", "node:buffer"],
    advice: "Documents turn text into data; files are for the host.",
  },
  render: {
    layers: ["domain"],
    packages: ["chalk", "csv-stringify/sync", "diff", "docx", "fflate", "fast-string-width", "fast-wrap-ansi"],
    advice: "Rendering takes data and gives text; width, language and theme are given.",
  },
  interview: {
    layers: ["domain", "documents"],
    packages: [],
    advice: "The interview knows no terminal: ask through the asker.",
  },
  commands: {
    layers: ["interview", "domain", "documents", "render"],
    packages: [],
    advice: "A command gets the world as its context.",
  },
  terminal: {
    layers: ["interview", "domain", "render"],
    packages: ["@inquirer/core", "node:readline", "node:stream", "node:string_decoder"],
    advice: "The terminal serves the asker's port.",
  },
  host: {
    layers: ["commands", "domain", "render", "terminal", "cli", "main"],
    packages: ["node:", "commander"],
    advice: "The host builds what commands need.",
  },
  cli: {
    layers: ["commands", "domain"],
    packages: ["commander"],
    advice: "A command is imported when its action is called.",
  },
  generated: {
    layers: ["domain", "documents"],
    packages: ["@messageformat/runtime"],
    advice: "Generated modules hold data.",
  },
  main: { layers: ["domain", "host"], packages: [], advice: "main only builds and runs." },
};

/** Only types may cross here; at run time the one is not loaded for the other. */
const TYPES_ONLY = new Set(["terminal>interview", "host>commands", "host>main", "cli>commands", "generated>documents"]);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("generated"))
    .map((name) => join(SRC, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const fixed = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"/gm)].map((match) => ({
    file,
    target: match[2] ?? "",
    typeOnly: match[1] !== undefined,
    dynamic: false,
  }));
  const lazy = [...text.matchAll(/import\("([^"]+)"\)/g)].map((match) => ({
    file,
    target: match[1] ?? "",
    typeOnly: false,
    dynamic: true,
  }));
  return [...fixed, ...lazy];
}

function layerOf(file: string): string {
  const [first = ""] = relative(SRC, file).split("/");
  return first.replace(/\.ts$/, "");
}

const files = sourceFiles();
const imports = files.flatMap(importsOf);

describe("architecture", () => {
  it("reads the imports at all", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("keeps every import within its layer's bounds", () => {
    const faults = imports.flatMap(({ file, target, typeOnly, dynamic }) => {
      const from = layerOf(file);
      const rule = ALLOWED[from];
      if (rule === undefined) return [`${relative(ROOT, file)} stands in no layer that the rules know.`];
      if (!target.startsWith(".")) {
        const fits = rule.packages.some((name) => target === name || (name.endsWith(":") && target.startsWith(name)));
        return fits ? [] : [`${relative(ROOT, file)} imports ${target}. ${rule.advice}`];
      }
      const to = layerOf(resolve(dirname(file), target));
      if (to === from || (to === "generated" && (typeOnly || ["documents", "host"].includes(from)))) return [];
      if (!rule.layers.includes(to)) return [`${relative(ROOT, file)} imports ${target} (${to}). ${rule.advice}`];
      if (TYPES_ONLY.has(`${from}>${to}`) && !typeOnly && !dynamic)
        return [`${relative(ROOT, file)} imports more than types from ${target}. ${rule.advice}`];
      return [];
    });
    expect(faults).toEqual([]);
  });

  it("has no cycles", () => {
    const graph = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (typeOnly || !target.startsWith(".")) continue;
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
    expect(cycles).toEqual([]);
  });

  it("touches the process, the console and the clock only in main, host and terminal", () => {
    const faults = files
      .filter((file) => !["host", "terminal", "main"].includes(layerOf(file)))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        const found = /\b(?:process\.|console\.|new Date\(\)|Date\.now|setTimeout|Math\.random)/.exec(text);
        return found === null ? [] : [`${relative(ROOT, file)} uses ${found[0]}: give it as an argument.`];
      });
    expect(faults).toEqual([]);
  });

  it("never ends the process", () => {
    expect(files.filter((file) => readFileSync(file, "utf8").includes("process.exit("))).toEqual([]);
  });

  it("keeps files small enough to take in", () => {
    const long = files
      .map((file) => [relative(ROOT, file), readFileSync(file, "utf8").split("\n").length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });
});
