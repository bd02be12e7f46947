/** JSON from strangers: read to the same data as YAML is, and refused for the same reasons. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { anyAssessment } from "./arbitrary.ts";
import { dataIn, draft, draftJson, diagnosticsIn } from "./reading.ts";
import { runs } from "../helpers/runs.ts";

/** A draft on one line, with a line for each of `parts` after it; the first of them is line 2. */
function json(...parts: string[]): string {
  return draftJson(parts.map((part) => `,\n${part}`).join(""));
}

describe("reading JSON", () => {
  it("gives the same data as the same file in YAML", () => {
    expect(dataIn(json('"state": "NOR"', '"year": 2026'), "json")).toEqual(dataIn(draft("state: NOR", "year: 2026")));
  });

  it.each<[what: string, text: string, diagnostics: readonly string[]]>([
    ["the same key twice", json('"state": "NOR"', '"state": "SWE"'), ["duplicate-key 3"]],
    ["the same key by an escape", json('"state": "NOR"', String.raw`"st\u0061te": "SWE"`), ["duplicate-key 3"]],
    ["a key in two forms of Unicode", json('"\u00e9": 1', '"e\u0301": 1'), ["unknown-key 2", "duplicate-key 3"]],
    ["the same answer twice", json('"answers": {', '"para-06": {},\n"para-06": {} }').replace("{,", "{"), ["duplicate-question 4"]],
    ["the same answer twice below a misspelt key", json('"anwsers": { "para-06": {},\n"para-06": {} }'), ["unknown-key 2", "duplicate-question 3"]],
    ["a forbidden key at the top", json('"__proto__": { "polluted": true }'), ["forbidden-key 2"]],
    ["a forbidden key further down", json('"answers": { "para-06":\n{ "constructor": 1 } }'), ["forbidden-key 3"]],
    ["an unknown key", json('"stat": "NOR"'), ["unknown-key 2"]],
    ["an unknown question", json('"answers": {\n"para-99": {} }'), ["unknown-question 3"]],
    ["a year in quotes", json('"year": "2026"'), ["wrong-type 2"]],
    ["a year with a fraction", json('"year": 2026.5'), ["wrong-type 2"]],
    ["a year that is too great for any number", json('"year": 1e999'), ["wrong-type 2"]],
    ["a year of nought with a sign", json('"year": -0'), ["number-out-of-range 2"]],
    ["a number where a text should be", json('"focalPoint": { "phone": 47 }'), ["wrong-type 2"]],
    ["nothing where a text should be", json('"state": null'), ["wrong-type 2"]],
    ["a list where a group should be", json('"answers": []'), ["wrong-type 2"]],
    ["a comment", `${json()} // saved`, ["json-syntax 1"]],
    ["a comma after the last entry", json('"state": "NOR",'), ["json-syntax 2"]],
    ["a text over two lines", json('"state": "NO\nR"', '"stat": 1'), ["json-syntax 2", "unknown-key 4"]],
    ["texts over many lines", json('"a": "x\r\n\\"\r\n",\n"b": "\n"'), ["json-syntax 2", "json-syntax 5"]],
    ["a missing quotation mark", json('"state": "NOR,\n"year": 2026'), ["json-syntax 2"]],
    ["a missing comma", json('"state": "NOR"\n"year": 2026'), ["json-syntax 3"]],
    ["a key without quotes", json("state: 1"), ["json-syntax 2"]],
    ["a text in single quotes", json("\"state\": 'NOR'"), ["json-syntax 2"]],
    ["a number with a nought before it", json('"year": 02026'), ["json-syntax 2"]],
    ["a number that is none", json('"year": NaN'), ["json-syntax 2"]],
    ["a number without its fraction", json('"year": 2026.'), ["json-syntax 2"]],
    ["a number of another base", json('"year": 0x7EA'), ["json-syntax 2"]],
    ["a line end within a text", json('"state": "N\nOR"'), ["json-syntax 2"]],
    ["a zero byte within a text", json('"state": "N\0R"'), ["json-syntax 2"]],
    ["an escape that is none", json(String.raw`"state": "\q"`), ["json-syntax 2"]],
    ["a text that is cut", json('"state":\n"NO').slice(0, -1), ["json-syntax 3"]],
    ["mistakes in lines that follow each other", json("\"state\": 'NOR'", '"year": 2026', '"language": "e\tn"', '"contributors": [1,]'), ["json-syntax 2", "json-syntax 4", "json-syntax 5"]],
    ["a bracket that is not closed", json('"contributors": [').slice(0, -1), ["json-syntax 2"]],
    ["something after the end", `${json()}\n{}`, ["json-syntax 2"]],
    ["a second byte order mark", `\ufeff\ufeff${json()}`, ["json-syntax 1"]],
    ["no value at all", " \n", ["json-syntax 2"]],
    ["a list at the top", "[]", ["not-an-assessment 1"]],
    ["a text alone", '"format"', ["not-an-assessment 1"]],
    ["nothing but null", "null", ["not-an-assessment 1"]],
    ["YAML", draft(), ["json-syntax 1"]],
  ])("finds the line of %s", (_, text, diagnostics) => {
    expect(diagnosticsIn(text, "json")).toEqual(diagnostics);
  }); // prettier-ignore

  it("says where the first of two equal keys is", () => {
    const { diagnostics } = readAssessment(Buffer.from(json('"state": "NOR"', '"state": "NOR"')), "json");
    expect(diagnostics).toMatchObject([{ path: ["state"], values: { key: "state", first: 2 } }]);
  });

  it("has no end marker that could be missing", () => {
    expect(diagnosticsIn(json().replace("draft", "final"), "json")).toEqual([]);
  });

  it("takes lines that end as on Windows", () => {
    expect(diagnosticsIn(json('"state": "NOR"').replaceAll("\n", "\r\n"), "json")).toEqual([]);
  });

  it("keeps texts that look like numbers", () => {
    expect(dataIn(json('"focalPoint": { "phone": "0047", "name": "true" }'), "json")).toMatchObject({
      focalPoint: { phone: "0047", name: "true" },
    });
  });
});

