/** A form as a file for word processors (Office Open XML), with what was sent in its properties. */
import { Document as WordFile, Packer, Paragraph, TextRun } from "docx";
import { deflateSync, strFromU8, strToU8 } from "fflate";
import { HEAD_PROPERTY, LONGEST_PROPERTY, SENT_PROPERTY } from "../../../../domain/form/sent-form.ts";
import type { Say } from "../../../../messages/say.ts";
import { type Form, type FormSubject, createForm } from "../../../contents/form/form.ts";
import { documentLine } from "../../../visible.ts";
import { renderBlocks } from "../docx-blocks.ts";
import { finishDocx, footers, NO_PAGE_NUMBERS } from "../docx-finish.ts";
import { type Anchors, isRightToLeft, textParagraph } from "../docx-paragraphs.ts";
import { NUMBERING } from "../docx-styles.ts";
import { formBody, questionAnchor } from "./form-body.ts";
import { FORM_PAGE, formStyles } from "./form-styles.ts";
import { tableXml } from "./form-table.ts";
import { type FormSetting, paragraphXml } from "./form-xml.ts";

/** The form of this subject as a file's bytes. `canonicalText` gives data as canonical JSON (RFC 8785). */
export function writeForm(subject: FormSubject, canonicalText: (data: unknown) => string): Promise<Uint8Array> {
  return renderForm(createForm(subject), subject.say, canonicalText);
}

async function renderForm(form: Form, say: Say, canonicalText: (data: unknown) => string): Promise<Uint8Array> {
  const { title, subtitle, front, head, sent, closing } = form;
  const setting = { answers: [], anchors: ANCHORS, level: 2, isLong: false, say };
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
  return finishDocx(await Packer.toBuffer(file), (xml) => xml.replace(MARKED, () => bodyXml(form, say)));
}

/** Stands for the tables: an override of direction, which is spelt out in every text of a document. */
const MARK = "\u202d";
const MARKED = new RegExp(`<w:p><w:r><w:t[^<>]*>${MARK}</w:t></w:r></w:p>`);

const ANCHORS: Anchors = { place: (id) => (id === undefined ? undefined : questionAnchor(id)), find: questionAnchor };

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

function bodyXml(form: Form, say: Say): string {
  let number = FIRST;
  const setting: FormSetting = {
    nextNumber: () => (number += 1),
    // The title is in the language of the form.
    isRightToLeft: isRightToLeft(form.replies.title),
  };
  return formBody(form, say)
    .map((block) => (block.kind === "table" ? tableXml(block, setting) : paragraphXml(block, setting)))
    .join("");
}
