/** `recommendations`: all 107 recommendations of the report, with those that are not asked of States. */
import type { Addressee, Strength } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { findById } from "../domain/model/find-by-id.ts";
import type { Delivery } from "../workspace/deliver.ts";
import { deliver } from "../workspace/deliver.ts";
import type { DocumentFormat } from "../workspace/formats.ts";
import { DOCUMENT_FORMATS, FORMATS, formatOfName } from "../workspace/formats.ts";
import type { Context, Outcome } from "../workspace/context.ts";

type RecommendationsFormat = DocumentFormat | "json";

export interface RecommendationsOptions extends Delivery {
  readonly id?: string;
  readonly addressee?: Addressee;
  readonly strength?: Strength;
  /** By the ending of `output` if undefined, else text. */
  readonly format?: RecommendationsFormat;
}

/** Lists the recommendations that fit the options, or shows the one that was named. */
export async function recommendations(context: Context, options: RecommendationsOptions): Promise<Outcome> {
  const { id, addressee, strength, output } = options;
  const format = options.format ?? formatOfName<RecommendationsFormat>(output, [...DOCUMENT_FORMATS, "json"]) ?? "text";
  const checklist = await context.loadChecklist();
  const named = id === undefined ? checklist.recommendations : findById(checklist.recommendations, id);
  if (named.length === 0) throw createFailure("recommendation-unknown", { id: visibleLine(id ?? "") }, EXIT.usage);
  const chosen = named.filter(
    (one) =>
      (addressee === undefined || one.addressees.includes(addressee)) &&
      (strength === undefined || one.strength === strength),
  );
  const outcome = await deliver(context, options, format, "recommendations", async (inFile) => {
    if (format === "json") return `${JSON.stringify(chosen, null, 2)}\n`;
    const contents = await import("../report/contents/recommendations.ts");
    const words = { checklist, say: context.say, language: context.language };
    const [first] = chosen;
    const isOne = id !== undefined && chosen.length === 1 && first !== undefined;
    const document = isOne
      ? contents.createRecommendation(first, words)
      : contents.createRecommendationList(chosen, words);
    return FORMATS[format].write(document, context, inFile);
  });
  return { ...outcome, paged: false };
}
