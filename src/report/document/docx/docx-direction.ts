/**
 * A word-processor file in a language that is written from right to left: paragraphs begin on the right unless all their
 * letters are of another direction, and the columns of tables follow one another from there.
 */
import { hasRightToLeft } from "./docx-paragraphs.ts";

/** What stands behind the direction, and behind the alignment, among the properties of a paragraph. */
const AFTER_DIRECTION =
  /<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|jc|outlineLvl|rPr|sectPr)\b|<\/w:pPr>/;
const AFTER_ALIGNMENT = /<w:(?:textDirection|textAlignment|outlineLvl|rPr|sectPr)\b|<\/w:pPr>/;

const FROM_RIGHT = "<w:bidi/>";
const FROM_LEFT = '<w:bidi w:val="0"/>';

/** A part of the file (its path in the archive) as it is where the language is written from right to left. */
export function fromRight(part: string, xml: string): string {
  if (part === "word/styles.xml") return stylesFromRight(xml);
  if (part !== "word/document.xml") return xml;
  return xml
    .replace(/<w:tblPr>(?:<w:tblStyle [^<>]*>)?/g, (begin) => `${begin}<w:bidiVisual/>`)
    .replace(/<w:docGrid\b/g, (begin) => FROM_RIGHT + begin)
    .replace(/<w:p>.*?<\/w:p>/gs, paragraph);
}

/** All styles come from the first one. What people wrote in another direction keeps its own. */
function stylesFromRight(xml: string): string {
  return xml.replace(/<w:style [^<>]*w:styleId="(\w+)"[^<>]*>.*?<\/w:style>/gs, (style, id: string) => {
    switch (id) {
      case "Normal":
        return withDirection(style.includes("<w:pPr>") ? style : style.replace("<w:rPr>", "<w:pPr></w:pPr><w:rPr>"), FROM_RIGHT);
      case "Answer":
        return withDirection(style, FROM_LEFT);
      case "Attention":
        return style.replace(/<w:left (?=w:val)/, "<w:right ");
      default:
        return style;
    }
  }); // prettier-ignore
}

function paragraph(xml: string): string {
  const text = xml.replace(/<[^<>]*>/g, "");
  if (hasRightToLeft(text)) return withDates(withDirection(xml, FROM_RIGHT));
  if (!/\p{L}/u.test(text.replace(/&\w+;/g, "")) || xml.includes('<w:pStyle w:val="Answer"/>')) return xml;
  const whole = withDirection(xml, FROM_LEFT);
  return whole.includes("<w:jc ") ? whole : whole.replace(AFTER_ALIGNMENT, (next) => `<w:jc w:val="right"/>${next}`);
}

function withDirection(xml: string, direction: string): string {
  if (xml.includes("<w:bidi")) return xml;
  const whole = xml.includes("<w:pPr>") ? xml : xml.replace("<w:p>", "<w:p><w:pPr></w:pPr>");
  return whole.replace(AFTER_DIRECTION, (next) => direction + next);
}

/** The parts of a date keep their order after letters from right to left: a mark that is not seen stands before it. */
function withDates(xml: string): string {
  return xml.replace(/(<w:t(?: [^<>]*)?>)([^<>]*)/g, (_, begin: string, text: string) => begin + text.replace(DATES, "\u200e$&"));
} // prettier-ignore

const DATES = /\b\d{4}-\d{2}(?:-\d{2})?\b/g;
