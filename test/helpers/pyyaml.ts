/** PyYAML, a YAML 1.1 reader of another house: what it makes of our files. Only where it is installed; always in CI. */
import { spawnSync } from "node:child_process";

const CANDIDATES = ["/usr/bin/python3", "python3"];
const python = CANDIDATES.find((program) => spawnSync(program, ["-c", "import yaml"]).status === 0);
if (python === undefined && process.env["CI"] !== undefined)
  throw new Error("PyYAML is missing; install python3-yaml.");
if (python === undefined)
  process.stderr.write("Skipped: comparison with PyYAML, which is not installed here (python3-yaml).\n");

export const hasPyYaml = python !== undefined;

/** The data that PyYAML reads from each text. */
export function readWithPyYaml(texts: readonly string[]): readonly unknown[] {
  const script = "import sys, json, yaml; print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))";
  const { stdout, stderr, status } = spawnSync(python ?? "python3", ["-c", script], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}
