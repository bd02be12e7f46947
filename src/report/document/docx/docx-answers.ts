/**
 * What people wrote, as paragraphs of a word-processor file. The library keeps several objects for each line, which for
 * a long file of short lines takes a gigabyte; so it only gets a mark, which the paragraphs then replace.
 */
import { Paragraph, TextRun } from "docx";
import { documentText } from "../../visible.ts";
import type { DocumentBlock } from "../document.ts";
import { CHANGES, hasRightToLeft, isRightToLeft } from "./docx-paragraphs.ts";
import { partsOf } from "./docx-parts.ts";

export type Quoted = Extract<DocumentBlock, { kind: "quoted" }>;

/** Around the number of an answer: an override of direction, which is spelt out in every text of a document. */
const MARK = "\u202d";
const MARKED = new RegExp(`<w:p><w:r><w:t[^<>]*>${MARK}(\\d+)${MARK}</w:t></w:r></w:p>`, "g");

/** A paragraph that stands for the answer with this number. */
export function answerMark(number: number): Paragraph {
  return new Paragraph({ children: [new TextRun(`${MARK}${number}${MARK}`)] });
}

/** The XML of a document with the answers in place of their marks, and breaks and tabs as word processors write them. */
export function withAnswers(xml: string, answers: readonly Quoted[]): string {
  const whole = xml.replace(/<w:t(?: [^<>]*)?>[^<\n\t\u00ad]*[\n\t\u00ad][^<]*<\/w:t>/g, (run) =>
    wordText(xmlTextOf(run)),
  );
  return whole.replace(MARKED, (_, number: string) => answerXml(answers[Number(number)]));
}

function xmlTextOf(element: string): string {
  return element.slice(element.indexOf(">") + 1, element.lastIndexOf("<"));
}

/** A paragraph for each part between blank lines, so that each has its own direction. */
function answerXml(quoted: Quoted | undefined): string {
  const { text = "", change } = quoted ?? {};
  const style = change === undefined ? "" : `<w:rStyle w:val="${CHANGES[change]}"/>`;
  return partsOf(documentText(text))
    .map((part) => {
      const paragraph = isRightToLeft(part)
        ? '<w:pStyle w:val="AnswerRightToLeft"/><w:bidi/>'
        : '<w:pStyle w:val="Answer"/>';
      const run = style + (hasRightToLeft(part) ? "<w:rtl/>" : "");
      const looks = run === "" ? "" : `<w:rPr>${run}</w:rPr>`;
      return `<w:p><w:pPr>${paragraph}</w:pPr><w:r>${looks}${wordText(escapeXml(part))}</w:r></w:p>`;
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as it stands between tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ELEMENTS: Readonly<Record<string, string>> = { "\n": "<w:br/>", "\t": "<w:tab/>", "\u00ad": "<w:softHyphen/>" };

/** What is in a run for a text, which is escaped already. */
export function wordText(text: string): string {
  return text
    .split(/([\n\t\u00ad])/)
    .map((piece, index) => (index % 2 === 1 ? (ELEMENTS[piece] ?? "") : textElement(piece)))
    .join("");
}

function textElement(text: string): string {
  if (text === "") return "";
  return text === text.trim() ? `<w:t>${text}</w:t>` : `<w:t xml:space="preserve">${text}</w:t>`;
}
