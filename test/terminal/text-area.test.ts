import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/report/wrap.ts";
import {
  type Motion,
  type TextArea,
  createTextArea,
  deleteBack,
  deleteForward,
  deleteToLineStart,
  deleteWord,
  insert,
  layOut,
  move,
  rowAt,
} from "../../src/terminal/prompts/text-area.ts";

const MOTIONS: readonly Motion[] = [
  "left",
  "right",
  "word-left",
  "word-right",
  "line-start",
  "line-end",
  "up",
  "down",
  "start",
  "end",
];
const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    " ",
    "\n",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "العدل",
    "中文",
    "a long word ",
    "https://www.example.org/a/very/long/address",
  ),
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("").replace(/[\r\t]/g, ""));

/** Whether an offset lies between two characters as a person sees them. */
function isBoundary(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  if (offset === line) return true;
  const boundaries = [...new Intl.Segmenter().segment(text.slice(line))].map(({ index }) => line + index);
  return boundaries.includes(offset);
}

describe("a text that is edited", () => {
  it("is laid out in rows that fit the width and together are the text", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (text, width) => {
        const rows = layOut(text, width);
        expect(rows.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replaceAll("\n", ""));
        for (const { start, end } of rows) expect(widthOf(text.slice(start, end).trimEnd())).toBeLessThanOrEqual(width);
        for (const [index, { start }] of rows.entries())
          expect(start).toBeGreaterThanOrEqual(rows[index - 1]?.end ?? 0);
      }),
    );
  });

  it("is broken between words", () => {
    const text = "one two three four";
    expect(layOut(text, 9).map(({ start, end }) => text.slice(start, end))).toEqual(["one two ", "three ", "four"]);
  });

  it("keeps its cursor between characters after any motions", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.constantFrom(...MOTIONS), { maxLength: 20 }), (text, motions) => {
        let area: TextArea = createTextArea(text);
        for (const motion of motions) {
          area = move(area, motion, 20);
          expect(area.text).toBe(text);
          expect(isBoundary(text, area.cursor), `${motion} to ${area.cursor} in ${JSON.stringify(text)}`).toBe(true);
        }
      }),
    );
  });

  it("comes back when the cursor goes left and then right as often", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let area = createTextArea(text);
        let steps = 0;
        while (area.cursor > 0) {
          area = move(area, "left", 20);
          steps += 1;
        }
        for (let step = 0; step < steps; step += 1) area = move(area, "right", 20);
        expect(area.cursor).toBe(text.length);
      }),
    );
  });

  it("loses exactly the character before or after the cursor", () => {
    expect(deleteBack(createTextArea("a👩‍👩‍👧")).text).toBe("a");
    expect(deleteBack(createTextArea("cafe\u0301")).text).toBe("caf");
    expect(deleteBack(createTextArea("one\n"))).toEqual({ text: "one", cursor: 3 });
    expect(deleteBack({ text: "abc", cursor: 0 })).toEqual({ text: "abc", cursor: 0 });
    expect(deleteForward({ text: "中文", cursor: 0 })).toEqual({ text: "文", cursor: 0 });
    expect(deleteWord(createTextArea("one two  ")).text).toBe("one ");
    expect(deleteToLineStart(createTextArea("one\ntwo"))).toEqual({ text: "one\n", cursor: 4 });
    expect(deleteToLineStart(createTextArea("one"))).toEqual({ text: "", cursor: 0 });
  });

  it("inserts at the cursor", () => {
    expect(insert({ text: "ad", cursor: 1 }, "bc")).toEqual({ text: "abcd", cursor: 3 });
    expect(rowAt("one\ntwo", 5, 20)).toMatchObject({ index: 1, row: { start: 4, end: 7 } });
  });

  it("moves up and down in the same column, over wide characters too", () => {
    expect(move({ text: "abcdef\n中文字", cursor: 11 }, "up", 20).cursor).toBe(6);
    expect(move({ text: "abcdef\n中文字", cursor: 4 }, "down", 20).cursor).toBe(9);
    expect(move({ text: "one", cursor: 2 }, "up", 20).cursor).toBe(0);
    expect(move({ text: "one", cursor: 1 }, "down", 20).cursor).toBe(3);
  });
});
