/**
 * Forms as other word processors may save them. These programs were not run: what they are assumed to lose is taken out
 * of a form. Only LibreOffice is really run (`test/program/word-forms.test.ts`). Every text is in its place, or in the list
 * of what has none.
 */
import { describe, expect, it } from "vitest";
import { answerTo } from "../../../src/domain/model/assessment.ts";
import { madeForm, par, readBack, run, withCell, withRow, withXml } from "../../helpers/word-form.ts";

const NOTE = "Section 5 was extended in 2026.";

/** A form with a text, a reply that was typed, and a tick. */
function filledIn(xml: string): string {
  const typed = withCell(withCell(xml, "10a.measures", par(run(NOTE))), "10a.status", par(run("Yes, in part")));
  return withRow(typed, "10a.publish", (row) =>
    row.replace("☐", "☒").replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"'),
  );
}

/** Content controls as what is in them. */
function withoutControls(xml: string): string {
  return xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, "$1");
}

const PROGRAMS: Readonly<Record<string, (xml: string) => string>> = {
  // Keeps controls, but not their tags; renames bookmarks that are there twice.
  "LibreOffice, without tags": (xml) => xml.replace(/<w:tag [^>]*>/g, ""),
  // Knows no boxes of Word 2010: signs alone stay.
  "WPS, without boxes": (xml) => xml.replace(/<w14:checkbox>.*?<\/w14:checkbox>/gs, ""),
  // Replaces controls by their text, names bookmarks anew, splits runs and gives each a look of its own.
  "Google Docs": (xml) =>
    withoutControls(xml)
      .replace(/w:name="tc_[^"]*"/g, 'w:name="kix.a1b2c3"')
      .replace(/<w:pStyle [^>]*>/g, "")
      .replace(/<w:t(?: [^>]*)?>([^<]{12,})<\/w:t>/g, (_, text: string) =>
        [text.slice(0, 6), text.slice(6)]
          .map((half) => `<w:t xml:space="preserve">${half}</w:t>`)
          .join('</w:r><w:r><w:rPr><w:rtl w:val="0"/></w:rPr>'),
      ),
};

describe.each(Object.entries(PROGRAMS))("a form as %s would save it", (_, save) => {
  it("has every text in its place, and nothing else that differs", async () => {
    const { bytes, cut } = await madeForm();
    const read = await readBack(withXml(bytes, (xml) => save(filledIn(xml))));
    const sent = cut.assessment.asSent?.answers ?? {};
    const { measures, status, publish } = answerTo(read.assessment, "para-10a") ?? {};
    expect({ measures, status, publish }).toEqual({ measures: NOTE, status: "partly-implemented", publish: false });
    expect([read.strays, read.missing, read.doubled]).toEqual([[], [], []]);
    for (const id of Object.keys(sent).filter((one) => one !== "para-10a"))
      expect(answerTo(read.assessment, id)).toEqual(sent[id]);
  });

  it("changes nothing where nobody touched it", async () => {
    const { bytes, cut } = await madeForm();
    const { assessment, strays } = await readBack(withXml(bytes, save));
    expect([assessment.answers, strays]).toEqual([cut.assessment.asSent?.answers, []]);
  });
});
