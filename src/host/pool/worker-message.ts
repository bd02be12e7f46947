/** What became of a file, as a thread sends it: of an error only the message and the stack would arrive. */
import { type Failure, isFailure } from "../../messages/failure.ts";
import type { FileResult } from "../../report/contents/validation/result.ts";
import type { Checked } from "../../workspace/check-files.ts";

export type WorkerMessage = { readonly file: string } & (
  | { readonly result: FileResult }
  | { readonly failure: Pick<Failure, "failure" | "values" | "exitCode"> }
  | { readonly error: unknown }
);

/** As it is sent. */
export function toMessage(checked: Checked): WorkerMessage {
  if ("result" in checked) return checked;
  const { file, thrown } = checked;
  if (!isFailure(thrown)) return { file, error: thrown };
  const { failure, values, exitCode } = thrown;
  return { file, failure: { failure, values, exitCode } };
}

/** As it was. */
export function fromMessage(message: WorkerMessage): Checked {
  if ("result" in message) return message;
  const { file } = message;
  if ("error" in message) return { file, thrown: message.error };
  return { file, thrown: Object.assign(new Error(message.failure.failure), message.failure) };
}
