/** The style of tables in a word-processor file. */
import { ImportedXmlComponent } from "docx";
import { COLOURS } from "./docx-word-styles.ts";

/**
 * The style of all tables: rules between rows, the first row on a tint, the first column and sums in bold. The library
 * has no options for it.
 */
export function tableStyles(name: string): readonly ImportedXmlComponent[] {
  const attributes = { "w:type": "table", "w:customStyle": "1", "w:styleId": "ReportTable" };
  const style = new ImportedXmlComponent("w:style", attributes);
  style.push(new ImportedXmlComponent("w:name", { "w:val": name }));
  for (const xml of TABLE_STYLE) style.push(ImportedXmlComponent.fromXmlString(xml));
  return [ImportedXmlComponent.fromXmlString(NORMAL_TABLE), style];
}

function border(side: string, color: string, size: number): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
}

const BOLD = "<w:b/><w:bCs/>";

const NORMAL_TABLE = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

const TABLE_STYLE = [
  `<w:basedOn w:val="TableNormal"/>`,
  `<w:uiPriority w:val="59"/>`,
  `<w:qFormat/>`,
  `<w:tblPr><w:tblBorders>${border("top", COLOURS.accent, 8)}${border("bottom", COLOURS.accent, 8)}${border("insideH", COLOURS.line, 4)}</w:tblBorders></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}<w:color w:val="${COLOURS.accent}"/></w:rPr><w:tcPr><w:tcBorders>${border("bottom", COLOURS.accent, 8)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.headPaper}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
  `<w:tblStylePr w:type="lastRow"><w:rPr>${BOLD}</w:rPr><w:tcPr><w:tcBorders>${border("top", COLOURS.accent, 8)}</w:tcBorders></w:tcPr></w:tblStylePr>`,
  `<w:tblStylePr w:type="firstCol"><w:rPr>${BOLD}</w:rPr></w:tblStylePr>`,
];
