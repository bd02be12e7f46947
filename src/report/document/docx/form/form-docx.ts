/** A form as a file for word processors (Office Open XML), with what was sent in its properties. */
import { Document as WordFile, Packer, Paragraph, TextRun } from "docx";
import { deflateSync, strFromU8, strToU8 } from "fflate";
import { HEAD_PROPERTY, LONGEST_PROPERTY, SENT_PROPERTY } from "../../../../domain/form/sent-form.ts";
import type { Say } from "../../../../messages/say.ts";
import { type Form, type FormQuestion, type FormSubject, createForm } from "../../../contents/form/form.ts";
import { documentLine } from "../../../visible.ts";
import { renderBlocks } from "../docx-blocks.ts";
import { finishDocx, footers, NO_PAGE_NUMBERS } from "../docx-finish.ts";
import { type Anchors, isRightToLeft, textParagraph } from "../docx-paragraphs.ts";
import { NUMBERING } from "../docx-styles.ts";
import { placeRows, shownRow } from "./form-rows.ts";
import { FORM_PAGE, formStyles } from "./form-styles.ts";
import { type CellXml, LAST, type RowXml, tableXml } from "./form-table.ts";
import { type FormSetting, bookmarkXml, paragraphXml, runXml, textXml } from "./form-xml.ts";

/** The form of this subject as a file's bytes. `canonicalText` gives data as canonical JSON (RFC 8785). */
export function writeForm(subject: FormSubject, canonicalText: (data: unknown) => string): Promise<Uint8Array> {
  return renderForm(createForm(subject), subject.say, canonicalText);
}

