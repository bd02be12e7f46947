/** Python's jsonschema, a validator of another house. Only where it is installed; always in CI. */
import { spawnSync } from "node:child_process";

const CANDIDATES = ["/usr/bin/python3", "python3"];
const python = CANDIDATES.find((program) => spawnSync(program, ["-c", "import jsonschema"]).status === 0);
if (python === undefined && process.env["CI"] !== undefined)
  throw new Error("Python's jsonschema is missing; install python3-jsonschema.");
if (python === undefined)
  process.stderr.write(
    "Skipped: agreement with Python's jsonschema, which is not installed here (python3-jsonschema).\n",
  );

export const hasPythonJsonschema = python !== undefined;

/** Whether Python's jsonschema accepts each of the values, which are given as JSON. */
export function acceptedByPython(schema: object, values: readonly string[]): readonly boolean[] {
  const script = `import sys, json, jsonschema
schema, values = json.load(sys.stdin)
validator = jsonschema.Draft202012Validator(schema)
print(json.dumps([validator.is_valid(json.loads(value)) for value in values]))`;
  const { stdout, stderr, status } = spawnSync(python ?? "python3", ["-c", script], {
    input: JSON.stringify([schema, values]),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as boolean[];
}
