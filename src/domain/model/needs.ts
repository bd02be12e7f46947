/** What a "Yes" needs of the elements of a question, by what the recommendation says of each. */
import type { Element, Question, Status } from "./checklist.ts";

type WithElements = Pick<Question, "elements">;

/** Statuses that say that everything is done which the question names. */
const WHOLE: ReadonlySet<string> = new Set(["implemented", "adopted"]);
/** Statuses that say that only a part of it is done, or nothing yet of what was decided. */
const IN_PART: ReadonlySet<string> = new Set(["partly-implemented", "adopted-in-part"]);

/** Whether this status says that all is done which the question names, so that what is needed should be ticked. */
export function saysWhole({ id }: Pick<Status, "id">): boolean {
  return WHOLE.has(id);
}

/** Whether this status says that only a part is done. */
export function saysInPart({ id }: Pick<Status, "id">): boolean {
  return IN_PART.has(id);
}

/** What a marked element says: that it is true, that it is being considered, or that it was considered and not adopted. */
export type MarkMeaning = "true" | "considered" | "refused";

const MEANINGS: ReadonlyMap<string | undefined, MarkMeaning> = new Map([
  ["under-consideration", "considered"],
  ["considered-not-adopted", "refused"],
]);

/** What a marked element says under this status. */
export function meaningOfMarks(status: string | undefined): MarkMeaning {
  return MEANINGS.get(status) ?? "true";
}

/** Whether a competent authority is considering it and has not decided yet. */
export function isBeingConsidered(status: string | undefined): boolean {
  return meaningOfMarks(status) === "considered";
}

/** Whether a competent authority decided against it: what was asked, to consider it, is done, and nothing is missing. */
export function isDecidedAgainst(status: string | undefined): boolean {
  return meaningOfMarks(status) === "refused";
}

/** The elements that a "Yes" needs, each by itself. What is to be considered is needed too: that it was considered. */
export function neededElements({ elements }: WithElements): readonly Element[] {
  return elements.filter(({ need, oneOf }) => oneOf === undefined && (need === "needed" || need === "considered"));
}

/** The alternatives in a question: groups of elements of which a "Yes" needs at least one. */
export function alternatives({ elements }: WithElements): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements)
    if (element.oneOf !== undefined) groups.set(element.oneOf, [...(groups.get(element.oneOf) ?? []), element]);
  return [...groups.values()];
}

/** The elements that a "Yes" can do without: examples and possibilities that are no alternatives. */
export function optionalElements(question: WithElements): readonly Element[] {
  const needed = new Set([...neededElements(question), ...alternatives(question).flat()]);
  return question.elements.filter((element) => !needed.has(element));
}

/** What a "Yes" needs and is not ticked: elements, and alternatives of which none is. */
export interface MissingElements {
  readonly elements: readonly Element[];
  readonly alternatives: readonly (readonly Element[])[];
}

/** What a "Yes" needs and is not among the ids that are `ticked`. */
export function missingElements(question: WithElements, ticked: readonly string[]): MissingElements {
  const isTicked = ({ id }: Element): boolean => ticked.includes(id);
  return {
    elements: neededElements(question).filter((element) => !isTicked(element)),
    alternatives: alternatives(question).filter((group) => !group.some(isTicked)),
  };
}
