/**
 * Parses YAML into events. Where the text is not correct YAML, the entry with the error is blanked out and the rest is
 * parsed, so that one error does not hide the others. Offsets stay those of the text that was given.
 */
import { parseEvents, type Event } from "js-yaml";
import type { Problems } from "./syntax-problem.ts";
import type { Path, Range } from "./source-tree.ts";
import { indentOf, lineAround, lineBefore, linesBetween } from "./yaml-regions.ts";
import { type Repair, leavingOutRest, repairsAround } from "./yaml-repairs.ts";

export interface ParsedYaml {
  readonly events: Event[];
  /** The text that was parsed: as long as the one that was given, with what could not be read left blank. */
  readonly text: string;
  /** The groups in which something was left blank. */
  readonly gaps: readonly Path[];
  /** Whether that goes on to the end, as in a file that was cut short. */
  readonly isCut: boolean;
}

interface Failed {
  readonly reason: string;
  readonly offset: number;
  readonly tooDeep: boolean;
}

/** Most tries for one file; each parses the text again. */
const MOST_TRIES = 150;
/** In a large file fewer, so that all tries together read no more than this. */
const MOST_READ = 24 * 1_048_576;

/**
 * The events of `text`, or undefined if no part of it can be read; what is wrong goes to `problems`. `depth` is the
 * greatest number of levels.
 */
export function parseYaml(text: string, depth: number, problems: Problems): ParsedYaml | undefined {
  const most = Math.min(MOST_TRIES, Math.max(24, Math.floor(MOST_READ / text.length)));
  const parse: Parse = (one) => tryParse(one, depth);
  let readable = text;
  const gaps: Path[] = [];
  let isCut = false;
  let failed = parse(readable);
  for (let tries = 0; "reason" in failed;) {
    if (failed.tooDeep) {
      problems.add("too-deep", { start: failed.offset }, { most: depth });
      return undefined;
    }
    const { repair, after, tries: more } = repairOf(readable, failed, most - tries, parse);
    tries += more;
    report(text, failed, repair, repair.pathIn(readable), problems);
    const gap = repair.gapIn?.(readable);
    const before = readable;
    readable = repair.apply(before);
    if (readable === before) return undefined;
    if (gap !== undefined) gaps.push(gap);
    isCut ||= text.slice(repair.region.end).trim() === "";
    failed = after;
  }
  return { events: failed, text: readable, gaps, isCut };
}

interface Repaired {
  readonly repair: Repair;
  readonly after: Failed | Event[];
  readonly tries: number;
}

/**
 * The smallest repair after which the text can be read some lines further. An error right after a repair is mostly the
 * same one: the entry began further up. Where every small repair is followed by one, it is another error in the next line.
 */
function repairOf(text: string, failed: Failed, most: number, parse: Parse): Repaired {
  let tries = 0;
  let next: Repaired | undefined;
  for (const one of repairsAround(text, failed.offset)) {
    if (tries >= most || (next !== undefined && (one.isLarge || (one.isAround && isAnotherError(text, next, parse)))))
      break;
    tries += 1;
    const after = parse(one.apply(text));
    if (!("reason" in after) || after.offset > failed.offset) {
      const repaired = { repair: one, after, tries };
      const { end } = one.region;
      // What is known to be wrong is not the same error as the next one.
      if (!("reason" in after) || one.problem || linesBetween(text, end, after.offset) > 2) return repaired;
      if (after.offset > end) next ??= repaired;
    }
  }
  if (next !== undefined) return { ...next, tries };
  const rest = leavingOutRest(text, failed.offset);
  return { repair: rest, after: parse(rest.apply(text)), tries };
}

/** Whether the error after a repair is a separate one: without its line the text can be read further. */
function isAnotherError(before: string, { repair, after }: Repaired, parse: Parse): boolean {
  if (!("reason" in after)) return true;
  const text = repair.apply(before);
  for (const one of repairsAround(text, after.offset)) {
    if (one.isAround) return false;
    const next = parse(one.apply(text));
    if (!("reason" in next) || (next.offset > after.offset && linesBetween(text, one.region.end, next.offset) > 2))
      return true;
  }
  return false;
}

