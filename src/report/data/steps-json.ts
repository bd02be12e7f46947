/** The next steps for programs, in the order of their dates. Its shape is published as `schemas/steps.schema.json`. */
import { visibleJson } from "../visible.ts";
import { listedSteps } from "../contents/report/listed-steps.ts";
import type { ReportSubject } from "../contents/report/subject.ts";

/** The format that is written; its number rises when programs that read it would have to change. */
const STEPS_FORMAT = "tip-checklist/steps/1";

/** An object with the list; what is not known is null. */
export function renderStepsJson(subject: ReportSubject): string {
  const { state, year, stage, checklist } = subject.assessment;
  const steps = listedSteps(subject).map((step) => ({
    question: step.question.id,
    paragraph: step.question.paragraph,
    section: step.question.section,
    title: step.question.title,
    step: step.id,
    text: step.text,
    by: step.by ?? null,
    authority: step.authority ?? null,
    author: step.author ?? null,
    fromYear: step.fromYear ?? null,
    isDue: step.isDue,
    isCarried: step.isCarried,
  }));
  return `${visibleJson({ format: STEPS_FORMAT, state: state ?? null, year: year ?? null, stage, checklist, steps })}\n`;
}
