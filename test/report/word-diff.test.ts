import { describe, expect, it } from "vitest";
import { shortenRuns, shortenText } from "../../src/report/contents/comparison/shorten.ts";
import { compareWords } from "../../src/report/contents/comparison/word-diff.ts";

/** The runs as one text with marks. */
function marked(before: string, after: string): string | undefined {
  return compareWords(before, after)
    ?.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{${text}}` : `[${text}]`))
    .join("");
}

describe("words", () => {
  it("are compared one by one", () => {
    expect(marked("The council meets every month.", "The council meets every week.")).toBe(
      "The council meets every [month]{week}.",
    );
    expect(marked("Sections 1 to 6", "Sections 1 to 6, as amended")).toBe("Sections 1 to 6{, as amended}");
    expect(marked("There were 1,960 visits in 2024.", "There were 2,210 visits in 2025.")).toBe(
      "There were [1,960 ]{2,210 }visits in [2024]{2025}.",
    );
  });

  it("may be of any script", () => {
    expect(marked("Κανείς δεν είναι εμπόρευμα εδώ", "Κανείς δεν είναι σκλάβος εδώ")).toBe(
      "Κανείς δεν είναι [εμπόρευμα ]{σκλάβος }εδώ",
    );
    expect(marked("人身取引の被害者を保護する", "人身取引の被害者を支援する")).toBe(
      "人身取引の被害者を[保護]{支援}する",
    );
    expect(marked("e\u0301tat civil", "\u00e9tat civil")).toBe("état civil");
  });

  it("end at a sign, such as an underscore", () => {
    const common = "word ".repeat(60);
    expect(marked(`${common}a_b`, `${common}a_c`)).toBe(`${common}a_[b]{c}`);
  });

  it("lose nothing: without the marks, the two texts come out again", () => {
    const [before, after] = ["A b, c.\n\n- d e\n- f g h i j k", "A b c.\n\n- d\n- f g h i j k\n- l"];
    const runs = compareWords(before, after) ?? [];
    const text = (kind: string): string =>
      runs
        .filter((run) => run.kind === "same" || run.kind === kind)
        .map((run) => run.text)
        .join("");
    expect(text("added")).toBe(after);
    expect(text("removed").replace(/\s+/g, "")).toBe(before.replace(/\s+/g, ""));
  });

  it("of texts with little in common are not compared", () => {
    expect(compareWords("A bill is being prepared.", "No authority has looked at the matter.")).toBeUndefined();
  });

  it("are compared in bounded time, however long and different the texts are", () => {
    const words = (factor: number): string =>
      Array.from({ length: 3_300 }, (_, index) => `w${(index * 7919 * factor) % 5000}`)
        .join(" ")
        .slice(0, 20_000);
    const pairs = [
      [words(1), words(3)],
      ["a b ".repeat(5_000), "b a ".repeat(5_000)],
      [words(1), words(1).split(" ").reverse().join(" ")],
      ["あ".repeat(20_000), "いあ".repeat(10_000)],
    ] as const;
    const start = performance.now();
    for (const [before, after] of pairs) compareWords(before, after);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe("shortening", () => {
  it("ends after a word, and leaves short texts alone", () => {
    expect(shortenText("one two three", 100)).toBe("one two three");
    expect(shortenText("word ".repeat(100), 22)).toBe("word word word word …");
  });

  it("keeps a few words around each change", () => {
    const [start, end] = ["a long beginning ".repeat(10), " a long end".repeat(10)];
    const runs = compareWords(`${start}old${end}`, `${start}new${end}`) ?? [];
    expect(
      shortenRuns(runs)
        .map(({ text }) => text)
        .join("|"),
    ).toBe(
      "… long beginning a long beginning a long beginning |old |new |a long end a long end a long end a long end a …",
    );
  });
});
