/** What is filled in in a form: at which place which text, and what was written where there is no place. */

/** Something that cannot be taken over. */
export interface Stray {
  /** The code of the place at or after which it is. */
  readonly near?: string;
  /** Empty for a picture. */
  readonly text: string;
  /**
   * It is `outside` of all places; is under a code that no place has (`unknown`); is at a place that is there twice with
   * different texts (`doubled`); is not what the place takes (`unread`); is in a column that cannot be told
   * (`column`); or is a `picture`.
   */
  readonly why: "outside" | "unknown" | "doubled" | "unread" | "column" | "picture";
}

/** A row of a list. */
export interface Entry {
  /** Its number when the form was made; undefined for a row that was added. */
  readonly number?: number;
  /** By the key of the column; columns that are not there are missing. */
  readonly values: ReadonlyMap<string, string>;
}

/** A comment that somebody made in the margin. */
export interface PlacedComment {
  readonly near?: string;
  readonly author: string;
  readonly text: string;
}

/** What is at the places of a form, by code. Of a place that is missing, or that is there twice with two contents, nothing. */
export interface FilledIn {
  readonly words: ReadonlyMap<string, string>;
  /** By the id of each choice, whether it is ticked; a single one has the id "". */
  readonly ticks: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
  readonly rows: ReadonlyMap<string, readonly Entry[]>;
  readonly strays: readonly Stray[];
  readonly comments: readonly PlacedComment[];
  /** Codes of places that the form had and that are not there, or have no cell of their own. */
  readonly missing: readonly string[];
  /** Codes that are there more than once. */
  readonly doubled: readonly string[];
  /** Codes of places that were found by a bookmark or a content control, because their visible code was changed. */
  readonly recoded: readonly string[];
}
