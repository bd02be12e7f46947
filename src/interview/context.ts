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

/** The assessment before and after something was taken back; the same where others have changed it since. */
export interface TakenBack {
  readonly before: Assessment;
  readonly after: Assessment;
}

/** A store that remembers what was saved in this session. */
export interface SessionStore extends Store {
  /** Takes back the last save that was not taken back yet; undefined if there is none. */
  takeBack(): Promise<TakenBack | undefined>;
}

export interface Interview {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
  readonly asker: Asker;
  readonly store: SessionStore;
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
  | { readonly kind: "question"; readonly question: Question; readonly only?: "carried" | "revisit" | undefined }
  | { readonly kind: "outline" }
  | { readonly kind: "section"; readonly section: string }
  /** Where the person was before. */
  | { readonly kind: "back" }
  /** The review, of everything or of some entries only. */
  | { readonly kind: "review"; readonly only?: ReviewFilter | undefined }
  /** Who is answering, the contacts, and the language of the answers. */
  | { readonly kind: "who" | "people" | "language" }
  | { readonly kind: "end"; readonly ending: Ending };

/** What the review is limited to: questions of the person who answers now, or those to look at again. */
export type ReviewFilter = "mine" | "revisit";

/** How an interview ended: the person was done, stopped before, or wants the file made final. */
export type Ending = "finished" | "stopped" | "finalize";
