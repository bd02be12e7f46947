import type { Say } from "../domain/say.ts";
import type { Theme } from "../render/theme.ts";
import type { Keyboard } from "./keyboard.ts";

/** What every redrawn prompt needs from its surroundings. */
export interface PromptContext {
  readonly say: Say;
  readonly theme: Theme;
  readonly keyboard: Keyboard;
  /** Columns to use; asked anew at each drawing, because windows are resized. */
  readonly width: () => number;
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

/** Rows kept free around the part of a prompt that scrolls: label, hint, keys, and one of the card. */
export const ROWS_AROUND = 6;
