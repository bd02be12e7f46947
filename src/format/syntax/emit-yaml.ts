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
/** Invisible or direction-changing characters, line separators and noncharacters: always written as `\uXXXX`. */
const ESCAPED =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;
/** What is not allowed in a literal block. */
const NOT_ORDINARY = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f]|${ESCAPED.source}`, "u");

/** The lines of `key: value`, indented by `depth` levels. */
export function emitEntry(key: string, value: unknown, depth: number): string[] {
  const indent = INDENT.repeat(depth);
  const name = `${indent}${emitKey(key)}:`;
  const inline = emitInline(value);
  if (inline !== undefined) return [`${name} ${inline}`];
  if (typeof value === "string")
    return [`${name} ${value.endsWith("\n") ? "|" : "|-"}`, ...literalLines(value, indent + INDENT)];
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
  if (typeof item === "string")
    return [`${indent}- ${item.endsWith("\n") ? "|" : "|-"}`, ...literalLines(item, indent + INDENT)];
  const [first = "", ...rest] = emitBlock(item, depth + 1);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** The value on one line, or undefined if it needs several. */
function emitInline(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return isLiteral(value) ? undefined : quote(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    const flat = value.every((item) => typeof item === "string" && item.length <= 40 && !isLiteral(item));
    const line = flat ? `[${value.map((item) => quote(item as string)).join(", ")}]` : undefined;
    return line !== undefined && line.length <= 90 ? line : undefined;
  }
  return Object.keys(value as object).length === 0 ? "{}" : undefined;
}

/** A key, plain where every reader takes it for a text. */
export function emitKey(key: string): string {
  return PLAIN_KEY.test(key) && !WORDS.has(key) ? key : quote(key);
}

/** A text in double quotes, as JSON writes it, with everything invisible as an escape. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether a text is written as a literal block: of several lines, and nothing in it that readers disagree on. */
function isLiteral(text: string): boolean {
  if (!text.includes("\n") || NOT_ORDINARY.test(text)) return false;
  const lines = text.replace(/\n$/, "").split("\n");
  const [first = ""] = lines;
  if (first === "" || first.startsWith(" ") || lines.at(-1) === "") return false;
  return lines.every(
    (line) =>
      !line.endsWith(" ") && line !== "---" && line !== "..." && !line.startsWith("--- ") && !line.startsWith("... "),
  );
}

function literalLines(text: string, indent: string): string[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line));
}
