/** What readers of a document may see, and why nothing may be made public yet. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { type Checklist, paragraphOfId } from "../../domain/model/checklist.ts";
import { type Publication, shownTo } from "../../domain/model/publication.ts";
import { type Reading, lineOf } from "../../format/reading.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";

/** An assessment that is to be shown, and the file that it was read from. */
export interface Shown {
  readonly file: string;
  /** Without it no lines are named. */
  readonly reading?: Reading;
  readonly assessment: Assessment;
}

/** For whom it is shown, and which answers. */
export interface Showing {
  readonly isPublic: boolean;
  readonly checklist: Checklist;
  /** Whether the answer to the question with this id, by the present revision, is among what is shown. */
  readonly isWanted?: (id: string) => boolean;
}

/**
 * The assessments as readers may see them. For the public it throws the failure `identifying-words` while a text could
 * identify a victim, and names each place without quoting it: what is said to a person may end in a public log as well.
 */
export function showTo(
  { say, tell }: Context,
  series: readonly Shown[],
  { isPublic, checklist, isWanted }: Showing,
): Publication {
  const assessments = series.map(({ assessment }) => assessment);
  const shown = shownTo(isPublic, assessments, checklist, isWanted);
  if (!("stoppedBy" in shown)) return shown;
  let count = 0;
  for (const [index, places] of shown.stoppedBy.entries()) {
    const { file = "", reading } = series[index] ?? {};
    for (const { path, kind } of places) {
      const [, id = "", ...field] = path;
      const line = reading && lineOf(reading, path);
      const place = line === undefined ? visibleLine(file) : `${visibleLine(file)}:${line}`;
      tell(say("public.identifying", { place, paragraph: paragraphOfId(String(id)), field: field.join("."), kind }));
      count += 1;
    }
  }
  const first = series[shown.stoppedBy.findIndex((places) => places.length > 0)];
  throw createFailure("identifying-words", { count, file: first?.file ?? "" }, EXIT.found);
}
