import type { Move } from "../asker.ts";

/** One thing to ask; undefined when it is done, or the move by which the person left it. */
export type Ask = () => Promise<Move | undefined>;

/**
 * Asks one thing after the other; "back" leads to the one before. Undefined at the end, or the move by which the person
 * left, which is "back" if they went back before the first.
 */
export async function stepThrough(asks: readonly Ask[]): Promise<Move | undefined> {
  for (let at = 0; at < asks.length;) {
    const move = await asks[at]?.();
    if (move === undefined) at += 1;
    else if (move.to === "back" && at > 0) at -= 1;
    else return move;
  }
  return undefined;
}
