/** Bringing an assessment of an earlier revision of the checklist to the present one, without losing anything. */
import { type Answer, type Assessment, withFields } from "./assessment.ts";
import type { Checklist, RevisionChanges } from "./checklist.ts";

/** What changed in the questions between the revision that an assessment answers and that of the checklist. */
export type FormChanges = Omit<RevisionChanges, "revision">;

/**
 * What changed in the questions after `since`, all revisions taken together: a question that came and went again in
 * between is not named, and one that was renumbered twice goes from its first id to its last.
 */
export function changesSince(checklist: Checklist, since: number): FormChanges {
  const added = new Set<string>();
  const dropped = new Map<string, string>();
  const reworded = new Set<string>();
  const renumbered = new Map<string, string>();
  for (const changes of checklist.history.filter(({ revision }) => revision > since)) {
    for (const { from, to } of changes.renumbered) {
      const first = [...renumbered].find(([, now]) => now === from)?.[0] ?? from;
      if (added.delete(from)) added.add(to);
      else renumbered.set(first, to);
      if (reworded.delete(from)) reworded.add(to);
    }
    for (const { id, title } of changes.dropped) {
      const first = [...renumbered].find(([, now]) => now === id)?.[0] ?? id;
      renumbered.delete(first);
      reworded.delete(id);
      if (!added.delete(id)) dropped.set(first, title);
    }
    for (const id of changes.added) added.add(id);
    for (const id of changes.reworded) if (!added.has(id)) reworded.add(id);
  }
  return {
    added: [...added],
    dropped: [...dropped].map(([id, title]) => ({ id, title })),
    reworded: [...reworded],
    renumbered: [...renumbered].map(([from, to]) => ({ from, to })),
  };
}

/**
 * The assessment as an answer to the present revision: answers to renumbered questions have the new id, references
 * follow them, and answers to questions that are no longer asked are kept in `formerAnswers`. An assessment of the
 * present revision is given back as it is.
 */
export function adoptRevision(assessment: Assessment, checklist: Checklist): Assessment {
  if (assessment.checklist.revision >= checklist.revision) return assessment;
  const { dropped, renumbered } = changesSince(checklist, assessment.checklist.revision);
  const gone = new Set(dropped.map(({ id }) => id));
  const names = new Map(renumbered.map(({ from, to }) => [from, to]));
  const renamed = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => !gone.has(id)).map((id) => names.get(id) ?? id);
  const answers: [string, Answer][] = [];
  const former: [string, Answer][] = Object.entries(assessment.formerAnswers ?? {});
  for (const [id, answer] of Object.entries(assessment.answers ?? {})) {
    const sameAs = answer.sameAs === undefined ? undefined : (names.get(answer.sameAs) ?? answer.sameAs);
    const kept = sameAs === answer.sameAs ? answer : withFields(answer, { sameAs });
    if (gone.has(id)) former.push([id, kept]);
    else answers.push([names.get(id) ?? id, kept]);
  }
  return withFields<Assessment>(
    {
      ...assessment,
      checklist: { id: checklist.id, revision: checklist.revision },
      answers: Object.fromEntries(answers),
    },
    { formerAnswers: Object.fromEntries(former), ...withQuestions(assessment, renamed) },
  );
}

/** The entries that list questions, with the lists changed. A part keeps what it was sent with. */
function withQuestions(
  { contributors, parts, part }: Assessment,
  change: (ids: readonly string[]) => readonly string[],
): Partial<Assessment> {
  return {
    ...(contributors && {
      contributors: contributors.map((one) => (one.questions ? { ...one, questions: change(one.questions) } : one)),
    }),
    ...(parts && { parts: parts.map((one) => ({ ...one, questions: change(one.questions) })) }),
    ...(part && { part: { ...part, questions: change(part.questions) } }),
  };
}
