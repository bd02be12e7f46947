/**
 * Parses YAML into events. Where the text is not correct YAML, the entry with the fault is blanked out and the rest is
 * parsed, so that one slip does not hide the others. Offsets stay those of the text that was given.
 */
import { parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import type { Path } from "../domain/diagnostic.ts";
import { LIMITS } from "../domain/limits.ts";
import type { Findings } from "./findings.ts";
import type { Region } from "./yaml-regions.ts";
import { blank, lineAround, linesBetween, pathAround, pathOf, regionsAround } from "./yaml-regions.ts";

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

/** Each new try parses the text anew; so many slips in one file are enough to be told at once. */
const MOST_TRIES = 24;

/** The events of `text`, or undefined if no part of it can be read; faults go to `findings`. */
export function parseYaml(text: string, findings: Findings): ParsedYaml | undefined {
  let good = text;
  const gaps: Path[] = [];
  let isCut = false;
  let failed = tryParse(good);
  for (let tries = 0; "reason" in failed && tries < MOST_TRIES;) {
    if (failed.tooDeep) {
      findings.add("too-deep", { start: failed.offset }, { most: LIMITS.depth });
      return undefined;
    }
    let mended: { text: string; region: Region } | undefined;
    let after: Failed | Event[] = failed;
    for (const region of regionsAround(good, failed.offset)) {
      tries += 1;
      const blanked = blank(good, region);
      after = tryParse(blanked);
      // A fault right behind what was blanked out is still the same one: the entry began further up.
      const isPast = !("reason" in after) || linesBetween(good, region.end, after.offset) > 2;
      if (isPast) mended = { text: blanked, region };
      if (isPast || tries >= MOST_TRIES) break;
    }
    report(text, failed, mended && { region: mended.region, path: pathOf(good, mended.region) }, findings);
    if (mended === undefined) return undefined;
    gaps.push(pathAround(good, mended.region));
    isCut ||= text.slice(mended.region.end).trim() === "";
    good = mended.text;
    failed = after;
  }
  return "reason" in failed ? undefined : { events: failed, text: good, gaps, isCut };
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

const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/quoted scalar/, "quote"],
  [/flow collection|found ','/, "bracket"],
  [/tab characters/, "tab"],
  [/non-printable|valid JSON character/, "unprintable"],
  [/escape sequence|hexadecimal/, "escape"],
  [/deficient indentation|bad indentation of a sequence|end of the stream or a document/, "indentation"],
];

/** Says what is wrong. A text or list that does not end is shown where it begins: at the entry that had to be left out. */
function report(
  text: string,
  { reason, offset }: Failed,
  mended: { readonly region: Region; readonly path: Path } | undefined,
  findings: Findings,
): void {
  const line = lineAround(text, Math.min(offset, Math.max(text.length - 1, 0)));
  const source = text.slice(line.start, line.end);
  let kind = KINDS.find(([pattern]) => pattern.test(reason))?.[1] ?? "other";
  let start = offset;
  const first = mended && lineAround(text, mended.region.start);
  const opened = first && /^[^"'[{#]*(?::|-)\s+(["'[{])/.exec(text.slice(first.start, first.end));
  if (first !== undefined && opened !== null && opened !== undefined && first.start < line.start) {
    kind = /["']/.test(opened[1] ?? "") ? "quote" : "bracket";
    start = first.start + opened[0].length - 1;
  } else if (reason.startsWith("bad indentation of a mapping")) {
    kind = /^\s*(?:- +)?[^\s"'#:]+:\s+[^"'[{|>\s].*:(?:\s|$)/.test(source) ? "colon" : "indentation";
  } else if (reason.startsWith("can not read a block mapping entry")) kind = "key";
  findings.add("yaml-syntax", { start }, { kind, reason }, { path: mended?.path ?? [] });
}
