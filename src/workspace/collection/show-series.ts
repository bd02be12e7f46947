/** What readers of a data package may see of one State. */
import { type Publication, shownTo } from "../../domain/model/publication.ts";
import { recognise } from "../../format/recognise.ts";
import type { Context } from "../context.ts";
import { syntaxFor } from "../open-assessment.ts";
import { type Shown, type Showing, showTo } from "../results/show-to.ts";
import type { ReadStateYear } from "./read-each.ts";

/** The files of a State as readers may see them; see `showTo`. Only what may not be shown is read again, for its places. */
export async function showSeries(
  context: Context,
  series: readonly ReadStateYear[],
  showing: Showing,
): Promise<Publication> {
  const assessments = series.map(({ assessment }) => assessment);
  const shown = shownTo(showing.isPublic, assessments, showing.checklist, showing.isWanted);
  if (!("stoppedBy" in shown)) return shown;
  return showTo(context, await Promise.all(series.map((one) => withPlaces(context, one))), showing);
}

async function withPlaces({ files, loadStates }: Context, { stateYear, assessment }: ReadStateYear): Promise<Shown> {
  const { file } = stateYear.source;
  const bytes = await files.read(file);
  if (bytes === undefined) return { file, assessment };
  return { file, assessment, reading: recognise(bytes, syntaxFor(file, bytes), file, await loadStates()).reading };
}
