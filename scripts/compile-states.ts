/** Derives the list of States that can be party from the library of country names and `checklist/states.yaml`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Countries, Country } from "world-countries";
import { parse } from "yaml";
import type { State } from "../src/domain/model/state.ts";

const countries = createRequire(import.meta.url)("world-countries") as Countries;

interface StatesFile {
  besideMembers: string[];
  notByMembership: string[];
  additional: State[];
  names: Record<string, string>;
}

/** How many members the United Nations has; the library is wrong if it counts otherwise. */
const MEMBERS = 193;

/** All States that can be party, in the order of their names. Throws if the library's membership list looks wrong. */
export function compileStates(file: string): readonly State[] {
  const given = parse(readFileSync(file, "utf8")) as StatesFile;
  const members = countries.filter((country) => country.unMember && !given.notByMembership.includes(country.cca3));
  if (members.length !== MEMBERS)
    throw new Error(`The library counts ${members.length} members of the United Nations.`);
  const others = countries.filter(({ cca3 }) => [...given.besideMembers, ...given.notByMembership].includes(cca3));
  const states = [...members, ...others].map((country): State => {
    const name = given.names[country.cca3] ?? country.name.common;
    const { common, official } = country.name;
    const otherNames = [common, official, ...country.altSpellings, ...shortNames(country)];
    return { code: country.cca3, name, otherNames: [...new Set(otherNames)].filter((other) => other !== name) };
  });
  return [...states, ...given.additional].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The three letters by which sport knows a State, which people take for its code; not where they are another's code. */
function shortNames({ cca3, cioc }: Country): readonly string[] {
  const isOther = cioc === "" || countries.some((country) => country.cca3 === cioc);
  return isOther || cioc === cca3 ? [] : [cioc];
}
