/** What a part is recognised by when it comes back a second time. */
import canonicalize from "canonicalize";
import type { Assessment } from "../domain/model/assessment.ts";

/** What stands in a part that can be merged, as canonical JSON (RFC 8785). */
export function partText({ answers, contributors }: Assessment): string {
  return canonicalize([answers ?? {}, contributors ?? []]) ?? "";
}
