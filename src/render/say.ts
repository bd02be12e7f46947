/** Turns a compiled catalogue into the function that gives texts by id. */
import type { Say } from "../domain/say.ts";

/** A compiled catalogue: a function for each message. */
export type Catalogue = Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>>;

/** Gives messages from `catalogue`, and from `fallback` (English) where a language lacks one. */
export function createSay(catalogue: Catalogue, fallback: Catalogue = catalogue): Say {
  return (id, ...values) => {
    const message = catalogue[id] ?? fallback[id];
    if (message === undefined) throw new Error(`There is no message "${id}".`);
    return message(values[0] ?? {});
  };
}
