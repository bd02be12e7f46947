/**
 * Says which files are assessments. Everything that chooses files asks here, so that a file of another kind is never
 * checked, changed or reported, and an assessment that was damaged is never passed over.
 */
import { nearestWords } from "../domain/texts/nearest.ts";
import { LIMITS } from "../domain/model/limits.ts";
import { type State, findState } from "../domain/model/state.ts";
import { STRUCTURE_RULES, type StructureRuleId } from "../domain/rules/structure.rules.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import { questionMeant } from "../domain/rules/what-is-meant.ts";
import known from "../generated/known-keys.ts";
import { withoutEdits } from "./check-assessment.ts";
import { problemWithBytes, readAssessment } from "./read-assessment.ts";
import type { Reading, Syntax } from "./reading.ts";
import { isForm } from "./syntax/decode.ts";
import type { SourceNode } from "./syntax/source-tree.ts";

/**
 * By what a file is known to be an assessment: its entry `format`; what else is in it, such as a question's id among its
 * answers; or only its name. A file without that entry is never fixed.
 */
export type Sign = "format" | "content" | "name";

/** A file that was read; without a sign it is no assessment, and its only diagnostic says so. */
export interface Recognised {
  readonly sign?: Sign;
  readonly reading: Reading;
}

/** Reads the file of this name, with or without its folder, and says by what it is known to be an assessment. */
export function recognise(bytes: Uint8Array, syntax: Syntax, name: string, states: readonly State[]): Recognised {
  if (isForm(bytes)) return { reading: foreign(bytes, syntax) };
  // Only a fault leaves nothing but zero bytes, and nobody can tell any more whose file it was.
  const isNamed = isAssessmentName(name, states) || (bytes[0] === 0 && rawText(bytes) === "");
  if (!isNamed && !MARK.test(rawText(bytes.subarray(0, HEAD))) && !MARK.test(rawText(bytes)))
    return { reading: foreign(bytes, syntax) };
  const reading = readAssessment(bytes, syntax);
  const sign = signIn(reading, bytes) ?? (isNamed ? "name" : undefined);
  if (sign === undefined) return { reading: foreign(bytes, syntax) };
  if (sign === "format") return { sign, reading };
  const { assessment: _, readable, ...rest } = reading;
  const isWhole = reading.source.root?.kind === "map" && reading.gaps.length === 0;
  return {
    sign,
    reading: {
      ...rest,
      isGuessed: true,
      // Of what is in a file that is an assessment only by its name, nothing can be said.
      ...(sign === "content" && readable && { readable }),
      diagnostics:
        sign === "name" && isWhole ? [diagnosticOf("missing-key", "format")] : reading.diagnostics.map(withoutEdits),
    },
  };
}

/**
 * Whether a file has the name of an assessment: `NOR-2026.yaml`, `nor-2026.json`, and with more after the
 * year, as parts and copies have it: `NOR-2026.moj.yaml`, `NOR-2026 (1).yml`.
 */
export function isAssessmentName(name: string, states: readonly State[]): boolean {
  const own = name.split(/[\\/:]/).at(-1) ?? "";
  const [, code = "", year = ""] = /^([a-z]{3})-(\d{4})(?![a-z0-9]).*\.(?:ya?ml|json)$/is.exec(own) ?? [];
  const isYear = Number(year) >= LIMITS.firstYear && Number(year) <= LIMITS.lastYear;
  return isYear && findState(states, code) !== undefined;
}

const FORMAT = "tip-checklist/assessment";
/** What is somewhere in each file that is an assessment by what is in it. */
const MARK = /tip-checklist\/assessment|para[^a-z\n]{0,3}\d/i;

/** Bytes that are searched for it first: it is at the beginning of nearly all. */
const HEAD = 4_096;

/** The bytes as text of which only ASCII is certain; without zero bytes, so that this is also so in UTF-16. */
function rawText(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
}

/** By what is in it, if anything. A text that cannot be parsed as a whole is searched as it is. */
function signIn({ source: { root }, gaps }: Reading, bytes: Uint8Array): Sign | undefined {
  const found = root?.kind === "map" ? signInTree(root) : undefined;
  if (found !== undefined || (root?.kind === "map" && gaps.length === 0)) return found;
  // What is only somewhere in the text can be a piece of something else, which must not be fixed.
  return signInText(rawText(bytes)) && "content";
}

function signInTree(root: SourceNode): Sign | undefined {
  const entries = root.kind === "map" ? root.entries : [];
  if (entries.some(({ value }) => value.kind === "scalar" && value.text.trim().toLowerCase().startsWith(FORMAT)))
    return "format";
  const hasAnswers = entries.some(({ key, value }) => isMeant(key.text, "answers") && answersIn(value).length > 0);
  // A file that has lost its beginning may begin among the answers.
  const isAnswers = answersIn(root).some(hasStatus);
  return hasAnswers || isAnswers ? "content" : undefined;
}

/** The values of the keys that are ids of questions, as people write them: `para-13`, `Para. 13`. */
function answersIn(node: SourceNode): readonly SourceNode[] {
  const entries = node.kind === "map" ? node.entries : [];
  return entries
    .filter(({ key: { text } }) => /^para/i.test(text) && questionMeant(text, QUESTIONS) !== undefined)
    .map(({ value }) => value);
}

const QUESTIONS = Object.keys(known.elements);

function hasStatus(answer: SourceNode): boolean {
  return answer.kind === "map" && answer.entries.some(({ key }) => isMeant(key.text, "status"));
}

/** Characters before the format that are searched for its key. */
const NEAR = 40;

function signInText(text: string): Sign | undefined {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(FORMAT); at !== -1; at = lower.indexOf(FORMAT, at + 1)) {
    const [, key] =
      /(?<![a-z])([a-z]{1,20})["']? {0,9}: {0,9}["']?$/.exec(lower.slice(Math.max(0, at - NEAR), at)) ?? [];
    if (key !== undefined && isMeant(key, "format")) return "format";
  }
  if (!/(?:answers|status)["']?:/i.test(text)) return undefined;
  for (const [, id = ""] of text.matchAll(/(para-\d{1,3}[a-z]?)["']? {0,9}:/g))
    if (Object.hasOwn(known.elements, id)) return "content";
  return undefined;
}

function isMeant(typed: string, key: string): boolean {
  return nearestWords(typed.toLowerCase(), [key]).length > 0;
}

/** What is said of a file that is no assessment: what it is instead, where its first bytes show that. */
function foreign(bytes: Uint8Array, syntax: Syntax): Reading {
  const diagnostics = [problemWithBytes(bytes) ?? diagnosticOf("not-an-assessment")];
  return { syntax, source: { text: "" }, diagnostics, gaps: [[]] };
}

function diagnosticOf(rule: StructureRuleId, key?: string): Diagnostic {
  return {
    rule,
    severity: STRUCTURE_RULES[rule].draft,
    path: key === undefined ? [] : [key],
    place: { line: 1, column: 1, endLine: 1, endColumn: 2 },
    values: key === undefined ? {} : { key },
    isAbsent: true,
  };
}
