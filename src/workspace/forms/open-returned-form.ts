/** Opens a form for a word processor that was filled in: as the assessment that it stands for. */
import type { FormHead } from "../../domain/form/sent-form.ts";
import { type CutPart, cutPart } from "../../domain/merging/cut.ts";
import { asSentOf } from "../../domain/merging/as-sent.ts";
import {
  ASSESSMENT_FORMAT,
  type Assessment,
  type Part,
  type SentPart,
  withFields,
} from "../../domain/model/assessment.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import { findState, stateNamed } from "../../domain/model/state.ts";
import { canonicalText } from "../../format/seal.ts";
import type { FormFile } from "../../format/word/open-form.ts";
import type { ReadForm } from "../../format/word/read-form.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { sayComposed } from "../../messages/say.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import { partName } from "../file-names.ts";
import { fileNameIn } from "../formats.ts";

/** What in a form is not merged, and where it does not look as it was made. */
export type FormNotes = Omit<ReadForm, "assessment">;

/** A form that came back. */
export interface ReturnedForm extends ReadForm {
  /** Whose form it is: of a part, a blank one, or of nobody, if the document does not say it. */
  readonly of: "part" | "blank" | "nobody";
}

/** Whether the name is one of a file for a word processor. */
export { isWordName } from "../../format/word/limits.ts";

/** Reads the form in `file`. Of `base`, the file that it may be a part of, is known what was sent. Throws a failure if it cannot be read. */
export async function openReturnedForm(context: Context, file: string, base?: Assessment): Promise<ReturnedForm> {
  const bytes = await context.files.read(file);
  if (bytes === undefined) throw createFailure("file-missing", { file });
  const [{ openForm }, { readForm }] = await Promise.all([
    import("../../format/word/open-form.ts"),
    import("../../format/word/read-form.ts"),
  ]);
  const name = visibleLine(file);
  const form = openForm(bytes, name);
  const checklist = await context.loadChecklist();
  refuseOther(form.head, checklist, name, base !== undefined);
  const states = await context.loadStates();
  const origin = originOf(form, checklist, context, base);
  const { before } = origin;
  const made = openForm(await writeAgain(origin, checklist, context), name).document;
  const read = readForm(
    form.document,
    before,
    {
      checklist,
      say: context.say,
      outcomeLabel: (word) => (OUTCOMES.has(word) ? sayComposed(context.say, `outcome.${word}`, {}) : word),
      made,
      stateMeant: (text) => stateNamed(states, text)?.code,
    },
    name,
  );
  return { ...read, of: before.part !== undefined ? "part" : form.head === undefined ? "nobody" : "blank" };
}

/** Throws a failure if the form has the questions of another revision: its places are not those that are known here. */
function refuseOther(head: FormHead | undefined, { id, revision }: Checklist, file: string, isMerged: boolean): void {
  if (head === undefined || (head.revision === revision && head.checklist === id)) return;
  const values = { file, theirs: head.revision, ours: revision };
  throw isMerged
    ? createFailure("part-other-revision", values, EXIT.usage)
    : createFailure("form-other-revision", values, EXIT.usage);
}

const OUTCOMES = new Set(["done", "under-way", "postponed", "dropped"]);

/** What a form was made from. */
interface Origin {
  /** With the answers that it showed. */
  readonly before: Assessment;
  readonly head?: FormHead;
}

/**
 * What the form was made from: what it holds itself, if its key shows that this is what was sent; else what the base would
 * send today, or as much as is known.
 */
function originOf(
  { head, sent, mark }: FormFile,
  checklist: Checklist,
  { digest }: Context,
  base: Assessment | undefined,
): Origin {
  const [id, key] = [head?.part ?? mark?.part, head?.key ?? mark?.key];
  const digestData = (data: unknown): string => digest(canonicalText(data));
  const withHead = head === undefined ? {} : { head };
  const blank: Assessment = withFields<Assessment>(
    {
      format: ASSESSMENT_FORMAT,
      checklist: { id: head?.checklist ?? checklist.id, revision: head?.revision ?? checklist.revision },
      stage: "draft",
    },
    { state: head?.state, year: head?.year },
  );
  if (id === undefined || key === undefined) return { before: blank, ...withHead };
  const record = base?.parts?.find((one) => one.key === key && one.id === id);
  if (sent !== undefined && head !== undefined) {
    const whole: Assessment = { ...sent, answers: sent.asSent?.answers ?? {} };
    const isPart = sent.part?.key === key && sent.part.id === id;
    const isSent = record === undefined || base === undefined || asSentOf(base, whole, digestData) !== undefined;
    if (isPart && isSent) return { before: whole, head };
  }
  const part = { id, key, questions: [] };
  if (base === undefined || record === undefined) return { before: { ...blank, part }, ...withHead };
  return { before: cutAgain(base, record, blank, digestData), ...withHead };
}

/** The part as the base would send it today; without what was sent, unless its key shows that nothing was changed. */
function cutAgain(
  base: Assessment,
  { id, contributor, questions, sent, due, key }: SentPart,
  { state, year, checklist }: Assessment,
  digest: (data: unknown) => string,
): Assessment {
  const person = base.contributors?.find((one) => one.id === contributor);
  const assignment = { id, questions, ...(person && { contributor: person }) };
  const cut = cutPart(base, assignment, { of: "", today: sent ?? "", digest, ...(due !== undefined && { due }) });
  const { asSent, part: asCut, ...rest } = cut.assessment;
  const { of: _, ...own }: Partial<Part> = asCut ?? {};
  const part: Part = { ...own, id, key, questions };
  const isSame = cut.record.key === key;
  const whole: Assessment = { ...rest, checklist, part, answers: asSent?.answers ?? {} };
  return withFields(whole, {
    ...(isSame && { asSent }),
    state: state ?? base.state,
    year: year ?? base.year,
  });
}

/** The form as it was made. */
async function writeAgain({ before, head }: Origin, checklist: Checklist, context: Context): Promise<Uint8Array> {
  const { writeForm } = await import("../../report/document/docx/form/form-docx.ts");
  const { say, language } = context;
  const { part, state: code, year, contributors, answers } = before;
  const state = code === undefined ? undefined : (findState(await context.loadStates(), code)?.name ?? code);
  const subject = {
    checklist,
    say,
    language,
    ...(state !== undefined && { state }),
    ...(code !== undefined && { code }),
    ...(year !== undefined && { year }),
  };
  if (part === undefined) return writeForm(subject, canonicalText);
  const contributor = contributors?.find(({ id }) => id === part.contributor);
  const cut: CutPart = {
    assignment: { id: part.id, questions: part.questions, ...(contributor && { contributor }) },
    assessment: { ...before, asSent: { ...before.asSent, answers: answers ?? {} } },
    record: part,
  };
  const { of = "", id } = part;
  const names = { file: partName(of, id), page: partName(of, id, fileNameIn("html", "")) };
  return writeForm({ ...subject, cut, ...(head?.page === true && names) }, canonicalText);
}
