/** The provisions of treaties that are related to a question, in words; the same wherever a question is shown. */
import type { Checklist, Provision, Question } from "../domain/model/checklist.ts";
import type { Say } from "./say.ts";

/** The provisions, by instrument, as they are cited; empty where there are none. */
export function relatedProvisions({ guidance }: Question, { instruments }: Checklist, say: Say): string {
  return instruments
    .flatMap(({ id, short: instrument }) => {
      const articles = guidance.related.filter((one) => one.instrument === id).map((one) => provisionWords(one, say));
      return articles.length === 0
        ? []
        : say("guidance.provisions", {
            instrument,
            count: articles.length,
            articles: articles.join(say("citation.separator")),
          });
    })
    .join(say("list.semicolon"));
}

/** One provision as the language cites it, from how the checklist does: `(2)`, `(1) (b)`, `(c)`. */
function provisionWords({ article, paragraph = "" }: Provision, say: Say): string {
  const { number = "none", letter = "none" } =
    /^(?:\((?<number>\d+)\))? ?(?:\((?<letter>[a-z])\))?$/.exec(paragraph)?.groups ?? {};
  return say("guidance.provision", { article, number, letter });
}