async function renderForm(form: Form, say: Say, canonicalText: (data: unknown) => string): Promise<Uint8Array> {
  const { title, subtitle, front, head, sent, closing } = form;
  const setting = { answers: [], anchors: ANCHORS, level: 2, isLong: false };
  const file = new WordFile({
    title: documentLine(title),
    subject: documentLine(subtitle),
    styles: formStyles(form, say),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    pageNumbers: NO_PAGE_NUMBERS,
    customProperties: [
      { name: HEAD_PROPERTY, value: canonicalText(head) },
      ...(sent === undefined ? [] : sentProperties(canonicalText(sent))),
    ],
    sections: [
      {
        properties: { page: FORM_PAGE },
        footers: footers(title, say),
        children: [
          textParagraph(title, "Title"),
          textParagraph(subtitle, "Subtitle"),
          ...renderBlocks(front, setting),
          new Paragraph({ children: [new TextRun(MARK)] }),
          ...closing.map((text) => textParagraph(text, "Closing")),
        ],
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(file), (xml) => xml.replace(MARKED, () => bodyXml(form)));
}

/** Stands for the tables: an override of direction, which is spelt out in every text of a document. */
const MARK = "\u202d";
const MARKED = new RegExp(`<w:p><w:r><w:t[^<>]*>${MARK}</w:t></w:r></w:p>`);

/** The name of the place of a question; names that begin with an underscore stay out of the lists of word processors. */
function placeOf(id: string): string {
  return `_${id.replace(/[^A-Za-z0-9]/g, "_")}`;
}

const ANCHORS: Anchors = { place: (id) => (id === undefined ? undefined : placeOf(id)), find: placeOf };

/** What was sent, as properties of a length that Word keeps. */
function sentProperties(text: string): readonly { readonly name: string; readonly value: string }[] {
  const packed = btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true));
  const count = Math.ceil(packed.length / LONGEST_PROPERTY);
  return Array.from({ length: count }, (_, index) => ({
    name: SENT_PROPERTY + String(index + 1).padStart(3, "0"),
    value: packed.slice(index * LONGEST_PROPERTY, (index + 1) * LONGEST_PROPERTY),
  }));
}

/** First number of bookmarks and controls of the tables; those of the library stay below. */
const FIRST = 100_000;

function bodyXml(form: Form): string {
  let number = FIRST;
  const setting: FormSetting = {
    kind: form.sent === undefined ? "blank" : "part",
    nextNumber: () => (number += 1),
    // The title is in the language of the form.
    isRightToLeft: isRightToLeft(form.replies.title),
  };
  const table = (rows: readonly RowXml[]): string =>
    // Tables that follow each other would become one.
    tableXml(rows, setting.isRightToLeft) + textXml("", "TableEnd", setting);
  const { replies, particulars, sections } = form;
  return [
    table(repliesRows(replies, setting)),
    table([
      titleRow(textXml(particulars.title, "FormTitle", setting)),
      ...particulars.rows.flatMap((row) => placeRows(row, setting)),
    ]),
    ...sections.flatMap(({ title, intro, questions }) => [
      textXml(title, "Heading1", setting),
      textXml(intro, "SectionNote", setting),
      ...questions.map((question) => table(questionTable(question, setting))),
    ]),
  ].join("");
}

function titleRow(content: string): RowXml {
  return { cells: [{ to: LAST, content, paper: "title" }], isHead: true };
}

/** What each reply means, once. */
function repliesRows({ title, groups, ticks }: Form["replies"], setting: FormSetting): readonly RowXml[] {
  return [
    titleRow(textXml(title, "FormTitle", setting)),
    ...groups.flatMap(({ title: scale, statuses }): RowXml[] => [
      { cells: [{ to: LAST, content: textXml(scale, "FormLabel", setting), paper: "label" }] },
      ...statuses.map(({ label, meaning }): RowXml => {
        const explained: CellXml = { from: 0, to: LAST, content: textXml(meaning, "FormNote", setting) };
        return { cells: [{ to: 0, content: textXml(label, "FormLabel", setting), paper: "label" }, explained] };
      }),
    ]),
    { cells: [{ to: LAST, content: textXml(ticks, "FormNote", setting) }] },
  ];
}

function questionTable(question: FormQuestion, setting: FormSetting): readonly RowXml[] {
  const { id, citation, title, addressed, text, notes, rows, shown } = question;
  const heading = runXml(citation, "Citation") + runXml(` · ${title}`);
  const whom = runXml(`\u2003 ${addressed}`, "FormSmall");
  const asked = [textXml(text, "FormQuestion", setting), ...notes.map((one) => textXml(one, "FormNote", setting))];
  return [
    titleRow(paragraphXml(title, bookmarkXml(placeOf(id), heading, setting) + whom, "FormTitle", setting)),
    { cells: [{ to: LAST, content: asked.join("") }] },
    ...guidanceRow(question, setting),
    ...rows.flatMap((row) => placeRows(row, setting)),
    ...shown.map((one) => shownRow(one, setting)),
  ];
}

/** What helps, in two columns of about the same length. */
function guidanceRow({ guidance }: FormQuestion, setting: FormSetting): readonly RowXml[] {
  const texts = guidance.map(({ label, text }) => ({
    size: label.length + text.length,
    xml: paragraphXml(text, runXml(label === "" ? "" : `${label}: `, "Strong") + runXml(text), "FormGuidance", setting),
  }));
  if (texts.length === 0) return [];
  const sizeOf = (some: typeof texts): number => some.reduce((sum, { size }) => sum + size, 0);
  const longer = (count: number): number => Math.max(sizeOf(texts.slice(0, count)), sizeOf(texts.slice(count)));
  const counts = texts.map((_, index) => index + 1);
  const first = texts.slice(0, counts.toSorted((one, other) => longer(one) - longer(other))[0]);
  const rest = texts.slice(first.length);
  const xml = (some: typeof texts): string => some.map((one) => one.xml).join("");
  if (rest.length === 0) return [{ cells: [{ to: LAST, content: xml(first), paper: "label" }] }];
  const cells: readonly CellXml[] = [
    { to: 2300, content: xml(first), paper: "label" },
    { from: 2300, to: LAST, content: xml(rest), paper: "label" },
  ];
  return [{ cells }];
}
