/**
 * Writes data as YAML that every reader, of YAML 1.1 and 1.2, reads back to the same data, and that a person likes to
 * read: plain keys, texts of several lines as literal blocks where that is safe, all other texts in double quotes,
 * numbers and booleans plain. Never a tag, an anchor or an alias.
 *
 * No option of the YAML libraries gives this; the rules were found by comparing eight readers.
 */

const INDENT = "  ";
const PLAIN_KEY = /^[a-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*$/;
/** Words that YAML 1.1 readers take for booleans or null. */
const WORDS = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"]);
/** Invisible or direction-changing characters, line separators and noncharacters: written as `\\uXXXX` in double quotes. */
const ESCAPED =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;
/** What is not allowed in a literal block. Tabs are, within a line. */
const NOT_ORDINARY = /[\u0000-\u0008\u000b-\u001f]/;
/** Scripts in which spaces of no width, joiners and marks of direction are ordinary, and pictures. */
const JOINED = String.raw`\u0590-\u109f\u1780-\u1b7f\ufb1d-\ufdff\ufe70-\ufefc\p{Extended_Pictographic}`;
/** A space of no width or a joiner beside such a letter. */
const JOINER = new RegExp(`(?<=[${JOINED}]\\ufe0f?)[\\u200b-\\u200d]|[\\u200b-\\u200d](?=[${JOINED}])`, "uy");
const MARK = /[\u200e\u200f]/;
const HAS_JOINED = new RegExp(`[${JOINED}]`, "u");

/** The lines of `key: value`, indented by `depth` levels. */
export function emitEntry(key: string, value: unknown, depth: number): string[] {
  const indent = INDENT.repeat(depth);
  const name = `${indent}${emitKey(key)}:`;
  const inline = emitInline(value);
  if (inline !== undefined) return [`${name} ${inline}`];
  if (typeof value === "string") return textLines(name, value, indent + INDENT);
  return [name, ...emitBlock(value, depth + 1)];
}

/** The lines of a list or a group, indented by `depth` levels. */
export function emitBlock(value: unknown, depth: number): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => emitItem(item, depth));
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) => emitEntry(key, part, depth));
}

function emitItem(item: unknown, depth: number): string[] {
  const indent = INDENT.repeat(depth);
  const inline = emitInline(item);
  if (inline !== undefined) return [`${indent}- ${inline}`];
  if (typeof item === "string") return textLines(`${indent}-`, item, indent + INDENT);
  const [first = "", ...rest] = emitBlock(item, depth + 1);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** The value on one line, or undefined if it needs several. */
function emitInline(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return value.includes("\n") ? undefined : quote(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const flat = value.every((item) => typeof item === "string" && item.length <= 40 && !item.includes("\n"));
    const line = flat ? `[${value.map((item) => quote(item as string)).join(", ")}]` : undefined;
    return line !== undefined && line.length <= 90 ? line : undefined;
  }
  return Object.keys(value as object).length === 0 ? "{}" : undefined;
}

/** A key, plain where every reader takes it for a text. */
export function emitKey(key: string): string {
  return PLAIN_KEY.test(key) && !WORDS.has(key) ? key : quote(key);
}

/** A text in double quotes, as JSON writes it, with everything invisible as an escape that its script does not need. */
export function quote(text: string): string {
  const isJoined = HAS_JOINED.test(text);
  return JSON.stringify(text).replace(ESCAPED, (character, at: number, whole: string) =>
    isOrdinary(whole, at, isJoined) ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether an invisible character is one that the letters around it need, so that an escape would break a word. `isJoined`: the text has such letters. */
function isOrdinary(text: string, at: number, isJoined: boolean): boolean {
  if (!isJoined) return false;
  JOINER.lastIndex = at;
  return JOINER.test(text) || MARK.test(text.charAt(at));
}

/** A text of several lines: as a literal block if no reader could misread it, else in double quotes. */
function textLines(before: string, text: string, indent: string): string[] {
  if (isLiteral(text)) {
    const lines = text.replace(/\n$/, "").split("\n");
    return [
      `${before} ${text.endsWith("\n") ? "|" : "|-"}`,
      ...lines.map((line) => (line === "" ? "" : indent + line)),
    ];
  }
  const [first = "", ...rest] = text.split(/(?<=\n)/).map((line) => quote(line).slice(1, -1));
  // A line ends in a backslash, so that its end is that which is written before it; white space at its beginning needs one.
  const lines = [`${before} "${first}`, ...rest.map((line) => indent + line.replace(/^ /, "\\ "))];
  return lines.map((line, index) => line + (index === lines.length - 1 ? '"' : "\\"));
}

/** Whether a text is written as a literal block: nothing in it that readers disagree on, or that could not be seen. */
function isLiteral(text: string): boolean {
  const isJoined = HAS_JOINED.test(text);
  if (NOT_ORDINARY.test(text) || [...text.matchAll(ESCAPED)].some(({ index }) => !isOrdinary(text, index, isJoined)))
    return false;
  const lines = text.replace(/\n$/, "").split("\n");
  const [first = ""] = lines;
  if (first === "" || first.startsWith(" ") || lines.at(-1) === "") return false;
  return lines.every((line) => !/^\t|^(?:---|\.\.\.)(?: |$)/.test(line) && !line.endsWith(" ") && !line.endsWith("\t"));
}
