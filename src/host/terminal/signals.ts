/** The signals of the system that end a session. */
import type { EndingCause, Ending } from "../../terminal/ending.ts";

const ENDINGS: readonly (readonly [NodeJS.Signals, EndingCause])[] = [
  ["SIGINT", "interrupt"],
  ["SIGTERM", "terminated"],
  ["SIGHUP", "closed"],
];

/** Without a listener, these too would end the program and leave the lock. Windows does not have them. */
const POSIX_ENDINGS: readonly NodeJS.Signals[] = [
  "SIGQUIT",
  "SIGALRM",
  "SIGVTALRM",
  "SIGXCPU",
  "SIGUSR2",
  ...(process.platform === "linux" ? (["SIGPWR"] as const) : []),
];

/** Ends the session at a signal, until the function that it gives back is called. */
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
  ignoreFileTooLarge();
  return () => {
    for (const [signal, handler] of handlers) process.removeListener(signal, handler);
  };
}

/**
 * Makes a write beyond the permitted size fail with `EFBIG`, which can be reported. Node ignores this signal until
 * something listens to it. The prompt library does, to pass it on, which would end the program. While we listen too, it
 * is not passed on; if we stopped, nothing would ignore it any more.
 */
function ignoreFileTooLarge(): void {
  if (process.platform !== "win32" && process.listenerCount("SIGXFSZ", ignore) === 0) process.on("SIGXFSZ", ignore);
}

function ignore(): void {
  // The write that failed says what happened.
}

/** Milliseconds in which a program that was asked twice to end may do so by itself. */
const GRACE_MS = 300;

/**
 * Ends the program soon, whatever is still running: a network share that does not answer also delays Node's own exit.
 * Uses the signal of Ctrl+C, which shells report as 130.
 */
export function endSoon(): void {
  setTimeout(() => {
    process.removeAllListeners("SIGINT");
    process.kill(process.pid, "SIGINT");
  }, GRACE_MS).unref();
}
