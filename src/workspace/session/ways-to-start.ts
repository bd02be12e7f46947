/** Ways to start: a draft in the folder, a new year with the answers of the last one, a new assessment. */
import type { Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import type { Context } from "../context.ts";
import type { FoundAssessment } from "./find-assessments.ts";

/** A way to start: with a file, from the file of an earlier year, or with a new file. */
export interface WayToStart {
  readonly file?: string | undefined;
  readonly from?: string;
  readonly isNew?: boolean;
}

/** The ways to start with what was found, as options; the last is a new assessment. */
export function waysToStart(
  { say, today }: Pick<Context, "say" | "today">,
  found: readonly FoundAssessment[],
): readonly (Option & { readonly way: WayToStart })[] {
  const present = Number(today().slice(0, 4));
  const drafts = found
    .filter(({ stage }) => stage === "draft")
    .toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const earlier = newestOfEachState(found).filter(({ year = present }) => year < present);
  return [
    ...drafts.map(({ file, title }) => {
      const label = say("fill.go-on", { file: visibleLine(file) });
      return { value: `draft:${file}`, label, note: title, way: { file } };
    }),
    ...earlier.map(({ file: from }) => {
      const label = say("fill.new-from", { file: visibleLine(from) });
      return { value: `from:${from}`, label, way: { from } };
    }),
    { value: "new", label: say("fill.new"), way: { isNew: true } },
  ];
}

function newestOfEachState(found: readonly FoundAssessment[]): readonly FoundAssessment[] {
  const newest = new Map<string, FoundAssessment>();
  for (const one of found) {
    if (one.stage === undefined || one.state === undefined || one.year === undefined) continue;
    if (one.year > (newest.get(one.state)?.year ?? 0)) newest.set(one.state, one);
  }
  return [...newest.values()];
}
