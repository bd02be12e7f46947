/** A text that is edited: its lines, its comments, and where the parts of its tree begin and end. */
import type { Comment } from "../syntax/comments.ts";
import { createLineIndex } from "../syntax/line-index.ts";
import type { ScalarNode, SourceNode } from "../syntax/source-tree.ts";
import { nameOf } from "../syntax/source-tree.ts";

/** An entry of a map or an item of a list, with its key, dash or question mark. Offsets, the end exclusive. */
export interface Member {
  /** The key as it stands in the data; only entries have it. */
  readonly name?: string;
  readonly key?: ScalarNode;
  readonly value: SourceNode;
  readonly start: number;
  readonly end: number;
}

/** Lines and columns are counted from 0. */
export interface SourceText {
  readonly text: string;
  /** The line that holds an offset. */
  lineAt(offset: number): number;
  columnAt(offset: number): number;
  /** The offset at which a line begins. */
  startOf(line: number): number;
  /** What stands on a line, without its line end. */
  contentOf(line: number): string;
  /** The line end of a line, or of the one before if it has none: what new lines beside it end with. */
  lineEndOf(line: number): string;
  isBlank(line: number): boolean;
  /** The column of a comment that stands on a line of its own; -1 if there is none. */
  commentColumn(line: number): number;
  /** What stands on the line of an offset before it, if that is white space only. */
  indentAt(offset: number): string | undefined;
  commentsIn(start: number, end: number): readonly Comment[];
  /** The first offset from `offset` on at which neither white space nor a comment stands. */
  skip(offset: number): number;
  membersOf(node: SourceNode): readonly Member[];
}

/** White space as YAML has it: another, such as the no-break space of a word processor, is a part of a text. */
const BLANK = /^[ \t]*$/;

/** What an edit throws when the text is not laid out in a way in which a part can be changed in its place. */
export const NOT_IN_PLACE: Error = new Error("This part of the text cannot be changed in its place.");

/** A text and the comments in it. */
export function createSourceText(text: string, comments: readonly Comment[]): SourceText {
  const index = createLineIndex(text);
  const lineAt = (offset: number): number => index.position(offset).line - 1;
  const startOf = (line: number): number => index.startOf(line + 1);
  const lineEndOf = (line: number): string => /\r?\n$/.exec(text.slice(startOf(line), startOf(line + 1)))?.[0] ?? "";
  const contentOf = (line: number): string => text.slice(startOf(line), startOf(line + 1) - lineEndOf(line).length);

  function skip(offset: number): number {
    const spaceOrComment = /(?:[ \t\r\n]|#[^\n]*)*/y;
    spaceOrComment.lastIndex = offset;
    spaceOrComment.test(text);
    return spaceOrComment.lastIndex;
  }

  /** The end of a node with its closing bracket, which the tree leaves out. */
  function endOf(node: SourceNode): number {
    if (node.kind === "scalar") return node.end;
    const last = node.kind === "list" ? node.items.at(-1) : node.entries.at(-1)?.value;
    if (!node.flow) return last === undefined ? node.end : endOf(last);
    const closing = { "{": "}", "[": "]" }[text[node.start] ?? ""];
    // A pair within brackets, `[title: x]`, has no braces of its own.
    if (closing === undefined) return last === undefined ? node.end : endOf(last);
    let at = skip(last === undefined ? node.start + 1 : endOf(last));
    if (text[at] === ",") at = skip(at + 1);
    if (text[at] !== closing) throw NOT_IN_PLACE;
    return at + 1;
  }

  /** Where a member begins that follows `offset`: its key, or the dash or question mark before that. */
  function startFrom(offset: number, flow: boolean): number {
    const at = skip(offset);
    return flow && text[at] === "," ? skip(at + 1) : at;
  }

  function membersOf(node: SourceNode): readonly Member[] {
    if (node.kind === "scalar") return [];
    let at = node.flow && /[[{]/.test(text[node.start] ?? "") ? node.start + 1 : node.start;
    const parts: readonly { key?: ScalarNode; name?: string; value: SourceNode }[] =
      node.kind === "list"
        ? node.items.map((value) => ({ value }))
        : node.entries.map((entry) => ({ ...entry, name: nameOf(entry) }));
    return parts.map((part) => {
      const start = startFrom(at, node.flow);
      at = Math.max(endOf(part.value), part.key?.end ?? 0);
      return { ...part, start, end: at };
    });
  }

  return {
    text,
    lineAt,
    columnAt: (offset) => index.position(offset).column - 1,
    startOf,
    contentOf,
    lineEndOf: (line) => lineEndOf(line) || lineEndOf(line - 1) || "\n",
    isBlank: (line) => startOf(line) < text.length && BLANK.test(contentOf(line)),
    commentColumn: (line) => /^[ \t]*(?=#)/.exec(contentOf(line))?.[0].length ?? -1,
    indentAt(offset): string | undefined {
      const before = text.slice(startOf(lineAt(offset)), offset);
      return BLANK.test(before) ? before : undefined;
    },
    commentsIn: (start, end) => comments.filter((comment) => comment.start >= start && comment.start < end),
    skip,
    membersOf,
  };
}
