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
import { emitAnswer, emitTopEntry } from "./write-yaml.ts";

type Data = Readonly<Record<string, unknown>>;

/** Lines `from` up to but not including `to` (counted from 0) are replaced. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Thrown inside this module when the text is laid out in a way that cannot be edited line by line. */
const NOT_LINE_BY_LINE = new Error("The text is not laid out line by line.");

/**
 * `text` with the data `before` turned into `after`; `root` is its tree. Undefined if the text is not laid out line
 * by line (as when somebody put it between braces); it must then be written anew.
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
  /** What stands at the end of each line before the line feed: a carriage return in files from Windows editors. */
  readonly #lineEnd: string;
  readonly #splices: Splice[] = [];

  constructor(text: string, root: MapNode, layout: Layout) {
    this.#lines = text.split("\n");
    this.#root = root;
    this.#layout = layout;
    this.#comments = findComments(text, root);
    this.#lineEnd = text.includes("\r\n") ? "\r" : "";
    const index = createLineIndex(text);
    this.#lineOf = (offset) => index.position(offset).line - 1;
  }

  edit(before: Data, after: Data): string {
    this.#editMap(this.#root, before, after, [], this.#lastLine() + 1);
    const lines = [...this.#lines];
    for (const splice of this.#splices.sort((a, b) => b.from - a.from || b.to - a.to)) {
      lines.splice(splice.from, splice.to - splice.from, ...splice.lines.map((line) => line + this.#lineEnd));
    }
    return lines.join("\n");
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
      const name = entry.key.text.normalize("NFC");
      if (!Object.hasOwn(after, name) || after[name] === undefined) {
        if (Object.hasOwn(before, name)) this.#remove(map, entry, path, end);
      } else if (!sameData(before[name], after[name])) this.#change(map, entry, before[name], after[name], path, end);
    }
    const present = new Set(map.entries.map((entry) => entry.key.text.normalize("NFC")));
    const missing = this.#layout
      .orderedKeys(path, after)
      .filter((key) => !present.has(key) && after[key] !== undefined);
    for (const key of missing) this.#insert(map, key, after, path, end);
  }

  #change(map: MapNode, entry: Entry, before: unknown, after: unknown, path: readonly string[], end: number): void {
    const name = entry.key.text.normalize("NFC");
    const { from, to } = this.#extent(map, entry, end);
    if (
      isGroup(before) &&
      isGroup(after) &&
      Object.keys(after).length > 0 &&
      entry.value.kind === "map" &&
      !entry.value.flow
    ) {
      this.#editMap(entry.value, before, after, [...path, name], to);
      return;
    }
    const kept = this.#commentsIn(from, to, path.length);
    this.#splices.push({ from, to, lines: [...kept, ...this.#emit(name, after, path)] });
  }

  #remove(map: MapNode, entry: Entry, path: readonly string[], end: number): void {
    const { from, to } = this.#extent(map, entry, end);
    const title = path[0] === "answers" && path.length === 1 ? this.#layout.titleOf(entry.key.text) : undefined;
    let start = from;
    if (title !== undefined && this.#lines[start - 1]?.trim() === title) start -= 1;
    if (start < from && this.#lines[start - 1]?.trim() === "") start -= 1;
    this.#splices.push({ from: start, to, lines: this.#commentsIn(from, to, path.length) });
  }

  #insert(map: MapNode, key: string, after: Data, path: readonly string[], end: number): void {
    const order = this.#layout.orderedKeys(path, {
      ...after,
      ...Object.fromEntries(map.entries.map((entry) => [entry.key.text, 0])),
    });
    const earlier = new Set(order.slice(0, order.indexOf(key)));
    const previous = map.entries.findLast((entry) => earlier.has(entry.key.text));
    const first = map.entries[0];
    let at: number;
    if (previous !== undefined) at = this.#afterEntry(map, previous, end);
    else if (first !== undefined) at = this.#beforeEntry(first);
    else throw NOT_LINE_BY_LINE;
    const isAnswer = path.length === 1 && path[0] === "answers";
    const lines = isAnswer ? ["", ...emitAnswer(key, after[key], this.#layout)] : this.#emit(key, after[key], path);
    this.#splices.push({ from: at, to: at, lines });
    // Entries inserted at one place are put in one after the other, so that their order is kept.
    this.#mergeInsertions(at);
  }

  #mergeInsertions(at: number): void {
    const here = this.#splices.filter((splice) => splice.from === at && splice.to === at);
    if (here.length < 2) return;
    const others = this.#splices.filter((splice) => !here.includes(splice));
    this.#splices.length = 0;
    this.#splices.push(...others, { from: at, to: at, lines: here.flatMap((splice) => splice.lines) });
  }

  #emit(key: string, value: unknown, path: readonly string[]): readonly string[] {
    return path.length === 0 ? emitTopEntry(key, value, this.#layout) : emitEntry(key, value, path.length);
  }

  /** The lines of an entry, without blank lines and comments that follow it. */
  #extent(map: MapNode, entry: Entry, end: number): { from: number; to: number } {
    const from = this.#lineOf(entry.key.start);
    if ((this.#lines[from] ?? "").slice(0, this.#columnOf(entry)).trim() !== "") throw NOT_LINE_BY_LINE;
    const next = map.entries[map.entries.indexOf(entry) + 1];
    const limit = next === undefined ? end : this.#lineOf(next.key.start);
    const content = this.#lineOf(Math.max(entry.value.end - 1, entry.key.start));
    let to = limit;
    while (to - 1 > content && /^\s*(?:#|$)/.test(this.#lines[to - 1] ?? "")) to -= 1;
    if (to <= from) throw NOT_LINE_BY_LINE;
    return { from, to };
  }

  #columnOf(entry: Entry): number {
    const line = this.#lineOf(entry.key.start);
    let offset = 0;
    for (let index = 0; index < line; index += 1) offset += (this.#lines[index]?.length ?? 0) + 1;
    return entry.key.start - offset;
  }

  /** Where the next entry can be put in: behind the entry and the comments that are indented below it. */
  #afterEntry(map: MapNode, entry: Entry, end: number): number {
    const { to } = this.#extent(map, entry, end);
    const column = this.#columnOf(entry);
    let at = to;
    for (let line = to; line < this.#lines.length; line += 1) {
      const match = /^(\s*)#/.exec(this.#lines[line] ?? "");
      if (match === null || (match[1] ?? "").length <= column) break;
      at = line + 1;
    }
    return at;
  }

  /** Where an entry can be put in before the first one: above the comments that stand right above that. */
  #beforeEntry(entry: Entry): number {
    let at = this.#lineOf(entry.key.start);
    while (at > 0 && /^\s*#/.test(this.#lines[at - 1] ?? "")) at -= 1;
    if (at > 0 && (this.#lines[at - 1] ?? "").trim() === "") at -= 1;
    return at;
  }

  #commentsIn(from: number, to: number, depth: number): string[] {
    return this.#comments
      .filter((comment) => comment.line >= from && comment.line < to)
      .map((comment) => "  ".repeat(depth) + comment.text);
  }
}

function isGroup(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
