/** Files of many States and years: which of them counts for a State and a year, and what is to be said of the others. */
import type { State } from "../../domain/model/state.ts";

/** A file that was received, as far as it says what it is. */
export interface ReceivedFile {
  /** As it was named, or found in a folder. */
  readonly file: string;
  /** Code of the State. */
  readonly state?: string;
  readonly year?: number;
  readonly stage?: "draft" | "final";
  /** Revision of the questionnaire that it answers. */
  readonly revision?: number;
  /** Whether `validate` finds no error in it, by the rules of its stage. */
  readonly isValid: boolean;
  /** Whether it is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
}

/** One State in one year, and the file that counts. */
export interface StateYear {
  readonly state: State;
  readonly year: number;
  readonly source: ReceivedFile;
}

/**
 * Why a file does not count: it cannot be read, or has errors of structure; it does not say of which State and year it is;
 * it is a part, a safety copy, or has the same content as another one; there is a final file beside this draft; or there are
 * several files, of which none or more than one is final.
 */
export type WhyLeftOut = "unreadable" | "unplaced" | "part" | "backup" | "copy" | "superseded" | "disputed";

/** A file that does not count. */
export interface LeftOut {
  readonly source: ReceivedFile;
  readonly why: WhyLeftOut;
  /** The files that it is left out for, or with. */
  readonly beside: readonly string[];
}

export interface Collection {
  /** The earliest year first; within a year in the alphabetical order of the names of States, in the reader's language. */
  readonly stateYears: readonly StateYear[];
  /** In the order of their names. */
  readonly leftOut: readonly LeftOut[];
  /** Whether something that was named could not be read at all. */
  readonly isIncomplete: boolean;
}

/** The years of which anything counts, the earliest first. */
export function yearsOf({ stateYears }: Pick<Collection, "stateYears">): readonly number[] {
  return [...new Set(stateYears.map(({ year }) => year))].sort((a, b) => a - b);
}

/**
 * The States of which a file of an earlier year counts, and none was sent in this one, not even one that is left out; in
 * alphabetical order.
 */
export function silentIn({ stateYears, leftOut }: Collection, year: number): readonly State[] {
  const sent = new Set([
    ...stateYears.filter((one) => one.year === year).map(({ state }) => state.code),
    ...leftOut.filter(({ source, why }) => source.year === year && why !== "part").map(({ source }) => source.state),
  ]);
  const earlier = stateYears.filter((one) => one.year < year && !sent.has(one.state.code));
  return [...new Map(earlier.map(({ state }) => [state.code, state])).values()];
}
