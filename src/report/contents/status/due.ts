/** What is due when, and the steps of earlier years of which nothing is said yet. */
import type { Deadline } from "../../../domain/deadlines/deadlines.ts";
import type { SentPart } from "../../../domain/model/assessment.ts";
import { type Question, findQuestion } from "../../../domain/model/checklist.ts";
import type { PlannedStep } from "../../../domain/steps/planned-steps.ts";
import { list } from "../../document/blocks.ts";
import type { DocumentBlock, Inline, Inlines } from "../../document/document.ts";
import type { DocumentWords } from "../words.ts";

/** The question by its paragraph, as a reference. */
export function cited(question: Question, { say }: DocumentWords): Inline {
  return { kind: "reference", to: question.id, text: say("citation.paragraph", question) };
}

/** Most characters of a next step that are shown. */
const EXCERPT = 160;

/** A step of an earlier year of which nothing is said yet. */
export function withoutOutcomeItem({ question, step, year, authority }: PlannedStep, words: DocumentWords): Inlines {
  const { say } = words;
  const text = say("status.step-without-outcome", {
    year: year?.toString() ?? "none",
    text: shortened(step.text ?? step.id),
    by: step.by ?? "none",
    authority: authority ?? "none",
  });
  return [cited(question, words), say("list.colon") + text];
}

/** What is due when, in neutral words: parts that are out, and next steps. */
export function deadlineItems(
  deadlines: readonly Deadline[],
  parts: readonly { readonly part: SentPart; readonly name: string }[],
  words: DocumentWords,
): readonly DocumentBlock[] {
  const { say, checklist } = words;
  const items = deadlines.map((one): Inlines => {
    const { by: on } = one;
    const isOverdue = one.isOverdue ? "yes" : "no";
    if (one.kind === "return") return [say("status.due-return", { on, isOverdue })];
    if (one.kind === "part") {
      const name = parts.find(({ part }) => part.id === one.part.id)?.name ?? one.part.id;
      return [say("status.due-part", { name, id: one.part.id, on, isOverdue })];
    }
    const question = findQuestion(checklist, one.question);
    const text = shortened(one.step.text ?? "");
    const { authority = "none" } = one.step;
    const said = say("status.due-step", { on, isOverdue, hasText: text === "" ? "no" : "yes", text, authority });
    return [question === undefined ? one.question : cited(question, words), say("list.colon") + said];
  });
  return list(items);
}

/** The beginning of a text, in one line and cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, line.lastIndexOf(" ", EXCERPT))} …`;
}
