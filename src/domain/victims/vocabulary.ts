import { oneLine } from "../texts/outer-space.ts";

/**
 * Words by which a text is recognised that names or describes a person. Nothing of them is ever shown; what is shown is in
 * `messages/`. Each language has a file in `languages/`.
 */

/**
 * The words of one language, in small letters. `*` at the end of a word stands for further letters, such as the ending of a
 * case. An empty list says that the language has no such word.
 */
export interface Vocabulary {
  /** After the number of an age: "years old". */
  readonly ageUnits: readonly string[];
  /** Before the number of an age: "aged". */
  readonly ageLeads: readonly string[];
  /** Before the number of an age, after a name alone: "who was". */
  readonly nameLeads: readonly string[];
  /** Numbers of an age in words: "thirteen". */
  readonly ageWords: readonly string[];
  /** Ages in words with which the unit is said or left out: "in her thirteenth year". */
  readonly wholeAges: readonly string[];
  /** After the unit, where it is no age: "of imprisonment". */
  readonly notAges: readonly string[];
  /** Before the number, where it is a bound of many ages: "under". */
  readonly boundsBefore: readonly string[];
  /** After the number or its unit, where it is such a bound: "and over". */
  readonly boundsAfter: readonly string[];
  /** One person who may be a victim: "girl". */
  readonly persons: readonly string[];
  /** Before a name that follows: "named", "the victim". */
  readonly labels: readonly string[];
  /** Forms of address: "Ms.". */
  readonly titles: readonly string[];
  /** People who are named for their office: "judge". */
  readonly officials: readonly string[];
  /** What is in names of institutions, laws, months and places, and in no name of a person. */
  readonly notNames: readonly string[];
  /** Between a name and the place that the person comes from. */
  readonly origins: readonly string[];
  /** Small places: "village". */
  readonly villages: readonly string[];
  /** Before a date of birth. */
  readonly births: readonly string[];
  /** After a date of birth. */
  readonly birthsAfter: readonly string[];
  /** Before the number of a case or a file of the police. */
  readonly cases: readonly string[];
  /** Before the number of a document of a person. */
  readonly documents: readonly string[];
  /** Between such a word and the number: "no.", "number". */
  readonly numberSigns: readonly string[];
  /** Before the number of a flat: "apartment". */
  readonly flats: readonly string[];
  /** What happens to victims, in whose sentence a form of address names one: "exploited". */
  readonly harms: readonly string[];
  /** In a sentence about a judgment that nobody may read: "not yet published". */
  readonly unpublished: readonly string[];
  /** Before a telephone number. */
  readonly telephones: readonly string[];
  /** In a sentence about an office or a hotline that anybody may call or write to. */
  readonly offices: readonly string[];
  /** In a sentence about a judgment that anybody may read. */
  readonly judgments: readonly string[];
  /** Characters with which names of families begin; only where names have no capital letters. */
  readonly familyNames?: string;
  /** Usual names that are given to children; only where names have no capital letters. */
  readonly givenNames?: readonly string[];
}

/** The words of a list that is written as a text: by commas, on one line or several. */
export function words(list: string): readonly string[] {
  return oneLine(list.trim()).split(", ");
}
