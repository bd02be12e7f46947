/** The table of the questions, with their texts in each language that there is. */
import { type Checklist, type Question, allQuestions, findQuestion, sectionOf } from "../model/checklist.ts";
import { type Described, type TableOf, createTable } from "./table.ts";

/** A question, with its position in the questionnaire, from 1. */
interface Place {
  readonly question: Question;
  readonly position: number;
}

/** The table for a checklist in these languages, by their tags (BCP 47). */
export function questionsTable(languages: Readonly<Record<string, Checklist>>): TableOf<Checklist> {
  return createTable<Checklist, Place>({
    name: "questions",
    key: ["question"],
    items: (checklist) => allQuestions(checklist).map((question, index) => ({ question, position: index + 1 })),
    columns: {
      question: { type: "text", about: "question", value: ({ question }) => question.id },
      position: { type: "integer", isRequired: true, value: ({ position }) => position },
      paragraph: { type: "text", isRequired: true, value: ({ question }) => question.paragraph },
      section: { type: "text", isRequired: true, value: ({ question }) => question.section },
      scale: { type: "text", isRequired: true, value: ({ question }) => question.scale },
      optional: { type: "boolean", isRequired: true, value: ({ question }) => question.optional },
      ...Object.fromEntries(Object.entries(languages).flatMap(textColumns)),
    },
  });
}

function textColumns([language, checklist]: readonly [string, Checklist]): readonly [string, Described<Place>][] {
  const column = (about: string, textIn: (question: Question) => string): Described<Place> => ({
    type: "text",
    about,
    of: language,
    value: ({ question: { id } }) => {
      const question = findQuestion(checklist, id);
      return question && textIn(question);
    },
  });
  return [
    [`section_title_${language}`, column("questions-section-title", (one) => sectionOf(checklist, one).title)],
    [`title_${language}`, column("questions-title", ({ title }) => title)],
    [`text_${language}`, column("questions-text", ({ text }) => text)],
  ];
}
