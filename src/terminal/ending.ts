/** How everything that ends a session comes together: one signal for all prompts. */

/** Why a session ended before its end. */
export type EndingCause = "interrupt" | "end-of-input" | "terminated" | "closed";

/** Ends the session from wherever it is. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Settles when the person or the system insists: asked a second time to end what has not ended yet. */
  readonly insisted: Promise<void>;
  end(cause: EndingCause): void;
}

/** Within this time a second call is the echo of the first: some programs pass on a signal that arrived by itself too. */
const ECHO_MS = 50;
/** The causes that are somebody's will, and not what a terminal that is gone reports in many ways. */
const WILLED: ReadonlySet<EndingCause> = new Set(["interrupt", "terminated"]);

/** A session that goes on until something ends it. Only the first cause counts. */
export function createEnding(now: () => number = Date.now): Ending {
  const controller = new AbortController();
  let insist = (): void => undefined;
  const insisted = new Promise<void>((resolve) => (insist = resolve));
  let since = 0;
  return {
    signal: controller.signal,
    insisted,
    end(cause): void {
      if (!controller.signal.aborted) {
        since = now();
        controller.abort(Object.assign(new Error(cause), { ending: cause }));
      } else if (WILLED.has(cause) && now() - since > ECHO_MS) insist();
    },
  };
}

/** The cause for which something was thrown, if it was thrown because the session ended. */
export function endingCause(thrown: unknown): EndingCause | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ("ending" in thrown) return thrown.ending as EndingCause;
  if (thrown.name === "ExitPromptError") return "interrupt";
  return thrown.name === "AbortPromptError" ? endingCause(thrown.cause) : undefined;
}
