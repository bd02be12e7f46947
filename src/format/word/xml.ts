/** XML of a package as a tree: bounded, without entities and document types, and without what only says how it looks. */
import { SaxesParser } from "saxes";
import { WORD_LIMITS } from "./limits.ts";
import { packageError } from "./zip.ts";

/** An element. Its name has the prefix that Word uses, whichever the file has: `w:p`. */
export interface Element {
  readonly name: string;
  /** By local name: `val` for `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The prefixes of the namespaces that are read, in both editions of the standard (ISO/IEC 29500). */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
};

/** Elements that are left out with all that is in them. */
const LEFT_OUT = new Set([
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:sectPr",
  "w:pPrChange",
  "w:rPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tcBorders",
  "w:pBdr",
  "w:tabs",
  "w:proofErr",
  "w:lastRenderedPageBreak",
  "w:sdtEndPr",
  "m:ctrlPr",
]);

const DECODER_CHUNK = 65_536;

/**
 * The element at the root. Throws a `PackageError`: `damaged` if the text is not well-formed, `unsafe` beyond the bounds
 * or if it declares a document type.
 */
export function parseXml(bytes: Uint8Array): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let left = 0;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", () => {
    throw packageError("unsafe");
  });
  parser.on("error", () => {
    throw packageError("damaged");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    elements += 1;
    if (elements > WORD_LIMITS.elements || open.length + left > WORD_LIMITS.depth) throw packageError("unsafe");
    const prefix = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : undefined;
    const name = prefix === undefined ? local : `${prefix}:${local}`;
    if (left > 0 || LEFT_OUT.has(name)) {
      left += 1;
      return;
    }
    const values: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const one of Object.values(attributes)) if (one.prefix !== "xmlns") values[one.local] = one.value;
    const element = { name, attributes: values, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
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
