/** From bytes to text: only UTF-8 is accepted, and other kinds of file are recognised and named. */

/** Kinds of file that are recognised by their first bytes. */
type ForeignFile = "zip" | "gzip" | "pdf" | "rtf" | "oldOffice" | "png" | "jpeg" | "form" | "webPage";

/** Why bytes are not accepted as they are, with the arguments of the message. */
interface ProblemArguments {
  readonly "file-empty": { readonly from: "file" };
  readonly "file-zeroed": { readonly from: "file" };
  readonly "file-too-large": { readonly most: number };
  readonly "other-kind-of-file": { readonly kind: ForeignFile };
  readonly "encoding-utf16": object;
  readonly "encoding-not-utf8": { readonly byte: string; readonly character: string };
  readonly "line-ends-old-mac": { readonly among: "others" | "none" };
  readonly "merge-conflict": object;
}

type ProblemId = keyof ProblemArguments;

/** What is wrong with bytes, and the line where it shows. */
export type EncodingProblem = {
  readonly [Id in ProblemId]: { readonly id: Id; readonly args: ProblemArguments[Id]; readonly line: number };
}[ProblemId];

/** What bytes turned out to be: text in UTF-8, or a problem. */
export type Decoded = { readonly text: string; readonly problem?: undefined } | NotDecoded;

interface NotDecoded {
  readonly problem: EncodingProblem;
  /** The text, where it can be recognised all the same. */
  readonly text?: string;
  /** Whether the text is certainly the one that was meant. */
  readonly isExact?: boolean;
}

/** First bytes by which other kinds of file are recognised. */
const SIGNATURES: readonly (readonly [signature: string, kind: ForeignFile])[] = [
  ["PK\u0003\u0004", "zip"],
  ["\u001f\u008b", "gzip"],
  ["%PDF-", "pdf"],
  ["{\\rtf", "rtf"],
  ["\u00d0\u00cf\u0011\u00e0", "oldOffice"],
  ["\u0089PNG", "png"],
  ["\u00ff\u00d8\u00ff", "jpeg"],
];
const MARKUP = /^[\t\n\r ]*<(?:!doctype|html|\?xml|head|body)/i;
/** What only the page of the questionnaire has. */
const FORM = 'type="application/json" id="seed"';
const CONFLICT_SIGN = "<<<<<<< ";
const CONFLICT = new RegExp(`(?:^|\\n)${CONFLICT_SIGN}`);
const LONE_CARRIAGE_RETURN = /\r(?!\n)/;

/** What some editors put before the first character of a text in UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Whether `bytes` begin with a byte order mark in UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The text in at most `most` bytes, without a byte order mark. */
export function decode(bytes: Uint8Array, most: number): Decoded {
  // The page is larger than a file may be.
  if (isForm(bytes)) return problem("other-kind-of-file", { kind: "form" });
  if (bytes.length > most) return problem("file-too-large", { most });
  if (bytes.length === 0) return problem("file-empty", { from: "file" });
  if (bytes.every((byte) => byte === 0)) return problem("file-zeroed", { from: "file" });
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  for (const [signature, kind] of SIGNATURES)
    if (start.startsWith(signature)) return problem("other-kind-of-file", { kind });
  if (
    start.startsWith("\u00ff\u00fe") ||
    start.startsWith("\u00fe\u00ff") ||
    /^(?:[\t\n\r -~]\0|\0[\t\n\r -~])/.test(start)
  ) {
    return decodeUtf16(bytes, start);
  }
  const text = fromUtf8(bytes);
  if (text === undefined) return decodeWindows(bytes);
  return problemIn(text) ?? { text };
}

/** Whether this is the page of the questionnaire, which contains the words of an assessment, but is not one. */
export function isForm(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x3c) return false;
  const text = new TextDecoder("latin1").decode(bytes);
  return MARKUP.test(text) && text.includes(FORM);
}

/** The text of bytes in UTF-8, without a byte order mark; undefined if they are not that throughout. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is wrong with a text as a whole. */
function problemIn(text: string): NotDecoded | undefined {
  if (MARKUP.test(text)) return problem("other-kind-of-file", { kind: "webPage" });
  const conflict = text.includes(CONFLICT_SIGN) ? text.search(CONFLICT) : -1;
  if (conflict !== -1) return problem("merge-conflict", {}, lineAt(text, text.indexOf("<", conflict)));
  const carriageReturn = text.includes("\r") ? text.search(LONE_CARRIAGE_RETURN) : -1;
  if (carriageReturn !== -1) {
    // Among other line ends a lone carriage return may be part of a text.
    const isMixed = text.includes("\n");
    const values = { among: isMixed ? "others" : "none" } as const;
    return {
      ...problem("line-ends-old-mac", values, lineAt(text, carriageReturn)),
      text: text.replace(/\r(?!\n)/g, "\n"),
      isExact: !isMixed,
    };
  }
  return undefined;
}

function problem<Id extends ProblemId>(id: Id, args: ProblemArguments[Id], line = 1): NotDecoded {
  return { problem: { id, args, line } as unknown as EncodingProblem };
}

/** The text of bytes in UTF-16, if they are that throughout. */
function decodeUtf16(bytes: Uint8Array, start: string): Decoded {
  const isBigEndian = start.startsWith("\u00fe\u00ff") || start.startsWith("\0");
  try {
    const text = new TextDecoder(isBigEndian ? "utf-16be" : "utf-16le", { fatal: true }).decode(bytes);
    const other = problemIn(text);
    if (other !== undefined && other.isExact !== true) return other;
    return { ...problem("encoding-utf16", {}), text: other?.text ?? text, isExact: true };
  } catch {
    return problem("encoding-utf16", {});
  }
}

/** The characters 80 to 9F of Windows in western Europe; the decoder of some versions of Node.js does not know them. */
const WINDOWS = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");

/** The text of bytes that are no UTF-8, as a Windows machine in western Europe would have meant them. It is a guess. */
function decodeWindows(bytes: Uint8Array): Decoded {
  const at = firstInvalidByte(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const byte = bytes[at] ?? 0;
  const character = WINDOWS[byte - 0x80] ?? String.fromCharCode(byte);
  const values = { byte: byte.toString(16).toUpperCase().padStart(2, "0"), character };
  const text = new TextDecoder("utf-8").decode(bytes);
  return { ...problem("encoding-not-utf8", values, line), text };
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The offset of the first byte that is not part of a character in UTF-8, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsAsUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // A byte that could have begun a longer character shows only by the next one.
  while (!beginsAsUtf8(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether bytes are text in UTF-8; the last character `mayGoOn` after them, or must be whole. */
function beginsAsUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayGoOn });
    return true;
  } catch {
    return false;
  }
}
