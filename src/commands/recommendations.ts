/** `recommendations`: shows all recommendations, those that are not addressed to States among them. */
import { officialTextAddress } from "../messages/official-text.ts";
import { type Addressee, type Strength, hasStrength } from "../domain/recommendations/recommendation.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { findById } from "../domain/model/find-by-id.ts";
import { type Delivery, deliver } from "../workspace/deliver.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface RecommendationsOptions extends Delivery<"json"> {
  readonly id?: string | undefined;
  readonly addressee?: Addressee;
  readonly strength?: Strength;
}

/** Lists the recommendations that fit the options, or shows the one that was named. */
export async function recommendations(context: Context, options: RecommendationsOptions): Promise<Outcome> {
  const { id, addressee, strength } = options;
  const checklist = await context.loadChecklist();
  const named = id === undefined ? checklist.recommendations : findById(checklist.recommendations, id);
  if (named.length === 0) throw createFailure("recommendation-unknown", { id: visibleLine(id ?? "") }, EXIT.usage);
  const chosen = named.filter(
    (one) =>
      (addressee === undefined || one.addressees.includes(addressee)) &&
      (strength === undefined || hasStrength(one, strength)),
  );
  return deliver(context, options, {
    stem: "recommendations",
    async document() {
      const contents = await import("../report/contents/recommendations.ts");
      const words = { checklist, say: context.say, language: context.language };
      const [first] = chosen;
      return id !== undefined && chosen.length === 1 && first !== undefined
        ? contents.createRecommendation(first, words)
        : contents.createRecommendationList(chosen, words);
    },
    data: {
      json() {
        const officialText = officialTextAddress(checklist, context.language);
        return Promise.resolve(
          `${JSON.stringify(
            chosen.map((one) => ({ ...one, officialText })),
            null,
            2,
          )}\n`,
        );
      },
    },
  });
}
