/** `merge`: brings parts back into the file that they were cut out of: makes a plan, has conflicts settled, saves once. */
import { type Decide, applyPlan } from "../domain/merging/apply.ts";
import {
  type Merged,
  conflictsIn,
  inMergeOrder,
  mergeParts,
  planReturned,
  refusedIn,
} from "../domain/merging/merge.ts";
import type { PartPlan, PlanOptions } from "../domain/merging/plan.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { syntaxOfName } from "../format/reading.ts";
import { settleConflicts } from "../interview/asking/settle-conflicts.ts";
import { withHelp } from "../interview/with-help.ts";
import { planInForce } from "../domain/merging/plan-in-force.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import type { AnswerWords } from "../report/contents/answer-words.ts";
import {
  type PlannedPart,
  conflictBlocks,
  createMergePlan,
  nameOfPart,
  subjectOf,
} from "../report/contents/merge/merge-plan.ts";
import { needsAttention } from "../report/contents/merge/form-notes.ts";
import { renderBlocksText } from "../report/document/text.ts";
import { shellName } from "../report/shell-name.ts";
import { fileLabel } from "../report/file-label.ts";
import { visibleLine } from "../report/visible.ts";
import type { AssessmentStore } from "../workspace/assessment-store.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import { deliver } from "../workspace/deliver.ts";
import { type DocumentFormat, FORMATS } from "../workspace/formats.ts";
import { requireFiles } from "../workspace/find-files.ts";
import { withBase } from "../workspace/open-base.ts";
import { askWhoseBy } from "../workspace/forms/ask-whose.ts";
import { type ReadPart, type ReadParts, readParts } from "../workspace/read-parts.ts";
import type { Session } from "../workspace/session/session.ts";

export interface MergeOptions {
  readonly base: string;
  /** Files, and folders in which the parts are merged. */
  readonly parts: readonly string[];
  /** A new file for the whole; the base is replaced if undefined. */
  readonly output?: string;
  readonly dryRun?: boolean;
  /** What is kept where both changed the same: what the base has, or what came back. */
  readonly prefer?: "mine" | "theirs";
  /** Whether answers to questions outside the part are taken as well. */
  readonly outside?: boolean;
  readonly format: DocumentFormat | "json";
}

/** What came of merging. */
export interface MergeOutcome extends Outcome {
  /** How many answers stayed in the parts, because these did not ask for them. */
  readonly outside?: number;
}

/** What merging works with. */
interface Work extends Pick<ReadParts, "parts" | "unread"> {
  readonly context: Context;
  readonly options: MergeOptions;
  readonly store: AssessmentStore;
  readonly planning: PlanOptions;
  readonly plans: readonly PartPlan[];
  readonly words: AnswerWords;
}

/**
 * Merges the parts. Exit code 1, and nothing is written, while a conflict is not settled, by `prefer` or by the person of
 * the session, or while there is no room for something. 130 if they stop.
 */
export async function merge(context: Context, options: MergeOptions, session?: Session): Promise<MergeOutcome> {
  const checklist = await context.loadChecklist();
  const { base, output, prefer, dryRun = false, outside = false } = options;
  if (output !== undefined) await context.files.tidy(output);
  if (output !== undefined && (await context.files.read(output)) !== undefined)
    throw createFailure("file-exists", { file: output });
  if (output !== undefined && syntaxOfName(output) !== syntaxOfName(base))
    throw createFailure("merge-other-syntax", { file: visibleLine(output), base: shellName(base) }, EXIT.usage);
  return withBase(context, base, checklist, dryRun || output !== undefined, async (store) => {
    const files = await requireFiles(context, options.parts, "part");
    const read = await readParts(context, files, store, checklist, askWhoseBy(context, base, session));
    const { parts, unread } = read;
    if (parts.length === 0) return { exitCode: withNotes(EXIT.done, read) };
    const planning = { checklist, today: context.today(), outside };
    const decide: Decide = () => prefer;
    const { plans, assessment } = mergeParts(store.assessment, parts, decide, planning);
    const all = [store.assessment, ...plans.map(({ returned }) => returned.assessment)];
    const people = { contributors: all.flatMap(({ contributors = [] }) => contributors) };
    const words = { checklist, say: context.say, language: context.language, people };
    return mergeInto({ context, options, store, parts, unread, planning, plans, words }, assessment, session);
  });
}

