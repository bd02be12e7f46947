/** Messages as the build compiles them from ICU messages: data, which starts faster than code. */

/** A whole text, or its pieces in their order. */
export type Message = string | readonly Piece[];

/**
 * A text, the value of an argument, that value written as a number or as a citation of paragraphs, or the message that
 * is chosen by it.
 */
export type Piece =
  | string
  | readonly [arg: string]
  | readonly [arg: string, "number" | "citation"]
  | readonly [arg: string, Choice, Cases];

/** By the kind of number, or by the very word. */
type Choice = "plural" | "select";

/** Messages by exact value or by plural category (CLDR); `other` is always there. */
type Cases = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/** How a language counts, and how it writes numbers. */
export interface Numerals {
  /** BCP 47 */
  readonly language: string;
  /** Whether numbers below a thousand are written as the program writes them by itself. */
  readonly hasLatinDigits: boolean;
  /** How it cites paragraphs; undefined where that is as the source is cited in English: `21 (a), 37`. */
  readonly citation?: CitationStyle;
}

/** How a language cites the paragraphs of the source. Ids and files always have the letters of the English text. */
export interface CitationStyle {
  /** With `{number}` and `{letter}`. */
  readonly subparagraph: string;
  /** What is written for the letters from `a` on. */
  readonly letters: readonly string[];
  /** What is between two paragraphs. */
  readonly separator: string;
}

/** All messages of one language, and how it writes numbers. */
export interface Catalogue extends Numerals {
  /** The message with this id, `group.name`. */
  find(id: string): Message | undefined;
}

/** A catalogue of messages in JSON, by group. A group is parsed when it is first needed. */
export function createCatalogue(numerals: Numerals, groups: Readonly<Record<string, string>>): Catalogue {
  const read = new Map<string, Readonly<Record<string, Message>>>();
  return {
    ...numerals,
    find(id): Message | undefined {
      const dot = id.indexOf(".");
      const group = id.slice(0, dot);
      let messages = read.get(group);
      if (messages === undefined) {
        messages = JSON.parse((Object.hasOwn(groups, group) && groups[group]) || "{}") as Record<string, Message>;
        read.set(group, messages);
      }
      const name = id.slice(dot + 1);
      return Object.hasOwn(messages, name) ? messages[name] : undefined;
    },
  };
}

/** The text of a message with these values; an argument that is not given reads `undefined`. */
export function fillIn(message: Message, values: Values, numerals: Numerals): string {
  if (typeof message === "string") return message;
  let text = "";
  for (const piece of message) {
    text += typeof piece === "string" ? piece : argumentText(piece, values, numerals);
  }
  return text;
}

function argumentText(piece: Exclude<Piece, string>, values: Values, numerals: Numerals): string {
  const value = values[piece[0]] ?? "undefined";
  if (piece.length === 3) return fillIn(chosen(piece[2], piece[1], value, numerals), values, numerals);
  if (piece.length === 1) return String(value);
  return piece[1] === "number" ? numeral(Number(value), numerals) : citation(String(value), numerals);
}

/** Paragraphs as the language cites them: `21 (a), 37` in French as `21 a), 37`. */
function citation(paragraphs: string, { citation: style }: Numerals): string {
  if (style === undefined) return paragraphs;
  const { subparagraph, letters, separator } = style;
  return paragraphs
    .split(", ")
    .map((one) =>
      one.replace(/^(\d+) \(([a-z])\)$/, (_, number: string, letter: string) =>
        subparagraph.replace("{number}", number).replace("{letter}", letters[letter.charCodeAt(0) - 97] ?? letter),
      ),
    )
    .join(separator);
}

function chosen(cases: Cases, kind: Choice, value: string | number, { language }: Numerals): Message {
  const key = kind === "select" || Object.hasOwn(cases, value) ? value : pluralRules(language).select(Number(value));
  return (Object.hasOwn(cases, key) ? cases[key] : cases["other"]) ?? "";
}

const rulesByLanguage = new Map<string, Intl.PluralRules>();

/** The plural categories of a language (CLDR), which are slow to create. */
function pluralRules(language: string): Intl.PluralRules {
  const rules = rulesByLanguage.get(language) ?? new Intl.PluralRules(language);
  rulesByLanguage.set(language, rules);
  return rules;
}

/** The smallest number whose digits a language may group. */
const GROUPED = 1000;

/** A number as the language writes it. Most are small, and the formatter is slow to create. */
function numeral(count: number, { language, hasLatinDigits }: Numerals): string {
  const isPlain = hasLatinDigits && Number.isInteger(count) && count >= 0 && count < GROUPED;
  return isPlain ? String(count) : new Intl.NumberFormat(language).format(count);
}
