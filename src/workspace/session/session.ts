import type { Asker } from "../../interview/asker.ts";

/** A session with a person. */
export interface Session {
  readonly asker: Asker;
  /** Aborts when the person or the system ends the session. */
  readonly signal: AbortSignal;
  /** Whether this was thrown because the session ended. */
  endedBy(thrown: unknown): boolean;
  /** Sets the file that is worked on, so that texts left by an earlier session on it are found. */
  workOn(file: string): void;
  /** The ids of the prompts at which an earlier session on the file left texts. */
  unfinished?(): Promise<readonly string[]>;
}
