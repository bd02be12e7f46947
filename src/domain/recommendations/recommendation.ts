/** The recommendations of the report: whom each addresses, how strongly, and what it refers to. */

/** Whom a recommendation can address. */
export const ADDRESSEES = ["states", "conference", "secretariat", "unodc"] as const;
export type Addressee = (typeof ADDRESSEES)[number];
/** The words by which the report addresses States. */
export type AddressedAs = "states" | "states-parties" | "member-states";
/** The verbs of the recommendations. */
export const STRENGTHS = [
  "should",
  "should-consider",
  "should-explore",
  "should-endeavour",
  "encouraged",
  "might",
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A paragraph or lettered subparagraph of the report. */
export interface Recommendation {
  /** `para-06`, `para-21a`. */
  readonly id: string;
  /** As cited: `6`, `21 (a)`. */
  readonly paragraph: string;
  readonly part: "II" | "III";
  /** The letter of the section of the report. */
  readonly section: string;
  readonly heading: string;
  readonly addressees: readonly Addressee[];
  /** The report's own words for the States that it addresses; empty where it addresses others. */
  readonly addressedAs: readonly AddressedAs[];
  /** By its first verb; to explore something counts as to consider it. */
  readonly strength: Exclude<Strength, "should-explore">;
  /** All verbs by which it addresses States or, where it addresses none, others. */
  readonly strengths: readonly Strength[];
  /** Exactly the source's cross-references, direction kept. */
  readonly seeAlso: readonly string[];
  /** The id of the question, or null where nothing is asked. */
  readonly question: string | null;
  /** Why nothing is asked or, beside a question, what of the recommendation is not asked; null where all of it is asked. */
  readonly notAsked: string | null;
}

interface WithRecommendations {
  readonly recommendations: readonly Recommendation[];
}

/** The recommendation that a question comes from. Throws if the checklist does not have it. */
export function recommendationOf(
  { recommendations }: WithRecommendations,
  { id }: { readonly id: string },
): Recommendation {
  const found = recommendations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The checklist has no recommendation "${id}".`);
  return found;
}

/** Whether one of the verbs of a recommendation is this one; to explore something counts as to consider it too. */
export function hasStrength({ strength, strengths }: Recommendation, wanted: Strength): boolean {
  return strength === wanted || strengths.includes(wanted);
}

/** The recommendations that a reference means: itself, or all subparagraphs of the paragraph that it names. */
export function resolveReference(
  { recommendations }: WithRecommendations,
  reference: string,
): readonly Recommendation[] {
  const exact = recommendations.filter((one) => one.id === reference);
  if (exact.length > 0) return exact;
  return recommendations.filter((one) => one.id.replace(/[a-z]$/, "") === reference);
}
