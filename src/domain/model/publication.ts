/**
 * What of an assessment others may see. Every document, table and comparison is made of a `ShownAssessment`, and
 * everything public of what `forPublic` lets through; nothing else makes one.
 */
import { type Answer, type Assessment, withFields } from "./assessment.ts";
import { type Checklist, adherenceQuestion, findQuestion } from "./checklist.ts";
import { type Entry, FILE_FORMAT } from "./file-format.ts";
import { fieldsWith } from "./find-fields.ts";
import { answersIn, chainIn, inForce, replyIn } from "./in-force.ts";
import { adoptRevision, changesSince } from "./revision.ts";
import { type IdentifyingPlace, freeTextsOf, identifyingInAnswer } from "../victims/identifying-in.ts";

declare const SHOWN: unique symbol;

/** An assessment with only what a document may show. */
export type ShownAssessment = Assessment & { readonly [SHOWN]: true };

type Answers = Readonly<Record<string, Answer>>;

/** The assessment as documents show it: without what is internal, and without what the reply takes out of force. */
export function forReaders(assessment: Assessment): ShownAssessment {
  const { answers, formerAnswers, asSent } = withoutInternal(assessment);
  const all = answersIn(assessment);
  const shown = (some: Answers, among: Answers): Answers =>
    mapAnswers(some, (answer, id) => inForce(answer, replyIn(among, id)));
  return {
    ...assessment,
    ...(answers && { answers: shown(answers, all) }),
    ...(formerAnswers && { formerAnswers: shown(formerAnswers, all) }),
    ...(asSent?.answers && { asSent: { ...asSent, answers: shown(asSent.answers, asSent.answers) } }),
  } as ShownAssessment;
}

/** The assessment without what is only for those who work on the file. */
export function withoutInternal(assessment: Assessment): Assessment {
  const { answers, formerAnswers } = assessment;
  return {
    ...assessment,
    ...(answers && { answers: mapAnswers(answers, withoutInternalFields) }),
    ...(formerAnswers && { formerAnswers: mapAnswers(formerAnswers, withoutInternalFields) }),
  };
}

const NOTHING_INTERNAL = Object.fromEntries(fieldsWith({ group: "internal" }).map((field) => [field, undefined]));

/** The answer without what is internal. */
export function withoutInternalFields(answer: Answer): Answer {
  return withFields(answer, NOTHING_INTERNAL);
}

function mapAnswers(answers: Answers, change: (answer: Answer, id: string) => Answer): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, change(answer, id)]));
}

/** Assessments of one State without what may not be shown. */
export interface Publication {
  readonly assessments: readonly ShownAssessment[];
  /** Ids of the questions of which it may be said that their answers were left out, by the present revision. */
  readonly leftOut: readonly string[];
}

/** Why nothing may be made public: for each assessment, the words in what would be public by which a victim could be recognised. */
export interface Stopped {
  readonly stoppedBy: readonly (readonly IdentifyingPlace[])[];
}

/**
 * The one gate to everything public. It leaves out what is internal or out of force, the reasons for not disclosing
 * something, every entry of the file that is private, and in all years the answers that are hidden in one of them:
 * otherwise a comparison would say that there is one. It opens for nothing while what is left could identify a victim in
 * the answers to questions that are `wanted`; all are, if it is not given.
 */
export function forPublic(
  series: readonly Assessment[],
  checklist: Checklist,
  isWanted: (id: string) => boolean = () => true,
): Publication | Stopped {
  const publication = withoutHidden(series, checklist);
  const stoppedBy = series.map((one, index) => {
    const now = presentIds(one, checklist);
    return identifyingInPublic(one, publication.assessments[index]).filter(({ path: [, id] }) =>
      isWanted(now(String(id))),
    );
  });
  return stoppedBy.some((places) => places.length > 0) ? { stoppedBy } : publication;
}

/** The identifying words in what would be public of one assessment. */
export function identifyingIn(assessment: Assessment, checklist: Checklist): readonly IdentifyingPlace[] {
  return identifyingInPublic(assessment, withoutHidden([assessment], checklist).assessments[0]);
}

