/** Whether words stay whole: a word is a run of letters and digits, and one that goes on in the next line is broken. */
import type { Page } from "playwright-core";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Words of `source` that a printed text breaks, as `disclose|d`, and pieces in it that are no words of the source. Lines of
 * the same cell or paragraph follow one another in the printed text.
 */
export function brokenInPrint(printed: string, source: string): readonly string[] {
  const words = source.match(WORD) ?? [];
  const known = new Set(words);
  const neighbours = new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ""}`));
  const lines = printed.split(/[\n\f]/);
  const broken = lines.flatMap((line, index) => {
    const [end] = /[\p{L}\p{N}\p{M}]+$/u.exec(line) ?? [];
    const [begin] = /^[\p{L}\p{N}\p{M}]+/u.exec(lines[index + 1] ?? "") ?? [];
    if (end === undefined || begin === undefined || !known.has(end + begin)) return [];
    return neighbours.has(`${end} ${begin}`) ? [] : [`${end}|${begin}`];
  });
  return [...new Set(broken)];
}

/** Words of a page that are on more than one line, each with the name of its element; what is not seen has no lines. */
export function brokenOnPage(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const broken = new Set();
    const isHidden = (element) => element.closest(".unseen, .skip") !== null
      || (element.closest("thead") !== null && getComputedStyle(element.closest("thead")).clipPath !== "none");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (isHidden(text.parentElement)) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}\\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.add(text.parentElement.tagName + " " + word);
      }
    }
    return [...broken];
  })()`);
}
