/** Tables of a form: rows of cells on one grid, so that a row can be copied anywhere within its table. */

/** Width of the first column, and what can be an end of a cell after it, in twentieths of a point. */
const LABEL_WIDTH = 2906;
const ENDS = [0, 2300, 2840, 3780, 4340, 5520, 7560] as const;
const GRID = [LABEL_WIDTH, ...ENDS.slice(1).map((end, index) => end - (ENDS[index] ?? 0))];

/** A place on the grid, from the end of the first column. */
export type End = (typeof ENDS)[number];
/** The right end of all rows. */
export const LAST: End = 7560;
export const FORM_WIDTH = LABEL_WIDTH + LAST;

/** A cell of a row. `from` and `to` are places on the grid; a cell with the label begins before 0. */
export interface CellXml {
  readonly from?: End;
  readonly to: End;
  /** Paragraphs as XML. */
  readonly content: string;
  readonly paper?: keyof typeof PAPERS;
}

/** Papers of cells in which nothing is written. */
const PAPERS = { title: "DCE5F0", label: "F1F4F8" } as const;

export interface RowXml {
  readonly cells: readonly CellXml[];
  /** Repeated at the head of each page that the table goes on to. */
  readonly isHead?: boolean;
  /** Whether it can go on to the next page. */
  readonly canSplit?: boolean;
  /** In twentieths of a point; a row grows with what is in it. */
  readonly height?: number;
}

/** A table of these rows. */
export function tableXml(rows: readonly RowXml[], isRightToLeft: boolean): string {
  const margins = (["top", "left", "bottom", "right"] as const).map(
    (side) => `<w:${side} w:w="${side === "top" || side === "bottom" ? 0 : 80}" w:type="dxa"/>`,
  );
  const borders = (["top", "left", "bottom", "right", "insideH", "insideV"] as const).map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B4BCC8"/>`,
  );
  return [
    `<w:tbl><w:tblPr>${isRightToLeft ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${FORM_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${borders.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margins.join("")}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${GRID.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...rows.map(rowXml),
    "</w:tbl>",
  ].join("");
}

function rowXml({ cells, isHead = false, canSplit = false, height }: RowXml): string {
  const looks = [
    canSplit ? "" : "<w:cantSplit/>",
    height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    isHead ? "<w:tblHeader/>" : "",
  ].join("");
  return `<w:tr>${looks === "" ? "" : `<w:trPr>${looks}</w:trPr>`}${cells.map(cellXml).join("")}</w:tr>`;
}

function cellXml({ from, to, content, paper }: CellXml): string {
  const columns = ENDS.indexOf(to) - (from === undefined ? -1 : ENDS.indexOf(from));
  const width = to - (from ?? -LABEL_WIDTH);
  const span = columns === 1 ? "" : `<w:gridSpan w:val="${columns}"/>`;
  const shade = paper === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${PAPERS[paper]}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}</w:tcPr>${content}</w:tc>`;
}
