import { isBlankText, withCommonSigns } from "./invisible.ts";

/** Text as it is stored: Unicode NFC, in logical order, without control characters, without white space at the ends. */
export interface CleanText {
  readonly text: string;
  /** How many control or direction-changing characters were removed. */
  readonly removed: number;
}

/** C0 and C1 controls but the line feed, overrides and embeddings of direction, and noncharacters. */
const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
/** Escape sequences as terminals send and understand them; a pasted text may hold some. */
const ESCAPE_SEQUENCE =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[PX^_][^\u001b]*\u001b\\|[ -/]*[0-~])/g;

/**
 * What somebody typed or pasted, as it is stored. Line ends, those of word processors too, become line feeds, and tabs
 * become spaces. Nothing is left of a text of which one can see nothing.
 */
export function cleanText(typed: string): CleanText {
  let removed = 0;
  const drop = (): string => {
    removed += 1;
    return "";
  };
  const plain = typed.toWellFormed().replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(ESCAPE_SEQUENCE, drop);
  const lines = withCommonSigns(plain)
    .replace(UNWANTED, drop)
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd());
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  if (lines[0] !== undefined) lines[0] = lines[0].trimStart();
  const text = lines.join("\n");
  return { text: isBlankText(text) ? "" : text, removed };
}

/** Characters of a text as they are counted against limits: code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
