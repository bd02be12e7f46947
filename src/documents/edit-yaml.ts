/**
 * Changes an assessment in a YAML text and touches only the lines of what changed. Whatever else stands in the text,
 * comments, blank lines, the way a person wrote things, stays to the byte. Comments inside replaced lines are kept
 * above them.
 */
import type { Comment } from "./comments.ts";
import { findComments } from "./comments.ts";
import { sameData } from "../domain/same-data.ts";
import { emitEntry } from "./emit-yaml.ts";
import type { Layout } from "./layout.ts";
import { createLineIndex } from "./line-index.ts";
import type { Entry, MapNode } from "./source-tree.ts";
import { nameOf } from "./source-tree.ts";
import { emitAnswer, emitTopEntry, indented } from "./write-yaml.ts";

type Data = Readonly<Record<string, unknown>>;

/** Thrown inside this module when the text is laid out in a way that cannot be edited line by line. */
const NOT_LINE_BY_LINE = new Error("The text is not laid out line by line.");

/**
 * `text`, which ends with the end marker, with the data `before` turned into `after`; `root` is its tree. Undefined if
 * the text is not laid out line by line (as when somebody put it between braces); it must then be written anew.
 */
export function editYaml(
  text: string,
  root: MapNode,
  before: object,
  after: object,
  layout: Layout,
): string | undefined {
  try {
    return new Editor(text, root, layout).edit(before as Data, after as Data);
  } catch (thrown) {
    if (thrown === NOT_LINE_BY_LINE) return undefined;
    throw thrown;
  }
}

class Editor {
  readonly #lines: readonly string[];
  readonly #root: MapNode;
  readonly #layout: Layout;
  readonly #comments: readonly Comment[];
  readonly #lineOf: (offset: number) => number;
  /** Counted from 0, as the lines are. */
  readonly #columnOf: (offset: number) => number;
  /** What stands at the end of each line before the line feed: a carriage return in files from Windows editors. */
  readonly #lineEnd: string;
  /** Lines that are taken out. */
  readonly #removed = new Set<number>();
  /** What is put in above a line: new entries, then what stands in place of lines that were taken out. */
  readonly #inserted = new Map<number, string[]>();
  readonly #replacing = new Map<number, string[]>();

  constructor(text: string, root: MapNode, layout: Layout) {
    this.#lines = text.split("\n");
    this.#root = root;
    this.#layout = layout;
    this.#comments = findComments(text, root);
    this.#lineEnd = text.includes("\r\n") ? "\r" : "";
    const index = createLineIndex(text);
    this.#lineOf = (offset) => index.position(offset).line - 1;
    this.#columnOf = (offset) => index.position(offset).column - 1;
  }

