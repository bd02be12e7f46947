/** The places that a sitting can be at, and how a person gets from one to another. */
import type { Question } from "../domain/model/checklist.ts";
import type { Move } from "./asker.ts";
import type { Interview } from "./context.ts";
import { goTo } from "./go-to.ts";

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

/** Where a move leads from a place that is no question; by default it leads back to the place itself. */
export async function placeOfMove(interview: Interview, move: Move, here: Place = { kind: "outline" }): Promise<Place> {
  switch (move.to) {
    case "quit":
      return { kind: "end", ending: "stopped" };
    case "outline":
      return { kind: "outline" };
    case "go":
      return (await goTo(interview, move.target)) ?? here;
    case "help":
      await interview.asker.show([{ kind: "note", text: interview.say("outline.help") }]);
      return here;
    default:
      return here;
  }
}
