/** A whole report on an assessment, with everything that is in the file. */
import { note, paragraph, toned } from "../../document/blocks.ts";
import type { Document, DocumentBlock } from "../../document/document.ts";
import { scalesPart } from "../scales.ts";
import { comparisonPart } from "../comparison/comparison.ts";
import { pairOf } from "../comparison/subject.ts";
import { lawAndPracticePart } from "./law-and-practice-part.ts";
import { observationsPart } from "./observations-part.ts";
import { particularsPart } from "./particulars-part.ts";
import { formerPart, questionnairePart } from "./questionnaire-part.ts";
import { recommendationsPart } from "./recommendations-part.ts";
import { stepsPart } from "./steps-part.ts";
import type { ReportSubject } from "./subject.ts";
import { openingPart, summaryPart } from "./summary-part.ts";

/** The report on an assessment. */
export function createReport(subject: ReportSubject): Document {
  return {
    ...frameOf(subject),
    contents: subject.say("report.contents"),
    body: [
      ...remarks(subject),
      ...openingPart(subject),
      ...summaryPart(subject),
      ...particularsPart(subject),
      ...observationsPart(subject),
      ...stepsPart(subject),
      ...lawAndPracticePart(subject),
      ...questionnairePart(subject),
      ...formerPart(subject),
      ...changesSince(subject),
      ...(subject.section === undefined ? recommendationsPart(subject) : []),
      ...scalesPart(subject),
    ],
  };
}

/** What stands around the body of a report, whole or not. */
export function frameOf(subject: ReportSubject): Omit<Document, "body" | "contents"> {
  const { assessment, checklist, say, language } = subject;
  return {
    title: titleOf(subject),
    subtitle: say("report.subtitle", { title: checklist.title, symbol: checklist.source.symbol }),
    language,
    ...(assessment.language !== undefined && { answersLanguage: assessment.language }),
    closing: say("report.closing", { revision: checklist.revision }),
  };
}

function changesSince({ comparison, say }: ReportSubject): readonly DocumentBlock[] {
  if (comparison === undefined) return [];
  const [year] = pairOf(comparison);
  return comparisonPart(comparison, say("report-part.comparison", { year }));
}

function titleOf({ assessment: { year }, state, say }: ReportSubject): string {
  const named = state ?? say("report.no-state");
  return year === undefined
    ? say("report.title-no-year", { state: named })
    : say("report.title", { state: named, year: String(year) });
}

/** What a reader must know before anything else. */
export function remarks(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, leftOutCount, section, revision, checklist, say } = subject;
  return [
    ...(assessment.stage === "draft" ? [toned("attention", say("report.draft"))] : []),
    ...(leftOutCount === undefined ? [] : [paragraph(say("report.public", { count: leftOutCount }))]),
    ...(section === undefined ? [] : [paragraph(say("report.only-section", { title: section.title }))]),
    ...(revision === checklist.revision ? [] : [note(say("report.former-revision", { revision }))]),
  ];
}
