/** What our rules about structure accept, other validators accept with the published schema, and the other way round. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/format/read-assessment.ts";
import { findErrors } from "../../src/format/schema/find-errors.ts";
import known from "../../src/generated/known-keys.ts";
import { anyFullAssessment } from "../format/arbitrary.ts";
import { ROOT } from "../helpers/program.ts";
import { acceptedByPython, hasPython } from "../helpers/python.ts";
import { tries } from "../helpers/runs.ts";

const schema = JSON.parse(readFileSync(join(ROOT, "schemas/assessment.schema.json"), "utf8")) as object;
const published = new Validator(schema, "2020-12", false);

type Group = Record<string, unknown>;

/** Where a value is, and what replaces it; undefined removes it. */
interface Change {
  readonly place: number;
  readonly value: unknown;
  readonly key: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  value: fc.constantFrom<unknown>(
    undefined, undefined, undefined, undefined, undefined, undefined, "2019", "x", "2019-05", null, true, 0, -1, 1.5, 1899, 2026, "", "implemented", "adopted", "party", "para-06", "2026-13-45", "14.05.2019", "x".repeat(501),
    "x".repeat(20_001), [], {}, ["origin", "origin"], ["a"], { title: 1 }, [{ title: "x" }], [{}], { status: "implemented" },
    { kinds: ["other"], note: "x" }, { kinds: ["other", "other"] }, "sha256:0",
  ),
  key: fc.constantFrom("", "", "", "", "", "statsu", "status", "elements", "law", "para-99", "para-07", "instruments", "obstacles", "stage", "toString"),
}); // prettier-ignore

/** All groups and lists in a value, itself included. */
function containersIn(value: unknown): (Group | unknown[])[] {
  if (typeof value !== "object" || value === null) return [];
  const parts = Array.isArray(value) ? (value as unknown[]) : Object.values(value);
  return [value as Group, ...parts.flatMap(containersIn)];
}

/** The value with something in it replaced, added or removed. */
function changed(value: unknown, { place, value: inserted, key }: Change): unknown {
  const copy = structuredClone(value);
  const containers = containersIn(copy);
  const container = containers[place % containers.length] ?? {};
  if (Array.isArray(container)) container.splice(place % (container.length + 1), place % 2, inserted ?? null);
  else {
    const keys = Object.keys(container);
    const name = key === "" ? (keys[place % Math.max(keys.length, 1)] ?? "x") : key;
    if (inserted === undefined) Reflect.deleteProperty(container, name);
    else container[name] = inserted;
  }
  return copy;
}

const accepts = (json: string): boolean =>
  readText(json, "json").diagnostics.every(({ severity }) => severity !== "error");

const good = fc.sample(anyFullAssessment, { numRuns: tries(150), seed: 1 });
const changes = fc.sample(fc.array(change, { minLength: 1, maxLength: 2 }), { numRuns: tries(500), seed: 2 });
const mutated = changes.map((each, index) => each.reduce<unknown>(changed, good[index % good.length]));
const values = [...good, ...mutated].map((value) => JSON.stringify(value));
const ours = values.map(accepts);

describe("the published schema", () => {
  it("is tried on good files and on many that are not", () => {
    expect(ours.slice(0, good.length)).toEqual(good.map(() => true));
    const accepted = ours.slice(good.length).filter(Boolean).length;
    expect(accepted).toBeGreaterThan(mutated.length / 20);
    expect(mutated.length - accepted).toBeGreaterThan(mutated.length / 2.5);
  });

  it("gives the same verdict in a validator from the registry", () => {
    const theirs = values.map((value) => published.validate(JSON.parse(value)).valid);
    expect(values.filter((_, index) => theirs[index] !== ours[index])).toEqual([]);
  });

  it("is read as ajv reads it: the same errors, by keyword, at the same places", () => {
    const theirs = new Ajv({ allErrors: true, strict: true }).compile(known.schema);
    const comparable = (errors: readonly { instancePath: string; keyword: string; params: object }[]): string[] =>
      errors
        .map(({ instancePath, keyword, params }) =>
          // Which of several pairs is found first does not matter.
          JSON.stringify([instancePath, keyword, keyword === "uniqueItems" ? {} : params]),
        )
        .sort();
    const differing = values.filter((value) => {
      const data: unknown = JSON.parse(value);
      theirs(data);
      return comparable(findErrors(known.schema, data)).join("\n") !== comparable(theirs.errors ?? []).join("\n");
    });
    expect(differing).toEqual([]);
  });

  it.skipIf(!hasPython("jsonschema"))("gives the same verdict in Python's jsonschema", () => {
    const theirs = acceptedByPython(schema, values);
    expect(values.filter((_, index) => theirs[index] !== ours[index])).toEqual([]);
  });
});
