/** Markdown put together safely: texts from a file are shown as they are, and never become markup. */

/** Signs that mean something in Markdown, or in the HTML that it lets through. */
const SIGNS = /[\\`*_{}[\]<>#+\-!|~&@]/g;

/** A text on one line, with every sign of Markdown escaped. A `-` or `.` in the middle of a word needs no escape. */
export function markdownText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(SIGNS, (sign, at: number) => (/[-+!#]/.test(sign) && at > 0 && sign !== "!" ? sign : `\\${sign}`))
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replace(/:\/\//g, ":\u200b//");
}

/** A table; the cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
