/** The headings of a word-processor file, the places that references lead to, and the contents that are made of them. */
import { type FileChild, type ParagraphChild, Bookmark, HeadingLevel, TableOfContents } from "docx";
import { documentLine } from "../../visible.ts";
import { type DocumentBlock, allBlocks } from "../document.ts";
import { type Anchors, createParagraph, textParagraph } from "./docx-paragraphs.ts";

/** The title has a style of its own, so the second level of the document is the first of the headings. */
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** A heading of a level of the document, as the place that its id names. */
export function headingParagraph(
  level: number,
  text: string,
  runs: readonly ParagraphChild[],
  place: string | undefined,
  pageBreakBefore = false,
): FileChild {
  return createParagraph(text, place === undefined ? runs : [new Bookmark({ id: place, children: runs })], {
    heading: LEVELS[Math.min(level - 2, LEVELS.length - 1)] ?? HeadingLevel.HEADING_4,
    ...(pageBreakBefore && { pageBreakBefore }),
  });
}

/**
 * Names of at most 40 letters, digits and underscores are allowed, so ids are numbered in their order. Names that begin
 * with an underscore stay out of the lists that word processors show.
 */
export function createAnchors(body: readonly DocumentBlock[]): Anchors {
  const named = allBlocks(body).flatMap((block) => ("id" in block ? [block.id] : []));
  const ids = [...new Set(named)];
  const names = new Map(ids.map((id, index) => [id, `_Ref${String(index + 1).padStart(6, "0")}`]));
  const free = new Set(ids);
  return {
    place: (id) => (id !== undefined && free.delete(id) ? names.get(id) : undefined),
    find: (id) => names.get(id),
  };
}

/** Most entries of contents that also list what is within the parts. */
const MOST_ENTRIES = 60;

/** The contents under their heading. Their entries are there already, as links. */
export function contentsBlocks(contents: string, body: readonly DocumentBlock[]): readonly FileChild[] {
  const entries = body.filter((block) => block.kind === "heading" && block.level < 4);
  const table = new TableOfContents(documentLine(contents), {
    hyperlink: true,
    headingStyleRange: entries.length > MOST_ENTRIES ? "1-1" : "1-2",
    tabLeader: "none",
  });
  return [textParagraph(contents, "TOCHeading"), table];
}
