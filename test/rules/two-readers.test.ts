/**
 * The reader of many files and the careful one, `yaml`, agree: of thousands of mutants, what ours takes without a
 * word about the syntax, the other takes too, and reads to the same data.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { decode } from "../../src/format/syntax/decode.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { readYaml } from "../../src/format/syntax/read-yaml.ts";
import { notAllowedIn } from "../../src/format/syntax/stand-ins.ts";
import type { SourceNode } from "../../src/format/syntax/source-tree.ts";
import { ROOT } from "../helpers/program.ts";
import { createRandom, mutate } from "../../scripts/soak/mutate.ts";
import { tries } from "../helpers/runs.ts";

/** What our tree holds: every scalar as text, entries in their order, so that equal keys are seen as well. */
function ours(node: SourceNode | undefined): unknown {
  if (node === undefined) return "";
  if (node.kind === "scalar") return node.text;
  return node.kind === "list"
    ? node.items.map(ours)
    : { entries: node.entries.map(({ key, value }) => [key.text, ours(value)]) };
}

/** The same of the other reader; undefined if it finds a fault. */
function theirs(text: string): unknown {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  return document.errors.length > 0 || document.warnings.length > 0 ? undefined : plain(document.contents);
}

function plain(node: unknown): unknown {
  if (isMap(node)) return { entries: node.items.map(({ key, value }) => [plain(key), plain(value)]) };
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? (node.value ?? "") : "";
}

/** What is refused for other reasons, and what the readers call by different names. */
function isOutside(text: string, read: unknown): boolean {
  // A byte order mark below comments, which the other leaves out. Ours always names it: see the last test.
  if (/^(?:#.*\n|[ \t\n])+\ufeff/.test(text)) return true;
  // A key that is empty, and a line `...` where no document was begun.
  return JSON.stringify(read).includes('["",') || /^\.\.\.[^]*^\.\.\./m.test(text) || /^(?:#.*\n|\s)*\.\.\./.test(text);
}

describe("two readers", () => {
  it.each<[what: string, file: string, all: number, lines: number]>([
    ["a full file", "examples/XUT-2026.yaml", 60, Infinity],
    ["the beginning of one", "examples/XUT-2026.yaml", 2_000, 60],
    ["a file written by hand", "docs/mistakes/XUT-2026.yaml", 3_000, Infinity],
  ])("agree about mutants of %s", { timeout: 100_000 }, (_, file, all, lines) => {
    const count = tries(all);
    const text = readFileSync(join(ROOT, file), "utf8").split("\n").slice(0, lines).join("\n");
    const random = createRandom(4);
    const unlike: string[] = [];
    let compared = 0;
    for (let index = 0; index < count; index += 1) {
      const decoded = decode(mutate(text, random), LIMITS.fileBytes);
      if (decoded.problem !== undefined) continue;
      const { root, problems } = readYaml(decoded.text, LIMITS);
      // Control characters are reported by who examines the tree.
      const whole = { start: 0, end: decoded.text.length };
      if (problems.length > 0 || notAllowedIn(decoded.text, whole).length > 0) continue;
      const read = ours(root);
      if (isOutside(decoded.text, read)) continue;
      compared += 1;
      if (JSON.stringify(read) !== JSON.stringify(theirs(decoded.text))) unlike.push(decoded.text);
    }
    expect(compared).toBeGreaterThan(count / 10);
    expect(unlike).toEqual([]);
  });
});

describe("a byte order mark below comments is never read in silence", () => {
  const found = (text: string): readonly string[] =>
    readAssessment(Buffer.from(text), "yaml").diagnostics.map(
      ({ rule, place, fix }) => `${place.line} ${rule} ${fix?.kind ?? ""}`,
    );
  const rest = 'format: "tip-checklist/assessment/1"\n';

  it("before a key, the fix deletes it", () => {
    expect(found(`# One.\n\ufeff${rest}`)).toContain("2 unknown-key rename");
  });

  it.each(["\ufeff\n", "\ufeff# Two.\n", "\ufeff \n"])("elsewhere (%j), its place is named", (mark) => {
    expect(found(`# One.\n\n${mark}${rest}`)).toEqual(["3 yaml-syntax "]);
  });
});
