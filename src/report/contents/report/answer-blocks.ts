/** Everything that an answer says, field by field. */
import { type AnswerField, type FieldFormat, type Leaf, ANSWER_FORMAT } from "../../../domain/model/answer-format.ts";
import { fieldsIn, fieldsWith } from "../../../domain/model/find-fields.ts";
import type { Answer, EarlierStep, Law, PracticeLink } from "../../../domain/model/assessment.ts";
import { type Question, labelOf, paragraphOfId } from "../../../domain/model/checklist.ts";
import { meaningOfMarks } from "../../../domain/model/needs.ts";
import { resolveAnswer } from "../../../domain/model/same-as.ts";
import { nameUnder } from "../../../messages/field-name.ts";
import { field, fields, list, note, paragraph, quoted, textField } from "../../document/blocks.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { languageName } from "../../../domain/texts/language-name.ts";
import { earlierStepText, labelsOf } from "../answer-words.ts";
import { authorNamed, lawInlines, practiceLinkInlines } from "../words.ts";

type Surroundings = Pick<ReportSubject, "assessment" | "checklist" | "say" | "language">;

/** The answer in full; `question` is undefined for one that is no longer asked. */
export function answerBlocks(
  answer: Answer,
  question: Question | undefined,
  surroundings: Surroundings,
): readonly DocumentBlock[] {
  const status = statusOf(answer, question, surroundings);
  const written = [
    ...instrumentFields(answer, question, surroundings),
    ...writtenFields(answer, surroundings, status),
    ...contributionFields(answer, surroundings, status),
    ...peopleFields(answer, surroundings),
  ];
  return [
    ...remarks(answer, surroundings),
    ...elementBlocks(answer, question, surroundings, status),
    ...fields(answer.language === undefined ? written : inLanguage(written, answer.language)),
  ];
}

/** The fields with their texts in the language of this answer, where it is another one than that of the file. */
function inLanguage(entries: readonly Field[], language: string): readonly Field[] {
  const own = (block: DocumentBlock): DocumentBlock => (block.kind === "quoted" ? { ...block, language } : block);
  return entries.map(({ label, value }) => ({ label, value: value.map(own) }));
}

/** The status of the answer, which may be that of another one. */
function statusOf(
  { sameAs, status }: Answer,
  question: Question | undefined,
  { assessment, checklist }: Surroundings,
): string | undefined {
  if (sameAs === undefined || question === undefined) return status;
  const resolution = resolveAnswer(assessment, checklist, question.id);
  return resolution?.kind === "answer" ? resolution.answer.status : undefined;
}

function remarks(answer: Answer, { say, language: own }: Surroundings): readonly DocumentBlock[] {
  const { sameAs, carriedFrom, language, publish } = answer;
  return [
    ...(sameAs === undefined ? [] : [note(say("answer.same-as", { paragraph: paragraphOfId(sameAs) }))]),
    ...(carriedFrom === undefined ? [] : [note(say("answer.carried", { year: String(carriedFrom) }))]),
    ...(language === undefined ? [] : [note(say("answer.language", { language: languageName(language, own) }))]),
    ...(publish === false ? [note(say("answer.not-public"))] : []),
  ];
}

/** All elements of the question, with those that are marked, under what the marks say; then marks that are unknown. */
function elementBlocks(
  { elements }: Answer,
  question: Question | undefined,
  { say }: Surroundings,
  status: string | undefined,
): readonly DocumentBlock[] {
  if (elements === undefined) return [];
  const known = question?.elements ?? [];
  const unknown = elements.filter((id) => !known.some((element) => element.id === id));
  const items = [
    ...known.map(({ id, label }) => ({ label, ticked: elements.includes(id) })),
    ...unknown.map((id) => ({ label: id, ticked: true })),
  ];
  return [note(say("answer.elements", { meaning: meaningOfMarks(status) })), { kind: "boxes", items }];
}

