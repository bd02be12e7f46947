/** The style sheets of documents and of the page for a browser, as one text each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How documents look, in the order of the sheets: what comes later may change what was said before. */
const DOCUMENT = ["base", "texts", "questions", "tables", "screens", "print"].map(
  (name) => `src/report/document/style/${name}.css`,
);
/** What the page for a browser adds to it. */
const PAGE = [...DOCUMENT, "src/page/style/controls.css", "src/page/style/page.css"];

/** The sheets of a document, or of the page for a browser. */
export function readSheets(root: string, of: "document" | "page"): string {
  return (of === "document" ? DOCUMENT : PAGE).map((file) => readFileSync(join(root, file), "utf8")).join("");
}
