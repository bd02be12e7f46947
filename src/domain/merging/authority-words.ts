/** Whether an authority, as a State calls it, is one of those that the checklist suggests. */

/** Words that do not say what an authority is for. */
const GENERAL = new Set([
  "a", "and", "against", "authorities", "authority", "body", "department", "for", "general", "in", "ministry", "national", "of",
  "office", "on", "or", "public", "service", "the", "to", "unit",
]); // prettier-ignore

/**
 * Whether all words of the label that mean something are in the name: "Ministry of the interior" in "Ministry of the
 * Interior, Police Department". Of a label with an "or", one side is enough; words count as the same if they begin alike.
 */
export function matchesAuthority(name: string, label: string): boolean {
  const words = wordsOf(name);
  return label.split(/ or /i).some((side) => {
    const telling = wordsOf(side);
    return telling.length > 0 && telling.every((word) => words.some((other) => isSameWord(word, other)));
  });
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !GENERAL.has(word));
}

/** Letters that two words must begin with, to be forms of one: "coordinating" and "coordination". */
const STEM = 6;

function isSameWord(a: string, b: string): boolean {
  const [left, right] = [a, b].map((word) => word.replace(/s$/, ""));
  return left === right || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM));
}
