/**
 * Edits a map or a list that is written line by line, and touches only the lines of what changed. Comments in lines
 * that are taken out stay in their place.
 */
import { asLines, isCommentAbove, joined, lineBehind, placeBefore, placeBehind } from "./block-lines.ts";
import { replaceValue } from "./edit-block-value.ts";
import type { Addition, Path, Plan } from "./edit-plan.ts";
import type { Editing } from "./editing.ts";
import { inPlace, isAnswerPath } from "./editing.ts";
import { emitBlock, emitEntry } from "../syntax/emit-yaml.ts";
import type { Member } from "./source-text.ts";
import { NOT_IN_PLACE } from "./source-text.ts";
import { emitAnswer, emitTopEntry } from "../write-yaml.ts";

/** Carries out a plan on the members of the map or list at `path`. */
export function editBlock(editing: Editing, members: readonly Member[], plan: Plan, path: Path): void {
  const stays = plan.members.map((planned) => planned !== "goes");
  if (members.length === 0 || !(stays.includes(true) || plan.additions.length > 0)) throw NOT_IN_PLACE;
  for (const [at, planned] of plan.members.entries()) {
    const member = members[at];
    if (member === undefined || planned === "stays") continue;
    if (planned === "goes") takeOut(editing, members, at, stays, path);
    else change(editing, member, planned.was, planned.is, [...path, member.name ?? at]);
  }
  for (const [at, addition] of plan.additions.entries()) {
    const isLast = at === plan.additions.length - 1 && !stays.includes(true);
    add(editing, members, addition, path, isAnswerPath(path) && !isLast ? [""] : []);
  }
}

function change(editing: Editing, member: Member, was: unknown, is: unknown, path: Path): void {
  const { source, splices } = editing;
  const lines = emitMember(editing, member.name, is, path.slice(0, -1));
  if (isOwnWordList(editing, member, was)) {
    const lineEnd = source.lineEndOf(source.lineAt(member.start));
    splices.add(member.start, member.end, joined(lines, source.columnAt(member.start), lineEnd));
    return;
  }
  if (editing.editInside(member.value, was, is, path)) return;
  const isDone = inPlace(editing, () => {
    replaceValue(editing, member, is, lines, path);
  });
  if (!isDone) replaceMember(editing, member, lines, path);
}

/** Whether a list of words stands just as we write it, without a comment: it may go from one line to several, or back. */
function isOwnWordList({ source }: Editing, { name = "", start, end }: Member, was: unknown): boolean {
  if (!Array.isArray(was) || !was.every((item) => typeof item === "string")) return false;
  const behind = source.startOf(source.lineAt(end) + 1);
  if (source.commentsIn(start, behind).length > 0) return false;
  const lineEnd = source.lineEndOf(source.lineAt(start));
  return source.text.slice(start, end) === joined(emitEntry(name, was, 0), source.columnAt(start), lineEnd);
}

/** Writes a member anew, with the comments that stood in it above it. */
function replaceMember(
  { source, splices, layout }: Editing,
  member: Member,
  lines: readonly string[],
  path: Path,
): void {
  const column = source.columnAt(member.start);
  const last = placeBehind(source, member) - 1;
  const end = source.startOf(last) + source.contentOf(last).length;
  const comments = source.commentsIn(member.start, end).map(({ text }) => text);
  // The titles of answers that are all replaced are written anew.
  const kept = path.length === 1 ? comments.filter((text) => !layout.isTitle(text)) : comments;
  splices.add(member.start, end, joined([...kept, ...lines], column, source.lineEndOf(last)));
}

