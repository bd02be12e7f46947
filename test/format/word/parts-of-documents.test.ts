/** What Word documents are made of beside paragraphs: notes, symbols, fields, tables, headers; each is read or listed. */
import { describe, expect, it } from "vitest";
import { type Answer, answerTo } from "../../../src/domain/model/assessment.ts";
import type { ReadForm } from "../../../src/format/word/read-form.ts";
import { madeForm, par, readBack, rowOf, run, withCell, withRow, withXml } from "../../helpers/word-form.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const BY = 'w:id="1" w:author="Þóra" w:date="2026-11-02T09:00:00Z"';

/** The form after an edit, with one more part of this type. */
async function after(edit: (xml: string) => string, added?: readonly [type: string, xml: string]): Promise<ReadForm> {
  const { bytes } = await madeForm();
  if (added === undefined) return readBack(withXml(bytes, edit));
  const { strFromU8, unzipSync } = await import("fflate");
  const name = "word/_rels/document.xml.rels";
  const [type, xml] = added;
  const relation = `<Relationship Id="added" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="added.xml"/>`;
  const relations = strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
  return readBack(
    withXml(bytes, edit, {
      "word/added.xml": xml,
      [name]: relations.replace("</Relationships>", `${relation}</Relationships>`),
    }),
  );
}

function answerIn({ assessment }: ReadForm, id: string): Answer {
  return answerTo(assessment, id) ?? {};
}

