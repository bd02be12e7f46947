/** All answers in one picture: how many there are of each reply, this year above the year before. */
import { type Level, LEVELS, countedLevel } from "../../../domain/comparison/level.ts";
import type { CountsRow, DocumentBlock } from "../../document/document.ts";
import { pairOf } from "../comparison/subject.ts";
import { type ReportSubject, countedEntries } from "./subject.ts";

/** The picture. What was copied from an earlier year and nobody confirmed counts as open, in both years. */
export function answersPicture(subject: ReportSubject): DocumentBlock {
  const { assessment, comparison, say } = subject;
  const now = countedEntries(subject).map((entry) => entry.counted);
  const [before, after] = comparison === undefined ? [] : pairOf(comparison);
  const label = after ?? assessment.year?.toString() ?? say("summary.this-year");
  const years = [
    { label, levels: now },
    ...(before === undefined ? [] : [{ label: before, levels: earlier(subject) }]),
  ];
  const shown = LEVELS.filter((level) => years.some(({ levels }) => levels.includes(level)));
  return {
    kind: "counts",
    caption: say("summary.answers"),
    rowsAre: say("summary.year"),
    legend: shown.map((level) => ({ level, label: say(`level.${level}`) })),
    rows: years.map((year): CountsRow => ({
      label: [year.label],
      counts: shown.map((level) => year.levels.filter((one) => one === level).length),
    })),
  };
}

/** Where the questions were a year before; those that were not asked then do not count. */
function earlier({ comparison, checklist }: ReportSubject): readonly Level[] {
  return (comparison?.comparison.questions ?? []).flatMap(({ question, before }) => {
    const level = before.isAsked ? countedLevel(before, checklist, question) : undefined;
    return level === undefined || (question.optional && level === "open") ? [] : [level];
  });
}
