/** Readers and validators of another house: PyYAML, which reads YAML 1.1, and Python's jsonschema. */
import { spawnSync } from "node:child_process";
import { installed, runs } from "./installed.ts";

/** The system's Python comes first: that is where packages of the system are found. */
const PROGRAMS = ["/usr/bin/python3", "python3"];

/** Whether Python and one of its modules are there. */
export function hasPython(module: "yaml" | "jsonschema" | "csv"): boolean {
  return installed(`Python's ${module}`, `install python3-${module}`, programWith(module) !== undefined);
}

/** The data that PyYAML reads from each text. */
export function readWithPyYaml(texts: readonly string[]): readonly unknown[] {
  const script = "print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))";
  return runPython("yaml", script, texts) as readonly unknown[];
}

/** The rows that Python's csv reads from a table. */
export function readWithPythonCsv(table: string): readonly (readonly string[])[] {
  const script = `import io
print(json.dumps(list(csv.reader(io.StringIO(json.load(sys.stdin), newline=""), strict=True))))`;
  return runPython("csv", script, table) as readonly (readonly string[])[];
}

/** Whether Python's jsonschema accepts each of the values, which are given as JSON. */
export function acceptedByPython(schema: object, values: readonly string[]): readonly boolean[] {
  const script = `schema, values = json.load(sys.stdin)
validator = jsonschema.Draft202012Validator(schema)
print(json.dumps([validator.is_valid(json.loads(value)) for value in values]))`;
  return runPython("jsonschema", script, [schema, values]) as readonly boolean[];
}

function programWith(module: string): string | undefined {
  return PROGRAMS.find((program) => runs(program, "-c", `import ${module}`));
}

/** Runs a script that gets its data, and gives its result, as JSON. */
function runPython(module: string, script: string, data: unknown): unknown {
  const { stdout, stderr, status } = spawnSync(
    programWith(module) ?? "python3",
    ["-c", `import sys, json, ${module}\n${script}`],
    {
      input: JSON.stringify(data),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
