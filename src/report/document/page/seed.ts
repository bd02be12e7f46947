/** What a page of the questionnaire is made for. It stands in the page as data. */
import type { Assessment } from "../../../domain/model/assessment.ts";

export interface Seed {
  /** A code, ISO 3166-1 alpha-3. */
  readonly state?: string;
  readonly year?: number;
  /** The file to go on with, as it was. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** The element of the page that has the data; the build leaves it empty. */
const ELEMENT = /(<script type="application\/json" id="seed">)\{\}(?=<\/script>)/;

/** For going on with a file; files of another State or year are then refused. */
export function seedFor({ state, year }: Assessment, name: string, text: string): Seed {
  return { ...(state !== undefined && { state }), ...(year !== undefined && { year }), file: { name, text } };
}

/** The elements that have the texts of a language. */
const TEXTS = /<script type="application\/json" id="texts-[^]*?<\/script>\n/;

/** The page with the texts of the languages of other pages as well, which have the same program. */
export function withLanguages(page: string, others: readonly string[]): string {
  return page.replace(TEXTS, (own) => [own, ...others.map((other) => TEXTS.exec(other)?.[0] ?? "")].join(""));
}

/** The page with what it is made for in it. */
export function withSeed(page: string, seed: Seed): string {
  // No text can end the element that it is in.
  const data = JSON.stringify(seed).replaceAll("<", "\\u003c");
  return page.replace(ELEMENT, (_, start: string) => start + data);
}
