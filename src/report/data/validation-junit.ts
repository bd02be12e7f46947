/** Results as a JUnit report: a suite for each file, a failed case for each error. */
import type { Checklist } from "../../domain/model/checklist.ts";
import type { Diagnostic } from "../../domain/rules/diagnostic.ts";
import type { Say } from "../../messages/say.ts";
import { messageOf } from "../wording/diagnostics.ts";
import { visible } from "../visible.ts";
import { describePath, notShownText, type Reporter } from "../contents/validation/result.ts";

/** A reporter for programs that show the results of tests. Warnings are cases that pass and say something. */
export function createJunitReporter(checklist: Checklist, say: Say): Reporter {
  const caseOf = (file: string, one: Diagnostic): string => {
    const { rule, place, path, severity } = one;
    const name = [`${place.line}:${place.column}`, rule, describePath(path, checklist, say)].filter(Boolean).join(" ");
    const message = messageOf(one, say);
    const body =
      severity === "error"
        ? `<failure type="${rule}" message="${xml(message)}">${xml(`${file}:${place.line}:${place.column}`)}</failure>`
        : `<system-out>${xml(message)}</system-out>`;
    return `    <testcase classname="${xml(file)}" name="${xml(name)}">${body}</testcase>\n`;
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tip-checklist">\n',
    file(result): string {
      const { file, diagnostics, notShown } = result;
      const more = notShownText(result, say);
      const isMoreWrong = (notShown?.errors ?? 0) > 0;
      const failures = diagnostics.filter(({ severity }) => severity === "error").length + (isMoreWrong ? 1 : 0);
      const found = [
        ...diagnostics.map((one) => caseOf(file, one)),
        ...(more === undefined ? [] : [caseNotShown(file, more, isMoreWrong)]),
      ];
      const cases =
        found.length > 0
          ? found.join("")
          : `    <testcase classname="${xml(file)}" name="${xml(say("validate.valid"))}"></testcase>\n`;
      const tests = Math.max(found.length, 1);
      return `  <testsuite name="${xml(file)}" tests="${tests}" failures="${failures}" errors="0" skipped="0">\n${cases}  </testsuite>\n`;
    },
    end({ unchecked }): string {
      const suites = unchecked.map(
        ({ file, message }) =>
          `  <testsuite name="${xml(file)}" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="${xml(file)}" name="${xml(file)}"><error message="${xml(message)}"/></testcase>\n  </testsuite>\n`,
      );
      return `${suites.join("")}</testsuites>\n`;
    },
  };
}

function caseNotShown(file: string, message: string, isWrong: boolean): string {
  const body = isWrong ? `<failure message="${xml(message)}"/>` : `<system-out>${xml(message)}</system-out>`;
  return `    <testcase classname="${xml(file)}" name="${xml(message)}">${body}</testcase>\n`;
}

/** Text for XML: characters that XML does not have are written out, and those with a meaning are escaped. */
function xml(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
