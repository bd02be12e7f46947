/** `merge`: brings parts back into the file that they were cut out of. First the plan, then what is decided, then one save. */
import { syntaxOfName } from "../format/reading.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import type { Decide } from "../domain/merging/apply.ts";
import { applyPlan } from "../domain/merging/apply.ts";
import { conflictsIn, inMergeOrder, mergeParts, planReturned } from "../domain/merging/merge.ts";
import type { MergeEntry, PartPlan, PlanOptions } from "../domain/merging/plan.ts";
import { settleConflicts } from "../interview/asking/settle-conflicts.ts";
import type { PlannedPart } from "../report/contents/merge/plan.ts";
import type { AnswerWords } from "../report/contents/answer-words.ts";
import { conflictBlocks, createMergePlan, subjectOf } from "../report/contents/merge/plan.ts";
import { nameOfPart } from "../report/contents/merge/words.ts";
import { renderBlocksText } from "../report/document/text.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import type { AssessmentStore } from "../workspace/assessment-store.ts";
import { withBase } from "../workspace/open-base.ts";
import { deliver } from "../workspace/deliver.ts";
import type { DocumentFormat } from "../workspace/formats.ts";
import { FORMATS } from "../workspace/formats.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import type { Session } from "../workspace/session/session.ts";
import type { ReadPart } from "../workspace/read-parts.ts";
import { readParts } from "../workspace/read-parts.ts";

export interface MergeOptions {
  readonly base: string;
  readonly parts: readonly string[];
  /** A new file for the whole; the base is replaced if undefined. */
  readonly output?: string;
  readonly dryRun?: boolean;
  /** Where both changed the same, what the base has stays, or what came back is taken. */
  readonly prefer?: "mine" | "theirs";
  /** Whether answers to questions outside the part are taken as well. */
  readonly outside?: boolean;
  readonly format: DocumentFormat | "json";
}

/** What merging works with. */
interface Work {
  readonly context: Context;
  readonly options: MergeOptions;
  readonly store: AssessmentStore;
  readonly parts: readonly ReadPart[];
  readonly planning: PlanOptions;
}

/**
 * Merges the parts. Exit code 1, and nothing is written, while a conflict is not settled: by `prefer`, or by the person
 * of the session. 130 if they stop.
 */
export async function merge(context: Context, options: MergeOptions, session?: Session): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const { base, output, dryRun = false, outside = false } = options;
  if (output !== undefined && (await context.files.read(output)) !== undefined)
    throw createFailure("file-exists", { file: output });
  if (output !== undefined && syntaxOfName(output) !== syntaxOfName(base))
    throw createFailure("merge-other-syntax", { file: visibleLine(output) }, EXIT.usage);
  return withBase(context, base, checklist, dryRun || output !== undefined, async (store) => {
    const parts = await readParts(context, options.parts, store.assessment, checklist);
    const planning = { checklist, today: context.today(), outside };
    return mergeInto({ context, options, store, parts, planning }, session);
  });
}

async function mergeInto(work: Work, session: Session | undefined): Promise<Outcome> {
  const { context, options, store, parts, planning } = work;
  const { say, tell } = context;
  const { prefer, dryRun = false, format } = options;
  const decide: Decide = () => prefer;
  const { plans, assessment } = mergeParts(
    store.assessment,
    parts.map(({ returned }) => returned),
    decide,
    planning,
  );
  const conflicts = prefer === undefined ? conflictsIn(plans).length : 0;
  const planned = plans.map((plan): PlannedPart => ({ plan, comments: commentsOf(plan, parts) }));
  const words = wordsFor(context, planning.checklist, store.assessment, plans);
  const document = createMergePlan(planned, words, { file: options.base, language: context.language });
  const show = async (exitCode: number, written?: string): Promise<Outcome> => {
    const outcome = await deliver(context, {}, format, "merge", async () => {
      if (format !== "json") return FORMATS[format].write(document, context, false);
      const { renderMergeJson } = await import("../report/data/merge-json.ts");
      return renderMergeJson(options.base, planned, conflicts, written);
    });
    return { ...outcome, paged: false, exitCode };
  };
  if (dryRun) {
    tell(say("merge.dry-run"));
    return show(conflicts > 0 ? EXIT.found : EXIT.done);
  }
  if (conflicts === 0) return show(EXIT.done, await write(work, assessment, plans));
  if (session === undefined) {
    tell(`${say("merge.conflicts", { count: conflicts })} ${say("merge.how")}`);
    return show(EXIT.found);
  }
  await context.print(await FORMATS.text.write(document, context, false));
  const settled = await settleAtPrompt(work, plans, session);
  if (settled === undefined) {
    tell(say("merge.stopped"));
    return { exitCode: EXIT.interrupted };
  }
  await write(work, settled, plans);
  return { exitCode: EXIT.done };
}

/** The assessment with every conflict settled by the person; undefined if they stopped. Part by part, so that each is asked as it then stands. */
async function settleAtPrompt(
  { context, store, parts, planning }: Work,
  plans: readonly PartPlan[],
  session: Session,
): Promise<Assessment | undefined> {
  const { say } = context;
  const words = wordsFor(context, planning.checklist, store.assessment, plans);
  const style = { width: context.width, theme: await context.loadTheme() };
  let assessment = store.assessment;
  try {
    for (const returned of inMergeOrder(parts.map((part) => part.returned))) {
      const plan = planReturned(assessment, returned, planning);
      const decided = await settleConflicts(conflictsIn([plan]), {
        asker: session.asker,
        say,
        name: nameOfPart(plan, words),
        show: (entry) => [
          { kind: "question", text: subjectText(entry, words) },
          { kind: "lines", text: renderBlocksText(conflictBlocks(entry, words), style) },
        ],
      });
      if (decided === undefined) return undefined;
      assessment = applyPlan(assessment, plan, (entry) => decided.get(entry), planning.today);
    }
    return assessment;
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    return undefined;
  }
}

/** Saves the whole and says so; gives back the file that was written. */
async function write(
  { context, options, store }: Work,
  assessment: Assessment,
  plans: readonly PartPlan[],
): Promise<string> {
  const { say, tell } = context;
  const { output } = options;
  if (output === undefined) await store.save(assessment);
  else await store.moveTo(output, assessment);
  const count = plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind !== "outside")).length;
  tell(say("merge.done", { count, file: visibleLine(store.file) }));
  tell(say("merge.next", { shellName: shellName(store.file) }));
  return store.file;
}

function commentsOf({ returned }: PartPlan, parts: readonly ReadPart[]): PlannedPart["comments"] {
  const { file, digest } = returned;
  return parts.find((part) => part.returned.file === file && part.returned.digest === digest)?.comments ?? [];
}

function subjectText(entry: MergeEntry, words: AnswerWords): string {
  return words.say("report.question-title", subjectOf(entry, words));
}

function wordsFor({ say }: Context, checklist: Checklist, base: Assessment, plans: readonly PartPlan[]): AnswerWords {
  const contributors = [base, ...plans.map(({ returned }) => returned.assessment)].flatMap(
    (one) => one.contributors ?? [],
  );
  return { checklist, say, people: { contributors } };
}
