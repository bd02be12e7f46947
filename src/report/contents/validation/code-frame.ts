import type { Place } from "../../../domain/rules/diagnostic.ts";
import type { Theme } from "../../theme.ts";
import { visibleLine } from "../../visible.ts";
import { widthOf } from "../../wrap.ts";

/** Characters of a line that are looked at, for each column that is shown: a line may be a whole file. */
const LOOKED_AT = 8;

/**
 * The line in which something is wrong, the line before, and marks below what is meant. A line that is too long for
 * `width` is shown around the marks.
 */
export function codeFrame(lines: readonly string[], place: Place, width: number, theme: Theme): readonly string[] {
  const { line, column, endLine, endColumn } = place;
  const source = lines[line - 1];
  if (source === undefined || source.trim() === "") return [];
  const digits = String(line).length;
  const bar = theme.marks.bar;
  const room = Math.max(width - digits - 5, 12);
  const before = lines[line - 2];
  // A tab looks like a wide space; the arrow shows that it is not.
  const clear = (text: string): string => visibleLine(text.replaceAll("\t", `${theme.marks.arrow} `));
  const shown = crop(source, column - 1, endLine === line ? endColumn - 1 : source.length, room);
  const gutter = (number: string, pointer: string): string =>
    theme.dim(`${pointer} ${number.padStart(digits)} ${bar} `);
  return [
    ...(before !== undefined && before.trim() !== ""
      ? [
          gutter(String(line - 1), " ") +
            theme.dim(cut(clear(before.slice(0, room * LOOKED_AT)), room, theme.marks.ellipsis)),
        ]
      : []),
    gutter(String(line), ">") + shown.text,
    gutter("", " ") + theme.error(shown.marks),
  ].map((one) => one.trimEnd());

  /** The part of a line around a range, and marks below the range. */
  function crop(text: string, from: number, to: number, most: number): { text: string; marks: string } {
    const reach = most * LOOKED_AT;
    const whole = text.length <= reach && widthOf(clear(text)) <= most;
    // A third of the room goes to what comes before.
    const start = whole ? 0 : Math.max(0, from - Math.floor(most / 3));
    const lead = start > 0 ? theme.marks.ellipsis : "";
    const prefix = lead + clear(text.slice(start, from));
    const rest = cut(clear(text.slice(start, start + reach)), most - widthOf(lead), theme.marks.ellipsis);
    const meant = text.slice(from, Math.min(Math.max(to, from + 1), from + reach));
    const marked = Math.max(1, Math.min(widthOf(clear(meant)), most - widthOf(prefix)));
    return { text: lead + rest, marks: " ".repeat(widthOf(prefix)) + "^".repeat(marked) };
  }
}

function cut(text: string, most: number, ellipsis: string): string {
  if (widthOf(text) <= most) return text;
  let width = 0;
  let result = "";
  for (const character of text) {
    width += widthOf(character);
    if (width > most - widthOf(ellipsis)) break;
    result += character;
  }
  return result + ellipsis;
}
