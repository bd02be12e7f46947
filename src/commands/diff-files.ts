/** The files that `diff` compares: opened, found to belong together, and put in the order of their years. */
import { createFailure, EXIT } from "../domain/failure.ts";
import { visibleLine } from "../render/visible.ts";
import type { OpenReading } from "./open-assessment.ts";
import { openAssessment } from "./open-assessment.ts";
import type { Context } from "./ports.ts";

export interface Side {
  /** As it was named. */
  readonly file: string;
  readonly reading: OpenReading;
}

/**
 * Opens the files. Throws a failure if there are fewer than two, or, unless `force` is given, if one is named twice or
 * they are of different States. Later years given first are turned round, and that is said.
 */
export async function openSides(context: Context, files: readonly string[], force: boolean): Promise<readonly Side[]> {
  if (files.length < 2) throw createFailure("diff-too-few", {}, EXIT.usage);
  if (files.filter((file) => file === "-").length > 1) throw createFailure("diff-input-twice", {}, EXIT.usage);
  const sides: Side[] = [];
  for (const file of files)
    sides.push({ file, reading: (await openAssessment(context, file, "file-not-comparable")).reading });
  if (!force) {
    await checkTwice(context, files);
    checkState(sides);
  }
  const sorted = [...sides].sort((a, b) => yearOf(a) - yearOf(b));
  if (sorted.some((side, index) => side !== sides[index])) {
    context.tell(context.say("compare.turned", { files: sorted.map(({ file }) => visibleLine(file)).join(", ") }));
  }
  return sorted;
}

/** Throws a failure if two of the names are those of one file, be it by another path or through a link. */
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

/** What is the same for all names of one file. What is no file of its own, such as a pipe, goes by its name. */
async function identityOf({ files }: Context, file: string): Promise<string> {
  if (file === "-" || file.startsWith("git:")) return file;
  const place = await files.look(file).catch(() => undefined);
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

/** A file that does not state its year stays where it was named: behind all that do. */
function yearOf({ reading }: Side): number {
  return reading.assessment.year ?? Number.MAX_SAFE_INTEGER;
}
