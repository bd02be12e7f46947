import type { Answer } from "../domain/model/assessment.ts";
import type { Say } from "../messages/say.ts";

/** What the fields that an answer has of these are called in a sentence: `what has been done, laws`. */
export function fieldNamesIn(answer: Answer, fields: readonly (keyof Answer)[], say: Say): string {
  return fields
    .filter((field) => answer[field] !== undefined)
    .map((field) => say(`settled.${field as "measures"}`))
    .join(say("list.comma"));
}
