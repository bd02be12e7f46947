/** What rules look at: an assessment, what is needed to judge it, and what several rules look at, collected once. */
import type { Answer, Assessment } from "../model/assessment.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import type { State } from "../model/state.ts";
import type { PlacedAdherence } from "./adherences.ts";
import { adherencesIn } from "./adherences.ts";
import { openQuestions } from "./open-questions.ts";
import type { AnswerPair, StandingAnswer } from "./standing-answers.ts";
import { answerPairs, standingAnswers } from "./standing-answers.ts";
import type { PlacedText } from "./texts-of.ts";
import { isPlacedDate, textsOf } from "./texts-of.ts";

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

/** An answer as it stands in the file. */
export interface OwnAnswer {
  /** The id of the question. */
  readonly id: string;
  readonly answer: Answer;
}

/** An answer that is given by reference. */
export interface Reference extends OwnAnswer {
  /** The question whose answer it refers to. */
  readonly target: string;
}

/** A `RuleSubject`, and what is found in it when a rule first asks for it. */
export class Subject {
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  readonly states: readonly State[];
  readonly today: string;
  readonly fileName: string | undefined;
  readonly expectedSeal: string | undefined;
  readonly previous: Assessment | undefined;

  #answers: readonly OwnAnswer[] | undefined;
  #standing: readonly StandingAnswer[] | undefined;
  #pairs: readonly AnswerPair[] | undefined;
  #references: readonly Reference[] | undefined;
  #open: readonly Question[] | undefined;
  #adherences: readonly PlacedAdherence[] | undefined;
  #texts: readonly PlacedText[] | undefined;
  #otherTexts: readonly PlacedText[] | undefined;
  #dates: readonly PlacedText[] | undefined;

  constructor(given: RuleSubject) {
    this.assessment = given.assessment;
    this.checklist = given.checklist;
    this.states = given.states;
    this.today = given.today;
    this.fileName = given.fileName;
    this.expectedSeal = given.expectedSeal;
    this.previous = given.previous;
  }

  /** The answers in the order of the file. */
  get answers(): readonly OwnAnswer[] {
    return (this.#answers ??= Object.entries(this.assessment.answers ?? {}).map(([id, answer]) => ({ id, answer })));
  }

  /** The answers that have a status, as they count. */
  get standing(): readonly StandingAnswer[] {
    return (this.#standing ??= standingAnswers(this.assessment, this.checklist));
  }

  /** Those that were given in the year before as well, with what was said then. */
  get pairs(): readonly AnswerPair[] {
    const { previous, checklist, standing } = this;
    if (previous === undefined) return [];
    return (this.#pairs ??= answerPairs(standingAnswers(adoptRevision(previous, checklist), checklist), standing));
  }

  /** The answers that are given by reference. */
  get references(): readonly Reference[] {
    return (this.#references ??= this.answers.flatMap(({ id, answer }) =>
      answer.sameAs === undefined ? [] : [{ id, answer, target: answer.sameAs }],
    ));
  }

  /** The questions that are open, and should not be in a final file. */
  get open(): readonly Question[] {
    return (this.#open ??= openQuestions(this.assessment, this.checklist));
  }

  /** How the State stands to each of the instruments. */
  get adherences(): readonly PlacedAdherence[] {
    return (this.#adherences ??= adherencesIn(this.assessment, this.checklist));
  }

  /** The texts that there can be something to say about. */
  get texts(): readonly PlacedText[] {
    return (this.#texts ??= textsOf(this.assessment));
  }

  /** Those in which something could be hidden. */
  get otherTexts(): readonly PlacedText[] {
    return (this.#otherTexts ??= this.texts.filter(({ isPlain }) => !isPlain));
  }

  /** What is written where a date belongs, in the form of one. */
  get dates(): readonly PlacedText[] {
    return (this.#dates ??= this.texts.filter(isPlacedDate));
  }
}
