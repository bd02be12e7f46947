/** Finding a State by what somebody types: its code, or a name in any language. */
import { type State, findState, fold } from "../domain/model/state.ts";
import { type Search, type Searchable, createSearch } from "./create-search.ts";

/** A code is more certain than a name, and the State's own name than another one. */
const WEIGHTS = { code: 2, name: 1.2, otherName: 1 };

/**
 * A search for States by code, by name or by another name: first the one that was typed whole, then the best; all of them
 * where nothing is typed. Accents, case and punctuation do not matter. The code of an example is found, too.
 */
export function createStateSearch(states: readonly State[]): Search<State> {
  // The index takes a moment, and a new file begins with this search.
  let index: Index | undefined;
  return (typed) => {
    if (typed.trim() === "") return states;
    index ??= createIndex(states);
    const known = index.named.get(fold(typed)) ?? findState(states, typed.trim());
    const found = index.search(typed);
    return known === undefined ? found : [known, ...found.filter(({ code }) => code !== known.code)];
  };
}

interface Index {
  /** The States by each of their names. */
  readonly named: ReadonlyMap<string, State>;
  readonly search: Search<State>;
}

function createIndex(states: readonly State[]): Index {
  return {
    named: new Map(states.flatMap((state) => namesOf(state).map((name) => [fold(name), state]))),
    search: createSearch(states.flatMap(searchables), WEIGHTS),
  };
}

function namesOf({ code, name, otherNames }: State): readonly string[] {
  return [code, name, ...otherNames];
}

/** Each name by itself, so that one that is typed whole is the best. */
function searchables(entry: State): readonly Searchable<State>[] {
  const { code, name, otherNames } = entry;
  return [{ code }, { name }, ...otherNames.map((otherName) => ({ otherName }))].map((texts) => ({ entry, texts }));
}
