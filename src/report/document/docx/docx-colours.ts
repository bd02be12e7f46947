/** The colours of a word-processor file, the same in its styles and in its tables. */
import type { Level } from "../../../domain/comparison/level.ts";

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

/** For each level: the colour of its sign, and ink and paper of its words. */
export const LEVEL_COLOURS: Readonly<Record<Level, { sign: string; ink: string; paper: string }>> = {
  full: { sign: "1C6B2C", ink: "1C6B2C", paper: "E3F4E5" },
  part: { sign: "A86A00", ink: "7A4B00", paper: "FDF0D5" },
  none: { sign: "A3201D", ink: "A3201D", paper: "FBE6E4" },
  otherwise: { sign: "2B4A7A", ink: "2B4A7A", paper: "E6ECF5" },
  aside: { sign: "6B6B76", ink: "55555F", paper: "EFEFF2" },
  open: { sign: "6B6B76", ink: "55555F", paper: "F4F4F6" },
};
