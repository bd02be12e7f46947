/**
 * Observations under the headings that reviewers use: gaps and challenges, what is being considered, what was considered
 * and not adopted, good practices, next steps, technical assistance. An answer given by reference is observed where its contents are.
 */
import { namedText } from "../../../messages/name-before.ts";
import type { AnswerField } from "../../../domain/model/answer-format.ts";
import type { Answer } from "../../../domain/model/assessment.ts";
import { paragraphOfId } from "../../../domain/model/checklist.ts";
import { isBeingConsidered, isDecidedAgainst } from "../../../domain/model/needs.ts";
import type { Level } from "../../../domain/comparison/level.ts";
import { fields, heading, list, note, paragraph, quoted, table } from "../../document/blocks.ts";
import type { DocumentBlock, Field } from "../../document/document.ts";
import { fieldsFor } from "./answer-blocks.ts";
import { type Entry, type Excerpt, type ReportSubject, standingTitle } from "./subject.ts";
import { labelsOf } from "../answer-words.ts";
import { citations, questionTitle } from "../words.ts";

/** The fields that say why something is not done. */
const EXPLANATIONS = ["difficulties", "obstacles", "reason"] as const satisfies readonly AnswerField[];

/** The fields that each excerpt shows. */
export const EXCERPT_FIELDS: Readonly<Record<Exclude<Excerpt, "summary">, readonly AnswerField[]>> = {
  gaps: ["status", ...EXPLANATIONS],
  assistance: ["assistance"],
  "good-practices": ["goodPractice"],
  steps: ["nextSteps"],
};

/** All of them. */
export function observationsPart(subject: ReportSubject): readonly DocumentBlock[] {
  return [
    heading(2, subject.say("report-part.observations"), "observations"),
    ...gapsPart(subject, 3),
    ...consideredPart(subject),
    ...notAdoptedPart(subject),
    ...goodPracticesPart(subject, 3),
    ...nextStepsPart(subject),
    ...assistancePart(subject, 3),
  ];
}

/** What the answers themselves say, without what they take from others by reference. */
export function observed<Value>(
  { entries }: ReportSubject,
  pick: (answer: Answer, entry: Entry) => Value | undefined,
): readonly { readonly entry: Entry; readonly value: Value }[] {
  return entries.flatMap((entry) => {
    const value = entry.snapshot.own && pick(entry.snapshot.own, entry);
    return value === undefined ? [] : [{ entry, value }];
  });
}

/** Levels at which something is still to be done. */
const UNFINISHED: ReadonlySet<Level> = new Set(["part", "none", "otherwise"]);

function isGap({ difficulties, obstacles }: Answer, { level, snapshot }: Entry): boolean {
  if (snapshot.statuses.some(isDecidedAgainst)) return false;
  const isNamed = difficulties !== undefined || obstacles !== undefined;
  // To consider it is what the recommendation asks for: only a difficulty makes it a challenge.
  if (snapshot.statuses.some(isBeingConsidered)) return isNamed;
  return isNamed || UNFINISHED.has(level) || snapshot.statuses.includes("not-known");
}

/** What is not done, and why; then what is not answered. */
export function gapsPart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { entries, checklist, say } = subject;
  const inner = level === 2 ? 3 : 4;
  const gaps = observed(subject, (answer, entry) => (isGap(answer, entry) ? answer : undefined));
  const open = entries.filter((entry) => entry.level === "open" && !entry.question.optional);
  const bySection = checklist.sections.flatMap(({ id, title }): readonly DocumentBlock[] => {
    const here = gaps.filter(({ entry }) => entry.question.section === id);
    if (here.length === 0) return [];
    return [heading(inner, title), ...fields(here.map(({ entry, value }) => explainedField(entry, value, subject)))];
  });
  return [
    heading(level, say("report-part.gaps"), "gaps"),
    ...(gaps.length === 0 ? [paragraph(say("observation.no-gaps"))] : bySection),
    ...(open.length === 0 ? [] : [heading(inner, say("observation.open-questions", { count: open.length }))]),
    ...list(open.map(({ question }) => [questionTitle(question, subject)])),
  ];
}

