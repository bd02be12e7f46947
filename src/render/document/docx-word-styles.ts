/** Styles of single words in a word-processor file. */
import type { ICharacterStyleOptions } from "docx";
import { UnderlineType } from "docx";
import type { Level } from "../../domain/compare/standing.ts";
import { LEVELS } from "../../domain/compare/standing.ts";
import type { MessageId, Say } from "../../domain/say.ts";
import { COLOURS, LEVEL_COLOURS } from "./docx-colours.ts";

/** On Windows and macOS; LibreOffice takes another that has the signs. */
const SIGNS = "Segoe UI Symbol";

/** Id of the style of the words that say how a question stands. */
export const levelStyle = (level: Level): string => `Level-${level}`;

/** Id of the style of a part of a bar. */
export const barStyle = (level: Level): string => `Bar-${level}`;

/** Strong words, changed words, signs, levels and bars. */
export function wordStyles(say: Say): readonly ICharacterStyleOptions[] {
  return [
    { id: "Strong", name: "Strong", quickFormat: true, run: { bold: true } },
    {
      id: "Added",
      name: say("docx.style-added"),
      run: { color: COLOURS.added, underline: { type: UnderlineType.SINGLE } },
    },
    { id: "Removed", name: say("docx.style-removed"), run: { color: COLOURS.removed, strike: true } },
    { id: "Citation", name: say("docx.style-citation"), run: { color: COLOURS.soft } },
    { id: "FieldName", name: say("docx.style-field-name"), run: { bold: true, color: COLOURS.accent } },
    {
      id: "Sign",
      name: say("docx.style-sign"),
      run: { font: { ascii: SIGNS, hAnsi: SIGNS, eastAsia: SIGNS, cs: SIGNS } },
    },
    ...LEVELS.flatMap((level): ICharacterStyleOptions[] => {
      const { bar, ink, paper } = LEVEL_COLOURS[level];
      const name = say(LEVEL_NAMES[level]);
      return [
        {
          id: levelStyle(level),
          name: say("docx.style-level", { level: name }),
          quickFormat: true,
          run: { bold: true, color: ink, shading: { fill: paper } },
        },
        {
          id: barStyle(level),
          name: say("docx.style-bar", { level: name }),
          run: { color: bar, shading: { fill: bar } },
        },
      ];
    }),
  ];
}

const LEVEL_NAMES = {
  full: "docx.level-full",
  part: "docx.level-part",
  none: "docx.level-none",
  otherwise: "docx.level-otherwise",
  aside: "docx.level-aside",
  open: "docx.level-open",
} as const satisfies Record<Level, MessageId>;
