/** A known failure: one line that says what happened and what to do, and the exit code that goes with it. */
import type { MessageArguments } from "../generated/message-arguments.ts";

/** Exit codes, the same for all commands. */
export const EXIT = {
  done: 0,
  /** Ran well and found something that demands attention. */
  found: 1,
  /** Wrong use of the command line. */
  usage: 2,
  /** Could not do the job. */
  failed: 3,
  /** Interrupted; what was answered is saved. */
  interrupted: 130,
} as const;

type FailureMessage = Extract<keyof MessageArguments, `failure.${string}`>;
/** What failed; its message is `failure.<kind>`. */
export type FailureKind = FailureMessage extends `failure.${infer Kind}` ? Kind : never;

/** Thrown for everything that is known to go wrong. Recognised by `isFailure`, never by `instanceof`. */
export interface Failure extends Error {
  readonly failure: FailureKind;
  readonly values: Readonly<Record<string, string | number>>;
  readonly exitCode: number;
}

/**
 * The arguments of the message of a failure, except those that say more of `file`: `shellName`, as it is typed in a shell, and
 * `named`, what the name can be of.
 */
type FailureValues<Kind extends FailureKind> = Readonly<
  Record<Exclude<keyof MessageArguments[`failure.${Kind}`], "shellName" | "named">, string | number>
>;

/** A failure of this kind, to be thrown. */
export function createFailure<Kind extends FailureKind>(
  kind: Kind,
  values: FailureValues<Kind>,
  exitCode: number = EXIT.failed,
): Failure {
  return Object.assign(new Error(kind), { failure: kind, values, exitCode });
}

/** Whether something thrown is a failure, of this kind if one is given. */
export function isFailure(thrown: unknown, kind?: FailureKind): thrown is Failure {
  if (!(thrown instanceof Error) || !("failure" in thrown)) return false;
  return kind === undefined || thrown.failure === kind;
}