/** A field of the older kind, with its data. */
function legacy(data: string, code: string, result = ""): string {
  const separate = result === "" ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`;
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>${separate}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** The row with the first of its boxes replaced. */
function withBox(row: string, box: string): string {
  return row.replace(/<w:sdt>.*?<\/w:sdt>/s, box);
}

describe("a form with fields of the older kind", () => {
  it("has the text of a field to fill in", async () => {
    const read = await after((xml) =>
      withCell(xml, "10a.measures", par(legacy("<w:textInput/>", "FORMTEXT", "Section 5."))),
    );
    expect([answerIn(read, "para-10a").measures, read.strays]).toEqual(["Section 5.", []]);
  });

  it.each([
    ['<w:result w:val="1"/>', "partly-implemented"],
    ['<w:default w:val="2"/>', "not-implemented"],
    ["", "implemented"],
  ])("has what is chosen in a list by %s", async (chosen, status) => {
    const entries = ["Yes", "Yes, in part", "No"].map((one) => `<w:listEntry w:val="${one}"/>`).join("");
    const read = await after((xml) =>
      withCell(xml, "10a.status", par(legacy(`<w:ddList>${chosen}${entries}</w:ddList>`, "FORMDROPDOWN"))),
    );
    expect([answerIn(read, "para-10a").status, read.strays]).toEqual([status, []]);
  });

  it("has the state of a box", async () => {
    const box = (state: string): string => legacy(`<w:checkBox>${state}</w:checkBox>`, "FORMCHECKBOX");
    for (const [state, publish] of [
      ["<w:checked/>", false],
      ['<w:default w:val="0"/>', undefined],
    ] as const) {
      const read = await after((xml) => withRow(xml, "10a.publish", (row) => withBox(row, box(state))));
      expect([answerIn(read, "para-10a").publish, read.strays]).toEqual([publish, []]);
    }
  });
});

describe("a form with signs of fonts for symbols", () => {
  it("has a box that is ticked by one", async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const read = await after((xml) => withRow(xml, "10a.publish", (row) => withBox(row, sign)));
    expect([answerIn(read, "para-10a").publish, read.strays]).toEqual([false, []]);
  });

  it("shows that there was a sign that it cannot read", async () => {
    const runs = `${run("Phase ")}<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>`;
    const read = await after((xml) => withCell(xml, "10a.measures", par(runs)));
    expect(answerIn(read, "para-10a").measures).toBe("Phase \ufffd");
  });
});

describe("a form with notes, headers and tables", () => {
  it.each(["footnote", "endnote"])("has a %s in brackets after its word", async (kind) => {
    const notes = `<w:${kind}s xmlns:w="${MAIN}"><w:${kind} w:id="7">${par(run("Official Gazette 12/2026."))}</w:${kind}></w:${kind}s>`;
    const runs = `${run("Amended")}<w:r><w:${kind}Reference w:id="7"/></w:r>${run(" in 2026.")}`;
    const read = await after((xml) => withCell(xml, "10a.measures", par(runs)), [`${kind}s`, notes]);
    expect(answerIn(read, "para-10a").measures).toBe("Amended [Official Gazette 12/2026.] in 2026.");
  });

  it.each([
    ["header", "hdr"],
    ["footer", "ftr"],
  ])("has what was written in a %s listed", async (type, root) => {
    const read = await after(
      (xml) => xml,
      [type, `<w:${root} xmlns:w="${MAIN}">${par(run("Draft of 3 March, not cleared"))}</w:${root}>`],
    );
    expect(read.strays).toEqual([{ text: "Draft of 3 March, not cleared", why: "outside" }]);
  });

  it("changes nothing where a row was deleted as a tracked change, and says so", async () => {
    const read = await after((xml) =>
      withRow(xml, "57.practice", (row) =>
        row.includes("<w:trPr>")
          ? row.replace("<w:trPr>", `<w:trPr><w:del ${BY}/>`)
          : row.replace("<w:tr>", `<w:tr><w:trPr><w:del ${BY}/></w:trPr>`),
      ),
    );
    const { cut } = await madeForm();
    expect(read.assessment.answers).toEqual(cut.assessment.asSent?.answers);
    expect([read.missing, read.tracked]).toEqual([["57.practice"], 1]);
  });

  it("has a table within a table as lines with tabs", async () => {
    const cell = (blocks: string): string => `<w:tc>${blocks}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(par(run("2025")))}${cell(par(run("41")))}</w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr>${cell(par(run("Victims")))}${cell(inner + par(""))}</w:tr></w:tbl>`;
    const read = await after((xml) => withCell(xml, "10a.measures", outer + par("")));
    expect([answerIn(read, "para-10a").measures, read.strays]).toEqual(["Victims\t2025\t41", []]);
  });

  it("has both texts of a cell that was split", async () => {
    const added = `<w:tc>${par(run("Second half."))}</w:tc></w:tr>`;
    const read = await after((xml) =>
      withRow(withCell(xml, "10a.measures", par(run("First half."))), "10a.measures", (row) =>
        row.replace(/<\/w:tr>$/, added),
      ),
    );
    expect([answerIn(read, "para-10a").measures, read.strays]).toEqual(["First half.\n\nSecond half.", []]);
  });

  it("has two laws where a row was copied twice and both copies were filled in", async () => {
    const copy = (xml: string, title: string): string => withCell(rowOf(xml, "7.law.3"), "7.law.3", par(run(title)), 1);
    const read = await after((xml) =>
      withRow(xml, "7.law.3", (row) => row + copy(xml, "Penal Code") + copy(xml, "Labour Code")),
    );
    expect(
      answerIn(read, "para-07")
        .law?.map(({ title }) => title)
        .slice(2),
    ).toEqual(["Penal Code", "Labour Code"]);
    expect(read.strays).toEqual([]);
  });

  it.each(["[“10a.measures”]", "[10a . measures]", "［10a.measures］", "[10a.\u200bmeasures]"])(
    "finds a place by a code that was typed or corrected: %s",
    async (code) => {
      const read = await after((xml) => {
        const [bookmark = ""] = /<w:bookmarkStart[^>]*>/.exec(rowOf(xml, "10a.measures")) ?? [];
        const filled = withCell(xml, "10a.measures", par(run("New.")).replace("<w:p>", `<w:p>${bookmark}`));
        return filled.replace("[10a.measures]", code);
      });
      expect(answerIn(read, "para-10a").measures).toBe("New.");
    },
  );
});
