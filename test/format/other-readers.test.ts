/** Readers of other languages read what is written here as it was meant, and so as each other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emitBlock } from "../../src/format/syntax/emit-yaml.ts";
import { hasPython, readWithPyYaml } from "../helpers/python.ts";
import { REAL_TEXTS } from "../helpers/real-texts.ts";
import { hasGo, hasRuby, readWithGo, readWithRuby } from "../helpers/yaml-readers.ts";
import { anyText } from "./arbitrary.ts";

const RUNS = Number(process.env["TEXT_RUNS"] ?? 600);

/** Lists of texts, one a document: real ones, and ones with all that some reader stumbles over. */
const drawn = fc.sample(
  fc.array(
    fc.oneof(
      anyText,
      anyText.map((text) => `First.\n${text}`),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  RUNS,
);
const data = [Object.values(REAL_TEXTS), ...drawn].map((texts) => ({
  texts: texts.map((text) => text.toWellFormed()),
}));
const written = data.map((one) => `${emitBlock(one, 0).join("\n")}\n...\n`);

/** What is read differently, with what was written. */
function misread(read: readonly unknown[]): readonly unknown[] {
  return data.flatMap((one, index) =>
    JSON.stringify(one) === JSON.stringify(read[index])
      ? []
      : [{ meant: one, read: read[index], written: written[index] }],
  );
}

describe("what is written", () => {
  it.skipIf(!hasPython("yaml"))("is read as it was meant by PyYAML", () => {
    expect(misread(readWithPyYaml(written)).slice(0, 3)).toEqual([]);
  });

  it.skipIf(!hasRuby())("is read as it was meant by Ruby", () => {
    expect(misread(readWithRuby(written)).slice(0, 3)).toEqual([]);
  });

  it.skipIf(!hasGo()).each(["v2", "v3"] as const)(
    "is read as it was meant by Go's yaml.%s",
    (version) => {
      expect(misread(readWithGo(version, written)).slice(0, 3)).toEqual([]);
    },
    120_000,
  );
});
