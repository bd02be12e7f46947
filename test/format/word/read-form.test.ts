/** Forms as Word saves them after people have worked in them: every text is in its place, or in the list of what has none. */
import { describe, expect, it } from "vitest";
import { answerTo } from "../../../src/domain/model/assessment.ts";
import type { ReadForm } from "../../../src/format/word/read-form.ts";
import {
  madeForm,
  makeForm,
  par,
  readBack,
  rowOf,
  run,
  typed,
  withCell,
  withRow,
  withXml,
} from "../../helpers/word-form.ts";

async function after(edit: (xml: string) => string, parts?: Readonly<Record<string, string>>): Promise<ReadForm> {
  return readBack(withXml((await madeForm()).bytes, edit, parts));
}

function answerIn({ assessment }: ReadForm, id: string): ReturnType<typeof answerTo> {
  return answerTo(assessment, id);
}

/** The texts that have no place. */
function straysOf({ strays }: ReadForm): readonly string[] {
  return strays.map(({ text }) => text);
}

async function sentAnswer(id: string): Promise<NonNullable<ReturnType<typeof answerTo>>> {
  return answerTo((await madeForm()).cut.assessment.asSent ?? {}, id) ?? {};
}

describe("a form that nobody touched", () => {
  it("has the answers as they were sent, and nothing to say", async () => {
    const { cut, bytes } = await madeForm();
    const { assessment, ...notes } = await readBack(bytes);
    expect(assessment.answers).toEqual(cut.assessment.asSent?.answers);
    expect(notes).toEqual({ strays: [], comments: [], missing: [], doubled: [], recoded: [], tracked: 0 });
  });
});

