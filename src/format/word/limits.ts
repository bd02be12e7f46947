/** Bounds on a word-processor file: it comes from strangers. All are far above what a filled-in form has. */
export const WORD_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 20_971_520,
  /** Bytes of everything in it when it is unpacked, as the file declares them. */
  unpackedBytes: 104_857_600,
  /** How many times larger it may be unpacked, once that is more than `smallBytes`. */
  ratio: 100,
  smallBytes: 1_048_576,
  /** Files in the package. */
  entries: 1_000,
  /** Bytes of one part that is read. */
  partBytes: 33_554_432,
  /** Elements within each other. */
  depth: 256,
  /** Elements of one part that is read. */
  elements: 1_500_000,
  /** Headers and footers that are read, each. */
  headers: 20,
} as const;

/** Whether the name is one of a file for a word processor, so that it is opened as such. */
export function isWordName(name: string): boolean {
  return /\.(?:do[ct][xm]?|odt|ott|rtf|pdf|wps)$/i.test(name);
}
