/** The styles of a word-processor file. Everything is a style, so that a ministry can change the look in one step. */
import {
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  LevelFormat,
} from "docx";
import type { Say } from "../../../messages/say.ts";
import type { Document } from "../document.ts";
import { tableStyles } from "./docx-table-styles.ts";
import { COLOURS, wordStyles } from "./docx-word-styles.ts";

/** A4, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, right: 1247, bottom: 1304, left: 1247, header: 624, footer: 624 },
};
/** Width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Where the values of short fields begin, in twentieths of a point. */
const FIELD_INDENT = 2835;

/** All styles. People see their names in lists of styles, so these come from the catalogue. */
export function createStyles({ language, answersLanguage }: Document, say: Say): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: {
      font: { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" },
      size: 21,
      language: proofing(language) ?? {},
    },
    paragraph: spaced(0, 120, 276),
  });
  return {
    importedStyles: [defaults, ...tableStyles(say("docx.style-table"))],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run: { color: COLOURS.ink } },
      ...headingStyles().map((one) => ({ next: "Normal", quickFormat: true, ...one })),
      ...textStyles(say, answersLanguage).map((one) => ({ quickFormat: true, ...one })),
      ...backgroundStyles(say),
    ],
    characterStyles: wordStyles(say),
  };
}

type Run = NonNullable<IParagraphStyleOptions["run"]>;
type Looks = NonNullable<IParagraphStyleOptions["paragraph"]>;

/** A style that is based on another. */
export function style(
  id: string,
  name: string,
  run: Run,
  paragraph: Looks = {},
  basedOn = "Normal",
): IParagraphStyleOptions {
  return { id, name, basedOn, run, paragraph };
}

/** Room around a paragraph, in twentieths of a point; `line` in 240ths of a line. */
export function spaced(before: number, after: number, line?: number): Looks {
  return { spacing: { before, after, ...(line !== undefined && { line, lineRule: "auto" }) } };
}

/** A line at one side of a paragraph. */
export function ruled(side: "top" | "bottom" | "left" | "right", color: string, size: number, space: number): Looks {
  return { border: { [side]: { style: BorderStyle.SINGLE, color, size, space } } };
}

/** A text that begins at `indent`, after a sign or a name. */
function tabbed(indent: number, after: number): Looks {
  return { indent: { left: indent, hanging: indent }, leftTabStop: indent, spacing: { after } };
}

/** The title, the headings, and the contents that are made of them, by the names under which word processors know them. */
function headingStyles(): readonly IParagraphStyleOptions[] {
  const { accent, ink, soft } = COLOURS;
  const heading = (level: number, size: number, color: string, looks: Looks): IParagraphStyleOptions =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      { size, color, bold: true },
      { keepNext: true, keepLines: true, outlineLevel: level - 1, ...looks },
    );
  const listed = { rightTabStop: TEXT_WIDTH };
  const kept = { keepNext: true };
  return [
    style("Title", "Title", { size: 56, color: accent, bold: true }, spaced(1200, 160, 240)),
    style(
      "Subtitle",
      "Subtitle",
      { size: 26, color: soft },
      { ...spaced(0, 360, 252), ...ruled("bottom", accent, 18, 14) },
    ),
    heading(1, 36, accent, { ...spaced(0, 240, 252), ...ruled("bottom", accent, 8, 4) }),
    heading(2, 28, accent, spaced(400, 120, 252)),
    heading(3, 24, ink, spaced(320, 80, 252)),
    heading(4, 22, soft, spaced(240, 80, 252)),
    style("Caption", "caption", { bold: true, size: 20, color: accent }, { ...kept, ...spaced(240, 80) }),
    style("TOCHeading", "TOC Heading", { size: 28, color: accent, bold: true }, { ...kept, ...spaced(360, 120) }),
    style("TOC1", "toc 1", { bold: true }, { ...listed, ...spaced(120, 40) }),
    style("TOC2", "toc 2", {}, { ...listed, indent: { left: 284 }, ...spaced(0, 20) }),
  ];
}

