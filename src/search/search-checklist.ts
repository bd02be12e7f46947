/** Finding questions and sections by what somebody types: a paragraph, the number of a section, or words. */
import type { Checklist, Question, Section } from "../domain/model/checklist.ts";
import { findById, isCitation } from "../domain/model/find-by-id.ts";
import { narrow } from "../domain/model/words.ts";
import { asciiDigits } from "../domain/texts/digits.ts";
import { type Search, type Searchable, createSearch } from "./create-search.ts";

/** What was found, each kind with the best first. */
export interface Found {
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
}

/** The number of a section, as it is called in the official languages of the United Nations. */
const SECTION = /^(?:section|secci[oó]n|раздел|القسم|第)\s*(\d{1,2})(?:节|部分)?$/u;

/** What a text counts: a title says most, and the guidance only mentions. */
const WEIGHTS = { title: 5, text: 2, elements: 1, guidance: 0.25 };

/**
 * A search among questions and the sections of the checklist. A paragraph (`21a`, `21 (a)`, `para. 21`) finds its questions
 * and nothing else, `section 3` the third section; anything else is words of a title, a text, an element or the guidance.
 */
export function createChecklistSearch(
  { sections }: Checklist,
  questions: readonly Question[],
): (typed: string) => Found {
  let search: Search<Question | Section> | undefined;
  return (typed) => {
    if (isCitation(typed)) return { questions: findById(questions, typed), sections: [] };
    const number = SECTION.exec(asciiDigits(narrow(typed)).trim())?.[1];
    if (number !== undefined) return { questions: [], sections: sections.slice(Number(number) - 1, Number(number)) };
    search ??= createSearch<Question | Section>([...questions.map(ofQuestion), ...sections.map(ofSection)], WEIGHTS);
    const found = search(typed);
    return {
      questions: found.filter((one) => "paragraph" in one),
      sections: found.filter((one) => "questions" in one),
    };
  };
}

function ofQuestion(entry: Question): Searchable<Question> {
  const { title, text, elements, guidance } = entry;
  const { statuses, terms } = guidance;
  return {
    entry,
    texts: {
      title,
      text,
      elements: elements.map(({ label }) => label).join("\n"),
      guidance: [...Object.values(statuses), ...terms.map(({ term }) => term)].join("\n"),
    },
  };
}

function ofSection(entry: Section): Searchable<Section> {
  return { entry, texts: { title: entry.title } };
}
