/** The blank questionnaire as a document, to print or to send to ministries. */
import { nameBefore } from "../../messages/name-before.ts";
import { type AnswerField, type FieldFormat, ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import { type Question, statusesOf } from "../../domain/model/checklist.ts";
import { neededElements } from "../../domain/model/needs.ts";
import { elementNeeds } from "../../messages/element-needs.ts";
import type { MessageId, Say } from "../../messages/say.ts";
import { type TextBlock, fields, heading, list, note, paragraph } from "../document/blocks.ts";
import type { Document, DocumentBlock, Field } from "../document/document.ts";
import { type DocumentWords, officialTextNote, questionBlocks } from "./words.ts";
import { guidanceOf, guidanceText } from "./guidance.ts";
import { scalesPart } from "./scales.ts";

type Card = Extract<DocumentBlock, { kind: "card" }>;

export interface TemplateSubject extends DocumentWords {
  /** Name of the State. */
  readonly state?: string;
  readonly year?: number;
}

/** The blank questionnaire: who answers, every question with its replies and room to write, and the lists to choose from. */
export function createTemplate(subject: TemplateSubject): Document {
  const { checklist, say, language } = subject;
  const { sections, source, title } = checklist;
  return {
    title,
    subtitle: say("template.subtitle", { symbol: source.symbol, revision: checklist.revision }),
    language,
    contents: say("report.contents"),
    body: [
      paragraph(say("template.intro")),
      officialTextNote(subject),
      ...hints(say),
      ...scalesPart(subject),
      ...particulars(subject),
      ...sections.flatMap((section): readonly DocumentBlock[] => [
        heading(2, section.title, section.id),
        note(section.intro),
        ...section.questions.map((question) => questionCard(question, subject)),
      ]),
      ...lists(subject),
    ],
    closing: say("report.closing", { revision: checklist.revision }),
  };
}

/** What to keep in mind while writing. */
export function hints(say: Say): readonly TextBlock[] {
  return list(
    (
      [
        "guide.parties",
        "guide.period",
        "template.hint-short",
        "template.hint-practice",
        "template.hint-victims",
      ] as const
    ).map((id) => [say(id)]),
  );
}

function blank(label: string, count: number): Field {
  return { label, value: [{ kind: "lines", count }] };
}

function filled(label: string, text: string | undefined): Field {
  return text === undefined ? blank(label, 1) : { label, value: [paragraph(text)] };
}

function particulars({ state, year, say }: TemplateSubject): readonly DocumentBlock[] {
  return [
    heading(2, say("report-part.particulars"), "particulars"),
    ...fields([
      filled(say("particulars.state"), state),
      filled(say("particulars.year"), year?.toString()),
      ...(["name", "title", "authority", "email", "phone"] as const).map((part) =>
        blank(say("template.focal-point", { part: say(`particulars.${part}`) }), 1),
      ),
    ]),
  ];
}

/** A question with its replies as boxes, its parts by what a "Yes" needs of them, and room for what the replies call for. */
export function questionCard(question: Question, words: DocumentWords): Card {
  const { checklist, say } = words;
  const { id, title, elements, form } = question;
  const boxes = (choices: readonly { readonly label: string }[]): DocumentBlock => ({
    kind: "boxes",
    items: choices.map(({ label }) => ({ label, ticked: false })),
  });
  const needs = elementNeeds(question, checklist, say);
  const needed = neededElements(question);
  const replies = boxes(statusesOf(checklist, question));
  const dates = fields([blank(say("template.signed"), 1), blank(say("template.ratified"), 1)]);
  return {
    kind: "card",
    id,
    citation: say("citation.heading", question),
    title,
    body: [
      ...questionBlocks(question, words),
      ...(form === "adherence"
        ? checklist.instruments.flatMap(({ name }) => [note(name), replies, ...dates])
        : [note(say("template.replies")), replies]),
      ...(elements.length === 0 ? [] : [note(say("template.elements"))]),
      ...(needed.length === 0 ? [] : [boxes(needed)]),
      ...needs.flatMap((need) => [note(nameBefore(need.label, say)), boxes(need.elements)]),
      ...(form === "ratification" ? [note(say("part.obstacles-kinds")), boxes(checklist.lists.obstacles)] : []),
      {
        kind: "fields",
        entries: [...(form === "ratification" ? [blank(say("part.expectedYear"), 1)] : []), ...writtenFields(say)],
      },
      ...guidanceOf(question, words).map((one) => note(guidanceText(one, say))),
    ],
  };
}

/**
 * The fields that the interview asks for in every answer, in the order of the file, but for internal ones, which are in no
 * document; not every question has elements.
 */
export function askedFields(): readonly AnswerField[] {
  return Object.entries<FieldFormat>(ANSWER_FORMAT).flatMap(([key, { asked, forms, kind, group }]) =>
    asked === undefined || forms !== undefined || kind === "elements" || group === "internal"
      ? []
      : [key as AnswerField],
  );
}

/** Fields that say more on paper; where several have the same words, they share the room below them. */
const ON_PAPER: Partial<Readonly<Record<AnswerField, MessageId & `template.${string}`>>> = {
  law: "template.law",
  practice: "template.practice",
  practiceLinks: "template.practice",
  difficulties: "template.obstacles",
  nextSteps: "template.obstacles",
  reason: "template.obstacles",
  assistance: "template.assistance",
};

/** Lines to write on for what a field holds; others have one. */
const ROOM: Partial<Readonly<Record<FieldFormat["kind"], number>>> = { text: 3, list: 2 };

/** Room for each field that is written in words. */
function writtenFields(say: Say): readonly Field[] {
  const room = new Map<string, number>();
  for (const key of askedFields()) {
    const { kind } = ANSWER_FORMAT[key];
    const label = say(ON_PAPER[key] ?? `part.${key as "measures"}`);
    if (kind !== "flag") room.set(label, Math.max(room.get(label) ?? 0, ROOM[kind] ?? 1));
  }
  return [...room].map(([label, count]) => blank(label, count));
}

/** The lists from which difficulties and assistance are chosen. */
function lists({ checklist, say }: TemplateSubject): readonly DocumentBlock[] {
  return [
    heading(2, say("template.lists"), "lists"),
    ...(["difficulties", "assistance"] as const).flatMap((id): readonly DocumentBlock[] => [
      heading(3, say(`template.list-${id}`)),
      ...list(checklist.lists[id].map(({ label }) => [label])),
    ]),
  ];
}
