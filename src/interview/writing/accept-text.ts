/** What a person wrote at a prompt, as it is saved. */
import { cleanText, lengthOf } from "../../domain/texts/clean-text.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { Say } from "../../messages/say.ts";
import type { WritePrompt } from "../asker.ts";

/** What is wrong with a text, in words, or undefined if nothing is. */
export function problemOf(prompt: WritePrompt, text: string, say: Say): string | undefined {
  const length = lengthOf(text);
  const most = mostOf(prompt);
  return length > most ? say("check.too-long", { most, length }) : prompt.check?.(text);
}

/** The most characters (code points) of the text. */
export function mostOf({ most, lines }: WritePrompt): number {
  return most ?? (lines === "one" ? LIMITS.line : LIMITS.text);
}

/** The text as it is saved. One that was not changed is kept to the letter, also if it was written by hand. */
export function savedAs({ current }: WritePrompt, text: string): string {
  return text === current ? text : cleanText(text).text;
}
