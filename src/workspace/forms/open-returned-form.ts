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
import { type Checklist, allQuestions } from "../../domain/model/checklist.ts";
import { sameData } from "../../domain/model/same-data.ts";
import { findState, stateNamed } from "../../domain/model/state.ts";
import { canonicalText } from "../../format/seal.ts";
import type { FormFile } from "../../format/word/open-form.ts";
import type { MadeForm } from "../../format/word/made-form.ts";
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

/** Stands for a part that a form does not name, so that every answer differs from what was sent. */
export const NOBODY = { id: "form", key: "0000000000000000" };

/** Whether the name is one of a file for a word processor. */
export { isWordName } from "../../format/word/limits.ts";

/**
 * Reads the form in `file`. Of `base`, the file that it may be a part of, is known what was sent. Throws a failure if it
 * cannot be read, `word-foreign` if it is no form.
 */
export async function openReturnedForm(context: Context, file: string, base?: Assessment): Promise<ReturnedForm> {
  const bytes = await context.files.read(file);
  if (bytes === undefined) throw createFailure("file-missing", { file });
  const [{ openForm }, { readForm, questionsIn }] = await Promise.all([
    import("../../format/word/open-form.ts"),
    import("../../format/word/read-form.ts"),
  ]);
  const name = visibleLine(file);
  const form = await openForm(bytes, name);
  const checklist = await context.loadChecklist();
  refuseOther(form.head, checklist, name, base !== undefined);
  const states = await context.loadStates();
  let asked: readonly string[] | undefined;
  // Most forms say of which part they are, so that their questions need not be looked for.
  const questions = (): readonly string[] => (asked ??= questionsIn(form.document, checklist));
  if (form.head === undefined && form.mark === undefined && questions().length === 0)
    throw createFailure("word-foreign", { file: name });
  const origin = originOf(form, questions, checklist, context, base);
  const { isOfNobody, isGuessed } = origin;
  const readAs = async (one: Origin): Promise<ReadForm> => {
    const made = await madeForm(one, checklist, context);
    const reading = {
      checklist,
      say: context.say,
      outcomeLabel: (word: string) => (OUTCOMES.has(word) ? sayComposed(context.say, `outcome.${word}`, {}) : word),
      made,
      stateMeant: (text: string) => stateNamed(states, text)?.code,
      takesParticulars: one.before.part === undefined || isOfNobody,
    };
    return readForm(form.document, one.before, reading, name);
  };
  const read = await readAs(origin);
  // A form with these answers has the labels and rows that this one has, so that they are not taken for what somebody wrote.
  const again = isGuessed ? await readAs({ ...origin, before: read.assessment }) : read;
  return { ...again, of: isOfNobody ? "nobody" : again.assessment.part !== undefined ? "part" : "blank" };
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
  /** The document does not say of which part it is. */
  readonly isOfNobody: boolean;
  /** Only the questions of the part are known. */
  readonly isGuessed: boolean;
}

/**
 * What the form was made from: what it holds itself, if its key shows that this is what was sent; else what the base would
 * send today, or as much as is known: at least that it had the questions that it has.
 */
function originOf(
  { head, sent, mark }: FormFile,
  questions: () => readonly string[],
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
    { state: head?.state ?? mark?.state, year: head?.year ?? mark?.year },
  );
  const isBlank = head !== undefined || questions().length === allQuestions(checklist).length;
  const isOfNobody = id === undefined || key === undefined;
  const known = { isOfNobody, isGuessed: false, ...withHead };
  if (isOfNobody && isBlank) return { ...known, before: blank, isOfNobody: head === undefined };
  const record = base?.parts?.find((one) =>
    isOfNobody ? sameData([...one.questions].sort(), [...questions()].sort()) : one.key === key && one.id === id,
  );
  if (sent !== undefined && head !== undefined && !isOfNobody) {
    const whole: Assessment = { ...sent, answers: sent.asSent?.answers ?? {} };
    const isPart = sent.part?.key === key && sent.part.id === id;
    const isSent = record === undefined || base === undefined || asSentOf(base, whole, digestData) !== undefined;
    if (isPart && isSent) return { ...known, before: whole };
  }
  if (base !== undefined && (record !== undefined || isOfNobody)) {
    const own: SentPart = isOfNobody
      ? { ...record, ...NOBODY, questions: questions() }
      : { questions: questions(), ...record, id, key };
    return { ...known, before: cutAgain(base, own, blank, digestData) };
  }
  const part: Part = isOfNobody ? { ...NOBODY, questions: questions() } : { id, key, questions: questions() };
  return { ...known, before: { ...blank, part: { ...part, contributor: part.id } }, isGuessed: true };
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

/** What the form showed when it was made. */
async function madeForm({ before, head }: Origin, checklist: Checklist, context: Context): Promise<MadeForm> {
  const { shownForm } = await import("../../report/document/docx/form/shown-form.ts");
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
  if (part === undefined) return shownForm(subject);
  const contributor = contributors?.find(({ id }) => id === part.contributor);
  const cut: CutPart = {
    assignment: { id: part.id, questions: part.questions, ...(contributor && { contributor }) },
    assessment: { ...before, asSent: { ...before.asSent, answers: answers ?? {} } },
    record: part,
  };
  const { of = "", id } = part;
  const names = { file: partName(of, id), page: partName(of, id, fileNameIn("html", "")) };
  return shownForm({ ...subject, cut, ...(head?.page === true && names) });
}
