/** Messages as the build compiles them from ICU messages: data, which starts faster than code. */

/** A whole text, or its pieces in their order. */
export type Message = string | readonly Piece[];

/** A text, the value of an argument, that value written as a number, or the message that is chosen by it. */
export type Piece =
  string | readonly [arg: string] | readonly [arg: string, "number"] | readonly [arg: string, Choice, Cases];

/** By the kind of number, or by the very word. */
type Choice = "plural" | "select";

/** Messages by exact value or by plural category (CLDR); `other` is always there. */
type Cases = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/** All messages of one language by their ids, with what is needed to fill them in. */
export interface Catalogue {
  /** BCP 47 */
  readonly language: string;
  /** Whether numbers below a thousand are written as the program writes them by itself. */
  readonly hasLatinDigits: boolean;
  /** The plural category of a number (CLDR). */
  readonly categoryOf: (count: number | string) => string;
  readonly messages: Readonly<Record<string, Message>>;
}

/** The text of a message with these values; an argument that is not given reads `undefined`. */
export function fillIn(message: Message, values: Values, catalogue: Catalogue): string {
  if (typeof message === "string") return message;
  let text = "";
  for (const piece of message) {
    text += typeof piece === "string" ? piece : argumentText(piece, values, catalogue);
  }
  return text;
}

function argumentText(piece: Exclude<Piece, string>, values: Values, catalogue: Catalogue): string {
  const value = values[piece[0]] ?? "undefined";
  if (piece.length === 3) return fillIn(chosen(piece[2], piece[1], value, catalogue), values, catalogue);
  return piece.length === 2 ? numeral(Number(value), catalogue) : String(value);
}

function chosen(cases: Cases, kind: Choice, value: string | number, { categoryOf }: Catalogue): Message {
  const key = kind === "select" || Object.hasOwn(cases, value) ? value : categoryOf(value);
  return (Object.hasOwn(cases, key) ? cases[key] : cases["other"]) ?? "";
}

/** Below this, no language parts the digits. */
const PARTED = 1000;

/** A number as the language writes it. The formatter is slow to make, and most numbers are small. */
function numeral(count: number, { language, hasLatinDigits }: Catalogue): string {
  const isPlain = hasLatinDigits && Number.isInteger(count) && count >= 0 && count < PARTED;
  return isPlain ? String(count) : new Intl.NumberFormat(language).format(count);
}
