/** The published schemas of what people write: all that an editor explains, and nothing without a bound. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, run } from "./helpers/program.ts";

type Schema = Readonly<Record<string, unknown>>;

interface Part {
  readonly path: string;
  readonly schema: Schema;
  /** Whether it is a part that a person gives by name, or that others refer to. */
  readonly isNamed: boolean;
}

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All schemas within a schema that say what a value may be. Those that only narrow another down are left out. */
function partsOf(schema: Schema, path = "", isNamed = true): readonly Part[] {
  const named = ["properties", "$defs"].flatMap((group) =>
    Object.entries((schema[group] ?? {}) as Schema).map(([name, part]) => ({
      at: `${group}/${name}`,
      part,
      named: true,
    })),
  );
  const unnamed = ["items", "additionalProperties", "propertyNames"].map((at) => ({
    at,
    part: schema[at],
    named: false,
  }));
  const inner = [...named, ...unnamed].flatMap(({ at, part, named: isName }) =>
    isObject(part) ? partsOf(part, `${path}/${at}`, isName) : [],
  );
  return [{ path, schema, isNamed }, ...inner];
}

function isBounded({ type, ...schema }: Schema): boolean {
  switch (type) {
    case "string":
      return "maxLength" in schema;
    case "array":
      return "maxItems" in schema;
    case "integer":
      return "minimum" in schema && "maximum" in schema;
    case "object":
      return schema["additionalProperties"] === false || isClosedElsewhere(schema) || "maxProperties" in schema;
    default:
      return type === "boolean" || "$ref" in schema;
  }
}

/** An answer is closed by the definition that it refers to; what stands beside it narrows that down. */
function isClosedElsewhere({ allOf }: Schema): boolean {
  return Array.isArray(allOf) && allOf.some((part) => isObject(part) && "$ref" in part);
}

describe.each(["assessment", "checklist"])("the schema of the %s", (name) => {
  const text = readFileSync(join(ROOT, `schemas/${name}.schema.json`), "utf8");
  const schema = JSON.parse(text) as Schema;
  const parts = partsOf(schema);

  it("is of the draft of 2020, and is what the program shows", async () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect((await run(["schema", name])).stdout).toBe(text);
  });

  it("has a title and a description on everything that has a name", () => {
    expect(parts.length).toBeGreaterThan(60);
    // What only refers to a definition takes over what that says, and definitions have names.
    const own = parts.filter((part) => part.isNamed && Object.keys(part.schema).join() !== "$ref");
    const mute = own.filter((part) => !(part.schema["title"] && part.schema["description"]));
    expect(mute.map(({ path }) => path)).toEqual([]);
  });

  it("is closed and bounded throughout", () => {
    expect(parts.filter((part) => !isBounded(part.schema)).map(({ path }) => path)).toEqual([]);
  });
});
