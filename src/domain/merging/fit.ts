/** Whether a file that came back is a part of the assessment that it is to be merged into. */
import type { Assessment } from "../model/assessment.ts";

/** Why a file cannot be merged. */
export type Mismatch =
  | { readonly kind: "no-part" }
  | {
      readonly kind: "part-other-state" | "part-other-year" | "part-other-revision";
      readonly ours: string;
      readonly theirs: string;
    }
  | { readonly kind: "part-other-file"; readonly of: string; readonly key: string };

/** What keeps `returned` from being merged into `base`; undefined if it fits. */
export function mismatchOf(base: Assessment, returned: Assessment): Mismatch | undefined {
  const { part } = returned;
  if (part === undefined) return { kind: "no-part" };
  const both = [
    { kind: "part-other-state", ours: base.state, theirs: returned.state },
    { kind: "part-other-year", ours: base.year, theirs: returned.year },
    { kind: "part-other-revision", ours: base.checklist.revision, theirs: returned.checklist.revision },
  ] as const;
  const other = both.find(({ ours, theirs }) => ours !== theirs);
  if (other !== undefined)
    return { kind: other.kind, ours: String(other.ours ?? "–"), theirs: String(other.theirs ?? "–") };
  const isOurs = base.parts?.some(({ key, id }) => key === part.key && id === part.id) === true;
  return isOurs ? undefined : { kind: "part-other-file", of: part.of ?? "–", key: part.key };
}