  edit(before: Data, after: Data): string {
    this.#editMap(this.#root, before, after, [], this.#lastLine() + 1);
    return this.#lines
      .flatMap((line, at) => {
        const added = [...(this.#inserted.get(at) ?? []), ...(this.#replacing.get(at) ?? [])];
        const kept = this.#removed.has(at) ? [] : [line];
        return [...added.map((one) => one + this.#lineEnd), ...kept];
      })
      .join("\n");
  }

  /** Puts `lines` in place of the lines `from` up to but not including `to`. */
  #replace(from: number, to: number, lines: readonly string[] = []): void {
    for (let line = from; line < to; line += 1) this.#removed.add(line);
    this.#replacing.set(from, [...(this.#replacing.get(from) ?? []), ...lines]);
  }

  /** The last line that belongs to the data: before the end marker, blank lines and comments at the end. */
  #lastLine(): number {
    let last = this.#lines.length - 1;
    while (last >= 0 && /^\s*(?:#|$)|^\.\.\.(?:\s|$)/.test(this.#lines[last] ?? "")) last -= 1;
    return Math.max(last, this.#lineOf(Math.max(this.#root.end - 1, 0)));
  }

  /** Edits the entries of a map that ends before line `end`. */
  #editMap(map: MapNode, before: Data, after: Data, path: readonly string[], end: number): void {
    if (map.flow) throw NOT_LINE_BY_LINE;
    for (const entry of map.entries) {
      const name = nameOf(entry);
      if (!Object.hasOwn(after, name) || after[name] === undefined) {
        if (Object.hasOwn(before, name)) this.#remove(map, entry, path, end);
      } else if (!sameData(before[name], after[name])) this.#change(map, entry, before, after, path, end);
    }
    const present = new Set(map.entries.map(nameOf));
    const missing = this.#layout
      .orderedKeys(path, after)
      .filter((key) => !present.has(key) && after[key] !== undefined);
    for (const key of missing) this.#insert(map, key, after, path, end);
  }

  #change(map: MapNode, entry: Entry, before: Data, after: Data, path: readonly string[], end: number): void {
    const name = nameOf(entry);
    const [was, is] = [before[name], after[name]];
    const { from, to } = this.#extent(map, entry, end);
    const isEdited = isGroup(was) && isGroup(is) && Object.keys(is).some((key) => Object.hasOwn(was, key));
    if (isEdited && entry.value.kind === "map" && !entry.value.flow) {
      this.#editMap(entry.value, was, is, [...path, name], to);
      return;
    }
    const behind = this.#afterEntry(map, entry, end);
    const kept = this.#commentsIn(from, behind, entry, path);
    this.#replace(from, behind, [...kept, ...this.#aligned(map, this.#emit(name, after, path))]);
  }

  #remove(map: MapNode, entry: Entry, path: readonly string[], end: number): void {
    const { from } = this.#extent(map, entry, end);
    const to = this.#afterEntry(map, entry, end);
    const kept = this.#commentsIn(from, to, entry, path);
    this.#replace(from, to, kept);
    const title = isAnswerPath(path) ? this.#titleAbove(entry, from) : undefined;
    if (title === undefined) return;
    this.#replace(title, title + 1);
    // One of the blank lines around the answer goes with it, unless something of it stays.
    if (kept.length > 0 || title < from - 1) return;
    const blank = [title - 1, to].find((line) => this.#isBlank(line) && !this.#removed.has(line));
    if (blank !== undefined) this.#replace(blank, blank + 1);
  }

  /** The line of the title of an answer; comments of a person may stand between the two. */
  #titleAbove(entry: Entry, from: number): number | undefined {
    const title = this.#layout.titleOf(nameOf(entry));
    for (let line = from - 1; this.#commentColumn(line) >= 0; line -= 1) {
      if (this.#lines[line]?.trim() === title) return line;
    }
    return undefined;
  }

  #insert(map: MapNode, key: string, after: Data, path: readonly string[], end: number): void {
    const order = this.#layout.orderedKeys(path, {
      ...after,
      ...Object.fromEntries(map.entries.map((entry) => [nameOf(entry), 0])),
    });
    const earlier = new Set(order.slice(0, order.indexOf(key)));
    const stays = (entry: Entry): boolean => Object.hasOwn(after, nameOf(entry));
    const previous = map.entries.findLast((entry) => earlier.has(nameOf(entry)) && stays(entry));
    const first = map.entries[0];
    if (first === undefined) throw NOT_LINE_BY_LINE;
    const isAnswer = isAnswerPath(path);
    const lines = isAnswer ? emitAnswer(key, after[key], this.#layout) : this.#emit(key, after, path);
    const gap = isAnswer ? [""] : [];
    const at = previous === undefined ? this.#beforeEntry(first) : this.#afterEntry(map, previous, end);
    const added = this.#aligned(map, previous === undefined ? [...lines, ...gap] : [...gap, ...lines]);
    this.#inserted.set(at, [...(this.#inserted.get(at) ?? []), ...added]);
  }

  #emit(name: string, after: Data, path: readonly string[]): readonly string[] {
    return path.length === 0 ? emitTopEntry(name, after[name], this.#layout) : emitEntry(name, after[name], 0);
  }

  /** Lines moved to where the entries of `map` begin. */
  #aligned(map: MapNode, lines: readonly string[]): readonly string[] {
    return indented(lines, this.#columnOf(map.entries[0]?.key.start ?? 0));
  }

  /** The lines of an entry, without blank lines and comments that follow it. */
  #extent(map: MapNode, entry: Entry, end: number): { from: number; to: number } {
    const from = this.#lineOf(entry.key.start);
    const before = (this.#lines[from] ?? "").slice(0, this.#columnOf(entry.key.start));
    if (before.trim() !== "") throw NOT_LINE_BY_LINE;
    const next = map.entries[map.entries.indexOf(entry) + 1];
    const limit = next === undefined ? end : this.#lineOf(next.key.start);
    const content = this.#lineOf(Math.max(entry.value.end - 1, entry.key.start));
    let to = limit;
    while (to - 1 > content && /^\s*(?:#|$)/.test(this.#lines[to - 1] ?? "")) to -= 1;
    if (to <= from) throw NOT_LINE_BY_LINE;
    return { from, to };
  }

  /**
   * Where the next entry can be put in: behind the entry and the comments that are indented below it. These would
   * become a part of a literal block that ends right above them.
   */
  #afterEntry(map: MapNode, entry: Entry, end: number): number {
    const { to } = this.#extent(map, entry, end);
    const column = this.#columnOf(entry.key.start);
    let at = to;
    for (let line = to; this.#isBlank(line) || this.#commentColumn(line) > column; line += 1) {
      if (!this.#isBlank(line)) at = line + 1;
    }
    return at;
  }

  /** Where an entry can be put in before the first one: above the comments that stand right above that. */
  #beforeEntry(entry: Entry): number {
    const column = this.#columnOf(entry.key.start);
    let at = this.#lineOf(entry.key.start);
    while (this.#commentColumn(at - 1) >= 0 && this.#commentColumn(at - 1) <= column) at -= 1;
    return at;
  }

  #isBlank(line: number): boolean {
    return this.#lines[line]?.trim() === "";
  }

  /** The column of a comment that stands on a line of its own; -1 if there is none. */
  #commentColumn(line: number): number {
    return /^\s*(?=#)/.exec(this.#lines[line] ?? "")?.[0].length ?? -1;
  }

  /**
   * The comments in some lines, to be put above or in place of the entry that stands there. Titles of answers are not
   * among them if all answers are replaced; these are written anew.
   */
  #commentsIn(from: number, to: number, entry: Entry, path: readonly string[]): string[] {
    const comments = this.#comments.filter(({ line }) => line >= from && line < to).map(({ text }) => text);
    const kept = path.length === 0 ? comments.filter((text) => !this.#layout.isTitle(text)) : comments;
    return indented(kept, this.#columnOf(entry.key.start));
  }
}

/** Whether the entries of the map at this path are answers. */
function isAnswerPath(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === "answers";
}

function isGroup(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
