/** One line of a text by which it is told from another. */
import { oneLine } from "../domain/texts/outer-space.ts";
import { shortenText } from "./contents/comparison/shorten.ts";
import { visibleLine } from "./visible.ts";

/** Most characters of the end of a text that are shown. */
const END = 60;
/** About how many characters of a text are enough to know it again. */
const EXCERPT = 60;
/** Words before the first difference of two texts that say where it is. */
const LEAD_IN = 2;

/** The text in one line: its beginning, or from where the two differ. */
export function excerptOf(text: string, other = ""): string {
  const words = visibleLine(oneLine(text)).split(" ");
  const others = visibleLine(oneLine(other)).split(" ");
  const differs = words.findIndex((word, at) => word !== others[at]);
  const same = differs === -1 ? words.length : differs;
  const isNear = words.slice(0, same).join(" ").length <= EXCERPT / 2;
  const from = isNear ? 0 : Math.max(0, same - LEAD_IN);
  return `${from > 0 ? "… " : ""}${shortenText(words.slice(from).join(" "), EXCERPT)}`;
}

/** The end of the last line of a text. */
export function endOf(text: string): string {
  const lastLine = Array.from(text.slice(text.lastIndexOf("\n") + 1).trim());
  return visibleLine(`${lastLine.length > END ? "…" : ""}${lastLine.slice(-END).join("")}`);
}
