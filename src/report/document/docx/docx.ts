/** A document as a file for word processors (Office Open XML): one that people will edit, so everything is a style. */
import { type FileChild, Document as WordFile, Packer } from "docx";
import { directionOf } from "../../../messages/direction.ts";
import type { Say } from "../../../messages/say.ts";
import { documentLine } from "../../visible.ts";
import type { Document } from "../document.ts";
import { type Quoted, withAnswers } from "./docx-answers.ts";
import { renderBlocks } from "./docx-blocks.ts";
import { contentsBlocks, createAnchors } from "./docx-headings.ts";
import { finishDocx, footers, NO_PAGE_NUMBERS } from "./docx-finish.ts";
import { textParagraph } from "./docx-paragraphs.ts";
import { sheetStyles, SHEET } from "./docx-sheet.ts";
import { createStyles, NUMBERING, PAGE } from "./docx-styles.ts";

/** The file's bytes; the same each time, whatever the clock and the time zone. */
export async function renderDocx(document: Document, say: Say): Promise<Uint8Array> {
  const { title, subtitle, isSheet = false } = document;
  const answers: Quoted[] = [];
  const file = new WordFile({
    title: documentLine(title),
    ...(subtitle !== undefined && { subject: documentLine(subtitle) }),
    styles: isSheet ? sheetStyles(createStyles(document, say)) : createStyles(document, say),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    pageNumbers: NO_PAGE_NUMBERS,
    sections: [
      {
        properties: { page: isSheet ? SHEET : PAGE },
        footers: footers(title, say),
        children: pages(document, answers, say),
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(file), (xml) => withAnswers(xml, answers), directionOf(document.language));
}

/** The title, what comes before the first heading, and the contents; then the rest. */
function pages(
  { title, subtitle, contents, body, closing }: Document,
  answers: Quoted[],
  say: Say,
): readonly FileChild[] {
  const begin = body.findIndex(({ kind }) => kind === "heading");
  const cut = begin === -1 ? body.length : begin;
  const setting = { answers, anchors: createAnchors(body), level: 2, isLong: contents !== undefined, say };
  return [
    textParagraph(title, "Title"),
    ...(subtitle === undefined ? [] : [textParagraph(subtitle, "Subtitle")]),
    ...renderBlocks(body.slice(0, cut), setting),
    ...(begin === -1 || contents === undefined ? [] : contentsBlocks(contents, body)),
    ...renderBlocks(body.slice(cut), setting),
    ...(closing === undefined ? [] : [textParagraph(closing, "Closing")]),
  ];
}
