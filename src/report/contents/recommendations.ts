/** Renders the recommendations of the source: all that is asked of States, and what is asked of others. */
import type { Checklist, Recommendation } from "../../domain/model/checklist.ts";
import { citation, paragraphOfId } from "../../domain/model/checklist.ts";
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../theme.ts";
import { wrapBehind, wrapText } from "../wrap.ts";

/** The recommendations by section of the report, a line or two for each. */
export function renderRecommendationList(
  chosen: readonly Recommendation[],
  checklist: Checklist,
  width: number,
  theme: Theme,
  say: Say,
): string {
  const lines: string[] = [];
  let heading = "";
  for (const one of chosen) {
    const here = `${one.part}.${one.section}. ${one.heading}`;
    if (here !== heading) {
      if (lines.length > 0) lines.push("");
      lines.push(...wrapText(here, width).map(theme.heading));
      heading = here;
    }
    lines.push(...wrapBehind(one.paragraph.padEnd(8), summaryOf(one, checklist, say), width));
  }
  lines.push("", say("recommendations.count", { count: chosen.length }));
  return `${lines.join("\n")}\n`;
}

function summaryOf(one: Recommendation, checklist: Checklist, say: Say): string {
  const question = checklist.sections.flatMap((section) => section.questions).find(({ id }) => id === one.question);
  const addressees = one.addressees.map((addressee) => say(`addressee.${addressee}`)).join(", ");
  return `${question?.title ?? one.notAsked ?? ""} [${addressees}; ${say(`strength.${one.strength}`)}]`;
}

/** One recommendation in full. */
export function renderRecommendation(
  one: Recommendation,
  checklist: Checklist,
  width: number,
  theme: Theme,
  say: Say,
): string {
  const question = checklist.sections.flatMap((section) => section.questions).find(({ id }) => id === one.question);
  const rows: [string, string][] = [
    [say("recommendations.heading"), `${one.part}.${one.section}. ${one.heading}`],
    [say("recommendations.addressees"), one.addressees.map((addressee) => say(`addressee.${addressee}`)).join(", ")],
    [say("recommendations.strength"), say(`strength.${one.strength}`)],
    [
      say("recommendations.see-also"),
      one.seeAlso.length === 0
        ? say("recommendations.none")
        : one.seeAlso.map((id) => citation(paragraphOfId(id))).join(", "),
    ],
    question === undefined
      ? [say("recommendations.not-asked"), one.notAsked ?? ""]
      : [say("recommendations.question"), question.title],
  ];
  const title = say("card.citation", { symbol: checklist.source.symbol, paragraph: citation(one.paragraph) });
  const lines = [theme.heading(title), ...rows.flatMap(([name, text]) => wrapText(`${name}: ${text}`, width, "  "))];
  if (question !== undefined)
    lines.push(
      "",
      ...wrapText(question.text, width),
      "",
      ...wrapText(say("recommendations.more", { id: question.id }), width),
    );
  return `${lines.join("\n")}\n`;
}
