/** `export`: writes the answers of many States as tables. */
import type { Checklist } from "../domain/model/checklist.ts";
import { type ExportTables, exportTables } from "../domain/export/tables.ts";
import { subjectOf } from "../domain/export/subject.ts";
import { LANGUAGES } from "../generated/languages.ts";
import { type Failure, createFailure, EXIT, isFailure } from "../messages/failure.ts";
import { PACKAGE_FORMATS, type PackageFormat, isInPackage } from "../report/package/package.ts";
import { visibleLine } from "../report/visible.ts";
import type { ManyContext } from "../workspace/collection/check-many.ts";
import { collectFiles } from "../workspace/collection/collect-files.ts";
import type { Collection, StateYear } from "../workspace/collection/collection.ts";
import { type ReadStateYear, readEach } from "../workspace/collection/read-each.ts";
import { showSeries } from "../workspace/collection/show-series.ts";
import { tellLeftOut } from "../workspace/collection/tell-left-out.ts";
import type { Outcome } from "../workspace/context.ts";
import type { OutputFolder } from "../workspace/files.ts";
import { PackageWriter } from "../workspace/package/write-package.ts";

export interface ExportOptions {
  readonly files: readonly string[];
  /** The folder of the package. */
  readonly to: string;
  /** All forms if undefined. */
  readonly format?: readonly PackageFormat[];
  /** Whether it is for the public, without what is not for publication. */
  readonly public?: boolean;
  /** Whether an earlier package of this name may be replaced. */
  readonly force?: boolean;
}

/** Most files that a workbook can have: every value of them is in its sheets at once. */
const MOST_IN_WORKBOOK = 200;

/** What the package is made of. */
interface Contents {
  readonly collection: Collection;
  readonly formats: readonly PackageFormat[];
  readonly checklist: Checklist;
  readonly tables: ExportTables;
  readonly isPublic: boolean;
}

/**
 * Writes the package into a folder that appears when it is whole. Exit code 0 if all files are in it; 1 if some could not be
 * used, or several are of one State and year; 3 if something that was named could not be read.
 */
export async function exportPackage(context: ManyContext, options: ExportOptions): Promise<Outcome> {
  const { files, to, public: isPublic = false, force = false } = options;
  const folder = await context.files.openFolder(to, { mayReplace: force, isOwn: isInPackage });
  try {
    const collection = await collectFiles(context, files, isPublic);
    tellLeftOut(context, collection, isPublic);
    const formats = chooseFormats(context, options.format, collection.stateYears.length);
    const checklist = await context.loadChecklist();
    const tables = exportTables(checklist, await loadLanguages());
    const count = await writeAll(context, folder, { collection, formats, checklist, tables, isPublic });
    await folder.close();
    const states = new Set(collection.stateYears.map(({ state }) => state.code)).size;
    context.tell(context.say("export.done", { files: count, states, folder: visibleLine(to) }));
    const isFound = count < collection.stateYears.length || collection.leftOut.some(({ why }) => MATTERS.has(why));
    return { exitCode: collection.isIncomplete ? EXIT.failed : isFound ? EXIT.found : EXIT.done };
  } catch (thrown) {
    await folder.discard();
    throw thrown;
  }
}

/** Why a file is missing in the package although its State meant it. */
const MATTERS: ReadonlySet<string> = new Set(["unreadable", "unplaced", "disputed"]);

/** The forms that are written. Says so, or throws a failure if nothing is left, where there are too many files for a workbook. */
function chooseFormats(
  { say, tell }: ManyContext,
  wanted: readonly PackageFormat[] = PACKAGE_FORMATS,
  count: number,
): readonly PackageFormat[] {
  if (!wanted.includes("xlsx") || count <= MOST_IN_WORKBOOK) return wanted;
  const others = wanted.filter((format) => format !== "xlsx");
  if (others.length === 0) throw createFailure("workbook-too-large", { most: MOST_IN_WORKBOOK, count });
  tell(say("export.too-many-for-workbook", { most: MOST_IN_WORKBOOK, count }));
  return others;
}

/** The checklist in each language that there is. */
async function loadLanguages(): Promise<Readonly<Record<string, Checklist>>> {
  const loaded = Object.entries(LANGUAGES).map(
    async ([language, texts]) => [language, await texts.checklist()] as const,
  );
  return Object.fromEntries(await Promise.all(loaded));
}

/**
 * Writes everything into the folder, and gives back how many files are in it. All years of a State are read together, because
 * what is hidden in one of them is hidden in all; of all States together there is never more than a piece in memory.
 */
async function writeAll(context: ManyContext, folder: OutputFolder, contents: Contents): Promise<number> {
  const { say, tell, version } = context;
  const { collection, formats, tables, checklist, isPublic } = contents;
  const places = collection.stateYears.toSorted(byState);
  const writer = await PackageWriter.begin(folder, {
    formats,
    tables,
    checklist,
    say,
    version,
    isPublic,
    places: places.map(({ state, year }) => ({ state: state.code, year })),
  });
  let count = 0;
  let stopped: Failure | undefined;
  for await (const series of seriesIn(readEach(context, places))) {
    try {
      const { assessments, leftOut } = await showSeries(context, series, { isPublic, checklist });
      for (const [at, assessment] of assessments.entries()) {
        const { stateYear } = series[at] ?? {};
        if (stateYear === undefined) continue;
        const { state, year, source } = stateYear;
        const { isValid } = source;
        const exported = {
          assessment,
          state: state.code,
          name: state.name,
          group: state.group,
          year,
          isValid,
          leftOut,
        };
        if (stopped === undefined) await writer.add(subjectOf(exported, checklist));
        count += 1;
      }
    } catch (thrown) {
      // All that could identify a victim is said before nothing is written.
      if (!isFailure(thrown, "identifying-words")) throw thrown;
      if (stopped !== undefined) continue;
      stopped = thrown;
    }
  }
  if (stopped !== undefined) throw stopped;
  const shortened = await writer.end();
  if (shortened > 0) tell(say("export.shortened", { count: shortened }));
  return count;
}

/** In the order of the codes of States, the earliest year first. */
function byState(one: StateYear, other: StateYear): number {
  return one.state.code === other.state.code ? one.year - other.year : one.state.code < other.state.code ? -1 : 1;
}

/** The years of each State together. */
async function* seriesIn(all: AsyncGenerator<ReadStateYear>): AsyncGenerator<readonly ReadStateYear[]> {
  let series: ReadStateYear[] = [];
  for await (const one of all) {
    if (series.length > 0 && series[0]?.stateYear.state.code !== one.stateYear.state.code) {
      yield series;
      series = [];
    }
    series.push(one);
  }
  if (series.length > 0) yield series;
}
