/** What may be public of the result of a check: where something is wrong and which rule says so, in words of the rule alone. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { Assessment } from "../../domain/model/assessment.ts";
import { type Checklist, allQuestions } from "../../domain/model/checklist.ts";
import { FILE_FORMAT } from "../../domain/model/file-format.ts";
import { allKeys } from "../../domain/model/find-fields.ts";
import type { Path } from "../../domain/model/path.ts";
import { hiddenFromPublic } from "../../domain/model/publication.ts";
import type { Diagnostic } from "../../domain/rules/diagnostic.ts";
import type { Failure } from "../../messages/failure.ts";
import type { RuleDoc } from "../../messages/texts.ts";
import { fileLabel } from "../../report/file-label.ts";
import type { FileResult } from "../../report/contents/validation/result.ts";

/** Diagnostics without anything that is quoted from the file: no values, no fixes, no keys that are not of the format. */
export function publicDiagnostics(
  diagnostics: readonly Diagnostic[],
  checklist: Checklist,
  rules: readonly RuleDoc[],
): readonly Diagnostic[] {
  const known = new Set([
    ...allKeys(FILE_FORMAT, ANSWER_FORMAT),
    ...allQuestions(checklist).map(({ id }) => id),
    ...checklist.instruments.map(({ id }) => id),
  ]);
  const cut = (path: Path): Path => {
    const end = path.findIndex((key) => typeof key === "string" && !known.has(key));
    return end === -1 ? path : path.slice(0, end);
  };
  return diagnostics.map(({ rule, severity, path, place, related, isAbsent }) => ({
    rule,
    severity,
    path: cut(path),
    place,
    values: {},
    wording: rules.find(({ id }) => id === rule)?.title ?? rule,
    ...(related && { related: related.map((one) => ({ path: cut(one.path), place: one.place })) }),
    ...(isAbsent !== undefined && { isAbsent }),
  }));
}

/**
 * The diagnostics of which the public may read, and of which it may not: those about an answer that is not for publication
 * in one of the years, since the rule alone could betray its reply, and about one that does not say clearly whether it is.
 */
function forPublicResult(
  diagnostics: readonly Diagnostic[],
  assessments: readonly Assessment[],
  checklist: Checklist,
): { readonly shown: readonly Diagnostic[]; readonly hidden: readonly Diagnostic[] } {
  const unclear = diagnostics.flatMap(({ path }) => (path.includes("publish") ? (answerAt(path) ?? []) : []));
  // A part also holds its answers as they were sent.
  const versions = assessments.flatMap(({ asSent, ...one }) => [one, { ...one, answers: asSent?.answers ?? {} }]);
  const answers = new Set([...hiddenFromPublic(versions, checklist), ...unclear]);
  const isHidden = (path: Path): boolean => answers.has(answerAt(path) ?? "");
  const [hidden, shown] = [true, false].map((wanted) => diagnostics.filter(({ path }) => isHidden(path) === wanted));
  return {
    hidden: hidden ?? [],
    shown: (shown ?? []).map((one) =>
      one.related ? { ...one, related: one.related.filter(({ path }) => !isHidden(path)) } : one,
    ),
  };
}

/** The id of the question to whose answer a path leads, also of an answer as it was sent. */
function answerAt(path: Path): string | undefined {
  const [first, id] = path[0] === "asSent" ? path.slice(1) : path;
  return (first === "answers" || first === "formerAnswers") && id !== undefined ? String(id) : undefined;
}

/** The result of checking a file, as the public may read it; `assessments` are what it holds, and that of the year before. */
export function publicResult(
  file: string,
  diagnostics: readonly Diagnostic[],
  {
    assessments,
    checklist,
    rules,
  }: Readonly<{ assessments: readonly Assessment[]; checklist: Checklist; rules: readonly RuleDoc[] }>,
): Pick<FileResult, "file" | "text" | "diagnostics" | "notShown"> {
  const { shown, hidden } = forPublicResult(diagnostics, assessments, checklist);
  const errors = hidden.filter(({ severity }) => severity === "error").length;
  return {
    file: fileLabel(file),
    text: "",
    diagnostics: publicDiagnostics(shown, checklist, rules),
    ...(hidden.length > 0 && { notShown: { errors, warnings: hidden.length - errors } }),
  };
}

/** A failure as the public may read it, without paths of this computer. */
export function publicFailure(thrown: Failure): Pick<Failure, "failure" | "values"> {
  const values = Object.entries<unknown>(thrown.values).map(([name, value]) => [
    name,
    typeof value === "string" ? fileLabel(value) : value,
  ]);
  return { failure: thrown.failure, values: Object.fromEntries(values) as Failure["values"] };
}
