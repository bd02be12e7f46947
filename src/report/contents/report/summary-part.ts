/** How the questionnaire stands, in one look: counts by section and by reply. Counts only, never a score. */
import type { ScaleId } from "../../../domain/model/checklist.ts";
import { countLevels, LEVELS } from "../../../domain/comparison/level.ts";
import type { Entry } from "./entries.ts";
import { countStatuses } from "./entries.ts";
import type { DocumentBlock } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { heading, note, paragraph } from "../words.ts";

const SCALES: readonly ScaleId[] = ["implementation", "consideration", "adherence", "ratification"];

export function summaryPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { entries, say } = subject;
  const counted = entries.filter(({ question, level }) => !(question.optional && level === "open"));
  const open = counted.filter(({ level }) => level === "open").length;
  const carried = counted.filter(({ snapshot }) => snapshot.mark === "carried").length;
  const total = counted.length;
  return [
    heading(2, say("report-part.summary"), "summary"),
    paragraph(say("summary.progress", { answered: total - open, total, open })),
    ...(carried === 0 ? [] : [note(say("summary.carried", { count: carried }))]),
    bySection(counted, subject),
    ...byReply(counted, subject),
  ];
}

function bySection(entries: readonly Entry[], { checklist, say }: ReportSubject): DocumentBlock {
  const all = countLevels(entries.map(({ level }) => level));
  const rows = checklist.sections.flatMap(({ id, title }) => {
    const here = entries.filter(({ question }) => question.section === id);
    return here.length === 0 ? [] : [{ label: title, counts: [countLevels(here.map(({ level }) => level))] }];
  });
  return {
    kind: "bars",
    caption: say("summary.sections"),
    hint: say("compare.levels-hint"),
    rowsAre: say("summary.section"),
    legend: LEVELS.filter((level) => all[level] > 0).map((level) => ({ level, label: say(`level.${level}`) })),
    rows,
    total: { label: say("summary.all"), counts: [all] },
  };
}

/** A table for each scale that questions were answered on. */
function byReply(entries: readonly Entry[], { checklist, say }: ReportSubject): readonly DocumentBlock[] {
  return SCALES.flatMap((scale): readonly DocumentBlock[] => {
    const counts = countStatuses(entries, checklist, scale);
    if (counts.length === 0) return [];
    return [
      {
        kind: "table",
        caption: say(`summary.scale-${scale}`),
        head: [say("summary.status"), say("summary.count")],
        rows: counts.map(({ status, count }) => [[status.label], [String(count)]]),
        columns: [80, 20],
      },
    ];
  });
}
