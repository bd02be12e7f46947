import type { Path } from "../../domain/model/path.ts";
import type { Diagnostic } from "../../domain/rules/diagnostic.ts";
import type { Severity, Values } from "../../domain/rules/rule.ts";
import type { RuleId } from "../../domain/rules/all-rules.ts";
import { type StructureArguments, type StructureRuleId, STRUCTURE_RULES } from "../../domain/rules/structure.rules.ts";
import { LineIndex } from "../syntax/line-index.ts";
import type { Range } from "../syntax/source-tree.ts";
import type { PlannedFix } from "./planned-fix.ts";
import type { SyntaxProblem } from "../syntax/syntax-problem.ts";

export interface DiagnosticOptions {
  readonly path?: Path;
  /** By which measure a file is judged; `draft` if not given. */
  readonly stage?: "draft" | "final";
  readonly related?: readonly { readonly path: Path; readonly range: Range }[];
  readonly fix?: PlannedFix | undefined;
  /** Shown if there is no fix. */
  readonly suggestions?: readonly string[] | undefined;
  readonly isAbsent?: boolean;
}

/** At most this many diagnostics are kept for one file. */
const MOST = 100;
/** At most this many other places are named in one diagnostic. */
const MOST_RELATED = 20;

type Accepts = (rule: RuleId, range: { readonly start: number }, path: Path) => boolean;

/** Collects diagnostics while a text is read. After 100 it keeps only one more, which says that there are others. */
export class DiagnosticCollector {
  readonly diagnostics: Diagnostic[] = [];
  readonly #text: string;
  #lines: LineIndex | undefined;
  #accepts: Accepts = () => true;

  constructor(text: string) {
    this.#text = text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.#text));
  }

  /** Nothing more is kept; looking further is of no use. */
  get full(): boolean {
    return this.diagnostics.length > MOST;
  }

  /** From now on adds only what `accepts` agrees to. */
  limitTo(accepts: Accepts): void {
    this.#accepts = accepts;
  }

  /** Adds what was found elsewhere in the same text. */
  keep(diagnostic: Diagnostic): void {
    const { length } = this.diagnostics;
    if (length < MOST) this.diagnostics.push(diagnostic);
    else if (length === MOST) {
      const rule = "more-diagnostics";
      const severity = STRUCTURE_RULES[rule].draft;
      this.diagnostics.push({ rule, severity, path: [], place: diagnostic.place, values: {} });
    }
  }

  /** Adds what breaks a rule that reading applies, with the severity that the table of rules gives it. */
  add<Id extends StructureRuleId>(
    rule: Id,
    range: { start: number; end?: number },
    values: StructureArguments[Id],
    options: DiagnosticOptions = {},
  ): void {
    this.addViolation(rule, STRUCTURE_RULES[rule][options.stage ?? "draft"], range, { ...values }, options);
  }

  /** Adds what is wrong with the text itself. */
  addProblems(problems: readonly SyntaxProblem[]): void {
    for (const { id, range, args, path, edits } of problems)
      this.add(id, range, args, { path, fix: edits && { kind: "restore", text: "", edits } });
  }

  /** Adds what breaks any rule. */
  addViolation(
    rule: RuleId,
    severity: Severity,
    range: { start: number; end?: number },
    values: Values,
    { path = [], related = [], fix, suggestions = [], isAbsent }: DiagnosticOptions = {},
  ): void {
    if (this.full || !this.#accepts(rule, range, path)) return;
    const { lines } = this;
    const place = lines.place(range.start, range.end);
    const others = related
      .slice(0, MOST_RELATED)
      .map((one) => ({ path: one.path, place: lines.place(one.range.start, one.range.end) }));
    const edits = fix?.edits.map((edit) => ({ ...edit, place: lines.exactPlace(edit.start, edit.end) })) ?? [];
    this.keep({
      rule,
      severity,
      path,
      place,
      values,
      ...(others.length > 0 && { related: others }),
      ...(isAbsent === true && { isAbsent }),
      ...(fix === undefined && suggestions.length > 0 && { suggestions }),
      ...(fix !== undefined && { fix: { kind: fix.kind, text: fix.text, edits } }),
    });
  }
}
