/** Styles of single words in a word-processor file. */
import type { ICharacterStyleOptions } from "docx";
import { UnderlineType } from "docx";
import type { Level } from "../../../domain/comparison/level.ts";
import { LEVELS } from "../../../domain/comparison/level.ts";
import type { MessageId, Say } from "../../../messages/say.ts";
import { COLOURS, LEVEL_COLOURS } from "./docx-colours.ts";

/** Id of the style of the words that say how a question stands. */
export const levelStyle = (level: Level): string => `Level-${level}`;

/** Id of the style of its sign. */
export const signStyle = (level: Level): string => `Sign-${level}`;

/** The signs differ in form, so that no colour is needed to tell them apart. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  full: "■",
  part: "◧",
  none: "□",
  otherwise: "⊠",
  aside: "▬",
  open: "◌",
};

/** Has all signs, on Windows; where it lacks, word processors take another that has them. */
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
      const { sign, ink, paper } = LEVEL_COLOURS[level];
      const name = say(LEVEL_NAMES[level]);
      return [
        {
          id: levelStyle(level),
          name: say("docx.style-level", { level: name }),
          quickFormat: true,
          run: { bold: true, color: ink, shading: { fill: paper } },
        },
        { id: signStyle(level), name: say("docx.style-level-sign", { level: name }), run: { color: sign, font } },
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
