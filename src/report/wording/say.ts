/** Turns a compiled catalogue into the function that gives texts by id. */
import type { Say } from "../../domain/model/say.ts";
import type { Catalogue } from "./message.ts";
import { fillIn } from "./message.ts";

/** What stands for the characters in our texts that a terminal without them cannot show. */
const ASCII: Readonly<Record<string, string>> = {
  "·": "-",
  "…": "...",
  "↑↓": "Up/Down",
  "→": "->",
  "“": '"',
  "”": '"',
};

/** The same texts for a terminal that shows nothing but ASCII. */
export function inAscii(say: Say): Say {
  return (id, ...values) => say(id, ...values).replace(/↑↓|[·…→“”]/gu, (found) => ASCII[found] ?? found);
}

/** Gives messages from `catalogue`, and from `fallback` (English) where a language lacks one. */
export function createSay(catalogue: Catalogue, fallback: Catalogue = catalogue): Say {
  return (id, ...values) => {
    const own = catalogue.find(id);
    const message = own ?? fallback.find(id);
    if (message === undefined) throw new Error(`There is no message "${id}".`);
    return fillIn(message, values[0] ?? {}, own === undefined ? fallback : catalogue);
  };
}
