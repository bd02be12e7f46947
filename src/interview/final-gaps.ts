/** What a final file would still need, in the words of the rules. */
import type { Assessment } from "../domain/model/assessment.ts";
import { type Question, findQuestion } from "../domain/model/checklist.ts";
import { askedQuestions, markOf } from "../domain/model/progress.ts";
import { type RuleViolation, checkRules } from "../domain/rules/check-rules.ts";
import type { Severity } from "../domain/rules/rule.ts";
import { type RuleId, RULES } from "../domain/rules/all-rules.ts";
import { violationText } from "./violation-text.ts";
import type { Interview } from "./context.ts";

/** One thing that is missing or does not fit. */
export interface Gap {
  /** Where it can be corrected, if that is a question. */
  readonly question?: Question | undefined;
  /** What is wrong; undefined where the question is simply open. */
  readonly text?: string;
  readonly severity: Severity;
  /** The rule that says so; undefined where the question is simply open. */
  readonly rule?: RuleId;
}

/** The rules about questions that need an answer; such questions are listed in the order of the checklist. */
const WANTING = { open: "question-open", carried: "carried-over" } as const;
/** Rules that need no gap of their own: about what finalizing writes itself, and those of `WANTING`. */
const LEFT_OUT: ReadonlySet<RuleId> = new Set([
  "clearance-missing",
  "seal-missing",
  "seal-broken",
  ...Object.values(WANTING),
]);

/** What is needed to find the gaps, without asking anybody. */
type GapSearch = Pick<Interview, "checklist" | "say" | "today" | "loadStates">;

/** Everything that keeps the assessment from being final, then what is only advice. */
export async function finalGaps(assessment: Assessment, search: GapSearch): Promise<readonly Gap[]> {
  const { checklist, today, loadStates } = search;
  const wanting = askedQuestions(assessment, checklist).flatMap((question): readonly Gap[] => {
    const mark = markOf(assessment, checklist, question);
    if (question.optional || !(mark === "open" || mark === "carried")) return [];
    const severity = RULES[WANTING[mark]].final;
    return severity === "off" ? [] : [{ question, severity }];
  });
  const subject = { assessment, checklist, states: await loadStates(), today: today() };
  const broken = checkRules(subject, "final")
    .filter(({ rule }) => !LEFT_OUT.has(rule))
    .map((violation) => gapOf(search, violation));
  const gaps = [...wanting, ...broken];
  return [
    ...gaps.filter(({ severity }) => severity === "error"),
    ...gaps.filter(({ severity }) => severity !== "error"),
  ];
}

function gapOf({ say, checklist }: GapSearch, { rule, values, path: [first, id], severity }: RuleViolation): Gap {
  const question = first === "answers" && typeof id === "string" ? findQuestion(checklist, id) : undefined;
  return { text: violationText(rule, values, say), severity, question, rule };
}
