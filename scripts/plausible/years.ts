/** The assessments of one invented State, year after year, each made from the one before as the program does it. */
import {
  type Answer,
  type Assessment,
  type Provenance,
  answerTo,
  withAnswer,
  withFields,
} from "../../src/domain/model/assessment.ts";
import { carryOver, confirmAnswer } from "../../src/domain/model/carry-over.ts";
import { type Checklist, type Question, allQuestions, findQuestion } from "../../src/domain/model/checklist.ts";
import { isAside } from "../../src/domain/model/in-force.ts";
import { isCarried } from "../../src/domain/model/progress.ts";
import { settleStep } from "../../src/domain/steps/settle-step.ts";
import { type Instruments, createRatification, firstAdherence, isPartyToBoth, ratifiedBoth } from "./adherence.ts";
import { type Profile, type Writing, createAnswer, dayIn, laterMonth, markedElements, nextStatus } from "./answers.ts";
import { createChance } from "./chance.ts";
import type { InventedState } from "./invented-states.ts";
import { AUTHORITIES, type Wording, createWording } from "./wording.ts";

/** Ids of those who answer, with the authority that each is of. */
const CONTRIBUTORS = [
  ["nco", AUTHORITIES[6]],
  ["moj", AUTHORITIES[0]],
  ["moi", AUTHORITIES[1]],
] as const;

/** The assessments of a State without their seals, in the order of the years; a year in which it is silent has none. */
export function createYears(
  { code }: InventedState,
  years: readonly number[],
  checklist: Checklist,
  seed: string,
): readonly Assessment[] {
  const chance = createChance(`${seed} ${code}`);
  const profile: Profile = {
    progress: chance.between(15, 85) / 100,
    withheld: chance.is(0.25) ? 0.06 : 0,
    notKnown: chance.between(0, 6) / 100,
    notPublished: chance.is(0.5) ? 0.04 : 0,
  };
  const made: Assessment[] = [];
  for (const year of years) {
    if (chance.is(0.1)) continue;
    const writing = { chance, words: createWording(chance, year), checklist, profile, year };
    const isFinal = chance.is(year === years.at(-1) ? 0.6 : 0.85);
    const last = made.at(-1);
    const begun = last === undefined ? begin(code, writing) : carryOver(last, year, checklist, `${year}-01-15`);
    made.push(close(withOwnElements(answerAll(begun, writing, isFinal), writing), writing, isFinal));
  }
  return made;
}

function begin(code: string, { checklist, words, year }: Writing): Assessment {
  return {
    format: "tip-checklist/assessment/1",
    checklist: { id: checklist.id, revision: checklist.revision },
    state: code,
    year,
    language: "en",
    stage: "draft",
    focalPoint: contact(words, AUTHORITIES[6]),
    contributors: CONTRIBUTORS.map(([id, authority]) => {
      const { name, email } = contact(words, authority);
      return { id, authority, name, email };
    }),
  };
}

function contact(words: Wording, authority: string): Record<"name" | "title" | "authority" | "email", string> {
  const name = words.person();
  return {
    name,
    title: "Head of department",
    authority,
    email: `${name.toLowerCase().replace(" ", ".")}@example.org`,
  };
}

/** Every question answered, as far as they are in a draft. */
function answerAll(begun: Assessment, writing: Writing, isFinal: boolean): Assessment {
  const { checklist, chance } = writing;
  const openShare = isFinal ? 0 : chance.between(0, 60) / 100;
  const questions = allQuestions(checklist).filter(({ form }) => form === "standard");
  return questions.reduce(
    // What is left in a draft is open, or is a copy that nobody has confirmed.
    (file, question) =>
      chance.is(openShare) ? file : withAnswer(file, question.id, answerQuestion(question, file, writing)),
    withAdherence(begun, writing),
  );
}

/** Paras. 7 and 8; the second is optional, and asked only of a State that is not party to both instruments. */
function withAdherence(begun: Assessment, writing: Writing): Assessment {
  const { checklist, chance } = writing;
  const questionOf = (form: Question["form"]): Question | undefined =>
    allQuestions(checklist).find((one) => one.form === form);
  const [adherence, ratification] = [questionOf("adherence"), questionOf("ratification")];
  if (adherence === undefined || ratification === undefined)
    throw new Error("The checklist asks nothing of adherence.");
  const [was, before] = [answerTo(begun, adherence.id), answerTo(begun, ratification.id)];
  const instruments = adherenceAfter(was?.instruments, before, writing);
  const answered = provenance(adherence, writing);
  const file = withAnswer(begun, adherence.id, { instruments, answered });
  const isAsked = !isPartyToBoth(instruments) && (before !== undefined || chance.is(0.75));
  return withAnswer(file, ratification.id, isAsked ? { ...createRatification(before, writing), answered } : undefined);
}