describe("what is filled in", () => {
  it("is a text in several runs, with marks of the spelling check", async () => {
    const text = "The “Sjå og spør” manual – 3rd edition – isn’t finished…";
    const read = await after((xml) => withCell(xml, "10a.measures", par(typed(text))));
    expect(answerIn(read, "para-10a")?.measures).toBe(text);
    expect(straysOf(read)).toEqual([]);
  });

  it("says who answered, and is no longer confirmed", async () => {
    const read = await after((xml) => withCell(xml, "10a.measures", par(run("New."))));
    const { confirmed, answered } = answerIn(read, "para-10a") ?? {};
    expect([confirmed, answered?.by]).toEqual([undefined, "moj"]);
  });

  it("is a text with paragraphs, breaks, a list, a numbered list and a table", async () => {
    const item = (words: string, id: number): string =>
      par(run(words), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${String(id)}"/></w:numPr>`);
    const cell = (words: string): string => `<w:tc>${par(run(words))}</w:tc>`;
    const blocks = [
      par(`${run("First.")}<w:r><w:br/></w:r>${run("Second.")}`),
      par(""),
      item("one", 71),
      item("two", 71),
      item("first", 72),
      item("second", 72),
      `<w:tbl><w:tr>${cell("2024")}${cell("33 persons")}</w:tr><w:tr>${cell("2025")}${cell("41 persons")}</w:tr></w:tbl>`,
      par(run("Last.")),
    ].join("");
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
      ["bullet", 71],
      ["decimal", 72],
    ]
      .map(
        ([format, id]) =>
          `<w:abstractNum w:abstractNumId="${String(id)}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${String(format)}"/></w:lvl></w:abstractNum><w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(id)}"/></w:num>`,
      )
      .join("")}</w:numbering>`;
    const read = await after((xml) => withCell(xml, "10a.measures", blocks), { "word/numbering.xml": numbering });
    expect(answerIn(read, "para-10a")?.measures).toBe(
      "First.\nSecond.\n\n- one\n- two\n1. first\n2. second\n\n2024\t33 persons\n2025\t41 persons\n\nLast.",
    );
  });

  it("is a text from right to left, in logical order", async () => {
    const text = "صدر القانون رقم 5 لسنة 2019.";
    const read = await after((xml) => withCell(xml, "10a.practice", par(run(text), "<w:bidi/>")));
    expect(answerIn(read, "para-10a")?.practice).toBe(text);
  });

  it("is a link with its address, once where its text is the address", async () => {
    const field = (address: string, words: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const runs = `${field("https://example.org/act", "the Act")}${run(" and ")}${field("https://example.org/", "https://example.org")}`;
    const read = await after((xml) => withCell(xml, "10a.measures", par(runs)));
    expect(answerIn(read, "para-10a")?.measures).toBe("the Act (https://example.org/act) and https://example.org");
  });

  it("is what is shown where changes were tracked, and says how many there were", async () => {
    const by = 'w:id="1" w:author="Þóra" w:date="2026-11-02T09:00:00Z"';
    const runs = `${run("The Act ")}<w:del ${by}><w:r><w:delText>of 1998</w:delText></w:r></w:del><w:ins ${by}>${run("of 2019")}</w:ins><w:moveFrom ${by}>${run(" moved away")}</w:moveFrom>${run(" holds.")}`;
    const ending = `<w:rPr><w:del ${by}/></w:rPr>`;
    const read = await after((xml) => withCell(xml, "10a.measures", par(runs, ending) + par(run(" Joined."))));
    expect([answerIn(read, "para-10a")?.measures, read.tracked]).toEqual(["The Act of 2019 holds. Joined.", 4]);
  });

  it("is empty where everything was deleted", async () => {
    const read = await after((xml) => withCell(xml, "57.goodPractice", par("")));
    expect(answerIn(read, "para-57")).not.toHaveProperty("goodPractice");
  });

  it.each([
    ["partly-implemented", "Yes, in part"],
    ["partly-implemented", "yes in part"],
    ["not-implemented", "No"],
    ["partly-implemented", "partly-implemented"],
  ])("is the reply %s, which was typed as: %s", async (status, words) => {
    const read = await after((xml) => withCell(xml, "10a.status", par(run(words))));
    expect([answerIn(read, "para-10a")?.status, straysOf(read)]).toEqual([status, []]);
  });

  it("is a reference to another answer", async () => {
    const read = await after((xml) => withCell(xml, "10a.status", par(run("Same as para. 57"))));
    const { sameAs, status } = answerIn(read, "para-10a") ?? {};
    expect([sameAs, status]).toEqual(["para-57", undefined]);
  });

  it("is a reply that nobody can know: it is listed, and nothing changes", async () => {
    const read = await after((xml) => withCell(xml, "10a.status", par(run("Mostly, since 2024"))));
    expect(answerIn(read, "para-10a")).toEqual(await sentAnswer("para-10a"));
    expect(read.strays).toEqual([{ near: "10a.status", text: "Mostly, since 2024", why: "unread" }]);
  });

  it.each([
    ["a click", (row: string) => row.replace('<w14:checked w14:val="1"/>', '<w14:checked w14:val="0"/>')],
    ["another sign", (row: string) => row.replace(/<w:sdt>.*?<\/w:sdt>/s, run("☐"))],
  ])("is a box that was emptied by %s", async (_, edit) => {
    const read = await after((xml) => withRow(xml, "10a.elements", edit));
    expect([answerIn(read, "para-10a")?.elements, straysOf(read)]).toEqual([["supporting-conduct"], []]);
  });

  it.each(["x", "X", "[x]", "☒", "✓"])("is a box that was ticked by typing %s", async (sign) => {
    const read = await after((xml) =>
      withRow(xml, "7.publish", (row) => row.replace(/<w:sdt>.*?<\/w:sdt>/s, run(sign))),
    );
    expect([answerIn(read, "para-07")?.publish, straysOf(read)]).toEqual([false, []]);
  });

  it("is a carried answer that is still true: who wrote it stays", async () => {
    const read = await after((xml) =>
      withRow(xml, "56.confirmed", (row) => row.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"')),
    );
    const { carriedFrom, confirmed, answered } = answerIn(read, "para-56") ?? {};
    expect([carriedFrom, confirmed?.by, answered]).toEqual([undefined, "moj", (await sentAnswer("para-56")).answered]);
  });

  it("is who fills in the form", async () => {
    const read = await after((xml) => withCell(xml, "file.name", par(run("Ragnhild Sæther"))));
    expect(read.assessment.contributors?.find(({ id }) => id === "moj")?.name).toBe("Ragnhild Sæther");
  });

  it("is who answers for a section, of whom the file knows nothing yet", async () => {
    const made = await makeForm(["para-10a"], "legislation");
    const filled = {
      "file.authority": "Parliamentary Office",
      "file.name": "Ragnhild Sæther",
      "10a.measures": "Section 5.",
    };
    const bytes = withXml(made.bytes, (xml) =>
      Object.entries(filled).reduce((text, [code, value]) => withCell(text, code, par(run(value))), xml),
    );
    const read = await readBack(bytes, made);
    const who = { id: "legislation", authority: "Parliamentary Office", name: "Ragnhild Sæther" };
    expect(read.assessment.contributors).toContainEqual(who);
    expect([answerIn(read, "para-10a")?.answered?.by, straysOf(read)]).toEqual([who.id, []]);
  });
});

describe("lists of laws and steps", () => {
  const titles = (read: ReadForm, id = "para-07"): readonly unknown[] =>
    answerIn(read, id)?.law?.map(({ title }) => title) ?? [];
  const [TREATY, ACT] = [
    "Act on the Approval of the United Nations Convention against Transnational Organized Crime, 2004",
    "Act on Trafficking in Persons, 2019",
  ];

  it("have a law in an empty row", async () => {
    const read = await after((xml) =>
      withCell(withCell(xml, "7.law.3", par(run("Penal Code")), 1), "7.law.3", par(run("1 March 2005")), 3),
    );
    expect(answerIn(read, "para-07")?.law?.at(-1)).toEqual({ title: "Penal Code", date: "2005-03-01" });
  });

  it("have what was written in a copy of a row", async () => {
    const read = await after((xml) => {
      const copy = withCell(rowOf(xml, "7.law.1"), "7.law.1", par(run("Penal Code")), 1);
      return withRow(xml, "7.law.2", (row) => row + copy);
    });
    expect([titles(read), straysOf(read)]).toEqual([[TREATY, ACT, "Penal Code"], []]);
  });

  it("do not have a row twice that was copied and left as it was", async () => {
    const read = await after((xml) => withRow(xml, "7.law.1", (row) => row + row));
    expect(titles(read)).toEqual([TREATY, ACT]);
  });

  it("have a row that was added below another one, without a code", async () => {
    const read = await after((xml) => {
      const added = withCell(rowOf(xml, "7.law.1"), "7.law.1", par(run("Penal Code")), 1)
        .replace("[7.law.1]", "")
        .replace(/<w:bookmark(?:Start|End)[^>]*>/g, "");
      return withRow(xml, "7.law.2", (row) => row + added);
    });
    expect(titles(read)).toEqual([TREATY, ACT, "Penal Code"]);
  });

  it("are the same where rows were moved", async () => {
    const read = await after((xml) => {
      const second = rowOf(xml, "7.law.2");
      return withRow(
        withRow(xml, "7.law.2", () => ""),
        "7.law.1",
        (row) => second + row,
      );
    });
    expect(answerIn(read, "para-07")).toEqual(await sentAnswer("para-07"));
  });

  it("lose a law of which all cells were emptied, and not one whose row is not there", async () => {
    const emptied = await after((xml) =>
      withRow(xml, "7.law.1", (row) => row.replace(/(<w:bookmarkStart[^>]*>)<w:r>.*?<\/w:r>/gs, "$1")),
    );
    expect([titles(emptied), emptied.missing]).toEqual([[ACT], []]);
    const deleted = await after((xml) => withRow(xml, "7.law.1", () => ""));
    expect([titles(deleted), deleted.missing]).toEqual([[TREATY, ACT], ["7.law.1"]]);
  });

  it("keep what was in a column that was deleted", async () => {
    const read = await after((xml) =>
      ["7.law", "7.law.1", "7.law.2", "7.law.3", "7.law.4"].reduce(
        (text, code) =>
          withRow(text, code, (row) => row.replace(/(?:<w:tc>(?:(?!<w:tc>).)*<\/w:tc>)(<\/w:tr>)$/s, "$1")),
        xml,
      ),
    );
    expect([answerIn(read, "para-07"), straysOf(read)]).toEqual([await sentAnswer("para-07"), []]);
  });

  it("list a text in a column that was added", async () => {
    const cell = (words: string): string => `<w:tc>${par(run(words))}</w:tc></w:tr>`;
    const read = await after((xml) => {
      const heading = withRow(xml, "7.law", (row) => row.replace(/<\/w:tr>$/, cell("Remark")));
      return withRow(heading, "7.law.1", (row) => row.replace(/<\/w:tr>$/, cell("in force")));
    });
    expect(answerIn(read, "para-07")).toEqual(await sentAnswer("para-07"));
    expect(straysOf(read)).toEqual(["Remark", "in force"]);
  });

  it("list a law without a title, and a date that is none", async () => {
    const read = await after((xml) =>
      withCell(withCell(xml, "7.law.3", par(run("section 9")), 2), "7.law.1", par(run("next summer")), 3),
    );
    expect(answerIn(read, "para-07")?.law?.map(({ date }) => date)).toEqual([undefined, "2019-05-14"]);
    expect(straysOf(read)).toEqual(expect.arrayContaining(["section 9", "next summer"]));
  });

  it("keep the id of a step that was changed, and give a new one an id", async () => {
    const [step] = (await sentAnswer("para-54b")).nextSteps ?? [];
    const read = await after((xml) =>
      withCell(
        withCell(xml, "54b.nextSteps.1", par(run("Another course.")), 1),
        "54b.nextSteps.2",
        par(run("A new unit.")),
        1,
      ),
    );
    const steps = answerIn(read, "para-54b")?.nextSteps ?? [];
    expect(steps.map(({ id, text }) => [id, text])).toEqual([
      [step?.id, "Another course."],
      [expect.stringMatching(/^s2026-/), "A new unit."],
    ]);
  });
});

describe("places that do not look as they were made", () => {
  it("are found by a bookmark where the code was deleted or changed, and it is said", async () => {
    for (const other of ["", "[see below]", "[10a.mesures]"]) {
      const read = await after((xml) =>
        withCell(
          xml,
          "10a.measures",
          par(run("New.")).replace("<w:p>", '<w:p><w:bookmarkStart w:id="77" w:name="tc_10a_measures"/>'),
        ).replace("[10a.measures]", other),
      );
      expect([answerIn(read, "para-10a")?.measures, read.recoded]).toEqual(["New.", ["10a.measures"]]);
    }
  });

  it("change nothing where their row was deleted, and it is said", async () => {
    const read = await after((xml) => withRow(xml, "57.practice", () => ""));
    expect(answerIn(read, "para-57")).toEqual(await sentAnswer("para-57"));
    expect(read.missing).toEqual(["57.practice"]);
  });

  it("are listed with both texts where they are there twice, and nothing is chosen", async () => {
    const read = await after((xml) =>
      withRow(xml, "10a.practice", (row) => row + withCell(row, "10a.practice", par(run("Another text.")))),
    );
    expect(answerIn(read, "para-10a")).toEqual(await sentAnswer("para-10a"));
    expect(read.doubled).toEqual(["10a.practice"]);
    expect(straysOf(read)).toEqual(["Another text.", (await sentAnswer("para-10a")).practice]);
  });

  it("have their text where the cells of a row were merged", async () => {
    const read = await after((xml) =>
      withRow(xml, "10a.measures", (row) =>
        row
          .replace("</w:tc><w:tc>", "")
          .replace(/(<\/w:p>)<w:tcPr>.*?<\/w:tcPr>.*$/s, `$1${par(run("New."))}</w:tc></w:tr>`),
      ),
    );
    expect([answerIn(read, "para-10a")?.measures, straysOf(read)]).toEqual(["New.", []]);
  });

  it("change nothing where the cell was merged with the one above, and it is said", async () => {
    const read = await after((xml) => {
      const merged = (row: string, value: string): string => row.replace(/(.*<w:tcPr>)/s, `$1<w:vMerge${value}/>`);
      const above = withRow(xml, "57.measures", (row) => merged(row, ' w:val="restart"'));
      return withRow(above, "57.practice", (row) =>
        merged(row, "").replace(/(.*<\/w:tcPr>).*$/s, `$1${par("")}</w:tc></w:tr>`),
      );
    });
    expect(answerIn(read, "para-57")).toEqual(await sentAnswer("para-57"));
    expect(read.missing).toEqual(["57.practice"]);
  });
});

describe("what was written where there is no place", () => {
  it.each<[string, (xml: string, text: string) => string]>([
    ["between two tables", (xml, text) => xml.replace(/<\/w:tbl>/, `</w:tbl>${par(run(text))}`)],
    [
      "after a label",
      (xml, text) => withRow(xml, "57.practice", (row) => row.replace(/<\/w:p>/, `</w:p>${par(run(text))}`)),
    ],
    [
      "in a row without a code",
      (xml, text) =>
        withRow(
          xml,
          "57.practice",
          (row) => `${row}<w:tr><w:tc>${par("")}</w:tc><w:tc>${par(run(text))}</w:tc></w:tr>`,
        ),
    ],
    [
      "in a text box",
      (xml, text) =>
        xml.replace(
          /<\/w:tbl>/,
          `</w:tbl>${par(`<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${par(run(text))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${par(run(text))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)}`,
        ),
    ],
    ["at the end", (xml, text) => xml.replace("</w:body>", `${par(run(text))}</w:body>`)],
    [
      "under a code that there is not",
      (xml, text) =>
        withRow(
          xml,
          "57.practice",
          (row) => `${row}<w:tr><w:tc>${par(run("[57.opinion]"))}</w:tc><w:tc>${par(run(text))}</w:tc></w:tr>`,
        ),
    ],
  ])("is listed: %s", async (_, edit) => {
    for (const text of ["See our letter of 3 March.", "No"]) {
      const read = await after((xml) => edit(xml, text));
      expect(straysOf(read)).toContain(text);
      expect(read.assessment.answers).toEqual((await madeForm()).cut.assessment.asSent?.answers);
    }
  });

  it("is listed: a picture", async () => {
    const read = await after((xml) => withCell(xml, "10a.practice", par("<w:r><w:drawing/></w:r>")));
    expect(read.strays).toEqual([{ near: "10a.practice", text: "", why: "picture" }]);
  });

  it("is listed: a comment, with its author and its place", async () => {
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="5" w:author="Þóra Nygård">${par(run("Who says so?"))}</w:comment></w:comments>`;
    const bytes = withXml(
      (await madeForm()).bytes,
      (xml) =>
        withRow(xml, "57.practice", (row) =>
          row.replace("</w:p></w:tc></w:tr>", '<w:r><w:commentReference w:id="5"/></w:r></w:p></w:tc></w:tr>'),
        ),
      { "word/comments.xml": comments, ...(await withRelation("comments", "comments.xml")) },
    );
    const read = await readBack(bytes);
    expect(read.comments).toEqual([{ near: "57.practice", author: "Þóra Nygård", text: "Who says so?" }]);
    expect(read.strays).toEqual([]);
  });
});

/** The relationships of the form, with one more. */
async function withRelation(type: string, target: string): Promise<Readonly<Record<string, string>>> {
  const { strFromU8, unzipSync } = await import("fflate");
  const name = "word/_rels/document.xml.rels";
  const rels = strFromU8(unzipSync((await madeForm()).bytes)[name] ?? new Uint8Array());
  const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  return {
    [name]: rels.replace(
      "</Relationships>",
      `<Relationship Id="added" Type="${kind}" Target="${target}"/></Relationships>`,
    ),
  };
}
