/** What can be left out of a YAML text that cannot be parsed, or be read in another way, so that the rest can be read. */
import type { Path, Range } from "./source-tree.ts";
import {
  blank,
  entryAt,
  indentOf,
  isBlankLine,
  lineAround,
  lineBefore,
  pathAround,
  pathOf,
  regionAfter,
} from "./yaml-regions.ts";

import { type WrongSign, wrongSignIn } from "./wrong-signs.ts";

/** One way to go on after an error. */
export interface Repair {
  /** A text with it, as long as before. The text has the same structure as the one for which it was found. */
  apply(text: string): string;
  /** The lines that it changes. */
  readonly region: Range;
  /** Where the error is in such a text, before it is repaired. */
  pathIn(text: string): Path;
  /** The group in which something is left out, if anything is. */
  gapIn?(text: string): Path;
  /** It leaves out the group in which the error is. */
  readonly isAround?: true;
  /** It leaves out a whole part of the file. */
  readonly isLarge: boolean;
  /** What the error is and where, if that is known. */
  readonly problem?: WrongSign;
}

/** The ways to go on after an error at `offset`, those that leave out least first. */
export function* repairsAround(text: string, offset: number): Iterable<Repair> {
  let line = lineAround(text, offset);
  if (isBlankLine(text, line)) line = lineBefore(text, line) ?? line;
  const before = lineBefore(text, line);
  for (const one of before === undefined ? [line] : [line, before]) {
    const sign = wrongSignIn(text, one);
    if (sign !== undefined) yield withSign(text, one, sign);
  }
  if (startsWithTab(text, line)) yield* tabRepairs(text, line, before);
  for (const one of before === undefined ? [line] : [line, before]) {
    const withColon = colonRepair(text, one);
    if (withColon !== undefined) yield withColon;
    // At the margin are the parts of the file; a line that is not one is left out alone.
    if (indentOf(text, one) === 0 && !isKey(text, one)) yield leavingOut(text, one);
  }
  // What goes on with a key mostly began in a line that is not a key.
  if (before !== undefined && isKey(text, line) && !isKey(text, before)) yield leavingOut(text, entryAt(text, before));
  yield leavingOut(text, entryAt(text, line));
  if (before !== undefined) {
    yield leavingOut(text, entryAt(text, before));
    yield leavingOut(text, { start: before.start, end: Math.max(entryAt(text, before).end, entryAt(text, line).end) });
  }
  let indent = indentOf(text, line);
  for (let above = before; above !== undefined; above = lineBefore(text, above)) {
    if (indentOf(text, above) >= indent) continue;
    indent = indentOf(text, above);
    const around = { start: above.start, end: Math.max(entryAt(text, above).end, line.end) };
    yield { ...leavingOut(text, around), isAround: true };
    if (indent === 0) return;
  }
}

/** Everything from the line of `offset` to the end. */
export function leavingOutRest(text: string, offset: number): Repair {
  const { start } = lineAround(text, offset);
  return { ...leavingOut(text, { start, end: text.length }), gapIn: () => [] };
}

function leavingOut(text: string, region: Range): Repair {
  const isLarge = indentOf(text, region) === 0 && text.slice(region.start, region.end).includes("\n");
  return {
    apply: (whole) => blank(whole, region),
    region,
    pathIn: (whole) => pathOf(whole, region),
    gapIn: (whole) => pathAround(whole, region),
    isLarge,
  };
}

/** Reads a line with the sign that is meant, or leaves it out. */
function withSign(text: string, line: Range, problem: WrongSign): Repair {
  const { read } = problem;
  if (read === undefined) return { ...leavingOut(text, entryAt(text, line)), isLarge: false, problem };
  return {
    apply: (whole) => whole.slice(0, line.start) + read + whole.slice(line.end),
    region: line,
    pathIn: (whole) => pathOf(whole, line),
    isLarge: false,
    problem,
  };
}

function isKey(text: string, { start, end }: Range): boolean {
  return /^\s*(?:- +)?[^\s:]+\s*:(?:\s|$)/.test(text.slice(start, end));
}

/** Lines that begin with tabs are read as if these were spaces, or are left out together. */
function* tabRepairs(text: string, line: Range, before: Range | undefined): Iterable<Repair> {
  const region = regionAfter(text, line, (next) => startsWithTab(text, next) || isBlankLine(text, next));
  const opens = before !== undefined && /:\s*$/.test(text.slice(before.start, before.end));
  const groupIn = (whole: string): Path =>
    before === undefined ? [] : opens ? pathOf(whole, before) : pathAround(whole, before);
  const apply = (whole: string): string => withSpaces(whole, region);
  yield { apply, region: line, pathIn: (whole) => pathOf(apply(whole), line), isLarge: false };
  yield { apply: (whole) => blank(whole, region), region, pathIn: groupIn, gapIn: groupIn, isLarge: false };
}

function withSpaces(text: string, { start, end }: Range): string {
  const lines = text.slice(start, end).replace(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", " "));
  return text.slice(0, start) + lines + text.slice(end);
}

function startsWithTab(text: string, { start, end }: Range): boolean {
  return /^ *\t/.test(text.slice(start, end));
}

/**
 * A word at the margin with lines below that belong to it lacks its colon. It is read with one: in place of a space
 * after it, or of its last letter, without which it is still known.
 */
function colonRepair(text: string, line: Range): Repair | undefined {
  const word = /^[A-Za-z]{4,}/.exec(text.slice(line.start, line.end))?.[0];
  if (word === undefined || text.slice(line.start + word.length, line.end).trim() !== "") return undefined;
  const below = lineAround(text, Math.min(line.end + 1, text.length));
  if (indentOf(text, below) === 0) return undefined;
  const hasSpace = text[line.start + word.length] === " ";
  const at = line.start + word.length - (hasSpace ? 0 : 1);
  const apply = (whole: string): string => `${whole.slice(0, at)}:${whole.slice(at + 1)}`;
  return { apply, region: line, pathIn: () => [word], isLarge: false };
}