/** The slowest takes 0.5 s on two noisy cores; the bound is 1.5 s. */
describe("a hostile file", () => {
  const keys = Array.from({ length: 65_000 }, (_, index) => `"k${index}":1`).join();

  it.each<[what: string, text: string, diagnostics: readonly string[]]>([
    ["100,000 brackets", "[".repeat(100_000), ["too-deep 1"]],
    ["100,000 braces", '{"a":'.repeat(100_000), ["too-deep 1"]],
    ["brackets in a draft", json(`"x": ${"[".repeat(100_000)}`), ["too-deep 2"]],
    ["more values than a file may have", `[${"1,".repeat(250_000)}1]`, ["too-many-values 1"]],
    ["more empty groups than a file may have", `[${"{},".repeat(250_000)}{}]`, ["too-many-values 1"]],
    ["a million quotation marks", '"'.repeat(1_000_000), ["json-syntax 1"]],
    ["a million colons", ":".repeat(1_000_000), ["json-syntax 1"]],
  ])("of %s is answered with one diagnostic", (_, text, diagnostics) => {
    expect(diagnosticsIn(text, "json")).toEqual(diagnostics);
  });

  it("of 65,000 keys has 100 diagnostics, and one that says that there are more", () => {
    expect(diagnosticsIn(json(keys), "json")).toHaveLength(101);
    expect(diagnosticsIn(json(`"answers": {${keys}}`), "json")).toHaveLength(101);
    expect(diagnosticsIn(json(Array.from({ length: 80_000 }, () => '"k":1').join()), "json")).toHaveLength(101);
  });

  it("may have as many levels as the format allows, and not one more", () => {
    const nested = (levels: number): string => json(`"x": ${"[".repeat(levels)}${"]".repeat(levels)}`);
    expect(diagnosticsIn(nested(LIMITS.depth - 1), "json")).toEqual(["unknown-key 2"]);
    expect(diagnosticsIn(nested(LIMITS.depth), "json")).toEqual(["too-deep 2"]);
  });
});

describe("reading any bytes as JSON", () => {
  it("never throws, and finds something wrong or an assessment", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 100 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          const { assessment, diagnostics } = readAssessment(bytes, "json");
          expect(assessment !== undefined || diagnostics.length > 0).toBe(true);
        },
      ),
      runs(1000),
    );
  });

  it("never throws on a valid file in which something was added, removed or replaced", () => {
    const piece = fc.oneof(
      fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "//", "-", "1.", "e", "0", "\0"),
      fc.string(),
    );
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 8 }), piece);
    fc.assert(
      fc.property(anyAssessment, fc.array(edit, { minLength: 1, maxLength: 4 }), (assessment, edits) => {
        const text = edits.reduce(
          (before, [place, length, put]) => {
            const at = place % (before.length + 1);
            return before.slice(0, at) + put + before.slice(at + length);
          },
          JSON.stringify(assessment, null, 1),
        );
        const reading = readAssessment(Buffer.from(text), "json");
        expect(reading.assessment !== undefined || reading.diagnostics.length > 0).toBe(true);
      }),
      runs(1000),
    );
  });

  it("accepts as JSON what the standard accepts, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.constantFrom("01", "1.", "-", "+1", ".5", "[1,]", "{}{}", "1e5", "tru", "\u00a01", "\ufeff1"),
        ),
        (text) => {
          const diagnostics = diagnosticsIn(`{"a":${text}}`, "json").filter((diagnostic) =>
            diagnostic.startsWith("json-syntax"),
          );
          const isJson = (): boolean => {
            try {
              JSON.parse(`{"a":${text}}`);
              return true;
            } catch {
              return false;
            }
          };
          expect(diagnostics.length === 0).toBe(isJson());
        },
      ),
      runs(1000),
    );
  });
});