type Parse = (text: string) => Failed | Event[];

function tryParse(text: string, maxDepth: number): Failed | Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (thrown) {
    const { reason, mark } = thrown as { reason?: string; mark?: { position: number } };
    const tooDeep = reason?.startsWith("nesting exceeded") === true || thrown instanceof RangeError;
    return { reason: reason ?? "unreadable", offset: Math.min(mark?.position ?? 0, text.length), tooDeep };
  }
}

const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/quoted scalar/, "quote"],
  [/flow collection|found ','/, "bracket"],
  [/tab characters/, "tab"],
  [/non-printable|valid JSON character/, "unprintable"],
  [/escape sequence|hexadecimal/, "escape"],
  [/deficient indentation|bad indentation of a sequence/, "indentation"],
];

/** What can be wrong with the value in a line, by how it begins; the line itself may be in the wrong place. */
const VALUES: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^[@`%?,\]}]|^- /, "sign"],
  [/^(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*[^\s#]/, "afterQuote"],
  [/^(?:\[.*\]|\{.*\})\s*[^\s#]/, "afterBracket"],
  [/^[^|>].*:(?:\s|$)/, "colon"],
];

function kindOfValue(line: string): string {
  const value = /^\s*(?:- +)?[^\s"'#:][^"'#:]*:\s+(\S.*)?$/.exec(line)?.[1] ?? "";
  return VALUES.find(([pattern]) => pattern.test(value))?.[1] ?? "indentation";
}

/** The line above, if it is the first below a key and no key itself: without its colon, the lines below are its text. */
function lineWithoutColon(text: string, line: Range): Range | undefined {
  const above = lineBefore(text, line);
  const around = above && lineBefore(text, above);
  if (above === undefined || around === undefined || indentOf(text, above) > indentOf(text, line)) return undefined;
  const isOpen =
    /:\s*(?:#.*)?$/.test(text.slice(around.start, around.end)) && indentOf(text, around) < indentOf(text, above);
  return isOpen && !/:(?:\s|$)|^\s*(?:[-"'|>#[{]|$)/.test(text.slice(above.start, above.end)) ? above : undefined;
}

/** Adds the problem. A text or list that does not end is shown where it begins: at the entry that had to be left out. */
function report(
  text: string,
  { reason, offset }: Failed,
  { region, problem }: Repair,
  path: Path,
  problems: Problems,
): void {
  if (problem !== undefined) {
    const { kind: sign, range, edits } = problem;
    problems.add("yaml-syntax", range, { kind: sign, reason: "" }, path, edits);
    return;
  }
  const line = lineAround(text, Math.min(offset, Math.max(text.length - 1, 0)));
  const source = text.slice(line.start, line.end);
  let kind = KINDS.find(([pattern]) => pattern.test(reason))?.[1] ?? "other";
  let start = offset;
  const first = lineAround(text, region.start);
  const opened = /^[^"'[{#]*(?::|-)\s+(["'[{])/.exec(text.slice(first.start, first.end));
  if (opened !== null && first.start < line.start) {
    kind = /["']/.test(opened[1] ?? "") ? "quote" : "bracket";
    start = first.start + opened[0].length - 1;
  } else if (reason.startsWith("bad indentation of a mapping")) {
    const unfinished = lineWithoutColon(text, line);
    kind = unfinished === undefined ? kindOfValue(source.trimEnd()) : "key";
    if (unfinished !== undefined) start = unfinished.start + indentOf(text, unfinished);
    else if (kind === "indentation") start = line.start + indentOf(text, line);
  } else if (/^(?:can not read a block mapping entry|end of the stream)/.test(reason)) {
    kind = "key";
    if (first.start < line.start) start = first.start + indentOf(text, first);
  }
  if (!problems.found.some(({ range }) => range.start === start))
    problems.add("yaml-syntax", { start }, { kind, reason }, path);
}
