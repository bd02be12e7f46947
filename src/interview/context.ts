/** What the interview works with, and the places that it can be at. */
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist, Question } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Say } from "../messages/say.ts";
import type { Asker } from "./asker.ts";

/** Where the assessment is kept: a file, in `workspace/assessment-store.ts`. `save` returns when it is on the disk. */
export interface Store {
  readonly assessment: Assessment;
  save(assessment: Assessment): Promise<void>;
}

export interface Interview {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
  readonly asker: Asker;
  readonly store: Store;
  /** The assessment of an earlier year, where one was found, in the questions of the present revision. */
  readonly lastYear?: Assessment | undefined;
  /** Today, ISO 8601. */
  readonly today: () => string;
  readonly loadStates: () => Promise<readonly State[]>;
  /** Who is answering: the id of a contributor, if one was named. */
  readonly who: { contributor?: string };
}

/** The interview at one question. */
export interface Asking extends Interview {
  readonly question: Question;
}

export type Place =
  /** A question; with `only`, just such answers are next. */
  | { readonly kind: "question"; readonly question: Question; readonly only?: "carried" | undefined }
  | { readonly kind: "outline" }
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "review" }
  | { readonly kind: "people" }
  | { readonly kind: "end"; readonly ending: Ending };

/** How an interview ended: the person was done, stopped before, or wants the file made final. */
export type Ending = "finished" | "stopped" | "finalize";
