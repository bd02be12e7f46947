/** Whether a sealed file is as it was when it was sealed. */
import { sealText } from "../format/seal.ts";
import { type Assessment } from "../domain/model/assessment.ts";
import { textsOf } from "../domain/rules/texts-of.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context } from "./context.ts";

/** The seal that would fit what is in the file now; undefined for what has no canonical form, so that it was never sealed. */
export function fittingSeal(assessment: Assessment, { digest }: Pick<Context, "digest">): string | undefined {
  // Half of a character has no canonical form.
  return textsOf(assessment).every(({ text }) => text.isWellFormed()) ? digest(sealText(assessment)) : undefined;
}

/** Whether the seal fits what is in the file; undefined where there is no seal. */
export function isIntact(assessment: Assessment, context: Pick<Context, "digest">): boolean | undefined {
  return assessment.seal === undefined ? undefined : assessment.seal === fittingSeal(assessment, context);
}

/** Says that a file was changed after it was sealed, if it was. Its contents are used all the same. */
export function tellIfBroken(
  { say, tell, digest }: Pick<Context, "say" | "tell" | "digest">,
  file: string,
  assessment: Assessment,
): void {
  if (isIntact(assessment, { digest }) === false) tell(say("validate.seal-broken", { file: visibleLine(file) }));
}
