/** Checks an assessment as a whole: syntax, structure and meaning in one run, each diagnostic at its place in the text. */
import type { Assessment } from "../domain/model/assessment.ts";
import { type Path, isWithin } from "../domain/model/path.ts";
import { type Diagnostic, type FixKind, hasErrors } from "../domain/rules/diagnostic.ts";
import { type RuleViolation, checkRules } from "../domain/rules/check-rules.ts";
import { textsOf } from "../domain/rules/texts-of.ts";
import type { RuleSubject } from "../domain/rules/subject.ts";
import { stateMeant } from "../domain/rules/what-is-meant.ts";
import { checkAmbiguous } from "./diagnose/ambiguous-scalars.ts";
import { checkLayout } from "./diagnose/layout-hazards.ts";
import { wordFix } from "./diagnose/planned-fix.ts";
import { piecesFix, placePieces } from "./diagnose/text-fixes.ts";
import { DiagnosticCollector } from "./diagnose/diagnostic-collector.ts";
import { type Reading, inOrder } from "./reading.ts";
import { type Range, type SourceNode, nodeAt } from "./syntax/source-tree.ts";

export interface CheckOptions extends Omit<RuleSubject, "assessment" | "expectedSeal"> {
  /** Holds a draft to the rules of a final file. */
  readonly asFinal: boolean;
  /** The digest over an assessment without its seal. */
  readonly sealOf?: (assessment: Assessment) => string;
}

/** What a check found. */
export interface Check {
  readonly diagnostics: readonly Diagnostic[];
  /** What could be read of the assessment, with errors or without. */
  readonly assessment?: Assessment;
  /** The seal that fits what is in the file; only where it has a seal, and no error of reading. */
  readonly expectedSeal?: string;
}

/** All diagnostics of a file: those of reading, and those of the rules about meaning for what could be read. */
export function checkAssessment(reading: Reading, options: CheckOptions): Check {
  const { readable } = reading;
  if (readable === undefined) return { diagnostics: reading.diagnostics };
  const { asFinal, sealOf, ...rest } = options;
  const { assessment } = readable;
  // A seal over data with errors says nothing about what was sealed.
  const isWhole = readable.gaps.length === 0 && !hasErrors(reading.diagnostics) && isWellFormed(assessment);
  const expectedSeal = isWhole && assessment.seal !== undefined ? sealOf?.(assessment) : undefined;
  const checked = { assessment, ...(expectedSeal !== undefined && { expectedSeal }) };
  const subject = { ...rest, ...checked };
  const stage = asFinal ? "final" : assessment.stage;
  const gaps = [...readable.gaps, ...reading.gaps];
  // What was only assumed is not checked.
  const isAssumed = ({ path }: RuleViolation): boolean => readable.gaps.some((gap) => isWithin(path, gap));
  const violations = checkRules(subject, stage).filter(
    // What was lost in a guessed text is why it was guessed.
    (one) => !isAssumed(one) && !isAboutGap(one, gaps) && !(reading.isGuessed && one.rule === "garbled-text"),
  );
  // Without diagnostics no places are needed; only YAML is still searched for ambiguous texts.
  if (violations.length === 0 && reading.diagnostics.length === 0 && reading.syntax === "json")
    return { ...checked, diagnostics: [] };
  const { root } = reading.source;
  if (root === undefined) return { diagnostics: reading.diagnostics };
  const collector = new DiagnosticCollector(reading.source.text);
  for (const diagnostic of reading.diagnostics)
    collector.keep(withState(diagnostic, root, reading.source.text, options, collector));
  for (const violation of violations) addViolation(violation, root, reading, collector);
  if (reading.syntax === "yaml") {
    checkAmbiguous(root, collector, reading.source);
    // Tabs in what could not be read are reported there.
    if (!reading.diagnostics.some(({ rule }) => rule === "yaml-syntax"))
      checkLayout(root, reading.source.text, collector);
  }
  return { ...checked, diagnostics: inOrder(onlySafe(collector.diagnostics, reading)) };
}

