/** Rules about what texts hold: placeholders, the same words over and over, letters that deceive, what identifies a victim. */
import { fieldsWith, formatOf, keysOfKind } from "../model/find-fields.ts";
import { identifyingIn } from "../model/publication.ts";
import { findIdentifying } from "../victims/find-identifying.ts";
import { mayDescribePerson } from "../victims/identifying-in.ts";
import type { IdentifyingKind } from "../victims/identifying-words.ts";
import { type Check, type RuleTable, type TextPiece, inEach } from "./rule.ts";
import { type PlacedText, isProse } from "./texts-of.ts";

/** Marks of a placeholder within a text. `XXX` in capitals may be a Roman number, and `TODO` is a word in Spanish. */
const WITHIN = String.raw`\b(?:TBD|TBC|FIXME)\b|\bx{3,}\b|(?<!\?)\?{3,}|\blorem ipsum\b|\[(?:insert|add|name|date|to be)\b[^\][]*\]`;
const PLACEHOLDERS_WITHIN = new RegExp(WITHIN, "gu");
/** Texts that only say that something is still to come. */
const ONLY_MARK = new RegExp(`^(?:${WITHIN})$`, "u");
const ONLY_WORDS =
  /^[[(<]*\s*(?:lorem ipsum.*|(?:tb[acds]|todo|fixme|n\.?n\.|(?:to be|will be) (?:added|announced|completed|confirmed|decided|determined|done|filled in|provided|supplied)(?: later| soon)?|placeholder|test(?:ing)?|asdf+|qwerty?|foo|(?:insert )?text(?: here)?|coming soon|see above|idem|x{2,}|[?.…_*-]+)\s*[\])>]*[.!]?)$/isu;

/** Whether a text is nothing but a placeholder. */
function isPlaceholder({ text, key }: PlacedText): boolean {
  const trimmed = text.trim();
  const isRoman = key === "provision" && /^X+$/.test(trimmed);
  return !isRoman && (ONLY_WORDS.test(trimmed) || ONLY_MARK.test(trimmed));
}

/** The marks of placeholders within a text. */
function placeholdersWithin(text: string): readonly (TextPiece & { readonly mark: string })[] {
  if (text.search(PLACEHOLDERS_WITHIN) === -1) return [];
  const marks = text.matchAll(PLACEHOLDERS_WITHIN);
  return Array.from(marks, ({ 0: mark, index }) => ({ mark, start: index, end: index + mark.length }));
}

/** Fewest questions with the same text that are reported. */
const MANY = 4;
/** Characters from which on a text is not the same by chance. */
const LONG = 40;
/** Keys of texts that should differ from question to question. */
const REPEATABLE = new Set<string | number>(keysOfKind(["text"], formatOf(fieldsWith({ substance: true }))));

/** Greek and Cyrillic letters, roughly; most texts have none. */
const OTHER_THAN_LATIN = /[\u0370-\u052f\u1c80-\u1d2b\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]/;
const LATIN_WITH_OTHER =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

function isOfAnswer(placed: PlacedText): boolean {
  return isProse(placed) && (placed.path[0] === "answers" || placed.path[0] === "formerAnswers");
}

const namesNobody: Check<{ kind: IdentifyingKind; words: string }> = function* ({ assessment, checklist, texts }) {
  // Most files have nothing of the kind, and need no look at what would be published.
  if (!texts.some((one) => isOfAnswer(one) && mayDescribePerson(one.path) && findIdentifying(one.text).length > 0))
    return;
  // The answers are by the ids of the present revision already.
  const present = { ...assessment, checklist: { ...assessment.checklist, revision: checklist.revision } };
  for (const { path, kind, words, start, end } of identifyingIn(present, checklist))
    yield { path, values: { kind, words }, within: [{ start, end }] };
};

export const TEXT_RULES = {
  "placeholder-text": {
    severity: { draft: "warning", final: "error" },
    check: ({ texts }) =>
      inEach(texts, (placed) =>
        isProse(placed) && isPlaceholder(placed)
          ? { path: placed.path, values: { text: placed.text.trim() } }
          : undefined,
      ),
  },
  "placeholder-within": {
    severity: { draft: "warning", final: "warning" },
    check: ({ texts }) =>
      inEach(texts, (placed) => {
        const [first, ...others] = isProse(placed) ? placeholdersWithin(placed.text) : [];
        if (first === undefined || isPlaceholder(placed)) return undefined;
        return { path: placed.path, values: { text: first.mark }, within: [first, ...others] };
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
  "mixed-scripts": {
    severity: { draft: "warning", final: "warning" },
    *check({ texts }) {
      for (const { text, path, isPlain } of texts) {
        if (isPlain || !OTHER_THAN_LATIN.test(text) || !LATIN_WITH_OTHER.test(text)) continue;
        for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}]+/gu))
          if (LATIN_WITH_OTHER.test(word))
            yield { path, values: { word }, within: [{ start, end: start + word.length }] };
      }
    },
  },
  // Para. 17 (d).
  "identifying-words": { severity: { draft: "warning", final: "warning" }, check: namesNobody },
} satisfies RuleTable;
