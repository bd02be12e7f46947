/** Reads word-processor files in tests: their parts by a strict parser of XML, and what a reader finds in them. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of XML with what is in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The parts by name. Throws if one is not well-formed, or has a prefix without a namespace. */
export function readDocx(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(strFromU8(content))]));
}

/** The element at the root. Throws if the text is not well-formed. */
function parseXml(text: string): Element {
  const top: (Element | string)[] = [];
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name, attributes }) => {
    const children: (Element | string)[] = [];
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    open.at(-1)?.push({ name, attributes: Object.fromEntries(values), children });
    open.push(children);
  });
  parser.on("text", (words) => open.at(-1)?.push(words));
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  const root = top.find((one) => typeof one !== "string");
  if (root === undefined) throw new Error("There is no element.");
  return root;
}

/** All elements of this name below `element`, in their order. */
export function elementsOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return [...(child.name === name ? [child] : []), ...elementsOf(child, name)];
  });
}

/** The words in the element: paragraphs and breaks end a line. */
export function wordsOf(element: Element): string {
  const { name, children } = element;
  const within = children.map((child) => (typeof child === "string" ? "" : wordsOf(child))).join("");
  switch (name) {
    case "w:t":
      return textOf(element);
    case "w:br":
      return "\n";
    case "w:softHyphen":
      return "\u00ad";
    case "w:tab":
      return "\t";
    case "w:p":
      return `${within}\n`;
    default:
      return within;
  }
}

/** The text of an element that holds nothing else. */
export function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** The name of the style of a paragraph; undefined if it has the usual one. */
export function styleOf(paragraph: Element): string | undefined {
  return elementsOf(paragraph, "w:pStyle")[0]?.attributes["w:val"];
}

/** A part that must be there. */
export function partOf(parts: ReadonlyMap<string, Element>, name: string): Element {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  return part;
}
