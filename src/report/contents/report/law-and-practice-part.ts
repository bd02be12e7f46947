/** The law on paper against the practice that is shown, question by question. */
import type { Law } from "../../../domain/model/assessment.ts";
import type { Entry } from "./entries.ts";
import { shortenText } from "../comparison/shorten.ts";
import type { DocumentBlock, Inlines } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { citations, heading, lawInlines, paragraph, questionTitle } from "../words.ts";

export function lawAndPracticePart(subject: ReportSubject): readonly DocumentBlock[] {
  const { entries, say } = subject;
  const all = lawAndPractice(entries);
  if (all.length === 0) return [];
  const told = (
    id: "law-practice.law-only" | "law-practice.practice-only" | "law-practice.nothing",
    isSo: (one: LawAndPractice) => boolean,
  ): readonly Inlines[] => {
    const questions = all.filter(isSo).map(({ entry }) => entry.question);
    return questions.length === 0 ? [] : [[say(id, { count: questions.length }), ...citations(questions, subject)]];
  };
  const findings = [
    ...told("law-practice.law-only", ({ laws, practice }) => laws.length > 0 && practice === undefined),
    ...told("law-practice.practice-only", ({ laws, practice }) => laws.length === 0 && practice !== undefined),
    ...told("law-practice.nothing", ({ laws, practice }) => laws.length === 0 && practice === undefined),
  ];
  return [
    heading(2, say("report-part.law-and-practice"), "law-and-practice"),
    paragraph(say("law-practice.intro")),
    ...(findings.length === 0 ? [] : [{ kind: "list", items: findings } as const]),
    {
      kind: "table",
      caption: say("law-practice.caption"),
      head: [say("law-practice.question"), say("law-practice.law"), say("law-practice.practice")],
      rows: all.map(({ entry, laws, practice }) => [
        [questionTitle(entry.question, subject)],
        laws.length === 0
          ? [say("law-practice.no-law")]
          : laws.flatMap((law, index) => [...(index === 0 ? [] : [" · "]), ...lawInlines(law)]),
        [practice === undefined ? say("law-practice.no-practice") : shortenText(practice)],
      ]),
      columns: [26, 36, 38],
    },
  ];
}

interface LawAndPractice {
  readonly entry: Entry;
  readonly laws: readonly Law[];
  /** How it is applied; undefined where nothing is shown. */
  readonly practice: string | undefined;
}

/** The entries for which a law is cited or its practice shown, or of which the recommendation asks for legislation. */
function lawAndPractice(entries: readonly Entry[]): readonly LawAndPractice[] {
  return entries.flatMap((entry) => {
    const { law: laws = [], practice } = entry.snapshot.answer ?? {};
    const isWanted =
      laws.length > 0 || practice !== undefined || (entry.question.legislation && entry.level !== "open");
    return isWanted ? [{ entry, laws, practice }] : [];
  });
}
