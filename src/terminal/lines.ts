/** Lines that a person or a program types in the plain mode, one at a time. */

/** What was typed up to an Enter, or why it cannot be used. */
export type Line =
  | {
      /** With line feeds in it if several lines were pasted. */
      readonly text: string;
      /** It begins with something pasted, so it is never a command. */
      readonly isPasted?: true;
    }
  | { readonly problem: "not-utf8" | "line-cut" };

export interface Lines {
  /** What was typed of a line that is not ended. */
  readonly begun: string;
  /**
   * Waits for the next line. Rejects when the session ends, as it does at the end of the input, and with `line-too-long`
   * for what no person types.
   */
  next(): Promise<Line>;
  close(): void;
}
