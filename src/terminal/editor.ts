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
