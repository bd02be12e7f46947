/** What is given up because it cannot be saved, so that it can still be copied from the screen. */
import type { Say } from "../../messages/say.ts";
import type { Block } from "../asker.ts";

/** The texts in `after` that are not in `before`, if there are any. */
export function givenUp(before: unknown, after: unknown, say: Say): readonly Block[] {
  const known = new Set(textsIn(before));
  const given = textsIn(after).filter((text) => !known.has(text));
  if (given.length === 0) return [];
  return [
    { kind: "note", text: say("save.given-up") },
    { kind: "text", text: given.join("\n") },
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
