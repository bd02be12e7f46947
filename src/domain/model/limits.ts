/** Bounds on what a file may hold: protection from files of strangers, far above what people write. */
export const LIMITS = {
  /** Characters (code points) of a text of several lines. */
  text: 20_000,
  /** Characters of a text of one line. */
  line: 500,
  /** Characters of a link. */
  url: 2_000,
  /** Characters of an id. */
  id: 60,
  laws: 50,
  practiceLinks: 50,
  /** Next steps of one answer, and steps of earlier years. */
  steps: 20,
  earlierSteps: 100,
  /** Words of one answer that were looked at. */
  cleared: 50,
  elements: 40,
  contributors: 100,
  /** Texts of further contributors to one question. */
  contributions: 20,
  /** Parts of one file that were sent out, over time. */
  parts: 500,
  firstYear: 1900,
  lastYear: 2200,
  /** Bytes of a file. */
  fileBytes: 1_048_576,
  /** Files in one folder that are checked at once. */
  filesInFolder: 10_000,
  /** Levels of lists and groups within each other. */
  depth: 24,
  /** Keys, entries and values in a file; a full assessment has about 3,000. */
  nodes: 200_000,
} as const;
