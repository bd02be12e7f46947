import type { Step } from "../../domain/model/assessment.ts";
import type { Say } from "../../messages/say.ts";
import { excerpt } from "./excerpt.ts";

/** Most characters of the text of a step in a list. */
const MOST_IN_LIST = 100;

/** What a step is called in a list or a question: the beginning of its text, and its date. */
export function stepName({ text = "", by, id }: Step, say: Say, most: number = MOST_IN_LIST): string {
  return say("choice.step-named", { text: excerpt(text, most, say) || id, by: by ?? "none" });
}
