/** Safe Markdown: texts from a file are shown as they are, and never become markup. */

import { oneLine } from "../../domain/texts/outer-space.ts";

/** Signs that mean something in Markdown, or in the HTML that it lets through. */
const SIGNS = /[\\`*_{}[\]<>#+\-!|~&@]/g;

/** A web address, without the signs of a sentence after it. Readers of Markdown make a link of it anyway. */
const ADDRESS = /(https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,:;!?()[\]{}*_~])/i;

/**
 * A text on one line, with every sign of Markdown escaped; `-`, `+` and `#` mean something only at its beginning.
 * Web addresses become links of their own, because with escapes in them they would lead nowhere.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part, index === 0)))
    .join("");
}

function escaped(text: string, isBeginning: boolean): string {
  const signs = text.replace(SIGNS, (sign, at: number) =>
    (at > 0 || !isBeginning) && /[-+#]/.test(sign) ? sign : `\\${sign}`,
  );
  return isBeginning ? signs.replace(/^(\s*\d+)([.)])/, "$1\\$2") : signs;
}

/** A text of several lines within a list: each line ends in a hard break, and is indented as far as the item is. */
export function markdownLines(text: string, indent: string): string {
  return text
    .split(/\n+/)
    .map((line) => markdownText(line.trim()))
    .join(`\\\n${indent}`);
}
