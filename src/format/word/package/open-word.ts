/** Opens a Word document: what it is, its parts, and what keeps it from being read. */
import { createFailure } from "../../../messages/failure.ts";
import { otherThanDocument, otherThanWord, otherThanZip, type WordFailure } from "./kind-of-file.ts";
import { WORD_LIMITS } from "../limits.ts";
import { type Element, childrenOf, parseXml } from "./xml.ts";
import { isPackageError, readDirectory, unpack, type ZipProblem } from "./zip.ts";

/** The parts of a document that say what is in it, each as the element at its root. */
export interface WordPackage {
  readonly document: Element;
  /** By what they are: `comments`, `footnotes`, `endnotes`, `numbering`, `styles`. */
  readonly parts: ReadonlyMap<string, Element>;
  readonly headers: readonly Element[];
  /** Targets of links, by the id of the relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** The custom properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** The day on which it was last saved, ISO 8601, if it says so. */
  readonly saved?: string;
}

const PROBLEMS: Readonly<Record<ZipProblem, WordFailure>> = {
  damaged: "word-damaged",
  unsafe: "word-unsafe",
  encrypted: "word-encrypted",
};

/**
 * Opens the bytes of a file that is called `file` in what is said. Throws a failure `word-…` that says what it is instead,
 * or what is wrong with it. Nothing beyond the bounds is unpacked.
 */
export async function openWord(bytes: Uint8Array, file: string): Promise<WordPackage> {
  const fail = (kind: WordFailure): never => {
    throw createFailure(kind, { file });
  };
  if (bytes.length > WORD_LIMITS.fileBytes)
    throw createFailure("word-too-large", { file, most: WORD_LIMITS.fileBytes });
  const other = otherThanZip(bytes);
  if (other !== undefined) fail(other);
  try {
    return await openPackage(bytes, fail);
  } catch (thrown) {
    if (isPackageError(thrown)) return fail(PROBLEMS[thrown.problem]);
    throw thrown;
  }
}

async function openPackage(bytes: Uint8Array, fail: (kind: WordFailure) => never): Promise<WordPackage> {
  const entries = readDirectory(bytes);
  const contentOf = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : unpack(bytes, entry);
  };
  const xmlOf = async (name: string): Promise<Element | undefined> => {
    const content = await contentOf(name);
    return content === undefined ? undefined : parseXml(content);
  };
  const mimetype = entries.get("mimetype");
  const kind =
    mimetype !== undefined && mimetype.size < 200 ? new TextDecoder().decode(await contentOf("mimetype")) : "";
  const other = otherThanWord(entries, kind);
  if (other !== undefined) fail(other);
  const types = await xmlOf("[Content_Types].xml");
  const main = mainPart(await xmlOf("_rels/.rels"));
  const notDocument = otherThanDocument(typeOf(main, types));
  if (notDocument !== undefined) fail(notDocument);
  if ([...entries.keys()].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) fail("word-macros");
  const document = await xmlOf(main);
  if (document?.name !== "w:document") return fail("word-damaged");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = relationsIn(await xmlOf(`${folder}_rels/${main.slice(folder.length)}.rels`));
  const parts = new Map<string, Element>();
  const headers: Element[] = [];
  for (const { type, target, isExternal } of relations) {
    const isHeader = type === "header" || type === "footer";
    if (isExternal || !(isHeader ? headers.length < 2 * WORD_LIMITS.headers : PARTS.has(type))) continue;
    const part = await xmlOf(inFolder(target, folder));
    if (part !== undefined && isHeader) headers.push(part);
    else if (part !== undefined) parts.set(type, part);
  }
  const saved = savedIn(await xmlOf("docProps/core.xml"));
  return {
    document,
    parts,
    headers,
    links: new Map(relations.filter(({ type }) => type === "hyperlink").map(({ id, target }) => [id, target])),
    properties: propertiesIn(await xmlOf("docProps/custom.xml")),
    ...(saved !== undefined && { saved }),
  };
}

const PARTS = new Set(["comments", "footnotes", "endnotes", "numbering", "styles"]);

interface Relation {
  readonly id: string;
  /** The last word of its type: `comments`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

function relationsIn(part: Element | undefined): readonly Relation[] {
  if (part === undefined) return [];
  return childrenOf(part).map(({ attributes: { Id = "", Type = "", Target = "", TargetMode = "" } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf("/") + 1),
    target: Target,
    isExternal: TargetMode === "External",
  }));
}

/** The name of the part with the text. */
function mainPart(relations: Element | undefined): string {
  const found = relationsIn(relations).find(({ type }) => type === "officeDocument");
  return inFolder(found?.target ?? "word/document.xml", "");
}

function inFolder(target: string, folder: string): string {
  return target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "");
}

function typeOf(part: string, types: Element | undefined): string {
  const all = types === undefined ? [] : childrenOf(types);
  const own = all.find(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase());
  return own?.attributes["ContentType"] ?? "";
}

function propertiesIn(part: Element | undefined): ReadonlyMap<string, string> {
  const all = part === undefined ? [] : childrenOf(part);
  return new Map(all.map((one) => [one.attributes["name"] ?? "", wholeText(one)]));
}

function savedIn(part: Element | undefined): string | undefined {
  const modified = part && childrenOf(part).find(({ name }) => name === "modified");
  return modified && /^\d{4}-\d{2}-\d{2}/.exec(wholeText(modified).trim())?.[0];
}

/** All text in an element and below it. */
function wholeText({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : wholeText(child))).join("");
}
