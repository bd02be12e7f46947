/** The signals of the system that end the program. */
import { EXIT } from "../../messages/failure.ts";
import type { EndingCause } from "../../terminal/ending.ts";

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

/** Calls `end` at a signal, until the function that it gives back is called. */
export function listenToSignals(end: (cause: EndingCause) => void): () => void {
  const all = [
    ...ENDINGS,
    ...(process.platform === "win32" ? [] : POSIX_ENDINGS.map((signal) => [signal, "terminated"] as const)),
  ];
  const handlers = all.map(([signal, cause]) => {
    const handler = (): void => {
      end(cause);
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

/**
 * At a signal, deletes what is unfinished and ends the program with the exit code of an interruption, until the function
 * that it gives back is called. For a command that asks nobody: nothing that it would still do is wanted any more. A second
 * signal ends the program at once.
 */
export function endAtSignal(deleteUnfinished: () => Promise<void>): () => void {
  const stopListening = listenToSignals(() => {
    stopListening();
    void deleteUnfinished().then(() => process.exit(EXIT.interrupted));
  });
  return stopListening;
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