/** What is being considered, in the words of the answer; nothing where there is none. */
function consideredPart(subject: ReportSubject): readonly DocumentBlock[] {
  const considered = observed(subject, (answer, { snapshot }) =>
    snapshot.statuses.some(isBeingConsidered) ? answer : undefined,
  );
  if (considered.length === 0) return [];
  const silent = subject.say("observation.considered-silent");
  return [
    heading(3, subject.say("report-part.being-considered"), "being-considered"),
    ...fields(considered.map(({ entry, value }) => excerptField(entry, value, ["measures"], silent, subject))),
  ];
}

/** What was considered and decided against, with the reason; nothing where there is none. */
function notAdoptedPart(subject: ReportSubject): readonly DocumentBlock[] {
  const refused = observed(subject, (answer, { snapshot }) =>
    snapshot.statuses.some(isDecidedAgainst) ? answer : undefined,
  );
  if (refused.length === 0) return [];
  return [
    heading(3, subject.say("report-part.not-adopted"), "not-adopted"),
    ...fields(refused.map(({ entry, value }) => explainedField(entry, value, subject))),
  ];
}

/** A question with what its answer says of difficulties and reasons. */
function explainedField(entry: Entry, answer: Answer, subject: ReportSubject): Field {
  return excerptField(entry, answer, EXPLANATIONS, subject.say("observation.gap-silent"), subject);
}

/** A question with these fields of its answer; `silent` is said where it has none of them. */
function excerptField(
  entry: Entry,
  answer: Answer,
  keys: readonly AnswerField[],
  silent: string,
  subject: ReportSubject,
): Field {
  const { reference } = entry.snapshot;
  const value = keys.flatMap((key) => fieldsFor(key, answer[key], subject).flatMap((one) => one.value));
  const remark =
    reference === undefined ? silent : subject.say("answer.same-as", { paragraph: paragraphOfId(reference) });
  return { label: standingTitle(entry, subject), value: value.length > 0 ? value : [note(remark)] };
}

export function goodPracticesPart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { say } = subject;
  const entries = observed(subject, ({ goodPractice }) => goodPractice).map(({ entry, value }) => ({
    label: questionTitle(entry.question, subject),
    value: quoted(value),
  }));
  return [
    heading(level, say("report-part.good-practices"), "good-practices"),
    ...(entries.length === 0 ? [paragraph(say("observation.no-good-practices"))] : fields(entries)),
  ];
}

/** How many steps are planned, and where they are listed. */
function nextStepsPart({ planned, say }: ReportSubject): readonly DocumentBlock[] {
  const count = planned.length;
  const reference = { kind: "reference", to: "steps", text: say("report-part.steps") } as const;
  return [
    heading(3, say("report-part.next-steps")),
    count === 0
      ? paragraph(say("observation.no-next-steps"))
      : paragraph(say("observation.steps-below", { count }), reference, "."),
  ];
}

/** The kinds of assistance that are requested, each with its questions; then each request. */
export function assistancePart(subject: ReportSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { checklist, say } = subject;
  const requests = observed(subject, ({ assistance }) => assistance);
  const part = heading(level, say("report-part.assistance"), "assistance");
  if (requests.length === 0) return [part, paragraph(say("observation.no-assistance"))];
  const kinds = checklist.lists.assistance.flatMap(({ id, label }) => {
    const asked = requests.filter(({ value }) => value.requested?.includes(id)).map(({ entry }) => entry.question);
    return asked.length === 0 ? [] : [[[label], citations(asked, subject)]];
  });
  return [
    part,
    ...table(say("observation.kinds-caption"), [say("observation.kind"), say("observation.for")], kinds, [50, 50]),
    heading(level === 2 ? 3 : 4, say("observation.details")),
    ...fields(requests.map(({ entry, value }) => requestField(entry, value, subject))),
  ];
}

function requestField(
  { question }: Entry,
  { requested, received, note: inWords }: NonNullable<Answer["assistance"]>,
  subject: ReportSubject,
): Field {
  const { checklist, say } = subject;
  const kinds = labelsOf(requested, checklist.lists.assistance);
  return {
    label: questionTitle(question, subject),
    value: [
      ...(kinds.length === 0
        ? []
        : [paragraph(namedText(say("answer.requested"), kinds.join(say("list.semicolon")), say))]),
      ...quoted(inWords),
      ...(received === undefined ? [] : [note(say("answer.received")), ...quoted(received)]),
    ],
  };
}
