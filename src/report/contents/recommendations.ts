/** The recommendations of the source, as a document: what is asked of States, and what is asked of others. */
import { type Checklist, type Question, findQuestion, paragraphOfId } from "../../domain/model/checklist.ts";
import type { Recommendation } from "../../domain/recommendations/recommendation.ts";
import { addressedText, addresseesText, strengthsText } from "../../messages/addressed.ts";
import { fields, heading, paragraph, table, textField } from "../document/blocks.ts";
import type { Document } from "../document/document.ts";
import { type DocumentWords, officialTextNote } from "./words.ts";

/** The recommendations by section of the report, a line or two for each. */
export function createRecommendationList(chosen: readonly Recommendation[], words: DocumentWords): Document {
  const { checklist, say, language } = words;
  const headings = [...new Set(chosen.map(headingOf))];
  return {
    title: say("report-part.recommendations"),
    subtitle: checklist.source.symbol,
    language,
    body: [
      officialTextNote(words),
      ...headings.flatMap((text) => {
        const here = chosen.filter((one) => headingOf(one) === text);
        const rows = here.map((one) => [[words.say("citation.number", one)], [summaryOf(one, words)]]);
        return [heading(2, text), ...table("", ["", ""], rows, [15, 85])];
      }),
    ],
    closing: say("recommendations.count", { count: chosen.length }),
  };
}

/** One recommendation in full. */
export function createRecommendation(one: Recommendation, words: DocumentWords): Document {
  const { checklist, say, language } = words;
  const question = questionOf(one, checklist);
  const seeAlso = one.seeAlso
    .map((id) => say("citation.paragraph", { paragraph: paragraphOfId(id) }))
    .join(say("list.comma"));
  return {
    title: say("card.citation", { symbol: checklist.source.symbol, paragraph: one.paragraph }),
    language,
    body: [
      ...fields([
        ...textField(say("recommendations.heading"), headingOf(one)),
        ...textField(say("recommendations.addressees"), addresseesText(one, say)),
        ...textField(say("recommendations.strength"), strengthsText(one, say)),
        ...textField(say("recommendations.see-also"), seeAlso === "" ? say("recommendations.none") : seeAlso),
        ...(question === undefined
          ? textField(say("recommendations.not-asked"), one.notAsked ?? "")
          : [
              ...textField(say("recommendations.question"), question.title),
              ...textField(say("recommendations.not-asked"), one.notAsked ?? undefined),
            ]),
      ]),
      ...(question === undefined
        ? []
        : [paragraph(question.text), paragraph(say("recommendations.more", { id: question.id }))]),
      officialTextNote(words),
    ],
  };
}

function headingOf({ part, section, heading: text }: Recommendation): string {
  return `${part}.${section}. ${text}`;
}

function questionOf({ question }: Recommendation, checklist: Checklist): Question | undefined {
  return question === null ? undefined : findQuestion(checklist, question);
}

function summaryOf(one: Recommendation, words: DocumentWords): string {
  const title = questionOf(one, words.checklist)?.title ?? one.notAsked ?? "";
  return `${title} [${addressedText(one, words.say)}]`;
}
