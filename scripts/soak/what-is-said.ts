/**
 * Whether a fixed file says what it said before: an account of its own, which knows nothing of how fixes are found. A reader
 * compares word by word: each is the same, or the same written in another way.
 */
import { allQuestions, type Checklist, type Choice } from "../../src/domain/model/checklist.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { SourceNode } from "../../src/format/syntax/source-tree.ts";
import type { Schema } from "../../src/format/schema/find-errors.ts";
import known from "../../src/generated/known-keys.ts";

/** A key or a value, in the order of the file. */
interface Word {
  readonly text: string;
  readonly isKey: boolean;
}

/** The keys and values in a tree, in the order of the file. */
export function wordsIn(node: SourceNode): readonly Word[] {
  switch (node.kind) {
    case "scalar":
      return [{ text: node.text, isKey: false }];
    case "list":
      return node.items.flatMap(wordsIn);
    case "map":
      return node.entries.flatMap(({ key, value }) => [{ text: key.text, isKey: true }, ...wordsIn(value)]);
  }
}

/**
 * The first word of which a fix made another one, as `before → after`; undefined if both texts say the same. Where a sign was
 * fixed that stopped the reader (`mayReadMore`), more can be read after it, and all that could be read before.
 */
export function firstChanged(
  before: SourceNode,
  after: SourceNode,
  isSame: SameWord,
  mayReadMore = false,
): string | undefined {
  const [left, right] = [wordsIn(before), wordsIn(after)];
  if (!mayReadMore && left.length !== right.length) return `${left.length} words → ${right.length}`;
  let at = 0;
  for (const { text, isKey } of left) {
    const from = at;
    while (mayReadMore && at < right.length && !isSame(text, right[at]?.text ?? "", isKey)) at += 1;
    if (!isSame(text, right[at]?.text ?? "", isKey)) return `${text} → ${right[from]?.text ?? ""}`;
    at += 1;
  }
  return undefined;
}

export type SameWord = (before: string, after: string, isKey: boolean) => boolean;

/** A reader of files in this checklist's languages, who knows what everything is called. */
export function createReader(checklists: readonly Checklist[], states: readonly State[]): SameWord {
  const names = new Map<string, Set<string>>();
  const call = (label: string, id: string): void => {
    names.set(bare(label), (names.get(bare(label)) ?? new Set()).add(id));
  };
  for (const checklist of checklists) {
    const { scales, exceptions, lists } = checklist;
    const choices: readonly Choice[] = [
      ...scales.flatMap(({ statuses }) => statuses),
      ...exceptions,
      ...Object.values(lists).flat(),
      ...allQuestions(checklist).flatMap(({ elements }) => elements),
    ];
    for (const { id, label } of choices) call(label, id);
  }
  for (const { code, name, otherNames } of states) for (const one of [name, ...otherNames]) call(one, code);
  call("In part", "partly-implemented");
  const isCalled = (before: string, after: string): boolean => names.get(bare(before))?.has(after) === true;
  return (before, after, isKey) => {
    if (before === after || isWrittenOtherwise(before, after)) return true;
    if (isCalled(before, after) || isCited(before, after)) return true;
    if (isKey) return isSlip(before, after) || VALUE_TELLS.has(after);
    const [, first = "", second = ""] = /^([^()]+)\(([^()]+)\)$/.exec(before) ?? [];
    const isBoth = [first, second].every((one) => isWrittenOtherwise(one, after) || isCalled(one, after));
    return isBoth || isSameDate(before, after) || after === `https://${before}` || TRUTH.get(before.trim()) === after;
  };
}

/** Keys that are known by what is under them, where nothing else can be there. */
const VALUE_TELLS = new Set(["format", "checklist", "id", "revision"]);
const TRUTH = new Map(["yes", "Yes", "YES", "on", "On", "ON", "no", "No", "NO", "off", "Off", "OFF"].map((word) => [word, /^[yo]n?(?:es)?$/i.test(word) ? "true" : "false"])); // prettier-ignore

/** Letters and digits alone, in small letters, and signs of doubt. */
function bare(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}?!/+*~#&=<>]/gu, "");
}

/** What may stand within a number: quotation marks, and what nobody sees. */
const BETWEEN_DIGITS = /["'‘’\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

function isWrittenOtherwise(before: string, after: string): boolean {
  const numbers = (text: string): string => (text.replace(BETWEEN_DIGITS, "").match(/\d+/g) ?? []).join(" ");
  return bare(before) === bare(after) && bare(after) !== "" && numbers(before) === numbers(after);
}

/** Whether one paragraph is cited, and it is that of the question. */
function isCited(before: string, after: string): boolean {
  const [, own = "", ownLetter = ""] = /^para-(\d+)([a-z]?)$/.exec(after) ?? [];
  const cited = before.toLowerCase().replace(/paragraph|para/, "");
  const numbers: readonly string[] = cited.match(/\d+/g) ?? [];
  const letters = cited.match(/[a-z]/g)?.join("") ?? "";
  const isOwn = numbers[0] === own || numbers[0] === String(Number(own));
  return own !== "" && numbers.length === 1 && isOwn && letters === ownLetter && !/[^\w\s.()"'‐-‟-]/.test(cited);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether a date has the same numbers, whose order leaves no doubt. */
function isSameDate(before: string, after: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(after)) return false;
  const month = MONTHS.findIndex((name) => before.toLowerCase().includes(name)) + 1;
  const digits = before.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const numbers = (digits.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third] = numbers;
  const [year, ownMonth, day] = after.split("-").map(Number);
  const read = JSON.stringify([year, ownMonth ?? null, day ?? null]);
  const isRead = (...date: readonly (number | undefined)[]): boolean =>
    JSON.stringify([0, 1, 2].map((at) => date[at] ?? null)) === read;
  if (month > 0) return isRead(second, month, first) || isRead(first, month, second || undefined);
  if (first > 999) return isRead(first, second || undefined, third);
  const isCertain = first > 12 || second > 12 || first === second;
  return isCertain && (isRead(third, second, first) || isRead(third, first, second));
}

/** Whether a key differs by one letter that is not the first, and names nothing else in a file. */
function isSlip(before: string, after: string): boolean {
  const [typed, key] = [bare(before), bare(after)];
  if (!key.startsWith(typed.charAt(0)) || KEYS.has(typed) || /^para\d/.test(key)) return false;
  const exchanged = Array.from(
    key,
    (_, at) => key.slice(0, at) + (key[at + 1] ?? "") + (key[at] ?? "") + key.slice(at + 2),
  );
  const isShorter = (long: string, short: string): boolean =>
    Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  const isReplaced =
    typed.length === key.length && Array.from(typed).filter((letter, at) => letter !== key[at]).length === 1;
  return exchanged.includes(typed) || isShorter(key, typed) || isShorter(typed, key) || isReplaced;
}

const KEYS = new Set<string>();
const SCHEMAS: Schema[] = [known.schema, ...Object.values(known.schema.$defs)];
for (let schema = SCHEMAS.pop(); schema !== undefined; schema = SCHEMAS.pop()) {
  for (const [key, below] of Object.entries(schema.properties ?? {})) {
    KEYS.add(bare(key));
    SCHEMAS.push(below);
  }
  if (schema.items !== undefined) SCHEMAS.push(schema.items);
}
