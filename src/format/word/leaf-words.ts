/** What was filled in in one cell as the value of a field. */
import { datesMeant } from "../../domain/model/date.ts";
import type { Leaf, Nest } from "../../domain/model/answer-format.ts";
import { wordMeant } from "../../domain/model/words.ts";

/** A value, and what of the text is not in it. */
export interface ReadValue {
  readonly value: unknown;
  readonly rest?: string;
}

/** What the words of a field are called, by its ids. */
export type LabelOf = (word: string) => string;

/**
 * The value of a field that a text gives; undefined if there is none. A text that is no such value stays as it is, so that
 * the schema refuses it.
 */
export function readLeaf(text: string, field: Leaf | Nest, labelOf: LabelOf): ReadValue {
  if (text === "") return { value: undefined };
  switch (field.kind) {
    case "text":
      return { value: text };
    case "year":
      return { value: /^\d{4}$/.test(text) ? Number(text) : text };
    case "day":
    case "date": {
      const dates = datesMeant(text);
      return { value: dates.length === 1 ? dates[0] : text };
    }
    case "url":
      return readAddress(inOneLine(text));
    case "email":
      return { value: readAddress(inOneLine(text)).value.replace(/^mailto:/i, "") };
    case "word":
      return {
        value:
          wordMeant(
            text,
            field.words.map((id) => ({ id, labels: [labelOf(id)] })),
          ) ?? text,
      };
    default:
      return { value: inOneLine(text) };
  }
}

/** The address of a link; its text is left over, unless it is a piece of the address. */
function readAddress(text: string): { readonly value: string; readonly rest?: string } {
  const from = text.lastIndexOf("(");
  const address = from === -1 || !text.endsWith(")") ? "" : text.slice(from + 1, -1);
  if (!/^[a-z][a-z0-9+.-]*:[^\s()]+$/i.test(address)) return { value: text };
  const words = text.slice(0, from).trim();
  return { value: address, ...(!address.includes(words) && { rest: words }) };
}

/** The text in one line. */
export function inOneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
