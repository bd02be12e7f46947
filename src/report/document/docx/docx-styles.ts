/** How a word-processor file looks. Everything is a style, so that a ministry can give the file its own looks at once. */
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import { AlignmentType, BorderStyle, DocumentDefaults, LevelFormat } from "docx";
import type { Say } from "../../../messages/say.ts";
import type { Document } from "../document.ts";
import { COLOURS } from "./docx-colours.ts";
import { headingStyles } from "./docx-heading-styles.ts";
import { tableStyles, tableTextStyles } from "./docx-table-styles.ts";
import { wordStyles } from "./docx-word-styles.ts";

/** A4, in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, right: 1247, bottom: 1304, left: 1247, header: 624, footer: 624 },
};
/** Width between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Where the values of short fields begin. */
const FIELD_INDENT = 2835;
const SIDE = 227;

/** All styles. Names of our own are shown in lists of styles, so they are words of the catalogue. */
export function createStyles({ language, answersLanguage }: Document, say: Say): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: {
      font: { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" },
      size: 21,
      language: proofing(language) ?? {},
    },
    paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
  });
  return {
    importedStyles: [defaults, ...tableStyles(say("docx.style-table"))],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run: { color: COLOURS.ink } },
      ...headingStyles(TEXT_WIDTH),
      ...textStyles(say, answersLanguage),
      ...tableTextStyles(say),
      ...pageStyles(say),
    ],
    characterStyles: wordStyles(say),
  };
}

function textStyles(say: Say, answersLanguage: string | undefined): readonly IParagraphStyleOptions[] {
  const ofAnswers = proofing(answersLanguage);
  const marked = (color: string, side: "left" | "right"): NonNullable<IParagraphStyleOptions["paragraph"]> => ({
    // The indent called left stands where the text begins, on the right in a text from right to left.
    indent: { left: SIDE },
    border: { [side]: { style: BorderStyle.SINGLE, color, size: 18, space: 8 } },
  });
  const answer = { ...ofNormal, ...(ofAnswers && { run: { language: ofAnswers } }) };
  return [
    { id: "Answer", name: say("docx.style-answer"), ...answer, paragraph: marked(COLOURS.answerLine, "left") },
    {
      id: "AnswerRightToLeft",
      name: say("docx.style-answer-right-to-left"),
      ...answer,
      paragraph: marked(COLOURS.answerLine, "right"),
    },
    {
      id: "Attention",
      name: say("docx.style-attention"),
      ...ofNormal,
      run: { color: COLOURS.attention },
      paragraph: {
        ...marked(COLOURS.attention, "left"),
        shading: { fill: COLOURS.attentionPaper },
        spacing: { before: 60, after: 180, line: 320, lineRule: "auto" },
      },
    },
    { id: "Note", name: say("docx.style-note"), ...ofNormal, run: { color: COLOURS.soft } },
    {
      id: "Good",
      name: say("docx.style-good"),
      ...ofNormal,
      run: { color: COLOURS.added },
      paragraph: { keepNext: true },
    },
    {
      id: "Bad",
      name: say("docx.style-bad"),
      ...ofNormal,
      run: { color: COLOURS.removed },
      paragraph: { keepNext: true },
    },
    { id: "Status", name: say("docx.style-status"), ...ofNormal, paragraph: { keepNext: true } },
    {
      id: "FieldLabel",
      name: say("docx.style-field-label"),
      ...ofNormal,
      next: "Normal",
      run: { bold: true, color: COLOURS.accent },
      paragraph: { keepNext: true, spacing: { before: 120, after: 40 } },
    },
    {
      id: "Field",
      name: say("docx.style-field"),
      ...ofNormal,
      paragraph: {
        indent: { left: FIELD_INDENT, hanging: FIELD_INDENT },
        leftTabStop: FIELD_INDENT,
        spacing: { after: 60 },
      },
    },
    {
      id: "ListBullet",
      name: "List Bullet",
      ...ofNormal,
      paragraph: { numbering: { reference: BULLETS, level: 0 }, contextualSpacing: true },
    },
    {
      id: "Boxes",
      name: say("docx.style-boxes"),
      ...ofNormal,
      paragraph: { indent: { left: 397, hanging: 397 }, leftTabStop: 397, spacing: { after: 40 } },
    },
    {
      id: "WritingLine",
      name: say("docx.style-writing-line"),
      ...ofNormal,
      paragraph: {
        spacing: { before: 140, after: 40 },
        border: { bottom: WRITING_LINE, between: WRITING_LINE },
      },
    },
  ];
}

/** What stands around the text. */
function pageStyles(say: Say): readonly IParagraphStyleOptions[] {
  return [
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: { size: 17, color: COLOURS.soft },
      paragraph: {
        rightTabStop: TEXT_WIDTH,
        spacing: { after: 0 },
        border: { top: { style: BorderStyle.SINGLE, color: COLOURS.line, size: 4, space: 6 } },
      },
    },
    {
      id: "Closing",
      name: say("docx.style-closing"),
      ...ofNormal,
      run: { size: 18, color: COLOURS.soft },
      paragraph: {
        spacing: { before: 480 },
        border: { top: { style: BorderStyle.SINGLE, color: COLOURS.line, size: 4, space: 8 } },
      },
    },
  ];
}

const WRITING_LINE = { style: BorderStyle.SINGLE, color: COLOURS.soft, size: 4, space: 1 } as const;

const ofNormal = { basedOn: "Normal", quickFormat: true } as const;

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
