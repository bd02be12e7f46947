/** What a form says of itself, outside of what is filled in, so that everything else in it was written by somebody. */

import type { FilledIn } from "./filled-in.ts";

/** The texts of a form as it was made. How they are spaced, and which boxes in them are ticked, does not count. */
export interface FormTexts {
  /** Whether a text is one of the form, at the place with this code if one is given. */
  readonly isOwn: (text: string, code?: string) => boolean;
  /** Whether a text is one of the form that was not taken yet: the form has it so many times, and no more. */
  readonly take: (text: string) => boolean;
  /** What was at its places. */
  readonly made: Pick<FilledIn, "words" | "ticks" | "rows">;
}

/** The texts of a form that has these, each as often as it has it, and at its places what was `made` there. */
export function createFormTexts(
  texts: readonly { readonly near?: string; readonly text: string }[],
  made: FormTexts["made"],
): FormTexts {
  const left = new Map<string, number>();
  const placed = new Set<string>();
  for (const { near = "", text } of texts) {
    const key = bare(text);
    left.set(key, (left.get(key) ?? 0) + 1);
    placed.add(`${near} ${key}`);
  }
  return {
    isOwn: (text, code) =>
      isBlank(text) || (code === undefined ? left.has(bare(text)) : placed.has(`${code} ${bare(text)}`)),
    made,
    take(text) {
      if (isBlank(text)) return true;
      const key = bare(text);
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count > 0;
    },
  };
}

function isBlank(text: string): boolean {
  return bare(text) === "" && text.replace(UNTICKED, "").replace(UNSEEN, "") === "";
}

/** Boxes that are ticked, and boxes that are not. */
export const TICKED = /[☒☑✓✔✗✘⊠■✅🗹🗷]/gu;
export const UNTICKED = /[☐□▢◻⬜]/gu;

const UNSEEN = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const LIST_MARK = /^\s*(?:[-•–▪]|\d{1,3}\.)\s+/u;
const ADDRESS = /\((?:https?|mailto):[^()\s]*\)/giu;

/** A text without what programs change in it by themselves. */
function bare(text: string): string {
  return text
    .replace(LIST_MARK, "")
    .replace(ADDRESS, "")
    .replace(TICKED, "")
    .replace(UNTICKED, "")
    .normalize("NFKC")
    .replace(/[‘’‚]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/\p{Pd}/gu, "-")
    .replace(UNSEEN, "");
}
