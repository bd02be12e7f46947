import type { Say } from "../messages/say.ts";
import type { Theme } from "../report/theme.ts";
import type { Keyboard } from "./keyboard.ts";

/** What came of an editor: the text to go on with, and what went wrong, in words. */
export interface Edited {
  readonly text: string;
  readonly problem?: string;
}

/** The person's own editor, and the texts that were left in it when the program ended. */
export interface Editor {
  /** Opens `text` in it and gives back what the person made of it. Never throws, never loses a text. */
  edit(text: string, promptId: string): Promise<Edited>;
  /** A text that was in the editor for this prompt when the program was killed. */
  left(promptId: string): string | undefined;
  /** The text of this prompt is saved; what was left of it may go. */
  settle(promptId: string): void;
}

/** What every redrawn prompt needs from its surroundings. */
export interface PromptContext {
  readonly say: Say;
  readonly theme: Theme;
  readonly keyboard: Keyboard;
  /** Columns to use; asked anew at each drawing, because windows are resized. */
  readonly width: () => number;
  readonly editor: Editor;
  /** Wipes the screen and writes again what stands above the prompt, which must draw itself next. */
  readonly repaint: () => void;
  /** Rows of the window. */
  readonly rows: () => number;
}

/** A key as Node's readline reports it; the prompt library passes it on but types less of it. */
export interface Key {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl: boolean;
  readonly meta?: boolean;
  readonly shift: boolean;
}
