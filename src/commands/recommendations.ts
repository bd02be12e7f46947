/** `recommendations`: all 107 recommendations of the report, with those that are not asked of States. */
import type { Addressee, Strength } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { renderRecommendation, renderRecommendationList } from "../report/contents/recommendations.ts";
import { visibleLine } from "../report/visible.ts";
import { findById } from "../domain/model/find-by-id.ts";
import type { Context, Outcome } from "../workspace/ports.ts";

export interface RecommendationsOptions {
  readonly id?: string;
  readonly addressee?: Addressee;
  readonly strength?: Strength;
  readonly format: "text" | "json";
}

/** Lists the recommendations that fit the options, or shows the one that was named. */
export async function recommendations(
  context: Context,
  { id, addressee, strength, format }: RecommendationsOptions,
): Promise<Outcome> {
  const { say, width } = context;
  const checklist = await context.loadChecklist();
  const named = id === undefined ? checklist.recommendations : findById(checklist.recommendations, id);
  if (named.length === 0) throw createFailure("recommendation-unknown", { id: visibleLine(id ?? "") }, EXIT.usage);
  const chosen = named.filter(
    (one) =>
      (addressee === undefined || one.addressees.includes(addressee)) &&
      (strength === undefined || one.strength === strength),
  );
  if (format === "json") return { output: `${JSON.stringify(chosen, null, 2)}\n`, exitCode: EXIT.done };
  const theme = await context.loadTheme();
  const output =
    id === undefined
      ? renderRecommendationList(chosen, checklist, width, theme, say)
      : chosen.map((one) => renderRecommendation(one, checklist, width, theme, say)).join("\n");
  return { output, exitCode: EXIT.done };
}
