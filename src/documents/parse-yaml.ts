/**
 * Parses YAML into events. Where the text is not correct YAML, the entry with the fault is blanked out and the rest is
 * parsed, so that one slip does not hide the others. Offsets stay those of the text that was given.
 */
import { parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import { LIMITS } from "../domain/limits.ts";
import type { Findings } from "./findings.ts";

export interface ParsedYaml {
  readonly events: Event[];
  /** The text that was parsed: as long as the one that was given, with what could not be read left blank. */
  readonly text: string;
  /** Whether something was left blank. */
  readonly isPartial: boolean;
}

interface Failed {
  readonly reason: string;
  readonly offset: number;
  readonly tooDeep: boolean;
}

/** Each new try parses the text anew; so many slips in one file are enough to be told at once. */
const MOST_TRIES = 24;

/** The events of `text`, or undefined if no part of it can be read; faults go to `findings`. */
export function parseYaml(text: string, findings: Findings): ParsedYaml | undefined {
  let good = text;
  let failed = tryParse(good);
  for (let tries = 0; "reason" in failed && tries < MOST_TRIES;) {
    if (failed.tooDeep) {
      findings.add("too-deep", { start: failed.offset }, { most: LIMITS.depth });
      return undefined;
    }
    let mended: { text: string; start: number } | undefined;
    let after: Failed | Event[] = failed;
    for (const region of regionsAround(good, failed.offset)) {
      tries += 1;
      const blanked = blank(good, region);
      after = tryParse(blanked);
      // A fault right behind what was blanked out is still the same one: the entry began further up.
      const isPast = !("reason" in after) || linesBetween(good, region.end, after.offset) > 2;
      if (isPast) mended = { text: blanked, start: region.start };
      if (isPast || tries >= MOST_TRIES) break;
    }
    report(text, failed, mended?.start, findings);
    if (mended === undefined) return undefined;
    good = mended.text;
    failed = after;
  }
  return "reason" in failed ? undefined : { events: failed, text: good, isPartial: good !== text };
}

function tryParse(text: string): Failed | Event[] {
  try {
    return parseEvents(text, { maxDepth: LIMITS.depth });
  } catch (thrown) {
    const { reason, mark } = thrown as { reason?: string; mark?: { position: number } };
    const tooDeep = reason?.startsWith("nesting exceeded") === true || thrown instanceof RangeError;
    return { reason: reason ?? "unreadable", offset: Math.min(mark?.position ?? 0, text.length), tooDeep };
  }
}

interface Region {
  readonly start: number;
  readonly end: number;
}

/** What may be blanked out around a fault, the smallest first: the entry of its line, the entry before, those around. */
function* regionsAround(text: string, offset: number): Iterable<Region> {
  let line = lineAround(text, offset);
  if (isBlankLine(text, line)) line = lineBefore(text, line) ?? line;
  yield entryAt(text, line);
  const before = lineBefore(text, line);
  if (before !== undefined) yield { start: before.start, end: Math.max(entryAt(text, before).end, line.end) };
  let indent = indentOf(text, line);
  for (let above = before; above !== undefined; above = lineBefore(text, above)) {
    if (indentOf(text, above) >= indent) continue;
    indent = indentOf(text, above);
    yield { start: above.start, end: Math.max(entryAt(text, above).end, line.end) };
    if (indent === 0) return;
  }
}

function lineAround(text: string, offset: number): Region {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, end: end === -1 ? text.length : end };
}

/** The line above that is neither blank nor a comment nor the beginning or end of a document. */
function lineBefore(text: string, { start }: Region): Region | undefined {
  for (let at = start; at > 0;) {
    const line = lineAround(text, at - 1);
    if (!isBlankLine(text, line)) return line;
    at = line.start;
  }
  return undefined;
}

function isBlankLine(text: string, { start, end }: Region): boolean {
  return /^\s*(?:#.*)?$|^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, end));
}

function indentOf(text: string, { start, end }: Region): number {
  return /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** A line with all lines below it that are indented further. */
function entryAt(text: string, line: Region): Region {
  const indent = indentOf(text, line);
  let end = line.end;
  while (end < text.length) {
    const next = lineAround(text, end + 1);
    if (/^(?:---|\.\.\.)/.test(text.slice(next.start, next.end))) break;
    if (!isBlankLine(text, next) && indentOf(text, next) <= indent) break;
    if (next.end <= end) break;
    end = next.end;
  }
  return { start: line.start, end };
}

function blank(text: string, { start, end }: Region): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

function linesBetween(text: string, from: number, to: number): number {
  if (to < from) return 0;
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to && lines <= 2; at = text.indexOf("\n", at + 1))
    lines += 1;
  return lines;
}

const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/quoted scalar/, "quote"],
  [/flow collection|found ','/, "bracket"],
  [/tab characters/, "tab"],
  [/non-printable|valid JSON character/, "unprintable"],
  [/escape sequence|hexadecimal/, "escape"],
  [/deficient indentation|bad indentation of a sequence|end of the stream or a document/, "indentation"],
];

/** Says what is wrong. A text or list that does not end is shown where it begins: at the entry that had to be left out. */
function report(text: string, { reason, offset }: Failed, from: number | undefined, findings: Findings): void {
  const line = lineAround(text, Math.min(offset, Math.max(text.length - 1, 0)));
  const source = text.slice(line.start, line.end);
  let kind = KINDS.find(([pattern]) => pattern.test(reason))?.[1] ?? "other";
  let start = offset;
  const first = from === undefined ? undefined : lineAround(text, from);
  const opened = first && /^[^"'[{#]*(?::|-)\s+(["'[{])/.exec(text.slice(first.start, first.end));
  if (first !== undefined && opened !== null && opened !== undefined && first.start < line.start) {
    kind = /["']/.test(opened[1] ?? "") ? "quote" : "bracket";
    start = first.start + opened[0].length - 1;
  } else if (reason.startsWith("bad indentation of a mapping")) {
    kind = /^\s*(?:- +)?[^\s"'#:]+:\s+[^"'[{|>\s].*:(?:\s|$)/.test(source) ? "colon" : "indentation";
  } else if (reason.startsWith("can not read a block mapping entry")) kind = "key";
  findings.add("yaml-syntax", { start }, { kind, reason });
}
