/** What a rule about meaning is: it looks at an assessment that has the right shape, and says where something is amiss. */
import type { Path, RuleId, Severity } from "../model/diagnostic.ts";
import type { Subject } from "./subject.ts";

/** One thing that a rule found. */
export interface Finding {
  readonly path: Path;
  /** Whether the key is meant, or (if not said) the value. */
  readonly at?: "key";
  /** What the message speaks of, by argument name. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Other places that belong to it, such as the first of two equal texts. */
  readonly related?: readonly Path[];
  /** What should stand there instead, where only one thing can be meant. */
  readonly replacement?: string;
}

export interface Rule {
  readonly id: RuleId;
  /** How much it matters in a draft, where things may still be missing. */
  readonly draft: Severity | "off";
  readonly final: Severity | "off";
  /**
   * Given where the rule says that something is missing, or does not fit with all the rest: what it must have seen
   * whole for that; if nothing is named, the answer it speaks of. It is silent where a part of that could not be read.
   */
  readonly needsWhole?: readonly Path[];
  check(subject: Subject): Iterable<Finding>;
}

/** What a rule found, with the rule and its severity. */
export interface RuleFinding extends Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly needsWhole?: Rule["needsWhole"];
}

/** What `look` finds in each of `items`, in their order. */
export function inEach<Item>(items: readonly Item[], look: (item: Item) => Finding | undefined): readonly Finding[] {
  const findings: Finding[] = [];
  for (const item of items) {
    const finding = look(item);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}
