/** Counts of what changed: by class, by section, from status to status. Counts only: an assessment has no score. */
import { type Checklist, type Choice, type Section, labelOf } from "../model/checklist.ts";
import { type LevelCounts, countLevels, countedLevel } from "./level.ts";
import { type ChangeClass, CHANGE_CLASSES } from "./classify.ts";
import type { QuestionChange } from "./comparison.ts";

/** How many questions there are of each class that occurs, in the order in which classes are shown. */
export function countByClass(questions: readonly QuestionChange[]): readonly (readonly [ChangeClass, number])[] {
  const counts = CHANGE_CLASSES.map((name) => [name, questions.filter((one) => one.class === name).length] as const);
  return counts.filter(([, count]) => count > 0);
}

/** The levels of the questions of a section before and after; a question counts only where it was asked. */
export interface SectionTally {
  readonly section: Section;
  readonly before: LevelCounts;
  readonly after: LevelCounts;
}

/** The sections in which anything is asked, in the order of the checklist. */
export function countBySection(questions: readonly QuestionChange[], checklist: Checklist): readonly SectionTally[] {
  return checklist.sections.flatMap((section) => {
    const here = questions.filter(({ question }) => question.section === section.id);
    if (here.length === 0) return [];
    const count = (side: "before" | "after"): LevelCounts =>
      countLevels(
        here.filter((one) => one[side].isAsked).map((one) => countedLevel(one[side], checklist, one.question)),
      );
    return [{ section, before: count("before"), after: count("after") }];
  });
}

/** How many questions went from one status to another; undefined is an open question. */
export interface Transition {
  readonly from: Choice | undefined;
  readonly to: Choice | undefined;
  readonly count: number;
}

/** All transitions that occur, in the order of the scales, also from a status to itself. */
export function countTransitions(questions: readonly QuestionChange[], checklist: Checklist): readonly Transition[] {
  const counts = new Map<string, Transition>();
  for (const { question, before, after } of questions) {
    if (!before.isAsked || !after.isAsked) continue;
    const named = (id: string | undefined): Choice | undefined =>
      id === undefined ? undefined : { id, label: labelOf(checklist, question, id) };
    const pairs = Math.max(before.statuses.length, after.statuses.length, 1);
    for (let index = 0; index < pairs; index += 1) {
      const [from, to] = [named(before.statuses[index]), named(after.statuses[index])];
      const key = `${from?.id ?? ""} ${to?.id ?? ""}`;
      counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const order = [...checklist.scales.flatMap(({ statuses }) => statuses), ...checklist.exceptions].map(({ id }) => id);
  const place = (status: Choice | undefined): number =>
    status === undefined ? order.length : order.indexOf(status.id);
  return [...counts.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}
