/** Reads what a Word document shows: paragraphs, tables, comments, notes, headers. */
import { type Inline, type TextFound, DELETED, addInlines } from "./inlines.ts";
import { type ListMarks, createListMarks } from "./lists.ts";
import type { WordPackage } from "./package/open-word.ts";
import {
  type Block,
  type Cell,
  type Paragraph,
  type Row,
  type WordComment,
  type WordDocument,
  textOfBlocks,
} from "./tree.ts";
import { type Element, childOf, childrenOf, controlOf, elementsOf } from "./package/xml.ts";

/** What is known while blocks are read. */
interface Reading {
  readonly found: TextFound;
  readonly listMarks: ListMarks;
  /** Bookmarks between blocks, rows and cells, which belong to what comes next. */
  waiting: string[];
}

/** What the document shows. Changes that were tracked are as if they were accepted, and counted. */
export function readWord({ document, parts, headers, links, properties, saved }: WordPackage): WordDocument {
  const notes = new Map<string, Element>();
  for (const kind of ["footnotes", "endnotes"] as const) {
    const part = parts.get(kind);
    for (const note of part === undefined ? [] : childrenOf(part))
      notes.set(`${kind} ${note.attributes["id"] ?? ""}`, note);
  }
  const open = new Set<string>();
  const listMarks = createListMarks(parts.get("numbering"), parts.get("styles"));
  const read = (element: Element): readonly Block[] => blocksIn(element, { found, listMarks, waiting: [] });
  const found: TextFound = {
    tracked: 0,
    fields: [],
    links,
    noteText(kind, id) {
      const note = notes.get(`${kind} ${id}`);
      if (note === undefined || open.has(id)) return "";
      open.add(id);
      const text = textOfBlocks(blocksIn(note, { found: { ...found, fields: [] }, listMarks, waiting: [] }));
      open.delete(id);
      return text.trim();
    },
  };
  const body = read(childOf(document, "w:body") ?? document);
  const margins = headers.flatMap((one) => {
    found.fields.length = 0;
    return read(one);
  });
  found.fields.length = 0;
  const comments = parts.get("comments");
  return {
    body,
    margins,
    comments: comments === undefined ? [] : elementsOf(comments, "w:comment").map((one) => commentOf(one, read)),
    tracked: found.tracked,
    properties,
    ...(saved !== undefined && { saved }),
  };
}

function commentOf(element: Element, read: (element: Element) => readonly Block[]): WordComment {
  const { id = "", author = "" } = element.attributes;
  return { id, author, text: textOfBlocks(read(element)).trim() };
}

/** The blocks in an element. A paragraph whose end was deleted goes on in the next one. */
function blocksIn(element: Element, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let begun: Paragraph | undefined;
  const addParagraph = (paragraph: Paragraph): void => {
    const before = begun;
    begun = undefined;
    blocks.push(before === undefined ? paragraph : joined(before, paragraph));
  };
  const visit = (parent: Element, marks: readonly string[]): void => {
    for (const child of childrenOf(parent)) {
      const { name } = child;
      if (name === "w:p") {
        const { paragraph, boxes, isOpen } = readParagraph(child, marks, reading);
        if (isOpen) begun = begun === undefined ? paragraph : joined(begun, paragraph);
        else addParagraph(paragraph);
        for (const box of boxes) blocks.push(...blocksIn(box, reading));
      } else if (name === "w:tbl") blocks.push({ kind: "table", rows: rowsIn(child, reading) });
      else if (name === "w:sdt") {
        const { tag } = controlOf(child);
        visitControl(child, [...marks, ...(tag === undefined ? [] : [tag])]);
      } else if (DELETED.has(name)) reading.found.tracked += 1;
      else if (name === "w:bookmarkStart") reading.waiting.push(child.attributes["name"] ?? "");
      else if (name === "w:altChunk") blocks.push({ ...nothing(marks), pictures: 1 });
      else if (name === "mc:AlternateContent") visit(childOf(child, "mc:Choice") ?? child, marks);
      else if (name !== "w:tcPr" && name !== "w:sdtPr") visit(child, marks);
    }
  };
  const visitControl = (control: Element, marks: readonly string[]): void => {
    const content = childOf(control, "w:sdtContent");
    const { isPlaceholder, box } = controlOf(control);
    if (box !== undefined) addParagraph({ ...nothing(marks), text: box });
    else if (content !== undefined && isPlaceholder) addParagraph(nothing(marks));
    else if (content !== undefined) visit(content, marks);
  };
  visit(element, []);
  if (begun !== undefined) blocks.push(begun);
  return blocks;
}

