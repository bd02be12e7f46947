/** How everything that ends a sitting comes together: one signal for all prompts. */

/** Why a sitting ended before its end. */
export type EndingCause = "interrupt" | "end-of-input" | "terminated" | "closed";

/** Ends the sitting from wherever it is. */
export interface Sitting {
  readonly signal: AbortSignal;
  end(cause: EndingCause): void;
}

/** A sitting that goes on until something ends it. Only the first cause counts. */
export function createSitting(): Sitting {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    end(cause): void {
      if (!controller.signal.aborted) controller.abort(Object.assign(new Error(cause), { ending: cause }));
    },
  };
}

/** The cause for which something was thrown, if it was thrown because the sitting ended. */
export function endingCause(thrown: unknown): EndingCause | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ("ending" in thrown) return thrown.ending as EndingCause;
  if (thrown.name === "ExitPromptError") return "interrupt";
  return thrown.name === "AbortPromptError" ? endingCause(thrown.cause) : undefined;
}
