/** The questionnaire itself: as data, as a list by section, and as a document with questions in full. */
import type { Checklist, Question } from "../../domain/model/checklist.ts";
import { resolveReference, statusesOf } from "../../domain/model/checklist.ts";
import type { Say } from "../../messages/say.ts";
import type { Document, DocumentBlock, Field, Inlines } from "../document/document.ts";
import { heading, note, paragraph } from "./words.ts";

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
  readonly elements: readonly { readonly id: string; readonly label: string }[];
  readonly seeAlso: readonly string[];
}

/** The question for programs; its guidance is one text of several paragraphs. */
export function questionData(question: Question, checklist: Checklist, say: Say): QuestionData {
  const { id, paragraph: number, section, title, text, scale, optional, elements, seeAlso } = question;
  const guidance = guidanceOf(question, checklist, say)
    .map(({ term, text: meaning }) => (term === "" ? meaning : `${term}: ${meaning}`))
    .join("\n\n");
  return { id, paragraph: number, section, title, text, guidance, scale, optional, elements, seeAlso };
}

function guidanceOf(question: Question, checklist: Checklist, say: Say): readonly { term: string; text: string }[] {
  const { why, articles } = question.guidance;
  return [
    ...(why === undefined ? [] : [{ term: "", text: why }]),
    ...explanationsOf(question, checklist).map(({ label, text }) => ({ term: label, text })),
    ...(articles.length === 0 ? [] : [{ term: say("guidance.articles"), text: articles.join("; ") }]),
  ];
}

/** What counts as which reply, and what the terms of a question mean. */
export function explanationsOf(
  question: Question,
  checklist: Checklist,
): readonly { readonly label: string; readonly text: string }[] {
  const { guidance } = question;
  return [
    ...statusesOf(checklist, question).flatMap(({ id, label }) => {
      const text = guidance.statuses[id];
      return text === undefined ? [] : [{ label, text }];
    }),
    ...guidance.terms.map(({ term, meaning }) => ({ label: term, text: meaning })),
  ];
}

interface QuestionWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
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
export function createQuestionList(
  questions: readonly Question[],
  { checklist, say, language }: QuestionWords,
): Document {
  return {
    title: checklist.title,
    language,
    body: bySection(questions, checklist, (_, here) => [
      {
        kind: "table",
        caption: "",
        head: ["", ""],
        rows: here.map(({ paragraph: number, title, optional }) => [
          [number],
          [optional ? `${title} (${say("card.optional")})` : title],
        ]),
        columns: [15, 85],
      },
    ]),
    closing: say("questions.count", { count: questions.length }),
  };
}

/** One question in full. */
export function createQuestion(question: Question, words: QuestionWords): Document {
  const { checklist, say, language } = words;
  const section = checklist.sections.find(({ id }) => id === question.section);
  const cited = say("card.citation", { symbol: checklist.source.symbol, paragraph: question.paragraph });
  const about = [cited, section?.title, ...(question.optional ? [say("card.optional")] : [])];
  return {
    title: question.title,
    subtitle: about.filter((text) => text !== undefined).join(" · "),
    language,
    body: questionBlocks(question, words),
  };
}

/** The questions in full, by section. */
export function createQuestions(questions: readonly Question[], words: QuestionWords): Document {
  const { checklist, say, language } = words;
  const { source, revision } = checklist;
  return {
    title: checklist.title,
    subtitle: say("questions.source", { symbol: source.symbol, revision }),
    language,
    contents: say("report.contents"),
    body: bySection(questions, checklist, ({ intro }, here) => [
      note(intro),
      ...here.map((question): DocumentBlock => ({
        kind: "card",
        id: question.id,
        citation: say("citation.heading", question),
        title: question.optional ? `${question.title} (${say("card.optional")})` : question.title,
        body: questionBlocks(question, words),
      })),
    ]),
    closing: say("questions.count", { count: questions.length }),
  };
}

/** What is asked, with its elements, its replies, what counts as which, and what it refers to. */
function questionBlocks(question: Question, { checklist, say }: QuestionWords): readonly DocumentBlock[] {
  const choices = (label: string, list: readonly { readonly id: string; readonly label: string }[]): readonly Field[] =>
    listField(
      label,
      list.map((one) => [`${one.label} (${one.id})`]),
    );
  const guidance = guidanceOf(question, checklist, say).map(({ term, text }): Inlines =>
    term === "" ? [text] : [{ kind: "strong", text: `${term}:` }, ` ${text}`],
  );
  const leads = question.lead.map((id) => checklist.lists.authorities.find((one) => one.id === id)?.label ?? id);
  return [
    paragraph(question.text),
    {
      kind: "fields",
      entries: [
        ...choices(say("questions.elements"), question.elements),
        ...choices(say("questions.replies"), statusesOf(checklist, question)),
        ...listField(say("questions.guidance"), guidance),
        { label: say("guidance.lead"), value: [paragraph(leads.join("; "))] },
        ...listField(say("questions.see-also"), references(question, checklist, say)),
      ],
    },
  ];
}

function listField(label: string, items: readonly Inlines[]): readonly Field[] {
  return items.length === 0 ? [] : [{ label, value: [{ kind: "list", items }] }];
}

function references({ seeAlso }: Question, checklist: Checklist, say: Say): readonly Inlines[] {
  const questions = checklist.sections.flatMap((section) => section.questions);
  return seeAlso
    .flatMap((reference) => resolveReference(checklist, reference))
    .map((recommendation): Inlines => {
      const asked = questions.find(({ id }) => id === recommendation.question);
      const text = asked?.title ?? recommendation.notAsked ?? say("questions.not-asked");
      const cited = say("citation.paragraph", recommendation);
      return [{ kind: "reference", to: recommendation.id, text: cited }, `: ${text}`];
    });
}
