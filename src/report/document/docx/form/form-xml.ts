/** Paragraphs, runs and controls of a form as XML: the library has no list to choose from, and is slow for so many cells. */
import { documentText } from "../../../visible.ts";
import { escapeXml, partsOf, wordText } from "../docx-answers.ts";
import { hasRightToLeft, isRightToLeft } from "../docx-paragraphs.ts";

/** Numbers for what must have one of its own, the direction of what has no letters, and of what it is a form. */
export interface FormSetting {
  readonly kind: "blank" | "part";
  readonly nextNumber: () => number;
  readonly isRightToLeft: boolean;
}

/** A text within an attribute. */
export function attribute(text: string): string {
  return escapeXml(documentText(text)).replaceAll('"', "&quot;").replaceAll("\n", " ");
}

/** A text as a run; nothing for an empty text. */
export function runXml(text: string, style?: string): string {
  if (text === "") return "";
  const looks = (style === undefined ? "" : `<w:rStyle w:val="${style}"/>`) + (hasRightToLeft(text) ? "<w:rtl/>" : "");
  return `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${wordText(escapeXml(documentText(text)))}</w:r>`;
}

/** A paragraph of these runs, in the direction of `text`; of one without letters, in that of the form. */
export function paragraphXml(text: string, runs: string, style: string, setting: FormSetting): string {
  const isFromRight = /\p{L}/u.test(text) ? isRightToLeft(text) : setting.isRightToLeft;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isFromRight ? "<w:bidi/>" : ""}</w:pPr>${runs}</w:p>`;
}

/** A paragraph of one text. */
export function textXml(text: string, style: string, setting: FormSetting): string {
  return paragraphXml(text, runXml(text), style, setting);
}

/** What a person wrote or will write: a paragraph for each part between blank lines, the first within the bookmark. */
export function answerXml(text: string, bookmark: string, setting: FormSetting, style = "FormAnswer"): string {
  const [first = "", ...others] = partsOf(text);
  const marked = paragraphXml(first, bookmarkXml(bookmark, runXml(first), setting), style, setting);
  return marked + others.map((part) => textXml(part, style, setting)).join("");
}

/** A bookmark around these runs. */
export function bookmarkXml(name: string, runs: string, { nextNumber }: FormSetting): string {
  const id = nextNumber();
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A list to choose from, in which other words can be typed. */
export function comboXml({ tag, label, choices, shown, isChosen }: ComboBox, { nextNumber }: FormSetting): string {
  const items = choices.map((one) => `<w:listItem w:displayText="${attribute(one)}" w:value="${attribute(one)}"/>`);
  const held = isChosen ? "" : "<w:showingPlcHdr/>";
  return [
    `<w:sdt><w:sdtPr><w:alias w:val="${nameXml(label)}"/><w:tag w:val="${tag}"/><w:id w:val="${nextNumber()}"/>${held}`,
    `<w:comboBox>${items.join("")}</w:comboBox></w:sdtPr>`,
    `<w:sdtContent>${runXml(shown, isChosen ? "Strong" : "FormUnchosen")}</w:sdtContent></w:sdt>`,
  ].join("");
}

export interface ComboBox {
  readonly tag: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly shown: string;
  readonly isChosen: boolean;
}

/** A font of Windows with both boxes; where it is missing, word processors take another that has them. */
const BOXES = "MS Gothic";
const FONT = `<w:rFonts w:ascii="${BOXES}" w:hAnsi="${BOXES}" w:eastAsia="${BOXES}" w:cs="${BOXES}" w:hint="eastAsia"/>`;

/** A box to tick. */
export function boxXml(tag: string, label: string, isTicked: boolean, { nextNumber }: FormSetting): string {
  const state = (name: string, code: string): string => `<w14:${name} w14:val="${code}" w14:font="${BOXES}"/>`;
  return [
    `<w:sdt><w:sdtPr><w:alias w:val="${nameXml(label)}"/><w:tag w:val="${tag}"/><w:id w:val="${nextNumber()}"/>`,
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/>`,
    `${state("checkedState", "2612")}${state("uncheckedState", "2610")}</w14:checkbox></w:sdtPr>`,
    `<w:sdtContent><w:r><w:rPr>${FONT}</w:rPr><w:t>${isTicked ? "☒" : "☐"}</w:t></w:r></w:sdtContent></w:sdt>`,
  ].join("");
}

/** Letters in the name of a control; Word takes a file with a longer one for damaged. */
const LONGEST_NAME = 64;

function nameXml(label: string): string {
  return attribute(Array.from(label).slice(0, LONGEST_NAME).join(""));
}
