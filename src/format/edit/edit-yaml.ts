/**
 * Edits the YAML text of an assessment: each answer, or entry at the top of the file, that changed is written again as a
 * whole, its comments in front of their field, and no other line is touched.
 */
import { sameData } from "../../domain/model/same-data.ts";
import type { Layout } from "../layout.ts";
import type { Comment } from "../syntax/comments.ts";
import { type Entry, type MapNode, nameOf } from "../syntax/source-tree.ts";
import { emitAnswer, emitTopEntry } from "../write-yaml.ts";
import { commentsOfEntry } from "./entry-comments.ts";
import { YamlLines } from "./yaml-lines.ts";

export interface YamlEdit {
  /** Ends with the end marker. */
  readonly text: string;
  readonly root: MapNode;
  readonly comments: readonly Comment[];
  readonly before: object;
  /** With its keys in the order of the layout. */
  readonly after: object;
  readonly layout: Layout;
}

/** What is written again as a whole: single answers, or entries at the top of the file, all answers among them. */
export type Granularity = "answer" | "entry";

type Group = Readonly<Record<string, unknown>>;

/** The text with the data `before` turned into `after`; undefined where its lines are not laid out entry by entry. */
export function editYaml(edit: YamlEdit, granularity: Granularity): string | undefined {
  const lines = new YamlLines(edit.text, edit.comments);
  const top = membersOf(edit.root, lines, endOfDocument(edit.text, edit.root, lines));
  const isDone = top !== undefined && new MapEdit(lines, edit.layout, granularity).apply(top, edit.before, edit.after);
  return isDone ? lines.text() : undefined;
}

/** An entry with its lines, `to` exclusive: comments that are indented deeper than it belong to it, blank lines do not. */
interface Member {
  readonly name: string;
  readonly entry: Entry;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** The line of the first document marker after the data. */
function endOfDocument(text: string, root: MapNode, lines: YamlLines): number {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  marker.lastIndex = root.entries.at(-1)?.key.end ?? root.end;
  const found = marker.exec(text);
  return found === null ? lines.count : lines.at(found.index);
}

/** The entries of a map, of which the last ends before the line `end`; undefined unless each begins on a line of its own. */
function membersOf({ entries, flow }: MapNode, lines: YamlLines, end: number): readonly Member[] | undefined {
  const starts = entries.map(({ key }) => /^( *)(?:\? *)?$/.exec(lines.before(key.start))?.[1]?.length);
  if (flow || entries.length === 0 || new Set(starts).size > 1) return undefined;
  const column = starts[0];
  if (column === undefined) return undefined;
  return entries.map((entry, at) => {
    const from = lines.at(entry.key.start);
    const next = entries[at + 1];
    let to = next === undefined ? end : lines.at(next.key.start);
    const isOutside = (line: number): boolean => {
      const comment = lines.commentColumn(line);
      return lines.isBlank(line) || (comment >= 0 && comment <= column);
    };
    while (to - 1 > from && isOutside(to - 1)) to -= 1;
    return { name: nameOf(entry), entry, column, from, to };
  });
}

class MapEdit {
  readonly #lines: YamlLines;
  readonly #layout: Layout;
  readonly #granularity: Granularity;

  constructor(lines: YamlLines, layout: Layout, granularity: Granularity) {
    this.#lines = lines;
    this.#layout = layout;
    this.#granularity = granularity;
  }

  /** Turns `was` into `is` in the lines of the top of the file, or of the answers; false if that cannot be done. */
  apply(members: readonly Member[], was: object, is: object, parent: "" | "answers" = ""): boolean {
    const [old, now] = [was as Group, is as Group];
    const has = (group: Group, name: string): boolean => Object.hasOwn(group, name) && group[name] !== undefined;
    // A key without a value is not in the data; its line may stay.
    const stays = members.map(({ name }) => has(now, name) || !has(old, name));
    const additions = this.#additions(members, stays, now, parent);
    if (!stays.includes(true) && additions.length === 0) return false;
    const add = (after: number): void => {
      for (const one of additions.filter((addition) => addition.after === after))
        this.#add(members, one, now[one.name], parent, stays.includes(true) || one !== additions.at(-1));
    };
    add(-1);
    for (const [at, member] of members.entries()) {
      const [before, after] = [old[member.name], now[member.name]];
      if (stays[at] !== true)
        this.#remove(member, { isFirst: at === 0, isFollowed: stays.includes(true, at + 1) }, parent);
      else if (has(now, member.name) && !sameData(before, after) && !this.#change(member, before, after, parent))
        return false;
      add(at);
    }
    return true;
  }

  /** New entries in the order of the layout, each with the member that it comes after. */
  #additions(members: readonly Member[], stays: readonly boolean[], is: Group, parent: string): readonly Addition[] {
    const names = members.map(({ name }) => name);
    const known = { ...is, ...Object.fromEntries(names.map((name) => [name, 0])) };
    const order = this.#layout.orderedKeys(parent === "" ? [] : [parent], known);
    return order
      .filter((name) => is[name] !== undefined && !names.includes(name))
      .map((name) => {
        const earlier = new Set(order.slice(0, order.indexOf(name)));
        return { name, after: names.findLastIndex((other, at) => earlier.has(other) && stays[at] === true) };
      });
  }

