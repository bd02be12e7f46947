/**
 * Makes the same bytes of the same document: the library gives links random names, and says who wrote the file and when.
 * The file is packed anew without that.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Archives know local times alone; noon of their first day is there in every time zone. */
const TIME = new Date(1980, 0, 1, 12);

const AUTHOR = /<(dc:creator|cp:lastModifiedBy|cp:revision|dcterms:created|dcterms:modified)\b[^>]*>[^<]*<\/\1>/g;
/** In the part that has the links, and in the one that says where they lead. */
const LINK = /(<(?:w:hyperlink|Relationship)\b[^<]*? (?:r:id|Id)=")(rId[a-z0-9_-]{21})(?=")/g;

/** The file without what changes from one writing to the next. */
export function normaliseDocx(bytes: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  const parts = Object.entries(unzipSync(bytes)).map(([file, content]) => {
    const text = strFromU8(content)
      .replace(AUTHOR, "")
      .replace(LINK, (_, before: string, id: string) => {
        const name = names.get(id) ?? `rIdLink${names.size + 1}`;
        names.set(id, name);
        return before + name;
      });
    return [file, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: TIME, level: 9 });
}
