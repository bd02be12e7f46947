/** XML of a package as a tree: bounded, without entities and document types, and without what only says how it looks. */
import { SaxesParser } from "saxes";
import { WORD_LIMITS } from "../limits.ts";
import { createNames } from "./xml-names.ts";
import { packageError } from "./zip.ts";

/** An element. Its name has the prefix that Word uses, whichever the file has: `w:p`. */
export interface Element {
  readonly name: string;
  /** By local name: `val` for `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Elements that are left out with all that is in them. */
const LEFT_OUT = new Set([
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:sectPr",
  "w:proofErr",
  "w:lastRenderedPageBreak",
  "w:bookmarkEnd",
  "w:sdtEndPr",
  "w14:checkedState",
  "w14:uncheckedState",
  "m:ctrlPr",
]);

/** Elements that say how something looks, of which only a few things are kept. */
const PROPERTIES = new Set(["w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:sdtPr"]);
const KEPT = new Set([
  ...["w:pStyle", "w:numPr", "w:rPr", "w:ins", "w:del", "w:moveFrom", "w:moveTo"],
  ...["w:cellIns", "w:cellDel", "w:vMerge"],
  ...["w:tag", "w:showingPlcHdr", "w14:checkbox"],
]);

const DECODER_CHUNK = 65_536;

/**
 * The element at the root. Throws a `PackageError`: `damaged` if the text is not well-formed, `unsafe` beyond the bounds
 * or if it declares a document type.
 */
export function parseXml(bytes: Uint8Array): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  const names = createNames();
  let left = 0;
  let elements = 0;
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw packageError("unsafe");
  });
  parser.on("error", () => {
    throw packageError("damaged");
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > WORD_LIMITS.elements || open.length + left > WORD_LIMITS.depth) throw packageError("unsafe");
    names.open(tag.attributes);
    const name = names.nameOf(tag.name);
    const parent = open.at(-1) ?? root;
    if (left > 0 || LEFT_OUT.has(name) || (PROPERTIES.has(parent.name) && !KEPT.has(name))) {
      left += 1;
      return;
    }
    const element = { name, attributes: names.attributesOf(tag.attributes), children: [] };
    parent.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    names.close();
    if (left > 0) left -= 1;
    else open.pop();
  });
  const keep = (text: string): void => {
    if (left === 0) open.at(-1)?.children.push(text);
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  const decoder = decoderFor(bytes);
  for (let at = 0; at < bytes.length; at += DECODER_CHUNK)
    parser.write(decode(decoder, bytes.subarray(at, at + DECODER_CHUNK)));
  parser.write(decode(decoder)).close();
  const top = root.children.find((one) => typeof one !== "string");
  if (top === undefined) throw packageError("damaged");
  return top;
}

/** XML in a package is UTF-8 or UTF-16; a byte order mark says which. */
function decoderFor([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return new TextDecoder("utf-8", { fatal: true });
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw packageError("damaged");
  }
}

/** The elements directly in this one. */
export function childrenOf({ children }: Element): readonly Element[] {
  return children.filter((child) => typeof child !== "string");
}

/** The first element of this name directly in this one. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child): child is Element => typeof child !== "string" && child.name === name);
}

/** All elements of this name below `element`, in their order. */
export function elementsOf(element: Element, name: string): readonly Element[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

/** The text directly in an element. */
export function textIn({ children }: Element): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** What a content control says of itself. */
export function controlOf(element: Element): {
  readonly tag?: string;
  readonly isPlaceholder: boolean;
  readonly box?: "☒" | "☐";
} {
  const properties = childOf(element, "w:sdtPr");
  const tag = childOf(properties, "w:tag")?.attributes["val"];
  const box = childOf(properties, "w14:checkbox");
  return {
    ...(tag !== undefined && { tag }),
    isPlaceholder: isOn(childOf(properties, "w:showingPlcHdr")),
    ...(box !== undefined && { box: isOn(childOf(box, "w14:checked")) ? "☒" : "☐" }),
  };
}

/** Whether a property is there and not off. */
export function isOn(property: Element | undefined): boolean {
  return property !== undefined && !["0", "false", "off"].includes(property.attributes["val"] ?? "1");
}
