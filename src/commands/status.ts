/** `status`: a look at how files stand. */
import { sealText } from "../format/canonical.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { answerTo } from "../domain/model/assessment.ts";
import type { Checklist, Question } from "../domain/model/checklist.ts";
import { authorOf } from "../domain/comparison/contributors.ts";
import { EXIT, isFailure } from "../messages/failure.ts";
import { latestParts } from "../domain/model/part.ts";
import { isAnswered, isWanting, markOf, progressOf, askedQuestions } from "../domain/model/progress.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { findState } from "../domain/model/state.ts";
import { finalGaps } from "../interview/final-gaps.ts";
import type {
  ContributorStatus,
  FileStatus,
  PartStatus,
  SectionStatus,
} from "../report/contents/status/file-status.ts";
import type { Delivery } from "../workspace/deliver.ts";
import { chooseFormat, deliver } from "../workspace/deliver.ts";
import { failureText } from "../report/wording/failure.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface StatusOptions extends Delivery<"json"> {
  readonly files: readonly string[];
}

/**
 * Says how each file stands. What cannot be opened is told, and the others are shown all the same: exit code 3. A sealed
 * file that was changed since is something found: exit code 1.
 */
export async function status(context: Context, options: StatusOptions): Promise<Outcome> {
  const { files } = options;
  const checklist = await context.loadChecklist();
  const stands: FileStatus[] = [];
  for (const file of files) {
    try {
      stands.push(await statusOf(context, checklist, file));
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      context.tell(failureText(thrown, context.say));
    }
  }
  const isBroken = stands.some(({ isIntact }) => isIntact === false);
  const exitCode = stands.length < files.length ? EXIT.failed : isBroken ? EXIT.found : EXIT.done;
  if (stands.length === 0 && chooseFormat(options, ["json"]) !== "json") return { exitCode };
  const outcome = await deliver(context, options, {
    stem: "status",
    async document() {
      const { createStatus, createStatusList } = await import("../report/contents/status/status.ts");
      const words = { checklist, say: context.say, language: context.language };
      const [first] = stands;
      return files.length > 1 || first === undefined ? createStatusList(stands, words) : createStatus(first, words);
    },
    data: { json: async () => (await import("../report/data/status-json.ts")).renderStatusJson(stands) },
  });
  return { ...outcome, exitCode };
}

async function statusOf(context: Context, checklist: Checklist, file: string): Promise<FileStatus> {
  const { assessment: original } = (await openAssessment(context, file)).reading;
  const assessment = adoptRevision(original, checklist);
  const put = askedQuestions(assessment, checklist);
  const marked = put.map((question) => ({ question, mark: markOf(assessment, checklist, question) }));
  const state =
    assessment.state === undefined ? undefined : findState(await context.loadStates(), assessment.state)?.name;
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
    ...whoAnswered(assessment, checklist, put),
    parts: partsOf(assessment, checklist),
    ...(last && { lastAnswer: last }),
    ...(original.seal !== undefined && { isIntact: original.seal === context.digest(sealText(original)) }),
  };
}

function sectionsOf(assessment: Assessment, checklist: Checklist): readonly SectionStatus[] {
  const put = askedQuestions(assessment, checklist);
  return checklist.sections.flatMap((section) => {
    const marks = put
      .filter((question) => question.section === section.id)
      .map((question) => markOf(assessment, checklist, question));
    return marks.length === 0 ? [] : [{ section, progress: progressOf(assessment, checklist, section), marks }];
  });
}

/** What is lacking beside answers, which are named on their own. */
async function finalGapsBeside(
  { say, today, loadStates }: Context,
  checklist: Checklist,
  assessment: Assessment,
): Promise<FileStatus["gaps"]> {
  const gaps = await finalGaps({ checklist, say, today, loadStates, store: { assessment } });
  return gaps.flatMap(({ question, text, severity }) =>
    text === undefined ? [] : [{ text, severity, ...(question && { question }) }],
  );
}

function whoAnswered(
  assessment: Assessment,
  checklist: Checklist,
  put: readonly Question[],
): Pick<FileStatus, "contributors" | "unnamed"> {
  const answered = put.filter((question) => isAnswered(assessment, checklist, question));
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

/** The parts that were sent out, and what of them is still open in the file. */
function partsOf(assessment: Assessment, checklist: Checklist): readonly PartStatus[] {
  return latestParts(assessment.parts ?? []).map((part) => ({
    part,
    name:
      part.contributor === undefined
        ? (checklist.sections.find(({ id }) => id === part.id)?.title ?? part.id)
        : authorOf(assessment, part.contributor),
    open: askedQuestions(assessment, checklist).filter(
      (question) =>
        part.questions.includes(question.id) && !question.optional && isWanting(assessment, checklist, question),
    ),
  }));
}

/** The answer with the latest day; the last in the file if there are several. */
function lastAnswer({ answers = {} }: Assessment): FileStatus["lastAnswer"] {
  return Object.values(answers).reduce<FileStatus["lastAnswer"]>((last, { answered }) => {
    if (answered?.date === undefined || (last !== undefined && answered.date < last.on)) return last;
    return { on: answered.date, ...(answered.by !== undefined && { by: answered.by }) };
  }, undefined);
}
