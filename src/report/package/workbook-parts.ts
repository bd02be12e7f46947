/** The parts of a workbook that are the same whatever its rows are. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts by name, for sheets with these names. */
export function fixedParts(sheets: readonly string[]): readonly (readonly [name: string, text: string])[] {
  const all = sheets.map((name, index) => ({ name: escapeXml(name), number: index + 1 }));
  const relations = [
    ...all.map(({ number }) => relation(`rId${number}`, `${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`)),
    relation(`rId${all.length + 1}`, `${OFFICE}/styles`, "styles.xml"),
  ];
  const types = all.map(({ number }) => override(`/xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`));
  const entries = all.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  return [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", `${TYPE}.sheet.main+xml`)}${override("/xl/styles.xml", `${TYPE}.styles+xml`)}${types.join("")}</Types>`,
    ],
    ["_rels/.rels", relationships([relation("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml")])],
    ["xl/_rels/workbook.xml.rels", relationships(relations)],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets></workbook>`,
    ],
    ["xl/styles.xml", STYLES],
  ];
}

function relationships(relations: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

/** Three formats of cells: of numbers, of headings, and of texts, which stay texts when somebody edits them (format 49, "@"). */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const SPECIAL: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in XML. What a workbook would read as the escape of a character (`_x0041_`) stays as it is. */
export function escapeXml(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[&<>"]/g, (sign) => SPECIAL[sign] ?? sign);
}
