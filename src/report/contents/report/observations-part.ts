/** The observations under the four headings that reviewers use. */
import type { Answer } from "../../../domain/model/assessment.ts";
import { paragraphOfId } from "../../../domain/model/checklist.ts";
import { OBSERVED, observe } from "./observations.ts";
import type { Observation } from "./observations.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import { fieldsFor } from "./answer-blocks.ts";
import type { ReportSubject } from "./subject.ts";
import { labelsOf } from "../answer-words.ts";
import { citations, heading, note, paragraph, questionTitle, quoted, standingTitle } from "../words.ts";

/** All four of them. */
export function observationsPart(subject: ReportSubject): readonly DocumentBlock[] {
  return [
    heading(2, subject.say("report-part.observations"), "observations"),
    ...gapsPart(subject, 3),
    ...goodPracticesPart(subject, 3),
    ...nextStepsPart(subject),
    ...assistancePart(subject, 3),
  ];
}

/** What is not done, and what stands in the way; then what is not answered. */
export function gapsPart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { entries, checklist, say } = subject;
  const { gaps } = observe(entries, checklist);
  const open = entries.filter((entry) => entry.level === "open" && !entry.question.optional);
  const bySection = checklist.sections.flatMap(({ id, title }): readonly DocumentBlock[] => {
    const here = gaps.filter(({ entry }) => entry.question.section === id);
    if (here.length === 0) return [];
    return [
      heading(level === 2 ? 3 : 4, title),
      { kind: "fields", entries: here.map((gap) => gapField(gap, subject)) },
    ];
  });
  return [
    heading(level, say("report-part.gaps"), "gaps"),
    ...(gaps.length === 0 ? [paragraph(say("observation.no-gaps"))] : bySection),
    ...(open.length === 0
      ? []
      : [
          heading(level === 2 ? 3 : 4, say("observation.open-questions", { count: open.length })),
          { kind: "list", items: open.map(({ question }) => [questionTitle(question, subject)]) } as const,
        ]),
  ];
}

function gapField({ entry, part }: Observation<Answer>, subject: ReportSubject): Field {
  const { say } = subject;
  const value = OBSERVED.gaps.flatMap((key) =>
    key === "status" ? [] : fieldsFor(key, part[key], subject).flatMap((field) => field.value),
  );
  const silent =
    entry.snapshot.reference === undefined ? [note(say("observation.gap-silent"))] : referenceNote(entry, subject);
  return { label: standingTitle(entry, subject), value: value.length > 0 ? value : silent };
}

function referenceNote(entry: Observation<Answer>["entry"], { say }: ReportSubject): readonly DocumentBlock[] {
  const { reference } = entry.snapshot;
  return reference === undefined ? [] : [note(say("answer.same-as", { paragraph: paragraphOfId(reference) }))];
}

export function goodPracticesPart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { entries, checklist, say } = subject;
  const { goodPractices } = observe(entries, checklist);
  return [
    heading(level, say("report-part.good-practices"), "good-practices"),
    goodPractices.length === 0
      ? paragraph(say("observation.no-good-practices"))
      : {
          kind: "fields",
          entries: goodPractices.map(({ entry, part }) => ({
            label: questionTitle(entry.question, subject),
            value: quoted(part),
          })),
        },
  ];
}

function nextStepsPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { entries, checklist, say } = subject;
  const { nextSteps } = observe(entries, checklist);
  return [
    heading(3, say("report-part.next-steps"), "next-steps"),
    nextSteps.length === 0
      ? paragraph(say("observation.no-next-steps"))
      : {
          kind: "table",
          caption: say("observation.steps-caption"),
          head: [say("observation.by"), say("observation.question"), say("observation.step")],
          rows: nextSteps.map(({ entry, part }) => [
            [part.by ?? say("observation.undated")],
            [questionTitle(entry.question, subject)],
            [part.text ?? ""],
          ]),
          columns: [14, 30, 56],
        },
  ];
}

export function assistancePart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { entries, checklist, say } = subject;
  const { assistance, assistanceKinds } = observe(entries, checklist);
  const part = heading(level, say("report-part.assistance"), "assistance");
  if (assistance.length === 0) return [part, paragraph(say("observation.no-assistance"))];
  const kinds: readonly DocumentBlock[] =
    assistanceKinds.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: say("observation.kinds-caption"),
            head: [say("observation.kind"), say("observation.for")],
            rows: assistanceKinds.map(({ kind, entries: requested }) => [
              [kind.label],
              citations(
                requested.map(({ question }) => question),
                subject,
              ),
            ]),
            columns: [50, 50],
          },
        ];
  return [
    part,
    ...kinds,
    heading(level === 2 ? 3 : 4, say("observation.details")),
    { kind: "fields", entries: assistance.map((request) => requestField(request, subject)) },
  ];
}

function requestField({ entry, part }: Observation<NonNullable<Answer["assistance"]>>, subject: ReportSubject): Field {
  const { checklist, say } = subject;
  const requested = labelsOf(part.requested, checklist.lists.assistance);
  const named = (label: string, text: string | undefined): readonly DocumentBlock[] =>
    text === undefined ? [] : [note(label), ...quoted(text)];
  return {
    label: questionTitle(entry.question, subject),
    value: [
      ...(requested.length === 0 ? [] : [paragraph(`${say("answer.requested")}: ${requested.join("; ")}`)]),
      ...quoted(part.note),
      ...named(say("answer.received"), part.received),
    ],
  };
}
