/** The lines of a YAML text that is edited: whole lines are removed and inserted. Lines and columns count from 0. */
import type { Comment } from "../syntax/comments.ts";

/** White space in YAML; anything else, such as a no-break space, is part of a text. */
const BLANK = /^[ \t]*$/;

export class YamlLines {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  readonly #comments: readonly Comment[];
  readonly #commentStarts: ReadonlySet<number>;
  readonly #removed = new Set<number>();
  readonly #inserted = new Map<number, string[]>();

  constructor(text: string, comments: readonly Comment[]) {
    this.#lines = text.split(/(?<=\n)/);
    let start = 0;
    this.#starts = this.#lines.map((line) => (start += line.length) - line.length);
    this.#comments = comments;
    this.#commentStarts = new Set(comments.map((comment) => comment.start));
  }

  get count(): number {
    return this.#lines.length;
  }

  /** The line that holds an offset. */
  at(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The offset at which a line begins. */
  startOf(line: number): number {
    return this.#starts[line] ?? Infinity;
  }

  /** A line without its line end. */
  contentOf(line: number): string {
    return (this.#lines[line] ?? "").replace(/\r?\n$/, "");
  }

  /** The line of an offset, up to the offset. */
  before(offset: number): string {
    const line = this.at(offset);
    return this.contentOf(line).slice(0, offset - this.startOf(line));
  }

  isBlank(line: number): boolean {
    return line >= 0 && line < this.count && BLANK.test(this.contentOf(line));
  }

  /** The column of a comment on a line of its own; -1 if there is none. A line of a text may look like one. */
  commentColumn(line: number): number {
    const column = /^[ \t]*(?=#)/.exec(this.contentOf(line))?.[0].length ?? -1;
    return column >= 0 && this.#commentStarts.has(this.startOf(line) + column) ? column : -1;
  }

  commentsIn(from: number, to: number): readonly Comment[] {
    const [start, end] = [this.startOf(from), this.startOf(to)];
    return this.#comments.filter((comment) => comment.start >= start && comment.start < end);
  }

  isRemoved(line: number): boolean {
    return this.#removed.has(line);
  }

  /** Removes the lines from `from` up to but not including `to`. */
  remove(from: number, to = from + 1): void {
    for (let line = from; line < to; line += 1) this.#removed.add(line);
  }

  /** Inserts lines before `line`, indented by `column`, after those that were inserted there before. */
  insert(line: number, lines: readonly string[], column: number): void {
    const lineEnd = this.#lineEndOf(line) ?? this.#lineEndOf(line - 1) ?? "\n";
    const added = lines.map((one) => (one === "" ? "" : " ".repeat(column) + one) + lineEnd);
    this.#inserted.set(line, [...(this.#inserted.get(line) ?? []), ...added]);
  }

  /** The edited text. */
  text(): string {
    const lines = [...this.#lines, ""].flatMap((line, at) => [
      ...(this.#inserted.get(at) ?? []),
      ...(this.#removed.has(at) ? [] : [line]),
    ]);
    return lines.join("");
  }

  #lineEndOf(line: number): string | undefined {
    return /\r?\n$/.exec(this.#lines[line] ?? "")?.[0];
  }
}
