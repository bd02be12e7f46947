/** Letters that came out wrong: saved in one encoding and read in another, written as web pages write them, or lost. */
import { type Piece, WINDOWS, isBlankText } from "./invisible.ts";

/** A piece that came out wrong. */
export interface GarbledPiece extends Piece {
  /** What was meant, where only one thing can be. */
  readonly meant?: string;
}

/** What came out wrong in a text in one way, and the first word of it, as it is and as it probably was. */
export interface Garbled {
  readonly kind: "encoding" | "entity" | "lost";
  readonly pieces: readonly [GarbledPiece, ...GarbledPiece[]];
  readonly word: string;
  readonly meantWord?: string;
}

/** What came out wrong in a text, by kind. */
export function findGarbled(text: string): readonly Garbled[] {
  return [lettersLost(text), entitiesIn(text), wronglyRead(text)].filter((found) => found !== undefined);
}

/** What stands in a text for a letter that no program could read. */
function lettersLost(text: string): Garbled | undefined {
  if (!text.includes("\ufffd")) return undefined;
  const pieces = [...text.matchAll(/\ufffd/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  return garbled("lost", text, pieces);
}

/** The names of the signs 160 to 255 on web pages, in their order (HTML 4.01, section 24.2). */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
/** Other signs that texts have, by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
  }),
  ...Object.entries({ ldquo: "“", rdquo: "”", bull: "•", hellip: "…", euro: "€", OElig: "Œ", oelig: "œ" }),
]);
/** A sign that was written so twice or more often, as `&amp;lt;`, is that sign, or each fix would leave another. */
const ENTITY = new RegExp(
  `&(?:amp;|#38;|#[xX]26;)*(?:#(\\d{1,7})|#[xX]([\\dA-Fa-f]{1,6})|(${[...NAMED.keys()].join("|")}));`,
  "g",
);

/** Signs as web pages write them, such as `&eacute;`. */
function entitiesIn(text: string): Garbled | undefined {
  if (!text.includes("&")) return undefined;
  const pieces = [...text.matchAll(ENTITY)].flatMap(({ 0: all, 1: decimal, 2: hex, 3: name = "", index }) => {
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    const meant = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED.get(name);
    const isSeen = meant !== undefined && (meant === "\u00a0" || !isBlankText(meant));
    return meant === undefined ? [] : [{ start: index, end: index + all.length, ...(isSeen && { meant }) }];
  });
  return garbled("entity", text, pieces);
}

/** What a byte from 80 to BF is read as where its encoding is taken for that of Windows in western Europe. */
const NEXT = `[\\u0080-\\u00bf${WINDOWS.filter((sign) => sign !== " ").join("")}]`;
const SEQUENCE = `(?:[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3})`;
const SEQUENCES = new RegExp(SEQUENCE, "g");
/**
 * What no text has but by accident. A capital Ã at the end of a word in capitals can be followed by a quotation mark, and
 * so can É; three sequences in a row are no accident.
 */
const CERTAIN = new RegExp(
  `(?<!\\p{Lu})[ÂÃ]${NEXT}|Ã[\\u0080-\\u009f€‚ƒ„†‡ˆ‰Š‹Œ\\u00a2-\\u00aa\\u00ac\\u00ae-\\u00ba\\u00bc-\\u00bf]|â€${NEXT}|${SEQUENCE}{3}`,
  "u",
);

/** Letters in UTF-8 that were read in another encoding: `Ã©` for é. */
function wronglyRead(text: string): Garbled | undefined {
  if (!CERTAIN.test(text)) return undefined;
  // Where spaces were tidied up, the second half of à is an ordinary one.
  const isTidied = text.includes("Ã ");
  const whole = isTidied ? text.replace(/Ã /g, "Ã\u00a0") : text;
  const pieces = [...whole.matchAll(SEQUENCES)].map(({ 0: sequence, index }) => ({
    start: index,
    end: index + sequence.length,
    meant: fromBytes(sequence),
  }));
  // A text that was read wrong as a whole has no other letters than these and those of ASCII.
  const isWhole = pieces.length > 1 && /^[\0-~]*$/.test(whole.replace(SEQUENCES, ""));
  const isSure = isWhole && !isTidied;
  const shown = pieces.map(({ start, end, meant }) => ({ start, end, ...(isSure && { meant }) }));
  return garbled("encoding", text, shown, isWhole ? pieces : undefined);
}

/** The letter that is meant by a sequence. */
function fromBytes(sequence: string): string {
  const bytes = Array.from(sequence, (unit) => {
    const windows = WINDOWS.indexOf(unit);
    return windows >= 0 && unit !== " " ? 0x80 + windows : unit.charCodeAt(0);
  });
  return new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
}

function garbled(
  kind: Garbled["kind"],
  text: string,
  pieces: readonly GarbledPiece[],
  meant: readonly GarbledPiece[] = pieces,
): Garbled | undefined {
  const [first, ...others] = pieces;
  if (first === undefined) return undefined;
  const word = wordAround(text, first);
  const inWord = meant.filter(({ start, end }) => start >= word.start && end <= word.end);
  const isKnown = inWord.length > 0 && inWord.every((piece) => piece.meant !== undefined);
  let meantWord = "";
  let at = word.start;
  for (const piece of inWord) {
    meantWord += text.slice(at, piece.start) + (piece.meant ?? "");
    at = piece.end;
  }
  meantWord += text.slice(at, word.end);
  return { kind, pieces: [first, ...others], word: text.slice(word.start, word.end), ...(isKnown && { meantWord }) };
}

/** Most letters before and after a piece that are shown with it. */
const MOST_AROUND = 30;

/** The word that a piece is in. */
function wordAround(text: string, { start, end }: Piece): Piece {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MOST_AROUND && /\S/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < MOST_AROUND && /\S/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}
