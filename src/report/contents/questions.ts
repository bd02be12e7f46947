/** The questionnaire itself: as data, as a list by section, and as a document with questions in full. */
import { namedText } from "../../messages/name-before.ts";
import {
  type Checklist,
  type Choice,
  type Element,
  type Provision,
  type Question,
  type Status,
  findQuestion,
  statusesOf,
} from "../../domain/model/checklist.ts";
import {
  type AddressedAs,
  type Strength,
  recommendationOf,
  resolveReference,
} from "../../domain/recommendations/recommendation.ts";
import { elementNeeds } from "../../messages/element-needs.ts";
import { officialTextAddress } from "../../messages/official-text.ts";
import type { Say } from "../../messages/say.ts";
import { field, fields, heading, list, note, paragraph, table } from "../document/blocks.ts";
import type { Document, DocumentBlock, Inlines } from "../document/document.ts";
import { guidanceOf, guidanceText } from "./guidance.ts";
import { scalesPart } from "./scales.ts";
import { type DocumentWords, officialTextNote, questionBlocks, boldName } from "./words.ts";

/** A question as programs read it. */
export interface QuestionData {
  readonly id: string;
  readonly paragraph: string;
  readonly section: string;
  readonly title: string;
  readonly text: string;
  readonly guidance: string;
  readonly scale: string;
  readonly optional: boolean;
  /** The report's own words for the States that it addresses, and all its verbs. */
  readonly addressedAs: readonly AddressedAs[];
  readonly strengths: readonly Strength[];
  /** Whether the answer compares with an earlier time. */
  readonly period: boolean;
  /** The statuses that may be chosen, with what each means in general. */
  readonly replies: readonly Pick<Status, "id" | "label" | "meaning">[];
  readonly elements: readonly Element[];
  readonly seeAlso: readonly string[];
  /** The address of the source document in the reader's language. */
  readonly officialText: string;
  /** Provisions of the instruments on the same subject, which the recommendation does not name. */
  readonly related: readonly Provision[];
}

/** The question for programs; its guidance is one text of several paragraphs. */
export function questionData(question: Question, { checklist, say, language }: DocumentWords): QuestionData {
  const { id, paragraph: number, section, title, text, scale, optional, period, elements, seeAlso } = question;
  const { addressedAs, strengths } = recommendationOf(checklist, question);
  const guidance = guidanceOf(question, { checklist, say })
    .map((one) => guidanceText(one, say))
    .join("\n\n");
  const replies = statusesOf(checklist, question).map((status) => ({
    id: status.id,
    label: status.label,
    meaning: status.meaning,
  }));
  return {
    id,
    paragraph: number,
    section,
    title,
    text,
    guidance,
    scale,
    optional,
    addressedAs,
    strengths,
    period,
    replies,
    elements,
    seeAlso,
    officialText: officialTextAddress(checklist, language),
    related: question.guidance.related,
  };
}

function bySection(
  questions: readonly Question[],
  { sections }: Checklist,
  blocks: (section: Checklist["sections"][number], here: readonly Question[]) => readonly DocumentBlock[],
): readonly DocumentBlock[] {
  return sections.flatMap((section) => {
    const here = questions.filter((question) => question.section === section.id);
    return here.length === 0 ? [] : [heading(2, section.title, section.id), ...blocks(section, here)];
  });
}

/** The questions by section, each with its paragraph and title. */
export function createQuestionList(questions: readonly Question[], words: DocumentWords): Document {
  const { checklist, say, language } = words;
  return {
    title: checklist.title,
    language,
    body: [officialTextNote(words), ...bySection(questions, checklist, (_, here) => titles(here, say))],
    closing: say("questions.count", { count: questions.length }),
  };
}

/** The questions that were found, in their order, each with its paragraph and title. */
export function createFoundList(questions: readonly Question[], { checklist, say, language }: DocumentWords): Document {
  return {
    title: checklist.title,
    language,
    body: titles(questions, say),
    closing: say("questions.count", { count: questions.length }),
  };
}

function titles(questions: readonly Question[], say: Say): readonly DocumentBlock[] {
  const rows = questions.map((question) => [[say("citation.number", question)], [titleOf(question, say)]]);
  return table("", ["", ""], rows, [15, 85]);
}

/** One question in full. */
export function createQuestion(question: Question, words: DocumentWords): Document {
  const { checklist, say, language } = words;
  const section = checklist.sections.find(({ id }) => id === question.section);
  const cited = say("card.citation", { symbol: checklist.source.symbol, paragraph: question.paragraph });
  const about = [cited, section?.title, ...(question.optional ? [say("card.optional")] : [])];
  return {
    title: question.title,
    subtitle: about.filter((text) => text !== undefined).join(" · "),
    language,
    body: [...wholeQuestion(question, words, true), officialTextNote(words)],
  };
}

/** The questions in full, by section. */
export function createQuestions(questions: readonly Question[], words: DocumentWords): Document {
  const { checklist, say, language } = words;
  const { source, revision } = checklist;
  return {
    title: checklist.title,
    subtitle: say("questions.source", { symbol: source.symbol, revision }),
    language,
    contents: say("report.contents"),
    body: [
      officialTextNote(words),
      ...scalesPart(words),
      ...bySection(questions, checklist, ({ intro }, here) => [
        note(intro),
        ...here.map((question): DocumentBlock => ({
          kind: "card",
          id: question.id,
          citation: say("citation.heading", question),
          title: titleOf(question, say),
          body: wholeQuestion(question, words),
        })),
      ]),
    ],
    closing: say("questions.count", { count: questions.length }),
  };
}

function titleOf({ title, optional }: Question, say: Say): string {
  return optional ? `${title} (${say("card.optional")})` : title;
}

/** What is asked, with its elements, its replies, what counts as which, and what it refers to. */
function wholeQuestion(question: Question, words: DocumentWords, isAlone = false): readonly DocumentBlock[] {
  const { checklist, say } = words;
  const choices = (all: readonly Choice[]): readonly DocumentBlock[] =>
    list(all.map(({ id, label }) => [`${label} (${id})`]));
  const guidance = guidanceOf(question, words, isAlone).map(({ label, text }): Inlines =>
    label === "" ? [text] : boldName(label, text, say),
  );
  const needs = elementNeeds(question, checklist, say).map(({ label, elements }) =>
    paragraph(namedText(label, elements.map(({ id }) => id).join(say("list.comma")), say)),
  );
  return [
    ...questionBlocks(question, words),
    ...fields([
      ...field(say("questions.elements"), [...choices(question.elements), ...needs]),
      ...field(say("questions.replies"), choices(statusesOf(checklist, question))),
      ...field(say("questions.guidance"), list(guidance)),
      ...field(say("questions.see-also"), list(references(question, checklist, say))),
    ]),
  ];
}

function references({ seeAlso }: Question, checklist: Checklist, say: Say): readonly Inlines[] {
  return seeAlso
    .flatMap((reference) => resolveReference(checklist, reference))
    .map((recommendation): Inlines => {
      const { id, question, notAsked } = recommendation;
      const asked = question === null ? undefined : findQuestion(checklist, question);
      const cited = say("citation.paragraph", recommendation);
      return [
        { kind: "reference", to: id, text: cited },
        say("list.colon") + (asked?.title ?? notAsked ?? say("questions.not-asked")),
      ];
    });
}
