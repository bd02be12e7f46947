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

  it("of Chinese are broken between letters, but no line begins with a closing sign or ends with an opening one", () => {
    expect(wrapText("贵国是缔约国，仅已签署", 12)).toEqual(["贵国是缔约", "国，仅已签署"]);
    expect(wrapText("加入《公约》。第21(a)、22段", 12)).toEqual(["加入《公", "约》。第", "21(a)、22段"]);
    const link = "https://example.org/a/long/one/to/read";
    expect(wrapText(`判决见${link}。`, 30, "  ")).toEqual(["判决见https://example.org/a/", "  long/one/to/read。"]);
    expect(wrapText(`判决见${link}（英文）`, 40)).toEqual(["判决见", link, "（英文）"]);
    expect(wrapText("", 12)).toEqual([""]);
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
