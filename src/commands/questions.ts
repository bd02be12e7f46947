/** `questions`: shows the questionnaire, to read or for programs. */
import type { Checklist, Question } from "../domain/model/checklist.ts";
import { type Strength, hasStrength, recommendationOf } from "../domain/recommendations/recommendation.ts";
import { type Delivery, deliver } from "../workspace/deliver.ts";
import { type QuestionChoice, chooseQuestions } from "../workspace/choose-questions.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface QuestionsOptions extends QuestionChoice, Delivery<"json"> {
  readonly strength?: Strength;
  /** Words that are all in the question, or a paragraph. */
  readonly search?: readonly string[];
}

/** Lists the questions that fit the options, or shows the one that was named. */
export async function questions(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const chosen = await fittingQuestions(checklist, options);
  const { say, language } = context;
  const words = { checklist, say, language };
  return deliver(context, options, {
    stem: "questions",
    async document(format) {
      const contents = await import("../report/contents/questions.ts");
      const [first] = chosen;
      if (options.id !== undefined && chosen.length === 1 && first !== undefined)
        return contents.createQuestion(first, words);
      // In a terminal, all questions in full would be many screens.
      const isList = options.id === undefined && format === "text";
      if (isList && options.search !== undefined) return contents.createFoundList(chosen, words);
      return isList ? contents.createQuestionList(chosen, words) : contents.createQuestions(chosen, words);
    },
    data: {
      async json() {
        const { questionData } = await import("../report/contents/questions.ts");
        const data = chosen.map((question) => questionData(question, words));
        return `${JSON.stringify(data, null, 2)}\n`;
      },
    },
  });
}

/** The questions that fit all options: in the order of the checklist, or the best first where words are searched for. */
async function fittingQuestions(
  checklist: Checklist,
  { id, section, strength, search }: QuestionsOptions,
): Promise<readonly Question[]> {
  const fitting = chooseQuestions(checklist, { id, section }).filter(
    (question) => strength === undefined || hasStrength(recommendationOf(checklist, question), strength),
  );
  if (search === undefined) return fitting;
  const { createChecklistSearch } = await import("../search/search-checklist.ts");
  return createChecklistSearch(checklist, fitting)(search.join(" ")).questions;
}
