/** What a seal is computed over: the whole assessment but the seal itself, in canonical form. */
import canonicalize from "canonicalize";
import type { Assessment } from "../domain/model/assessment.ts";

/** The assessment without its seal as canonical JSON (RFC 8785): the same text however the file is written. */
export function sealText(assessment: Assessment): string {
  const { seal: _, ...sealed } = assessment;
  return canonicalize(sealed) ?? "";
}
