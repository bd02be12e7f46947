/** The title and the headings of a word-processor file, and the table of contents that is made of them. */
import type { IBaseParagraphStyleOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import { BorderStyle } from "docx";
import { COLOURS } from "./docx-colours.ts";

/** Title and headings, by the names under which word processors know them. */
export function headingStyles(): NonNullable<IStylesOptions["default"]> {
  return {
    title: {
      run: { size: 56, color: COLOURS.accent, bold: true },
      paragraph: { spacing: { before: 1200, after: 120, line: 240 } },
    },
    heading1: heading(36, COLOURS.accent, {
      spacing: { before: 480, after: 200, line: 252 },
      border: { bottom: { style: BorderStyle.SINGLE, color: COLOURS.accent, size: 8, space: 4 } },
    }),
    heading2: heading(28, COLOURS.accent, { spacing: { before: 400, after: 120, line: 252 } }),
    heading3: heading(24, COLOURS.ink, { spacing: { before: 320, after: 80, line: 252 } }),
    heading4: heading(22, COLOURS.soft, { spacing: { before: 240, after: 80, line: 252 } }),
    caption: {
      run: { bold: true, size: 20, color: COLOURS.accent },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    hyperlink: { run: { color: COLOURS.link, underline: { type: "single" } } },
  };
}

function heading(
  size: number,
  color: string,
  paragraph: NonNullable<IBaseParagraphStyleOptions["paragraph"]>,
): IBaseParagraphStyleOptions {
  return { run: { size, color, bold: true }, paragraph: { keepNext: true, keepLines: true, ...paragraph } };
}

/** What stands below the title, and the table of contents. */
export function contentsStyles(textWidth: number): readonly IParagraphStyleOptions[] {
  return [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: 26, color: COLOURS.soft },
      paragraph: {
        spacing: { after: 360, line: 252 },
        border: { bottom: { style: BorderStyle.SINGLE, color: COLOURS.accent, size: 18, space: 14 } },
      },
    },
    {
      id: "TOCHeading",
      name: "TOC Heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 28, color: COLOURS.accent, bold: true },
      paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
    },
    {
      id: "TOC1",
      name: "toc 1",
      basedOn: "Normal",
      next: "Normal",
      run: { bold: true },
      paragraph: { rightTabStop: textWidth, spacing: { before: 120, after: 40 } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      basedOn: "Normal",
      next: "Normal",
      paragraph: { rightTabStop: textWidth, indent: { left: 284 }, spacing: { after: 20 } },
    },
  ];
}
