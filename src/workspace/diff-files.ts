/** Opens the files that `diff` compares, makes sure that they belong together, and sorts them by year. */
import { type Failure, createFailure, EXIT, isFailure } from "../messages/failure.ts";
import { failureText } from "../report/wording/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { type OpenReading, openAssessment } from "./open-assessment.ts";
import type { Context } from "./context.ts";
import { requireFiles } from "./find-files.ts";
import { tellIfBroken } from "./seal-check.ts";

export interface Side {
  /** As it was named. */
  readonly file: string;
  readonly reading: OpenReading;
}

/**
 * Opens the files, of a folder the whole assessments in it. Throws a failure if there are fewer than two, or, unless `force` is given, if one is named twice or
 * they are of different States. Sorts them by year, and says so if that changes their order; if a file has no year, the
 * order stays.
 */
export async function openSides(
  context: Context,
  names: readonly string[],
  { force, isPublic }: { readonly force: boolean; readonly isPublic: boolean },
): Promise<readonly Side[]> {
  if (names.filter((name) => name === "-").length > 1) throw createFailure("diff-input-twice", {}, EXIT.usage);
  const files = (await requireFiles(context, names, "whole")).map(({ file }) => file);
  if (files.length < 2) throw createFailure("diff-too-few", {}, EXIT.usage);
  const sides = await openAll(context, files, isPublic);
  if (!force) {
    await checkTwice(context, files);
    checkState(sides);
  }
  if (sides.some((side) => yearOf(side) === undefined)) return sides;
  const sorted = [...sides].sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0));
  // Nobody gave an order to the files of a folder.
  const isNamed = files.every((file) => names.includes(file));
  if (isNamed && sorted.some((side, index) => side !== sides[index])) {
    context.tell(context.say("compare.turned", { files: sorted.map(({ file }) => visibleLine(file)).join(", ") }));
  }
  return sorted;
}

/** Opens all files, so that what is wrong is said of each of them; throws a failure if there is anything. */
async function openAll(context: Context, files: readonly string[], isPublic: boolean): Promise<readonly Side[]> {
  const sides: Side[] = [];
  let failed: Failure | undefined;
  for (const [index, file] of files.entries()) {
    try {
      const { reading } = await openAssessment(context, file, { unusable: "file-not-comparable", isPublic });
      tellIfBroken(context, file, reading.assessment);
      sides.push({ file, reading });
    } catch (thrown) {
      if (!isFailure(thrown) || index === files.length - 1) throw thrown;
      context.tell(failureText(thrown, context.say));
      failed = thrown;
    }
  }
  if (failed !== undefined) throw createFailure("diff-not-all", {}, failed.exitCode);
  return sides;
}

/** Throws a failure if two of the names are those of one file, by another path or a link. */
async function checkTwice(context: Context, files: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const file of files) {
    const identity = await identityOf(context, file);
    const other = seen.get(identity);
    if (other !== undefined)
      throw createFailure("diff-same-file", { file: visibleLine(other), other: visibleLine(file) }, EXIT.usage);
    seen.set(identity, file);
  }
}

/** The same for all names of one file; for what is no file, such as a pipe, its name. */
async function identityOf({ files }: Context, file: string): Promise<string> {
  if (file === "-" || file.startsWith("git:")) return file;
  const place = await files.listInputs(file).catch(() => undefined);
  return place?.kind === "file" ? place.identity : file;
}

function checkState(sides: readonly Side[]): void {
  const [first, ...rest] = sides.filter(({ reading }) => reading.assessment.state !== undefined);
  const other = rest.find(({ reading }) => reading.assessment.state !== first?.reading.assessment.state);
  if (first === undefined || other === undefined) return;
  throw createFailure(
    "diff-other-state",
    {
      first: visibleLine(first.file),
      firstState: first.reading.assessment.state ?? "",
      second: visibleLine(other.file),
      secondState: other.reading.assessment.state ?? "",
    },
    EXIT.usage,
  );
}

function yearOf({ reading }: Side): number | undefined {
  return reading.assessment.year;
}
