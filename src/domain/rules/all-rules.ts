/** The one table of all rules: those about meaning, and those about text and structure. */
import { ACROSS_RULES } from "./across/across.rules.ts";
import { ANSWER_RULES } from "./answers.rules.ts";
import { CHARACTER_RULES } from "./characters.rules.ts";
import { DATE_RULES } from "./dates.rules.ts";
import { ELEMENT_RULES } from "./elements.rules.ts";
import { IDENTITY_RULES } from "./identity.rules.ts";
import { OPENNESS_RULES } from "./open-questions.rules.ts";
import { PART_RULES } from "./parts.rules.ts";
import { PEOPLE_RULES } from "./people.rules.ts";
import { PREVIOUS_YEAR_RULES } from "./previous-year.rules.ts";
import { REFERENCE_RULES } from "./references.rules.ts";
import type { Severities } from "./rule.ts";
import { type StructureArguments, STRUCTURE_RULES } from "./structure.rules.ts";
import { TEXT_RULES } from "./texts.rules.ts";

/** Every rule about meaning, in the order in which they are applied. */
export const MEANING_RULES = {
  ...IDENTITY_RULES,
  ...PEOPLE_RULES,
  ...OPENNESS_RULES,
  ...PART_RULES,
  ...REFERENCE_RULES,
  ...ANSWER_RULES,
  ...ELEMENT_RULES,
  ...ACROSS_RULES,
  ...DATE_RULES,
  ...TEXT_RULES,
  ...CHARACTER_RULES,
  ...PREVIOUS_YEAR_RULES,
};

type MeaningRules = typeof MEANING_RULES;
export type MeaningRuleId = keyof MeaningRules;

type MeaningArguments = {
  readonly [Id in MeaningRuleId]: ReturnType<MeaningRules[Id]["check"]> extends Iterable<infer Found>
    ? Found extends { readonly values: infer Arguments }
      ? Arguments
      : object
    : never;
};

/** The arguments of each rule's message. */
export type RuleArguments = StructureArguments & MeaningArguments;

export type RuleId = keyof RuleArguments;

/** How much each rule matters. */
export const RULES: Readonly<Record<RuleId, Severities>> = {
  ...STRUCTURE_RULES,
  ...(Object.fromEntries(Object.entries(MEANING_RULES).map(([id, { severity }]) => [id, severity])) as Record<
    MeaningRuleId,
    Severities
  >),
};