/** Whether the State is party to the instruments, the year after it said so or the first time. */
function adherenceAfter(was: Instruments | undefined, stage: Answer | undefined, writing: Writing): Instruments {
  if (was === undefined) return firstAdherence(writing);
  return stage?.status === "approved" ? ratifiedBoth(was, writing) : was;
}

function answerQuestion(question: Question, file: Assessment, writing: Writing): Answer {
  const { chance, year } = writing;
  const before = answerTo(file, question.id);
  const answered = provenance(question, writing);
  if (before === undefined) {
    const source = chance.is(0.3) ? referenceFor(question, file, writing) : undefined;
    if (source !== undefined) return { sameAs: source, answered };
    return { ...createAnswer(question, nextStatus(question, undefined, writing), writing), answered };
  }
  if (before.sameAs !== undefined || chance.is(0.6)) return confirmAnswer(withOutcomes(before, writing), answered);
  const status = nextStatus(question, before.status, writing);
  const answer = createAnswer(question, status, writing, isLower(question, status, before.status, writing));
  if (isAside(status)) return { ...answer, answered };
  const { nextSteps: planned = [], earlierSteps = [] } = withOutcomes(before, writing);
  const nextSteps = [...planned, ...(answer.nextSteps ?? [])].filter(({ by }) => by === undefined || by > `${year}-12`);
  return { ...withFields(answer, { nextSteps, earlierSteps }), answered };
}

/** Whether the reply is less far along than the one before. */
function isLower(question: Question, now: string, before: string | undefined, { checklist }: Writing): boolean {
  const scale = checklist.scales.find(({ id }) => id === question.scale);
  const rankOf = (status: string | undefined): number | undefined =>
    scale?.statuses.find(({ id }) => id === status)?.rank;
  const [is, was] = [rankOf(now), rankOf(before)];
  return is !== undefined && was !== undefined && is < was;
}

/** A question whose answer is given already and can be referred to. */
function referenceFor(
  { seeAlso, scale, legislation }: Question,
  file: Assessment,
  { checklist }: Writing,
): string | undefined {
  // Where a law is asked for, it is named with the answer itself.
  if (legislation) return undefined;
  return seeAlso.find((id) => answerTo(file, id)?.status !== undefined && findQuestion(checklist, id)?.scale === scale);
}

/** Answers by reference mark the elements of their own question, as the answer that they refer to has it now. */
function withOwnElements(file: Assessment, { checklist, chance }: Writing): Assessment {
  return allQuestions(checklist).reduce((one, question) => {
    const answer = answerTo(one, question.id);
    if (answer?.sameAs === undefined || isCarried(answer)) return one;
    const status = answerTo(one, answer.sameAs)?.status ?? "";
    const elements = isAside(status) ? [] : markedElements(question, status, chance);
    return withAnswer(one, question.id, withFields(answer, { elements }));
  }, file);
}

/** What became of each step of earlier years; of one in twenty nothing is said yet. */
function withOutcomes(answer: Answer, { chance, words, year }: Writing): Answer {
  return (answer.earlierSteps ?? []).reduce((one, step) => {
    if (chance.is(0.05)) return one;
    const outcome = chance.pick(["done", "done", "done", "under-way", "under-way", "postponed", "dropped"] as const);
    const isExplained = outcome === "postponed" || outcome === "dropped" || chance.is(0.4);
    const by = outcome === "under-way" || outcome === "postponed" ? laterMonth(year, chance) : undefined;
    return withFields(one, settleStep(one, step, { outcome, by, note: isExplained ? words.outcome() : undefined }));
  }, answer);
}

function provenance({ section }: Question, { chance, year }: Writing): Provenance {
  const by = section === "legislation" ? "moj" : chance.pick(CONTRIBUTORS)[0];
  return { by, date: dayIn(year, chance) };
}

/** The file once it is cleared, or as a draft. */
function close(file: Assessment, { words, year, chance }: Writing, isFinal: boolean): Assessment {
  const helpWithForm = chance.is(0.15) ? { wanted: true, note: words.assistance("adherence") } : undefined;
  const whole = withFields(file, { helpWithForm });
  if (!isFinal) return whole;
  const date = `${year}-09-${chance.between(10, 28)}`;
  const clearance = { name: words.person(), title: "Minister", authority: words.authority(), date };
  return { ...whole, stage: "final", clearance };
}
