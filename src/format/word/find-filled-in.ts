/** Finds in a document what is filled in at the places of a form, and everything that was written elsewhere. */
import { type PlaceFinder, codesIn, createPlaceFinder } from "../../domain/form/find-place.ts";
import type { Place } from "../../domain/form/place.ts";
import { columnsOf, headingOf, readTicks, textOfCells } from "./cells.ts";
import type { Entry, FilledIn, Stray } from "./filled-in.ts";
import { type FoundRow, itemIn, markedCells, placeOfRow } from "./find-row.ts";
import { type FormTexts, createFormTexts } from "./form-texts.ts";
import { type MadeForm, madeBlocks } from "./made-form.ts";
import {
  type Block,
  type Cell,
  type Paragraph,
  type Row,
  type WordDocument,
  paragraphsIn,
  textOfBlocks,
  wordsOfBlocks,
} from "./tree.ts";

type Shown = Pick<WordDocument, "body" | "margins" | "comments">;

/** What is at these places of the document. What the form itself says is no answer, wherever it is. */
export function findFilledIn(document: Shown, places: readonly Place[], texts: FormTexts): FilledIn {
  const reader = new FormReader(createPlaceFinder(places), texts);
  reader.readBlocks(document.body);
  reader.readMargins(document.margins);
  return reader.finish(document, places);
}

/** The texts of a form as it was made, by what it shows. */
export function formTextsOf(made: MadeForm, places: readonly Place[]): FormTexts {
  const nothing = createFormTexts([], { words: new Map(), ticks: new Map(), rows: new Map() });
  const found = findFilledIn(madeBlocks(made), places, nothing);
  return createFormTexts(found.strays, found);
}

class FormReader {
  readonly #finder: PlaceFinder;
  readonly #texts: FormTexts;
  readonly #words = new Map<string, string>();
  readonly #ticks = new Map<string, ReadonlyMap<string, boolean>>();
  readonly #rows = new Map<string, Entry[]>();
  /** The columns of lists, as their headings name them. */
  readonly #headings = new Map<string, readonly (string | undefined)[]>();
  readonly #strays: Stray[] = [];
  readonly #commentPlaces = new Map<string, string | undefined>();
  readonly #doubled = new Set<string>();
  readonly #clashing = new Set<string>();
  readonly #recoded = new Set<string>();
  #near: string | undefined;

  constructor(finder: PlaceFinder, texts: FormTexts) {
    this.#finder = finder;
    this.#texts = texts;
  }

  readBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.#readOutside(block);
      else {
        let list: Place | undefined;
        for (const row of block.rows) list = this.#readRow(row, list);
      }
    }
  }

  /** Headers and footers are there several times, and are at no place. */
  readMargins(blocks: readonly Block[]): void {
    this.#near = undefined;
    const seen = new Set<string>();
    for (const paragraph of paragraphsIn(blocks)) {
      const isKnown = seen.has(paragraph.text) || this.#texts.isOwn(paragraph.text);
      if (!isKnown) this.#readOutside(paragraph);
      seen.add(paragraph.text);
    }
  }

  finish({ comments }: Shown, places: readonly Place[]): FilledIn {
    for (const code of this.#clashing) {
      this.#words.delete(code);
      this.#ticks.delete(code);
    }
    const isThere = ({ code, shape }: Place): boolean =>
      this.#clashing.has(code) ||
      (shape === "rows"
        ? this.#headings.has(code) || this.#rows.has(code)
        : this.#words.has(code) || this.#ticks.has(code));
    const { words, ticks, rows } = this.#texts.made;
    const isExpected = ({ code }: Place): boolean => words.has(code) || ticks.has(code) || rows.has(code);
    return {
      words: this.#words,
      ticks: this.#ticks,
      rows: this.#rows,
      strays: this.#strays,
      comments: comments.map(({ id, author, text }) => {
        const near = this.#commentPlaces.get(id);
        return { ...(near !== undefined && { near }), author, text };
      }),
      missing: places.filter((place) => isExpected(place) && !isThere(place)).map(({ code }) => code),
      doubled: [...this.#doubled],
      recoded: [...this.#recoded],
    };
  }

  /** Reads a row, and gives the list whose entries can follow it. */
  #readRow(row: Row, list: Place | undefined): Place | undefined {
    const found = placeOfRow(row, this.#finder);
    const [first, ...others] = row.cells;
    if (first === undefined) return list;
    if (found === undefined) {
      const columns = list === undefined ? undefined : this.#headings.get(list.code)?.length;
      if (list === undefined || columns !== others.length || hasCode(first)) {
        for (const cell of row.cells) this.#readUnplaced(cell);
        return list;
      }
      this.readBlocks(first.blocks);
      this.#readEntry({ place: list, code: list.code, isRecoded: false }, others);
      return list;
    }
    const { place, code } = found;
    this.#near = code;
    const cells = found.isRecoded ? markedCells(row, this.#finder) : others;
    for (const cell of row.cells) this.#readMarks(cell);
    if (found.isRecoded) this.#recoded.add(code);
    const label = cells.includes(first) ? undefined : first;
    if (cells.length === 0) return this.#readMerged(found, first);
    if (label !== undefined) this.#readLabel(label);
    if (place.shape === "rows" && found.entry === undefined) this.#readHeading(place, cells);
    else if (place.shape === "rows") this.#readEntry(found, cells);
    else if (cells.every(({ isContinued }) => isContinued)) this.#addStrays(textOfCells(cells), "outside");
    else this.#readCells(found, cells);
    return place.shape === "rows" ? place : undefined;
  }

  #readCells({ place, code }: FoundRow, cells: readonly Cell[]): void {
    if (place.shape === "choice" || place.shape === "words") {
      this.#addWords(code, textOfCells(cells));
      return;
    }
    const { ticks, others } = readTicks(cells, place, this.#texts);
    for (const text of others) this.#addStrays(text, "outside");
    const before = this.#ticks.get(code);
    if (before !== undefined)
      this.#addDoubled(
        code,
        sameTicks(before, ticks),
        [...ticks]
          .filter(([, is]) => is)
          .map(([id]) => id)
          .join(", "),
      );
    else this.#ticks.set(code, ticks);
  }

  #addWords(code: string, text: string): void {
    const before = this.#words.get(code);
    if (before === undefined) this.#words.set(code, text);
    else {
      const isFirst = !this.#clashing.has(code);
      this.#addDoubled(code, before === text, text);
      if (isFirst && this.#clashing.has(code)) this.#addStrays(before, "doubled");
    }
  }

  #addDoubled(code: string, isSame: boolean, text: string): void {
    this.#doubled.add(code);
    if (isSame) return;
    this.#clashing.add(code);
    this.#addStrays(text, "doubled");
  }

  #readHeading(place: Place, cells: readonly Cell[]): void {
    for (const cell of cells) this.#readLabel(cell);
    this.#headings.set(place.code, headingOf(cells, place));
  }

  #readEntry({ place, entry }: FoundRow, cells: readonly Cell[]): void {
    const columns = columnsOf(cells, this.#headings.get(place.code), place, (cell) => itemIn(cell, this.#finder));
    const values = new Map<string, string>();
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      const text = textOfCells([cell]);
      if (column === undefined) this.#addStrays(text, "column");
      else if (!cell.isContinued || text !== "") values.set(column, text);
    }
    const entries = this.#rows.get(place.code) ?? [];
    this.#rows.set(place.code, [...entries, { ...(entry !== undefined && { number: entry }), values }]);
  }

  /** A row whose cells were merged into one: what is after its own texts is what was filled in. */
  #readMerged({ place, code }: FoundRow, cell: Cell): Place | undefined {
    const others = cell.blocks.filter((block) => !(block.kind === "paragraph" && this.#texts.isOwn(block.text, code)));
    const text = wordsOfBlocks(others);
    const takesWords = place.shape === "words" || place.shape === "choice";
    if (text === "") return undefined;
    const [label] = cell.blocks;
    if (takesWords && label !== undefined && !others.includes(label)) this.#addWords(code, text);
    else this.#addStrays(text, "outside");
    return undefined;
  }

  #readUnplaced(cell: Cell): void {
    const unknown = codesIn(textOfBlocks(cell.blocks)).length > 0;
    for (const block of cell.blocks) {
      if (block.kind === "table") this.readBlocks([block]);
      else this.#readOutside(block, unknown ? "unknown" : "outside");
    }
  }

  #readLabel(cell: Cell): void {
    for (const { text } of paragraphsIn(cell.blocks))
      if (!this.#texts.isOwn(text, this.#near) && !this.#isOnlyCode(text)) this.#addStrays(text, "outside");
  }

  /** Whether a text is the code of a place, which nobody types: a row was copied, or the form had more of them. */
  #isOnlyCode(text: string): boolean {
    const [code] = codesIn(text);
    return code?.from === 0 && code.to === text.trimEnd().length && this.#finder.byCode(code.code) !== undefined;
  }

  #readOutside(paragraph: Paragraph, why: Stray["why"] = "outside"): void {
    if (!this.#texts.take(paragraph.text)) this.#addStrays(paragraph.text, why);
    this.#readParagraphMarks(paragraph);
  }

  #readMarks({ blocks }: Cell): void {
    for (const paragraph of paragraphsIn(blocks)) this.#readParagraphMarks(paragraph);
  }

  #readParagraphMarks({ comments, pictures }: Paragraph): void {
    for (const id of comments) this.#commentPlaces.set(id, this.#near);
    if (pictures > 0) this.#strays.push({ ...this.#at(), text: "", why: "picture" });
  }

  #addStrays(text: string, why: Stray["why"]): void {
    if (text.trim() !== "") this.#strays.push({ ...this.#at(), text: text.trim(), why });
  }

  #at(): { readonly near?: string } {
    return this.#near === undefined ? {} : { near: this.#near };
  }
}

function hasCode({ blocks }: Cell): boolean {
  return codesIn(textOfBlocks(blocks)).length > 0;
}

function sameTicks(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  return a.size === b.size && [...a].every(([id, is]) => b.get(id) === is);
}
