/** The recommendations of the source, as a document: what is asked of States, and what is asked of others. */
import type { Checklist, Question, Recommendation } from "../../domain/model/checklist.ts";
import { paragraphOfId } from "../../domain/model/checklist.ts";
import type { Say } from "../../messages/say.ts";
import type { Document, DocumentBlock, Field } from "../document/document.ts";
import { heading, paragraph } from "./words.ts";

interface RecommendationWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
}

/** The recommendations by section of the report, a line or two for each. */
export function createRecommendationList(chosen: readonly Recommendation[], words: RecommendationWords): Document {
  const { checklist, say, language } = words;
  const headings = [...new Set(chosen.map(headingOf))];
  return {
    title: say("report-part.recommendations"),
    subtitle: checklist.source.symbol,
    language,
    body: headings.flatMap((text): readonly DocumentBlock[] => [
      heading(2, text),
      {
        kind: "table",
        caption: "",
        head: ["", ""],
        rows: chosen.filter((one) => headingOf(one) === text).map((one) => [[one.paragraph], [summaryOf(one, words)]]),
        columns: [15, 85],
      },
    ]),
    closing: say("recommendations.count", { count: chosen.length }),
  };
}

/** One recommendation in full. */
export function createRecommendation(one: Recommendation, words: RecommendationWords): Document {
  const { checklist, say, language } = words;
  const question = questionOf(one, checklist);
  const field = (label: string, text: string): Field => ({ label, value: [paragraph(text)] });
  const seeAlso = one.seeAlso.map((id) => say("citation.paragraph", { paragraph: paragraphOfId(id) })).join(", ");
  return {
    title: say("card.citation", { symbol: checklist.source.symbol, paragraph: one.paragraph }),
    language,
    body: [
      {
        kind: "fields",
        entries: [
          field(say("recommendations.heading"), headingOf(one)),
          field(say("recommendations.addressees"), addresseesOf(one, words)),
          field(say("recommendations.strength"), say(`strength.${one.strength}`)),
          field(say("recommendations.see-also"), seeAlso === "" ? say("recommendations.none") : seeAlso),
          question === undefined
            ? field(say("recommendations.not-asked"), one.notAsked ?? "")
            : field(say("recommendations.question"), question.title),
        ],
      },
      ...(question === undefined
        ? []
        : [paragraph(question.text), paragraph(say("recommendations.more", { id: question.id }))]),
    ],
  };
}

function headingOf({ part, section, heading: text }: Recommendation): string {
  return `${part}.${section}. ${text}`;
}

function questionOf({ question }: Recommendation, { sections }: Checklist): Question | undefined {
  return sections.flatMap(({ questions }) => questions).find(({ id }) => id === question);
}

function addresseesOf({ addressees }: Recommendation, { say }: RecommendationWords): string {
  return addressees.map((addressee) => say(`addressee.${addressee}`)).join(", ");
}

function summaryOf(one: Recommendation, words: RecommendationWords): string {
  const title = questionOf(one, words.checklist)?.title ?? one.notAsked ?? "";
  return `${title} [${addresseesOf(one, words)}; ${words.say(`strength.${one.strength}`)}]`;
}
