/** What a form shows, without writing it: the texts of the same tables, to tell them from what somebody wrote in them. */
import type { TextBlock } from "../../blocks.ts";
import { type Form, type FormSubject, createForm } from "../../../contents/form/form.ts";
import { documentLine, documentText } from "../../../visible.ts";
import { plainInlines } from "../../document.ts";
import { formBody } from "./form-body.ts";
import type { FormBlock, Piece } from "./form-blocks.ts";

/** The texts of a form. Texts are those of paragraphs, as a reader of the file finds them. */
export interface ShownForm {
  readonly body: readonly ShownBlock[];
  /** Of headers and footers, without numbers of pages. */
  readonly margins: readonly string[];
}

/** A paragraph, or a table: rows of cells of paragraphs. */
export type ShownBlock = string | readonly (readonly (readonly string[])[])[];

/** What the form of this subject shows. */
export function shownForm(subject: FormSubject): ShownForm {
  const form = createForm(subject);
  const { title, subtitle, front, closing } = form;
  return {
    body: [
      ...[title, subtitle, ...front.flatMap(frontTexts)].map(documentText),
      ...formBody(form, subject.say).map(shownBlock),
      ...closing.map(documentText),
    ],
    margins: [footer(form, subject)],
  };
}

function frontTexts(block: TextBlock): readonly string[] {
  return block.kind === "paragraph" ? [plainInlines(block.text)] : block.items.map(plainInlines);
}

function footer({ title }: Form, { say }: FormSubject): string {
  return `${documentLine(title)}\t${say("docx.page", { page: "", pages: "" })}`;
}

function shownBlock(block: FormBlock): ShownBlock {
  if (block.kind === "paragraph") return block.pieces.map(shownPiece).join("");
  return block.rows.map(({ cells }) =>
    cells.map(({ content }) => content.map(({ pieces }) => pieces.map(shownPiece).join(""))),
  );
}

function shownPiece(piece: Piece): string {
  switch (piece.kind) {
    case "run":
      return documentText(piece.text);
    case "combo":
      return piece.isChosen ? documentText(piece.shown) : "";
    case "box":
      return piece.isTicked ? "☒" : "☐";
    case "bookmark":
      return piece.pieces.map(shownPiece).join("");
  }
}
