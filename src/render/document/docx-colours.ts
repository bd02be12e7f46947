/** The colours of a word-processor file, the same in its styles and in its tables. */
import type { Level } from "../../domain/compare/standing.ts";

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

/** For each level: the colour of its part of a bar, and ink and paper of its words. */
export const LEVEL_COLOURS: Readonly<Record<Level, { bar: string; ink: string; paper: string }>> = {
  full: { bar: "1C6B2C", ink: "1C6B2C", paper: "E3F4E5" },
  part: { bar: "E0B04C", ink: "7A4B00", paper: "FDF0D5" },
  none: { bar: "B5483F", ink: "A3201D", paper: "FBE6E4" },
  otherwise: { bar: "5B7DB1", ink: "2B4A7A", paper: "E6ECF5" },
  aside: { bar: "8A8A94", ink: "55555F", paper: "EFEFF2" },
  open: { bar: "DCDCE2", ink: "55555F", paper: "F4F4F6" },
};
