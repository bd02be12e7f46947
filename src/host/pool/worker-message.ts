/** What became of a file, as one thread tells it to another: errors would lose what they say on the way. */
import type { Checked } from "../../workspace/check-files.ts";
import type { Failure } from "../../messages/failure.ts";
import { isFailure } from "../../messages/failure.ts";
import type { FileResult } from "../../report/contents/validation/result.ts";

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
export function fromMessage(messages: WorkerMessage): Checked {
  if ("result" in messages) return messages;
  if ("error" in messages) return { file: messages.file, thrown: messages.error };
  return { file: messages.file, thrown: Object.assign(new Error(messages.failure.failure), messages.failure) };
}
