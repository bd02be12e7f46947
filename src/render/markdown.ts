/** Markdown put together safely: texts from a file are shown as they are, and never become markup. */

/** Signs that mean something in Markdown, or in the HTML that it lets through. */
const SIGNS = /[\\`*_{}[\]<>#+\-!|~&@]/g;

/** A text on one line, with every sign of Markdown escaped; `-`, `+` and `#` mean something only at its beginning. */
export function markdownText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(SIGNS, (sign, at: number) => (at > 0 && /[-+#]/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

/** A text of several lines within a list: each line ends in a hard break, and is indented as far as the item is. */
export function markdownLines(text: string, indent: string): string {
  return text
    .split(/\n+/)
    .map((line) => markdownText(line.trim()))
    .join(`\\\n${indent}`);
}

/** A table; the cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
