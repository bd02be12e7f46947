/** The law on paper against the practice that is shown, question by question. */
import { heading, list, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock, Inlines } from "../../document/document.ts";
import { shortenText } from "../comparison/shorten.ts";
import { citations, lawInlines, practiceLinkInlines, questionTitle } from "../words.ts";
import type { ReportSubject } from "./subject.ts";

/** The questions for which a law is cited or practice shown, or whose recommendation asks for legislation. */
export function lawAndPracticePart(subject: ReportSubject): readonly DocumentBlock[] {
  const { entries, say } = subject;
  const all = entries.flatMap(({ question, snapshot, level }) => {
    const { law: laws = [], practice, practiceLinks: links = [] } = snapshot.answer ?? {};
    const isShown = practice !== undefined || links.length > 0;
    const isWanted = laws.length > 0 || isShown || (question.legislation && level !== "open");
    return isWanted ? [{ question, laws, practice, links, isShown }] : [];
  });
  if (all.length === 0) return [];
  const finding = (
    id: "law-practice.law-only" | "law-practice.practice-only" | "law-practice.nothing",
    hasLaw: boolean,
    hasPractice: boolean,
  ): readonly Inlines[] => {
    const questions = all.flatMap(({ question, laws, isShown }) =>
      laws.length > 0 === hasLaw && isShown === hasPractice ? [question] : [],
    );
    return questions.length === 0 ? [] : [[say(id, { count: questions.length }), ...citations(questions, subject)]];
  };
  const rows = all.map(({ question, laws, practice, links, isShown }): readonly Inlines[] => [
    [questionTitle(question, subject)],
    laws.length === 0 ? [say("law-practice.no-law")] : joined(laws.map((law) => lawInlines(law, say))),
    isShown
      ? joined([
          ...(practice === undefined ? [] : [[shortenText(practice)]]),
          ...links.map((link) => practiceLinkInlines(link, say)),
        ])
      : [say("law-practice.no-practice")],
  ]);
  const head = [say("law-practice.question"), say("law-practice.law"), say("law-practice.practice")];
  return [
    heading(2, say("report-part.law-and-practice"), "law-and-practice"),
    paragraph(say("law-practice.intro")),
    ...list([
      ...finding("law-practice.law-only", true, false),
      ...finding("law-practice.practice-only", false, true),
      ...finding("law-practice.nothing", false, false),
    ]),
    ...table(say("law-practice.caption"), head, rows, [26, 36, 38]),
  ];
}

/** Several things in one cell. */
function joined(items: readonly Inlines[]): Inlines {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [" · "]), ...item]);
}
