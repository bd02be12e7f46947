/** How a word-processor file looks. Everything is a style, so that a ministry can give the file its own looks at once. */
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import { AlignmentType, BorderStyle, DocumentDefaults, LevelFormat } from "docx";
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

/** All styles. Names of our own are shown in lists of styles, so they are words of the catalogue. */
export function createStyles({ language, answersLanguage }: Document, say: Say): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: {
      font: { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" },
      size: 21,
      language: proofing(language) ?? {},
    },
    paragraph: { spacing: spacing(276, { after: 120 }) },
  });
  return {
    importedStyles: [defaults, ...tableStyles(say("docx.style-table"))],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run: { color: COLOURS.ink } },
      ...headingStyles().map((style) => ({ basedOn: "Normal", next: "Normal", quickFormat: true, ...style })),
      ...textStyles(say, answersLanguage).map((style) => ({ basedOn: "Normal", quickFormat: true, ...style })),
      ...backgroundStyles(say).map((style) => ({ basedOn: "Normal", ...style })),
    ],
    characterStyles: wordStyles(say),
  };
}

type Looks = NonNullable<IParagraphStyleOptions["paragraph"]>;

function spacing(
  line: number,
  around: { readonly before?: number; readonly after?: number },
): NonNullable<Looks["spacing"]> {
  return { ...around, line, lineRule: "auto" };
}

function border(side: "top" | "bottom", color: string, size: number, space: number): NonNullable<Looks["border"]> {
  return { [side]: { style: BorderStyle.SINGLE, color, size, space } };
}

