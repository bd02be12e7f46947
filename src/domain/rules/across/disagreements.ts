/** Which answers cannot be true together. */

/** An answer that does not agree with others: if it is one of `is`, the others cannot all be one of `are`. */
export interface Disagreement {
  readonly why: "nonPunishment" | "compensation" | "campaigns" | "coordination";
  readonly question: string;
  readonly is: readonly string[];
  readonly others: readonly string[];
  readonly are: readonly string[];
}

const YES = ["implemented"];
const NO = ["not-implemented"];
const SOME = ["implemented", "partly-implemented"];

/** Only what the guidance on the questions leaves no room for. */
export const DISAGREEMENTS: readonly Disagreement[] = [
  // Para. 72 asks to carry out para. 16: the procedures of (a), and to have considered (b), whatever was decided.
  {
    why: "nonPunishment",
    question: "para-72",
    is: YES,
    others: ["para-16a"],
    are: ["partly-implemented", "not-implemented"],
  },
  { why: "nonPunishment", question: "para-72", is: YES, others: ["para-16b"], are: ["not-considered"] },
  { why: "nonPunishment", question: "para-72", is: NO, others: ["para-16a"], are: YES },
  {
    why: "nonPunishment",
    question: "para-72",
    is: NO,
    others: ["para-16b"],
    are: ["adopted", "adopted-in-part", "considered-not-adopted"],
  },
  // A fund from which victims are compensated, or efforts for one, is a procedure that somebody considered.
  {
    why: "compensation",
    question: "para-78",
    is: YES,
    others: ["para-18"],
    are: ["considered-not-adopted", "not-considered"],
  },
  // Campaigns for vulnerable groups and communities are campaigns of both paragraphs.
  { why: "campaigns", question: "para-70", is: SOME, others: ["para-12b"], are: NO },
  { why: "campaigns", question: "para-70", is: NO, others: ["para-12b"], are: YES },
  // A national coordinating body is a national mechanism, and both are measures of coordination.
  { why: "coordination", question: "para-37", is: YES, others: ["para-21a"], are: NO },
  { why: "coordination", question: "para-37", is: NO, others: ["para-21a"], are: YES },
  { why: "coordination", question: "para-82", is: YES, others: ["para-21a", "para-37"], are: NO },
  { why: "coordination", question: "para-82", is: NO, others: ["para-21a", "para-37"], are: YES },
];

/** The questions whose answers can disagree with the answer to this one. */
export function questionsAcross(id: string): readonly string[] {
  const pairs = DISAGREEMENTS.map(({ question, others }) => [question, ...others]);
  return pairs.filter((ids) => ids.includes(id)).flat();
}
