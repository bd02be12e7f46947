/**
 * Derives the list of States that can be party, in a language, from `checklist/states.yaml`. Further names by which people
 * look for a State come from the Unicode CLDR, by way of the Node.js that builds.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type RegionalGroup, type State, fold } from "../src/domain/model/state.ts";

/** The official languages of the United Nations. */
export const UN_LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"] as const;

/** A State as `checklist/states.yaml` has it. */
export interface StateEntry {
  /** ISO 3166-1 alpha-3, or `EUE`. */
  readonly code: string;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly alpha2: string;
  /** Three digits of the United Nations' M49, which has no number for the European Union. */
  readonly m49?: string;
  /** The regional group in which it is counted for elections. */
  readonly group?: RegionalGroup;
  readonly names: Readonly<Record<(typeof UN_LANGUAGES)[number], string>>;
  readonly otherNames?: readonly string[];
}

/** The members of the United Nations, and the others that can be party. */
export function readStates(file: string): Readonly<Record<"members" | "others", readonly StateEntry[]>> {
  return parse(readFileSync(file, "utf8")) as Readonly<Record<"members" | "others", readonly StateEntry[]>>;
}

/**
 * All States that can be party, in the order of their names in a language. The name is the one in `ownNames`, by code, or
 * that of the United Nations, or in a language that the United Nations do not use the customary one.
 *
 * Throws if this Node.js does not know the six languages.
 */
export function compileStates(file: string, language: string, ownNames: unknown = {}): readonly State[] {
  if (Intl.DisplayNames.supportedLocalesOf(UN_LANGUAGES).length < UN_LANGUAGES.length)
    throw new Error("This Node.js has no data for the six languages of the United Nations (small-icu).");
  const { members, others } = readStates(file);
  const own = ownNames as Readonly<Record<string, string>>;
  const codes = new Set([...members, ...others].flatMap(({ code, alpha2 }) => [code, alpha2]));
  const states = [...members, ...others].map((entry): State => {
    const { code, alpha2, names, group, otherNames = [] } = entry;
    const name =
      own[code] ?? (names as Readonly<Record<string, string>>)[language] ?? regionName([language, "en"], alpha2);
    // "RU" is short for the United Kingdom in Spanish, and the code of the Russian Federation.
    const customary = customaryNames(alpha2).filter((other) => !codes.has(other));
    const all = [name, alpha2, ...Object.values(names), ...otherNames, ...customary];
    return { code, name, otherNames: distinct(all).slice(1), ...(group && { group }) };
  });
  return states.sort((a, b) => a.name.localeCompare(b.name, language));
}

/** What a State is called in the six languages and in the language that is spoken there most, in full and for short. */
function customaryNames(alpha2: string): readonly string[] {
  const spoken = new Intl.Locale(`und-${alpha2}`).maximize();
  const languages = [...UN_LANGUAGES, `${spoken.language}-${spoken.script ?? ""}`];
  return languages.flatMap((language) => [regionName([language], alpha2), regionName([language], alpha2, "short")]);
}

function regionName(languages: readonly string[], alpha2: string, style: "long" | "short" = "long"): string {
  return new Intl.DisplayNames(languages, { type: "region", style }).of(alpha2) ?? alpha2;
}

/** The first of all names that differ only in accents, case and punctuation, which a search does not look at. */
function distinct(names: readonly string[]): readonly string[] {
  const folded = names.map(fold);
  return names.filter((_, index) => folded.indexOf(folded[index] ?? "") === index);
}
