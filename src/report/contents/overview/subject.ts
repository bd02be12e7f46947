/** What an overview of many States is made of. */
import type { State } from "../../../domain/model/state.ts";
import type { Overview } from "../../../domain/overview/overview.ts";
import type { DocumentWords } from "../words.ts";

/** The file of a State for the year, as it was sent. */
export interface SentFile {
  readonly state: State;
  readonly stage: "draft" | "final";
  readonly revision: number;
  readonly isValid: boolean;
  /** Whether it is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
}

export interface OverviewSubject extends DocumentWords {
  readonly overview: Overview;
  /** In alphabetical order. */
  readonly sent: readonly SentFile[];
  /** States that sent a file for an earlier year alone, in alphabetical order. */
  readonly silent: readonly State[];
  /** Files that were not counted, and why. */
  readonly notCounted: readonly { readonly file: string; readonly reason: string }[];
  /** The fewest States that a count may be of, for the public; undefined if it is not for the public. */
  readonly least?: number;
}
