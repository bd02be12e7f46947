/** Edits a map or a list that is written between brackets, in YAML or JSON: member by member, with their commas. */
import type { Addition, Path, Plan } from "./edit-plan.ts";
import type { Editing } from "./editing.ts";
import { isAnswerPath } from "./editing.ts";
import type { Member, SourceText } from "./source-text.ts";
import { NOT_IN_PLACE } from "./source-text.ts";
import type { SourceNode } from "../syntax/source-tree.ts";
import { isBlank } from "../syntax/source-tree.ts";

/** Carries out a plan on the members of `node`, which is the map or list at `path`. */
export function editFlow(editing: Editing, node: SourceNode, members: readonly Member[], plan: Plan, path: Path): void {
  const stays = plan.members.map((planned) => planned !== "goes");
  // A pair within brackets, `[title: x]`, has no braces of its own; and new members are put beside old ones.
  if (!/[[{]/.test(editing.source.text[node.start] ?? "") || !stays.includes(true)) throw NOT_IN_PLACE;
  for (const [at, planned] of plan.members.entries()) {
    const member = members[at];
    if (member === undefined || planned === "stays") continue;
    if (planned === "goes") takeOut(editing, members, at, stays, path);
    else change(editing, member, planned.was, planned.is, [...path, member.name ?? at]);
  }
  for (const after of new Set(plan.additions.map((addition) => addition.after))) {
    const additions = plan.additions.filter((addition) => addition.after === after);
    add(editing, members, additions, after, stays, path);
  }
}

/** Changes a value inside it, or else writes it anew, with the comments that stood in it before it. */
function change(editing: Editing, member: Member, was: unknown, is: unknown, path: Path): void {
  if (editing.editInside(member.value, was, is, path)) return;
  const { source, splices, flow } = editing;
  const { value, start, end } = member;
  const written = flow.value(is, indentOf(source, start));
  const before = source.text[value.start - 1] ?? "";
  if (isBlank(value)) splices.add(value.start, value.start, before === ":" ? ` ${written}` : `: ${written}`);
  else splices.add(value.start, end, commentsAsLines(source, value.start, end) + written);
}

function takeOut(
  { source, splices, layout }: Editing,
  members: readonly Member[],
  at: number,
  stays: readonly boolean[],
  path: Path,
): void {
  const [previous, member, next] = [members[at - 1], members[at], members[at + 1]];
  if (member === undefined) return;
  const isLast = !stays.includes(true, at + 1);
  const hasComments = (start: number, end: number): boolean => source.commentsIn(start, end).length > 0;
  if (!isLast && isAlone(source, member) && !hasComments(member.start, member.end)) {
    takeOutLines(source, splices, member);
  } else if (!isLast && next !== undefined && !hasComments(member.start, next.start)) {
    splices.add(member.start, next.start, "");
  } else if (isLast && !hasComments(members[stays.lastIndexOf(true)]?.end ?? 0, members.at(-1)?.end ?? 0)) {
    // All that stand at the end go at once.
    if (stays[at - 1] === true && previous !== undefined) splices.add(previous.end, members.at(-1)?.end ?? 0, "");
  } else takeOutBetweenComments(source, splices, member);
  const above = source.lineAt(member.start) - 1;
  const title = isAnswerPath(path) ? layout.titleOf(member.name ?? "") : undefined;
  if (title !== undefined && source.contentOf(above).trim() === title && source.indentAt(member.start) !== undefined)
    splices.add(source.startOf(above), source.startOf(above + 1), "");
}

/** Takes out a member and the comma behind it, but not the comments in it and around it. */
function takeOutBetweenComments(source: SourceText, splices: Editing["splices"], member: Member): void {
  const { start, end } = member;
  const kept = commentsAsLines(source, start, end);
  const behind = behindComma(source, end);
  if (behind === undefined) {
    const comma = source.skip(end);
    splices.add(start, end, kept);
    if (source.text[comma] === ",") splices.add(comma, comma + 1, "");
  } else if (kept === "" && isAlone(source, member)) takeOutLines(source, splices, member);
  else splices.add(start, behind, kept);
}

function takeOutLines(source: SourceText, splices: Editing["splices"], { start, end }: Member): void {
  const last = source.lineAt(behindComma(source, end) ?? end);
  splices.add(source.startOf(source.lineAt(start)), source.startOf(last + 1), "");
}

/** Whether nothing else stands on the lines of a member. */
function isAlone(source: SourceText, { start, end }: Member): boolean {
  const behind = behindComma(source, end);
  return behind !== undefined && source.indentAt(start) !== undefined && /[\r\n]/.test(source.text[behind] ?? "");
}

/** Where the comma of a member that ends at `end`, if it has one, and the spaces behind it end; undefined if comments stand before the comma. */
function behindComma(source: SourceText, end: number): number | undefined {
  const comma = source.skip(end);
  const hasComma = source.text[comma] === ",";
  if (hasComma && source.commentsIn(end, comma).length > 0) return undefined;
  const spaces = /[ \t]*/y;
  spaces.lastIndex = hasComma ? comma + 1 : end;
  spaces.test(source.text);
  return spaces.lastIndex;
}

/** Puts new members in behind the one at `after`, in order. */
function add(
  { source, splices, layout, flow }: Editing,
  members: readonly Member[],
  additions: readonly Addition[],
  after: number,
  stays: readonly boolean[],
  path: Path,
): void {
  // What comes first is put before the first that stays.
  const neighbour = members[after === -1 ? stays.indexOf(true) : after];
  if (neighbour === undefined) throw NOT_IN_PLACE;
  const indent = indentOf(source, neighbour.start);
  const isOnOwnLine = source.indentAt(neighbour.start) !== undefined;
  const line = source.lineAt(after === -1 ? neighbour.start : neighbour.end);
  const newLine = source.lineEndOf(line) + indent;
  const gap = isOnOwnLine ? `,${newLine}` : separatorOf(source, members, flow.separator);
  const written = additions.map(({ name, value }) => {
    const title = isAnswerPath(path) && isOnOwnLine && flow.hasComments ? layout.titleOf(name ?? "") : undefined;
    const member = name === undefined ? flow.value(value, indent) : flow.entry(name, value, indent);
    return title === undefined ? member : `${title}${newLine}${member}`;
  });
  const added = written.join(gap);
  if (after === -1) {
    splices.add(neighbour.start, neighbour.start, added + gap);
    return;
  }
  const lineEnd = source.startOf(line) + source.contentOf(line).length;
  const behind = /^[ \t]*(,?)[ \t]+#/.exec(source.text.slice(neighbour.end, lineEnd));
  if (!isOnOwnLine || behind === null || stays[after + 1] === false) {
    splices.add(neighbour.end, neighbour.end, gap + added);
    return;
  }
  // The comment behind the neighbour stays behind that.
  const hasComma = behind[1] === ",";
  if (!hasComma) splices.add(neighbour.end, neighbour.end, ",");
  splices.add(lineEnd, lineEnd, newLine + added + (hasComma ? "," : ""));
}

/** The comma and the space between the first two members, if they stand on one line. */
function separatorOf(source: SourceText, [first, second]: readonly Member[], otherwise: string): string {
  const between = first && second ? source.text.slice(first.end, second.start) : "";
  return /^,[ \t]*$/.test(between) ? between : otherwise;
}

/** The white space with which the line of an offset begins. */
function indentOf(source: SourceText, offset: number): string {
  return /^\s*/.exec(source.contentOf(source.lineAt(offset)))?.[0] ?? "";
}

/** The comments between two offsets, each with a line end behind it. */
function commentsAsLines(source: SourceText, start: number, end: number): string {
  // Lines that are added must be indented deeper than what the brackets stand in.
  const indent = source.indentAt(start) ?? `${indentOf(source, start)}  `;
  const newLine = source.lineEndOf(source.lineAt(start)) + indent;
  const lines = source.commentsIn(start, end).map(({ text }) => text + newLine);
  return lines.length > 0 && !/\s/.test(source.text[start - 1] ?? "") ? ` ${lines.join("")}` : lines.join("");
}
