/** Opens files and folders of many States and years, one file at a time, and says which of them count. */
import { type State, findState } from "../../domain/model/state.ts";
import { type Failure, createFailure, EXIT, isFailure } from "../../messages/failure.ts";
import { fileLabel } from "../../report/file-label.ts";
import { shellName } from "../../report/shell-name.ts";
import { visibleLine } from "../../report/visible.ts";
import { failureText } from "../../report/wording/failure.ts";
import { type FileResult, hasError } from "../../report/contents/validation/result.ts";
import type { Checked } from "../check-files.ts";
import { type Target, findFiles, foldersInVain } from "../find-files.ts";
import { publicFailure } from "../results/public-result.ts";
import { type ManyContext, checkTargets, threadsFor } from "./check-many.ts";
import { type Candidate, chooseFiles } from "./choose-files.ts";
import { tellLeftOut } from "./tell-left-out.ts";
import type { Collection, ReceivedFile, StateYear } from "./collection.ts";

/**
 * Checks all files that are named, and those in folders, and chooses one for each State and year. What cannot be used is
 * said and left out; it never stops the rest. Only a few words of each file are kept, so `readEach` reads those that count
 * again. Throws the failure `collection-empty` if none does. `isPublic` keeps paths of this computer out of what is said.
 */
export async function collectFiles(
  context: ManyContext,
  names: readonly string[],
  isPublic = false,
): Promise<Collection> {
  const { say, tell, progress } = context;
  if (names.includes("-")) throw createFailure("collection-input", {}, EXIT.usage);
  const { targets } = await findFiles(context, names);
  const states = await context.loadStates();
  const candidates: Candidate[] = [];
  const others: Target[] = [];
  let isIncomplete = false;
  const tellFailure = (thrown: Failure): void => {
    isIncomplete = true;
    progress?.(undefined);
    tell(failureText(isPublic ? publicFailure(thrown) : thrown, say));
  };
  let done = 0;
  for await (const { target, ...checked } of checkTargets(targets, (files) => check(context, files))) {
    done += 1;
    progress?.(say("validate.progress", { done, total: targets.length }));
    if ("thrown" in checked) {
      if (!isFailure(checked.thrown)) throw checked.thrown;
      tellFailure(checked.thrown);
    } else if (checked.result.isForeign === true && "folder" in target) others.push(target);
    else {
      const one = candidateOf(checked.result, states);
      candidates.push(one);
      if (one.isReadable) continue;
      progress?.(undefined);
      const label = isPublic ? fileLabel(target.file) : target.file;
      tell(say("collection.unreadable", { file: visibleLine(label), shellName: shellName(label) }));
    }
  }
  progress?.(undefined);
  for (const { thrown } of candidates.length === 0 ? foldersInVain(others) : []) tellFailure(thrown);
  const { counted, leftOut } = chooseFiles(candidates);
  const collection = { stateYears: inOrder(counted, states, context.language), leftOut, isIncomplete };
  if (counted.length > 0) return collection;
  tellLeftOut(context, collection, isPublic);
  throw createFailure("collection-empty", {});
}

/** The results of files, with what tells them apart. */
async function check(context: ManyContext, files: readonly string[]): Promise<AsyncGenerator<Checked>> {
  const options = { final: false, withIdentity: true };
  const threads = await threadsFor(context, files);
  if (threads !== undefined) return threads.check(files, options);
  const { checkInTurn, createChecker } = await import("../check-files.ts");
  return checkInTurn(files, await createChecker(context, options));
}

function candidateOf(result: FileResult, states: readonly State[]): Candidate {
  const { file, year, stage, identity } = result;
  const state = findState(states, result.state ?? "")?.code;
  return {
    source: {
      file,
      ...(state !== undefined && { state }),
      ...(year !== undefined && { year }),
      ...((stage === "draft" || stage === "final") && { stage }),
      ...(identity && { revision: identity.revision }),
      ...(identity?.isIntact !== undefined && { isIntact: identity.isIntact }),
      isValid: !hasError(result),
    },
    isReadable: identity !== undefined,
    isPart: identity?.isPart === true,
    digest: identity?.digest ?? "",
  };
}

/** By year, then by the names of the States. */
function inOrder(files: readonly ReceivedFile[], states: readonly State[], language: string): readonly StateYear[] {
  const { compare } = new Intl.Collator(language);
  return files
    .flatMap((source): readonly StateYear[] => {
      const { year } = source;
      const state = findState(states, source.state ?? "");
      return state === undefined || year === undefined ? [] : [{ state, year, source }];
    })
    .sort((a, b) => a.year - b.year || compare(a.state.name, b.state.name) || (a.state.code < b.state.code ? -1 : 1));
}
