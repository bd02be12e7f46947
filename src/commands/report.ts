/** `report`: makes a document of an assessment. */
import { type Checklist, type Question, type Section, findQuestion } from "../domain/model/checklist.ts";
import { compareYears } from "../domain/comparison/comparison.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { askedQuestions } from "../domain/model/progress.ts";
import { entriesOf, type Excerpt, type ReportSubject } from "../report/contents/report/subject.ts";
import { outOfForceIn } from "../domain/model/in-force.ts";
import { forReaders } from "../domain/model/publication.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { followedSteps } from "../domain/steps/followed-steps.ts";
import { plannedSteps } from "../domain/steps/planned-steps.ts";
import { findState } from "../domain/model/state.ts";
import { type ComparisonSubject, stepsBetween } from "../report/contents/comparison/subject.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import { findSection } from "../workspace/choose-questions.ts";
import { type Delivery, deliver } from "../workspace/deliver.ts";
import { nameInDocuments } from "../workspace/file-names.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import { isIntact, tellIfBroken } from "../workspace/seal-check.ts";
import { type Shown, showTo } from "../workspace/results/show-to.ts";
import type { Context, Outcome } from "../workspace/context.ts";

type Data = "csv" | "json" | "ics";

export interface ReportOptions extends Delivery<Data> {
  readonly file: string;
  /** Whether it is for the public, without what is not for publication. */
  readonly public?: boolean;
  /** The only section in it: its id, its number or its title. */
  readonly section?: string;
  readonly only?: Excerpt;
  /** The assessment of an earlier year; the report then also says what changed since. */
  readonly previous?: string;
}

/** Writes the report. */
export async function report(context: Context, options: ReportOptions): Promise<Outcome> {
  const subject = await createSubject(context, options);
  const { state = "report", year } = subject.assessment;
  return deliver(context, options, {
    stem: year === undefined ? state : `${state}-${year}`,
    document: async () =>
      options.only === undefined
        ? (await import("../report/contents/report/report.ts")).createReport(subject)
        : (await import("../report/contents/report/excerpt.ts")).createExcerpt(subject, options.only),
    data: {
      async csv() {
        if (options.previous !== undefined) {
          const values = { previous: shellName(options.previous), file: options.file };
          throw createFailure("previous-in-table", values, EXIT.usage);
        }
        if (options.only === "summary") throw createFailure("summary-in-table", {}, EXIT.usage);
        if (options.only === "steps")
          return (await import("../report/data/steps-csv.ts")).renderStepsCsv(subject, options.csvFor);
        const { renderReportCsv } = await import("../report/data/report-csv.ts");
        return renderReportCsv(subject, options.csvFor);
      },
      async json() {
        checkSteps(options, "json");
        return (await import("../report/data/steps-json.ts")).renderStepsJson(subject);
      },
      async ics() {
        checkSteps(options, "ics");
        return calendarOf(context, options, subject);
      },
    },
    paged: true,
  });
}

/** Throws a failure if more than the next steps are to be written in a form that only they have. */
function checkSteps({ only }: ReportOptions, format: "json" | "ics"): void {
  if (only !== "steps") throw createFailure("format-only-steps", { format }, EXIT.usage);
}

/** The calendar; says which steps are not in it. Throws a failure if none is. */
async function calendarOf({ say, tell }: Context, { file }: ReportOptions, subject: ReportSubject): Promise<string> {
  const { createStepsCalendar } = await import("../report/data/steps-calendar.ts");
  const { text, dated, undated } = createStepsCalendar(subject);
  if (dated === 0) throw createFailure("calendar-empty", { file: visibleLine(file) });
  if (undated > 0) tell(say("steps.undated", { count: undated }));
  return text;
}

