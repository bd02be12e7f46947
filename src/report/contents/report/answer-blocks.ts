/** Everything that an answer says, part by part. */
import type { Answer, Assessment, Kinds } from "../../../domain/model/assessment.ts";
import type { Choice, Question } from "../../../domain/model/checklist.ts";
import { citation, paragraphOfId } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { labelOf } from "../../../domain/comparison/standing.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { earlierStepText, labelsOf, lawInlines, note, paragraph, quoted } from "../words.ts";

type Surroundings = Pick<ReportSubject, "assessment" | "checklist" | "say">;

/** The answer in full; `question` is undefined for one that is no longer asked. */
export function answerBlocks(
  answer: Answer,
  question: Question | undefined,
  surroundings: Surroundings,
): readonly DocumentBlock[] {
  const fields = [
    ...instrumentFields(answer, question, surroundings),
    ...textFields(answer, surroundings),
    ...aheadFields(answer, surroundings),
    ...contributionFields(answer, surroundings),
    ...peopleFields(answer, surroundings),
  ];
  return [
    ...remarks(answer, surroundings),
    ...elementBlocks(answer, question, surroundings),
    ...(fields.length === 0 ? [] : [{ kind: "fields", entries: fields } as const]),
  ];
}

/** Kinds chosen from a list, then what is said of them in words. */
export function kindsBlocks(part: Kinds | undefined, choices: readonly Choice[]): readonly DocumentBlock[] {
  const labels = labelsOf(part?.kinds, choices);
  return [...(labels.length === 0 ? [] : [paragraph(labels.join("; "))]), ...quoted(part?.note)];
}

function remarks({ sameAs, carriedFrom, language, publish }: Answer, { say }: Surroundings): readonly DocumentBlock[] {
  return [
    ...(sameAs === undefined ? [] : [note(say("answer.same-as", { citation: citation(paragraphOfId(sameAs)) }))]),
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

/** What is done, by which law, how, by whom, and why. */
function textFields(
  { measures, law = [], practice, authority, goodPractice, reason }: Answer,
  { say }: Surroundings,
): readonly Field[] {
  return [
    ...field(say("part.measures"), quoted(measures)),
    ...field(say("answer.law"), law.length === 0 ? [] : [{ kind: "list", items: law.map(lawInlines) }]),
    ...field(say("part.practice"), quoted(practice)),
    ...field(say("part.authority"), value(authority)),
    ...field(say("part.goodPractice"), quoted(goodPractice)),
    ...field(say("part.reason"), quoted(reason)),
  ];
}

/** What stands in the way, and what comes next. */
function aheadFields(answer: Answer, { checklist, say }: Surroundings): readonly Field[] {
  const { difficulties, obstacles, expectedYear, nextSteps, earlierSteps = [], assistance } = answer;
  const { lists } = checklist;
  const received = assistance?.received;
  return [
    ...field(say("part.difficulties-kinds"), kindsBlocks(difficulties, lists.difficulties)),
    ...field(say("part.obstacles-kinds"), kindsBlocks(obstacles, lists.obstacles)),
    ...field(say("part.expectedYear"), value(expectedYear)),
    ...(nextSteps ?? []).flatMap(({ text, by, authority }) => [
      ...field(say("part.nextSteps-text"), quoted(text)),
      ...field(say("part.nextSteps-by"), value(by)),
      ...field(say("part.nextSteps-authority"), value(authority)),
    ]),
    ...field(
      say("part.earlierSteps"),
      earlierSteps.length === 0
        ? []
        : [{ kind: "list", items: earlierSteps.map((step) => [earlierStepText(step, say)]) }],
    ),
    ...field(
      say("part.assistance-requested"),
      kindsBlocks(
        {
          ...(assistance?.requested && { kinds: assistance.requested }),
          ...(assistance?.note !== undefined && { note: assistance.note }),
        },
        lists.assistance,
      ),
    ),
    ...field(say("part.assistance-received"), quoted(received)),
  ];
}

/** What further contributors wrote, each with the author. */
function contributionFields({ contributions = [] }: Answer, surroundings: Surroundings): readonly Field[] {
  const { assessment, say } = surroundings;
  return contributions.map((one) => {
    const by = one.by === undefined ? say("answer.nobody-named") : authorNamed(assessment, one.by);
    const label =
      one.date === undefined ? say("answer.contribution", { by }) : say("answer.contribution-on", { by, on: one.date });
    const entries = [...textFields(one, surroundings), ...aheadFields(one, surroundings)];
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
