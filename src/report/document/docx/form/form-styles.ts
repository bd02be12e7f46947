/** The styles of a form: small, so that it stays short, and in few sizes. */
import { type IParagraphStyleOptions, type IStylesOptions, DocumentDefaults } from "docx";
import type { Say } from "../../../../messages/say.ts";
import type { Form } from "../../../contents/form/form.ts";
import { proofing, ruled, spaced, style } from "../docx-styles.ts";
import { COLOURS } from "../docx-word-styles.ts";
import { FORM_WIDTH } from "./form-grid.ts";

/** A4 with narrow margins, in twentieths of a point. */
export const FORM_PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 680, right: 720, bottom: 737, left: 720, header: 340, footer: 340 },
};

/** Height of lines, in 240ths: of texts, and in tables. */
const LINE = 240;
const CLOSE = 216;

/** All styles of a form. Sizes are in half points. */
export function formStyles({ language, answersLanguage }: Form, say: Say): IStylesOptions {
  const run = {
    font: { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" },
    size: 19,
    language: proofing(language) ?? {},
  };
  return {
    importedStyles: [new DocumentDefaults({ run, paragraph: spaced(0, 40, LINE) })],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run: { color: COLOURS.ink } },
      ...frontStyles(say),
      ...rowStyles(say, answersLanguage),
    ].map((one) => ({ quickFormat: true, ...one })),
    characterStyles: [
      { id: "Strong", name: "Strong", quickFormat: true, run: { bold: true } },
      { id: "Hyperlink", name: "Hyperlink", run: { color: COLOURS.link, underline: {} } },
      { id: "Citation", name: say("docx.style-citation"), run: { color: COLOURS.soft } },
      { id: "FormCode", name: say("docx.style-form-code"), run: { color: COLOURS.soft, size: 11, bold: false } },
      { id: "FormSmall", name: say("docx.style-form-small"), run: { color: COLOURS.soft, size: 16, bold: false } },
      { id: "FormUnchosen", name: say("docx.style-form-unchosen"), run: { color: COLOURS.soft } },
    ],
  };
}

function frontStyles(say: Say): readonly IParagraphStyleOptions[] {
  const { accent, soft, line } = COLOURS;
  const kept = { keepNext: true, keepLines: true };
  const listed = { numbering: { reference: "bullets", level: 0 }, contextualSpacing: true };
  return [
    style("Title", "Title", { size: 36, color: accent, bold: true }, spaced(0, 40, LINE)),
    style(
      "Subtitle",
      "Subtitle",
      { size: 22, color: soft },
      { ...spaced(0, 120, LINE), ...ruled("bottom", accent, 12, 4) },
    ),
    style(
      "Heading1",
      "heading 1",
      { size: 25, color: accent, bold: true },
      { ...kept, outlineLevel: 0, ...spaced(160, 0, LINE) },
    ),
    style("Note", say("docx.style-note"), { color: soft, size: 17 }),
    style("SectionNote", say("docx.style-form-section"), {}, { ...kept, ...spaced(0, 60, LINE) }, "Note"),
    style("ListBullet", "List Bullet", { size: 18 }, { ...listed, ...spaced(0, 20, LINE) }),
    style("TableEnd", say("docx.style-table-end"), { size: 4 }, spaced(0, 60, LINE)),
    style("Closing", say("docx.style-closing"), { size: 16, color: soft }, spaced(60, 0, LINE)),
    style(
      "Footer",
      "footer",
      { size: 16, color: soft },
      { rightTabStop: FORM_WIDTH, spacing: { after: 0 }, ...ruled("top", line, 4, 4) },
    ),
  ];
}

function rowStyles(say: Say, answersLanguage: string | undefined): readonly IParagraphStyleOptions[] {
  const { accent, soft } = COLOURS;
  const kept = { keepNext: true };
  const language = proofing(answersLanguage);
  const tick = { indent: { left: 255, hanging: 255 }, ...spaced(0, 0, CLOSE) };
  const close = spaced(0, 0, CLOSE);
  return [
    style(
      "FormTitle",
      say("docx.style-form-title"),
      { size: 23, bold: true, color: accent },
      { ...kept, outlineLevel: 1, ...close },
    ),
    style("FormQuestion", say("docx.style-form-question"), { size: 19 }, close),
    style("FormNote", say("docx.style-form-note"), { size: 16, color: soft }, { ...kept, ...close }),
    style("FormGuidance", say("docx.style-form-guidance"), { size: 16 }, spaced(0, 10, CLOSE)),
    style("FormLabel", say("docx.style-form-label"), { size: 16, bold: true, color: accent }, close),
    style("FormHint", say("docx.style-form-hint"), { size: 15, color: soft }, close),
    style("FormHead", say("docx.style-form-head"), { size: 15, bold: true, color: accent }, close),
    style("FormAnswer", say("docx.style-answer"), { size: 18, ...(language && { language }) }, close),
    style("FormCell", say("docx.style-form-cell"), { size: 17 }, {}, "FormAnswer"),
    style("FormTicks", say("docx.style-form-ticks"), { size: 15 }, close),
    style("FormTick", say("docx.style-form-tick"), { size: 16 }, tick),
  ];
}
