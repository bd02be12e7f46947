/** Everything that an answer says, part by part. */
import type { AnswerField, FieldFormat, Leaf } from "../../../domain/model/answer-format.ts";
import { ANSWER_FORMAT } from "../../../domain/model/answer-format.ts";
import { fieldsIn, fieldsWith } from "../../../domain/model/answer-fields.ts";
import type { Answer, Assessment, EarlierStep, Law } from "../../../domain/model/assessment.ts";
import type { Question } from "../../../domain/model/checklist.ts";
import { paragraphOfId } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { labelOf } from "../../../domain/model/checklist.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { earlierStepText, labelsOf } from "../answer-words.ts";
import { lawInlines, note, paragraph, quoted } from "../words.ts";

type Surroundings = Pick<ReportSubject, "assessment" | "checklist" | "say">;

/** The answer in full; `question` is undefined for one that is no longer asked. */
export function answerBlocks(
  answer: Answer,
  question: Question | undefined,
  surroundings: Surroundings,
): readonly DocumentBlock[] {
  const fields = [
    ...instrumentFields(answer, question, surroundings),
    ...groupFields("done", answer, surroundings),
    ...groupFields("ahead", answer, surroundings),
    ...contributionFields(answer, surroundings),
    ...peopleFields(answer, surroundings),
  ];
  return [
    ...remarks(answer, surroundings),
    ...elementBlocks(answer, question, surroundings),
    ...(fields.length === 0 ? [] : [{ kind: "fields", entries: fields } as const]),
  ];
}

function remarks({ sameAs, carriedFrom, language, publish }: Answer, { say }: Surroundings): readonly DocumentBlock[] {
  return [
    ...(sameAs === undefined ? [] : [note(say("answer.same-as", { paragraph: paragraphOfId(sameAs) }))]),
    ...(carriedFrom === undefined ? [] : [note(say("answer.carried", { year: String(carriedFrom) }))]),
    ...(language === undefined ? [] : [note(say("answer.language", { language }))]),
    ...(publish === false ? [note(say("answer.not-public"))] : []),
  ];
}

/** All parts of the recommendation, with those that are done; only the ones that are done where no question says which there are. */
function elementBlocks(
  { elements }: Answer,
  question: Question | undefined,
  { say }: Surroundings,
): readonly DocumentBlock[] {
  if (elements === undefined) return [];
  const known = question?.elements ?? [];
  const unknown = elements.filter((id) => !known.some((element) => element.id === id));
  const items = [
    ...known.map(({ id, label }) => ({ label, ticked: elements.includes(id) })),
    ...unknown.map((id) => ({ label: id, ticked: true })),
  ];
  return [note(say("answer.elements")), { kind: "boxes", items }];
}

function field(label: string, value: readonly DocumentBlock[]): readonly Field[] {
  return value.length === 0 ? [] : [{ label, value }];
}

function value(text: string | number | undefined): readonly DocumentBlock[] {
  return text === undefined ? [] : [paragraph(String(text))];
}

/** Para. 7: how the State stands to each instrument, and since when. */
function instrumentFields(
  { instruments = {}, status }: Answer,
  question: Question | undefined,
  { checklist, say }: Surroundings,
): readonly Field[] {
  const called = (id: string): string => (question === undefined ? id : labelOf(checklist, question, id));
  const own = question === undefined && status !== undefined ? field(say("summary.status"), value(status)) : [];
  const adherence = checklist.instruments.flatMap(({ id, name, short }): readonly Field[] => {
    const part = instruments[id];
    if (part === undefined) return [];
    return [
      ...field(name, part.status === undefined ? [] : value(called(part.status))),
      ...field(say("part.signed", { instrument: short }), value(part.signed)),
      ...field(say("part.ratified", { instrument: short }), value(part.ratified)),
    ];
  });
  return [...own, ...adherence];
}

/** The fields of a group that the answer has, in the order of the file. */
function groupFields(group: "done" | "ahead", answer: Answer, surroundings: Surroundings): readonly Field[] {
  const values: Readonly<Record<string, unknown>> = { ...answer };
  return fieldsWith({ group }).flatMap((key) => fieldsFor(key, values[key], surroundings));
}

/** A field of an answer by what it holds, if it holds anything; lists have forms of their own. */
export function fieldsFor(key: AnswerField, given: unknown, { checklist, say }: Surroundings): readonly Field[] {
  if (given === undefined) return [];
  const format: FieldFormat = ANSWER_FORMAT[key];
  const label = (name: string): string => (say as (id: string) => string)(`part.${name}`);
  const leaf = (name: string, { kind }: Leaf, one: unknown): readonly Field[] =>
    field(label(name), kind === "text" ? quoted(one as string) : value(one as string | number));
  if (key === "law") return field(label(key), [{ kind: "list", items: (given as readonly Law[]).map(lawInlines) }]);
  if (key === "earlierSteps") {
    const items = (given as readonly EarlierStep[]).map((step) => [earlierStepText(step, say)]);
    return field(label(key), [{ kind: "list", items }]);
  }
  if (!("fields" in format)) return leaf(key, format, given);
  return (Array.isArray(given) ? given : [given]).flatMap((one: Readonly<Record<string, unknown>>) =>
    Object.entries(fieldsIn(format)).flatMap(([name, inner]): readonly Field[] => {
      if ("fields" in inner || inner.kind === "id") return [];
      // A note says more of what was chosen beside it.
      if (inner.kind === "choices") {
        const labels = labelsOf(one[name] as readonly string[] | undefined, checklist.lists[inner.list]);
        const chosen = labels.length === 0 ? [] : [paragraph(labels.join("; "))];
        return field(label(`${key}-${name}`), [...chosen, ...quoted(one["note"] as string | undefined)]);
      }
      return name === "note" || one[name] === undefined ? [] : leaf(`${key}-${name}`, inner, one[name]);
    }),
  );
}

/** What further contributors wrote, each with the author. */
function contributionFields({ contributions = [] }: Answer, surroundings: Surroundings): readonly Field[] {
  const { assessment, say } = surroundings;
  return contributions.map((one) => {
    const by = one.by === undefined ? say("answer.nobody-named") : authorNamed(assessment, one.by);
    const label =
      one.date === undefined ? say("answer.contribution", { by }) : say("answer.contribution-on", { by, on: one.date });
    const entries = [...groupFields("done", one, surroundings), ...groupFields("ahead", one, surroundings)];
    return { label, value: [{ kind: "fields", entries }] };
  });
}

function peopleFields(answer: Answer, { assessment, say }: Surroundings): readonly Field[] {
  return (["answered", "confirmed"] as const).flatMap((key) => {
    const { by, date: on } = answer[key] ?? {};
    const named = by === undefined ? undefined : authorNamed(assessment, by);
    return field(
      say(`answer.${key}`),
      value(named !== undefined && on !== undefined ? say("answer.answered-by-on", { by: named, on }) : (named ?? on)),
    );
  });
}

/** The authority, with the short name by which the file refers to it. */
function authorNamed(assessment: Assessment, id: string): string {
  const author = authorOf(assessment, id);
  return author === id ? id : `${author} (${id})`;
}
