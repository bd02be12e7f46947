/** The text of a paragraph: runs joined, changes accepted, results of fields, symbols, boxes, and addresses of links. */
import { type Element, childOf, childrenOf, controlOf, elementsOf, isOn, textIn } from "./package/xml.ts";

/** What is found while the text of a document is read. */
export interface TextFound {
  tracked: number;
  /** Fields that are open: each begins in one run and ends in another, perhaps of a later paragraph. */
  readonly fields: OpenField[];
  readonly links: ReadonlyMap<string, string>;
  /** The text of a footnote or an endnote, by its kind and id. */
  readonly noteText: (kind: "footnotes" | "endnotes", id: string) => string;
}

interface OpenField {
  code: string;
  isResult: boolean;
  /** Where its result begins in the text of the paragraph. */
  from: number;
}

/** What is in one paragraph so far. */
export interface Inline {
  text: string;
  readonly comments: string[];
  readonly marks: string[];
  pictures: number;
  /** Text boxes, which hold paragraphs. */
  readonly boxes: Element[];
}

/** Dropped with all that is in it, and counted as a change. */
export const DELETED = new Set(["w:del", "w:moveFrom"]);
/** Taken as if it had always been there, and counted as a change. */
const INSERTED = new Set(["w:ins", "w:moveTo"]);
const SKIPPED = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:delText", "w:delInstrText", "w:annotationRef", "w:rt"]);
const BREAKS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
};

/** Signs of fonts for symbols that stand for others; what is not here is shown as a sign that cannot be read. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FE: "☒", F0FD: "☒", F0FC: "✓", F0FB: "✗", F052: "☑", F053: "☒",
  F0A8: "☐", F06F: "☐", F071: "☐", F0A3: "☐", F0B7: "•", F0A7: "▪",
  F0E0: "→", F0AE: "→", F0B3: "≥", F0B0: "°", F0B1: "±",
}; // prettier-ignore
const UNKNOWN_SYMBOL = "\ufffd";

/** Adds what an element in a paragraph shows. */
export function addInline(element: Element, to: Inline, found: TextFound): void {
  const { name, attributes } = element;
  if (SKIPPED.has(name)) return;
  if (DELETED.has(name)) {
    found.tracked += 1;
    return;
  }
  if (INSERTED.has(name)) found.tracked += 1;
  const mark = Object.hasOwn(BREAKS, name) ? BREAKS[name] : undefined;
  if (mark !== undefined) {
    addText(mark, to, found);
    return;
  }
  switch (name) {
    case "w:t":
    case "m:t": {
      addText(attributes["space"] === "preserve" ? textIn(element) : textIn(element).trim(), to, found);
      return;
    }
    case "w:instrText": {
      addCode(textIn(element), found);
      return;
    }
    case "w:fldChar": {
      addField(element, to, found);
      return;
    }
    case "w:fldSimple": {
      if (!isCounted(attributes["instr"] ?? "")) addLinked(element, hyperlinkIn(attributes["instr"] ?? ""), to, found);
      return;
    }
    case "w:hyperlink": {
      addLinked(element, found.links.get(attributes["id"] ?? ""), to, found);
      return;
    }
    case "w:sym": {
      addText(symbolOf(attributes["char"] ?? ""), to, found);
      return;
    }
    case "w:footnoteReference":
    case "w:endnoteReference": {
      addNote(name === "w:footnoteReference" ? "footnotes" : "endnotes", attributes["id"] ?? "", to, found);
      return;
    }
    case "w:bookmarkStart":
      to.marks.push(attributes["name"] ?? "");
      return;
    case "w:commentReference":
      to.comments.push(attributes["id"] ?? "");
      return;
    case "w:sdt": {
      addControl(element, to, found);
      return;
    }
    case "mc:AlternateContent": {
      addInlines(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback"), to, found);
      return;
    }
    case "w:drawing":
    case "w:pict":
    case "w:object": {
      addObject(element, to, found);
      return;
    }
    default:
      addInlines(element, to, found);
  }
}

/** Adds what the children of an element show. */
export function addInlines(element: Element | undefined, to: Inline, found: TextFound): void {
  if (element !== undefined) for (const child of childrenOf(element)) addInline(child, to, found);
}

function addText(text: string, to: Inline, { fields }: TextFound): void {
  if (fields.every(({ isResult }) => isResult)) to.text += text;
}

function addCode(text: string, { fields }: TextFound): void {
  const open = fields.at(-1);
  if (open !== undefined && !open.isResult) open.code += text;
}

function addField({ attributes, children }: Element, to: Inline, found: TextFound): void {
  const { fields } = found;
  const kind = attributes["fldCharType"];
  if (kind === "begin") {
    fields.push({ code: "", isResult: false, from: 0 });
    const shown = shownBy(children);
    if (shown === undefined) return;
    fields.pop();
    addText(shown, to, found);
    fields.push({ code: "", isResult: false, from: 0 });
    return;
  }
  const open = fields.at(-1);
  if (open === undefined) return;
  if (kind === "separate") {
    open.isResult = true;
    open.from = to.text.length;
  } else if (kind === "end") {
    fields.pop();
    if (open.isResult && isCounted(open.code)) to.text = to.text.slice(0, open.from);
    else if (open.isResult) addAddress(hyperlinkIn(open.code), Math.min(open.from, to.text.length), to, found);
  }
}

/** What a field of the older kind shows that has no result: a check box, or what is chosen in a list. */
function shownBy(children: Element["children"]): string | undefined {
  const within = (name: string): Element | undefined =>
    children.flatMap((one) => (typeof one === "string" ? [] : elementsOf(one, name)))[0];
  const box = within("w:checkBox");
  if (box !== undefined) return isOn(childOf(box, "w:checked") ?? childOf(box, "w:default")) ? "☒" : "☐";
  const list = within("w:ddList");
  if (list === undefined) return undefined;
  const chosen = Number((childOf(list, "w:result") ?? childOf(list, "w:default"))?.attributes["val"] ?? "0");
  return childrenOf(list).filter(({ name }) => name === "w:listEntry")[chosen]?.attributes["val"] ?? "";
}

function addLinked(element: Element, address: string | undefined, to: Inline, found: TextFound): void {
  const from = to.text.length;
  addInlines(element, to, found);
  addAddress(address, from, to, found);
}

/** The address after the text of a link that begins at `from`, unless the text says it already. */
function addAddress(address: string | undefined, from: number, to: Inline, found: TextFound): void {
  if (address === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(address)) return;
  const bare = (text: string): string =>
    text
      .trim()
      .replace(/^mailto:/i, "")
      .replace(/\/$/, "")
      .toLowerCase();
  const text = to.text.slice(from);
  if (text.trim() !== "" && bare(text) !== bare(address)) addText(` (${address})`, to, found);
}

/** Whether a field shows the number of a page, which nobody has written. */
function isCounted(code: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i.test(code);
}

function hyperlinkIn(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];
}

