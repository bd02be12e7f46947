/** States that can be party: how they are coded, named and found. */

/** A State, or the European Union, that can be party to the instruments. */
export interface State {
  /** ISO 3166-1 alpha-3, `EUE` for the European Union, `XAA` to `XZZ` for examples. */
  readonly code: string;
  /** The short name in use at the United Nations. */
  readonly name: string;
  /** Other names by which people look for it. */
  readonly otherNames: readonly string[];
}

/** Codes that ISO 3166-1 leaves to users; here they are of fictional States in examples. */
const EXAMPLE_CODE = /^X[A-Z]{2}$/;
/** The names of those that have one. */
const EXAMPLE_NAMES = new Map([["XUT", "Utland"]]);

/** The State with this code. The code is taken in any case. Undefined if no State that can be party has it. */
export function findState(states: readonly State[], code: string): State | undefined {
  const upper = code.toUpperCase();
  if (EXAMPLE_CODE.test(upper)) return { code: upper, name: EXAMPLE_NAMES.get(upper) ?? upper, otherNames: [] };
  return states.find((state) => state.code === upper);
}

/**
 * States whose code, name or other name fits what was typed, best first: the exact code, names that begin with it,
 * names with a word that begins with it; only if there is none of these, names that contain it. Accents, case and
 * punctuation do not matter.
 */
export function searchStates(states: readonly State[], typed: string): readonly State[] {
  const wanted = fold(typed);
  if (wanted === "") return states;
  const upper = typed.trim().toUpperCase();
  const example = EXAMPLE_CODE.test(upper) ? findState(states, upper) : undefined;
  const ranked = states
    .map((state) => ({ state, rank: rankOf(state, wanted) }))
    .filter(({ rank }) => rank < UNRELATED)
    .sort((a, b) => a.rank - b.rank);
  const best = ranked.filter(({ rank }) => rank < INSIDE);
  const found = (best.length > 0 ? best : ranked).map(({ state }) => state);
  return example === undefined || found.some(({ code }) => code === upper) ? found : [example, ...found];
}

/** The State of which `typed` is the whole code, name or other name. Undefined if no State or several are named so. */
export function stateNamed(states: readonly State[], typed: string): State | undefined {
  const wanted = fold(typed);
  const found = states.filter(({ code, name, otherNames }) =>
    [code, name, ...otherNames].some((one) => wanted !== "" && fold(one) === wanted),
  );
  return found.length === 1 ? found[0] : findState(states, typed);
}

const INSIDE = 4;
const UNRELATED = 9;

function rankOf(state: State, wanted: string): number {
  if (fold(state.code) === wanted) return 0;
  const own = rankOfName(state.name, wanted);
  const others = state.otherNames.map((name) => rankOfName(name, wanted) + 0.5);
  return Math.min(own, ...others);
}

function rankOfName(name: string, wanted: string): number {
  const folded = fold(name);
  if (folded === wanted) return 1;
  if (folded.startsWith(wanted)) return 2;
  if (folded.includes(` ${wanted}`)) return 3;
  return folded.includes(wanted) ? INSIDE : UNRELATED;
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
