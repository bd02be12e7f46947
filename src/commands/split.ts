/** `split`: makes a file for each ministry with its questions, and a note to send with it. */
import { syntaxOfName } from "../format/reading.ts";
import { canonicalText } from "../format/seal.ts";
import { savedText, writeAssessment } from "../format/write-assessment.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import {
  type Assignment,
  type Wish,
  askable,
  assignByAuthority,
  assignBySection,
  questionsLike,
} from "../domain/merging/assign.ts";
import { type CutPart, cutPart, withSent } from "../domain/merging/cut.ts";
import { isDayToCome } from "../domain/model/date.ts";
import { findState } from "../domain/model/state.ts";
import { type NoteSubject, createNote } from "../report/contents/split/note.ts";
import { createSplit } from "../report/contents/split/split.ts";
import { seedFor, withSeed } from "../report/document/page/seed.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import { writeOutput } from "../workspace/deliver.ts";
import { folderOf, inFolder, nameIn, partName } from "../workspace/file-names.ts";
import { type DocumentFormat, fileNameIn, FORMATS } from "../workspace/formats.ts";
import { layoutInFolder } from "../workspace/layout-in-folder.ts";
import { withBase } from "../workspace/open-base.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface SplitOptions {
  readonly file: string;
  readonly by: "authority" | "section";
  /** The folder for the parts; that of the file if undefined. */
  readonly to?: string;
  /** `para-13=moj`, `para-17*=msa`. */
  readonly assign?: readonly string[];
  /** The day by which the parts are to come back, ISO 8601. */
  readonly due?: string;
  /** What the notes are written in; `none` for no notes. */
  readonly note: DocumentFormat | "none";
  /** Whether each part gets a page for a browser, in which it is answered. */
  readonly form?: boolean;
  readonly dryRun?: boolean;
  /** Replaces parts that are there already. */
  readonly force?: boolean;
}

/** A part, and the files that are written for it. */
interface Planned {
  readonly cut: CutPart;
  readonly file: string;
  readonly page?: string;
  readonly note?: string;
}

/** Writes the parts, and what was sent into the file. Writes nothing if anything would be replaced without `force`. */
export async function split(context: Context, options: SplitOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const { file, due, dryRun = false, force = false } = options;
  if (due !== undefined && !isDayToCome(due, context.today()))
    throw createFailure("due-unknown", { due: visibleLine(due) }, EXIT.usage);
  if (options.form === true && options.note === "html") throw createFailure("note-and-page", {}, EXIT.usage);
  return withBase(context, file, checklist, dryRun, async (store) => {
    const base = store.assessment;
    const planned = assignmentsFor(base, checklist, options).map((one) => plan(one, base, context, options));
    if (!dryRun) for (const name of namesOf(planned)) await context.files.tidy(name);
    if (!force) await refuseReplacing(context, planned);
    const { say, language } = context;
    const document = createSplit(planned, { say, language, checklist, file: nameIn(file), assessment: base });
    const output = await FORMATS.text.write(document, context, false);
    const cuts = planned.map(({ cut }) => cut);
    const sent = withSent(base, cuts);
    // Whatever cannot be written is found out before anything is.
    store.check(sent);
    const texts: string[] = [];
    for (const one of planned) texts.push(await textOf(context, one));
    const page = options.form === true ? await context.loadForm() : "";
    if (dryRun) return { output, exitCode: EXIT.done };
    // What was sent is saved first: a part that the file does not know could not be merged.
    await store.save(sent);
    if (options.to !== undefined) await context.files.makeFolder(options.to);
    for (const [at, one] of planned.entries()) {
      const text = texts[at] ?? "";
      await writePart(context, one, text);
      if (one.page !== undefined) {
        const made = withSeed(page, seedFor(base, nameIn(one.file), text));
        await writeOutput(context, one.page, made, force);
      }
      await writeNote(context, checklist, base, one, options);
    }
    const part = shellName(planned[0]?.file ?? "");
    context.tell(
      say("split.done", {
        shellName: shellName(file),
        part,
        count: planned.length,
        form: options.form === true ? "yes" : "no",
      }),
    );
    return { output, exitCode: EXIT.done };
  });
}

