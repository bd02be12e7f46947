/** `questions`: the questionnaire, to read or for programs. */
import type { Checklist, Question, Strength } from "../domain/model/checklist.ts";
import { EXIT } from "../messages/failure.ts";
import {
  questionData,
  renderQuestion,
  renderQuestionList,
  renderQuestionsMarkdown,
} from "../report/contents/questions.ts";
import type { QuestionChoice } from "../workspace/choose-questions.ts";
import { chooseQuestions } from "../workspace/choose-questions.ts";
import type { Context, Outcome } from "../workspace/ports.ts";

export interface QuestionsOptions extends QuestionChoice {
  readonly strength?: Strength;
  /** Words that all stand in the question. */
  readonly search?: readonly string[];
  readonly format: "text" | "json" | "markdown";
}

/** Lists the questions that fit the options, or shows the one that was named. */
export async function questions(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const chosen = fittingQuestions(checklist, options);
  return { output: await render(context, checklist, chosen, options), exitCode: EXIT.done };
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

async function render(
  context: Context,
  checklist: Checklist,
  chosen: readonly Question[],
  { id, format }: QuestionsOptions,
): Promise<string> {
  const { say, width } = context;
  if (format === "json")
    return `${JSON.stringify(
      chosen.map((question) => questionData(question, checklist, say)),
      null,
      2,
    )}\n`;
  if (format === "markdown") return renderQuestionsMarkdown(chosen, checklist, say);
  const theme = await context.loadTheme();
  if (id === undefined) return renderQuestionList(chosen, checklist, width, theme, say);
  return chosen.map((question) => renderQuestion(question, checklist, width, theme, say)).join("\n");
}
