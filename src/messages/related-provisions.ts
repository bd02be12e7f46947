/** The provisions of treaties that are related to a question, in words; the same wherever a question is shown. */
import type { Checklist, Question } from "../domain/model/checklist.ts";
import type { Say } from "./say.ts";

/** The provisions, by instrument, as they are cited; empty where there are none. */
export function relatedProvisions({ guidance }: Question, { instruments }: Checklist, say: Say): string {
  return instruments
    .flatMap(({ id, short: instrument }) => {
      const articles = guidance.related
        .filter((one) => one.instrument === id)
        .map(({ article, paragraph }) => (paragraph === undefined ? `${article}` : `${article} ${paragraph}`));
      return articles.length === 0
        ? []
        : say("guidance.provisions", {
            instrument,
            count: articles.length,
            articles: articles.join(say("list.comma")),
          });
    })
    .join(say("list.semicolon"));
}
