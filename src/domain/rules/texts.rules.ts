/** Rules about what texts hold: placeholders, the same words over and over, characters that deceive. */
import { fieldsWith, formatOf, keysOfKind } from "../model/find-fields.ts";
import { type Check, type RuleTable, inEach } from "./rule.ts";
import { type PlacedText, isProse } from "./texts-of.ts";

/** Texts that only say that something is still to come. */
const ONLY_PLACEHOLDER =
  /^[[(<]*\s*(?:lorem ipsum.*|(?:tb[acds]|todo|fixme|n\.?n\.|(?:to be|will be) (?:added|announced|completed|confirmed|decided|determined|done|filled in|provided|supplied)(?: later| soon)?|placeholder|test(?:ing)?|asdf+|qwerty?|foo|(?:insert )?text(?: here)?|coming soon|see above|idem|x{2,}|[?.…_*-]+)\s*[\])>]*[.!]?)$/isu;
/** Marks of a placeholder within a text. `XXX` in capitals may be a Roman number, and `TODO` is a word in Spanish. */
const PLACEHOLDER_WITHIN =
  /\b(?:TBD|TBC|FIXME)\b|\bx{3,}\b|\?{3,}|\blorem ipsum\b|\[(?:insert|add|name|date|to be)\b[^\][]*\]/u;

function placeholderIn({ text, key }: PlacedText): string | undefined {
  const trimmed = text.trim();
  const isRoman = key === "provision" && /^X+$/.test(trimmed);
  return isRoman ? undefined : (ONLY_PLACEHOLDER.exec(trimmed) ?? PLACEHOLDER_WITHIN.exec(text))?.[0];
}

/** Fewest questions with the same text that are reported. */
const MANY = 4;
/** Characters from which on a text is not the same by chance. */
const LONG = 40;
/** Keys of texts that should differ from question to question. */
const REPEATABLE = new Set<string | number>(keysOfKind(["text"], formatOf(fieldsWith({ substance: true }))));

/** Controls, overrides of direction, noncharacters and halves of characters: none belongs in a text. */
const CONTROL =
  /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/u;
/**
 * Characters that cannot be seen, or look different in each font (private use), and can make two texts look alike, but
 * for those that Arabic, Persian and emoji need.
 */
const INVISIBLE =
  /[\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\uffa0\ue000-\uf8ff\ufdd0-\ufdef\u{f0000}-\u{10ffff}\u{e0000}-\u{e001f}]|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0020}-\u{e007f}]/u;

/** Whether a text holds a character that cannot be seen; other rules report it. */
export function hidesCharacter(text: string): boolean {
  return CONTROL.test(text) || INVISIBLE.test(text);
}

/** A check that reports each text in which `sign` is found, with the code of the character. */
function textsWith(sign: RegExp): Check<{ code: string }> {
  return ({ texts }) =>
    inEach(texts, (placed) => {
      if (placed.isPlain) return undefined;
      const [character] = sign.exec(placed.text) ?? [];
      return character === undefined ? undefined : { path: placed.path, values: { code: codePoint(character) } };
    });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Greek and Cyrillic letters, roughly; most texts have none. */
const OTHER_THAN_LATIN = /[\u0370-\u052f\u1c80-\u1d2b\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]/;
const LATIN_WITH_OTHER =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

export const TEXT_RULES = {
  "placeholder-text": {
    severity: { draft: "warning", final: "error" },
    check: ({ texts }) =>
      inEach(texts, (placed) => {
        const found = isProse(placed) ? placeholderIn(placed) : undefined;
        return found === undefined ? undefined : { path: placed.path, values: { text: found } };
      }),
  },
  "repeated-text": {
    severity: { draft: "warning", final: "warning" },
    *check({ texts }) {
      const places = new Map<string, PlacedText[]>();
      for (const placed of texts) {
        const { text, key, path } = placed;
        if (text.length < LONG || path[0] !== "answers" || !REPEATABLE.has(key)) continue;
        const trimmed = text.trim();
        if (trimmed.length < LONG) continue;
        const others = places.get(trimmed);
        if (others === undefined) places.set(trimmed, [placed]);
        else others.push(placed);
      }
      for (const [first, ...others] of places.values()) {
        if (first === undefined || others.length + 1 < MANY) continue;
        const { path } = first;
        const related = others.map((other) => other.path);
        const questions = new Set([path, ...related].map(([, id]) => id));
        if (questions.size >= MANY) yield { path, values: { count: questions.size }, related };
      }
    },
  },
  "control-character": {
    severity: { draft: "error", final: "error" },
    check: textsWith(CONTROL),
  },
  "invisible-character": {
    severity: { draft: "warning", final: "warning" },
    check: textsWith(INVISIBLE),
  },
  "mixed-scripts": {
    severity: { draft: "warning", final: "warning" },
    check: ({ texts }) =>
      inEach(texts, (placed) => {
        const { text } = placed;
        if (placed.isPlain || !OTHER_THAN_LATIN.test(text) || !LATIN_WITH_OTHER.test(text)) return undefined;
        const word = text.match(/[\p{L}\p{M}]+/gu)?.find((one) => LATIN_WITH_OTHER.test(one));
        return word === undefined ? undefined : { path: placed.path, values: { word } };
      }),
  },
} satisfies RuleTable;
