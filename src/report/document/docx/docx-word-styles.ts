/** The colours of a word-processor file, and the styles of single words in it. */
import { type ICharacterStyleOptions, UnderlineType } from "docx";
import { type Level, LEVELS } from "../../../domain/comparison/level.ts";
import type { Say } from "../../../messages/say.ts";

export const COLOURS = {
  ink: "1B1B1F",
  soft: "55555F",
  line: "C9C9D2",
  accent: "1F3A5F",
  link: "0B4F8A",
  headPaper: "E8EDF4",
  answerLine: "9DB2CC",
  attention: "7A4B00",
  attentionPaper: "FDF3DF",
  added: "1C6B2C",
  removed: "A3201D",
} as const;

/** For each level: its sign with its colour, and ink and paper of its words. The signs differ in form. */
export const LEVEL_STYLES = {
  full: { sign: "■", color: "1C6B2C", ink: "1C6B2C", paper: "E3F4E5" },
  part: { sign: "◧", color: "A86A00", ink: "7A4B00", paper: "FDF0D5" },
  none: { sign: "□", color: "A3201D", ink: "A3201D", paper: "FBE6E4" },
  otherwise: { sign: "⊠", color: "2B4A7A", ink: "2B4A7A", paper: "E6ECF5" },
  aside: { sign: "▬", color: "6B6B76", ink: "55555F", paper: "EFEFF2" },
  open: { sign: "◌", color: "6B6B76", ink: "55555F", paper: "F4F4F6" },
} as const satisfies Readonly<Record<Level, unknown>>;

/** Id of the style of the words for a level. */
export const levelStyle = (level: Level): string => `Level-${level}`;

/** Id of the style of its sign. */
export const signStyle = (level: Level): string => `Sign-${level}`;

/** A font of Windows with all signs; where it is missing, word processors take another that has them. */
const SIGNS = "Segoe UI Symbol";
const font = { ascii: SIGNS, hAnsi: SIGNS, eastAsia: SIGNS, cs: SIGNS };

/** Strong words, changed words, links, signs and levels. */
export function wordStyles(say: Say): readonly ICharacterStyleOptions[] {
  const underline = { type: UnderlineType.SINGLE };
  return [
    { id: "Strong", name: "Strong", quickFormat: true, run: { bold: true } },
    { id: "Hyperlink", name: "Hyperlink", run: { color: COLOURS.link, underline } },
    { id: "Added", name: say("docx.style-added"), run: { color: COLOURS.added, underline } },
    { id: "Removed", name: say("docx.style-removed"), run: { color: COLOURS.removed, strike: true } },
    { id: "Citation", name: say("docx.style-citation"), run: { color: COLOURS.soft } },
    { id: "FieldName", name: say("docx.style-field-name"), run: { bold: true, color: COLOURS.accent } },
    { id: "Sign", name: say("docx.style-sign"), run: { font } },
    ...LEVELS.flatMap((level): ICharacterStyleOptions[] => {
      const { color, ink, paper } = LEVEL_STYLES[level];
      const name = say(`docx.level-${level}`);
      return [
        {
          id: levelStyle(level),
          name: say("docx.style-level", { level: name }),
          quickFormat: true,
          run: { bold: true, color: ink, shading: { fill: paper } },
        },
        { id: signStyle(level), name: say("docx.style-level-sign", { level: name }), run: { color, font } },
      ];
    }),
  ];
}