/** The diagnostics without fixes for which too little is known of the file; its encoding is known in any version. */
function onlySafe(found: readonly Diagnostic[], { isGuessed }: Reading): readonly Diagnostic[] {
  if (isGuessed === true) return found.map(withoutEdits);
  return found.some(isOfUnknownVersion)
    ? found.map((one) => (one.fix?.kind === "encode" ? one : withoutEdits(one)))
    : found;
}

/** The rules about what says how a file is to be read. */
const VERSION = new Set(["unknown-format", "unknown-checklist", "revision-unknown"]);

/** Whether it is not known how the file is to be read. What looks misspelt there may be right in a newer version. */
function isOfUnknownVersion({ rule, fix }: Diagnostic): boolean {
  return VERSION.has(rule) && fix === undefined;
}

/** Kinds of fixes of which the message promises an edit. */
const PROMISES = new Set<FixKind>(["encode", "delete", "break-line", "restore"]);

/** A diagnostic that still says what to write but has no edits, as in a text that was only guessed. */
export function withoutEdits({ fix, ...diagnostic }: Diagnostic): Diagnostic {
  return fix === undefined || PROMISES.has(fix.kind) ? diagnostic : { ...diagnostic, fix: { ...fix, edits: [] } };
}

/** The diagnostic, with a fix where an unknown code of a State names one State. */
function withState(
  diagnostic: Diagnostic,
  root: SourceNode,
  text: string,
  { states }: CheckOptions,
  { lines }: DiagnosticCollector,
): Diagnostic {
  const { rule, values, path } = diagnostic;
  const code = rule === "unknown-state" ? stateMeant(String(values["state"]), states) : undefined;
  const fix = wordFix("replace", nodeAt(root, path).node, code, text);
  if (fix === undefined) return diagnostic;
  const edits = fix.edits.map((edit) => ({ ...edit, place: lines.exactPlace(edit.start, edit.end) }));
  return { ...diagnostic, fix: { ...fix, edits } };
}

/** Whether no text holds half of a character, which has no canonical form and so no seal. */
function isWellFormed(assessment: Assessment): boolean {
  return assessment.seal === undefined || textsOf(assessment).every(({ text }) => text.isWellFormed());
}

/** Whether a rule misses something that may be where the file has an error that is already reported. */
function isAboutGap({ needsWhole, path, related = [] }: RuleViolation, gaps: readonly Path[]): boolean {
  if (needsWhole === undefined) return false;
  const answerOf = (one: Path): Path => (one[0] === "answers" ? one.slice(0, 2) : one);
  const concerned = needsWhole.length === 0 ? [path, ...related].map(answerOf) : [path, ...related, ...needsWhole];
  return gaps.some((gap) => concerned.some((one) => isWithin(gap, one) || isWithin(one, gap)));
}

function addViolation(
  violation: RuleViolation,
  root: SourceNode,
  { source: { text }, syntax }: Reading,
  collector: DiagnosticCollector,
): void {
  const { rule, severity, path, values, related = [], replacement, suggestions, within = [] } = violation;
  const { node, found } = nodeAt(root, path);
  const [piece, ...pieces] = node.kind === "scalar" ? placePieces(node, text, within) : [];
  const places = related.flatMap((one) => {
    const other = nodeAt(root, one);
    return other.found ? [{ path: one, range: other.key ?? other.node }] : [];
  });
  const fix = found && violation.at !== "key" ? wordFix("replace", node, replacement, text) : undefined;
  const inner = piece && node.kind === "scalar" ? piecesFix(node, text, [piece, ...pieces], syntax) : undefined;
  collector.addViolation(rule, severity, piece?.range ?? rangeOf(violation, root), values, {
    path,
    related: [...pieces.map(({ range }) => ({ path, range })), ...places],
    fix: inner ?? fix,
    suggestions,
    isAbsent: !found,
  });
}

/** The key or value that is meant; for what is missing, the key of the group in which it is. */
function rangeOf({ path, at }: RuleViolation, root: SourceNode): Range {
  const { node, key, found } = nodeAt(root, path);
  if (found) return at === "key" ? (key ?? node) : node;
  return key ?? { start: node.start, end: node.start + 1 };
}
