/** Who is asked what, when an assessment is split. */
import { type Assessment, type Contributor, answerTo } from "../model/assessment.ts";
import { type Checklist, type Question, adherenceQuestion, allQuestions } from "../model/checklist.ts";
import { findById } from "../model/find-by-id.ts";
import { isInPart } from "../model/part.ts";
import { isAnswered, isAsked } from "../model/progress.ts";
import { matchesAuthority } from "./authority-words.ts";

/** What one part is to hold. */
export interface Assignment {
  readonly id: string;
  /** Who is asked; undefined where the part may go to several. */
  readonly contributor?: Contributor;
  readonly questions: readonly string[];
}

/** An assignment that was typed: some questions, and the id of a contributor or of a kind of authority. */
export interface Wish {
  readonly questions: readonly string[];
  readonly to: string;
}

/** The ids that a pattern means: `para-13`, `13`, `17` for all of 17 (a) to 17 (h), `para-17*`, `17*`. */
export function questionsLike(pattern: string, questions: readonly Question[]): readonly string[] {
  if (!pattern.endsWith("*")) return findById(questions, pattern).map(({ id }) => id);
  const [, typed = ""] = /^(?:para-?)?0*([^0\n].*)\*$/i.exec(pattern.trim()) ?? [];
  const start = typed.toLowerCase();
  return start === ""
    ? []
    : questions.filter(({ id }) => /^para-0*([^0\n].*)$/.exec(id)?.[1]?.startsWith(start)).map(({ id }) => id);
}

/** The questions that can go into a part. Para. 8 is among them while para. 7 does not yet say whether it is asked. */
export function askable(assessment: Assessment, checklist: Checklist): readonly Question[] {
  const adherence = adherenceQuestion(checklist);
  const isOpen = adherence !== undefined && !isAnswered(assessment, checklist, adherence);
  return allQuestions(checklist).filter(
    (question) =>
      isAsked(question, assessment, checklist) ||
      (question.askedWhen !== undefined && isOpen && isInPart(assessment, question.id)),
  );
}

/** One part for each section. */
export function assignBySection(assessment: Assessment, checklist: Checklist): readonly Assignment[] {
  const asked = askable(assessment, checklist);
  return checklist.sections.flatMap(({ id }) => {
    const questions = asked.filter(({ section }) => section === id).map((question) => question.id);
    return questions.length === 0 ? [] : [{ id, questions }];
  });
}

/**
 * One part for each authority. A question goes to the first of these that is known: who was named for it, to whom the file
 * assigns it, who answered it last, a contributor whom the checklist suggests, and else the first authority that the
 * checklist suggests, which becomes a contributor. Where each of these authorities should be asked, all of them are.
 */
export function assignByAuthority(
  assessment: Assessment,
  checklist: Checklist,
  wishes: readonly Wish[],
): readonly Assignment[] {
  const people = assessment.contributors ?? [];
  const asked = askable(assessment, checklist);
  const order = [...people.map(({ id }) => id), ...checklist.lists.authorities.map(({ id }) => id)];
  const byId = new Map<string, string[]>();
  for (const question of asked)
    for (const id of askedFor(question, assessment, checklist, wishes, asked))
      byId.set(id, [...(byId.get(id) ?? []), question.id]);
  return [...byId]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, questions]) => ({
      id,
      questions,
      contributor: people.find((one) => one.id === id) ?? newContributor(id, checklist),
    }));
}

function newContributor(id: string, checklist: Checklist): Contributor {
  const label = checklist.lists.authorities.find((one) => one.id === id)?.label;
  return { id, ...(label !== undefined && { authority: label }) };
}

/** The ids of those who are asked a question; several if several are to write to it. */
function askedFor(
  question: Question,
  assessment: Assessment,
  checklist: Checklist,
  wishes: readonly Wish[],
  asked: readonly Question[],
): readonly string[] {
  const wished = wishes.filter(({ questions }) => questions.includes(question.id)).map(({ to }) => to);
  if (wished.length > 0) return [...new Set(wished)];
  // What depends on para. 7 goes with it, so that it is asked once para. 7 is answered.
  const adherence = asked.find(({ form }) => form === "adherence");
  if (question.askedWhen !== undefined && adherence !== undefined && !isAsked(question, assessment, checklist))
    return askedFor(adherence, assessment, checklist, wishes, asked);
  const people = assessment.contributors ?? [];
  const assigned = people.filter(({ questions }) => questions?.includes(question.id));
  if (assigned.length > 0) return assigned.map(({ id }) => id);
  const last = answerTo(assessment, question.id)?.answered?.by;
  if (last !== undefined && people.some(({ id }) => id === last)) return [last];
  const known = (lead: string): string | undefined => contributorFor(lead, people, checklist);
  if (question.askEach) return [...new Set(question.lead.map((lead) => known(lead) ?? lead))];
  const [first = question.lead[0]] = question.lead.flatMap((lead) => known(lead) ?? []);
  return first === undefined ? [] : [first];
}

/** The id of the contributor who is this kind of authority. */
function contributorFor(lead: string, people: readonly Contributor[], checklist: Checklist): string | undefined {
  const label = checklist.lists.authorities.find(({ id }) => id === lead)?.label ?? lead;
  return people.find(({ id, authority = "" }) => id === lead || matchesAuthority(authority, label))?.id;
}
