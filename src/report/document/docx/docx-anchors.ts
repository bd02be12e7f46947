/** Names for the places in a word-processor file that references lead to. */
import type { DocumentBlock } from "../document.ts";

/** Gives the name of the place with this id, once: a second thing with the same id gets none. */
export interface Anchors {
  /** The name to put at the thing with this id; undefined if its name is taken already. */
  readonly place: (id: string) => string | undefined;
  /** The name that leads to the thing with this id; undefined if there is none. */
  readonly find: (id: string) => string | undefined;
}

/**
 * Names of at most 40 letters, digits and underscores are allowed, so ids are numbered in their order. Names that begin
 * with an underscore stay out of the lists that word processors show.
 */
export function createAnchors(body: readonly DocumentBlock[]): Anchors {
  const ids = [...new Set(body.flatMap((block) => idsIn(block)))];
  const names = new Map(ids.map((id, index) => [id, `_Ref${String(index + 1).padStart(6, "0")}`]));
  const free = new Set(ids);
  return { place: (id) => (free.delete(id) ? names.get(id) : undefined), find: (id) => names.get(id) };
}

function idsIn(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return block.id === undefined ? [] : [block.id];
    case "card":
      return [block.id, ...block.body.flatMap((one) => idsIn(one))];
    case "fields":
      return block.entries.flatMap(({ value }) => value.flatMap((one) => idsIn(one)));
    default:
      return [];
  }
}
