/** The way that a person took through the questionnaire, so that "back" leads to where they were. */
import type { Interview, Place } from "./context.ts";
import { previousQuestion } from "./route.ts";

/** A place that one can be at. */
type Stay = Exclude<Place, { kind: "back" }>;

export class Trail {
  readonly #interview: Interview;
  /** The places before the present one, the last of which is the last. */
  readonly #before: Stay[] = [];
  #here: Stay | undefined;

  constructor(interview: Interview) {
    this.#interview = interview;
  }

  /** Goes on to a place; gives it back. */
  follow(place: Stay): Stay {
    const here = this.#here;
    if (here !== undefined && isReturnedTo(here) && !isSame(here, place)) this.#before.push(here);
    this.#here = place;
    return place;
  }

  /**
   * Goes back to where the person was. From where the session began, back leads from a question to the one before it in
   * the checklist, from a list to the outline; where there is nothing before, it says so.
   */
  async back(): Promise<Stay> {
    const here = this.#here;
    this.#here = this.#before.pop() ?? (await this.#beforeAll(here));
    return this.#here;
  }

  async #beforeAll(here: Stay | undefined): Promise<Stay> {
    const { store, checklist, asker, say } = this.#interview;
    if (here?.kind !== "question" && here?.kind !== "outline") return { kind: "outline" };
    const previous =
      here.kind === "question" ? previousQuestion(store.assessment, checklist, here.question.id) : undefined;
    if (previous !== undefined) return { kind: "question", question: previous };
    await asker.show([{ kind: "note", text: say(`move.first-${here.kind}`) }]);
    return here;
  }
}

/** Whether back leads to a place: who answers and the like lead to the outline by themselves. */
function isReturnedTo({ kind }: Stay): boolean {
  return kind === "question" || kind === "section" || kind === "review" || kind === "outline";
}

function isSame(one: Stay, other: Stay): boolean {
  if (one.kind === "question" && other.kind === "question") return one.question.id === other.question.id;
  if (one.kind === "section" && other.kind === "section") return one.section === other.section;
  return one.kind === other.kind;
}
