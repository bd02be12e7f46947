/** The question that a prompt is about, as it is drawn above the prompt: as much of it as there is room for. */
import { paragraphOfId } from "../../domain/model/checklist.ts";
import type { About, Block } from "../../interview/asker.ts";
import { visible, visibleLine } from "../../report/visible.ts";
import { wrapText } from "../../report/wrap.ts";
import { renderBlocks } from "../blocks.ts";
import type { Around } from "./prompt.ts";

/** What of a question is in sight. */
export interface Folded {
  readonly lines: readonly string[];
  /** Its text is not all in sight. */
  readonly isCut: boolean;
}

/** Rows below which the title alone is better than a few words of each. */
const FEWEST_ROWS = 5;

/**
 * The question in at most `rows` rows. Where there is too little room, first the notes fold to a line each, then the last
 * ones are only counted, then the section goes, then whom it addresses is cut to what its line has room for, then the text
 * is cut to its first lines, and at last all but the beginning of the title.
 */
export function foldQuestion(about: About, rows: number, around: Around): Folded {
  const { say, theme, width } = around;
  const { heading, aside, title, text, notes } = about;
  const render = (blocks: readonly Block[]): readonly string[] => linesOf(blocks, around);
  const section = render([{ kind: "heading", text: heading, ...(aside !== undefined && { aside }) }]);
  const name = nameLines(about, around);
  const body = render([{ kind: "text", text }]);
  const { ellipsis } = theme.marks;
  const full = [...section, ...name, ...body];
  const inFull = [...full, ...render(notes)];
  if (inFull.length <= rows) return { lines: inFull, isCut: false };
  const brief = nameLines({ ...about, citation: cut(about.citation, width, ellipsis) }, around);
  for (const lines of [full, [...name, ...body], [...brief, ...body]]) {
    const folded = foldNotes(notes, rows - lines.length, around);
    if (folded !== undefined) return { lines: [...lines, ...folded], isCut: false };
  }
  if (brief.length + body.length <= rows) return { lines: [...brief, ...body], isCut: false };
  const more = theme.dim(cut(say("prompt.whole-question"), width, ellipsis));
  const left = rows - brief.length - 1;
  if (rows >= FEWEST_ROWS && left > 0) return { lines: [...brief, ...body.slice(0, left), more], isCut: true };
  const titled = say("card.titled", { paragraph: paragraphOfId(about.id), title: visibleLine(title) });
  return { lines: cutLines(titled, rows, width, ellipsis).map(theme.question), isCut: true };
}

/** The notes in at most `rows` rows: a line each, and how many more there are; undefined if there is no room for that. */
function foldNotes(notes: readonly Block[], rows: number, around: Around): readonly string[] | undefined {
  const { say, theme, width } = around;
  const lines = notes.flatMap((note) => firstLine(note, around));
  if (lines.length <= rows) return lines;
  if (rows < 1) return undefined;
  const text = say("prompt.notes", { count: lines.length - rows + 1, shown: rows - 1 });
  return [...lines.slice(0, rows - 1), theme.dim(cut(text, width, theme.marks.ellipsis))];
}

/** The first lines of a text, with a mark at the end of the last one if that is not all of it. */
function cutLines(text: string, most: number, width: number, mark: string): readonly string[] {
  const lines = wrapText(text, width);
  if (lines.length <= most || most < 1) return lines.slice(0, Math.max(most, 0));
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), width, mark)];
}

/** The rows that the question takes at least if all of it but the notes and the section is shown, with one row for the citation. */
export function rowsOfWhole({ title, text }: About, around: Around): number {
  const lines = linesOf(
    [title, text].map((one) => ({ kind: "text", text: one })),
    around,
  );
  return 1 + lines.length;
}

/** The rows that the question takes if only its first lines are shown: its name, two lines of the text, and that there is more. */
export function rowsOfFirst(about: About, around: Around): number {
  return nameLines({ ...about, citation: "" }, around).length + 3;
}

/** The paragraph and the title. */
export function nameLines({ citation, title }: About, around: Around): readonly string[] {
  return linesOf(
    [
      { kind: "note", text: citation },
      { kind: "question", text: title },
    ],
    around,
  );
}

/** Blocks in lines, none of them wider than the window. */
export function linesOf(blocks: readonly Block[], around: Pick<Around, "theme" | "width" | "say">): readonly string[] {
  return blocks.length === 0 ? [] : renderBlocks(blocks, around).slice(0, -1).split("\n");
}

/** The first line of a note, with a mark if there is more. */
function firstLine(note: Block, around: Around): readonly string[] {
  const { theme, width, say } = around;
  const [first, ...rest] = linesOf([note], around);
  if (first === undefined || rest.length === 0) return first === undefined ? [] : [first];
  if (note.kind === "gap" || note.kind === "heading" || note.kind === "lines") return [first];
  const name = note.kind === "term" ? note.term + say("list.colon") : "";
  const text = visible(name + note.text);
  const line = cut(text, width, theme.marks.ellipsis);
  return linesOf([note.kind === "term" ? { ...note, text: line.slice(name.length) } : { ...note, text: line }], around);
}

/** A text in one line of at most `width` columns, with a mark if that is not all of it. */
function cut(text: string, width: number, mark: string): string {
  const [whole = "", ...others] = wrapText(text, width);
  if (others.length === 0) return whole;
  const [first = ""] = wrapText(text, width - mark.length - 1);
  return `${first} ${mark}`;
}
