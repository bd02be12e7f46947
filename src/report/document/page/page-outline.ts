/** The parts, headings and questions of a page that links lead to. Each has an id of its own. */
import { type Document, type DocumentBlock, allBlocks } from "../document.ts";

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** A part of the document, with what the contents name within it. */
export interface Part {
  /** Undefined for what comes before the first part. */
  readonly heading?: Entry;
  readonly entries: readonly Entry[];
  readonly blocks: readonly DocumentBlock[];
}

export interface Outline {
  readonly parts: readonly Part[];
  /** Where headings and questions can be found. */
  readonly idOf: (block: DocumentBlock) => string | undefined;
  /** Whether something has this id. */
  readonly has: (id: string) => boolean;
}

/** Ids that the page itself needs. */
const OWN = ["content", "contents", "title"];

/** Ids that a link can name as they are. */
const FIT = /^[A-Za-z][\w.:-]*$/;

/** The parts of a document, and the ids in it. A block without an id, or with one that is taken, gets a new one. */
export function outlineOf({ body }: Pick<Document, "body">): Outline {
  const taken = new Set(OWN);
  const ids = new Map<DocumentBlock, string>();
  const claim = (block: DocumentBlock, wanted = ""): void => {
    const base = FIT.test(wanted) ? wanted : "part";
    let id = base === wanted ? base : `${base}-1`;
    for (let number = 2; taken.has(id) || taken.has(`${id}-title`); number += 1) id = `${base}-${number}`;
    ids.set(block, id);
    taken.add(id);
    if (block.kind === "card") taken.add(`${id}-title`);
  };
  const all = allBlocks(body);
  // Given ids come first, so that no new id takes their place.
  for (const block of all) {
    if ((block.kind === "heading" || block.kind === "card") && block.id !== undefined) claim(block, block.id);
  }
  for (const block of all) if (block.kind === "heading" && block.id === undefined) claim(block);
  return {
    parts: partsOf(body, (heading) => ({ id: ids.get(heading) ?? "", text: heading.text })),
    idOf: (block) => ids.get(block),
    has: (id) => taken.has(id),
  };
}

/** The blocks by the headings of the second level. */
function partsOf(body: readonly DocumentBlock[], entryOf: (heading: Heading) => Entry): readonly Part[] {
  const parts: { heading?: Entry; entries: Entry[]; blocks: DocumentBlock[] }[] = [{ entries: [], blocks: [] }];
  for (const block of body) {
    if (block.kind === "heading" && block.level === 2) {
      parts.push({ heading: entryOf(block), entries: [], blocks: [] });
      continue;
    }
    const part = parts.at(-1);
    part?.blocks.push(block);
    if (block.kind === "heading" && block.level === 3) part?.entries.push(entryOf(block));
  }
  return parts.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}
