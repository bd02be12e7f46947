/** What fields are called, and what they hold, in words. */
import type {
  Assessment,
  ClearedWords,
  Contribution,
  EarlierStep,
  Law,
  Provenance,
  Step,
} from "../../../domain/model/assessment.ts";
import type { Checklist, Question } from "../../../domain/model/checklist.ts";
import { citation, findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { labelOf } from "../../../domain/comparison/standing.ts";
import type { MergeEntry, PartPlan } from "../../../domain/merging/plan.ts";
import type { Say } from "../../../messages/say.ts";
import { contributionText } from "../comparison/contribution-details.ts";
import { earlierStepText, lawText, stepText } from "../words.ts";

export interface MergeWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** The file, and the part, by which contributors are known. */
  readonly people: Pick<Assessment, "contributors">;
}

const OWN_LABELS = new Set([
  "status", "elements", "law", "carriedFrom", "contributions", "answered", "id", "name", "email",
]); // prettier-ignore

/** What a field is called. */
export function fieldLabel({ field, of }: MergeEntry, { say, checklist }: MergeWords): string {
  const called = say as (id: string, values?: object) => string;
  if (of?.kind === "contributor") return called(`merge.field-${field}`);
  if (of === undefined) return field === "language" ? called("particular.language") : field;
  if (OWN_LABELS.has(field)) return called(`merge.field-${field}`);
  const [first, instrument, part] = field.split(".");
  if (first !== "instruments") return called(`part.${field.replace(".", "-")}`);
  const { short = instrument ?? "" } = checklist.instruments.find(({ id }) => id === instrument) ?? {};
  return part === "status" ? short : called(`part.${part ?? ""}`, { instrument: short });
}

/** The items of a list, in words; undefined for what is no list. */
export function itemsOf(entry: MergeEntry, value: unknown, words: MergeWords): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const { checklist } = words;
  const { elements = [] } = questionOf(entry, checklist) ?? {};
  const choices: Readonly<Record<string, readonly { readonly id: string; readonly label: string }[]>> = {
    elements,
    "difficulties.kinds": checklist.lists.difficulties,
    "obstacles.kinds": checklist.lists.obstacles,
    "assistance.requested": checklist.lists.assistance,
  };
  return value.map((item: unknown) => {
    if (typeof item === "string") return choices[entry.field]?.find(({ id }) => id === item)?.label ?? item;
    switch (entry.field) {
      case "law":
        return lawText(item as Law);
      case "nextSteps":
        return stepText(item as Step);
      case "earlierSteps":
        return earlierStepText(item as EarlierStep, words.say);
      case "cleared":
        return (item as ClearedWords).words;
      default:
        return contributionText(item as Contribution, words.people, words.say);
    }
  });
}

/** A value that is no list, in words; undefined if there is none. */
export function valueText(entry: MergeEntry, value: unknown, words: MergeWords): string | undefined {
  const { say, checklist } = words;
  if (value === undefined) return undefined;
  if (entry.field === "answered" || entry.field === "confirmed") return provenanceText(value as Provenance, words);
  const question = questionOf(entry, checklist);
  if (entry.field === "status" && typeof value === "object") {
    const { status, sameAs } = value as { readonly status?: string; readonly sameAs: string };
    const reference = say("answer.same-as", { citation: citation(paragraphOfId(sameAs)) });
    return status === undefined ? reference : `${statusText(status, question, checklist)}; ${reference}`;
  }
  if (/(?:^|\.)status$/.test(entry.field) && typeof value === "string") return statusText(value, question, checklist);
  if (typeof value === "boolean") return say(value ? "compare.yes" : "compare.no");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Who wrote something, and when, as far as it is known. */
export function provenanceText(by: Provenance | undefined, { say, people }: MergeWords, isOurs = false): string {
  // In the file itself, whoever is not named is the focal point.
  const nobody = say(isOurs ? "merge.focal-point" : "merge.nobody");
  const name = by?.by === undefined ? nobody : authorOf(people, by.by);
  return say("merge.by", { by: name, on: by?.date ?? "none" });
}

/** The authority that a part is for, or the section. */
export function nameOfPart({ returned }: PartPlan, { people, checklist }: MergeWords): string {
  const { id, contributor } = returned.assessment.part;
  if (contributor !== undefined) return authorOf(people, contributor);
  return checklist.sections.find((section) => section.id === id)?.title ?? id;
}

function questionOf({ of }: MergeEntry, checklist: Checklist): Question | undefined {
  return of?.kind === "question" ? findQuestion(checklist, of.id) : undefined;
}

function statusText(status: string, question: Question | undefined, checklist: Checklist): string {
  return question === undefined ? status : labelOf(checklist, question, status);
}
