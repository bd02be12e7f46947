/** `status`: shows the progress of files. */
import { deadlinesIn, isOfEarlierYear } from "../domain/deadlines/deadlines.ts";
import { type Assessment, answerTo } from "../domain/model/assessment.ts";
import { lastLookedAt } from "../domain/model/carry-over.ts";
import type { Checklist, Question } from "../domain/model/checklist.ts";
import { forReaders } from "../domain/model/publication.ts";
import { authorOf } from "../domain/comparison/contributors.ts";
import { EXIT, isFailure } from "../messages/failure.ts";
import { latestParts } from "../domain/model/part.ts";
import { isWanting, markOf, progressOf, askedQuestions } from "../domain/model/progress.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { plannedSteps } from "../domain/steps/planned-steps.ts";
import type { RuleId } from "../domain/rules/all-rules.ts";
import { findState } from "../domain/model/state.ts";
import { finalGaps } from "../interview/final-gaps.ts";
import type { ContributorStatus, FileStatus, PartStatus, SectionStatus } from "../report/contents/status/status.ts";
import { partName } from "../report/contents/words.ts";
import { type Delivery, chooseFormat, deliver } from "../workspace/deliver.ts";
import { findAssessmentFiles } from "../workspace/find-files.ts";
import { failureText } from "../report/wording/failure.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import { isIntact } from "../workspace/seal-check.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface StatusOptions extends Delivery<"json"> {
  readonly files: readonly string[];
}

/**
 * Shows the progress of each file, of a folder of the assessments in it. If one cannot be opened, that is said, the others are shown, and the exit code is 3.
 * Exit code 1 if a sealed file was changed.
 */
export async function status(context: Context, options: StatusOptions): Promise<Outcome> {
  const targets = await findAssessmentFiles(context, options.files);
  const checklist = await context.loadChecklist();
  const statuses: FileStatus[] = [];
  for (const target of targets) {
    try {
      if ("thrown" in target) throw target.thrown;
      statuses.push(await statusOf(context, checklist, target.file));
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      context.tell(failureText(thrown, context.say));
    }
  }
  const isBroken = statuses.some(({ isIntact }) => isIntact === false);
  const exitCode = statuses.length < targets.length ? EXIT.failed : isBroken ? EXIT.found : EXIT.done;
  if (statuses.length === 0 && chooseFormat(options, ["json"]) !== "json") return { exitCode };
  const outcome = await deliver(context, options, {
    stem: "status",
    async document() {
      const { createStatus, createStatusList } = await import("../report/contents/status/status.ts");
      const words = { checklist, say: context.say, language: context.language };
      const [first] = statuses;
      return targets.length > 1 || first === undefined ? createStatusList(statuses, words) : createStatus(first, words);
    },
    data: { json: async () => (await import("../report/data/status-json.ts")).renderStatusJson(statuses) },
  });
  return { ...outcome, exitCode };
}

async function statusOf(context: Context, checklist: Checklist, file: string): Promise<FileStatus> {
  const { assessment: original } = (await openAssessment(context, file)).reading;
  const assessment = adoptRevision(original, checklist);
  const asked = askedQuestions(assessment, checklist);
  const marked = asked.map((question) => ({ question, mark: markOf(assessment, checklist, question) }));
  const state = findState(await context.loadStates(), assessment.state ?? "")?.name;
  const last = lastAnswer(assessment);
  return {
    file,
    assessment,
    ...(state !== undefined && { state }),
    revision: original.checklist.revision,
    progress: progressOf(assessment, checklist),
    sections: sectionsOf(assessment, checklist),
    open: marked.filter(({ question, mark }) => mark === "open" && !question.optional).map(({ question }) => question),
    carried: marked.filter(({ mark }) => mark === "carried").map(({ question }) => question),
    gaps: assessment.stage === "final" ? [] : await finalGapsBeside(context, checklist, assessment),
    ...whoAnswered(assessment, checklist, asked),
    parts: partsOf(assessment, checklist),
    deadlines: deadlinesIn(forReaders(assessment), context.today()),
    withoutOutcome: isOfEarlierYear(assessment, context.today())
      ? []
      : plannedSteps(forReaders(assessment), checklist, context.today()).filter(({ isDue }) => isDue),
    ...(last && { lastAnswer: last }),
    ...(original.seal !== undefined && { isIntact: isIntact(original, context) === true }),
  };
}

function sectionsOf(assessment: Assessment, checklist: Checklist): readonly SectionStatus[] {
  const asked = askedQuestions(assessment, checklist);
  return checklist.sections.flatMap((section) => {
    const marks = asked
      .filter((question) => question.section === section.id)
      .map((question) => markOf(assessment, checklist, question));
    return marks.length === 0 ? [] : [{ section, progress: progressOf(assessment, checklist, section), marks }];
  });
}

/** What a final file still needs, apart from answers. */
async function finalGapsBeside(
  { say, today, loadStates }: Context,
  checklist: Checklist,
  assessment: Assessment,
): Promise<FileStatus["gaps"]> {
  const gaps = await finalGaps(assessment, { checklist, say, today, loadStates });
  // Steps whose day has passed, and those without an outcome, are named already.
  const isNamed = (rule?: RuleId): boolean => rule === "next-steps-overdue" || rule === "outcome-missing";
  return gaps.flatMap(({ question, text, severity, rule }) =>
    text === undefined || isNamed(rule) ? [] : [{ text, severity, ...(question && { question }) }],
  );
}

function whoAnswered(
  assessment: Assessment,
  checklist: Checklist,
  asked: readonly Question[],
): Pick<FileStatus, "contributors" | "unnamed"> {
  const answered = asked.filter((question) => !isWanting(assessment, checklist, question));
  const authorIn = (question: Question): string | undefined => answerTo(assessment, question.id)?.answered?.by;
  const ids = new Set([
    ...(assessment.contributors ?? []).map(({ id }) => id),
    ...answered.flatMap((question) => authorIn(question) ?? []),
  ]);
  const contributors = [...ids].map((id): ContributorStatus => ({
    id,
    name: authorOf(assessment, id),
    answered: answered.filter((question) => authorIn(question) === id),
  }));
  return { contributors, unnamed: answered.filter((question) => authorIn(question) === undefined) };
}

/** The parts that were sent, and which of their questions are still open. */
function partsOf(assessment: Assessment, checklist: Checklist): readonly PartStatus[] {
  return latestParts(assessment.parts ?? []).map((part) => ({
    part,
    name: partName(part, assessment, checklist),
    open: askedQuestions(assessment, checklist).filter(
      (question) =>
        part.questions.includes(question.id) && !question.optional && isWanting(assessment, checklist, question),
    ),
  }));
}

/** The last answer that was given or confirmed, by its date; of several on one day the last in the file. */
function lastAnswer({ answers = {} }: Assessment): FileStatus["lastAnswer"] {
  return Object.values(answers).reduce<FileStatus["lastAnswer"]>((last, answer) => {
    const { by, date } = lastLookedAt(answer) ?? {};
    if (date === undefined || (last !== undefined && date < last.on)) return last;
    return { on: date, ...(by !== undefined && { by }) };
  }, undefined);
}
