/** The places that an interview can be at. */
import type { Question } from "../domain/model/checklist.ts";

/** How an interview ended: the person came to the end and was done, stopped before, or wants the file made final. */
export type Ending = "finished" | "stopped" | "finalize";

export type Place =
  /** A question; with `only`, the way goes on through just these. */
  | { readonly kind: "question"; readonly question: Question; readonly only?: "carried" }
  | { readonly kind: "outline" }
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "review" }
  | { readonly kind: "people" }
  | { readonly kind: "end"; readonly ending: Ending };
