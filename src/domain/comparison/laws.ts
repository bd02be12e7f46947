/** Which law of one year is which of another: by title, then by likeness, never by position in the list. */
import type { Law } from "../model/assessment.ts";
import { canonical, plainText, sameLetters } from "./same-value.ts";

/** What became of the laws that an answer cites. */
export interface LawChanges {
  readonly gained: readonly Law[];
  readonly lost: readonly Law[];
  /** The same law, cited otherwise: another provision, a corrected title, a new link. */
  readonly altered: readonly { readonly before: Law; readonly after: Law }[];
}

/** Titles that have this share of their words in common are taken for the same law. */
const ALIKE = 0.6;

/** What changed between two lists of laws. */
export function compareLaws(before: readonly Law[] = [], after: readonly Law[] = []): LawChanges {
  if (sameLetters(before, after)) return { gained: [], lost: [], altered: [] };
  let lost = before.map(describe);
  let gained = after.map(describe);
  const altered: { before: Law; after: Law }[] = [];
  const pair = (isMatch: (a: Described, b: Described) => boolean): void => {
    const left = lost.filter((one) => {
      const match = gained.find((candidate) => isMatch(one, candidate));
      if (match === undefined) return true;
      gained = gained.filter((candidate) => candidate !== match);
      if (one.whole !== match.whole) altered.push({ before: one.law, after: match.law });
      return false;
    });
    lost = left;
  };
  pair((a, b) => a.whole === b.whole);
  pair((a, b) => a.title === b.title && a.provision === b.provision);
  pair((a, b) => a.title === b.title);
  pair((a, b) => a.law.url !== undefined && a.law.url === b.law.url);
  pair((a, b) => a.years === b.years && likenessOf(a.title, b.title) >= ALIKE);
  return { gained: gained.map(({ law }) => law), lost: lost.map(({ law }) => law), altered };
}

/** A law with what it is recognised by. */
interface Described {
  readonly law: Law;
  /** All that is said of it, in one form. */
  readonly whole: string;
  readonly title: string;
  readonly provision: string;
  /** The years in its title; "Labour Act, 2005" and "Labour Act, 2026" are two laws. */
  readonly years: string;
}

function describe(law: Law): Described {
  const title = plainText(law.title).toLowerCase();
  return {
    law,
    whole: JSON.stringify(canonical(law)),
    title,
    provision: plainText(law.provision ?? ""),
    years: (title.match(/\d{4}/g) ?? []).join(),
  };
}

/** The share of words that two titles have in common, from 0 to 1. */
function likenessOf(title: string, other: string): number {
  const [a, b] = [wordsOf(title), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
}
