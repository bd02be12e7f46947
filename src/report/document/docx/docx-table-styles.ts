/** How tables in a word-processor file look. */
import type { IParagraphStyleOptions } from "docx";
import { AlignmentType, ImportedXmlComponent } from "docx";
import type { Say } from "../../../messages/say.ts";
import { COLOURS } from "./docx-colours.ts";

/** Texts in cells, numbers in cells, bars, and what sets a table apart from what follows it. */
export function tableTextStyles(say: Say): readonly IParagraphStyleOptions[] {
  return [
    {
      id: "TableText",
      name: say("docx.style-table-text"),
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: "auto" } },
    },
    {
      id: "TableNumber",
      name: say("docx.style-table-number"),
      basedOn: "TableText",
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: "TableSum",
      name: say("docx.style-table-sum"),
      basedOn: "TableNumber",
      run: { bold: true },
    },
    {
      id: "TableBar",
      name: say("docx.style-table-bar"),
      basedOn: "TableText",
      run: { size: 16 },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: "auto" } },
    },
    {
      id: "TableEnd",
      name: say("docx.style-table-end"),
      basedOn: "Normal",
      run: { size: 12 },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: "auto" } },
    },
  ];
}

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
