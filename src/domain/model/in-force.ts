/**
 * What of an answer is in force. A reply that sets a question aside (not disclosed, not known, does not apply) takes the
 * earlier texts of the answer out of every document, table and comparison. The file keeps them until a person deletes them.
 */
import { ANSWER_FORMAT, type AnswerField } from "./answer-format.ts";
import { type Answer, type Assessment, type Contribution, withFields } from "./assessment.ts";
import { type Checklist, type Question, allQuestions } from "./checklist.ts";
import { fieldsWith } from "./find-fields.ts";
import { adoptRevision } from "./revision.ts";

/** The replies that set a question aside. */
export const ASIDE = ["not-applicable", "not-known", "withheld"] as const;

/** The fields that count whatever the reply is. */
const ALWAYS: ReadonlySet<string> = new Set(fieldsWith({ always: true }));
const CONTRIBUTED = fieldsWith({ contributed: true });

/** Whether a reply sets the question aside. */
export function isAside(status: string | undefined): boolean {
  return (ASIDE as readonly (string | undefined)[]).includes(status);
}

/** Whether a field counts in an answer with this reply. */
export function countsFor(field: AnswerField, status: string | undefined): boolean {
  return ALWAYS.has(field) || !isAside(status);
}

/** The answer with what is in force for its reply; `status` is the reply where another answer gives it. */
export function inForce(answer: Answer, status = answer.status): Answer {
  const fields = outOfForce(answer, status);
  if (fields.length === 0) return answer;
  const contributions = answer.contributions?.flatMap((one) => contributionInForce(one) ?? []);
  return withFields<Answer>(answer, { ...emptied(fields), contributions });
}

/** The fields of the answer that its reply takes out of force, in the order of the file. */
export function outOfForce(answer: Answer, status = answer.status): readonly AnswerField[] {
  if (!isAside(status)) return [];
  return (Object.keys(ANSWER_FORMAT) as AnswerField[]).filter((field) =>
    field === "contributions"
      ? answer.contributions?.some((one) => lostIn(one).length > 0)
      : answer[field] !== undefined && !ALWAYS.has(field),
  );
}

/** What others wrote is in force as far as the answer is; undefined if nothing of it is left. */
function contributionInForce(one: Contribution): Contribution | undefined {
  return one.reason === undefined ? undefined : withFields(one, emptied(lostIn(one)));
}

function lostIn(one: Contribution): readonly string[] {
  return CONTRIBUTED.filter((field) => one[field] !== undefined && !ALWAYS.has(field));
}

function emptied(fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}

type Answers = Readonly<Record<string, Answer>>;

/** The reply to a question as it counts, by whatever references it is given. */
export function replyIn(answers: Answers, id: string): string | undefined {
  const own = Object.hasOwn(answers, id) ? answers[id] : undefined;
  if (own?.status !== undefined || own?.sameAs === undefined) return own?.status;
  return chainIn(answers, id).find(({ status }) => status !== undefined)?.status;
}

/** The answer to a question and those that it refers to, one through the other. */
export function chainIn(answers: Answers, id: string): readonly Answer[] {
  const seen = new Map<string, Answer>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next) && Object.hasOwn(answers, next)) {
    const answer: Answer | undefined = answers[next];
    if (answer !== undefined) seen.set(next, answer);
    next = answer?.sameAs;
  }
  return [...seen.values()];
}

/** The answers of a file, those to former questions among them, by the id of the question. */
export function answersIn({ answers, formerAnswers }: Pick<Assessment, "answers" | "formerAnswers">): Answers {
  return { ...formerAnswers, ...answers };
}

/** What is out of force in a file: the fields, by the id of the question. */
export function outOfForceIn(assessment: Assessment): ReadonlyMap<string, readonly AnswerField[]> {
  const all = answersIn(assessment);
  const fields = Object.entries(all).map(([id, answer]) => [id, outOfForce(answer, replyIn(all, id))] as const);
  return new Map(fields.filter(([, left]) => left.length > 0));
}

/** The questions of which one of the files holds texts that its reply takes out of force. */
export function questionsOutOfForce(series: readonly Assessment[], checklist: Checklist): readonly Question[] {
  const ids = new Set(series.flatMap((one) => [...outOfForceIn(adoptRevision(one, checklist)).keys()]));
  return allQuestions(checklist).filter(({ id }) => ids.has(id));
}
