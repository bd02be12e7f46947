/** A part that came back. */
import type { Assessment, Part } from "../model/assessment.ts";
import type { AsSent } from "./as-sent.ts";

/** A part that came back, and fits; see `mismatchOf`. */
export interface Returned {
  /** As it was named. */
  readonly file: string;
  readonly assessment: Assessment & { readonly part: Part };
  /** Digest over its answers, by which it is recognised when it comes again. */
  readonly digest: string;
  /** What was sent; undefined if that is not known. See `asSentOf`. */
  readonly sent: AsSent | undefined;
}
