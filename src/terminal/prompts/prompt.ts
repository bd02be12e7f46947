/** What a prompt is: a value that events change and that can be drawn. Nothing in this folder knows a terminal. */
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../../report/theme.ts";

/** One kind of prompt. Its state is a value, with everything in it that it was asked with. */
export interface Prompt<State, Reply> {
  readonly update: (state: State, event: PromptEvent, around: Around) => Step<State, Reply>;
  readonly view: (state: State, around: Around) => View;
}

/** What can happen to a prompt: a key, a paste, and the return from the editor that it opened. */
export type PromptEvent =
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "edited"; readonly text: string; readonly problem?: string };

/** What follows from an event: the prompt goes on, perhaps after its text was in an editor, or it is done. */
export type Step<State, Reply> =
  | { readonly state: State; readonly edit?: string }
  /** The state with which the prompt goes on if the person comes back from help. */
  | { readonly reply: Reply; readonly state?: State };

/** What surrounds a prompt at an event or a drawing: windows are resized in between. */
export interface Around {
  readonly say: Say;
  readonly theme: Theme;
  /** Columns to use. */
  readonly width: number;
  /** Rows of the window. */
  readonly rows: number;
  /** Lines that were shown just before the prompt, and stay in sight above it where there is room. */
  readonly shown: number;
  /** The last of these lines, from the first one on that says what was just done: they stay unless the question could not. */
  readonly said: number;
  /** Milliseconds, of a clock that only goes forward. */
  readonly now: number;
  /** Shown where the prompt has nothing to say itself, such as that keys were ignored. */
  readonly notice?: string;
}

/** What is drawn. */
export interface View {
  readonly above: readonly string[];
  /** The line with the cursor; without it no cursor is shown. */
  readonly input?: {
    readonly before: string;
    readonly text: string;
    /** UTF-16 units of the text before the cursor. */
    readonly cursor: number;
  };
  readonly below: readonly string[];
}

/** What there is room for between the question and the foot. */
export interface Room {
  readonly rows: number;
  /** The foot has one row, which also says what is hidden. */
  readonly isShort: boolean;
}

/** A key as Node's readline reports it; the prompt library passes it on but types less of it. */
export interface Key {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl: boolean;
  readonly meta?: boolean;
  readonly shift: boolean;
}

/** Esc alone. */
export const ESCAPE: Key = { name: "escape", sequence: "\u001b", ctrl: false, meta: false, shift: false };
