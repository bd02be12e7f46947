/** What readers of an overview may see of one State. One that may not be shown as it is never stops the others. */
import { type Assessment, answerTo, withAnswer } from "../../domain/model/assessment.ts";
import { type Checklist, paragraphOfId } from "../../domain/model/checklist.ts";
import { type ShownAssessment, hiddenFromPublic, shownTo } from "../../domain/model/publication.ts";
import { fileLabel } from "../../report/file-label.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { Showing } from "../results/show-to.ts";
import type { ReadStateYear } from "./read-each.ts";

/** The files of a State as readers may see them. */
export interface ShownState {
  readonly assessments: readonly ShownAssessment[];
  /** Ids of questions of which nothing may be said. */
  readonly hidden: ReadonlySet<string>;
  /** Whether an answer was left out because its words could identify a victim. */
  readonly isStopped: boolean;
}

/**
 * The files of a State, which answer the present revision. For the public, an answer with words that could identify a
 * victim is left out as if it were not for publication; the places are named, not quoted.
 */
export function showOf(
  context: Pick<Context, "say" | "tell">,
  series: readonly ReadStateYear[],
  showing: Showing,
): ShownState {
  const { isPublic, checklist, isWanted } = showing;
  const original = series.map(({ assessment }) => assessment);
  const first = shownTo(isPublic, original, checklist, isWanted);
  if (!("stoppedBy" in first))
    return { assessments: first.assessments, hidden: hiddenIn(isPublic, original, checklist), isStopped: false };
  const ids = new Set<string>();
  for (const [at, places] of first.stoppedBy.entries())
    for (const { path } of places) {
      const [, id = "", ...field] = path.map(String);
      ids.add(id);
      const place = visibleLine(fileLabel(series[at]?.stateYear.source.file ?? ""));
      const values = { place, paragraph: paragraphOfId(id), field: field.join(".") };
      context.tell(context.say("overview.identifying", values));
    }
  const closed = original.map((one) => [...ids].reduce(unpublished, one));
  const shown = shownTo(true, closed, checklist, isWanted);
  if ("stoppedBy" in shown) return { assessments: [], hidden: ids, isStopped: true };
  return { assessments: shown.assessments, hidden: hiddenIn(true, closed, checklist), isStopped: true };
}

function hiddenIn(isPublic: boolean, series: readonly Assessment[], checklist: Checklist): ReadonlySet<string> {
  return isPublic ? hiddenFromPublic(series, checklist) : new Set();
}

function unpublished(assessment: Assessment, id: string): Assessment {
  return withAnswer(assessment, id, { ...answerTo(assessment, id), publish: false });
}