async function createSubject(context: Context, options: ReportOptions): Promise<ReportSubject> {
  const checklist = await context.loadChecklist();
  const section = options.section === undefined ? undefined : findSection(checklist, options.section);
  const isPublic = options.public === true;
  const { reading } = await openAssessment(context, options.file, { isPublic });
  const original = reading.assessment;
  const adopted = adoptRevision(original, checklist);
  const isWanted = inSection(checklist, section);
  const whole = { file: options.file, reading, assessment: adopted };
  const { assessments, leftOut } = showTo(context, [whole], { isPublic, checklist, isWanted });
  const [assessment = forReaders(adopted)] = assessments;
  // A part asks only some of the questions; that it is one is not public.
  const asked = askedQuestions({ ...assessment, ...(adopted.part && { part: adopted.part }) }, checklist).filter(
    (one) => section === undefined || one.section === section.id,
  );
  const { say, language } = context;
  const state = findState(await context.loadStates(), adopted.state ?? "")?.name ?? adopted.state;
  const shown = asked.filter(({ id }) => !leftOut.includes(id));
  const isShown = ({ question }: { readonly question: Question }): boolean =>
    shown.some(({ id }) => id === question.id);
  const subject: ReportSubject = {
    assessment,
    outOfForce: isPublic ? new Map() : outOfForceIn(adopted),
    checklist,
    entries: entriesOf(assessment, checklist, shown),
    followed: followedSteps(undefined, assessment, checklist, context.today()).filter(isShown),
    planned: plannedSteps(assessment, checklist, context.today()).filter(isShown),
    leftOut: asked.filter(({ id }) => leftOut.includes(id)),
    ...(isPublic && { leftOutCount: leftOut.length }),
    ...(original.seal !== undefined && { isIntact: isIntact(original, context) === true }),
    revision: original.checklist.revision,
    ...(section && { section }),
    ...(options.only && { excerpt: options.only }),
    ...(state !== undefined && { state }),
    say,
    language,
  };
  if (options.previous === undefined) return subject;
  const now = { ...whole, assessment: original };
  const comparison = await compareWith(context, options, options.previous, now, subject);
  return { ...subject, comparison, followed: comparison.steps.followed };
}

/** Whether the question with this id is in the section; all are, without one. */
function inSection(checklist: Checklist, section: Section | undefined): (id: string) => boolean {
  return (id) => section === undefined || findQuestion(checklist, id)?.section === section.id;
}

/** What changed since an earlier year; for the public, without what either year withholds from it. */
async function compareWith(
  context: Context,
  { file, public: isPublic = false }: ReportOptions,
  previousFile: string,
  shownNow: Shown,
  { checklist, entries, state, say, language, section }: ReportSubject,
): Promise<ComparisonSubject> {
  const now = shownNow.assessment;
  const { reading } = await openAssessment(context, previousFile, { isPublic });
  const before = reading.assessment;
  tellIfBroken(context, previousFile, before);
  const isEarlier = before.state === now.state && (before.year ?? 0) < (now.year ?? Number.MAX_SAFE_INTEGER);
  if (!isEarlier)
    throw createFailure(
      "previous-other-state",
      { file: visibleLine(previousFile), other: visibleLine(file) },
      EXIT.usage,
    );
  const series = [{ file: previousFile, reading, assessment: before }, shownNow];
  const isWanted = inSection(checklist, section);
  const { assessments, leftOut } = showTo(context, series, { isPublic, checklist, isWanted });
  const wanted = new Set(entries.map(({ question }) => question.id).filter((id) => !leftOut.includes(id)));
  const comparison = compareYears(assessments, checklist);
  const shown = {
    ...comparison,
    questions: comparison.questions.filter(({ question }) => wanted.has(question.id)),
    particulars: section === undefined ? comparison.particulars : [],
  };
  return {
    comparison: shown,
    steps: stepsBetween(shown, checklist, context.today()),
    strips: [],
    series: assessments,
    files: [nameInDocuments(previousFile), nameInDocuments(file)],
    outOfForce: [],
    ...(state !== undefined && { state }),
    checklist,
    say,
    language,
    all: false,
    full: true,
    isWanted: () => true,
    isFiltered: false,
  };
}
