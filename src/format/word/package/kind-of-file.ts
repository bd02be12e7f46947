/** Says what a file is that is no Word document which can be read, each kind by its own failure. */
import type { ZipEntry } from "./zip.ts";
import type { FailureKind } from "../../../messages/failure.ts";

/** The failures that say what is wrong with a file that should be a form for Word. */
export type WordFailure = Exclude<Extract<FailureKind, `word-${string}`>, "word-too-large">;

const SIGNATURES: readonly (readonly [signature: string, failure: WordFailure])[] = [
  ["%PDF-", "word-pdf"],
  ["{\\rtf", "word-rich-text"],
  ["\u00ff\u00d8\u00ff", "word-picture"],
  ["\u0089PNG", "word-picture"],
];

const ZIP = "PK\u0003\u0004";
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
const MARKUP = /^(?:\u00ef\u00bb\u00bf)?[\t\n\r ]*<(?:!doctype|html|\?xml|head|body)/i;

/** What keeps the bytes from being opened as a ZIP archive; undefined if they begin as one. */
export function otherThanZip(bytes: Uint8Array): WordFailure | undefined {
  if (bytes.every((byte) => byte === 0)) return "word-empty";
  const start = latin1(bytes.subarray(0, 256));
  if (start.startsWith(ZIP)) return undefined;
  const [, found] = SIGNATURES.find(([signature]) => start.startsWith(signature)) ?? [];
  if (found !== undefined) return found;
  if (start.startsWith(OLE)) return inOldOffice(bytes);
  return MARKUP.test(start) ? "word-web-page" : "word-unknown";
}

/** Bytes of the container of older Office files that are searched for the names in it. */
const SEARCHED = 4_194_304;

/** A file in the container of older Office files: one with a password is encrypted in it, whatever it is. */
function inOldOffice(bytes: Uint8Array): WordFailure {
  const text = latin1(bytes.subarray(0, SEARCHED)) + latin1(bytes.subarray(-SEARCHED));
  const has = (name: string): boolean => text.includes(name.replace(/(?!^)/g, "\0"));
  if (has("EncryptedPackage")) return "word-encrypted";
  return has("WordDocument") ? "word-old" : "word-other-office";
}

/** What an archive is by its entries, if it is no Word document; `mimetype` is the content of the entry of that name. */
export function otherThanWord(entries: ReadonlyMap<string, ZipEntry>, mimetype: string): WordFailure | undefined {
  if (mimetype.startsWith("application/vnd.oasis.opendocument.text")) return "word-open-document";
  if (mimetype.startsWith("application/")) return "word-other-office";
  const names = [...entries.keys()];
  if (names.includes("[Content_Types].xml"))
    return names.some((name) => /^(?:xl|ppt|visio)\//.test(name)) ? "word-other-office" : undefined;
  return names.some((name) => /\.docx$/i.test(name)) ? "word-in-archive" : "word-archive";
}

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/** What is said of a main part of this type; undefined if it is that of a document. */
export function otherThanDocument(type: string): WordFailure | undefined {
  if (type === `${TYPE}document.main+xml`) return undefined;
  if (type.includes("macroEnabled")) return "word-macros";
  if (type === `${TYPE}template.main+xml`) return "word-template";
  return "word-other-office";
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