function nothing(marks: readonly string[]): Paragraph {
  return { kind: "paragraph", text: "", comments: [], marks, pictures: 0 };
}

function joined(first: Paragraph, second: Paragraph): Paragraph {
  return {
    kind: "paragraph",
    text: first.text + second.text,
    comments: [...first.comments, ...second.comments],
    marks: [...first.marks, ...second.marks],
    pictures: first.pictures + second.pictures,
  };
}

function readParagraph(
  element: Element,
  marks: readonly string[],
  reading: Reading,
): { readonly paragraph: Paragraph; readonly boxes: readonly Element[]; readonly isOpen: boolean } {
  const { found, listMarks } = reading;
  const properties = childOf(element, "w:pPr");
  const ending = childOf(properties, "w:rPr");
  const isOpen = ending !== undefined && childrenOf(ending).some(({ name }) => DELETED.has(name));
  if (ending !== undefined)
    found.tracked += childrenOf(ending).filter(({ name }) => name === "w:ins" || DELETED.has(name)).length;
  // Results of fields go on in the next paragraph; codes do not, and one without an end must not hide all that follows.
  for (const field of found.fields.splice(0)) if (field.isResult) found.fields.push({ ...field, from: 0 });
  const inline: Inline = { text: "", comments: [], marks: [...marks, ...reading.waiting], pictures: 0, boxes: [] };
  reading.waiting = [];
  addInlines(element, inline, found);
  const { boxes, text, ...rest } = inline;
  const isShown = text.trim() !== "";
  return {
    paragraph: { kind: "paragraph", text: isShown ? listMarks(properties) + text : text, ...rest },
    boxes,
    isOpen,
  };
}

function rowsIn(table: Element, reading: Reading): readonly Row[] {
  return within(table, "w:tr", reading).flatMap(({ element, marks }) => {
    const properties = childOf(element, "w:trPr");
    const change = properties && childrenOf(properties).find(({ name }) => name === "w:ins" || name === "w:del");
    if (change !== undefined) reading.found.tracked += 1;
    return change?.name === "w:del" ? [] : [{ cells: cellsIn(element, reading), marks }];
  });
}

function cellsIn(row: Element, reading: Reading): readonly Cell[] {
  return within(row, "w:tc", reading).flatMap(({ element, marks }) => {
    const properties = childOf(element, "w:tcPr");
    const isDeleted = childOf(properties, "w:cellDel") !== undefined;
    if (isDeleted || childOf(properties, "w:cellIns") !== undefined) reading.found.tracked += 1;
    if (isDeleted) return [];
    const merge = childOf(properties, "w:vMerge");
    const isContinued = merge !== undefined && (merge.attributes["val"] ?? "continue") === "continue";
    return [{ blocks: blocksIn(element, reading), marks, isContinued }];
  });
}

interface Marked {
  readonly element: Element;
  readonly marks: readonly string[];
}

/** The elements of this name in an element, also those in content controls and in other elements around them. */
function within(element: Element, name: string, reading: Reading, marks: readonly string[] = []): readonly Marked[] {
  return childrenOf(element).flatMap((child): readonly Marked[] => {
    if (child.name === name) {
      const own = [...marks, ...reading.waiting];
      reading.waiting = [];
      return [{ element: child, marks: own }];
    }
    if (child.name === "w:bookmarkStart") {
      reading.waiting.push(child.attributes["name"] ?? "");
      return [];
    }
    if (child.name.endsWith("Pr")) return [];
    const { tag } = child.name === "w:sdt" ? controlOf(child) : {};
    return within(child, name, reading, [...marks, ...(tag === undefined ? [] : [tag])]);
  });
}
