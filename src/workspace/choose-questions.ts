/** Chooses questions by paragraph and by section, as they are typed on the command line. */
import { type Checklist, type Question, type Section, allQuestions } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { findById } from "../domain/model/find-by-id.ts";
import { visibleLine } from "../report/visible.ts";

export interface QuestionChoice {
  /** A question's id or paragraph: `para-21a`, `21a`, `21 (a)`. */
  readonly id?: string | undefined;
  /** A section's id, its number or its title. */
  readonly section?: string | undefined;
}

/** The questions that are meant; all if nothing is named. Throws a failure if there are none. */
export function chooseQuestions(checklist: Checklist, { id, section }: QuestionChoice): readonly Question[] {
  const wanted = section === undefined ? undefined : findSection(checklist, section).id;
  const all = allQuestions(checklist);
  const named = id === undefined ? all : findById(all, id);
  if (named.length === 0) throw unknownQuestion(checklist, id ?? "");
  return named.filter((question) => wanted === undefined || question.section === wanted);
}

/** The section that is meant, by its id, its number or its title. Throws a failure if there is none. */
export function findSection({ sections }: Checklist, typed: string): Section {
  const folded = typed.trim().toLowerCase();
  const found = sections.find(
    ({ id, title }, index) => id === folded || String(index + 1) === folded || title.toLowerCase() === folded,
  );
  if (found !== undefined) return found;
  const names = sections.map(({ id }) => id).join(", ");
  throw createFailure("section-unknown", { section: visibleLine(typed), sections: names }, EXIT.usage);
}

/** The failure for a question that is not there; a recommendation that is addressed to others is named. */
function unknownQuestion({ recommendations }: Checklist, id: string): Error {
  const [other] = findById(recommendations, id);
  return other === undefined
    ? createFailure("question-unknown", { id: visibleLine(id) }, EXIT.usage)
    : createFailure(
        "question-not-asked",
        { id: other.paragraph.replace(/\W/g, ""), paragraph: other.paragraph },
        EXIT.usage,
      );
}
