import type { Asker } from "../../interview/asker.ts";

/** A session with a person: whoever asks them, and how it ends. */
export interface Session {
  readonly asker: Asker;
  /** Aborts when the person or the system ends the session. */
  readonly signal: AbortSignal;
  /** Whether something was thrown because the session ended. */
  endedBy(thrown: unknown): boolean;
  /** Says which file is worked on, so that what was left of an earlier session is found. */
  workOn(file: string): void;
  /** What a person types to go on with a file. */
  commandFor(file: string): string;
}
