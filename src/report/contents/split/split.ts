/** What was split, as a document: a few lines for each part. */
import type { CutPart } from "../../../domain/merging/cut.ts";
import type { Assessment } from "../../../domain/model/assessment.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import { isWanting } from "../../../domain/model/progress.ts";
import { heading, list, paragraph } from "../../document/blocks.ts";
import type { Document, DocumentBlock } from "../../document/document.ts";
import { type DocumentWords, citations, partName } from "../words.ts";

export interface SplitSubject extends DocumentWords {
  /** The file that was split, and what is in it. */
  readonly file: string;
  readonly assessment: Assessment;
}

/** Each part with its questions, how many of them are answered, and its files. */
export function createSplit(
  parts: readonly { readonly cut: CutPart; readonly file: string; readonly page?: string; readonly note?: string }[],
  { say, language, checklist, file: whole, assessment }: SplitSubject,
): Document {
  return {
    title: say("split.title", { file: whole }),
    language,
    body: parts.flatMap(({ cut, file, page, note }): readonly DocumentBlock[] => {
      const asked = cut.assignment.questions.flatMap((id) => findQuestion(checklist, id) ?? []);
      const answered = asked.filter((question) => !isWanting(assessment, checklist, question)).length;
      const { id, contributor } = cut.assignment;
      const name = partName({ id, contributor: contributor?.id }, cut.assessment, checklist);
      return [
        heading(2, contributor === undefined ? name : `${name} (${id})`),
        paragraph(
          say("split.asked", { count: asked.length, answered }) + say("list.colon"),
          ...citations(asked, { say }),
        ),
        ...(cut.record.due === undefined ? [] : [paragraph(say("particulars.part-due", { on: cut.record.due }))]),
        ...list([file, page, note].filter((name) => name !== undefined).map((name) => [`→ ${name}`])),
      ];
    }),
  };
}
