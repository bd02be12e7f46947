/** An invented answer to one question. */
import type { Answer } from "../../src/domain/model/assessment.ts";
import { type Checklist, type Element, type Question, statusesOf } from "../../src/domain/model/checklist.ts";
import { isAside } from "../../src/domain/model/in-force.ts";
import { alternatives, neededElements, optionalElements, saysInPart, saysWhole } from "../../src/domain/model/needs.ts";
import type { Chance } from "./chance.ts";
import { type Wording, twoDigits } from "./wording.ts";

/** What a State is like. */
export interface Profile {
  /** How far along it is at the beginning, 0 to 1. */
  readonly progress: number;
  /** Shares of answers, 0 to 1. */
  readonly withheld: number;
  readonly notKnown: number;
  readonly notPublished: number;
}

export interface Writing {
  readonly chance: Chance;
  readonly words: Wording;
  readonly checklist: Checklist;
  readonly profile: Profile;
  readonly year: number;
}

/** The statuses of a scale from the least to the most; those without a rank are not among them. */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  implementation: ["not-implemented", "partly-implemented", "implemented"],
  consideration: ["not-considered", "under-consideration", "adopted-in-part", "adopted"],
};

/** The status with which a State begins, or the next one after `before`. */
export function nextStatus({ scale }: Question, before: string | undefined, { chance, profile }: Writing): string {
  if (chance.is(profile.withheld)) return "withheld";
  if (chance.is(profile.notKnown)) return "not-known";
  if (chance.is(0.015)) return "not-applicable";
  const ladder = LADDERS[scale] ?? [];
  if (scale === "consideration" && chance.is(0.07)) return "considered-not-adopted";
  const at = before === undefined ? -1 : ladder.indexOf(before);
  if (at === -1) {
    const reached = profile.progress * ladder.length + chance.between(-60, 60) / 100;
    return ladder[Math.min(Math.max(Math.floor(reached), 0), ladder.length - 1)] ?? "not-known";
  }
  const to = chance.is(0.4) ? at + 1 : chance.is(0.12) ? at - 1 : at;
  return ladder[Math.min(Math.max(to, 0), ladder.length - 1)] ?? "not-known";
}

/** An answer with this status, in the order of the file. `hasFallen` since the year before, so that it says why. */
export function createAnswer(question: Question, status: string, writing: Writing, hasFallen = false): Answer {
  const { chance, words, checklist, year, profile } = writing;
  const { section, scale } = question;
  if (isAside(status)) return { status, reason: words.reason(status) };
  const calls = statusesOf(checklist, { scale }).find(({ id }) => id === status)?.calls ?? [];
  const isDone = calls.includes("measures");
  const isHard = calls.includes("difficulties") || hasFallen;
  const isWhole = saysWhole({ id: status });
  const elements = markedElements(question, status, chance);
  const law = [
    ...(isWhole && question.legislation ? [words.law()] : []),
    ...(isDone ? chance.some([words.law(), words.law()], 0.2) : []),
  ];
  return {
    status,
    ...(elements.length > 0 && { elements }),
    ...(isDone && { measures: words.measures(section) }),
    ...(law.length > 0 && { law }),
    ...(isDone && chance.is(0.5) && { practice: words.practice(section) }),
    ...(isDone && chance.is(0.1) && { practiceLinks: [words.link()] }),
    ...(chance.is(0.7) && { authority: words.authority() }),
    ...(isHard && {
      difficulties: { kinds: someIds(checklist.lists.difficulties, chance), note: words.difficulty(section) },
    }),
    ...(!isWhole && chance.is(0.45) && { nextSteps: createSteps(question, writing) }),
    ...(!isWhole &&
      chance.is(0.4) && {
        assistance: {
          requested: someIds(checklist.lists.assistance, chance),
          ...(chance.is(0.4) && { received: words.received() }),
          ...(chance.is(0.6) && { note: words.assistance(section) }),
        },
      }),
    ...(isWhole && chance.is(0.12) && { goodPractice: words.goodPractice(section) }),
    ...(calls.includes("reason") && { reason: words.reason(status) }),
    ...(isDone &&
      chance.is(0.03) && {
        contributions: [
          { by: "moi", date: dayIn(year, chance), measures: words.measures(section), authority: words.authority() },
        ],
      }),
    ...(chance.is(profile.notPublished) && { publish: false }),
    ...(chance.is(0.02) && { revisit: true, internalNote: `Ask the ${words.authority()} again before clearance.` }),
  };
}

function createSteps({ section }: Question, { chance, words, year }: Writing): NonNullable<Answer["nextSteps"]> {
  return Array.from({ length: chance.between(1, 2) }, (_, at) => ({
    id: `s${year}-${at + 1}`,
    text: words.step(section),
    ...(chance.is(0.9) && { by: laterMonth(year, chance) }),
    ...(chance.is(0.6) && { authority: words.authority() }),
  }));
}

/** A month of one of the two following years. */
export function laterMonth(year: number, chance: Chance): string {
  return `${year + chance.between(1, 2)}-${twoDigits(chance.between(1, 12))}`;
}

/** A day in which files of this year are worked on: from March to August. */
export function dayIn(year: number, chance: Chance): string {
  return `${year}-${twoDigits(chance.between(3, 8))}-${twoDigits(chance.between(1, 28))}`;
}

/** One to three of a list, in its order, never only "other". */
function someIds(choices: readonly { readonly id: string }[], chance: Chance): readonly string[] {
  const ids = choices.map(({ id }) => id).filter((id) => id !== "other");
  const first = chance.pick(ids);
  return ids.filter((id) => id === first || chance.is(0.08)).slice(0, 3);
}

/** The ids of elements that fit the status; at least one where all is done. */
export function markedElements(question: Question, status: string, chance: Chance): readonly string[] {
  const wanted = elementsFor(question, status, chance);
  return question.elements.filter((one) => wanted.includes(one)).map(({ id }) => id);
}

function elementsFor(question: Question, status: string, chance: Chance): readonly Element[] {
  const needed = neededElements(question);
  const others = [...alternatives(question).map((group) => chance.pick(group)), ...optionalElements(question)];
  if (saysWhole({ id: status })) {
    const marked = [...needed, ...alternatives(question).map((group) => chance.pick(group))];
    return marked.length > 0
      ? [...marked, ...chance.some(others, 0.4)]
      : chance.some(others, 0.4).concat(others[0] ?? []);
  }
  if (saysInPart({ id: status })) {
    const left = needed.length > 0 ? chance.pick(needed) : undefined;
    return [...chance.some(needed, 0.6), ...chance.some(others, 0.4)].filter((one) => one !== left);
  }
  return status === "not-implemented" || status === "not-considered" ? [] : chance.some(question.elements, 0.4);
}
