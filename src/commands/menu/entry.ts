/** What an entry of the menu is: when it is offered, and what it does. */
import type { Asker, Move, Option } from "../../interview/asker.ts";
import { EXIT } from "../../messages/failure.ts";
import type { Outcome } from "../../workspace/context.ts";
import type { FoundAssessment } from "../../workspace/session/find-assessments.ts";
import type { Session } from "../../workspace/session/session.ts";
import type { ManyContext } from "../../workspace/collection/check-many.ts";

/** What the entries of the menu work with. */
export interface Desk {
  readonly context: ManyContext;
  readonly session: Session;
  /** As that of the session; help is shown, and the same is asked again. */
  readonly asker: Asker;
  /** The assessments in the folder of the file, or in the present one. */
  readonly found: readonly FoundAssessment[];
  /** The file that the menu is about, if there is one. */
  readonly file?: FoundAssessment;
  /** The name of a file that was named and is not there yet. */
  readonly newFile?: string;
}

/** What came of an entry: the menu again if undefined, the menu about another file, or the end. */
export type Result = { readonly open: string } | { readonly leave: Outcome } | undefined;

/** Something that can be done. */
export interface Entry {
  readonly id: string;
  /** What it is called; undefined if it cannot be done with what is there. */
  readonly offer: (desk: Desk) => Pick<Option, "label" | "note"> | undefined;
  /** Throws a failure if it could not be done. */
  readonly run: (desk: Desk) => Promise<Result>;
}

/** What follows when a person leaves what an entry asks: the menu again, or the end if they stopped. */
export function leftBy({ to }: Move): Result {
  return to === "quit" ? { leave: { exitCode: EXIT.done } } : undefined;
}

/** The file that the menu is about. */
export function fileOf({ file }: Desk): FoundAssessment {
  if (file === undefined) throw new Error("The entry needs a file.");
  return file;
}

/** The whole assessments in the folder, without the file that the menu is about. */
export function otherFiles({ found, file }: Desk): readonly FoundAssessment[] {
  return found.filter((one) => !one.isPart && one.stage !== undefined && one.file !== file?.file);
}

/** Whether the menu is about a whole file at this stage. */
export function isWhole({ file }: Desk, stage: FoundAssessment["stage"]): boolean {
  return file !== undefined && !file.isPart && file.stage === stage;
}
