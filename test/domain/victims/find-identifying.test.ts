/** How many texts the search for identifying words stops, and how many it finds, on texts that were written before it. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findIdentifying } from "../../../src/domain/victims/find-identifying.ts";
import { isLetter } from "../../../src/domain/victims/words-near.ts";
import { ROOT } from "../../helpers/program.ts";

interface Sample {
  readonly language: string;
  /** What identifies the person, or `nobody`. */
  readonly kind: string;
  readonly text: string;
}

const FOLDER = join(ROOT, "test/domain/victims/texts");

/** The texts of a folder: a file for each language, a heading for each kind, a line for each text. */
function samplesIn(folder: string): readonly Sample[] {
  return readdirSync(folder).flatMap((file) => {
    let kind = "";
    return readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line) => {
        if (line.startsWith("## ")) kind = line.slice(3);
        return line === "" || line.startsWith("#") ? [] : [{ language: file.slice(0, 2), kind, text: line }];
      });
  });
}

const samples = samplesIn(FOLDER);
const isFound = ({ text }: Sample): boolean => findIdentifying(text).length > 0;
const KINDS = [
  "name-age", "name-place", "initials-age", "birth-date", "case-number", "identity-document", "telephone", "email", "described",
]; // prettier-ignore

describe("findIdentifying", () => {
  it("has 50 texts in each of the six languages in which nobody is identified, and 20 in which somebody is", () => {
    for (const language of ["ar", "en", "es", "fr", "ru", "zh"]) {
      const own = samples.filter((one) => one.language === language);
      expect(own.filter(({ kind }) => kind === "nobody")).toHaveLength(50);
      expect(own.filter(({ kind }) => kind !== "nobody").length).toBeGreaterThanOrEqual(20);
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(["nobody", ...KINDS]));
    }
  });

  it.each([
    ["The victim Amina was only 15 years old.", "name"],
    ["Потерпевшая Мария была завербована в возрасте 15 лет.", "name"],
    ["Потерпевшая К., 16 лет, дала показания.", "initials"],
  ])("says whether %j has a name or initials: %s", (text, kind) => {
    expect(findIdentifying(text).map((words) => words.kind)).toEqual([kind]);
  });

  it("stops at most 1 in 100 of the texts of published reports in which nobody is identified", () => {
    const stopped = samples.filter(({ kind }) => kind === "nobody").filter(isFound);
    expect(stopped.length, stopped.map(({ text }) => text).join("\n")).toBeLessThanOrEqual(3);
  });

  it("finds more than 9 in 10 of the texts in which somebody is identified, and most of each kind in each language", () => {
    const identifying = samples.filter(({ kind }) => kind !== "nobody");
    const missed = identifying.filter((one) => !isFound(one));
    expect(missed.length / identifying.length, missed.map(({ text }) => text).join("\n")).toBeLessThan(0.1);
    for (const language of new Set(samples.map((one) => one.language)))
      for (const kind of KINDS) {
        const own = identifying.filter((one) => one.language === language && one.kind === kind);
        expect(own.filter(isFound).length / own.length, `${language}, ${kind}`).toBeGreaterThan(0.5);
      }
  });

  it("stops none of 60 other texts, and finds more than 4 in 5 of 60, none of which was seen while it was written", () => {
    const unseen = samplesIn(join(ROOT, "test/domain/victims/unseen"));
    const identifying = unseen.filter(({ kind }) => kind !== "nobody");
    expect(identifying).toHaveLength(60);
    expect(unseen.filter(({ kind }) => kind === "nobody").filter(isFound)).toEqual([]);
    expect(identifying.filter(isFound).length / identifying.length).toBeGreaterThan(0.8);
  });

  it("stops at most 1 in 100 of 300 texts of reports by others, and finds more than 9 in 10 of those with such words", () => {
    const reports = samplesIn(join(ROOT, "test/domain/victims/reports"));
    const harmless = reports.filter(({ kind }) => kind === "nobody");
    const named = reports.filter(({ kind }) => kind === "somebody");
    expect([harmless.length, reports.length]).toEqual([300, 420]);
    const stopped = harmless.filter(isFound);
    expect(stopped.length, stopped.map(({ text }) => text).join("\n")).toBeLessThanOrEqual(3);
    const missed = named.filter((one) => !isFound(one));
    expect(missed.length / named.length, missed.map(({ text }) => text).join("\n")).toBeLessThan(0.1);
  });

  it("says what the words are, and which", () => {
    const text = "In May Amina Bello, 15, was found. Her mother: +254 712 345 678, a.bello@example.org.";
    const found = findIdentifying(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(found).toEqual([
      ["name", "Amina Bello, 15"],
      ["telephone", "+254 712 345 678"],
      ["email", "a.bello@example.org"],
    ]);
  });

  it("takes time that grows with the text and no faster", () => {
    const pieces = [
      "a",
      "A",
      "Aa ",
      "Aa. ",
      "1",
      "1 ",
      "12, ",
      "a@",
      "@",
      "+1 ",
      "J.K., 15 ",
      "the victim ",
      "Rosa de ",
      "女孩",
      "في ",
    ];
    const slow = pieces.flatMap((piece) => {
      const [short, long] = [4_000, 16_000].map((length) => {
        const text = piece.repeat(length / piece.length);
        const times = [0, 1, 2].map(() => {
          const start = performance.now();
          findIdentifying(text);
          return performance.now() - start;
        });
        return Math.min(...times);
      });
      // Four times the text may take sixteen times as long where a machine is noisy, but never seconds.
      return (long ?? 0) > Math.max(16 * (short ?? 0), 200) ? [piece] : [];
    });
    expect(slow).toEqual([]);
  });
});

describe("isLetter", () => {
  it("says of every character before Arabic what Unicode says", () => {
    const codes = Array.from({ length: 0x600 }, (_, code) => code);
    expect(codes.filter((code) => isLetter(code) !== /[\p{L}\p{M}]/u.test(String.fromCharCode(code)))).toEqual([]);
  });
});
