/** Rules that compare with the year before: what can hardly have changed in the way that it did. */
import { sameData } from "../same-data.ts";
import { adoptRevision } from "../revision.ts";
import type { Rule, RuleSubject } from "./rule.ts";
import type { StandingAnswer } from "./standing-answers.ts";
import { pathToStatus, standingAnswers } from "./standing-answers.ts";
import { isBlankText } from "./texts-of.ts";

/** Answers of both years to the same question. Answers that were only copied are those of the year before. */
function* pairs(subject: RuleSubject): Iterable<{ before: StandingAnswer; now: StandingAnswer }> {
  const { previous, checklist } = subject;
  if (previous === undefined) return;
  const former = [...standingAnswers({ ...subject, assessment: adoptRevision(previous, checklist) })];
  const byQuestion = new Map(former.map((one) => [one.question.id, one]));
  for (const now of standingAnswers(subject)) {
    const before = byQuestion.get(now.question.id);
    if (before !== undefined) yield { before, now };
  }
}

const statusFell: Rule = {
  id: "status-fell",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  *check(subject) {
    for (const { before, now } of pairs(subject)) {
      const [was, is] = [before.status.rank, now.status.rank];
      const { reason, difficulties } = now.answer;
      const isExplained =
        !isBlankText(reason) ||
        (!isBlankText(difficulties?.note) && !sameData(difficulties, before.answer.difficulties));
      if (was !== undefined && is !== undefined && is < was && !isExplained)
        yield { path: pathToStatus(now), values: { before: before.status.label, now: now.status.label } };
    }
  },
};

const lawRemoved: Rule = {
  id: "law-removed",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  *check(subject) {
    for (const { before, now } of pairs(subject)) {
      const was = before.answer.law ?? [];
      if (was.length > 0 && (now.answer.law ?? []).length === 0 && isKept(now))
        yield { path: now.path, at: "key", values: { law: was[0]?.title ?? "", count: was.length } };
    }
  },
};

const practiceRemoved: Rule = {
  id: "practice-removed",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  *check(subject) {
    for (const { before, now } of pairs(subject)) {
      if (!isBlankText(before.answer.practice) && isBlankText(now.answer.practice) && isKept(now))
        yield { path: now.path, at: "key" };
    }
  },
};

/** Whether an answer still says that something is done, so that what it rested on should still be there. */
function isKept({ status }: StandingAnswer): boolean {
  return status.calls.includes("measures");
}

/** With fewer answers than this, it is no wonder that all are as they were. */
const FEW = 10;

const nothingChanged: Rule = {
  id: "nothing-changed",
  draft: "warning",
  final: "warning",
  needsWhole: [["answers"]],
  *check(subject) {
    const all = [...pairs(subject)];
    const looked = all.filter(({ now }) => now.own.carriedFrom === undefined);
    const content = ({ own }: StandingAnswer): object => ({ ...own, answered: undefined, carriedFrom: undefined });
    if (looked.length >= FEW && looked.every(({ before, now }) => sameData(content(before), content(now))))
      yield { path: ["answers"], at: "key", values: { count: looked.length } };
  },
};

export const PREVIOUS_YEAR_RULES: readonly Rule[] = [statusFell, lawRemoved, practiceRemoved, nothingChanged];
