/** Ways to start: a draft in the folder, a new year with the answers of the last one, a new assessment. */
import type { Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import type { FoundAssessment } from "../find-files.ts";
import type { Context } from "../context.ts";

/** A way to start: with a file, from the file of an earlier year, or with a new file. */
export interface WayToStart {
  readonly file?: string | undefined;
  readonly from?: string;
  readonly isNew?: boolean;
}

const DRAFT = "draft:";
const FROM = "from:";
const NEW = "new";

/** The ways to start with what was found, as options; the last is a new assessment. */
export function waysToStart(
  { say, today }: Pick<Context, "say" | "today">,
  found: readonly FoundAssessment[],
): readonly Option[] {
  const present = Number(today().slice(0, 4));
  return [
    ...found
      .filter(({ stage }) => stage === "draft")
      .toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0))
      .map(({ file, title }) => ({
        value: `${DRAFT}${file}`,
        label: say("fill.go-on", { file: visibleLine(file) }),
        note: title,
      })),
    ...newestOfEachState(found)
      .filter(({ year = present }) => year < present)
      .map(({ file }) => ({ value: `${FROM}${file}`, label: say("fill.new-from", { file: visibleLine(file) }) })),
    { value: NEW, label: say("fill.new") },
  ];
}

/** The way that was chosen; undefined if the option is another one. */
export function startBy(value: string): WayToStart | undefined {
  if (value.startsWith(DRAFT)) return { file: value.slice(DRAFT.length) };
  if (value.startsWith(FROM)) return { from: value.slice(FROM.length) };
  return value === NEW ? { isNew: true } : undefined;
}

function newestOfEachState(found: readonly FoundAssessment[]): readonly FoundAssessment[] {
  const newest = new Map<string, FoundAssessment>();
  for (const one of found) {
    if (one.state === undefined || one.year === undefined) continue;
    if (one.year > (newest.get(one.state)?.year ?? 0)) newest.set(one.state, one);
  }
  return [...newest.values()];
}
