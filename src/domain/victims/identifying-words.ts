/** Words of a text by which a victim could be recognised. */

/** What the words are: a name with an age or a place, initials with an age, one person with age and village, a number, an address. */
export const KINDS = [
  "name",
  "initials",
  "description",
  "birthDate",
  "home",
  "caseNumber",
  "document",
  "telephone",
  "email",
] as const;

export type IdentifyingKind = (typeof KINDS)[number];

/** Such words: offsets in the text, the end exclusive. */
export interface IdentifyingWords {
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
}
