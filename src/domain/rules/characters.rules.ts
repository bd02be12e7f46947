/** Rules about characters that cannot be seen, or that do not belong in a text. */
import { FILE_FORMAT } from "../model/file-format.ts";
import { formatOf, fieldsWith, keysOfKind } from "../model/find-fields.ts";
import { findGarbled } from "../texts/garbled.ts";
import { type StrayCharacter, hasRightToLeft, strayCharacters } from "../texts/invisible.ts";
import type { Check, RuleTable } from "./rule.ts";
import type { PlacedText } from "./texts-of.ts";

/** Keys of addresses, which hold no invisible character that anybody needs. */
const ADDRESSES = new Set<string | number>(keysOfKind(["url", "email"], formatOf(fieldsWith({})), FILE_FORMAT));

/** Whether an address holds a character that cannot be seen; rules about characters report it. */
export function hidesCharacter(address: string): boolean {
  return strayCharacters(address, { isRightToLeft: false, isAddress: true }).length > 0;
}

/** A check that reports the characters of some kinds by their code, such as U+200B; all places of one in a text together. */
function charactersOf(
  ...kinds: readonly StrayCharacter["kind"][]
): Check<{ kind: StrayCharacter["kind"]; code: string; count: number }> {
  return function* ({ texts }) {
    const suspect = texts.filter(({ isPlain }) => !isPlain);
    const isRightToLeft = suspect.some(({ text }) => hasRightToLeft(text));
    for (const placed of suspect)
      for (const within of byCharacter(placed, isRightToLeft)) {
        const [{ kind, character }] = within;
        const values = { kind, code: codePoint(character), count: within.length };
        if (kinds.includes(kind)) yield { path: placed.path, values, within };
      }
  };
}

type Strays = readonly [StrayCharacter, ...StrayCharacter[]];

/** The stray characters of a text, equal ones together. */
function byCharacter({ text, key }: PlacedText, isRightToLeft: boolean): Iterable<Strays> {
  const found = new Map<string, [StrayCharacter, ...StrayCharacter[]]>();
  for (const one of strayCharacters(text, { isRightToLeft, isAddress: ADDRESSES.has(key) })) {
    const others = found.get(one.character);
    if (others === undefined) found.set(one.character, [one]);
    else others.push(one);
  }
  return found.values();
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export const CHARACTER_RULES = {
  "control-character": {
    severity: { draft: "error", final: "error" },
    check: charactersOf("control", "lineBreak", "letter"),
  },
  "invisible-character": {
    severity: { draft: "warning", final: "warning" },
    check: charactersOf("invisible", "sign"),
  },
  "garbled-text": {
    severity: { draft: "warning", final: "warning" },
    check: ({ texts }) =>
      texts.flatMap(({ text, path, isPlain }) =>
        isPlain
          ? []
          : findGarbled(text).map(({ kind, pieces, word, meantWord = "" }) => ({
              path,
              values: { kind, text: word, meant: meantWord, known: meantWord === "" ? "none" : "word" },
              within: pieces,
            })),
      ),
  },
} satisfies RuleTable;