function symbolOf(char: string): string {
  const code = char.toUpperCase();
  if (Object.hasOwn(SYMBOLS, code)) return SYMBOLS[code] ?? UNKNOWN_SYMBOL;
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && point < 0xd800 ? String.fromCodePoint(point) : UNKNOWN_SYMBOL;
}

function addNote(kind: "footnotes" | "endnotes", id: string, to: Inline, found: TextFound): void {
  const text = found.noteText(kind, id);
  if (text !== "") addText(` [${text}]`, to, found);
}

/** A content control: of a check box the box, of one that shows only what to do there nothing. */
function addControl(element: Element, to: Inline, found: TextFound): void {
  const { tag, isPlaceholder, box } = controlOf(element);
  if (tag !== undefined) to.marks.push(tag);
  if (box !== undefined) {
    addText(box, to, found);
    return;
  }
  const content = childOf(element, "w:sdtContent");
  if (content === undefined) return;
  if (!isPlaceholder) {
    addInlines(content, to, found);
    return;
  }
  // Bookmarks and comments in it still count.
  const text = to.text;
  addInlines(content, to, found);
  to.text = text;
}

/** A picture, or a box with text in it. */
function addObject(element: Element, to: Inline, found: TextFound): void {
  const boxes = elementsOf(element, "w:txbxContent");
  to.boxes.push(...boxes);
  if (boxes.length === 0 && found.fields.every(({ isResult }) => isResult)) to.pictures += 1;
}
