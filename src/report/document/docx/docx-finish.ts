/** What every word-processor file has: its foot, and the same bytes each time. */
import { type PageNumberEstimator, Footer, PageNumber, Paragraph, Tab, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Say } from "../../../messages/say.ts";
import { documentLine } from "../../visible.ts";
import { fromRight } from "./docx-direction.ts";
import { textRuns } from "./docx-paragraphs.ts";

/**
 * Without page numbers, which only the word processor knows; it adds them when the contents are updated. With numbers, the
 * library would write fields that ask every reader for an update.
 */
export const NO_PAGE_NUMBERS: PageNumberEstimator = () => ({ bookmarks: new Map() });

/** The title and the number of the page, at the foot of each. */
export function footers(title: string, say: Say): { readonly default: Footer } {
  return { default: new Footer({ children: [footer(title, say)] }) };
}

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
 * The file with the text of the document as `edit` makes it, and without what changes from one writing to the next: the library gives links random names, numbers places from
 * the beginning of the program, and says who wrote the file and when.
 */
export function finishDocx(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  direction: "ltr" | "rtl" = "ltr",
): Uint8Array {
  const numbers = new Map<string, number>();
  const numbered = (_: string, before: string, name: string): string => {
    const number = numbers.get(name) ?? FIRST + numbers.size;
    numbers.set(name, number);
    return before + String(number);
  };
  const parts = Object.entries(unzipSync(bytes)).map(([file, content]) => {
    const text = strFromU8(content).replace(AUTHOR, "").replace(END_OF_CONTENTS, "$1");
    const same = CHANGING.reduce((changed, pattern) => changed.replace(pattern, numbered), text);
    const edited = file === "word/document.xml" ? edit(same) : same;
    return [file, strToU8(direction === "rtl" ? fromRight(file, edited) : edited)] as const;
  });
  // Archives know local times alone; noon of their first day is there in every time zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1, 12), level: 9 });
}
