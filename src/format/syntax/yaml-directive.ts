/** Directives, which begin with `%` above a document and change how it is read. */
import type { Problems } from "./syntax-problem.ts";

/** The text with a directive above the document left blank. Undefined if there are others. */
export function blankDirective(text: string, problems: Problems): string | undefined {
  const start = directiveStart(text);
  if (start === undefined) return text;
  problems.add("yaml-directive", { start }, {});
  const end = text.indexOf("\n", start);
  if (end === -1) return undefined;
  const rest = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return directiveStart(rest) === undefined ? rest : undefined;
}

/** The offset of the first line above the document that begins with `%`. The parser reports only directives that it knows. */
function directiveStart(text: string): number | undefined {
  const blankOrComment = /[ \t\r]*(?:#|\n|$)/y;
  for (let start = 0; start < text.length;) {
    if (text[start] === "%") return start;
    blankOrComment.lastIndex = start;
    if (!blankOrComment.test(text)) return undefined;
    const lineEnd = text.indexOf("\n", start);
    if (lineEnd === -1) return undefined;
    start = lineEnd + 1;
  }
  return undefined;
}
