/** Counts what `validate` finds, and which files in folders it passes over. */
import type { Failure } from "../../messages/failure.ts";
import type { FileResult, Summary, Unchecked } from "../../report/contents/validation/result.ts";
import { type Target, foldersInVain } from "../find-files.ts";

export interface Tally {
  /** Counts a result. False for a file in a folder that is no assessment: it is passed over. */
  add(target: Target, result: FileResult): boolean;
  /** Counts something that could not be checked; gives back the message. */
  addUnchecked(file: string, message: string): string;
  /** Whether any file was an assessment. */
  hasAssessment(): boolean;
  /** If no file was an assessment, the folders that were looked through in vain. */
  foldersInVain(): readonly { readonly file: string; readonly thrown: Failure }[];
  summary(): Summary;
}

/** A tally in which these files are passed over already. */
export function createTally(passedOver: readonly string[]): Tally {
  const counts = { files: 0, errors: 0, warnings: 0, fixable: 0 };
  const unchecked: Unchecked[] = [];
  const others: Target[] = [];
  let hasAssessment = false;
  return {
    add(target, { isForeign, diagnostics, notShown }): boolean {
      if (isForeign === true && "folder" in target) {
        others.push(target);
        return false;
      }
      hasAssessment ||= isForeign !== true;
      counts.files += 1;
      counts.errors += notShown?.errors ?? 0;
      counts.warnings += notShown?.warnings ?? 0;
      for (const { severity, fix } of diagnostics) {
        counts[severity === "error" ? "errors" : "warnings"] += 1;
        if (fix?.kind === "encode" || (fix?.edits.length ?? 0) > 0) counts.fixable += 1;
      }
      return true;
    },
    addUnchecked(file, message): string {
      unchecked.push({ file, message });
      return message;
    },
    hasAssessment: () => hasAssessment,
    foldersInVain: () => (hasAssessment ? [] : foldersInVain(others)),
    summary: () => ({ ...counts, unchecked, passedOver: [...passedOver, ...others.map(({ file }) => file)] }),
  };
}