function plan(assignment: Assignment, base: Assessment, context: Context, options: SplitOptions): Planned {
  const { file, to = folderOf(file), note, form = false, due } = options;
  const named = (ending?: string): string => inFolder(to, partName(file, assignment.id, ending));
  const cut = cutPart(base, assignment, {
    of: nameIn(file),
    today: context.today(),
    digest: (data) => context.digest(canonicalText(data)),
    ...(due !== undefined && { due }),
  });
  return {
    cut,
    file: named(),
    ...(form && { page: named(fileNameIn("html", "")) }),
    ...(note !== "none" && { note: named(fileNameIn(note, "")) }),
  };
}

/** The names of all files that are written. */
function namesOf(planned: readonly Planned[]): readonly string[] {
  return planned.flatMap(({ file, page, note }) => [file, page, note].filter((name) => name !== undefined));
}

async function refuseReplacing({ files }: Context, planned: readonly Planned[]): Promise<void> {
  const there: string[] = [];
  for (const name of namesOf(planned)) if ((await files.read(name)) !== undefined) there.push(name);
  if (there.length > 0) throw createFailure("parts-exist", { files: there.map(visibleLine).join(", ") });
}

async function textOf(context: Context, { cut, file }: Planned): Promise<string> {
  const layout = await layoutInFolder(context, file, cut.assessment.language);
  return savedText(writeAssessment(cut.assessment, syntaxOfName(file), layout));
}

async function writePart({ files }: Context, { file }: Planned, text: string): Promise<void> {
  // A part that is replaced is kept as NAME~: it may have been answered already.
  const there = await files.read(file);
  if (there === undefined) await files.create(file, text);
  else await files.save(file, text, there);
}

async function writeNote(
  context: Context,
  checklist: Checklist,
  base: Assessment,
  { cut, file, page, note }: Planned,
  options: SplitOptions,
): Promise<void> {
  if (note === undefined || options.note === "none") return;
  const { say, language } = context;
  const state = findState(await context.loadStates(), base.state ?? "")?.name ?? base.state;
  const subject = {
    cut,
    file: nameIn(file),
    checklist,
    say,
    language,
    ...(page !== undefined && { page: nameIn(page) }),
    ...(state !== undefined && { state }),
  };
  const content =
    options.note === "docx"
      ? await formOf(subject, base)
      : await FORMATS[options.note].write(createNote(subject), context, true);
  await writeOutput(context, note, content, options.force ?? false);
}

/** The questions as a form for word processors, which `merge` takes back. */
async function formOf(subject: NoteSubject, { state: code, year }: Assessment): Promise<Uint8Array> {
  const { writeForm } = await import("../report/document/docx/form/form-docx.ts");
  return writeForm(
    { ...subject, ...(code !== undefined && { code }), ...(year !== undefined && { year }) },
    canonicalText,
  );
}

function assignmentsFor(
  base: Assessment,
  checklist: Checklist,
  { by, assign = [] }: SplitOptions,
): readonly Assignment[] {
  if (by === "section") {
    if (assign.length > 0) throw createFailure("assign-by-section", {}, EXIT.usage);
    return assignBySection(base, checklist);
  }
  const wishes = assign.map((one) => wishOf(one, base, checklist));
  return assignByAuthority(base, checklist, wishes);
}

/** What `para-17*=msa` asks for. */
function wishOf(typed: string, base: Assessment, checklist: Checklist): Wish {
  const [, pattern, to = ""] = /^([^=]+)=(.+)$/s.exec(typed.trim()) ?? [];
  if (pattern === undefined) throw createFailure("assign-form", { typed: visibleLine(typed) }, EXIT.usage);
  const ids = [...(base.contributors ?? []), ...checklist.lists.authorities].map(({ id }) => id);
  if (!ids.includes(to))
    throw createFailure("assign-unknown", { to: visibleLine(to), known: [...new Set(ids)].join(", ") }, EXIT.usage);
  const questions = questionsLike(pattern, askable(base, checklist));
  if (questions.length === 0) throw createFailure("question-unknown", { id: visibleLine(pattern) }, EXIT.usage);
  return { questions, to };
}
