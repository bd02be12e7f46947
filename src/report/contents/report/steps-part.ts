/** Steps: what became of those of earlier years, and what is planned, by date. */
import { heading, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { followedBlocks } from "../comparison/steps-part.ts";
import { questionReference } from "../words.ts";
import { listedSteps } from "./listed-steps.ts";
import { stepInlines } from "./steps-list.ts";
import type { ReportSubject } from "./subject.ts";

/** The chapter; nothing if there is no step. */
export function stepsPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { followed, planned, say } = subject;
  if (followed.length + planned.length === 0) return [];
  return [
    heading(2, say("report-part.steps"), "steps"),
    ...(followed.length === 0
      ? []
      : [
          heading(3, say("report-part.earlier-steps"), "earlier-steps"),
          ...followedBlocks(followed, 4, { say, full: true }),
        ]),
    heading(3, say("report-part.next-steps"), "next-steps"),
    ...(planned.length === 0 ? [paragraph(say("observation.no-next-steps"))] : plannedTable(subject)),
  ];
}

function plannedTable(subject: ReportSubject): readonly DocumentBlock[] {
  const { say } = subject;
  const rows = listedSteps(subject).map((step) => [
    [step.by ?? say("observation.undated")],
    questionReference(step.question, say),
    stepInlines({ ...step, authority: step.authority ?? "" }, subject),
    [step.authority ?? say("steps.not-named")],
  ]);
  const head = [
    say("observation.by"),
    say("observation.question"),
    say("observation.step"),
    say("observation.authority"),
  ];
  return table(say("observation.steps-caption"), head, rows, [12, 26, 38, 24]);
}
