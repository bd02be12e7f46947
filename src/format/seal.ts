/** Canonical JSON (RFC 8785) of what is sealed or recognised: the same text however the file is written. */
import canonicalize from "canonicalize";
import type { Assessment } from "../domain/model/assessment.ts";

/** The canonical form of any data of a file. */
export function canonicalText(data: unknown): string {
  return canonicalize(data) ?? "";
}

/** What a seal is computed over: the whole assessment but the seal itself. */
export function sealText({ seal: _, ...sealed }: Assessment): string {
  return canonicalText(sealed);
}

/** What a part is recognised by when it comes back a second time: what can be merged of it. */
export function partText({ answers, contributors }: Assessment): string {
  return canonicalText([answers ?? {}, contributors ?? []]);
}
