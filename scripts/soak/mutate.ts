/** Texts changed by chance, from a seed, so that each run has the same. */

/** Random numbers below a bound, the same in each run (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const PIECES = [
  '"', "'", ":", ": ", "- ", "? ", "#", " #", "&a ", "*a", "!t ", "|", ">", "[", "]", "{", "}", ",", "\n", "\r", "\r\n", "\t", " ",
  "---\n", "...\n", "%YAML 1.1\n", "<<: ", "__proto__: ", "\0", "\u001b[2K", "\u202e", "\ufeff", "\ud800", "\\", "\\u", "1e9", "NO",
  "para-06", "status", "é", "e\u0301", "null", "0", "2026-02-30", "<<<<<<< ", "=", "~",
]; // prettier-ignore

/** A text changed at random: bytes, pieces, lines removed, doubled, exchanged, cut off. */
export function mutate(text: string, random: (below: number) => number): Uint8Array {
  let bytes: Uint8Array = Buffer.from(text, "utf8");
  for (let count = 1 + random(3); count > 0; count -= 1) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length + 1);
  const put = (piece: Uint8Array, length: number): Uint8Array =>
    Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + length)]);
  const text = Buffer.from(bytes).toString("utf8");
  const lines = text.split("\n");
  const line = random(lines.length);
  switch (random(9)) {
    case 0:
      return put(Buffer.from([random(256)]), 1);
    case 1:
      return put(Buffer.alloc(0), 1 + random(20));
    case 2:
    case 3:
    case 4:
      return put(Buffer.from(PIECES[random(PIECES.length)] ?? ""), random(3));
    case 5:
      return Buffer.from(lines.toSpliced(line, 1).join("\n"));
    case 6:
      return Buffer.from(lines.toSpliced(line, 0, lines[random(lines.length)] ?? "").join("\n"));
    case 7:
      return Buffer.from(lines.with(line, " ".repeat(random(9)) + (lines[line] ?? "").trim()).join("\n"));
    default:
      return random(5) === 0 ? bytes.subarray(0, at) : put(bytes.subarray(at, at + random(30)), 0);
  }
}

/** The text with a letter, a word or a sign changed in one of its words, as somebody may write it who types it. */
export function mutateWord(text: string, random: (below: number) => number): string {
  let changed = text;
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const words = [...changed.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu)];
    const word = words[random(words.length)];
    if (word === undefined) return changed;
    const [typed] = word;
    const other = words[random(words.length)]?.[0] ?? "";
    changed =
      changed.slice(0, word.index) + wordInstead(typed, other, random) + changed.slice(word.index + typed.length);
  }
  return changed;
}

const PREFIXES = ["not-", "no-", "non-", "now-", "un", "in", "Not "];

function wordInstead(word: string, other: string, random: (below: number) => number): string {
  const at = random(word.length);
  switch (random(8)) {
    case 0:
      return other;
    case 1:
      return (PREFIXES[random(PREFIXES.length)] ?? "") + word;
    case 2:
      return word.toUpperCase();
    case 3:
      return word.replaceAll("-", random(2) === 0 ? "_" : " ");
    case 4:
      return word.slice(0, at) + word.slice(at + 1);
    case 5:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    case 6:
      return word.slice(0, at) + String.fromCharCode(97 + random(26)) + word.slice(at + 1);
    default:
      return `${word.slice(0, at)}${word.charAt(at)}${word.slice(at)}`;
  }
}