  #change(member: Member, was: unknown, is: unknown, parent: string): boolean {
    const { name, entry, column, from, to } = member;
    const lines = this.#lines;
    if (parent === "" && name === "answers" && this.#granularity === "answer") {
      const answers = entry.value.kind === "map" ? membersOf(entry.value, lines, to) : undefined;
      return answers !== undefined && this.apply(answers, was ?? {}, is ?? {}, "answers");
    }
    // The titles of answers that are all written again are written with them.
    const own = lines.commentsIn(from, to).filter(({ text }) => parent !== "" || !this.#layout.isTitle(text));
    const comments = commentsOfEntry(entry, own, is, (offset) => lines.before(offset).trim() === "");
    lines.remove(from, to);
    const written = parent === "" ? emitTopEntry(name, is, this.#layout, comments) : emitAnswer(name, is, comments);
    lines.insert(from, written, column);
    return true;
  }

  /** Removes an entry and its title. Its comments stay, with a blank line between them and what follows. */
  #remove({ name, column, from, to }: Member, { isFirst, isFollowed }: Position, parent: string): void {
    const lines = this.#lines;
    const comments = lines.commentsIn(from, to).map(({ text }) => text);
    const kept = parent === "" ? comments.filter((text) => !this.#layout.isTitle(text)) : comments;
    const title = this.#titleAbove(name, from, parent);
    const isCommented = kept.length > 0 || (lines.commentColumn(from - 1) >= 0 && title !== from - 1);
    lines.remove(from, to);
    if (title !== undefined) lines.remove(title);
    lines.insert(from, [...kept, ...(isCommented && isFollowed && !lines.isBlank(to) ? [""] : [])], column);
    // The blank line that was added with an answer is removed with it, unless its comments stay: above, but for the first.
    if (parent === "" || isCommented) return;
    const [above, below] = [(title ?? from) - 1, to];
    const around = isFirst ? [below, above] : [above, below];
    const blank = around.find((line) => lines.isBlank(line) && !lines.isRemoved(line));
    if (blank !== undefined) lines.remove(blank);
  }

  /** The line of the title or notice above an entry; comments of a person may be between the two. */
  #titleAbove(name: string, from: number, parent: string): number | undefined {
    const title = parent === "" ? this.#layout.noticeOf(name) : this.#layout.titleOf(name);
    if (title === undefined) return undefined;
    for (let line = from - 1; this.#lines.commentColumn(line) >= 0; line -= 1)
      if (this.#lines.contentOf(line).trim() === title) return line;
    return undefined;
  }

  #add(members: readonly Member[], { name, after }: Addition, value: unknown, parent: string, isApart: boolean): void {
    const gap = parent !== "" && isApart ? [""] : [];
    const notice = parent === "" ? this.#layout.noticeOf(name) : this.#layout.titleOf(name);
    const entry = parent === "" ? emitTopEntry(name, value, this.#layout) : emitAnswer(name, value);
    const written = [...(notice === undefined ? [] : [notice]), ...entry];
    const [first, previous] = [members[0], members[after]];
    if (first === undefined) return;
    let line = previous?.to ?? first.from;
    if (previous === undefined) while (this.#isCommentAbove(line - 1, first.column)) line -= 1;
    this.#lines.insert(line, previous === undefined ? [...written, ...gap] : [...gap, ...written], first.column);
  }

  #isCommentAbove(line: number, column: number): boolean {
    const comment = this.#lines.commentColumn(line);
    return comment >= 0 && comment <= column;
  }
}

/** Where an entry stands among the others of its map. */
interface Position {
  readonly isFirst: boolean;
  /** By one that stays. */
  readonly isFollowed: boolean;
}

interface Addition {
  readonly name: string;
  /** The index of the member that it comes after; -1 before all. */
  readonly after: number;
}
