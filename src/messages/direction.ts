/** The direction in which a language is written. */

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg/;

/** The direction of a language, by its BCP 47 tag. */
export function directionOf(language: string): "ltr" | "rtl" {
  const { script = "" } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.test(script) ? "rtl" : "ltr";
}
