/** Words of a document in the characters and colours of a terminal. */
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../theme.ts";
import { documentLine, documentText, visible, visibleLine } from "../visible.ts";
import { type Inline, type Inlines, plainInlines, wholeChange } from "./document.ts";

/** How a text is laid out and painted. */
export interface TextStyle {
  readonly width: number;
  readonly theme: Theme;
  /** Gives the signs between a name and what it says. */
  readonly say: Say;
  /** Whether it goes into a file, where no character moves a cursor. */
  readonly inFile?: boolean;
}

/** The text of a person, safe in this medium. Tabs are spaces, since the lines are laid out here. */
export function shown(text: string, { inFile = false }: Pick<TextStyle, "inFile">): string {
  return (inFile ? documentText : visible)(text.replaceAll("\t", TAB));
}

/** As `shown`, on one line. */
export function shownLine(text: string, { inFile = false }: Pick<TextStyle, "inFile">): string {
  return (inFile ? documentLine : visibleLine)(text.replaceAll("\t", TAB));
}

const TAB = " ".repeat(4);

/** A space at which no line is broken: a private character, which nobody types. */
const HELD = "\ue000";

/** The words, painted; `safe` makes the texts of a file safe to show. Citations stay whole at the end of a line. */
export function inlineText(inlines: Inlines, theme: Theme, safe: (text: string) => string): string {
  const whole = wholeChange(inlines) !== undefined;
  return inlines.map((inline) => textOf(inline, whole, theme, safe)).join("");
}

function textOf(inline: Inline, isWhole: boolean, theme: Theme, safe: (text: string) => string): string {
  if (typeof inline === "string") return safe(inline).replace(/\u00a0$/, HELD);
  switch (inline.kind) {
    case "strong":
      return theme.term(safe(inline.text));
    case "added":
    case "removed":
      return isWhole ? safe(inline.text) : theme[inline.kind](safe(plainInlines([inline])));
    case "reference":
      return safe(inline.text).replaceAll(" ", HELD);
    case "standing":
      return theme.marks.levels[inline.standing.level];
    case "marks":
      return inline.marks.map((mark) => theme.marks.state[mark]).join("");
    case "link":
      return safe(plainInlines([inline]));
  }
}

/** The line as it is printed: with ordinary spaces, without any at its end, and with an arrow that the terminal has. */
export function finishedLine(line: string, theme: Theme): string {
  return line.trimEnd().replaceAll(HELD, " ").replaceAll("→", theme.marks.arrow);
}
