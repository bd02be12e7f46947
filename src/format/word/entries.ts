/** The rows of a list as its items: those that it had when the form was made, changed, and those that were added. */
import { isSame } from "../../domain/merging/same-words.ts";
import type { Nest } from "../../domain/model/answer-format.ts";
import { isNothing } from "../../domain/comparison/same-value.ts";
import type { Entry } from "./filled-in.ts";
import { type LabelOf, readLeaf } from "./leaf-words.ts";

type Item = Readonly<Record<string, unknown>>;

/** What became of a list. */
export interface ReadList {
  readonly items: readonly Item[];
  /** Texts that are in no item. */
  readonly rest: readonly string[];
  /** The numbers of rows that the form had and that are not there. */
  readonly lacking: readonly number[];
}

/** How the items of a list are read. */
export interface ListReading {
  readonly field: Extract<Nest, { kind: "list" }>;
  /** The items when the form was made. */
  readonly before: readonly Item[];
  /** The rows of the form as it was made. */
  readonly made: readonly Entry[];
  readonly labelOf: LabelOf;
  /** What an item that is added has besides; undefined if none can be added. */
  readonly added: (items: readonly Item[]) => Item | undefined;
}

/**
 * The items of a list. An item of which every cell was emptied goes; one whose row is not there stays, because nobody has
 * said that it should go. Of two rows with the same number the one that still says the same is the item.
 */
export function readEntries(entries: readonly Entry[], reading: ListReading): ReadList {
  const { before, made, added } = reading;
  const rest: string[] = [];
  const asMade = (at: number): Entry | undefined => made.find(({ number }) => number === at + 1);
  const isAsMade = (row: Entry, at: number): boolean => {
    const shown = asMade(at);
    return shown === undefined
      ? isSame(withCells(before[at] ?? {}, row, reading, []), before[at])
      : hasCells(row, shown);
  };
  const own = before.map((_, at) => {
    const rows = entries.filter(({ number }) => number === at + 1);
    return rows.find((row) => isAsMade(row, at)) ?? rows[0];
  });
  const kept = before.flatMap((item, at): readonly Item[] => {
    const row = own[at];
    if (row === undefined) return [item];
    if (isAsMade(row, at)) return [item];
    return isEmptied(row) ? [] : [withCells(item, row, reading, rest, asMade(at))];
  });
  const items = [...kept];
  for (const row of entries) {
    if (own.includes(row) || isEmptied(row)) continue;
    // A row that was copied and left as it was says nothing new.
    const twins = entries.filter(({ number }) => number !== undefined && number === row.number);
    if (
      twins.some(
        (twin) =>
          twin !== row && hasCells(row, twin) && (own.includes(twin) || twins.indexOf(twin) < twins.indexOf(row)),
      )
    )
      continue;
    const start = added(items);
    if (start === undefined) rest.push([...row.values.values()].filter((text) => text !== "").join(" · "));
    else items.push(withCells(start, row, reading, rest));
  }
  return { items, rest, lacking: own.flatMap((row, at) => (row === undefined ? [at + 1] : [])) };
}

/** The item with what is in the cells, but for those that say what they said when the form was made. */
function withCells(item: Item, row: Entry, { field, labelOf }: ListReading, rest: string[], made?: Entry): Item {
  let changed = item;
  for (const [key, text] of row.values) {
    const format = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
    if (format === undefined) continue;
    const shown = item[key];
    if (isSameText(text, made?.values.get(key)) || isShown(text, shown, labelOf)) continue;
    const { value, rest: left } = readLeaf(text, format, labelOf);
    if (left !== undefined) rest.push(left);
    const { [key]: _, ...others } = changed;
    changed = isNothing(value) ? others : { ...others, [key]: value };
  }
  return changed;
}

/** Whether two texts of a cell say the same; not if the form did not have the cell. */
export function isSameText(text: string, made: string | undefined): boolean {
  return made !== undefined && isSame(plainLines(made), plainLines(text));
}

/** Whether a row still says in every cell what another one says. */
function hasCells({ values }: Entry, other: Entry): boolean {
  return [...values].every(([key, text]) => isSameText(text, other.values.get(key)));
}

/** Whether a cell still says what the form showed there. */
export function isShown(text: string, value: unknown, labelOf: LabelOf): boolean {
  if (isNothing(value)) return text === "";
  const shown = String(value);
  return [shown, labelOf(shown)].some((one) => isSame(plainLines(one), plainLines(text)));
}

/** A text as a form shows it: more than one blank line is one. */
function plainLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function isEmptied({ values }: Entry): boolean {
  return [...values.values()].every((text) => text === "");
}
