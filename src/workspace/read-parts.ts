/** Reads the parts that came back, and says of each that does not fit why. */
import type { Misfit } from "../domain/merging/fit.ts";
import { misfitOf } from "../domain/merging/fit.ts";
import type { Returned } from "../domain/merging/plan.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { partText } from "../format/canonical.ts";
import { createLayout } from "../format/layout.ts";
import { commentsIn } from "../format/reading.ts";
import type { Failure } from "../messages/failure.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
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
  base: Assessment,
  checklist: Checklist,
): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  const misfits: Failure[] = [];
  for (const file of files) {
    const { reading } = await openAssessment(context, file);
    const { part, ...assessment } = reading.assessment;
    const misfit = misfitOf(base, reading.assessment);
    if (misfit !== undefined) misfits.push(failureOf(misfit, file));
    else if (part !== undefined) {
      const comments = commentsIn(reading, createLayout(checklist));
      parts.push({ file, assessment: { ...assessment, part }, digest: context.digest(partText(assessment)), comments });
    }
  }
  const last = misfits.pop();
  for (const misfit of misfits) context.tell(failureText(misfit, context.say));
  if (last !== undefined) throw last;
  return parts;
}

function failureOf(misfit: Misfit, named: string): Failure {
  const file = visibleLine(named);
  switch (misfit.kind) {
    case "no-part":
      return createFailure("no-part", { file }, EXIT.usage);
    case "part-other-file":
      return createFailure("part-other-file", { file, of: visibleLine(misfit.of), key: misfit.key }, EXIT.usage);
    default:
      return createFailure(misfit.kind, { file, ours: misfit.ours, theirs: misfit.theirs }, EXIT.usage);
  }
}
