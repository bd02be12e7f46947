/** A document as a file for word processors (Office Open XML): one that people will edit, so everything is a style. */
import {
  type FileChild,
  type PageNumberEstimator,
  Document as WordFile,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Say } from "../../../messages/say.ts";
import { documentLine } from "../../visible.ts";
import type { Document } from "../document.ts";
import { type Quoted, withAnswers } from "./docx-answers.ts";
import { renderBlocks } from "./docx-blocks.ts";
import { contentsBlocks, createAnchors } from "./docx-headings.ts";
import { textParagraph, textRuns } from "./docx-paragraphs.ts";
import { createStyles, NUMBERING, PAGE } from "./docx-styles.ts";

/** The file's bytes; the same each time, whatever the clock and the time zone. */
export async function renderDocx(document: Document, say: Say): Promise<Uint8Array> {
  const { title, subtitle } = document;
  const answers: Quoted[] = [];
  const file = new WordFile({
    title: documentLine(title),
    ...(subtitle !== undefined && { subject: documentLine(subtitle) }),
    styles: createStyles(document, say),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    pageNumbers: NO_PAGE_NUMBERS,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [footer(title, say)] }) },
        children: pages(document, answers),
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(file), answers);
}

/** The title, what comes before the first heading, and the contents; then the rest. */
function pages({ title, subtitle, contents, body, closing }: Document, answers: Quoted[]): readonly FileChild[] {
  const begin = body.findIndex(({ kind }) => kind === "heading");
  const cut = begin === -1 ? body.length : begin;
  const setting = { answers, anchors: createAnchors(body), level: 2, isLong: contents !== undefined };
  return [
    textParagraph(title, "Title"),
    ...(subtitle === undefined ? [] : [textParagraph(subtitle, "Subtitle")]),
    ...renderBlocks(body.slice(0, cut), setting),
    ...(begin === -1 || contents === undefined ? [] : contentsBlocks(contents, body)),
    ...renderBlocks(body.slice(cut), setting),
    ...(closing === undefined ? [] : [textParagraph(closing, "Closing")]),
  ];
}

/**
 * Without page numbers, which only the word processor knows; it adds them when the contents are updated. With numbers, the
 * library would write fields that ask every reader for an update.
 */
const NO_PAGE_NUMBERS: PageNumberEstimator = () => ({ bookmarks: new Map() });

/** The words of the message, with the fields that the word processor fills in. */
function footer(title: string, say: Say): Paragraph {
  const fields = new Map<string, TextRun>([
    [PAGE_MARK, new TextRun({ children: [PageNumber.CURRENT] })],
    [PAGES_MARK, new TextRun({ children: [PageNumber.TOTAL_PAGES] })],
  ]);
  const message = say("docx.page", { page: PAGE_MARK, pages: PAGES_MARK });
  return new Paragraph({
    style: "Footer",
    children: [
      ...textRuns(documentLine(title)),
      new TextRun({ children: [new Tab()] }),
      ...message.split(/(\{\{pages?\}\})/).flatMap((part) => fields.get(part) ?? textRuns(part)),
    ],
  });
}

const PAGE_MARK = "{{page}}";
const PAGES_MARK = "{{pages}}";

const AUTHOR = /<(dc:creator|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)\b[^<>]*>[^<]*<\/\1>/g;

/** What changes, after what says where it is: within tags and fields, so that no text of a person is meant. */
const CHANGING = [
  /(<w:bookmark(?:Start|End)\b[^<>]* w:id=")(\d+)/g,
  /(<w:(?:bookmarkStart|hyperlink)\b[^<>]* w:(?:name|anchor)="_Toc)(\d+)/g,
  /(<w:instrText\b[^<>]*>PAGEREF _Toc)(\d+)/g,
  /(<w:hyperlink\b[^<>]* r:id="rId)([a-z0-9_-]{21})/g,
  /(<Relationship Id="rId)([a-z0-9_-]{21})/g,
];

/** First of our own numbers; those of the library stay below. */
const FIRST = 1000;

/** The end of the contents in a paragraph of its own: after contents that fill their page, it would fill the next. */
const END_OF_CONTENTS = /<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p><\/w:sdtContent>)/;

/**
 * The file with the answers, and without what changes from one writing to the next: the library gives links random names, numbers places from
 * the beginning of the program, and says who wrote the file and when.
 */
function finishDocx(bytes: Uint8Array, answers: readonly Quoted[]): Uint8Array {
  const numbers = new Map<string, number>();
  const numbered = (_: string, before: string, name: string): string => {
    const number = numbers.get(name) ?? FIRST + numbers.size;
    numbers.set(name, number);
    return before + String(number);
  };
  const parts = Object.entries(unzipSync(bytes)).map(([file, content]) => {
    const text = strFromU8(content).replace(AUTHOR, "").replace(END_OF_CONTENTS, "$1");
    const same = CHANGING.reduce((changed, pattern) => changed.replace(pattern, numbered), text);
    return [file, strToU8(file === "word/document.xml" ? withAnswers(same, answers) : same)] as const;
  });
  // Archives know local times alone; noon of their first day is there in every time zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1, 12), level: 9 });
}
