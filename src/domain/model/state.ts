/** States that can be party: how they are coded and named. */

/** The regional groups of the United Nations; where each State is counted is in `checklist/states.yaml`, with its source. */
export const REGIONAL_GROUPS = [
  "african",
  "asia-pacific",
  "eastern-european",
  "latin-american-caribbean",
  "western-european-other",
] as const;

export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** A State, or the European Union, that can be party to the instruments. */
export interface State {
  /** ISO 3166-1 alpha-3, `EUE` for the European Union, `XAA` to `XZZ` for examples. */
  readonly code: string;
  /** The short name in use at the United Nations. */
  readonly name: string;
  /** Other names by which people look for it. */
  readonly otherNames: readonly string[];
  /** The regional group in which it is counted; undefined for what is in none, such as the European Union. */
  readonly group?: RegionalGroup;
}

/** Codes that ISO 3166-1 leaves to users; here they are of fictional States in examples. */
const EXAMPLE_CODE = /^X[A-Z]{2}$/;
/** The names of those that have one. */
const EXAMPLE_NAMES = new Map([["XUT", "Utland"]]);

/** The State with this code. The code is taken in any case. Undefined if no State that can be party has it. */
export function findState(states: readonly State[], code: string): State | undefined {
  const upper = code.toUpperCase();
  const found = states.find((state) => state.code === upper);
  if (found !== undefined || !EXAMPLE_CODE.test(upper)) return found;
  return { code: upper, name: EXAMPLE_NAMES.get(upper) ?? upper, otherNames: [] };
}

/** The State of which `typed` is the whole code, name or other name. Undefined if no State or several are named so. */
export function stateNamed(states: readonly State[], typed: string): State | undefined {
  const wanted = fold(typed);
  const found = states.filter(({ code, name, otherNames }) =>
    [code, name, ...otherNames].some((one) => wanted !== "" && fold(one) === wanted),
  );
  return found.length === 1 ? found[0] : findState(states, typed);
}

/** Without accents, case and punctuation: `Côte d'Ivoire` becomes `cote d ivoire`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
