/** What is recognised by the bytes of a file, before anything is read from it. */
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { decode } from "../../src/format/syntax/decode.ts";
import { dataIn, draft, draftJson, diagnosticsIn } from "./reading.ts";

const VALID = draft("focalPoint:", "  name: Élise Hárfa");

function utf16(text: string, order: "le" | "be", mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** A file that holds these bytes in its seventh line. */
function withBytes(...bytes: number[]): Buffer {
  return Buffer.concat([
    Buffer.from(draft().replace("...\n", "focalPoint:\n  name: x")),
    Buffer.from(bytes),
    Buffer.from("\n...\n"),
  ]);
}

describe("a file that cannot be what it claims", () => {
  it.each<[what: string, bytes: Uint8Array, diagnostic: string]>([
    ["is empty", Buffer.alloc(0), "file-empty 1"],
    ["holds only zero bytes, as after a power failure", Buffer.alloc(4096), "file-zeroed 1"],
    ["holds zero bytes from some line on", Buffer.from(`${draft()}\0\0\0\0`), "yaml-syntax 7"],
    ["is one byte larger than a mebibyte", Buffer.alloc(1_048_577, "#"), "file-too-large 1"],
    ["is a PDF document", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"), "other-kind-of-file 1"],
    ["is a word processor document", Buffer.from("PK\x03\x04\x14\x00\x06\x00", "latin1"), "other-kind-of-file 1"],
    ["is an old spreadsheet", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), "other-kind-of-file 1"],
    ["is a gzip archive", Buffer.from("\x1f\x8b\x08\x00", "latin1"), "other-kind-of-file 1"],
    ["is an RTF document", Buffer.from("{\\rtf1\\ansi format: x}"), "other-kind-of-file 1"],
    ["is a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "other-kind-of-file 1"],
    ["is a sign-in page", Buffer.from("\n<!DOCTYPE html>\n<title>Sign in</title>"), "other-kind-of-file 1"],
    ["is a page without a document type", Buffer.from("<html><body>404: not found"), "other-kind-of-file 1"],
    ["is XML", Buffer.from('\ufeff<?xml version="1.0"?>'), "other-kind-of-file 1"],
    ["is UTF-16 of little end first", utf16(VALID, "le", true), "encoding-utf16 1"],
    ["is UTF-16 of big end first", utf16(VALID, "be", true), "encoding-utf16 1"],
    ["is UTF-16 of little end first without a mark", utf16(VALID, "le", false), "encoding-utf16 1"],
    ["is UTF-16 of big end first without a mark", utf16(VALID, "be", false), "encoding-utf16 1"],
    ["is Latin-1", Buffer.from(VALID, "latin1"), "encoding-not-utf8 7"],
    ["is Latin-1, with the letter at the end of its line", withBytes(0xe9), "encoding-not-utf8 7"],
    ["has quotation marks of Windows", withBytes(0x93, 0x61, 0x94), "encoding-not-utf8 7"],
    ["has a character cut in half", withBytes(0xe2, 0x82), "encoding-not-utf8 7"],
    ["has a slash written longer than it should be", withBytes(0xc0, 0xaf), "encoding-not-utf8 7"],
    ["has half of a surrogate pair, as CESU-8 has", withBytes(0xed, 0xa0, 0xbd), "encoding-not-utf8 7"],
    ["ends within a character", Buffer.from(`${VALID}# é`).subarray(0, -1), "encoding-not-utf8 9"],
    ["has lines that end as on a very old Macintosh", Buffer.from(VALID.replaceAll("\n", "\r")), "line-ends-old-mac 1"],
    ["has one such line among others", Buffer.from(draft("state: NOR\ryear: 2026")), "line-ends-old-mac 6"],
    ["has a second byte order mark", Buffer.from(`\ufeff\ufeff${VALID}`), "yaml-syntax 1"],
  ])("is refused with one word of what is wrong when it %s", (_, bytes, diagnostic) => {
    expect(diagnosticsIn(bytes)).toEqual([diagnostic]);
  });

  it.each<[what: string, bytes: readonly number[], named: string]>([
    ["a letter of Latin-1 before a quotation mark", [0xe9, 0x22], "E9 é"],
    ["a letter of Latin-1 at the end of its line", [0x61, 0xf1], "F1 ñ"],
    ["a quotation mark of Windows", [0x93, 0x61, 0x94], "93 “"],
    ["a character cut in half, after one that is whole", [0xc3, 0xa9, 0xe2, 0x82], "E2 â"],
  ])("names the byte that is no UTF-8, and the letter that was perhaps meant: %s", (_, bytes, named) => {
    const { problem } = decode(withBytes(...bytes), LIMITS.fileBytes);
    const [byte, character] = named.split(" ");
    expect(problem).toMatchObject({ id: "encoding-not-utf8", args: { byte, character } });
  });

  it("is named when it is the page of the questionnaire, also where that is larger than a file may be", () => {
    const page = `<!doctype html>\n<script type="application/json" id="seed">{}</script>${"x".repeat(LIMITS.fileBytes)}`;
    expect(decode(Buffer.from(page), LIMITS.fileBytes).problem).toMatchObject({ args: { kind: "form" } });
  });

  it("is refused as JSON just as it is as YAML", () => {
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(9), Buffer.from("%PDF-1.7")]) {
      expect(diagnosticsIn(bytes, "json")).toEqual(diagnosticsIn(bytes));
    }
    expect(diagnosticsIn(utf16(draftJson(), "le", true), "json")).toEqual(["encoding-utf16 1"]);
  });

  it("names the line where a version control program left a conflict", () => {
    const conflict = draft("<<<<<<< HEAD", "state: NOR", "=======", "state: SWE", ">>>>>>> theirs");
    expect(diagnosticsIn(conflict)).toEqual(["merge-conflict 6"]);
    expect(diagnosticsIn(conflict.replaceAll("\n", "\r\n"))).toEqual(["merge-conflict 6"]);
    expect(diagnosticsIn(`=======\n${conflict}`)).toEqual(["merge-conflict 7"]);
  });

  it("is no conflict when the marks are in a text", () => {
    const data = dataIn(draft("answers:", "  para-06:", "    measures: |", "      <<<<<<< HEAD", "      ======="));
    expect(data).toMatchObject({ answers: { "para-06": { measures: "<<<<<<< HEAD\n=======\n" } } });
  });
});

describe("decoding", () => {
  it("removes a byte order mark", () => {
    expect(decode(Buffer.from("\ufeffformat: x\n"), LIMITS.fileBytes).text).toBe("format: x\n");
    expect(dataIn(`\ufeff${VALID}`)).toEqual(dataIn(VALID));
  });

  it("leaves line ends as they are, and reads CRLF as LF", () => {
    const crlf = draft("helpWithForm:", "  note: |", "    First.", "", "    Second.").replaceAll("\n", "\r\n");
    expect(decode(Buffer.from(crlf), LIMITS.fileBytes).text).toBe(crlf);
    expect(dataIn(crlf)).toEqual(dataIn(crlf.replaceAll("\r\n", "\n")));
  });

  it("accepts a file of exactly a mebibyte", () => {
    const text = `#${" ".repeat(1_048_575 - VALID.length - 3)}\n${VALID}`;
    expect(Buffer.byteLength(text)).toBe(1_048_576);
    expect(diagnosticsIn(text)).toEqual([]);
  });
});