/** Writes `merged`, or what the person makes of it, unless nothing is to be written or something is left. */
async function mergeInto(work: Work, merged: Assessment, session: Session | undefined): Promise<MergeOutcome> {
  const { context, options, plans, parts, words } = work;
  const { say, tell } = context;
  const conflicts = options.prefer === undefined ? conflictsIn(plans).length : 0;
  const refused = refusedIn(plans).length;
  const base = work.store.assessment;
  const planned = (hidden?: string): readonly PlannedPart[] =>
    plans.map((plan) => ({ plan: planInForce(plan, base, hidden), ...notesOf(plan, parts) }));
  const document = createMergePlan(planned(say("merge.out-of-force")), words, {
    file: fileLabel(options.base),
    language: context.language,
  });
  const show = async (exitCode: number, written?: string): Promise<MergeOutcome> => {
    const outcome = await deliver(
      context,
      { format: options.format },
      {
        stem: "merge",
        document: () => Promise.resolve(document),
        data: {
          async json() {
            const { renderMergeJson } = await import("../report/data/merge-json.ts");
            return renderMergeJson(options.base, planned(), { conflicts, refused }, written);
          },
        },
      },
    );
    return { ...outcome, exitCode: withNotes(exitCode, work), outside: answersOutside(plans) };
  };
  if (options.dryRun === true) {
    if (conflicts + refused === 0) work.store.check(merged);
    tell(say("merge.dry-run"));
    return show(conflicts + refused > 0 ? EXIT.found : EXIT.done);
  }
  if (conflicts + refused === 0) return show(EXIT.done, await write(work, merged));
  if (refused > 0) tell(say("merge.refused", { count: refused }));
  if (session === undefined || refused > 0) {
    if (conflicts > 0) tell(`${say("merge.conflicts", { count: conflicts })} ${say("merge.how")}`);
    return show(EXIT.found);
  }
  await context.print(await FORMATS.text.write(document, context, false));
  return settleAndWrite(work, session);
}

async function settleAndWrite(work: Work, session: Session): Promise<MergeOutcome> {
  const { say, tell } = work.context;
  const settled = await settleAtPrompt(work, session);
  if (settled === undefined) {
    tell(say("merge.stopped"));
    return { exitCode: EXIT.interrupted };
  }
  // Where both texts were kept, there may be no room left for another one.
  const refused = refusedIn(settled.plans);
  if (refused.length === 0) {
    await write(work, settled.assessment);
    return { exitCode: withNotes(EXIT.done, work), outside: answersOutside(settled.plans) };
  }
  for (const { of, field } of refused) tell(`- ${of?.id ?? ""} ${field}`);
  tell(say("merge.refused", { count: refused.length }));
  return { exitCode: EXIT.found };
}

/**
 * What merging comes to with every conflict settled by the person, part by part, so that each is asked about what the one
 * before has left. Undefined if the person stopped.
 */
async function settleAtPrompt(
  { context, store, parts, planning, words }: Work,
  session: Session,
): Promise<Merged | undefined> {
  const { say, width } = context;
  const style = { width, theme: await context.loadTheme(), say };
  const asker = withHelp(session.asker, { help: () => [{ kind: "note", text: say("merge.help") }] });
  let assessment = store.assessment;
  const plans: PartPlan[] = [];
  try {
    for (const returned of inMergeOrder(parts)) {
      const plan = planReturned(assessment, returned, planning);
      plans.push(plan);
      const decided = await settleConflicts(conflictsIn([plan]), {
        asker,
        say,
        name: nameOfPart(plan, words),
        show: (entry) => [
          { kind: "question", text: say("report.question-title", subjectOf(entry, words)) },
          { kind: "lines", text: renderBlocksText(conflictBlocks(plan, entry, words), style) },
        ],
      });
      if (decided === undefined) return undefined;
      assessment = applyPlan(assessment, plan, (entry) => decided.get(entry), planning.today);
    }
    return { assessment, plans };
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    return undefined;
  }
}

/** Saves the whole and says so; gives back the name of the file. */
async function write({ context, options, store, plans }: Work, assessment: Assessment): Promise<string> {
  const { say, tell } = context;
  if (options.output === undefined) await store.save(assessment);
  else await store.moveTo(options.output, assessment);
  const count = plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind !== "outside")).length;
  tell(say("merge.done", { count, file: visibleLine(store.file) }));
  tell(say("merge.next", { shellName: shellName(store.file) }));
  return store.file;
}

/** How many answers these plans leave in the parts, because the parts did not ask for them. */
function answersOutside(plans: readonly PartPlan[]): number {
  return plans.flatMap(({ entries }) => entries.filter(({ kind, of }) => kind === "outside" && of !== undefined))
    .length;
}

/** What the part that this is the plan of has beside its answers. */
function notesOf({ returned: { file, digest } }: PartPlan, parts: readonly ReadPart[]): Omit<PlannedPart, "plan"> {
  const { comments = [], form } = parts.find((part) => part.file === file && part.digest === digest) ?? {};
  return { comments, ...(form && { form }) };
}

/** Exit code 1 also where something in a form, or a file that may be one, was not merged, and a person has to look at it. */
function withNotes(exitCode: number, { parts, unread }: Pick<ReadParts, "parts" | "unread">): number {
  const isFound = unread > 0 || parts.some(({ form }) => form !== undefined && needsAttention(form));
  return isFound && exitCode === EXIT.done ? EXIT.found : exitCode;
}
