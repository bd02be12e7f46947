/** Finds the files that were named, by folders and wildcards too. */
import { type Recognised, recognise } from "../format/recognise.ts";
import { type Failure, createFailure, isFailure } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import type { Context } from "./context.ts";
import { isWordName } from "../format/word/limits.ts";
import { syntaxFor } from "./open-assessment.ts";

/** A file that was named, or is in a folder that was named; or why nothing was found under a name. */
export type Target = FoundFile | { readonly file: string; readonly thrown: unknown };

/** A file that was named, or one in a folder that was. */
export interface FoundFile {
  readonly file: string;
  readonly folder?: string;
}

export interface Found {
  readonly targets: readonly Target[];
  /** How many files in folders are hidden ones, safety copies or links, which nobody means. */
  readonly skipped: number;
}

/**
 * The targets in the order in which they are named, each once; those of a folder in the order of their names. A name with
 * `*`, `?`, `[…]` or `{…}` stands for all that fit it, unless something is called just so. Files of word processors in
 * folders are found only where parts are wanted.
 */
export async function findFiles(
  { files }: Pick<Context, "files">,
  names: readonly string[],
  wanted: Wanted = "any",
): Promise<Found> {
  const targets: Target[] = [];
  const seen = new Set<string>();
  let skipped = 0;
  const add = (target: Target, identity: string): void => {
    if (!seen.has(identity)) targets.push(target);
    seen.add(identity);
  };
  for (const name of names) {
    if (name === "-" || name.startsWith("git:")) {
      add({ file: name }, name);
      continue;
    }
    try {
      for (const one of await files.expand(name)) {
        const place = await files.listInputs(one, wanted === "part");
        if (place.kind === "file") add({ file: one }, place.identity);
        else {
          skipped += place.skipped;
          for (const { file, identity } of place.files) add({ file, folder: one }, identity);
        }
      }
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      targets.push({ file: name, thrown });
    }
  }
  return { targets, skipped };
}

/** Which files of a folder are wanted: all assessments, only whole ones, or only parts. */
export type Wanted = "any" | "whole" | "part";

/** The files that are wanted among targets, and those in folders that are not. */
export interface WantedFiles {
  readonly targets: readonly Target[];
  readonly passedOver: readonly string[];
}

/**
 * As `findFiles`, without what is in folders and is not wanted; says how many files these are. What was named itself
 * stays.
 */
export async function findAssessmentFiles(
  context: Pick<Context, "files" | "loadStates" | "say" | "tell">,
  names: readonly string[],
  wanted: Wanted = "any",
): Promise<readonly Target[]> {
  const { targets, passedOver } = await keepWanted(context, (await findFiles(context, names, wanted)).targets, wanted);
  if (passedOver.length > 0 && !targets.every((target) => "thrown" in target))
    context.tell(context.say("validate.passed-over", { count: passedOver.length, wanted }));
  return targets;
}

/**
 * The files that `findAssessmentFiles` finds for each name; one that is named twice is there twice. Says of each name
 * under which nothing was found why, and throws the last of these failures. Whether a file of a word processor is a part
 * is not known before it is opened.
 */
export async function requireFiles(
  context: Pick<Context, "files" | "loadStates" | "say" | "tell">,
  names: readonly string[],
  wanted: Wanted,
): Promise<readonly FoundFile[]> {
  const targets: Target[] = [];
  for (const name of names) targets.push(...(await findAssessmentFiles(context, [name], wanted)));
  const failures = targets.flatMap((target) =>
    // Opening a file that is missing says so, and the others are opened as well.
    "thrown" in target && isFailure(target.thrown) && target.thrown.failure !== "file-missing" ? [target.thrown] : [],
  );
  const last = failures.pop();
  for (const failure of failures) context.tell(failureText(failure, context.say));
  if (last !== undefined) throw last;
  return targets;
}

/**
 * The targets without what is in folders and is not wanted. If nothing is left, the targets are the folders, with the
 * failure that says so.
 */
export async function keepWanted(
  { files, loadStates }: Pick<Context, "files" | "loadStates">,
  targets: readonly Target[],
  wanted: Wanted = "any",
): Promise<WantedFiles> {
  const states = await loadStates();
  const kept: Target[] = [];
  const others: Target[] = [];
  for (const target of targets) {
    const isFound = "folder" in target && !isWordName(target.file);
    const bytes = isFound ? await files.read(target.file).catch(() => undefined) : undefined;
    // What cannot be read is kept, so that it is said of it.
    const found = bytes && recognise(bytes, syntaxFor(target.file, bytes), target.file, states);
    (found === undefined || isWanted(found, wanted) ? kept : others).push(target);
  }
  return {
    targets: kept.length > 0 ? kept : foldersInVain(others, wanted),
    passedOver: others.map(({ file }) => file),
  };
}

/** Whether a file is wanted; one that was damaged is, so that it is said of it. */
function isWanted({ sign, reading: { assessment } }: Recognised, wanted: Wanted): boolean {
  if (sign === undefined) return false;
  return assessment === undefined || wanted === "any" || (assessment.part !== undefined) === (wanted === "part");
}

/** The folders of files of which none is wanted, each with the failure that says so. */
export function foldersInVain(
  others: readonly Target[],
  wanted: Wanted = "any",
): readonly { readonly file: string; readonly thrown: Failure }[] {
  const counts = new Map<string, number>();
  for (const target of others)
    if (!("thrown" in target) && target.folder !== undefined)
      counts.set(target.folder, (counts.get(target.folder) ?? 0) + 1);
  return [...counts].map(([file, count]) => ({
    file,
    thrown: createFailure("folder-without-assessments", { file: visibleLine(file), count, wanted }),
  }));
}
