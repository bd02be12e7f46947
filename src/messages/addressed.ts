/** Whom a recommendation addresses and how strongly, in the report's own words, and notes on its question: the same everywhere. */
import type { Checklist, Question } from "../domain/model/checklist.ts";
import {
  type AddressedAs,
  type Addressee,
  type Recommendation,
  recommendationOf,
} from "../domain/recommendations/recommendation.ts";
import type { Say } from "./say.ts";

/** `States parties`; for one that does not address States, `the Conference`. */
export function addresseesText({ addressees, addressedAs }: Recommendation, say: Say): string {
  const names = addressees.flatMap((one): readonly (Addressee | AddressedAs)[] =>
    one === "states" ? addressedAs : [one],
  );
  return names.map((one) => say(`addressee.${one}`)).join(say("list.comma"));
}

/** `should / should consider`: verbs in the number of those to whom they apply, one body or States. */
export function strengthsText({ strengths, addressedAs, addressees }: Recommendation, say: Say): string {
  const number = addressedAs.length === 0 && addressees.length === 1 ? "one" : "other";
  return strengths.map((one) => say(`strength.${one}`, { number })).join(" / ");
}

/** `States parties: are encouraged to / should`, in a line of its own: those to whom the verbs apply, and the verbs. */
export function addressedText(one: Recommendation, say: Say): string {
  return say("card.addressed", whomAndStrengths(one, say));
}

/** `Addressed to: States parties · Verb: are encouraged to / should`, with the text of a question. */
export function addressedNote(one: Recommendation, say: Say): string {
  return say("question.addressed", whomAndStrengths(one, say));
}

function whomAndStrengths(one: Recommendation, say: Say): { whom: string; strengths: string } {
  const whom: readonly (Addressee | AddressedAs)[] = one.addressedAs.length > 0 ? one.addressedAs : one.addressees;
  return { whom: whom.map((each) => say(`addressee.${each}`)).join(" / "), strengths: strengthsText(one, say) };
}

/** With which time a question compares, and what of its recommendation is not asked. */
export function questionNotes(question: Question, checklist: Checklist, say: Say): readonly string[] {
  const { notAsked } = recommendationOf(checklist, question);
  return [
    ...(question.period ? [say("question.period")] : []),
    ...(notAsked === null ? [] : [say("question.not-asked", { notAsked })]),
  ];
}
