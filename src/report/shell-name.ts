/** The name of a file as an argument that can be copied from a message into a shell. */
import { visibleLine } from "./visible.ts";

const PLAIN = /^[\w./][\w.,:@%+/-]*$/;
/** The same with the letters of all scripts. It is slow to build, so it is built only for a name that needs it. */
const PLAIN_ANYWHERE = String.raw`^[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_.,:@%+/-]*$`;
/** In double quotes, which all shells know, these would still mean something. */
const ACTIVE = /["$`!]|\\(?=\\|$)/;

/** The name, in quotes where a shell needs them. A name that begins with `-` cannot be taken for an option. */
export function shellName(file: string): string {
  const name = file.startsWith("-") ? `./${file}` : file;
  if (visibleLine(name) !== name) return `$'${Array.from(name, escaped).join("")}'`;
  if (PLAIN.test(name) || new RegExp(PLAIN_ANYWHERE, "u").test(name)) return name;
  return ACTIVE.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : `"${name}"`;
}

/** A character between `$'` and `'`: what cannot be seen is written out, byte by byte. */
function escaped(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (character === "\n") return String.raw`\n`;
  if (visibleLine(character) === character) return character;
  return [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}
