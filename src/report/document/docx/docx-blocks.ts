/** The blocks of a document as paragraphs and tables of a word-processor file. */
import type { FileChild } from "docx";
import { HeadingLevel, Paragraph, Tab, TextRun } from "docx";
import type { DocumentBlock, Field, Standing } from "../document.ts";
import { plainInlines } from "../document.ts";
import { CHANGES, inlineRuns, isRightToLeft, textRuns } from "./docx-runs.ts";
import type { Setting } from "./docx-setting.ts";
import { createParagraph, inlineParagraph, placed, textParagraph } from "./docx-setting.ts";
import { barsBlocks, tableBlocks } from "./docx-tables.ts";
import { LEVEL_SIGNS, levelStyle } from "./docx-word-styles.ts";

type Card = Extract<DocumentBlock, { kind: "card" }>;
type Heading = Extract<DocumentBlock, { kind: "heading" }>;

/** Blocks that follow one another; cards are headed one level below the heading that they stand under. */
export function renderBlocks(blocks: readonly DocumentBlock[], setting: Setting): readonly FileChild[] {
  let { level } = setting;
  return blocks.flatMap((block) => {
    if (block.kind === "heading") level = block.level;
    return renderBlock(block, { ...setting, level });
  });
}

function renderBlock(block: DocumentBlock, setting: Setting): readonly FileChild[] {
  const { anchors } = setting;
  switch (block.kind) {
    case "heading":
      return [heading(block, setting)];
    case "paragraph":
      return [inlineParagraph(block.text, anchors, TONES[block.tone ?? "plain"])];
    case "quoted":
      return quoted(block);
    case "list":
      return block.items.map((item) => inlineParagraph(item, anchors, "ListBullet"));
    case "boxes":
      return block.items.map(({ label, ticked }) => {
        const sign = new TextRun({ text: ticked ? "☒" : "☐", style: "Sign" });
        return createParagraph(label, [sign, tab(), ...textRuns(label)], { style: "Boxes" });
      });
    case "fields":
      return block.entries.flatMap((entry) => field(entry, setting));
    case "table":
      return tableBlocks(block, setting);
    case "bars":
      return barsBlocks(block);
    case "card":
      return card(block, setting);
    case "lines":
      return Array.from({ length: block.count }, () => new Paragraph({ style: "WritingLine" }));
  }
}

const TONES = { plain: undefined, note: "Note", attention: "Attention", good: "Good", bad: "Bad" } as const;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** The title has a style of its own, so the second level of the document is the first of the headings. */
function headingOf(level: number): (typeof HEADINGS)[number] {
  return HEADINGS[Math.min(level - 2, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_4;
}

/** A part of a long document begins on a page of its own, so that it can be handed on by itself. */
function heading({ level, text, id }: Heading, { anchors, isLong }: Setting): Paragraph {
  return createParagraph(text, placed(textRuns(text), id, anchors), {
    heading: headingOf(level),
    ...(level === 2 && isLong && { pageBreakBefore: true }),
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** A paragraph for each part between blank lines, so that each has its own direction. */
function quoted({ text, change }: Extract<DocumentBlock, { kind: "quoted" }>): readonly FileChild[] {
  return text
    .replace(/^\n+|\n+$/g, "")
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((part) => {
      const style = isRightToLeft(part) ? "AnswerRightToLeft" : "Answer";
      return createParagraph(part, textRuns(part, change && CHANGES[change]), { style });
    });
}

/** More letters than this do not fit beside a value. */
const SHORT_LABEL = 28;

/** Name and value side by side where both are a few words of the same direction, else one below the other. */
function field({ label, value }: Field, setting: Setting): readonly FileChild[] {
  const [first] = value;
  if (value.length === 1 && first?.kind === "paragraph" && first.tone === undefined && label.length <= SHORT_LABEL) {
    if (isRightToLeft(plainInlines(first.text)) === isRightToLeft(label)) {
      const children = [...textRuns(label, "FieldName"), tab(), ...inlineRuns(first.text, setting.anchors)];
      return [createParagraph(label, children, { style: "Field" })];
    }
  }
  return [textParagraph(label, "FieldLabel"), ...renderBlocks(value, setting)];
}

function card({ id, citation, title, standing, body }: Card, setting: Setting): readonly FileChild[] {
  const level = setting.level + 1;
  const runs = [...textRuns(citation, "Citation"), ...textRuns(` · ${title}`)];
  return [
    createParagraph(title, placed(runs, id, setting.anchors), { heading: headingOf(level) }),
    ...(standing === undefined ? [] : [status(standing)]),
    ...renderBlocks(body, { ...setting, level }),
  ];
}

/** How the question stands, on the paper of its level. */
function status({ level, label }: Standing): Paragraph {
  const text = `\u00a0${LEVEL_SIGNS[level]}\u00a0${label}\u00a0`;
  return createParagraph(label, textRuns(text, levelStyle(level)), { style: "Status" });
}
