/** Results for programs; `schemas/validation.schema.json` says what they hold. */
import type { Path } from "../../domain/model/path.ts";
import type { Diagnostic, Edit, Place } from "../../domain/rules/diagnostic.ts";
import type { Say } from "../../messages/say.ts";
import { messageOf } from "../wording/diagnostics.ts";
import { type FileResult, type Reporter, hasError, pointerOf, questionOf } from "../contents/validation/result.ts";

/** A reporter for JSON; one file of many is written as soon as it is known. */
export function createJsonReporter(version: string, say: Say): Reporter {
  let isFirst = true;
  return {
    begin: () => `{\n  "tool": ${JSON.stringify({ name: "tip-checklist", version })},\n  "files": [`,
    file(result): string {
      const separator = isFirst ? "\n" : ",\n";
      isFirst = false;
      return separator + indented(fileData(result, say));
    },
    end({ files, errors, warnings, unchecked, passedOver }): string {
      const close = isFirst ? "]" : "\n  ]";
      const summary = { files, errors, warnings, passedOver: passedOver.length };
      const rest = { summary, notChecked: unchecked };
      return `${close},\n${JSON.stringify(rest, null, 2).slice(2, -1)}}\n`;
    },
  };
}

/** As it is within two lists: with a margin, written once, because a file may have many thousands of edits. */
function indented(data: object): string {
  const [before, after] = ["[\n  [\n", "\n  ]\n]"];
  return JSON.stringify([[data]], null, 2).slice(before.length, -after.length);
}

function fileData(result: FileResult, say: Say): object {
  const { file, diagnostics, stage = null, state = null, year = null, answered = null, open = null } = result;
  return {
    file,
    ok: !hasError(result),
    stage,
    state,
    year,
    answered,
    open,
    diagnostics: diagnostics.map((one) => diagnosticData(one, say)),
    ...(result.notShown && { notShown: result.notShown }),
  };
}

function diagnosticData(diagnostic: Diagnostic, say: Say): object {
  const { rule, severity, path, place, related = [], fix, suggestions } = diagnostic;
  return {
    rule,
    severity,
    message: messageOf(diagnostic, say),
    ...where(path, place),
    related: related.map((one) => where(one.path, one.place)),
    fix: fix === undefined ? null : { kind: fix.kind, text: fix.text, edits: fix.edits.map(editData) },
    ...(suggestions && { suggestions }),
  };
}

function where(path: Path, { line, column, endLine, endColumn }: Place): object {
  return { path: pointerOf(path), question: questionOf(path) ?? null, line, column, endLine, endColumn };
}

function editData({ place: { line, column, endLine, endColumn }, text }: Edit): object {
  return { line, column, endLine, endColumn, text };
}
