/** What checking costs: as ratios to a bare Node.js, and to two well-known validators on the same files. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One line of the bench. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
}

export interface BenchOptions {
  readonly root: string;
  /** An empty folder to work in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly say: (text: string) => void;
}

const ROUNDS = 15;
const MANY = 1000;
/** Factor between few and many, where cost must not grow faster than what is checked. */
const TIMES = 5;
/** Mistakes that fill a mebibyte. */
const MISTAKES = 2500;
/** Factor by which one of many may seem dearer where the cost is linear: machines are noisy. */
const LINEAR = 1.3;
/** Files for the slowest of the peers. */
const FEW = 100;

/** Five mistakes, each in another layer. */
function withMistakes(text: string): string {
  return text
    .replace("status:", "statuss:")
    .replace('date: "2019-05-14"', 'date: "2019-02-30"')
    .replace('"origin"', '"orgin"')
    .replace('by: "nco"', 'by: "ncoo"')
    .replace("https://www", "www");
}

/** The same data as a person writes them: in single quotes or none, with comments after values. */
function byHand(text: string): string {
  return text.replace(/: "([A-Za-z ]+)"$/gm, ": '$1'").replaceAll('by: "nco"', "by: nco # the office");
}

/** A mebibyte of answers with a mistake in each. */
function wholeOfMistakes(count: number): string {
  const head =
    'format: "tip-checklist/assessment/1"\nchecklist: { id: "ctoc-cop-2010-6", revision: 1 }\nstage: draft\nanswers:\n';
  const one = (index: number): string => `  para-x${index}:\n    measures: "${"words ".repeat(60)}"\n`;
  return `${head}${Array.from({ length: count }, (_, index) => one(index)).join("")}...\n`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Measures `validate`. Peers that cannot be installed are named and left out. */
export function benchValidate({ root, cwd, env, say }: BenchOptions): readonly Row[] {
  const program = join(root, "bin/tip-checklist.js");
  const schema = join(root, "schemas/assessment.schema.json");
  const text = readFileSync(join(root, "examples/XUT-2026.yaml"), "utf8");
  const file = (name: string, content: string): string => {
    writeFileSync(join(cwd, name), content);
    return name;
  };
  const time = (args: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, args, { cwd, env, stdio: ["ignore", "ignore", "ignore"] });
    return performance.now() - start;
  };
  const bare = ["-e", "0"];
  /** Medians of the ratios of `a` to `b`, in turn. */
  const ratio = (a: readonly string[], b: readonly string[], rounds: number): number =>
    median(Array.from({ length: rounds }, () => time(a) / time(b)));
  const ours = (...args: string[]): string[] => [program, "validate", ...args];
  /** What one of many costs as a multiple of what one of few costs, without the start of the program. */
  const growth = (many: readonly string[], few: readonly string[], times: number): number => {
    const one = (): number => {
      const start = time(bare);
      return (time(many) - start) / times / (time(few) - start);
    };
    return median([one(), one(), one()]);
  };

  const yaml = file("XUT-2026.yaml", text);
  const convert = [program, "convert", yaml, "--to", "json"];
  const json = file("XUT-2026.json", execFileSync(process.execPath, convert, { cwd, env, encoding: "utf8" }));
  const hand = file("by-hand.yaml", byHand(text));
  const wrong = file("mistakes.yaml", withMistakes(text));
  for (const folder of ["many", "more", "wrong"]) mkdirSync(join(cwd, folder));
  for (let index = 0; index < MANY; index += 1)
    file(`many/XUT-2026-${index}.yaml`, index % 2 === 0 ? text : byHand(text));
  for (let index = 0; index < MANY * TIMES; index += 1)
    file(`more/XUT-2026-${index}.yaml`, index % 2 === 0 ? text : byHand(text));
  for (let index = 0; index < FEW; index += 1) file(`wrong/XUT-2026-${index}.yaml`, withMistakes(text));
  const megabyte = file("mb.yaml", wholeOfMistakes(MISTAKES));
  const part = file("part.yaml", wholeOfMistakes(MISTAKES / TIMES));
  const rows: Row[] = [
    { name: "validate YAML", value: ratio(ours(yaml), bare, ROUNDS), budget: 5.5, unit: "x bare node" },
    { name: "validate with mistakes", value: ratio(ours(wrong), ours(yaml), ROUNDS), budget: 1.3, unit: "x without" },
    { name: "validate 1 MB of mistakes", value: time(ours(megabyte)), budget: 1000, unit: "ms" },
    {
      name: "validate 1 MB, each mistake",
      value: growth(ours(megabyte), ours(part), TIMES),
      budget: LINEAR,
      unit: "x in a fifth",
    },
    {
      name: "validate 5,000 files, each",
      value: growth(ours("more"), ours("many"), TIMES),
      budget: LINEAR,
      unit: "x of 1,000",
    },
    {
      name: "validate 5,000 files, memory",
      value: memoryOf(ours("more"), cwd, env),
      budget: 180,
      unit: "MB, 1 thread",
    },
  ];
  const peers = installPeers(cwd);
  if (peers === undefined) {
    say("ajv-cli and v8r could not be installed; the comparison with them is left out.\n");
    return rows;
  }
  const ajv = (files: string): string[] => [peers.ajv, "validate", "--spec=draft2020", "-s", schema, "-d", files];
  rows.push(
    ...Object.entries({ "validate YAML": yaml, "validate YAML by hand": hand, "validate JSON": json }).map(
      ([name, one]) => ({ name, value: ratio(ours(one), ajv(one), ROUNDS), budget: 0.35, unit: "x ajv-cli" }),
    ),
    { name: "validate 1,000 files", value: ratio(ours("many"), ajv("many/*.yaml"), 5), budget: 1.3, unit: "x ajv-cli" },
    {
      name: "validate 100 files, mistakes",
      value: ratio(ours("wrong"), [peers.v8r, "--schema", schema, "wrong/*.yaml"], 3),
      budget: 0.25,
      unit: "x v8r",
    },
  );
  return rows;
}

/** The most memory that a run takes on one processor, in megabytes; on several, each thread has its own. */
function memoryOf(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): number {
  const script =
    "process.on('exit', () => require('fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)))";
  writeFileSync(join(cwd, "memory.cjs"), script);
  const command = ["-c", "0", process.execPath, "--require", "./memory.cjs", ...args];
  const { error } = spawnSync("taskset", command, { cwd, env, stdio: "ignore" });
  // Where there is no such program, it is measured on all.
  if (error !== undefined) spawnSync(process.execPath, command.slice(3), { cwd, env, stdio: "ignore" });
  return Number(readFileSync(join(cwd, "memory"), "utf8")) / 1024;
}

function installPeers(cwd: string): { readonly ajv: string; readonly v8r: string } | undefined {
  const prefix = join(cwd, "peers");
  mkdirSync(prefix);
  const packages = ["ajv-cli@5.0.0", "v8r@6.1.0"];
  const args = ["install", "--prefix", prefix, "--no-audit", "--no-fund", "--silent", ...packages];
  // What is left out of the environment for the sake of the measurements, npm may need to reach the registry.
  const { status } = spawnSync("npm", args, { cwd, stdio: "ignore", timeout: 300_000 });
  if (status !== 0) return undefined;
  return { ajv: join(prefix, "node_modules/.bin/ajv"), v8r: join(prefix, "node_modules/.bin/v8r") };
}
