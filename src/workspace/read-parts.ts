/** Reads the parts that came back, and says of each that does not fit why. */
import { asSentOf } from "../domain/merging/as-sent.ts";
import { type Mismatch, mismatchOf } from "../domain/merging/fit.ts";
import type { Returned } from "../domain/merging/returned.ts";
import { type Assessment, withFields } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { canonicalText, partText } from "../format/seal.ts";
import { createLayout } from "../format/layout.ts";
import { commentsIn, lacksEnd } from "../format/reading.ts";
import { type Failure, createFailure, EXIT, isFailure } from "../messages/failure.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import type { Context } from "./context.ts";
import type { FoundFile } from "./find-files.ts";
import { type FormNotes, NOBODY, isWordName, openReturnedForm } from "./forms/open-returned-form.ts";
import { openAssessment } from "./open-assessment.ts";

/** A part with what a person wrote into it and is not merged. */
export interface ReadPart extends Returned {
  readonly comments: ReturnType<typeof commentsIn>;
  /** Of a form for a word processor. */
  readonly form?: FormNotes;
}

/**
 * Asks whether the answers in a form that does not say whose it is belong to this file; undefined if nobody can be asked.
 * `file` is the form, and `assessment` what is in it.
 */
export type AskWhose = (file: string, assessment: Assessment) => Promise<boolean | undefined>;

/** The parts that came back. */
export interface ReadParts {
  readonly parts: readonly ReadPart[];
  /** How many forms a person said do not belong to this file. */
  readonly declined: number;
  /** How many files of word processors in folders could not be read, each of which may be a form. */
  readonly unread: number;
}

/**
 * The parts. If some do not fit, throws a failure for the last of them, after it has said why the others do not. A file of
 * a word processor in a folder that is no form, or cannot be read, is named and passed over.
 */
export async function readParts(
  context: Context,
  files: readonly FoundFile[],
  { file: baseFile, assessment: base }: Pick<AssessmentStore, "file" | "assessment">,
  checklist: Checklist,
  askWhose: AskWhose,
): Promise<ReadParts> {
  const parts: ReadPart[] = [];
  const mismatches: Failure[] = [];
  let [declined, unread] = [0, 0];
  const passedOver = new Map<string, number>();
  for (const { file, folder } of files) {
    const isForm = isWordName(file);
    const opened = isForm ? openForm(context, file, base, askWhose) : openFile(context, file, checklist);
    const back = await opened.catch((thrown: unknown): "passed over" => {
      if (folder === undefined || !isForm || !isFailure(thrown) || !thrown.failure.startsWith("word-")) throw thrown;
      context.tell(context.say("returned-form.passed-over", { why: failureText(thrown, context.say) }));
      passedOver.set(folder, (passedOver.get(folder) ?? 0) + 1);
      if (thrown.failure !== "word-foreign") unread += 1;
      return "passed over";
    });
    if (back === "passed over") continue;
    if (back === "declined") {
      declined += 1;
      context.tell(context.say("returned-form.declined", { file: visibleLine(file) }));
      continue;
    }
    const { part, ...assessment } = back.assessment;
    const mismatch = mismatchOf(base, back.assessment);
    const isOther = mismatch !== undefined && !(back.isOfNobody === true && mismatch.kind === "part-other-file");
    if (isOther) mismatches.push(failureOf(mismatch, file, baseFile));
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
  const [first] = passedOver;
  if (parts.length + declined === 0 && first !== undefined) {
    const [folder, count] = first;
    throw createFailure("folder-without-assessments", { file: visibleLine(folder), count, wanted: "part" });
  }
  return { parts, declined, unread };
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

async function openForm(
  context: Context,
  file: string,
  base: Assessment,
  askWhose: AskWhose,
): Promise<Back | "declined"> {
  const { of, assessment, ...form } = await openReturnedForm(context, file, base);
  if (of === "part") return { assessment, comments: [], form };
  // What it does not say of itself is that of the file; what it says otherwise keeps it from being merged.
  const part = assessment.part ?? { ...NOBODY, questions: Object.keys(assessment.answers ?? {}) };
  const given = withFields(assessment, { state: assessment.state ?? base.state, year: assessment.year ?? base.year });
  const back: Back = { assessment: { ...given, part }, comments: [], form, isOfNobody: true };
  const mismatch = mismatchOf(base, back.assessment);
  if (mismatch !== undefined && mismatch.kind !== "part-other-file") return back;
  const isOurs = await askWhose(file, assessment);
  const named = { file: visibleLine(file) };
  if (isOurs === undefined && of === "blank") throw createFailure("form-blank", named, EXIT.usage);
  if (isOurs === undefined) throw createFailure("form-of-nobody", named);
  return isOurs ? back : "declined";
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
