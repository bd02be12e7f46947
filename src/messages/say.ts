/** Texts of the interface, by id, from the catalogue of the chosen language. */
import type { MessageArguments } from "../generated/message-arguments.ts";
import { type Catalogue, fillIn } from "./catalogue.ts";

export type MessageId = keyof MessageArguments;

type Values<Id extends MessageId> = keyof MessageArguments[Id] extends never ? [] : [values: MessageArguments[Id]];

/** The message with this id, in the language that was chosen, with its arguments filled in. */
export type Say = <Id extends MessageId>(id: Id, ...values: Values<Id>) => string;

/** What every message knows: how the program was started, so that a hint can be typed as it is shown, and who reads it. */
export interface Started {
  /** What comes before a command. */
  readonly program: string;
  /** What comes before the name of a file to go on with. */
  readonly fill: string;
  /** Where the hint is read: in the menu, where nobody types options, or in a checkout, which has scripts of its own. */
  readonly started: "menu" | "checkout" | "other";
  /** Whether the keys of the file are named: hidden from a person who answers and never sees the file. */
  readonly keys: "shown" | "hidden";
}

/** As an installed program is started. */
export const INSTALLED: Started = {
  program: "tip-checklist",
  fill: "tip-checklist fill",
  started: "other",
  keys: "shown",
};

/** The same texts as they are read in the menu. */
export function inMenu(say: Say): Say {
  const started: Pick<Started, "started"> = { started: "menu" };
  return (id, ...values) => sayComposed(say, id, { ...started, ...values[0] });
}

/** The same texts for a person who answers: they name no keys of the file. */
export function withoutKeys(say: Say): Say {
  const hidden: Pick<Started, "keys"> = { keys: "hidden" };
  return (id, ...values) => sayComposed(say, id, { ...hidden, ...values[0] });
}

/** A message whose id is put together from data that has its arguments, such as a diagnostic. */
export function sayComposed(say: Say, id: string, values: Readonly<Record<string, string | number>>): string {
  return (say as (id: string, values: object) => string)(id, values);
}

/** What a terminal with only ASCII shows for other characters in our texts. */
const ASCII: Readonly<Record<string, string>> = {
  "·": "-",
  "…": "...",
  "↑↓": "Up/Down",
  "→": "->",
  "“": '"',
  "”": '"',
};

/** The same texts for a terminal with only ASCII. */
export function inAscii(say: Say): Say {
  return (id, ...values) => say(id, ...values).replace(/↑↓|[·…→“”]/gu, (found) => ASCII[found] ?? found);
}

/** Gives messages from `catalogue`, and from `fallback` (English) where a language lacks one. */
export function createSay(catalogue: Catalogue, fallback: Catalogue = catalogue, started: Started = INSTALLED): Say {
  return (id, ...values) => {
    const own = catalogue.find(id);
    const message = own ?? fallback.find(id);
    if (message === undefined) throw new Error(`There is no message "${id}".`);
    return fillIn(message, { ...started, ...values[0] }, own === undefined ? fallback : catalogue);
  };
}
