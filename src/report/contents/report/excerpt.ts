/** A part of the report for one purpose, and the summary on one sheet. */
import type { Document, DocumentBlock } from "../../document/document.ts";
import { officialTextNote } from "../words.ts";
import { assistancePart, gapsPart, goodPracticesPart } from "./observations-part.ts";
import { onePage } from "./one-page.ts";
import { frameOf, remarks } from "./report.ts";
import { stepsList } from "./steps-list.ts";
import type { Excerpt, ReportSubject } from "./subject.ts";

const EXCERPTS: Readonly<
  Record<Exclude<Excerpt, "summary">, (subject: ReportSubject, level: 2 | 3) => readonly DocumentBlock[]>
> = {
  gaps: gapsPart,
  assistance: assistancePart,
  "good-practices": goodPracticesPart,
  steps: stepsList,
};

/** The excerpt from the report on an assessment. */
export function createExcerpt(subject: ReportSubject, excerpt: Excerpt): Document {
  const frame = frameOf(subject);
  const before = remarks(subject);
  if (excerpt === "summary") return { ...frame, isSheet: true, body: [...before, ...onePage(subject, before)] };
  return {
    ...frame,
    contents: subject.say("report.contents"),
    body: [...before, ...EXCERPTS[excerpt](subject, 2), officialTextNote(subject)],
  };
}
