import type { RuleId } from "../domain/rules/all-rules.ts";
import type { RuleViolation } from "../domain/rules/check-rules.ts";
import { type Say, sayComposed, withoutKeys } from "../messages/say.ts";

/** What a rule says to a person who answers in the interview: without the keys of the file, in which they write nothing. */
export function violationText(rule: RuleId, values: RuleViolation["values"], say: Say): string {
  const { fields, ...others } = values;
  // Some rules name fields of an answer by their keys.
  const named = typeof fields === "string" && {
    fields: fields
      .split(", ")
      .map((key) => nameOf(key, say))
      .join(say("list.comma")),
  };
  return sayComposed(withoutKeys(say), `rule.${rule}`, { ...others, ...named });
}

function nameOf(field: string, say: Say): string {
  return say(`settled.${field as "measures"}`);
}