/** What people write in, and may choose from the list of styles. */
function textStyles(say: Say, answersLanguage: string | undefined): readonly IParagraphStyleOptions[] {
  const { accent, added, answerLine, attention, attentionPaper, removed, soft } = COLOURS;
  const language = proofing(answersLanguage);
  const answer = language === undefined ? {} : { language };
  const kept = { keepNext: true };
  // The indent called left is where the text begins: on the right in a text from right to left.
  const marked = (color: string, side: "left" | "right"): Looks => ({
    indent: { left: 227 },
    ...ruled(side, color, 18, 8),
  });
  const warned = { ...marked(attention, "left"), shading: { fill: attentionPaper }, ...spaced(60, 180, 320) };
  const line = { style: BorderStyle.SINGLE, color: soft, size: 4, space: 1 };
  return [
    style("Answer", say("docx.style-answer"), answer, marked(answerLine, "left")),
    style("AnswerRightToLeft", say("docx.style-answer-right-to-left"), answer, marked(answerLine, "right")),
    style("Attention", say("docx.style-attention"), { color: attention }, warned),
    style("Note", say("docx.style-note"), { color: soft }),
    style("Good", say("docx.style-good"), { color: added }, kept),
    style("Bad", say("docx.style-bad"), { color: removed }, kept),
    style("Status", say("docx.style-status"), {}, kept),
    {
      ...style(
        "FieldLabel",
        say("docx.style-field-label"),
        { bold: true, color: accent },
        { ...kept, ...spaced(120, 40) },
      ),
      next: "Normal",
    },
    style("Field", say("docx.style-field"), {}, tabbed(FIELD_INDENT, 60)),
    style("ListBullet", "List Bullet", {}, { numbering: { reference: BULLETS, level: 0 }, contextualSpacing: true }),
    style("Boxes", say("docx.style-boxes"), {}, tabbed(397, 40)),
    style(
      "WritingLine",
      say("docx.style-writing-line"),
      {},
      { ...spaced(140, 40), border: { bottom: line, between: line } },
    ),
    style("TableText", say("docx.style-table-text"), { size: 19 }, spaced(40, 40, 252)),
    style("TableNumber", say("docx.style-table-number"), {}, { alignment: AlignmentType.RIGHT }, "TableText"),
    style(
      "Closing",
      say("docx.style-closing"),
      { size: 18, color: soft },
      { spacing: { before: 480 }, ...ruled("top", COLOURS.line, 4, 8) },
    ),
  ];
}

/** Sums, bars, what sets a table apart from what follows it, and the foot of the page. */
function backgroundStyles(say: Say): readonly IParagraphStyleOptions[] {
  const { line, soft } = COLOURS;
  const foot = { rightTabStop: TEXT_WIDTH, spacing: { after: 0 }, ...ruled("top", line, 4, 6) };
  return [
    style("TableSum", say("docx.style-table-sum"), { bold: true }, {}, "TableNumber"),
    style("TableBar", say("docx.style-table-bar"), { size: 16 }, spaced(0, 60, 240), "TableText"),
    style("TableEnd", say("docx.style-table-end"), { size: 12 }, spaced(0, 60, 240)),
    style("Footer", "footer", { size: 17, color: soft }, foot),
  ];
}

const BULLETS = "bullets";

/** The sign of lists. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 284 } } },
        },
      ],
    },
  ],
};

/** Word processors know a language only with a region; English is that of the United Nations. */
const PLACES: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  pt: "pt-PT",
  ru: "ru-RU",
  zh: "zh-CN",
};

/** The language for scripts of every kind; undefined if there is no valid tag. */
export function proofing(
  tag: string | undefined,
): { value: string; eastAsia: string; bidirectional: string } | undefined {
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  const language = PLACES[tag.toLowerCase()] ?? tag;
  return { value: language, eastAsia: language, bidirectional: language };
}
