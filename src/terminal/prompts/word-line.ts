/** The line of a word that is being typed where there is no text to edit. */
import { widthOf } from "../../report/wrap.ts";
import type { Around } from "./prompt.ts";

/** Before the word. */
export const WORD_MARK = "> ";

/** The end of the word that has room in its line, with the cursor after it. */
export function endOf(word: string, { width }: Pick<Around, "width">): string {
  const room = width - WORD_MARK.length - 1;
  let end = word;
  while (widthOf(end) > room) end = end.slice(1);
  return end;
}
