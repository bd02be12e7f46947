/** Which law of one year is which of another: by title, then by likeness, never by position in the list. */
import type { Law } from "../assessment.ts";
import { plainText, sameValue } from "./same-value.ts";

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
  const lost = [...before];
  const gained = [...after];
  const altered: { before: Law; after: Law }[] = [];
  const pair = (likeness: (a: Law, b: Law) => boolean): void => {
    for (const law of [...lost]) {
      const match = gained.find((candidate) => likeness(law, candidate));
      if (match === undefined) continue;
      lost.splice(lost.indexOf(law), 1);
      gained.splice(gained.indexOf(match), 1);
      if (!sameValue(law, match)) altered.push({ before: law, after: match });
    }
  };
  pair(sameValue);
  pair((a, b) => titleOf(a) === titleOf(b) && sameValue(a.provision, b.provision));
  pair((a, b) => titleOf(a) === titleOf(b));
  pair((a, b) => a.url !== undefined && a.url === b.url);
  pair((a, b) => yearsOf(a) === yearsOf(b) && likenessOf(titleOf(a), titleOf(b)) >= ALIKE);
  return { gained, lost, altered };
}

function titleOf(law: Law): string {
  return plainText(law.title).toLowerCase();
}

/** The years in a title; "Labour Act, 2005" and "Labour Act, 2026" are two laws. */
function yearsOf(law: Law): string {
  return (titleOf(law).match(/\d{4}/g) ?? []).join();
}

/** The share of words that two texts have in common, from 0 to 1. */
function likenessOf(a: string, b: string): number {
  const left = new Set(a.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const right = new Set(b.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
