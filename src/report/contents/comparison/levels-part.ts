/** Where the questions were before and after: counts by section, over the years, and from status to status. */
import { hasChanges } from "../../../domain/comparison/comparison.ts";
import { hasMoved, trendsOf } from "../../../domain/comparison/series.ts";
import { levelOf } from "../../../domain/comparison/level.ts";
import { countBySection, countTransitions } from "../../../domain/comparison/tally.ts";
import type { Choice } from "../../../domain/model/checklist.ts";
import { heading, note, table } from "../../document/blocks.ts";
import type { DocumentBlock, Inlines } from "../../document/document.ts";
import { countBars, questionReference } from "../words.ts";
import { type ComparisonSubject, namesOf, pairOf, standingText } from "./subject.ts";

function isQuiet({ comparison, all }: ComparisonSubject): boolean {
  return !hasChanges(comparison) && !all;
}

/** The bars of each section: before and after or, for more than two files, in each of them. */
export function levelsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  return subject.series.length > 2 ? trendsPart(subject) : pairsPart(subject);
}

function trendsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { strips, checklist, say } = subject;
  const rows = trendsOf(strips, checklist).map(({ section, counts }) => ({ label: section.title, counts }));
  if (rows.length === 0) return [];
  const labels = {
    caption: say("compare.trends-hint"),
    rowsAre: say("compare.section"),
    total: say("compare.in-all"),
  };
  return [heading(2, say("compare.by-section"), "sections"), countBars(rows, labels, say, namesOf(subject))];
}

function pairsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { comparison, checklist, say } = subject;
  const sections = isQuiet(subject) ? [] : countBySection(comparison.questions, checklist);
  if (sections.length === 0) return [];
  const [before, after] = pairOf(subject);
  const rows = sections.map(({ section, ...tally }) => ({ label: section.title, counts: [tally.before, tally.after] }));
  const labels = {
    caption: say("compare.table-hint", { before, after }),
    rowsAre: say("compare.section"),
    total: say("compare.in-all"),
  };
  return [heading(2, say("compare.by-section"), "sections"), countBars(rows, labels, say, [before, after])];
}

/** For more than two years: the status of each question in each of them. */
export function yearsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { strips, checklist, say, all } = subject;
  const shown = strips.filter((strip) => all || hasMoved(strip));
  const years = namesOf(subject);
  if (shown.length === 0) return [];
  const rows = shown.map(({ question, snapshots }) => [
    questionReference(question, say),
    ...snapshots.map((snapshot): Inlines => {
      if (snapshot === undefined) return [say("compare.not-put")];
      const level = levelOf(snapshot, checklist, question);
      return [{ kind: "standing", standing: { level, label: standingText(snapshot, question, subject) } }];
    }),
  ]);
  return [
    heading(2, say("compare.years"), "years"),
    ...table("", [say("compare.question"), ...years], rows, [40, ...years.map(() => 60 / years.length)]),
  ];
}

/** How many questions went from which status to which. */
export function transitionsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { comparison, checklist, say } = subject;
  const all = isQuiet(subject) ? [] : countTransitions(comparison.questions, checklist);
  const moved = all.filter(({ from, to }) => from?.id !== to?.id);
  if (moved.length === 0) return [];
  const stayed = all.filter(({ from, to }) => from?.id === to?.id).reduce((total, { count }) => total + count, 0);
  const label = (status: Choice | undefined): string => status?.label ?? say("compare.open");
  const several = comparison.questions.find(
    ({ before, after }) =>
      before.isAsked && after.isAsked && Math.max(before.statuses.length, after.statuses.length) > 1,
  );
  const rows = [
    ...moved.map(({ from, to, count }) => [[label(from)], [label(to)], [String(count)]]),
    ...(stayed === 0 ? [] : [[[say("compare.transitions-same")], [], [String(stayed)]]]),
  ];
  return [
    heading(2, say("compare.transitions"), "transitions"),
    ...table("", [say("compare.from"), say("compare.to"), say("compare.questions")], rows, [42, 42, 16]),
    ...(several === undefined ? [] : [note(say("compare.transitions-hint", several.question))]),
  ];
}
