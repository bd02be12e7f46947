/** What several contributors wrote beside an answer, in words, and which of it came or went. */
import type { Assessment, Contribution } from "../../../domain/model/assessment.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { sameValue } from "../../../domain/comparison/same-value.ts";
import { fieldsOf } from "../../../domain/merging/fields.ts";
import type { Say } from "../../../messages/say.ts";
import type { Detail } from "./detail.ts";

/** The texts that came and went, with their authors; none if the change is another one. */
export function contributionDetails(
  { path, before, after }: Change,
  [old, now]: readonly [Assessment, Assessment],
  say: Say,
): Detail[] {
  if (path[2] !== "contributions") return [];
  const [was, is] = [before, after].map((list) => (list ?? []) as readonly Contribution[]);
  const label = say("merge.field-contributions");
  const only = (list: readonly Contribution[] = [], others: readonly Contribution[] = []): readonly Contribution[] =>
    list.filter((one) => !others.some((other) => sameValue(one, other)));
  const items = (sign: "+" | "-", list: readonly Contribution[], people: Assessment): Detail[] =>
    list.length === 0
      ? []
      : [{ kind: "items", label, sign, items: list.map((one) => contributionText(one, people, say)) }];
  return [...items("+", only(is, was), now), ...items("-", only(was, is), old)];
}

/** A text beside an answer: who wrote it, when, and what. */
export function contributionText(
  { by, date, ...written }: Contribution,
  people: Pick<Assessment, "contributors">,
  say: Say,
): string {
  const name = by === undefined ? say("merge.nobody") : authorOf(people, by);
  const texts = [...fieldsOf(written).values()].filter((text) => typeof text === "string");
  return `${say("merge.by", { by: name, on: date ?? "none" })}: ${texts.join(" ")}`;
}
