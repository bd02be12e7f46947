/** Finds places by the codes that stand in a form that came back, or by the names of its bookmarks. */
import { bookmarkOf, cellCode, type Place } from "./place.ts";

/** A code in square brackets in a text, and where it stands, in UTF-16 units. */
export interface CodeInText {
  /** Without brackets and spaces, as it is written; upper and lower case count for nothing. */
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** What word processors and people put into a code without meaning to: spaces, breaks, marks without width. */
const BESIDE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
/** Full-width brackets too. At most 120 characters, so that a bracket left open ends nothing. */
const BRACKETED = /[[［]([^[\]［］]{1,120})[\]］]/gu;
const CODE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/i;

/** The codes in a text, in its order: of places, `[21a.law.1]`, and of columns and ticks, `[title]`, `[2]`. */
export function codesIn(text: string): readonly CodeInText[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ 0: whole, 1: inside = "", index }) => {
    // A hyphen of any kind is one: words are hyphenated and corrected automatically.
    const code = inside
      .normalize("NFKC")
      .replace(BESIDE, "")
      .replace(/\p{Pd}/gu, "-");
    return CODE.test(code) ? [{ code, from: index, to: index + whole.length }] : [];
  });
}

/** A place, and which of its cells. */
export interface FoundPlace {
  readonly place: Place;
  /** The number of an entry of `rows`, from 1. */
  readonly entry?: number;
  /** The key of a column, or the id of something to tick. */
  readonly item?: string;
}

export interface PlaceFinder {
  /** By a code as `codesIn` gives it; undefined if no place has it. */
  readonly byCode: (code: string) => FoundPlace | undefined;
  /** By the name of a bookmark. Office programs add a number to the second of two that had the same name. */
  readonly byBookmark: (name: string) => FoundPlace | undefined;
}

/** Finds among these places. */
export function createPlaceFinder(places: readonly Place[]): PlaceFinder {
  const byCode = new Map<string, FoundPlace>();
  const all: [code: string, found: FoundPlace][] = [];
  const add = (code: string, found: FoundPlace): void => {
    byCode.set(code.toLowerCase(), found);
    all.push([code, found]);
  };
  // Most forms keep their codes, and the names of all bookmarks take as long as the rest.
  let bookmarks: ReadonlyMap<string, FoundPlace> | undefined;
  const named = (name: string): FoundPlace | undefined => {
    bookmarks ??= new Map(all.map(([code, found]) => [bookmarkOf(code).toLowerCase(), found]));
    return bookmarks.get(name);
  };
  for (const place of places) {
    add(place.code, { place });
    // The replies to choose from are no places of their own.
    if (place.shape === "choice") continue;
    for (const [index, item] of place.items.entries()) {
      add(cellCode(place, item), { place, item });
      if (place.shape === "ticks") byCode.set(cellCode(place, index + 1).toLowerCase(), { place, item });
    }
  }
  const find = (code: string): FoundPlace | undefined => byCode.get(code.toLowerCase()) ?? entryOf(code);
  const entryOf = (code: string): FoundPlace | undefined => {
    const [, before = "", number = "", column] = /^(.+)\.([1-9]\d{0,3})(?:\.([a-z]+))?$/i.exec(code) ?? [];
    const { place, item: within } = byCode.get(before.toLowerCase()) ?? {};
    if (place?.shape !== "rows" || within !== undefined) return undefined;
    const item = place.items.find((key) => key.toLowerCase() === column?.toLowerCase());
    if (column !== undefined && item === undefined) return undefined;
    return { place, entry: Number(number), ...(item !== undefined && { item }) };
  };
  return {
    byCode: find,
    byBookmark: (name) =>
      /^tc_/i.test(name) ? (named(name.toLowerCase()) ?? entryOf(name.slice(3).replaceAll("_", "."))) : undefined,
  };
}
