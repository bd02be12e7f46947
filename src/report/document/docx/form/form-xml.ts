/** Paragraphs of a form as XML: the library has no list to choose from, and is slow for so many cells. */
import { documentText } from "../../../visible.ts";
import { escapeXml, wordText } from "../docx-answers.ts";
import { hasRightToLeft, isRightToLeft } from "../docx-paragraphs.ts";
import type { ComboBox, FormParagraph, Piece, Run, TickBox } from "./form-blocks.ts";

/** Numbers for what must have one of its own, and the direction of what has no letters. */
export interface FormSetting {
  readonly nextNumber: () => number;
  readonly isRightToLeft: boolean;
}

/** A paragraph of a form. */
export function paragraphXml({ text, style, pieces }: FormParagraph, setting: FormSetting): string {
  const isFromRight = /\p{L}/u.test(text) ? isRightToLeft(text) : setting.isRightToLeft;
  const looks = `<w:pPr><w:pStyle w:val="${style}"/>${isFromRight ? "<w:bidi/>" : ""}</w:pPr>`;
  return `<w:p>${looks}${pieces.map((piece) => pieceXml(piece, setting)).join("")}</w:p>`;
}

function pieceXml(piece: Piece, setting: FormSetting): string {
  switch (piece.kind) {
    case "run":
      return runXml(piece);
    case "combo":
      return comboXml(piece, setting);
    case "box":
      return boxXml(piece, setting);
    case "bookmark": {
      const within = piece.pieces.map((one) => pieceXml(one, setting)).join("");
      const id = setting.nextNumber();
      return `<w:bookmarkStart w:id="${id}" w:name="${piece.name}"/>${within}<w:bookmarkEnd w:id="${id}"/>`;
    }
  }
}

/** Nothing for an empty text. */
function runXml({ text, style }: Omit<Run, "kind">): string {
  if (text === "") return "";
  const looks = (style === undefined ? "" : `<w:rStyle w:val="${style}"/>`) + (hasRightToLeft(text) ? "<w:rtl/>" : "");
  return `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${wordText(escapeXml(documentText(text)))}</w:r>`;
}

function comboXml({ tag, label, choices, shown, isChosen }: ComboBox, { nextNumber }: FormSetting): string {
  const items = choices.map((one) => `<w:listItem w:displayText="${attribute(one)}" w:value="${attribute(one)}"/>`);
  const held = isChosen ? "" : "<w:showingPlcHdr/>";
  return [
    `<w:sdt><w:sdtPr><w:alias w:val="${nameXml(label)}"/><w:tag w:val="${tag}"/><w:id w:val="${nextNumber()}"/>${held}`,
    `<w:comboBox>${items.join("")}</w:comboBox></w:sdtPr>`,
    `<w:sdtContent>${runXml({ text: shown, style: isChosen ? "Strong" : "FormUnchosen" })}</w:sdtContent></w:sdt>`,
  ].join("");
}

/** A font of Windows with both boxes; where it is missing, word processors take another that has them. */
const BOXES = "MS Gothic";
const FONT = `<w:rFonts w:ascii="${BOXES}" w:hAnsi="${BOXES}" w:eastAsia="${BOXES}" w:cs="${BOXES}" w:hint="eastAsia"/>`;

function boxXml({ tag, label, isTicked }: TickBox, { nextNumber }: FormSetting): string {
  const state = (name: string, code: string): string => `<w14:${name} w14:val="${code}" w14:font="${BOXES}"/>`;
  return [
    `<w:sdt><w:sdtPr><w:alias w:val="${nameXml(label)}"/><w:tag w:val="${tag}"/><w:id w:val="${nextNumber()}"/>`,
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/>`,
    `${state("checkedState", "2612")}${state("uncheckedState", "2610")}</w14:checkbox></w:sdtPr>`,
    `<w:sdtContent><w:r><w:rPr>${FONT}</w:rPr><w:t>${isTicked ? "☒" : "☐"}</w:t></w:r></w:sdtContent></w:sdt>`,
  ].join("");
}

/** A text within an attribute. */
function attribute(text: string): string {
  return escapeXml(documentText(text)).replaceAll('"', "&quot;").replaceAll("\n", " ");
}

/** Letters in the name of a control; Word takes a file with a longer one for damaged. */
const LONGEST_NAME = 64;

function nameXml(label: string): string {
  return attribute(Array.from(label).slice(0, LONGEST_NAME).join(""));
}
