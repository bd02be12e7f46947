/** Why a file is not used, in the words of `fill` and `report`. */
import type { Assessment } from "../domain/model/assessment.ts";
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import type { Seed } from "../report/document/page/seed.ts";
import type { OpenedFile } from "./open-bytes.ts";

/** Why a file cannot be gone on with: it is of another State or year than the page. */
export function problemOf({ name, reading }: OpenedFile, seed: Seed, say: Say): string | undefined {
  const { state, year } = reading.assessment;
  const file = visibleLine(name);
  if (isOther(seed.state, state)) return say("failure.other-state", { file, state });
  return isOther(seed.year, year) ? say("failure.other-year", { file, year: String(year) }) : undefined;
}

/** Why a new year cannot begin with this file. */
export function problemOfEarlier({ name, reading }: OpenedFile, seed: Seed, say: Say): string | undefined {
  const { state, year } = reading.assessment;
  const file = visibleLine(name);
  if (isOther(seed.state, state)) return say("failure.other-state", { file, state });
  if (year === undefined) return say("failure.from-without-year", { file });
  return seed.year === undefined ? undefined : problemOfYears(year, seed.year, say);
}

/** Why `year` cannot begin with the answers of the year `from`. */
export function problemOfYears(from: number, year: number, say: Say): string | undefined {
  return from < year ? undefined : say("failure.from-not-earlier", { from: String(from), year: String(year) });
}

/** Why an assessment cannot be compared with this file. */
export function problemOfComparison(
  { name, reading }: OpenedFile,
  { state, year }: Assessment,
  other: string,
  say: Say,
): string | undefined {
  const earlier = reading.assessment;
  const isEarlier = earlier.year === undefined || year === undefined || earlier.year < year;
  if (!isOther(state, earlier.state) && isEarlier) return undefined;
  return say("failure.previous-other-state", { file: visibleLine(name), other: visibleLine(other) });
}

function isOther<Value>(wanted: Value | undefined, found: Value | undefined): found is Value {
  return wanted !== undefined && found !== undefined && wanted !== found;
}
