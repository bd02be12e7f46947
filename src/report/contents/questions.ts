/** Renders the questionnaire itself: as a list by section, or one question in full. */
import type { Checklist, Question } from "../../domain/model/checklist.ts";
import { citation, paragraphOfId, resolveReference, statusesOf } from "../../domain/model/checklist.ts";
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../theme.ts";
import { wrapBehind, wrapText } from "../wrap.ts";

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
  const { id, paragraph, section, title, text, scale, optional, elements, seeAlso } = question;
  const guidance = guidanceLines(question, checklist, say).map(({ term, text: meaning }) =>
    term === "" ? meaning : `${term}: ${meaning}`,
  );
  return { id, paragraph, section, title, text, guidance: guidance.join("\n\n"), scale, optional, elements, seeAlso };
}

function guidanceLines(question: Question, checklist: Checklist, say: Say): { term: string; text: string }[] {
  const { guidance } = question;
  const lines: { term: string; text: string }[] = [];
  if (guidance.why !== undefined) lines.push({ term: "", text: guidance.why });
  for (const { id, label } of statusesOf(checklist, question)) {
    const text = guidance.statuses[id];
    if (text !== undefined) lines.push({ term: label, text });
  }
  for (const { term, meaning } of guidance.terms) lines.push({ term, text: meaning });
  if (guidance.articles.length > 0) lines.push({ term: say("guidance.articles"), text: guidance.articles.join("; ") });
  return lines;
}

/** The questions by section, each with its paragraph and title. */
export function renderQuestionList(
  questions: readonly Question[],
  checklist: Checklist,
  width: number,
  theme: Theme,
  say: Say,
): string {
  const lines: string[] = [];
  for (const section of checklist.sections) {
    const here = questions.filter((question) => question.section === section.id);
    if (here.length === 0) continue;
    if (lines.length > 0) lines.push("");
    lines.push(...wrapText(section.title, width).map(theme.heading));
    for (const { paragraph, title, optional } of here) {
      lines.push(...wrapBehind(paragraph.padEnd(8), `${title}${optional ? ` (${say("card.optional")})` : ""}`, width));
    }
  }
  lines.push("", say("questions.count", { count: questions.length }));
  return `${lines.join("\n")}\n`;
}

/** One question in full, with its citation, its elements and what it refers to. */
export function renderQuestion(
  question: Question,
  checklist: Checklist,
  width: number,
  theme: Theme,
  say: Say,
): string {
  const section = checklist.sections.find(({ id }) => id === question.section);
  const cited = say("card.citation", { symbol: checklist.source.symbol, paragraph: citation(question.paragraph) });
  const lines = [
    ...wrapText(question.title, width).map(theme.question),
    ...wrapText([cited, section?.title, ...(question.optional ? [say("card.optional")] : [])].join(" · "), width).map(
      theme.dim,
    ),
    "",
    ...wrapText(question.text, width),
  ];
  if (question.elements.length > 0) {
    lines.push("", theme.term(say("questions.elements")));
    for (const { id, label } of question.elements) lines.push(...wrapBehind("- ", `${label} (${id})`, width));
  }
  lines.push("", theme.term(say("questions.replies")));
  for (const { id, label } of statusesOf(checklist, question))
    lines.push(...wrapBehind("- ", `${label} (${id})`, width));
  lines.push("", theme.term(say("questions.guidance")));
  for (const { term, text } of guidanceLines(question, checklist, say)) {
    lines.push(...wrapText(term === "" ? text : `${term}: ${text}`, width, "  "));
  }
  const leads = question.lead.map((id) => checklist.lists.authorities.find((one) => one.id === id)?.label ?? id);
  lines.push("", ...wrapText(`${say("guidance.lead")}: ${leads.join("; ")}`, width, "  "));
  if (question.seeAlso.length > 0)
    lines.push("", theme.term(say("questions.see-also")), ...referenceLines(question, checklist, width, say));
  return `${lines.join("\n")}\n`;
}

function referenceLines(question: Question, checklist: Checklist, width: number, say: Say): string[] {
  const questions = checklist.sections.flatMap((section) => section.questions);
  return question.seeAlso.flatMap((reference) => {
    return resolveReference(checklist, reference).flatMap((recommendation) => {
      const asked = questions.find(({ id }) => id === recommendation.question);
      const text = asked?.title ?? recommendation.notAsked ?? say("questions.not-asked");
      return wrapBehind("- ", `${citation(paragraphOfId(recommendation.id))}: ${text}`, width);
    });
  });
}

/** The questions as Markdown, a heading for each section and each question. */
export function renderQuestionsMarkdown(questions: readonly Question[], checklist: Checklist, say: Say): string {
  const lines = [
    `# ${checklist.title}`,
    "",
    say("questions.source", { symbol: checklist.source.symbol, revision: checklist.revision }),
  ];
  for (const section of checklist.sections) {
    const here = questions.filter((question) => question.section === section.id);
    if (here.length === 0) continue;
    lines.push("", `## ${section.title}`, "", section.intro);
    for (const question of here) {
      lines.push("", `### Para. ${question.paragraph} · ${question.title}`, "", question.text);
      if (question.elements.length > 0) lines.push("", ...question.elements.map(({ label }) => `- [ ] ${label}`));
      lines.push(
        "",
        `${say("questions.replies")} ${statusesOf(checklist, question)
          .map(({ label }) => label)
          .join(" / ")}`,
      );
      for (const { term, text } of guidanceLines(question, checklist, say))
        lines.push("", term === "" ? `_${text}_` : `**${term}:** ${text}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