/** Takes a member out. Its comments stay, set apart from what follows, which they do not speak of. */
function takeOut(
  editing: Editing,
  members: readonly Member[],
  at: number,
  stays: readonly boolean[],
  path: Path,
): void {
  const { source, splices, layout } = editing;
  const [member, next] = [members[at], members[at + 1]];
  if (member === undefined) return;
  const from = source.lineAt(member.start);
  const to = placeBehind(source, member);
  const behind = Math.min(to, lineBehind(source, member));
  const comments = source.commentsIn(member.start, source.startOf(to)).map(({ text }) => text);
  const kept = path.length === 0 ? comments.filter((text) => !layout.isTitle(text)) : comments;
  const title = titleAbove(editing, member, path);
  const isCommented = kept.length > 0 || (isCommentAbove(source, member, from - 1) && title !== from - 1);
  const isFollowed = stays.includes(true, at + 1) && !source.isBlank(to);
  const lines = [...kept, ...(isCommented && isFollowed ? [""] : [])];
  const [column, lineEnd] = [source.columnAt(member.start), source.lineEndOf(from)];
  if (source.indentAt(member.start) === undefined) {
    // Behind the dash of an item the next entry takes its place.
    if (next === undefined || stays[at + 1] !== true) throw NOT_IN_PLACE;
    splices.add(member.start, next.start, kept.map((text) => text + lineEnd + " ".repeat(column)).join(""));
    return;
  }
  const end = comments.length > 0 ? to : behind;
  splices.add(source.startOf(from), source.startOf(end), asLines(lines, column, lineEnd));
  if (title !== undefined) splices.add(source.startOf(title), source.startOf(title + 1), "");
  // One of the blank lines around an answer goes with it, unless something of it stays.
  if (!isAnswerPath(path) || isCommented) return;
  const blank = [(title ?? from) - 1, to].find(
    (line) => source.isBlank(line) && !splices.takesOut(source.startOf(line)),
  );
  if (blank !== undefined) splices.add(source.startOf(blank), source.startOf(blank + 1), "");
}

/** The line of the title of an answer, or of a notice; comments of a person may stand between the two. */
function titleAbove({ source, layout }: Editing, { name = "", ...member }: Member, path: Path): number | undefined {
  const title = path.length === 0 ? layout.noticeOf(name) : isAnswerPath(path) ? layout.titleOf(name) : undefined;
  if (title === undefined) return undefined;
  for (let line = source.lineAt(member.start) - 1; source.commentColumn(line) >= 0; line -= 1)
    if (source.contentOf(line).trim() === title) return line;
  return undefined;
}

/** Puts a new member in; `gap` are the blank lines between it and its neighbour. */
function add(
  editing: Editing,
  members: readonly Member[],
  { name, value, after }: Addition,
  path: Path,
  gap: readonly string[],
): void {
  const { source, splices } = editing;
  const [first, previous] = [members[0], members[after]];
  if (first === undefined) throw NOT_IN_PLACE;
  const lines = emitMember(editing, name, value, path, true);
  const column = source.columnAt(first.start);
  if (previous !== undefined) {
    const place = placeBehind(source, previous);
    splices.add(
      source.startOf(place),
      source.startOf(place),
      asLines([...gap, ...lines], column, source.lineEndOf(place - 1)),
    );
  } else if (source.indentAt(first.start) !== undefined) {
    const place = placeBefore(source, first);
    splices.add(
      source.startOf(place),
      source.startOf(place),
      asLines([...lines, ...gap], column, source.lineEndOf(place)),
    );
  } else {
    const lineEnd = source.lineEndOf(source.lineAt(first.start));
    splices.add(
      first.start,
      first.start,
      `${joined([...lines, ...gap], column, lineEnd)}${lineEnd}${" ".repeat(column)}`,
    );
  }
}

/** The lines of a member of the map or list at `path`, not indented; with the title or notice above it if it is new. */
function emitMember(
  { layout }: Editing,
  name: string | undefined,
  value: unknown,
  path: Path,
  isNew = false,
): readonly string[] {
  if (name === undefined) return emitBlock([value], 0);
  if (path.length === 0) return emitTopEntry(name, value, layout, isNew);
  return isNew && isAnswerPath(path) ? emitAnswer(name, value, layout) : emitEntry(name, value, 0);
}
