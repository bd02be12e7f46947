/** `questions`: shows the questionnaire, to read or for programs. */
import type { Checklist, Question, Strength } from "../domain/model/checklist.ts";
import { type Delivery, deliver } from "../workspace/deliver.ts";
import { type QuestionChoice, chooseQuestions } from "../workspace/choose-questions.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface QuestionsOptions extends QuestionChoice, Delivery<"json"> {
  readonly strength?: Strength;
  /** Words that are all in the question. */
  readonly search?: readonly string[];
}

/** Lists the questions that fit the options, or shows the one that was named. */
export async function questions(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const chosen = fittingQuestions(checklist, options);
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
      return isList ? contents.createQuestionList(chosen, words) : contents.createQuestions(chosen, words);
    },
    data: {
      async json() {
        const { questionData } = await import("../report/contents/questions.ts");
        const data = chosen.map((question) => questionData(question, checklist, say));
        return `${JSON.stringify(data, null, 2)}\n`;
      },
    },
  });
}

function fittingQuestions(
  checklist: Checklist,
  { id, section, strength, search }: QuestionsOptions,
): readonly Question[] {
  const words = (search ?? []).join(" ").toLowerCase().split(/\s+/).filter(Boolean);
  const strengths = new Map(checklist.recommendations.map((one) => [one.id, one.strength]));
  return chooseQuestions(checklist, { id, section }).filter((question) => {
    const { statuses, terms } = question.guidance;
    const text = [
      question.title,
      question.text,
      ...question.elements.map(({ label }) => label),
      ...Object.values(statuses),
      ...terms.map(({ term }) => term),
    ]
      .join(" ")
      .toLowerCase();
    return (
      (strength === undefined || strengths.get(question.id) === strength) && words.every((word) => text.includes(word))
    );
  });
}
