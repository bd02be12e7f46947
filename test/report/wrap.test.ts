import fc from "fast-check";
import { wrapAnsi } from "fast-wrap-ansi";
import { describe, expect, it } from "vitest";
import { widthOf, wrapText } from "../../src/report/wrap.ts";

/** What the library makes of a text, paragraph by paragraph. */
function byLibrary(text: string, width: number): string[] {
  return text
    .split("\n")
    .flatMap((line) => wrapAnsi(line, width, { hard: false, trim: true, wordWrap: true }).split("\n"));
}

const words = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", " ", "–", "“", "…", "(", ")", ",", ".", "●", "■", "─", "█", "→", "❯"),
  maxLength: 120,
});

describe("lines", () => {
  it("of simple texts are broken as the library breaks them", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 60 }), (text, width) => {
        expect(wrapText(text, width)).toEqual(byLibrary(text, width));
      }),
      { numRuns: 2_000 },
    );
  });

  it("are broken between words, and a word that is too long is left whole", () => {
    expect(wrapText("one two three", 10)).toEqual(["one two", "three"]);
    expect(wrapText("a https://example.org/long b", 10)).toEqual(["a", "https://example.org/long", "b"]);
    expect(wrapText("первое второе", 10)).toEqual(["первое", "второе"]);
  });

  it("count columns, not characters", () => {
    expect([
      widthOf("abc"),
      widthOf("é"),
      widthOf("e\u0301"),
      widthOf("中文"),
      widthOf("\u001b[31mred\u001b[0m"),
    ]).toEqual([3, 1, 1, 4, 3]);
  });
});
