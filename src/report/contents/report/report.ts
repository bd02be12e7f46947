/** A whole report on an assessment, with everything that is in the file. */
import { note, paragraph, toned } from "../../document/blocks.ts";
import type { Document, DocumentBlock } from "../../document/document.ts";
import { scalesPart } from "../scales.ts";
import { officialTextNote } from "../words.ts";
import { comparisonPart } from "../comparison/comparison.ts";
import { pairOf } from "../comparison/subject.ts";
import { lawAndPracticePart } from "./law-and-practice-part.ts";
import { assistancePart, gapsPart, goodPracticesPart, observationsPart } from "./observations-part.ts";
import { particularsPart } from "./particulars-part.ts";
import { onePage } from "./one-page.ts";
import { formerPart, questionnairePart } from "./questionnaire-part.ts";
import { recommendationsPart } from "./recommendations-part.ts";
import { stepsPart } from "./steps-part.ts";
import { stepsList } from "./steps-list.ts";
import type { Excerpt, ReportSubject } from "./subject.ts";
import { openingPart, summaryPart } from "./summary-part.ts";

const EXCERPTS: Readonly<
  Record<Exclude<Excerpt, "summary">, (subject: ReportSubject, level: 2 | 3) => readonly DocumentBlock[]>
> = {
  gaps: gapsPart,
  assistance: assistancePart,
  "good-practices": goodPracticesPart,
  steps: stepsList,
};

/** The report on an assessment, or the excerpt that is wanted. */
export function createReport(subject: ReportSubject): Document {
  const { assessment, checklist, excerpt, say, language } = subject;
  return {
    title: titleOf(subject),
    subtitle: say("report.subtitle", { title: checklist.title, symbol: checklist.source.symbol }),
    language,
    ...(assessment.language !== undefined && { answersLanguage: assessment.language }),
    ...(excerpt === "summary" ? { isSheet: true } : { contents: say("report.contents") }),
    body: bodyOf(subject),
    closing: say("report.closing", { revision: checklist.revision }),
  };
}

function bodyOf(subject: ReportSubject): readonly DocumentBlock[] {
  const { excerpt } = subject;
  const before = remarks(subject);
  if (excerpt === "summary") return [...before, ...onePage(subject, before)];
  if (excerpt !== undefined) return [...before, ...EXCERPTS[excerpt](subject, 2), officialTextNote(subject)];
  return [
    ...before,
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
  ];
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
function remarks(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, leftOutCount, section, revision, checklist, say } = subject;
  return [
    ...(assessment.stage === "draft" ? [toned("attention", say("report.draft"))] : []),
    ...(leftOutCount === undefined ? [] : [paragraph(say("report.public", { count: leftOutCount }))]),
    ...(section === undefined ? [] : [paragraph(say("report.only-section", { title: section.title }))]),
    ...(revision === checklist.revision ? [] : [note(say("report.former-revision", { revision }))]),
  ];
}
