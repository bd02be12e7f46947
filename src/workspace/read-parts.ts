/** Reads the parts that came back, and says of each that does not fit why. */
import { asSentOf } from "../domain/merging/as-sent.ts";
import { type Mismatch, mismatchOf } from "../domain/merging/fit.ts";
import type { Returned } from "../domain/merging/returned.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { canonicalText, partText } from "../format/seal.ts";
import { createLayout } from "../format/layout.ts";
import { commentsIn, lacksEnd } from "../format/reading.ts";
import { type Failure, createFailure, EXIT } from "../messages/failure.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import type { Context } from "./context.ts";
import { openAssessment } from "./open-assessment.ts";

/** A part with the comments that a person wrote into it. */
export interface ReadPart extends Returned {
  readonly comments: ReturnType<typeof commentsIn>;
}

/** The parts. If some do not fit, throws a failure for the last of them, after it has said why the others do not. */
export async function readParts(
  context: Context,
  files: readonly string[],
  { file: baseFile, assessment: base }: Pick<AssessmentStore, "file" | "assessment">,
  checklist: Checklist,
): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  const mismatches: Failure[] = [];
  for (const file of files) {
    const { reading } = await openAssessment(context, file);
    const { part, ...assessment } = reading.assessment;
    const mismatch = mismatchOf(base, reading.assessment);
    if (mismatch !== undefined) mismatches.push(failureOf(mismatch, file, baseFile));
    // Answers that were cut off would be taken for deleted ones.
    else if (lacksEnd(reading)) mismatches.push(createFailure("part-may-be-cut", { file: visibleLine(file) }));
    else if (part !== undefined) {
      const comments = commentsIn(reading, createLayout(checklist));
      const digest = context.digest(partText(assessment));
      const sent = asSentOf(base, reading.assessment, (data) => context.digest(canonicalText(data)));
      parts.push({ file, assessment: { ...assessment, part }, digest, sent, comments });
    }
  }
  const last = mismatches.pop();
  for (const mismatch of mismatches) context.tell(failureText(mismatch, context.say));
  if (last !== undefined) throw last;
  return parts;
}

function failureOf(mismatch: Mismatch, named: string, base: string): Failure {
  const file = visibleLine(named);
  switch (mismatch.kind) {
    case "no-part":
      return createFailure("no-part", { file, base: shellName(base) }, EXIT.usage);
    case "part-other-file":
      return createFailure("part-other-file", { file, of: visibleLine(mismatch.of), key: mismatch.key }, EXIT.usage);
    default:
      return createFailure(mismatch.kind, { file, ours: mismatch.ours, theirs: mismatch.theirs }, EXIT.usage);
  }
}
