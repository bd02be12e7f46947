import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, lengthOf } from "../../../src/domain/texts/clean-text.ts";

const ESC = "\u001b";

describe("text that was typed or pasted", () => {
  it.each([
    ["colours", `${ESC}[1;31mRED${ESC}[0m`, "RED"],
    ["the marks of a paste", `${ESC}[200~RED${ESC}[201~`, "RED"],
    ["moves of the cursor", `${ESC}[2J${ESC}[1;1H${ESC}[?25lRED`, "RED"],
    ["a title of the window", `${ESC}]0;title\u0007RED`, "RED"],
    ["a link", `${ESC}]8;;https://example.org${ESC}\\RED${ESC}]8;;${ESC}\\`, "RED"],
    ["something for the clipboard", `${ESC}]52;c;Zm9v\u0007RED`, "RED"],
    ["a question to the terminal", `${ESC}P$qm${ESC}\\RED`, "RED"],
    ["another set of characters", `${ESC}(0RED`, "RED"],
    ["a reset", `${ESC}cRED`, "RED"],
    ["escapes upon escapes", `${ESC}${ESC}${ESC}[31mRED${ESC}`, "RED"],
    ["backspaces and bells", "R\bE\u0007D\u007f", "RED"],
    ["zero bytes", "\0RED\0", "RED"],
    ["a byte order mark", "\ufeffRED", "RED"],
    ["an override of direction", "\u202eRED\u202c", "RED"],
    ["an isolate of direction", "\u2067RED\u2069", "RED"],
    ["what is no character", "\uffffRED\ufffe", "RED"],
  ])("loses %s, and it is counted", (_, typed, text) => {
    const clean = cleanText(typed);
    expect(clean.text).toBe(text);
    expect(clean.removed).toBeGreaterThan(0);
  });

  it.each([
    ["Arabic with its marks", "اَلْمَمْلَكَةُ – ٢٠٢٦"],
    ["Hebrew with its points", "עִבְרִית (כן)"],
    ["marks of direction between two scripts", "الفقرة 21\u200f (a)\u200e"],
    ["Persian with its joiners", "می\u200cخواهم"],
    ["Hindi with its joiners", "क्\u200dष"],
    ["Chinese", "打击贩运人口行动小组"],
    ["Russian", "Межведомственная группа"],
    ["an emoji of several", "👩\u200d⚖️ 👨\u200d👩\u200d👧 🏳️"],
    ["quotation marks and dashes", "« Oui » – “yes” ‚ja‘"],
  ])("keeps %s", (_, typed) => {
    expect(cleanText(typed)).toEqual({ text: typed.normalize("NFC"), removed: 0 });
  });

  it("has line feeds only, and no tabs", () => {
    expect(cleanText("one\r\ntwo\rthree\n\r\nfour\tfive")).toEqual({
      text: "one\ntwo\nthree\n\nfour five",
      removed: 0,
    });
    expect(cleanText("REJECTED\rACCEPTED").text).toBe("REJECTED\nACCEPTED");
  });

  it("has no white space at its ends nor at the end of a line, and keeps the indentation of a list", () => {
    expect(cleanText(" \n\n  First: \n  - one  \n\n  - two\n \n").text).toBe("First:\n  - one\n\n  - two");
    expect(cleanText(" \n\t\n ")).toEqual({ text: "", removed: 0 });
  });

  it("has line feeds where a word processor has its own line breaks, and the signs that its fonts show", () => {
    expect(cleanText("Ministry of Justice\u000bDepartment of Law\u2028Unit 5\u0085\u2029End")).toEqual({
      text: "Ministry of Justice\nDepartment of Law\nUnit 5\n\nEnd",
      removed: 0,
    });
    expect(cleanText("\uf0b7 Law\n\uf0a7 Plan, anti\u001etrafficking")).toEqual({
      text: "• Law\n▪ Plan, anti-trafficking",
      removed: 0,
    });
  });

  it.each(["\u2800", "\u200b \u00ad", "\u3164"])("is empty if one can see nothing of it: %j", (typed) => {
    expect(cleanText(typed)).toEqual({ text: "", removed: 0 });
  });

  it("is in Unicode NFC", () => {
    expect(cleanText("Co\u0302te d’Ivoire").text).toBe("C\u00f4te d’Ivoire");
  });

  it("has a mark in place of half a character", () => {
    expect(cleanText("a\ud83d").text).toBe("a\ufffd");
  });

  it("does not change when it is cleaned again, and nothing in it moves a cursor or turns the direction", () => {
    const piece = fc.constantFrom(
      ESC, "[", "]", "P", "m", "31", ";", "\u0007", `${ESC}\\`, "\u009b", "\u202e", "\u2066", "\r", "\n", "\t", " ", "e", "\u0301",
      "\u00a0", "\u2028", "\u0085", "\ud83d", "\ude00", "\u200d", "א",
    ); // prettier-ignore
    const typed = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const clean = cleanText(text).text;
        expect(cleanText(clean)).toEqual({ text: clean, removed: 0 });
        expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\s$|^\s|[ ]\n/);
        expect(clean).toBe(clean.normalize("NFC").toWellFormed());
      }),
      { numRuns: 500 },
    );
  });
});

describe("the length of a text", () => {
  it("is counted in code points, so that only marks and joiners count apart", () => {
    expect(lengthOf("")).toBe(0);
    expect(lengthOf("état")).toBe(4);
    expect(lengthOf("😀")).toBe(1);
    expect(lengthOf("👩\u200d⚖")).toBe(3);
  });
});
