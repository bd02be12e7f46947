/** The questionnaire at a glance: counts by section and by reply. Counts only, never a score. */
import { type ScaleId, statusesOf } from "../../../domain/model/checklist.ts";
import { countLevels } from "../../../domain/comparison/level.ts";
import { countProgress, isOpen } from "../../../domain/model/progress.ts";
import { heading, note, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { countBars } from "../words.ts";
import { answersPicture } from "./answers-picture.ts";
import { type Entry, type ReportSubject, countedEntries } from "./subject.ts";

const SCALES: readonly ScaleId[] = ["implementation", "consideration", "adherence", "ratification"];

/** What a reader sees first: how much is answered, and how far along each section is. */
export function openingPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { say } = subject;
  const counted = countedEntries(subject);
  const { answered, open, carried } = countProgress(
    counted.map(({ question, snapshot }) => ({ question, mark: snapshot.mark })),
  );
  return [
    paragraph(say("summary.progress", { answered, total: answered + open, open })),
    ...(carried === 0 ? [] : [note(say("summary.carried", { count: carried }))]),
    answersPicture(subject),
    bySection(counted, subject),
  ];
}

/** How often each reply was given. */
export function summaryPart(subject: ReportSubject): readonly DocumentBlock[] {
  const counted = countedEntries(subject);
  return [
    heading(2, subject.say("report-part.summary"), "summary"),
    ...SCALES.flatMap((scale) => byReply(counted, scale, subject)),
  ];
}

function bySection(entries: readonly Entry[], { checklist, say }: ReportSubject): DocumentBlock {
  const rows = checklist.sections.flatMap(({ id, title }) => {
    const here = entries.filter(({ question }) => question.section === id);
    return here.length === 0 ? [] : [{ label: title, counts: [countLevels(here.map(({ counted }) => counted))] }];
  });
  const labels = { caption: say("summary.sections"), rowsAre: say("summary.section"), total: say("summary.all") };
  return countBars(rows, labels, say);
}

/** How often each status of a scale was given. On the scale of adherence each instrument counts. */
function byReply(
  entries: readonly Entry[],
  scale: ScaleId,
  { checklist, say }: ReportSubject,
): readonly DocumentBlock[] {
  const given = entries.flatMap(({ question, snapshot }) =>
    question.scale === scale && !isOpen(snapshot.mark) ? snapshot.statuses : [],
  );
  const rows = statusesOf(checklist, { scale }).flatMap(({ id, label }) => {
    const count = given.filter((one) => one === id).length;
    return count === 0 ? [] : [[[label], [String(count)]]];
  });
  return table(say(`summary.scale-${scale}`), [say("summary.status"), say("summary.count")], rows, [80, 20]);
}
