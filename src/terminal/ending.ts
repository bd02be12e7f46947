/** How everything that ends a session comes together: one signal for all prompts. */

/** Why a session ended before its end. */
export type EndingCause = "interrupt" | "end-of-input" | "terminated" | "closed";

/** Ends the session from wherever it is. */
export interface Ending {
  readonly signal: AbortSignal;
  /** Settles when the person or the system asks a second time to end what has not ended yet. */
  readonly insisted: Promise<void>;
  end(cause: EndingCause): void;
}

/** Milliseconds within which a second call is an echo: some programs pass on a signal that also arrives by itself. */
const ECHO_MS = 50;
/** The causes that somebody wants; a terminal that is gone reports the others in many ways. */
const WANTED: ReadonlySet<EndingCause> = new Set(["interrupt", "terminated"]);

/** The end of a session, which has not come yet. Only the first cause counts. */
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
      } else if (WANTED.has(cause) && now() - since > ECHO_MS) insist();
    },
  };
}

/** Why the session ended, if that is why something was thrown. */
export function endingCause(thrown: unknown): EndingCause | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ("ending" in thrown) return thrown.ending as EndingCause;
  if (thrown.name === "ExitPromptError") return "interrupt";
  return thrown.name === "AbortPromptError" ? endingCause(thrown.cause) : undefined;
}
