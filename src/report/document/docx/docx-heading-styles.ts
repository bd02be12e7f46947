/** The title and the headings of a word-processor file, and the table of contents that is made of them. */
import type { IParagraphStyleOptions } from "docx";
import { BorderStyle } from "docx";
import { COLOURS } from "./docx-colours.ts";

/** By the names under which word processors know them. `textWidth` in twentieths of a point. */
export function headingStyles(textWidth: number): readonly IParagraphStyleOptions[] {
  return [
    {
      id: "Title",
      name: "Title",
      ...followed,
      run: { size: 56, color: COLOURS.accent, bold: true },
      paragraph: { spacing: { before: 1200, after: 160, line: 240, lineRule: "auto" } },
    },
    {
      id: "Subtitle",
      name: "Subtitle",
      ...followed,
      run: { size: 26, color: COLOURS.soft },
      paragraph: { spacing: { after: 360, line: 252, lineRule: "auto" }, border: rule(18, 14) },
    },
    heading(1, 36, COLOURS.accent, {
      spacing: { before: 0, after: 240, line: 252, lineRule: "auto" },
      border: rule(8, 4),
    }),
    heading(2, 28, COLOURS.accent, { spacing: { before: 400, after: 120, line: 252, lineRule: "auto" } }),
    heading(3, 24, COLOURS.ink, { spacing: { before: 320, after: 80, line: 252, lineRule: "auto" } }),
    heading(4, 22, COLOURS.soft, { spacing: { before: 240, after: 80, line: 252, lineRule: "auto" } }),
    {
      id: "Caption",
      name: "caption",
      ...followed,
      run: { bold: true, size: 20, color: COLOURS.accent },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    {
      id: "TOCHeading",
      name: "TOC Heading",
      ...followed,
      run: { size: 28, color: COLOURS.accent, bold: true },
      paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
    },
    {
      id: "TOC1",
      name: "toc 1",
      ...followed,
      run: { bold: true },
      paragraph: { rightTabStop: textWidth, spacing: { before: 120, after: 40 } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      ...followed,
      paragraph: { rightTabStop: textWidth, indent: { left: 284 }, spacing: { after: 20 } },
    },
  ];
}

const followed = { basedOn: "Normal", next: "Normal", quickFormat: true } as const;

type ParagraphLooks = NonNullable<IParagraphStyleOptions["paragraph"]>;

function rule(size: number, space: number): NonNullable<ParagraphLooks["border"]> {
  return { bottom: { style: BorderStyle.SINGLE, color: COLOURS.accent, size, space } };
}

function heading(level: number, size: number, color: string, paragraph: ParagraphLooks): IParagraphStyleOptions {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    ...followed,
    run: { size, color, bold: true },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, ...paragraph },
  };
}
