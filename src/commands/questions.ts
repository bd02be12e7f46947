/** `questions`: the questionnaire, to read or for programs. */
import type { Checklist, Question, Strength } from "../domain/model/checklist.ts";
import type { Delivery } from "../workspace/deliver.ts";
import { deliver } from "../workspace/deliver.ts";
import type { DocumentFormat } from "../workspace/formats.ts";
import { DOCUMENT_FORMATS, FORMATS, formatOfName } from "../workspace/formats.ts";
import type { QuestionChoice } from "../workspace/choose-questions.ts";
import { chooseQuestions } from "../workspace/choose-questions.ts";
import type { Context, Outcome } from "../workspace/context.ts";

type QuestionsFormat = DocumentFormat | "json";

export interface QuestionsOptions extends QuestionChoice, Delivery {
  readonly strength?: Strength;
  /** Words that all stand in the question. */
  readonly search?: readonly string[];
  /** By the ending of `output` if undefined, else text. */
  readonly format?: QuestionsFormat;
}

/** Lists the questions that fit the options, or shows the one that was named. */
export async function questions(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const chosen = fittingQuestions(checklist, options);
  const format =
    options.format ?? formatOfName<QuestionsFormat>(options.output, [...DOCUMENT_FORMATS, "json"]) ?? "text";
  const outcome = await deliver(context, options, format, "questions", async (inFile) => {
    const { say, language } = context;
    const contents = await import("../report/contents/questions.ts");
    if (format === "json") {
      const data = chosen.map((question) => contents.questionData(question, checklist, say));
      return `${JSON.stringify(data, null, 2)}\n`;
    }
    const words = { checklist, say, language };
    const [first] = chosen;
    const isOne = options.id !== undefined && chosen.length === 1 && first !== undefined;
    // In a terminal, all questions in full would be many screens.
    const isList = options.id === undefined && format === "text";
    const document = isOne
      ? contents.createQuestion(first, words)
      : isList
        ? contents.createQuestionList(chosen, words)
        : contents.createQuestions(chosen, words);
    return FORMATS[format].write(document, context, inFile);
  });
  return { ...outcome, paged: false };
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
