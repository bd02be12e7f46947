/** Gives a document the form that is wanted. What writes a form is loaded only for it. */
import type { Document } from "../report/document/document.ts";
import type { Context } from "./ports.ts";

export type DocumentFormat = "text" | "markdown" | "html" | "docx";

/** The document in this form: a text, or the bytes of a word-processor file. */
export async function writeDocument(
  context: Context,
  document: Document,
  format: DocumentFormat,
  inFile: boolean,
): Promise<string | Uint8Array> {
  switch (format) {
    case "text": {
      const { renderDocumentText } = await import("../report/document/text.ts");
      return renderDocumentText(document, { width: context.width, theme: await context.loadTheme(inFile) });
    }
    case "markdown": {
      const { renderDocumentMarkdown } = await import("../report/document/markdown.ts");
      return renderDocumentMarkdown(document);
    }
    case "html": {
      const { renderDocumentPage } = await import("../report/document/page/page.ts");
      return renderDocumentPage(document, await context.loadStyle("document"), context.say);
    }
    case "docx": {
      const { renderDocx } = await import("../report/document/docx/docx.ts");
      return renderDocx(document, context.say);
    }
  }
}
