/** The grid of the tables of a form: all rows end on it, so that a row can be copied anywhere within its table. */

/** Width of the first column, and what can be an end of a cell after it, in twentieths of a point. */
export const LABEL_WIDTH = 2906;
export const ENDS = [0, 2300, 2840, 3780, 4340, 5520, 7560] as const;

/** A place on the grid, from the end of the first column. */
export type End = (typeof ENDS)[number];
/** The right end of all rows. */
export const LAST: End = 7560;
export const FORM_WIDTH = LABEL_WIDTH + LAST;
