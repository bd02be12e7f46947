/** What was split, in a terminal: a few lines for each part. */
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { CutPart } from "../../../domain/merging/cut.ts";
import { isAnswered } from "../../../domain/model/progress.ts";
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { visibleLine } from "../../visible.ts";
import { wrapBehind, wrapText } from "../../wrap.ts";

export interface SplitLook {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
  readonly checklist: Checklist;
  /** What was split. */
  readonly assessment: Assessment;
}

/** Each part with its questions, how many of them are answered, and its files. */
export function renderSplit(
  parts: readonly { readonly cut: CutPart; readonly file: string; readonly note?: string }[],
  look: SplitLook,
): string {
  const { width, theme, say, checklist, assessment } = look;
  const blocks = parts.map(({ cut, file, note }) => {
    const { questions } = cut.assignment;
    const asked = questions.flatMap((id) => findQuestion(checklist, id) ?? []);
    const answered = asked.filter((question) => isAnswered(assessment, checklist, question)).length;
    return [
      ...wrapText(partTitle(cut, checklist), width).map(theme.heading),
      ...wrapBehind("  ", say("split.asked", { count: asked.length, answered }), width),
      ...wrapBehind("  ", asked.map(({ paragraph }) => paragraph.replace(" ", "\u00a0")).join(", "), width),
      ...[file, ...(note === undefined ? [] : [note])].map((name) => `  ${theme.marks.arrow} ${visibleLine(name)}`),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** The authority that is asked, or the section. */
export function partTitle({ assignment, assessment }: CutPart, checklist: Checklist): string {
  const section = checklist.sections.find(({ id }) => id === assignment.id);
  if (assignment.contributor === undefined) return section?.title ?? assignment.id;
  return `${visibleLine(authorOf(assessment, assignment.id))} (${assignment.id})`;
}
