/** Checks of what a person types: what is wrong with a text, in words. An empty text is fine unless said otherwise. */
import { compareDates, datesMeant, isDate } from "../../domain/model/date.ts";
import type { Leaf, Nest } from "../../domain/model/answer-format.ts";
import { isEmailAddress } from "../../domain/texts/addresses.ts";
import { asciiDigits } from "../../domain/texts/digits.ts";
import type { Say } from "../../messages/say.ts";
import type { Check } from "../asker.ts";

export function checkDate(say: Say): Check {
  return (text) => {
    if (text === "" || isDate(text)) return undefined;
    const [meant, other] = datesMeant(text);
    if (meant === undefined) return say("check.date");
    return other === undefined ? undefined : say("check.date-which", { first: meant, second: other });
  };
}

/** The date that is meant by a text, as files have it, where only one can be: `2003-09-23` for `23 September 2003`. */
export function dateMeant(text: string): string {
  const [meant, ...others] = datesMeant(text);
  return meant === undefined || others.length > 0 ? text : meant;
}

/** A day that must be given and must not lie in the future. */
export function checkDay(say: Say, today: string): Check {
  return (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDate(text)) return say("check.day", { today });
    return compareDates(text, today) > 0 ? say("check.in-future") : undefined;
  };
}

export function checkEmail(say: Say): Check {
  return (text) => (text === "" || isEmailAddress(text) ? undefined : say("check.email"));
}

function checkUrl(say: Say): Check {
  return (text) => (text === "" || (URL.canParse(text) && /^https?:/i.test(text)) ? undefined : say("check.url"));
}

/** What is checked of a value of an answer, by its kind. */
export function checkOf(leaf: Leaf | Nest | undefined, say: Say): Check | undefined {
  if (leaf?.kind === "date") return checkDate(say);
  return leaf?.kind === "url" ? checkUrl(say) : undefined;
}

/** A year of four digits of any script, from `first` to `last`; `wrong` says so if it is another. */
export function checkYear(first: number, last: number, wrong: string): Check {
  return (text) => {
    const year = asciiDigits(text);
    return /^\d{4}$/.test(year) && Number(year) >= first && Number(year) <= last ? undefined : wrong;
  };
}
