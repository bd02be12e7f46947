/** What somebody means who types numbers or words at a list of options in the plain mode. */
import { wordMeant } from "../domain/model/words.ts";
import { digitValue } from "../domain/texts/digits.ts";
import type { Option } from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import { findFitting, indexOfNumber, numberOf } from "./prompts/match-option.ts";

/** A number as it stands before an option, in the digits of any script. */
const NUMBER = /^(\p{Nd}{1,4})[.)]?$/u;
/** Most options that are shown for what was typed. */
export const MOST_SHOWN = 15;
/** Most characters of what was typed that are said again. */
const MOST_NAMED = 40;
/** Between two of several options: commas and semicolons of every script. */
const SEPARATOR = /[,;，；、،؛]/u;

/**
 * The options that are meant, by their indexes: by a number; by an id or a label, or their first letters. One that is found
 * alone is meant; several all fit.
 */
export function optionsMeant(typed: string, options: readonly Option[]): readonly number[] {
  const number = numberMeant(typed, options);
  return number === undefined ? findFitting(options, typed) : [number];
}

/** Whether a typed word names this option in full, so that nobody needs to be told what it was taken for. */
export function isNamed(typed: string, { value, label }: Option): boolean {
  return NUMBER.test(typed) || wordMeant(typed, [{ id: value, labels: [label] }]) !== undefined;
}

/** What means no option, or several. */
interface Unclear {
  readonly unclear: string;
  readonly fitting: readonly number[];
}

interface Taken {
  readonly ticked: readonly number[];
  /** How many pieces it was. */
  readonly count: number;
}

/**
 * What to tick. Numbers and names have commas or semicolons between them; numbers and single words may also have spaces only.
 */
export function ticksMeant(typed: string, options: readonly Option[]): Omit<Taken, "count"> | Unclear {
  const whole = optionsMeant(typed, options);
  if (whole.length === 1) return { ticked: whole };
  const pieces = typed
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const ticked: number[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = takeFirst(pieces.slice(at), options);
    if ("unclear" in found) return found;
    ticked.push(...found.ticked);
    at += found.count;
  }
  return { ticked };
}

/** What the first pieces mean: as many as make one label with commas in it, or one alone. */
function takeFirst(pieces: readonly string[], options: readonly Option[]): Taken | Unclear {
  const words = options.map(({ value, label }, index) => ({ id: String(index), labels: [value, label] }));
  for (let count = pieces.length; count > 1; count -= 1) {
    const named = wordMeant(pieces.slice(0, count).join(", "), words);
    if (named !== undefined) return { ticked: [Number(named)], count };
  }
  const [piece = ""] = pieces;
  const fitting = optionsMeant(piece, options);
  if (fitting.length === 1) return { ticked: fitting, count: 1 };
  const single = piece.split(/\s+/).map((word) => ({ unclear: word, fitting: optionsMeant(word, options) }));
  const unclear = single.find((word) => word.fitting.length !== 1);
  if (unclear === undefined) return { ticked: single.flatMap((word) => word.fitting), count: 1 };
  return single.some((word) => word.fitting.length === 1) ? unclear : { unclear: piece, fitting };
}

function numberMeant(typed: string, options: readonly Option[]): number | undefined {
  const digits = NUMBER.exec(typed)?.[1];
  if (digits === undefined) return undefined;
  const number = Array.from(digits, digitValue).reduce((sum, digit) => 10 * sum + digit, 0);
  const index = indexOfNumber(options, number);
  return index === -1 ? undefined : index;
}

/** What is wrong with a word that means none of the options, or the options at several indexes. */
export function unclearText(typed: string, fitting: readonly number[], options: readonly Option[], say: Say): string {
  const most = numberOf(options, options.length - 1);
  if (fitting.length > MOST_SHOWN) return say("plain.too-many", { count: fitting.length });
  if (fitting.length > 0) {
    const choices = fitting.map(
      (index) => `${String(numberOf(options, index))}. ${visibleLine(options[index]?.label ?? "")}`,
    );
    return say("plain.several", { typed: shortened(typed), choices: choices.join(say("list.semicolon")) });
  }
  if (!/\p{L}/u.test(typed)) return say("plain.not-a-number", { most });
  return say("plain.no-choice", { typed: shortened(typed), most });
}

/** The beginning of what was typed, to name it. */
function shortened(typed: string): string {
  const characters = Array.from(visibleLine(typed));
  return characters.length > MOST_NAMED ? `${characters.slice(0, MOST_NAMED).join("")}...` : characters.join("");
}
