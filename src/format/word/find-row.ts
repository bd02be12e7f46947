/** Finds the place that a row of a table is for. */
import { type FoundPlace, type PlaceFinder, codesIn } from "../../domain/form/find-place.ts";
import { type Block, type Cell, type Row, paragraphsIn, textOfBlocks } from "./tree.ts";

/** The place of a row, and how it was found. */
export interface FoundRow extends FoundPlace {
  readonly code: string;
  /** The visible code is not there or is another one; a bookmark or a content control has it. */
  readonly isRecoded: boolean;
}

/** The place of a row: by the code in its first cell, else by a bookmark, else by the tag of a content control. */
export function placeOfRow({ cells, marks }: Row, finder: PlaceFinder): FoundRow | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  for (const { code } of codesIn(textOfBlocks(first.blocks))) {
    const found = finder.byCode(code);
    if (found !== undefined) return { ...found, code: found.place.code, isRecoded: false };
  }
  const all = [...marks, ...cells.flatMap(marksIn)];
  const found = firstOf(all, (mark) => finder.byBookmark(mark)) ?? firstOf(all, (mark) => finder.byCode(mark));
  return found && { ...found, code: found.place.code, isRecoded: true };
}

/** The ids of the questions of which a document has places. */
export function questionsIn(blocks: readonly Block[], finder: PlaceFinder): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    for (const row of block.kind === "table" ? block.rows : []) {
      const question = placeOfRow(row, finder)?.place.question;
      if (question !== undefined) found.add(question);
      for (const { blocks: within } of row.cells) for (const id of questionsIn(within, finder)) found.add(id);
    }
  }
  return found;
}

/** The column of an entry that a cell is marked as; undefined if it is marked as none, or as several. */
export function itemIn(cell: Cell, finder: PlaceFinder): string | undefined {
  const items = marksIn(cell).map((mark) => (finder.byCode(mark) ?? finder.byBookmark(mark))?.item);
  const own = new Set(items.filter((item) => item !== undefined));
  return own.size === 1 ? [...own][0] : undefined;
}

/** The cells from the first one with the mark of a place on; all but the first if none has one. */
export function markedCells({ cells }: Row, finder: PlaceFinder): readonly Cell[] {
  const isMarked = (cell: Cell): boolean =>
    marksIn(cell).some((mark) => (finder.byBookmark(mark) ?? finder.byCode(mark)) !== undefined);
  const at = cells.findIndex(isMarked);
  return cells.slice(at === -1 ? 1 : at);
}

function firstOf<T>(marks: readonly string[], find: (mark: string) => T | undefined): T | undefined {
  for (const mark of marks) {
    const found = find(mark);
    if (found !== undefined) return found;
  }
  return undefined;
}

function marksIn({ marks, blocks }: Cell): readonly string[] {
  return [...marks, ...paragraphsIn(blocks).flatMap((paragraph) => paragraph.marks)];
}
