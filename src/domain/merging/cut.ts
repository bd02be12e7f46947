/** Cuts parts out of an assessment, and remembers that they were sent. */
import { valuesIn } from "../model/find-fields.ts";
import { type Answer, type Assessment, type Part, type SentPart, answerTo, withFields } from "../model/assessment.ts";
import { withoutInternal } from "../model/publication.ts";
import { type DigestData, partKey } from "./as-sent.ts";
import type { Assignment } from "./assign.ts";

export interface CutOptions {
  /** Name of the file, without its folder. */
  readonly of: string;
  readonly today: string;
  /** The day by which the part is to come back, ISO 8601. */
  readonly due?: string;
  readonly digest: DigestData;
}

/** A part as it is sent. */
export interface CutPart {
  readonly assignment: Assignment;
  readonly assessment: Assessment;
  readonly record: SentPart;
}

/**
 * The part with these questions: the answers to them and those that they refer to, without internal notes, and to whom it
 * goes back.
 */
export function cutPart(base: Assessment, assignment: Assignment, { of, today, due, digest }: CutOptions): CutPart {
  const { id, contributor, questions } = assignment;
  const answers = answersFor(base, questions);
  const people = contributorsFor(base, answers, assignment);
  const asSent = withFields({}, { contributors: people, answers });
  const { state, year, checklist, format, language } = base;
  const key = partKey(base, { id, sent: today, questions }, asSent, digest);
  const record: SentPart = {
    id,
    key,
    sent: today,
    ...(due !== undefined && { due }),
    ...(contributor && { contributor: contributor.id }),
    questions,
  };
  const { name, authority, email } = base.focalPoint ?? {};
  const returnTo = withFields({}, { name, authority, email });
  const part = withFields<Part>({ ...record, of }, { returnTo });
  // In an editor there is a place for each answer.
  const places = Object.fromEntries(questions.map((one) => [one, {}]));
  const assessment = withFields<Assessment>(
    { format, checklist, stage: "draft", part, answers: { ...places, ...answers }, asSent },
    { state, year, language, contributors: people },
  );
  return { assignment, record, assessment };
}

/** The assessment with what was sent written down, and those who were asked among its contributors. */
export function withSent(base: Assessment, cut: readonly CutPart[]): Assessment {
  const known = new Set((base.contributors ?? []).map(({ id }) => id));
  const added = cut.flatMap(({ assignment: { contributor } }) =>
    contributor === undefined || known.has(contributor.id) ? [] : [contributor],
  );
  const keys = new Set(cut.map(({ record }) => `${record.id} ${record.key}`));
  const kept = (base.parts ?? []).filter(({ id, key }) => !keys.has(`${id} ${key}`));
  return {
    ...base,
    ...(added.length > 0 && { contributors: [...(base.contributors ?? []), ...added] }),
    parts: [...kept, ...cut.map(({ record }) => record)],
  };
}

/** The answers to these questions, and those that they refer to. */
function answersFor(base: Assessment, questions: readonly string[]): Readonly<Record<string, Answer>> {
  const ids = new Set(questions);
  for (const id of ids) {
    const target = answerTo(base, id)?.sameAs;
    if (target !== undefined) ids.add(target);
  }
  const { answers = {} } = withoutInternal(base);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

/** Who is asked, and those who are named by the answers. */
function contributorsFor(
  base: Assessment,
  answers: Readonly<Record<string, Answer>>,
  { contributor }: Assignment,
): NonNullable<Assessment["contributors"]> {
  const named = new Set(
    Object.values(answers)
      .flatMap((one) => valuesIn(one))
      .flatMap(({ field, value }) => (field.kind === "contributor" ? [value] : [])),
  );
  const all = [...(base.contributors ?? []), ...(contributor ? [contributor] : [])];
  const chosen = all.filter(
    (one, at) => (one.id === contributor?.id || named.has(one.id)) && all.findIndex(({ id }) => id === one.id) === at,
  );
  return chosen.map(({ questions: _, ...person }) => person);
}
