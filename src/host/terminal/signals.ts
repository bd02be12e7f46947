/** The signals of the system, as far as they end a session. */
import type { EndingCause, Ending } from "../../terminal/ending.ts";

const ENDINGS: readonly (readonly [NodeJS.Signals, EndingCause])[] = [
  ["SIGINT", "interrupt"],
  ["SIGTERM", "terminated"],
  ["SIGHUP", "closed"],
];

/** They too would end the program, and leave the lock behind, if nobody listened. Windows does not have them. */
const POSIX_ENDINGS: readonly NodeJS.Signals[] = [
  "SIGQUIT",
  "SIGALRM",
  "SIGVTALRM",
  "SIGXCPU",
  "SIGUSR2",
  ...(process.platform === "linux" ? (["SIGPWR"] as const) : []),
];

/** Ends the session when a signal says so; what it gives back stops that. */
export function listenToSignals(ending: Ending): () => void {
  const all = [
    ...ENDINGS,
    ...(process.platform === "win32" ? [] : POSIX_ENDINGS.map((signal) => [signal, "terminated"] as const)),
  ];
  const handlers = all.map(([signal, cause]) => {
    const handler = (): void => {
      ending.end(cause);
    };
    process.on(signal, handler);
    return [signal, handler] as const;
  });
  keepFileTooLarge();
  return () => {
    for (const [signal, handler] of handlers) process.removeListener(signal, handler);
  };
}

/**
 * Has a write beyond the size that is allowed fail with `EFBIG`, so that it can be told. Node ignores this signal for
 * that reason, until somebody listens to it: the prompt library does, to pass it on, and then it would end the program.
 * While we listen too it is not passed on, and once we stopped, nothing would ignore it any more; so we never stop.
 */
function keepFileTooLarge(): void {
  if (process.platform !== "win32" && process.listenerCount("SIGXFSZ", ignore) === 0) process.on("SIGXFSZ", ignore);
}

function ignore(): void {
  // The write that failed says what happened.
}

/** How long a program that was told twice to end may take to do so by itself. */
const GRACE_MS = 300;

/**
 * Ends the program soon, whatever still goes on: a network share that does not answer cannot be waited for, and keeps
 * Node's own exit waiting too. By the signal of Ctrl+C, which shells report as 130.
 */
export function endSoon(): void {
  setTimeout(() => {
    process.removeAllListeners("SIGINT");
    process.kill(process.pid, "SIGINT");
  }, GRACE_MS).unref();
}
