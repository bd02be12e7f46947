/** What is said before the first prompt about a file. */
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { formChanges } from "../interview/form-changes.ts";
import { guideNotes, leftNotes, partNotes } from "../interview/opening/opening-notes.ts";
import type { Block } from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import type { OpenedFile } from "./open-bytes.ts";
import { today } from "./today.ts";

interface Begun {
  readonly initial: Assessment;
  /** The revision of the checklist in which the answers were given. */
  readonly revision: number;
  /** The prompts at which a text was left unfinished. */
  readonly left: readonly string[];
  /** The file of an earlier year from which the answers come. */
  readonly previous: OpenedFile | undefined;
  readonly isNew: boolean;
}

export function firstNotes(
  { initial, revision, left, previous, isNew }: Begun,
  checklist: Checklist,
  say: Say,
): readonly Block[] {
  return [
    ...brokenSeal(previous, say),
    ...partNotes(initial, today(), { say, visibleLine }),
    ...leftNotes(left, checklist, say),
    ...(isNew ? guideNotes(say) : []),
    ...formChanges(initial, revision, checklist, say),
  ];
}

/** Says that the file of an earlier year was changed after it was sealed, if it was. */
function brokenSeal(earlier: OpenedFile | undefined, say: Say): readonly Block[] {
  if (earlier?.isIntact !== false) return [];
  return [{ kind: "warning", text: say("validate.seal-broken", { file: visibleLine(earlier.name) }) }];
}