/** Para. 7: whether the State is party to each instrument, and since when. */
function instrumentFields(
  { instruments = {}, status }: Answer,
  question: Question | undefined,
  { checklist, say }: Surroundings,
): readonly Field[] {
  const own = question === undefined ? textField(say("summary.status"), status) : [];
  const adherence = checklist.instruments.flatMap(({ id, name, short }): readonly Field[] => {
    const { status: given, signed, ratified } = instruments[id] ?? {};
    return [
      ...textField(name, given && question ? labelOf(checklist, question, given) : given),
      ...textField(say("part.signed", { instrument: short }), signed),
      ...textField(say("part.ratified", { instrument: short }), ratified),
    ];
  });
  return [...own, ...adherence];
}

/** What is done, then what is to come, in the order of the file. */
function writtenFields(answer: Answer, surroundings: Surroundings, status: string | undefined): readonly Field[] {
  const values: Readonly<Record<string, unknown>> = { ...answer };
  const keys = [...fieldsWith({ group: "done" }), ...fieldsWith({ group: "ahead" })];
  return keys.flatMap((key) => fieldsFor(key, values[key], surroundings, status));
}

/** A field of an answer by what it holds, if it holds anything; lists have forms of their own. */
export function fieldsFor(
  key: AnswerField,
  given: unknown,
  { checklist, say }: Surroundings,
  status?: string,
): readonly Field[] {
  if (given === undefined) return [];
  const format: FieldFormat = ANSWER_FORMAT[key];
  const label = (name: string): string => (say as (id: string) => string)(`part.${nameUnder(name, status)}`);
  const leaf = (name: string, { kind }: Leaf, one: unknown): readonly Field[] =>
    kind === "text" ? field(label(name), quoted(one as string)) : textField(label(name), String(one));
  if (key === "law") return field(label(key), list((given as readonly Law[]).map((law) => lawInlines(law, say))));
  if (key === "practiceLinks")
    return field(label(key), list((given as readonly PracticeLink[]).map((link) => practiceLinkInlines(link, say))));
  if (key === "earlierSteps")
    return field(label(key), list((given as readonly EarlierStep[]).map((step) => [earlierStepText(step, say)])));
  if (!("fields" in format)) return leaf(key, format, given);
  const inners = Object.entries(fieldsIn(format));
  const hasChoices = inners.some(([, { kind }]) => kind === "choices");
  return (Array.isArray(given) ? given : [given]).flatMap((one: Readonly<Record<string, unknown>>) =>
    inners.flatMap(([name, inner]): readonly Field[] => {
      if ("fields" in inner || inner.kind === "id") return [];
      // A note says more of what was chosen beside it.
      if (inner.kind === "choices") {
        const labels = labelsOf(one[name] as readonly string[] | undefined, checklist.lists[inner.list]);
        const chosen = labels.length === 0 ? [] : [paragraph(labels.join(say("list.semicolon")))];
        return field(label(`${key}-${name}`), [...chosen, ...quoted(one["note"] as string | undefined)]);
      }
      return one[name] === undefined || (hasChoices && name === "note") ? [] : leaf(`${key}-${name}`, inner, one[name]);
    }),
  );
}

/** What further contributors wrote, each with the author. */
function contributionFields(
  { contributions = [] }: Answer,
  surroundings: Surroundings,
  status: string | undefined,
): readonly Field[] {
  const { assessment, say } = surroundings;
  return contributions.map((one) => {
    const by = one.by === undefined ? say("answer.nobody-named") : authorNamed(assessment, one.by);
    const label =
      one.date === undefined ? say("answer.contribution", { by }) : say("answer.contribution-on", { by, on: one.date });
    return { label, value: fields(writtenFields(one, surroundings, status)) };
  });
}

function peopleFields(answer: Answer, { assessment, say }: Surroundings): readonly Field[] {
  return (["answered", "confirmed"] as const).flatMap((key) => {
    const { by, date } = answer[key] ?? {};
    const named = by && authorNamed(assessment, by);
    return textField(
      say(`answer.${key}`),
      named && date ? say("answer.answered-by-on", { by: named, on: date }) : (named ?? date),
    );
  });
}