/** The title, the headings, and the contents that are made of them, by the names under which word processors know them. */
function headingStyles(): readonly IParagraphStyleOptions[] {
  const { accent, ink, soft } = COLOURS;
  const heading = (level: number, size: number, color: string, looks: Looks): IParagraphStyleOptions => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    run: { size, color, bold: true },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, ...looks },
  });
  return [
    {
      id: "Title",
      name: "Title",
      run: { size: 56, color: accent, bold: true },
      paragraph: { spacing: spacing(240, { before: 1200, after: 160 }) },
    },
    {
      id: "Subtitle",
      name: "Subtitle",
      run: { size: 26, color: soft },
      paragraph: { spacing: spacing(252, { after: 360 }), border: border("bottom", accent, 18, 14) },
    },
    heading(1, 36, accent, {
      spacing: spacing(252, { before: 0, after: 240 }),
      border: border("bottom", accent, 8, 4),
    }),
    heading(2, 28, accent, { spacing: spacing(252, { before: 400, after: 120 }) }),
    heading(3, 24, ink, { spacing: spacing(252, { before: 320, after: 80 }) }),
    heading(4, 22, soft, { spacing: spacing(252, { before: 240, after: 80 }) }),
    {
      id: "Caption",
      name: "caption",
      run: { bold: true, size: 20, color: accent },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    {
      id: "TOCHeading",
      name: "TOC Heading",
      run: { size: 28, color: accent, bold: true },
      paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
    },
    {
      id: "TOC1",
      name: "toc 1",
      run: { bold: true },
      paragraph: { rightTabStop: TEXT_WIDTH, spacing: { before: 120, after: 40 } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      paragraph: { rightTabStop: TEXT_WIDTH, indent: { left: 284 }, spacing: { after: 20 } },
    },
  ];
}

/** What people write in, and may choose from the list of styles. */
function textStyles(say: Say, answersLanguage: string | undefined): readonly IParagraphStyleOptions[] {
  const ofAnswers = proofing(answersLanguage);
  const spoken = ofAnswers && { run: { language: ofAnswers } };
  const marked = (color: string, side: "left" | "right"): Looks => ({
    // The indent called left is where the text begins: on the right in a text from right to left.
    indent: { left: 227 },
    border: { [side]: { style: BorderStyle.SINGLE, color, size: 18, space: 8 } },
  });
  const tabbed = (indent: number, after: number): Looks => ({
    indent: { left: indent, hanging: indent },
    leftTabStop: indent,
    spacing: { after },
  });
  const line = { style: BorderStyle.SINGLE, color: COLOURS.soft, size: 4, space: 1 };
  return [
    { id: "Answer", name: say("docx.style-answer"), ...spoken, paragraph: marked(COLOURS.answerLine, "left") },
    {
      id: "AnswerRightToLeft",
      name: say("docx.style-answer-right-to-left"),
      ...spoken,
      paragraph: marked(COLOURS.answerLine, "right"),
    },
    {
      id: "Attention",
      name: say("docx.style-attention"),
      run: { color: COLOURS.attention },
      paragraph: {
        ...marked(COLOURS.attention, "left"),
        shading: { fill: COLOURS.attentionPaper },
        spacing: spacing(320, { before: 60, after: 180 }),
      },
    },
    { id: "Note", name: say("docx.style-note"), run: { color: COLOURS.soft } },
    { id: "Good", name: say("docx.style-good"), run: { color: COLOURS.added }, paragraph: { keepNext: true } },
    { id: "Bad", name: say("docx.style-bad"), run: { color: COLOURS.removed }, paragraph: { keepNext: true } },
    { id: "Status", name: say("docx.style-status"), paragraph: { keepNext: true } },
    {
      id: "FieldLabel",
      name: say("docx.style-field-label"),
      next: "Normal",
      run: { bold: true, color: COLOURS.accent },
      paragraph: { keepNext: true, spacing: { before: 120, after: 40 } },
    },
    { id: "Field", name: say("docx.style-field"), paragraph: tabbed(FIELD_INDENT, 60) },
    {
      id: "ListBullet",
      name: "List Bullet",
      paragraph: { numbering: { reference: BULLETS, level: 0 }, contextualSpacing: true },
    },
    { id: "Boxes", name: say("docx.style-boxes"), paragraph: tabbed(397, 40) },
    {
      id: "WritingLine",
      name: say("docx.style-writing-line"),
      paragraph: { spacing: { before: 140, after: 40 }, border: { bottom: line, between: line } },
    },
    {
      id: "TableText",
      name: say("docx.style-table-text"),
      run: { size: 19 },
      paragraph: { spacing: spacing(252, { before: 40, after: 40 }) },
    },
    {
      id: "TableNumber",
      name: say("docx.style-table-number"),
      basedOn: "TableText",
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: "Closing",
      name: say("docx.style-closing"),
      run: { size: 18, color: COLOURS.soft },
      paragraph: { spacing: { before: 480 }, border: border("top", COLOURS.line, 4, 8) },
    },
  ];
}

/** Sums, bars, what sets a table apart from what follows it, and the foot of the page. */
function backgroundStyles(say: Say): readonly IParagraphStyleOptions[] {
  return [
    { id: "TableSum", name: say("docx.style-table-sum"), basedOn: "TableNumber", run: { bold: true } },
    {
      id: "TableBar",
      name: say("docx.style-table-bar"),
      basedOn: "TableText",
      run: { size: 16 },
      paragraph: { spacing: spacing(240, { before: 0, after: 60 }) },
    },
    {
      id: "TableEnd",
      name: say("docx.style-table-end"),
      run: { size: 12 },
      paragraph: { spacing: spacing(240, { before: 0, after: 60 }) },
    },
    {
      id: "Footer",
      name: "footer",
      run: { size: 17, color: COLOURS.soft },
      paragraph: { rightTabStop: TEXT_WIDTH, spacing: { after: 0 }, border: border("top", COLOURS.line, 4, 6) },
    },
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

/** Word processors know languages only together with a place; English is that of the United Nations. */
const PLACES: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  pt: "pt-PT",
  ru: "ru-RU",
  zh: "zh-CN",
};

/** For scripts of every kind; undefined if there is no tag or it is none. */
function proofing(tag: string | undefined): { value: string; eastAsia: string; bidirectional: string } | undefined {
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  const language = PLACES[tag.toLowerCase()] ?? tag;
  return { value: language, eastAsia: language, bidirectional: language };
}
