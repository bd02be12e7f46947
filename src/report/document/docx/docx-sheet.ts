/** The looks of a document of one sheet: the same styles, with less room around and within them. */
import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import { PAGE, spaced } from "./docx-styles.ts";

/** A4 with narrower margins at the top and the bottom, since a sheet of Letter is lower. */
export const SHEET = { ...PAGE, margin: { ...PAGE.margin, top: 850, bottom: 964, header: 454, footer: 454 } };

type Looks = Pick<IParagraphStyleOptions, "run" | "paragraph">;

/** What differs, by the id of the style; sizes in half points, room in twentieths of a point. */
const LOOKS: Readonly<Record<string, Looks>> = {
  Normal: { run: { size: 19 }, paragraph: spaced(0, 40, 240) },
  Title: { run: { size: 34 }, paragraph: spaced(0, 40, 240) },
  Subtitle: { run: { size: 19 }, paragraph: spaced(0, 120, 240) },
  Heading1: { run: { size: 22 }, paragraph: spaced(140, 30, 240) },
  Caption: { paragraph: spaced(80, 30) },
  Note: { run: { size: 17 } },
  Attention: { paragraph: spaced(20, 80, 240) },
  TableText: { run: { size: 18 }, paragraph: spaced(10, 10, 240) },
  TableBar: { paragraph: spaced(0, 20, 240) },
  TableEnd: { run: { size: 4 }, paragraph: spaced(0, 0, 120) },
  Closing: { run: { size: 16 }, paragraph: spaced(100, 0) },
};

/** The styles for a sheet. */
export function sheetStyles({ paragraphStyles = [], ...others }: IStylesOptions): IStylesOptions {
  return {
    ...others,
    paragraphStyles: paragraphStyles.map((one) => {
      const { run, paragraph } = LOOKS[one.id] ?? {};
      return { ...one, run: { ...one.run, ...run }, paragraph: { ...one.paragraph, ...paragraph } };
    }),
  };
}
