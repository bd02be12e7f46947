/** What rules look at: an assessment, what is needed to judge it, and what several rules look at, collected once. */
import { type AnswerValue, onlyKinds, valuesIn } from "../model/find-fields.ts";
import type { Answer, Assessment } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import { outOfForceIn } from "../model/in-force.ts";
import { adoptRevision } from "../model/revision.ts";
import type { State } from "../model/state.ts";
import {
  type AnswerPair,
  type GivenAnswer,
  type MarkedAnswer,
  answerPairs,
  givenAnswers,
  markedAnswers,
} from "./given-answers.ts";
import { type PlacedText, isPlacedDate, textsOf } from "./texts-of.ts";

/** An assessment, and by what it is judged. */
export interface RuleSubject {
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  readonly states: readonly State[];
  /** The present day, ISO 8601. */
  readonly today: string;
  /** The name of the file, without its folder, where it has one. */
  readonly fileName?: string;
  /** The digest over the data without `seal`; undefined while nobody has computed it. */
  readonly expectedSeal?: string;
  /** The assessment of an earlier year, to compare with. */
  readonly previous?: Assessment;
}

/** An answer as the file has it. */
export interface OwnAnswer {
  /** The id of the question. */
  readonly id: string;
  readonly answer: Answer;
}

/** A `RuleSubject`, and what is found in it. */
export interface Subject extends RuleSubject {
  /** The answers in the order of the file. */
  readonly answers: readonly OwnAnswer[];
  /** The answers that have a status. */
  readonly given: readonly GivenAnswer[];
  /** Those of them whose questions have elements. */
  readonly marked: readonly MarkedAnswer[];
  /** Those that had one in the year before as well, with what was said then. */
  readonly pairs: readonly AnswerPair[];
  /** The contributors and the links that are named in the answers. */
  readonly named: readonly AnswerValue[];
  /** The texts that there can be something to say about. */
  readonly texts: readonly PlacedText[];
  /** Those of them that are dates. */
  readonly dates: readonly PlacedText[];
  /** What the reply to a question takes out of force, by the id of the question. */
  readonly outOfForce: ReturnType<typeof outOfForceIn>;
}

/** What names a contributor or a link. */
const NAMES = onlyKinds(["contributor", "url"]);

/** Collects what rules look at. */
export function createSubject(subject: RuleSubject): Subject {
  const { assessment, checklist, previous } = subject;
  const given = givenAnswers(assessment, checklist);
  const former = previous === undefined ? [] : givenAnswers(adoptRevision(previous, checklist), checklist);
  const answers = Object.entries(assessment.answers ?? {}).map(([id, answer]) => ({ id, answer }));
  const texts = textsOf(assessment);
  return {
    ...subject,
    answers,
    named: answers.flatMap(({ id, answer }) => valuesIn(answer, ["answers", id], NAMES)),
    given,
    marked: markedAnswers(given),
    pairs: answerPairs(former, given),
    texts,
    dates: texts.filter(isPlacedDate),
    outOfForce: outOfForceIn(assessment),
  };
}
