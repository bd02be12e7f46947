/** Tables of a form as XML: the library is slow for so many cells. */
import type { FormTable, FormTableCell, FormTableRow } from "./form-blocks.ts";
import { ENDS, FORM_WIDTH, LABEL_WIDTH } from "./form-grid.ts";
import { type FormSetting, paragraphXml } from "./form-xml.ts";

const GRID = [LABEL_WIDTH, ...ENDS.slice(1).map((end, index) => end - (ENDS[index] ?? 0))];

/** Papers of cells in which nothing is written. */
const PAPERS = { title: "DCE5F0", label: "F1F4F8" } as const;

/** A table of a form. */
export function tableXml({ rows }: FormTable, setting: FormSetting): string {
  const margins = (["top", "left", "bottom", "right"] as const).map(
    (side) => `<w:${side} w:w="${side === "top" || side === "bottom" ? 0 : 80}" w:type="dxa"/>`,
  );
  const borders = (["top", "left", "bottom", "right", "insideH", "insideV"] as const).map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B4BCC8"/>`,
  );
  return [
    `<w:tbl><w:tblPr>${setting.isRightToLeft ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${FORM_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${borders.join("")}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margins.join("")}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${GRID.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...rows.map((row) => rowXml(row, setting)),
    "</w:tbl>",
  ].join("");
}

function rowXml({ cells, isHead = false, canSplit = false, height }: FormTableRow, setting: FormSetting): string {
  const looks = [
    canSplit ? "" : "<w:cantSplit/>",
    height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    isHead ? "<w:tblHeader/>" : "",
  ].join("");
  const properties = looks === "" ? "" : `<w:trPr>${looks}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, setting)).join("")}</w:tr>`;
}

function cellXml({ from, to, content, paper }: FormTableCell, setting: FormSetting): string {
  const columns = ENDS.indexOf(to) - (from === undefined ? -1 : ENDS.indexOf(from));
  const width = to - (from ?? -LABEL_WIDTH);
  const span = columns === 1 ? "" : `<w:gridSpan w:val="${columns}"/>`;
  const shade = paper === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${PAPERS[paper]}"/>`;
  const inside = content.map((one) => paragraphXml(one, setting)).join("");
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}</w:tcPr>${inside}</w:tc>`;
}
