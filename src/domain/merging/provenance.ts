/** Who gave an answer, when several files say so. */
import type { Answer, Provenance } from "../model/assessment.ts";
import { sameData } from "../model/same-data.ts";

/** Who answered in a part that came back, if it was changed there: its contributor, where it does not say. */
export function provenanceOf(
  theirs: Answer | undefined,
  sent: Answer | undefined,
  contributor: string | undefined,
  today: string,
): Provenance {
  const said = sameData(theirs?.answered, sent?.answered) ? { date: today } : (theirs?.answered ?? { date: today });
  return contributor === undefined || said.by !== undefined ? said : { by: contributor, ...said };
}

/** Who confirmed the answer in a part that came back, if anybody did there: its contributor, where it does not say. */
export function confirmedIn(
  theirs: Answer | undefined,
  sent: Answer | undefined,
  contributor: string | undefined,
): Provenance | undefined {
  const { confirmed } = theirs ?? {};
  if (confirmed === undefined || sameData(confirmed, sent?.confirmed)) return undefined;
  return contributor === undefined || confirmed.by !== undefined ? confirmed : { by: contributor, ...confirmed };
}

/** Who answered or confirmed last, where both did. */
export function lastOf(ours: Provenance | undefined, theirs: Provenance): Provenance {
  return ours !== undefined && orderOf(ours) > orderOf(theirs) ? ours : theirs;
}

/** By the day; on the same day by the id, so that it does not matter which part is merged first. */
function orderOf({ date = "", by = "" }: Provenance): string {
  return `${date} ${by}`;
}
