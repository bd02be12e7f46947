/** An answer, shown in full: all that the interview asks for, field by field, with its labels. */
import { fieldsWith } from "../domain/model/find-fields.ts";
import { type Leaf, type Nest, ANSWER_FORMAT } from "../domain/model/answer-format.ts";
import type { Answer, EarlierStep, Step } from "../domain/model/assessment.ts";
import { type Checklist, type Question, findStatus, paragraphOfId } from "../domain/model/checklist.ts";
import type { Say } from "../messages/say.ts";
import type { Block } from "./asker.ts";
import { type AskedGroup, type GroupPath, keysInGroup } from "./asking/ask-field.ts";
import { nameUnder } from "../messages/field-name.ts";
import type { AskedField, StepField } from "./steps.ts";

interface Surroundings {
  readonly question: Question;
  readonly checklist: Checklist;
  readonly say: Say;
}

const ASKED = fieldsWith({}).filter((field): field is AskedField => "asked" in ANSWER_FORMAT[field]);

/** A field of an answer, with what it says. */
export type Term = Extract<Block, { readonly kind: "term" }>;

/** The fields of the answer, one block each; one for each instrument, value of a group, law and next step. */
export function summaryOf(question: Question, answer: Answer, checklist: Checklist, say: Say): readonly Term[] {
  const around = { question, checklist, say };
  const { status } = answer;
  return ASKED.flatMap((field) => {
    const format: Leaf | Nest = ANSWER_FORMAT[field];
    if (format.kind === "group") return groupTerms(field as AskedGroup, format, answer, around);
    if (field !== "instruments")
      return termsOf(say(`field.${nameUnder(field, status)}`), textsOf(field, answer, around));
    return checklist.instruments.flatMap(({ id, short }) => {
      const { status, signed, ratified } = answer.instruments?.[id] ?? {};
      if (status === undefined) return [];
      const dates = [
        signed && say("summary.signed", { date: signed }),
        ratified && say("summary.ratified", { date: ratified }),
      ];
      return termsOf(short, [joined(say("list.comma"), [statusLabel(status, around), ...dates])]);
    });
  });
}

/** What was chosen from lists first; each value with its own label. */
function groupTerms(field: AskedGroup, { fields }: Nest, answer: Answer, around: Surroundings): readonly Term[] {
  const group: Readonly<Record<string, unknown>> = { ...answer[field] };
  const isChosen = (key: string): boolean => fields[key]?.kind === "choices";
  const keys = keysInGroup(field).toSorted((one, other) => +isChosen(other) - +isChosen(one));
  return keys.flatMap((key) =>
    termsOf(around.say(`part.${`${field}-${key}` as GroupPath}`), [textOf(fields[key], group[key], around)]),
  );
}

function termsOf(term: string, texts: readonly string[]): readonly Term[] {
  return texts.filter(Boolean).map((text) => ({ kind: "term", term, text }));
}

/** What a field says: one text, or one for each entry of a list. */
function textsOf(field: StepField, answer: Answer, around: Surroundings): readonly string[] {
  const { say } = around;
  const format: Leaf | Nest = ANSWER_FORMAT[field];
  const value: unknown = answer[field];
  switch (format.kind) {
    case "status": {
      const { sameAs, status } = answer;
      if (sameAs !== undefined) return [say("summary.same-as", { paragraph: paragraphOfId(sameAs) })];
      return status === undefined ? [] : [statusLabel(status, around)];
    }
    case "flag":
      return value === (field === "revisit") ? [say("choice.yes")] : [];
    case "list":
      if (field === "nextSteps") return (answer.nextSteps ?? []).map((step) => stepText(step, say));
      if (field === "earlierSteps") return (answer.earlierSteps ?? []).map((step) => earlierStepText(step, say));
      return ((value ?? []) as readonly Readonly<Record<string, string>>[]).map((entry) =>
        joined(
          say("list.comma"),
          Object.keys(format.fields).map((key) => entry[key]),
        ),
      );
    default:
      return [textOf(format, value, around)];
  }
}

function textOf(leaf: Leaf | Nest | undefined, value: unknown, { question, checklist, say }: Surroundings): string {
  if (leaf?.kind !== "choices" && leaf?.kind !== "elements")
    return (value as string | number | undefined)?.toString() ?? "";
  const choices = leaf.kind === "choices" ? checklist.lists[leaf.list] : question.elements;
  const ids = (value ?? []) as readonly string[];
  return ids.map((id) => choices.find((one) => one.id === id)?.label ?? id).join(say("list.semicolon"));
}

function stepText(step: Step, say: Say): string {
  return joined("\n", [step.text, joined(say("list.semicolon"), whenAndWho(step, say))]);
}

/** A step of an earlier year, with what became of it, in one row with the rest: a note is shown without its line breaks. */
function earlierStepText({ year, outcome, note, ...step }: EarlierStep, say: Say): string {
  const became = say("choice.step-outcome", { outcome: outcome === undefined ? "none" : say(`outcome.${outcome}`) });
  const of = year === undefined ? undefined : say("summary.step-of", { year: String(year) });
  return joined("\n", [step.text, joined(say("list.semicolon"), [...whenAndWho(step, say), of, became]), note]);
}

function whenAndWho({ by, authority }: Step, say: Say): readonly (string | undefined)[] {
  return [by && say("summary.by", { date: by }), authority];
}

function statusLabel(status: string, { question, checklist }: Surroundings): string {
  return findStatus(checklist, question, status)?.label ?? status;
}

function joined(separator: string, texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(separator);
}
