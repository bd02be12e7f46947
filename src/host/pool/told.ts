/** What became of a file, as one thread tells it to another: errors would lose what they say on the way. */
import type { Checked } from "../../workspace/check-files.ts";
import type { Failure } from "../../messages/failure.ts";
import { isFailure } from "../../messages/failure.ts";
import type { FileResult } from "../../report/contents/validation/result.ts";

export type Told = { readonly file: string } & (
  | { readonly result: FileResult }
  | { readonly failure: Pick<Failure, "failure" | "values" | "exitCode"> }
  | { readonly error: unknown }
);

/** As it is sent. */
export function toTell(checked: Checked): Told {
  if ("result" in checked) return checked;
  const { file, thrown } = checked;
  if (!isFailure(thrown)) return { file, error: thrown };
  const { failure, values, exitCode } = thrown;
  return { file, failure: { failure, values, exitCode } };
}

/** As it was. */
export function heard(told: Told): Checked {
  if ("result" in told) return told;
  if ("error" in told) return { file: told.file, thrown: told.error };
  return { file: told.file, thrown: Object.assign(new Error(told.failure.failure), told.failure) };
}
