/** Finds what is wrong with the tree of an assessment, whichever way it was read. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { type Path, isWithin } from "../../domain/model/path.ts";
import { type Diagnostic, hasErrors } from "../../domain/rules/diagnostic.ts";
import { checkSchema } from "./check-schema.ts";
import { DiagnosticCollector } from "./diagnostic-collector.ts";
import type { ReadTree } from "../syntax/read-yaml.ts";
import { type Reading, type Syntax, hasEndMarker, inOrder } from "../reading.ts";
import { readablePart } from "./readable-part.ts";
import { withoutStandIns } from "./not-allowed.ts";
import { type MapNode, meantPath, unreadIn } from "../syntax/source-tree.ts";
import { withLastTwins } from "./to-data.ts";

/** The assessment in a tree, with everything that is wrong: the problems of the text, and what is found here. */
export function examineTree(text: string, syntax: Syntax, { root: tree, gaps, problems, isCut }: ReadTree): Reading {
  const collector = new DiagnosticCollector(text);
  collector.addProblems(problems);
  const root = tree && withoutStandIns(tree, { text, syntax }, collector);
  if (root?.kind !== "map") {
    if (root !== undefined && gaps.length === 0) collector.add("not-an-assessment", root, {});
    else if (collector.diagnostics.length === 0) collector.add("nothing-in-file", { start: 0 }, {});
    return { syntax, source: { text, ...(root && { root }) }, diagnostics: inOrder(collector.diagnostics), gaps };
  }
  const hasSyntaxErrors = gaps.length > 0 || collector.diagnostics.some(({ rule }) => rule.endsWith("-syntax"));
  if (hasSyntaxErrors) skipErrors(collector, gaps);
  const checked = checkSchema(root, text, syntax, collector);
  // By this key an editor finds the schema; it is no part of the assessment.
  const { $schema: _, ...data } = checked.data;
  const structure = { ...checked, data };
  const unread = collector.diagnostics.length > 0 ? unreadIn(structure.root) : [];
  checkTwins(root, text, syntax, collector);
  if (syntax === "yaml" && !isCut) checkEndMarker(text, structure.data["stage"], collector);
  const toMeant = (path: Path): Path => meantPath(structure.root, path);
  const diagnostics = inOrder(collector.diagnostics.map((one) => asMeant(one, toMeant)));
  const readable = readablePart(structure);
  const assessment = hasErrors(diagnostics) ? {} : { assessment: structure.data as unknown as Assessment };
  return {
    syntax,
    source: { text, root: structure.root },
    diagnostics,
    ...(readable && { readable }),
    gaps: [...gaps.map(toMeant), ...unread],
    ...assessment,
  };
}

/** What was found before it was known what a misspelt key further up means, with what it means. */
function asMeant(found: Diagnostic, toMeant: (path: Path) => Path): Diagnostic {
  if (found.rule !== "yaml-syntax" && found.rule !== "duplicate-key") return found;
  const path = toMeant(found.path);
  if (found.rule === "yaml-syntax") return { ...found, path };
  return path[0] === "answers" && path.length === 2 ? { ...found, rule: "duplicate-question" } : found;
}

/**
 * Where a part of the text could not be read, what seems to be missing may be in that part, and what is in the same
 * line is often a piece of it. The end of the file is looked at all the same.
 */
function skipErrors(collector: DiagnosticCollector, gaps: readonly Path[]): void {
  const lines = new Set(collector.diagnostics.map(({ place }) => place.line));
  collector.limitTo(
    (rule, { start }, path) =>
      rule === "end-marker-missing" ||
      (!(rule === "missing-key" && gaps.some((gap) => isWithin(gap, path.slice(0, -1)))) &&
        !lines.has(collector.lines.position(start).line)),
  );
}

/** What is under the second of two equal keys is checked as well, though the first counts. */
function checkTwins(root: MapNode, text: string, syntax: Syntax, collector: DiagnosticCollector): void {
  if (!collector.diagnostics.some(({ rule }) => rule === "duplicate-key" || rule === "duplicate-question")) return;
  const { node, late } = withLastTwins(root);
  const syntaxErrors = new Set(
    collector.diagnostics.filter(({ rule }) => rule.endsWith("-syntax")).map(({ place }) => place.line),
  );
  const others = new DiagnosticCollector(text);
  others.limitTo(
    (_, { start }) =>
      late.some(({ value }) => start >= value.start && start < value.end) &&
      !syntaxErrors.has(collector.lines.position(start).line),
  );
  checkSchema(node as MapNode, text, syntax, others);
  for (const one of others.diagnostics) collector.keep(one);
}

/**
 * A YAML file without its last line `...` may have been cut short: a warning in a draft, an error in a final file. Only a
 * person can know that nothing is missing, so there is no fix.
 */
function checkEndMarker(text: string, stage: unknown, collector: DiagnosticCollector): void {
  if (hasEndMarker(text)) return;
  collector.add("end-marker-missing", { start: text.length }, {}, { stage: stage === "final" ? "final" : "draft" });
}
