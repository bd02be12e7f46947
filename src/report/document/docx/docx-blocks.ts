/** The blocks of a document as paragraphs and tables of a word-processor file. */
import type { Say } from "../../../messages/say.ts";
import { type FileChild, Paragraph, Tab, TextRun } from "docx";
import { type DocumentBlock, type Field, type Standing, plainInlines } from "../document.ts";
import { type Quoted, answerMark } from "./docx-answers.ts";
import { headingParagraph } from "./docx-headings.ts";
import {
  type Anchors,
  createParagraph,
  inlineParagraph,
  inlineRuns,
  isRightToLeft,
  textParagraph,
  textRuns,
} from "./docx-paragraphs.ts";
import { countsBlocks } from "./docx-counts.ts";
import { barsBlocks, tableBlocks } from "./docx-tables.ts";
import { LEVEL_STYLES, levelStyle } from "./docx-word-styles.ts";

/** Where a block is. */
export interface Setting {
  readonly anchors: Anchors;
  /** What people wrote; the paragraphs take the place of a mark when the file is finished. */
  readonly answers: Quoted[];
  /** Level of the heading above it; cards take the next. */
  readonly level: number;
  /** Whether parts must be found in many pages. */
  readonly isLong: boolean;
  readonly say: Say;
}

/** Blocks that follow one another; cards are headed one level below the heading above them. */
export function renderBlocks(blocks: readonly DocumentBlock[], setting: Setting): readonly FileChild[] {
  let { level } = setting;
  return blocks.flatMap((block) => {
    if (block.kind === "heading") level = block.level;
    return renderBlock(block, { ...setting, level });
  });
}

function renderBlock(block: DocumentBlock, setting: Setting): readonly FileChild[] {
  const { anchors, isLong } = setting;
  switch (block.kind) {
    case "heading": {
      const { level, text, id } = block;
      // A part of a long document begins on a page of its own, so that it can be handed on by itself.
      return [headingParagraph(level, text, textRuns(text), anchors.place(id), level === 2 && isLong)];
    }
    case "paragraph":
      return [inlineParagraph(block.text, anchors, block.tone && TONES[block.tone])];
    case "quoted":
      return [answerMark(setting.answers.push(block) - 1)];
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
      return tableBlocks(block, anchors);
    case "bars":
      return barsBlocks(block);
    case "counts":
      return countsBlocks(block, setting);
    case "card":
      return card(block, setting);
    case "lines":
      return Array.from({ length: block.count }, () => new Paragraph({ style: "WritingLine" }));
  }
}

const TONES = { note: "Note", attention: "Attention", good: "Good", bad: "Bad" } as const;

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Letters of a label that fits beside a value. */
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

function card(
  { id, citation, title, standing, body }: Extract<DocumentBlock, { kind: "card" }>,
  setting: Setting,
): readonly FileChild[] {
  const level = setting.level + 1;
  const runs = [...textRuns(citation, "Citation"), ...textRuns(` · ${title}`)];
  return [
    headingParagraph(level, title, runs, setting.anchors.place(id)),
    ...(standing === undefined ? [] : [status(standing)]),
    ...renderBlocks(body, { ...setting, level }),
  ];
}

/** The status of the question, on the paper of its level. */
function status({ level, label }: Standing): Paragraph {
  const text = `\u00a0${LEVEL_STYLES[level].sign}\u00a0${label}\u00a0`;
  return createParagraph(label, textRuns(text, levelStyle(level)), { style: "Status" });
}
