/** Whatever counts as a change is shown, in every form of a comparison, as it was and as it is. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { type Fields, ANSWER_FORMAT } from "../../src/domain/model/answer-format.ts";
import type { Answer } from "../../src/domain/model/assessment.ts";
import { fieldsIn } from "../../src/domain/model/find-fields.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { QUESTIONS, fullAnswer, fullAssessment } from "../helpers/canaries.ts";
import { plainTextOf } from "../helpers/plain-text.ts";

const [{ id: QUESTION, elements } = { id: "", elements: [] }] = QUESTIONS;

/** A value of a kind before and after, and the words by which each is recognised. */
type Sides = readonly [before: unknown, after: unknown, was: string, is: string];

/** What changes in one field. Ids of steps, who wrote when, and what is internal are no contents of an answer. */
const VALUES: Readonly<Record<string, Sides>> = {
  text: ["It was Wasword.", "It is Isword.", "Wasword", "Isword"],
  line: ["Wasword", "Isword", "Wasword", "Isword"],
  url: ["http://example.org/a", "https://example.org/b", "http://example.org/a", "https://example.org/b"],
  date: ["2021-03", "2022-04", "2021-03", "2022-04"],
  year: [2021, 2022, "2021", "2022"],
  word: ["postponed", "dropped", "postponed", "dropped"],
  language: ["fr", "es", "French", "Spanish"],
};

/** Fields of a contribution that belong to another form of question are compared as well. */
function pathsIn(fields: Fields, before: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = [...before, key];
    if ("fields" in field) return pathsIn(fieldsIn(field), path);
    return field.kind in VALUES || field.kind === "choices" || field.kind === "elements" ? [path] : [];
  });
}

const OTHERS = ["instruments", "obstacles", "expectedYear", "carriedFrom", "cleared", "internalNote"];
const PATHS = pathsIn(ANSWER_FORMAT).filter(([key = ""]) => !OTHERS.includes(key));

function sidesAt(path: readonly string[]): Sides {
  let fields: Fields = ANSWER_FORMAT;
  for (const key of path.slice(0, -1)) fields = fieldsIn(fields[key] ?? { kind: "text" });
  const field = fields[path.at(-1) ?? ""];
  const [one, other] =
    field?.kind === "elements" ? elements : field?.kind === "choices" ? checklist.lists[field.list] : [];
  if (one !== undefined && other !== undefined) return [[one.id], [other.id], one.label, other.label];
  return VALUES[field?.kind ?? ""] ?? ["", "", "", ""];
}

/** The answer with one value replaced, in the first item of each list on the way. */
function withValue(group: unknown, [key = "", ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(group)) return [withValue(group[0], [key, ...rest], value)];
  const before = (group ?? {}) as Readonly<Record<string, unknown>>;
  return { ...before, [key]: rest.length === 0 ? value : withValue(before[key], rest, value) };
}

async function compared(path: readonly string[], format: (typeof FORMATS)[number]): Promise<string> {
  const [before, after] = sidesAt(path);
  const base = fullAnswer("same", 0, { status: "partly-implemented" });
  const file = (year: number, value: unknown): string =>
    JSON.stringify(fullAssessment("file", year, { [QUESTION]: withValue(base, path, value) as Answer }));
  // Between years the list of steps says what happened with each; what was edited in an earlier step is news in one year.
  const since = path[0] === "earlierSteps" ? 2026 : 2025;
  const files = createMemoryFiles({ "old.json": file(since, before), "new.json": file(2026, after) });
  const { output, bytes } = await diff(createMemoryContext(files), {
    files: ["old.json", "new.json"],
    full: true,
    format,
  });
  return plainTextOf(bytes ?? output ?? "", format);
}

const FORMATS = [...DOCUMENT_FORMATS, "json", "csv"] as const;

it("every field of an answer is among those that change", () => {
  expect(PATHS.length).toBeGreaterThan(30);
  expect(PATHS.map((path) => path.join("."))).toContain("law.url");
});

describe.each(FORMATS)("as %s", (format) => {
  it.each(PATHS.map((path) => [path.join("."), path] as const))(
    "%s is shown as it was and as it is",
    async (_, path) => {
      const text = (await compared(path, format)).replace(/\[-|-\]|\{\+|\+\}/g, "");
      const [before, after, was, is] = sidesAt(path);
      const words = format === "json" ? [before, after].flat().map(String) : [was, is];
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    },
  );
});
