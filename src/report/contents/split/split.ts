/** What was split, as a document: a few lines for each part. */
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { CutPart } from "../../../domain/merging/cut.ts";
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import { isAnswered } from "../../../domain/model/progress.ts";
import { heading, list, paragraph } from "../../document/blocks.ts";
import type { Document, DocumentBlock } from "../../document/document.ts";
import type { DocumentWords } from "../words.ts";
import { citations } from "../words.ts";

export interface SplitSubject extends DocumentWords {
  /** The file that was split, and what is in it. */
  readonly file: string;
  readonly assessment: Assessment;
}

/** Each part with its questions, how many of them are answered, and its files. */
export function createSplit(
  parts: readonly { readonly cut: CutPart; readonly file: string; readonly note?: string }[],
  { say, language, checklist, file: whole, assessment }: SplitSubject,
): Document {
  return {
    title: say("split.title", { file: whole }),
    language,
    body: parts.flatMap(({ cut, file, note }): readonly DocumentBlock[] => {
      const asked = cut.assignment.questions.flatMap((id) => findQuestion(checklist, id) ?? []);
      const answered = asked.filter((question) => isAnswered(assessment, checklist, question)).length;
      return [
        heading(2, partTitle(cut, checklist)),
        paragraph(`${say("split.asked", { count: asked.length, answered })}: `, ...citations(asked, { say })),
        ...(cut.record.due === undefined ? [] : [paragraph(say("particulars.part-due", { on: cut.record.due }))]),
        ...list([file, ...(note === undefined ? [] : [note])].map((name) => [`→ ${name}`])),
      ];
    }),
  };
}

/** The authority that is asked, or the section. */
function partTitle({ assignment, assessment }: CutPart, checklist: Checklist): string {
  const section = checklist.sections.find(({ id }) => id === assignment.id);
  if (assignment.contributor === undefined) return section?.title ?? assignment.id;
  return `${authorOf(assessment, assignment.id)} (${assignment.id})`;
}
