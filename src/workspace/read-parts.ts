/** Reads the parts that came back, and says of each that does not fit why. */
import { asSentOf } from "../domain/merging/as-sent.ts";
import { type Mismatch, mismatchOf } from "../domain/merging/fit.ts";
import type { Returned } from "../domain/merging/returned.ts";
import type { Assessment } from "../domain/model/assessment.ts";
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
import { type FormNotes, isWordName, openReturnedForm } from "./forms/open-returned-form.ts";
import { openAssessment } from "./open-assessment.ts";

/** A part with what a person wrote into it and is not merged. */
export interface ReadPart extends Returned {
  readonly comments: ReturnType<typeof commentsIn>;
  /** Of a form for a word processor. */
  readonly form?: FormNotes;
}

/** Asks whether a form that does not say whose it is holds answers to this file; its name is that of the file of the form. */
export type AskWhose = (file: string) => Promise<boolean>;

/** The parts. If some do not fit, throws a failure for the last of them, after it has said why the others do not. */
export async function readParts(
  context: Context,
  files: readonly string[],
  { file: baseFile, assessment: base }: Pick<AssessmentStore, "file" | "assessment">,
  checklist: Checklist,
  askWhose: AskWhose,
): Promise<readonly ReadPart[]> {
  const parts: ReadPart[] = [];
  const mismatches: Failure[] = [];
  for (const file of files) {
    const back = isWordName(file)
      ? await openForm(context, file, base, askWhose)
      : await openFile(context, file, checklist);
    const { part, ...assessment } = back.assessment;
    const mismatch = back.isOfNobody === true ? undefined : mismatchOf(base, back.assessment);
    if (mismatch !== undefined) mismatches.push(failureOf(mismatch, file, baseFile, back.form !== undefined));
    // Answers that were cut off would be taken for deleted ones.
    else if (back.mayBeCut === true) mismatches.push(createFailure("part-may-be-cut", { file: visibleLine(file) }));
    else if (part !== undefined) {
      const digest = context.digest(partText(assessment));
      const sent = asSentOf(base, back.assessment, (data) => context.digest(canonicalText(data)));
      const { comments, form } = back;
      parts.push({ file, assessment: { ...assessment, part }, digest, sent, comments, ...(form && { form }) });
    }
  }
  const last = mismatches.pop();
  for (const mismatch of mismatches) context.tell(failureText(mismatch, context.say));
  if (last !== undefined) throw last;
  return parts;
}

/** A part as it was read. */
interface Back extends Pick<ReadPart, "comments" | "form"> {
  readonly assessment: Assessment;
  readonly mayBeCut?: boolean;
  /** A person said that it holds answers to this file; it does not say so itself. */
  readonly isOfNobody?: boolean;
}

async function openFile(context: Context, file: string, checklist: Checklist): Promise<Back> {
  const { reading } = await openAssessment(context, file);
  const comments = commentsIn(reading, createLayout(checklist));
  return { assessment: reading.assessment, comments, mayBeCut: lacksEnd(reading) };
}

/** Of a form of nobody, every answer differs from what was sent, which is not known. */
const NOBODY = { id: "form", key: "0000000000000000" };

async function openForm(context: Context, file: string, base: Assessment, askWhose: AskWhose): Promise<Back> {
  const { of, assessment, ...form } = await openReturnedForm(context, file, base);
  if (of !== "nobody") return { assessment, comments: [], form };
  if (!(await askWhose(file))) throw createFailure("form-of-nobody", { file: visibleLine(file) });
  const part = { ...NOBODY, questions: Object.keys(assessment.answers ?? {}) };
  return { assessment: { ...assessment, part }, comments: [], form, isOfNobody: true };
}

function failureOf(mismatch: Mismatch, named: string, base: string, isForm: boolean): Failure {
  const file = visibleLine(named);
  switch (mismatch.kind) {
    case "no-part":
      if (isForm) return createFailure("form-blank", { file }, EXIT.usage);
      return createFailure("no-part", { file, base: shellName(base) }, EXIT.usage);
    case "part-other-file":
      return createFailure("part-other-file", { file, of: visibleLine(mismatch.of), key: mismatch.key }, EXIT.usage);
    default:
      return createFailure(mismatch.kind, { file, ours: mismatch.ours, theirs: mismatch.theirs }, EXIT.usage);
  }
}