/** The identifying words of an assessment whose texts are also in its public version. */
function identifyingInPublic(
  assessment: Assessment,
  published: ShownAssessment | undefined,
): readonly IdentifyingPlace[] {
  return identifyingInAnswers(assessment).filter(({ path: [group, id], text }) => {
    const answers = published?.[group as "answers" | "formerAnswers"] ?? {};
    const answer = Object.hasOwn(answers, String(id)) ? answers[String(id)] : undefined;
    return answer !== undefined && freeTextsOf(answer, []).some((one) => one.text === text);
  });
}

function identifyingInAnswers(assessment: Assessment): readonly IdentifyingPlace[] {
  return (["answers", "formerAnswers"] as const).flatMap((group) =>
    Object.entries(assessment[group] ?? {}).flatMap(([id, answer]) => identifyingInAnswer(answer, [group, id])),
  );
}

function withoutHidden(series: readonly Assessment[], checklist: Checklist): Publication {
  const hidden = hiddenFromPublic(series, checklist);
  return {
    assessments: series.map((one) => {
      const now = presentIds(one, checklist);
      const all = answersIn(one);
      const published = (answers: Answers): Answers => {
        const kept = Object.entries(answers).filter(([id]) => !hidden.has(now(id)));
        return mapAnswers(Object.fromEntries(kept), (answer, id) =>
          replyIn(all, id) === "withheld" ? withoutReasons(answer) : answer,
        );
      };
      const { answers, formerAnswers, ...rest } = forReaders(one);
      return {
        ...withoutPrivate(rest, FILE_FORMAT),
        ...(answers && { answers: published(answers) }),
        ...(formerAnswers && { formerAnswers: published(formerAnswers) }),
      };
    }),
    leftOut: [...hidden].filter((id) => !dependsOnHidden(id, hidden, checklist)),
  };
}

/** The assessments as these readers may see them. */
export function shownTo(
  isPublic: boolean,
  series: readonly Assessment[],
  checklist: Checklist,
  isWanted?: (id: string) => boolean,
): Publication | Stopped {
  return isPublic ? forPublic(series, checklist, isWanted) : { assessments: series.map(forReaders), leftOut: [] };
}

/**
 * The questions of which nothing may be public, by the present revision: their answer is marked as not for publication in
 * one of the years, or is given by reference to such an answer, or they are asked because of what such an answer says.
 */
export function hiddenFromPublic(series: readonly Assessment[], checklist: Checklist): ReadonlySet<string> {
  const years = series.map((one) => answersIn(adoptRevision(one, checklist)));
  const hidden = new Set<string>();
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const answers of years) {
      const closed = [...hidden].flatMap((id) => answers[id] ?? []);
      for (const id of Object.keys(answers)) {
        const isClosed = chainIn(answers, id).some((one) => one.publish === false || closed.includes(one));
        if (isClosed || dependsOnHidden(id, hidden, checklist)) hidden.add(id);
      }
    }
  }
  return hidden;
}

/** Whether a question is asked because of what a hidden answer says; that it is asked would betray the answer. */
function dependsOnHidden(id: string, hidden: ReadonlySet<string>, checklist: Checklist): boolean {
  const adherence = adherenceQuestion(checklist)?.id;
  return adherence !== undefined && hidden.has(adherence) && findQuestion(checklist, id)?.askedWhen !== undefined;
}

/** By what id the present revision knows a question of the revision that an assessment answers. */
function presentIds({ checklist: { revision } }: Assessment, checklist: Checklist): (id: string) => string {
  const { renumbered } = changesSince(checklist, revision);
  return (id) => renumbered.find(({ from }) => from === id)?.to ?? id;
}

/** An answer that is not disclosed says no more than that. */
function withoutReasons(answer: Answer): Answer {
  return withFields(answer, { reason: undefined, contributions: undefined });
}

/** A group of entries, or each of a list, without those that are private. */
function withoutPrivate<T extends object>(group: T, format: Readonly<Record<string, Entry>>): T {
  if (Array.isArray(group)) return group.map((one: object) => withoutPrivate(one, format)) as unknown as T;
  const kept = Object.entries(group).flatMap(([key, value]: [string, unknown]): readonly [string, unknown][] => {
    const entry = format[key];
    if (entry === undefined || entry.private === true) return [];
    return [
      [
        key,
        "fields" in entry && typeof value === "object" && value !== null ? withoutPrivate(value, entry.fields) : value,
      ],
    ];
  });
  return Object.fromEntries(kept) as T;
}
