/** `questions`: the questionnaire, to read or for programs. */
import type { Checklist, Question, Strength } from "../domain/checklist.ts";
import { allQuestions } from "../domain/checklist.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import { questionData, renderQuestion, renderQuestionList, renderQuestionsMarkdown } from "../render/questions.ts";
import { visibleLine } from "../render/visible.ts";
import { findById } from "../domain/find-by-id.ts";
import type { Context, Outcome } from "./ports.ts";

export interface QuestionsOptions {
  /** A question's id or paragraph: `para-21a`, `21a`, `21 (a)`. */
  readonly id?: string;
  readonly section?: string;
  readonly strength?: Strength;
  readonly search?: string;
  readonly format: "text" | "json" | "markdown";
}

/** Lists the questions that fit the options, or shows the one that was named. */
export async function questions(context: Context, options: QuestionsOptions): Promise<Outcome> {
  const checklist = await context.loadChecklist();
  const chosen = chooseQuestions(checklist, options);
  return { output: await render(context, checklist, chosen, options), exitCode: EXIT.done };
}

function chooseQuestions(
  checklist: Checklist,
  { id, section, strength, search }: QuestionsOptions,
): readonly Question[] {
  if (section !== undefined && !checklist.sections.some((one) => one.id === section)) {
    throw createFailure(
      "section-unknown",
      { section: visibleLine(section), sections: checklist.sections.map((one) => one.id).join(", ") },
      EXIT.usage,
    );
  }
  const all = allQuestions(checklist);
  const named = id === undefined ? all : findById(all, id);
  if (id !== undefined && named.length === 0)
    throw createFailure("question-unknown", { id: visibleLine(id) }, EXIT.usage);
  const words = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const strengths = new Map(checklist.recommendations.map((one) => [one.id, one.strength]));
  return named.filter((question) => {
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
      (section === undefined || question.section === section) &&
      (strength === undefined || strengths.get(question.id) === strength) &&
      words.every((word) => text.includes(word))
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
