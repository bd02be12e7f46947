/** What a final file would still need, in the words of the rules. */
import type { Question } from "../domain/model/checklist.ts";
import { findQuestion } from "../domain/model/checklist.ts";
import type { Severity } from "../domain/rules/rule.ts";
import type { RuleId } from "../domain/rules/all-rules.ts";
import { isWanting, askedQuestions } from "../domain/model/progress.ts";
import type { RuleViolation } from "../domain/rules/check-rules.ts";
import { checkRules } from "../domain/rules/check-rules.ts";
import type { Interview } from "./context.ts";

/** One thing that is missing or does not fit. */
export interface Gap {
  /** Where it can be corrected, if that is a question. */
  readonly question?: Question;
  /** What is wrong; undefined where the question is simply open. */
  readonly text?: string;
  readonly severity: Severity;
}

/** Rules about what finalizing itself writes, and about open questions, which are named in the order of the checklist. */
const LEFT_OUT: ReadonlySet<RuleId> = new Set([
  "clearance-missing",
  "seal-missing",
  "seal-broken",
  "question-open",
  "carried-over",
]);

/** What is needed to find the gaps: nobody is asked. */
export interface GapSearch extends Pick<Interview, "checklist" | "say" | "today" | "loadStates"> {
  readonly store: Pick<Interview["store"], "assessment">;
}

/** Everything that keeps the assessment from being final, then what is only advice. */
export async function finalGaps(interview: GapSearch): Promise<readonly Gap[]> {
  const { store, checklist, today, loadStates } = interview;
  const { assessment } = store;
  const wanting = askedQuestions(assessment, checklist)
    .filter((question) => !question.optional && isWanting(assessment, checklist, question))
    .map((question): Gap => ({ question, severity: "error" }));
  const subject = { assessment, checklist, states: await loadStates(), today: today() };
  const found = checkRules(subject, "final")
    .filter(({ rule }) => !LEFT_OUT.has(rule))
    .map((finding) => gapOf(interview, finding));
  const errors = found.filter(({ severity }) => severity === "error");
  return [...wanting, ...errors, ...found.filter(({ severity }) => severity === "warning")];
}

function gapOf({ say, checklist }: GapSearch, { rule, values, path, severity }: RuleViolation): Gap {
  const text = (say as (id: string, values: object) => string)(`rule.${rule}`, values);
  const [first, id] = path;
  const question = first === "answers" && typeof id === "string" ? findQuestion(checklist, id) : undefined;
  return { text, severity, ...(question && { question }) };
}
