import { describe, expect, it } from "vitest";
import { widthOf, wrapText } from "../../src/report/wrap.ts";

describe("lines", () => {
  it("are broken between words, and a word that is too long is left whole", () => {
    expect(wrapText("one two three", 10)).toEqual(["one two", "three"]);
    const link = "https://example.org/a/long/one/to/read";
    expect(wrapText(`a ${link} b`, 30)).toEqual(["a", link, "b"]);
    expect(wrapText("unforgettably", 12)).toEqual(["unforgettabl", "y"]);
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
