/** What a reader finds in a document, whatever its form: its words, without markup and escapes. */

import { strFromU8, unzipSync } from "fflate";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
};

/** The words of a document in this form. Lines that were broken for a terminal are joined where `format` is text. */
export function plainTextOf(content: string | Uint8Array, format: string): string {
  const text = typeof content === "string" ? content : textOfDocx(content);
  switch (format) {
    case "text":
      return text.replace(/\s*\n\s*/g, " ");
    case "markdown":
      return text.replace(/\\([^\w\s])/g, "$1").replace(/\\\n\s*(?:>\s)?/g, " ");
    case "html":
      return text
        .replace(/<style>[^]*?<\/style>/, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity] ?? entity)
        .replace(/[^\S\n]+/g, " ");
    case "csv":
      return text.replaceAll('""', '"');
    default:
      return text;
  }
}

/** The words in a word-processor file: in its body, and nowhere else. */
function textOfDocx(bytes: Uint8Array): string {
  const body = unzipSync(bytes)["word/document.xml"];
  if (body === undefined) throw new Error("This is no word-processor file.");
  return strFromU8(body)
    .replace(/<\/w:p>|<w:br\/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
