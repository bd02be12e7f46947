/** All rules about meaning, and the one function that applies them. */
import type { Assessment } from "../model/assessment.ts";
import type { Path } from "../model/diagnostic.ts";
import { adoptRevision, changesSince } from "../model/revision.ts";
import { ANSWER_RULES } from "./answers.ts";
import { DATE_RULES } from "./dates.ts";
import { IDENTITY_RULES } from "./identity.ts";
import { OPENNESS_RULES } from "./openness.ts";
import { PART_RULES } from "./parts.ts";
import { PEOPLE_RULES } from "./people.ts";
import { PREVIOUS_YEAR_RULES } from "./previous-year.ts";
import { REFERENCE_RULES } from "./references.ts";
import type { Rule, RuleFinding } from "./rule.ts";
import type { RuleSubject } from "./subject.ts";
import { Subject } from "./subject.ts";
import { TEXT_RULES } from "./texts.ts";

/** Every rule about meaning, in the order in which they are applied. */
export const MEANING_RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  ...PEOPLE_RULES,
  ...OPENNESS_RULES,
  ...PART_RULES,
  ...REFERENCE_RULES,
  ...ANSWER_RULES,
  ...DATE_RULES,
  ...TEXT_RULES,
  ...PREVIOUS_YEAR_RULES,
];

/**
 * What the rules find in an assessment, rule by rule. `stage` says by which measure: a draft may lack things, a final
 * file may not. An assessment of an earlier revision is judged as an answer to the present one, by the revision's own
 * account of what changed; the paths are those of the file.
 */
export function checkRules(subject: RuleSubject, stage: Assessment["stage"]): readonly RuleFinding[] {
  const { assessment, checklist } = subject;
  const { revision } = assessment.checklist;
  const isOlder = revision < checklist.revision;
  // The file still names the revision that it answers.
  const adopted = isOlder ? { ...adoptRevision(assessment, checklist), checklist: assessment.checklist } : assessment;
  const former = new Map(isOlder ? changesSince(checklist, revision).renumbered.map(({ from, to }) => [to, from]) : []);
  const inFile = ([first, id, ...rest]: Path): Path => {
    const path = [first, id, ...rest].filter((part) => part !== undefined);
    return first === "answers" && typeof id === "string" ? ["answers", former.get(id) ?? id, ...rest] : path;
  };
  const judged = new Subject({ ...subject, assessment: adopted });
  const findings: RuleFinding[] = [];
  for (const rule of MEANING_RULES) {
    const severity = rule[stage];
    if (severity === "off") continue;
    for (const finding of rule.check(judged))
      findings.push({
        ...finding,
        path: inFile(finding.path),
        ...(finding.related && { related: finding.related.map(inFile) }),
        rule: rule.id,
        severity,
        ...(rule.needsWhole && { needsWhole: rule.needsWhole }),
      });
  }
  return findings;
}
