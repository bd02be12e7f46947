/** `overview`: what many States say in one year, in counts and lists. */
import { allQuestions } from "../domain/model/checklist.ts";
import { forReaders } from "../domain/model/publication.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { summarise } from "../domain/overview/overview.ts";
import { publicOverview } from "../domain/overview/public-overview.ts";
import { type StateFacts, factsOf, itemsOf } from "../domain/overview/state-facts.ts";
import { LEAST } from "../domain/overview/suppress.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import type { OverviewSubject } from "../report/contents/overview/subject.ts";
import { fileLabel } from "../report/file-label.ts";
import { chooseQuestions } from "../workspace/choose-questions.ts";
import type { ManyContext } from "../workspace/collection/check-many.ts";
import { collectFiles } from "../workspace/collection/collect-files.ts";
import { type Collection, type StateYear, silentIn, yearsOf } from "../workspace/collection/collection.ts";
import { type ReadStateYear, readEach } from "../workspace/collection/read-each.ts";
import { showOf } from "../workspace/collection/show-of.ts";
import { leftOutReason } from "../workspace/collection/tell-left-out.ts";
import type { Outcome } from "../workspace/context.ts";
import { type Delivery, deliver } from "../workspace/deliver.ts";

export interface OverviewOptions extends Delivery<"json"> {
  /** Files and folders. */
  readonly files: readonly string[];
  /** The last year of which there are files, if undefined. */
  readonly year?: number;
  readonly section?: string;
  /** Whether it is for the public, without what is not for publication and without small counts. */
  readonly public?: boolean;
  /** The fewest States that a public count may be of. */
  readonly least?: number;
}

/**
 * Writes the overview. Exit code 1 if a file was left out that should be looked at, or an answer that could identify a
 * victim; 3 if something that was named could not be read.
 */
export async function overview(context: ManyContext, options: OverviewOptions): Promise<Outcome> {
  const { public: isPublic = false, least = LEAST, section } = options;
  const checklist = await context.loadChecklist();
  const items = itemsOf(
    section === undefined ? allQuestions(checklist) : chooseQuestions(checklist, { section }),
    checklist,
  );
  const collection = await collectFiles(context, options.files, isPublic);
  const { year, before } = chooseYears(collection, options.year);
  const facts: StateFacts[] = [];
  let isStopped = false;
  const wanted = new Set(items.map(({ question }) => question.id));
  for await (const series of eachState(context, collection, year)) {
    const shown = showOf(context, series, { isPublic, checklist, isWanted: (id) => wanted.has(id) });
    isStopped ||= shown.isStopped;
    const years = shown.assessments.map((assessment, at) => ({ year: series[at]?.stateYear.year ?? year, assessment }));
    const [last] = series.slice(-1);
    if (last !== undefined)
      facts.push(
        factsOf(
          last.stateYear.state,
          years,
          { checklist, items, year, before, today: context.today() },
          shown.hidden,
          isPublic ? forReaders(last.assessment) : undefined,
        ),
      );
  }
  const { compare } = new Intl.Collator(context.language);
  facts.sort((a, b) => compare(a.state.name, b.state.name) || compare(a.state.code, b.state.code));
  const whole = summarise(facts, items, { checklist, year, before });
  const subject: OverviewSubject = {
    overview: isPublic ? publicOverview(whole, facts, least) : whole,
    ...(isPublic ? { sent: [], silent: [], notCounted: [], least } : receivedIn(context, collection, year)),
    checklist,
    say: context.say,
    language: context.language,
  };
  const outcome = await deliver(context, options, {
    stem: `overview-${String(year)}`,
    document: async () => (await import("../report/contents/overview/overview.ts")).createOverview(subject),
    data: { json: async () => (await import("../report/data/overview-json.ts")).renderOverviewJson(subject) },
    paged: true,
  });
  const needsLook =
    isStopped || collection.leftOut.some(({ why }) => ["unreadable", "unplaced", "disputed"].includes(why));
  return { ...outcome, exitCode: collection.isIncomplete ? EXIT.failed : needsLook ? EXIT.found : EXIT.done };
}

/** The year, and the last one before it. Throws a failure if nothing counts in the year that is asked for. */
function chooseYears(collection: Collection, asked: number | undefined): { year: number; before: number | undefined } {
  const years = yearsOf(collection);
  const year = asked ?? years.at(-1) ?? 0;
  if (!years.includes(year)) throw createFailure("overview-no-year", { year: String(year), years: years.join(", ") });
  return { year, before: years.findLast((one) => one < year) };
}

/** The files of each State that has one for the year, up to that year, the earliest first. */
async function* eachState(
  context: ManyContext,
  { stateYears }: Collection,
  year: number,
): AsyncGenerator<readonly ReadStateYear[]> {
  const codeOf = ({ state }: StateYear): string => state.code;
  const present = new Set(stateYears.filter((one) => one.year === year).map(codeOf));
  const wanted = stateYears
    .filter((one) => one.year <= year && present.has(codeOf(one)))
    .sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : a.year - b.year));
  const checklist = await context.loadChecklist();
  let series: ReadStateYear[] = [];
  for await (const one of readEach(context, wanted)) {
    if (series[0] !== undefined && codeOf(series[0].stateYear) !== codeOf(one.stateYear)) series = [];
    series.push({ ...one, assessment: adoptRevision(one.assessment, checklist) });
    if (one.stateYear.year === year) yield series;
  }
}

/** Who sent what, and what was not counted. */
function receivedIn(
  { say }: ManyContext,
  collection: Collection,
  year: number,
): Pick<OverviewSubject, "sent" | "silent" | "notCounted"> {
  return {
    sent: collection.stateYears
      .filter((one) => one.year === year)
      .map(({ state, source: { stage = "draft", revision = 1, isValid, isIntact } }) => ({
        state,
        stage,
        revision,
        isValid,
        ...(isIntact !== undefined && { isIntact }),
      })),
    silent: silentIn(collection, year),
    notCounted: collection.leftOut.map((one) => ({
      file: fileLabel(one.source.file),
      reason: leftOutReason(one, say, fileLabel),
    })),
  };
}
