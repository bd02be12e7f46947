/** Puts another value behind a key, and leaves the key and all comments where they are. */
import { asLines, lineBehind, placeBehind } from "./block-lines.ts";
import type { Path } from "./edit-plan.ts";
import type { Editing } from "./editing.ts";
import { isAnswerPath } from "./editing.ts";
import { emitKey } from "../syntax/emit-yaml.ts";
import type { Member, SourceText } from "./source-text.ts";
import { NOT_IN_PLACE } from "./source-text.ts";
import { isBlank } from "../syntax/source-tree.ts";

/**
 * Replaces the value of an entry at `path` by `is`; `lines` are the entry written anew. Works on a text, on what was
 * left blank, and on what is or becomes empty.
 */
export function replaceValue(
  editing: Editing,
  member: Member,
  is: unknown,
  lines: readonly string[],
  path: Path,
): void {
  const { source } = editing;
  const { key, value } = member;
  const colon = key === undefined ? -1 : source.skip(key.end);
  if (source.text[colon] !== ":") throw NOT_IN_PLACE;
  const [first = "", ...rest] = lines;
  const inline = first.slice(emitKey(member.name ?? "").length + 1);
  if (value.kind !== "scalar" && !value.flow) takeOutAll(editing, member, colon, is, inline, path);
  else if (value.kind !== "scalar" && !/^[[{]\s*[\]}]$/.test(source.text.slice(value.start, member.end)))
    throw NOT_IN_PLACE;
  else putBehind(editing, member, colon, inline, rest, typeof is === "string");
}

/** Puts the new value in place of the old one: what stands beside the key, and whole lines below it. */
function putBehind(
  { source, splices }: Editing,
  member: Member,
  colon: number,
  inline: string,
  below: readonly string[],
  isText: boolean,
): void {
  const { start, end } = besideKey(source, member, colon + 1);
  const isBesideKey = source.commentsIn(colon, start).length === 0;
  splices.add(isBesideKey ? colon + 1 : start, end, isBesideKey ? inline : inline.trimStart());
  const column = source.columnAt(member.start);
  const oldBelow = source.startOf(source.lineAt(end) + 1);
  const [behind, place] = [lineBehind(source, member), placeBehind(source, member)];
  const added = asLines(below, column, source.lineEndOf(source.lineAt(end)));
  const literal = isText ? added : "";
  if (source.startOf(behind) > oldBelow || literal !== "")
    splices.add(Math.min(oldBelow, source.startOf(behind)), source.startOf(behind), literal);
  if (!isText) splices.add(source.startOf(place), source.startOf(place), added);
  if (literal === "") return;
  // Comments that are indented below the text would become a part of it.
  for (let line = behind; line < place; line += 1)
    if (source.commentColumn(line) > column + 1)
      splices.add(source.startOf(line), source.startOf(line) + source.commentColumn(line), " ".repeat(column));
}

/** What of a value stands beside its key or the comments behind that: all of it, or the sign that begins a block of text. */
function besideKey(source: SourceText, { value, end }: Member, behindColon: number): { start: number; end: number } {
  if (isBlank(value)) return { start: behindColon, end: behindColon };
  const start = source.skip(behindColon);
  const sign = /[|>][-+0-9]*/y;
  sign.lastIndex = start;
  const isBlock = value.kind === "scalar" && value.start > start && sign.test(source.text);
  return { start, end: isBlock ? sign.lastIndex : end };
}

/** Takes all members out of a map or list, so that it is empty. The comments in it stay where they are. */
function takeOutAll(
  { source, splices, layout }: Editing,
  member: Member,
  colon: number,
  is: unknown,
  inline: string,
  path: Path,
): void {
  const first = source.membersOf(member.value)[0];
  const from = source.lineAt(colon) + 1;
  const isEmpty = typeof is === "object" && is !== null && Object.keys(is).length === 0;
  if (!isEmpty || first === undefined || source.lineAt(first.start) < from) throw NOT_IN_PLACE;
  const end = source.startOf(placeBehind(source, member));
  const comments = source.commentsIn(source.startOf(from), end).map(({ text }) => text);
  const kept = isAnswerPath(path) ? comments.filter((text) => !layout.isTitle(text)) : comments;
  splices.add(colon + 1, colon + 1, inline);
  splices.add(source.startOf(from), end, asLines(kept, source.columnAt(first.start), source.lineEndOf(from)));
}
