/** What is filled in in the cells of one row. */
import { codesIn } from "../../domain/form/find-place.ts";
import type { Place } from "../../domain/form/place.ts";
import { type FormTexts, TICKED, UNTICKED } from "./form-texts.ts";
import { type Cell, textOfBlocks, wordsOfBlocks } from "./tree.ts";

/** The text in cells, without white space around it. */
export function textOfCells(cells: readonly Cell[]): string {
  return cells
    .map(({ blocks }) => wordsOfBlocks(blocks))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** An X that was typed to tick something. */
const TYPED_X = /(?:[[(]\s*[xX×✕]\s*[\])]|(?<=^|[\s☐□])[xX×✕](?=\s|$))/gu;

/** What is ticked in the cells, and lines that say something else than the form. A single box has the id "". */
export function readTicks(
  cells: readonly Cell[],
  { code: place, shape, items }: Place,
  texts: FormTexts,
): { readonly ticks: ReadonlyMap<string, boolean>; readonly others: readonly string[] } {
  const ticks = new Map<string, boolean>();
  const isOwn = (text: string): boolean => texts.isOwn(text, place);
  const others: string[] = [];
  const lines = cells.flatMap(({ blocks }) => textOfBlocks(blocks).split("\n"));
  const keep = (id: string, text: string): void => {
    const state = stateOf(text);
    if (state !== undefined) ticks.set(id, state || ticks.get(id) === true);
  };
  for (const line of lines) {
    const codes = shape === "tick" ? [] : codesIn(line).filter(({ code }) => itemOf(code, items) !== undefined);
    const pieces = codes.map(({ to }, at) =>
      line.slice(codes[at - 1]?.to ?? 0, at === codes.length - 1 ? undefined : to),
    );
    for (const [at, { code }] of codes.entries()) keep(itemOf(code, items) ?? "", pieces[at] ?? "");
    if (shape === "tick") keep("", line);
    const said = [line, ...pieces].map((text) => text.replace(TYPED_X, ""));
    const isForm = isOwn(said[0] ?? "") || (pieces.length > 0 && said.slice(1).every(isOwn));
    if (!isForm) others.push(line.trim());
  }
  return { ticks, others };
}

/** What a code stands for: its number in the form, from 1, or its id. */
function itemOf(code: string, items: readonly string[]): string | undefined {
  return /^[1-9]\d?$/.test(code) ? items[Number(code) - 1] : items.find((id) => id === code.toLowerCase());
}

/** Whether the box in a text is ticked; undefined if there is none. */
function stateOf(text: string): boolean | undefined {
  if (text.search(TICKED) !== -1 || text.search(TYPED_X) !== -1) return true;
  return text.search(UNTICKED) === -1 ? undefined : false;
}

/** Which column each of the cells of an entry is in; undefined where that cannot be told. */
export function columnsOf(
  cells: readonly Cell[],
  heading: readonly (string | undefined)[] | undefined,
  { items }: Place,
  itemOf: (cell: Cell) => string | undefined,
): readonly (string | undefined)[] {
  if (heading?.length === cells.length) return heading;
  if (heading === undefined && cells.length === items.length) return items;
  const marked = cells.map(itemOf);
  const isClear = new Set(marked).size === marked.length && !marked.includes(undefined);
  return isClear ? marked : cells.map(() => undefined);
}

/** The columns that a row of headings names. */
export function headingOf(cells: readonly Cell[], { items }: Place): readonly (string | undefined)[] {
  return cells.map(({ blocks }) => {
    const codes = codesIn(textOfBlocks(blocks)).map(({ code }) => code.toLowerCase());
    return items.find((item) => codes.includes(item.toLowerCase()));
  });
}
