/**
 * Makes the same bytes of the same document: the library gives links random names, numbers places from the beginning of
 * the program, and says who wrote the file and when. The file is packed anew without that.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const AUTHOR = /<(dc:creator|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g;

/** What changes, behind what tells where it stands: within tags and fields, so that no text of a person is meant. */
const CHANGING = [
  /(<w:bookmark(?:Start|End)\b[^<>]* w:id=")(\d+)/g,
  /(<w:(?:bookmarkStart|hyperlink)\b[^<>]* w:(?:name|anchor)="_Toc)(\d+)/g,
  /(<w:instrText\b[^<>]*>PAGEREF _Toc)(\d+)/g,
  /(<w:hyperlink\b[^<>]* r:id="rId)([a-z0-9_-]{21})/g,
  /(<Relationship Id="rId)([a-z0-9_-]{21})/g,
];

/** The file without what changes from one writing to the next. */
export function normaliseDocx(bytes: Uint8Array): Uint8Array {
  const numbers = new Map<string, number>();
  const numbered = (_: string, before: string, name: string): string => {
    const number = numbers.get(name) ?? FIRST + numbers.size;
    numbers.set(name, number);
    return before + String(number);
  };
  const parts = Object.entries(unzipSync(bytes)).map(([file, content]) => {
    const text = strFromU8(content).replace(AUTHOR, "");
    return [file, strToU8(CHANGING.reduce((changed, pattern) => changed.replace(pattern, numbered), text))] as const;
  });
  // Archives know local times alone; noon of their first day is there in every time zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1, 12), level: 9 });
}

/** Relations that the library numbers by itself stay below. */
const FIRST = 1000;
