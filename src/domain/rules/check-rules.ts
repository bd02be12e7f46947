/** Applies the rules about meaning. */
import type { Assessment } from "../model/assessment.ts";
import type { Path } from "../model/path.ts";
import { adoptRevision, changesSince } from "../model/revision.ts";
import type { Rule, Severity, Values, Violation } from "./rule.ts";
import { type MeaningRuleId, MEANING_RULES } from "./all-rules.ts";
import { type RuleSubject, createSubject } from "./subject.ts";

/** A violation, with the rule and its severity. */
export interface RuleViolation extends Violation {
  readonly values: Values;
  readonly rule: MeaningRuleId;
  readonly severity: Severity;
  readonly needsWhole?: readonly Path[];
}

/**
 * What the rules find in an assessment, rule by rule. `stage` says by which measure: a draft may lack things, a final
 * file may not. An assessment of an earlier revision is judged as an answer to the present one, by the revision's own
 * account of what changed; the paths are those of the file.
 */
export function checkRules(subject: RuleSubject, stage: Assessment["stage"]): readonly RuleViolation[] {
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
  const judged = createSubject({ ...subject, assessment: adopted });
  const violations: RuleViolation[] = [];
  for (const [id, rule] of Object.entries(MEANING_RULES) as [MeaningRuleId, Rule][]) {
    const severity = rule.severity[stage];
    if (severity === "off") continue;
    for (const violation of rule.check(judged))
      violations.push({
        ...violation,
        values: { ...violation.values },
        path: inFile(violation.path),
        ...(violation.related && { related: violation.related.map(inFile) }),
        rule: id,
        severity,
        ...(rule.needsWhole && { needsWhole: rule.needsWhole }),
      });
  }
  return violations;
}
