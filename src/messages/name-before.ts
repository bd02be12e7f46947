/** Names before what they name: the sign between them is that of the language. */
import type { Say } from "./say.ts";

/** A name with its sign, before what is in another style or below it: `Reply:`. */
export function nameBefore(name: string, say: Say): string {
  return (name + say("list.colon")).trimEnd();
}

/** A name with what it says: `Reply: Yes`. */
export function namedText(name: string, text: string | number, say: Say): string {
  return `${name}${say("list.colon")}${text}`;
}
