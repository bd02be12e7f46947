/** What a part is recognised by when it comes back a second time. */
import canonicalize from "canonicalize";
import type { Assessment } from "../domain/model/assessment.ts";

/** What can be merged of a part, as canonical JSON (RFC 8785). */
export function partText({ answers, contributors }: Assessment): string {
  return canonicalize([answers ?? {}, contributors ?? []]) ?? "";
}
