/** What became of each question, in words. */
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import type { ChangeClass } from "../../../domain/comparison/classify.ts";
import type { Comparison, QuestionChange } from "../../../domain/comparison/comparison.ts";
import type { Strip } from "../../../domain/comparison/series.ts";
import { labelOf } from "../../../domain/comparison/standing.ts";
import type { Standing } from "../../../domain/comparison/standing.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";
import type { Detail } from "./details.ts";
import { capital, citationOf, detailsOf } from "./details.ts";

/** What a view is made of. */
export interface ViewInput {
  readonly comparison: Comparison;
  /** All the years, if there are more than two. */
  readonly strips: readonly Strip[];
  readonly series: readonly Assessment[];
  /** The names of the files, in the same order. */
  readonly files: readonly string[];
  /** Name of the State; of both, if two are compared nevertheless. */
  readonly state?: string;
  readonly checklist: Checklist;
  readonly say: Say;
}

export interface ViewOptions {
  readonly all: boolean;
  readonly full: boolean;
  /** Whether a change is to be listed. */
  readonly isWanted: (one: QuestionChange) => boolean;
  /** Whether this leaves out anything. */
  readonly isFiltered: boolean;
}

export interface ChangeView {
  readonly id: string;
  readonly class: ChangeClass;
  readonly citation: string;
  readonly title: string;
  readonly label: string;
  /** `Yes, in part → Yes`, or the one status if it stayed. */
  readonly status: string;
  readonly attention: readonly string[];
  readonly notes: readonly string[];
  readonly details: readonly Detail[];
}

export interface SectionChanges {
  readonly title: string;
  readonly items: readonly ChangeView[];
}

/** Classes whose questions are named only if asked for, and never by paragraph beside the counts. */
export const QUIET: ReadonlySet<ChangeClass> = new Set(["unchanged", "unanswered"]);

/** Whether a question is listed; one that stayed the same only if it was asked for, or all are. */
export function isListed(one: QuestionChange, { all, isWanted, isFiltered }: ViewOptions): boolean {
  return isWanted(one) && (all || isFiltered || !QUIET.has(one.class));
}

/** The changes that are listed, by section. */
export function changesBySection(input: ViewInput, options: ViewOptions): readonly SectionChanges[] {
  const { comparison, checklist } = input;
  return checklist.sections.flatMap(({ id, title }) => {
    const items = comparison.questions
      .filter(({ question }) => question.section === id)
      .filter((one) => isListed(one, options))
      .map((one) => changeView(one, input, options.full));
    return items.length === 0 ? [] : [{ title, items }];
  });
}

function changeView(one: QuestionChange, input: ViewInput, full: boolean): ChangeView {
  const { comparison, checklist, say } = input;
  const { question, before, after } = one;
  const gone = ["no-longer-answered", "no-longer-asked", "out-of-scope"].includes(one.class);
  const status = [standingText(before, input, one), standingText(after, input, one)] as const;
  return {
    id: question.id,
    class: one.class,
    citation: capital(citationOf(checklist, question.id)),
    title: question.title,
    label: say(`class.${one.class}`),
    status: statusText(one, status[0], status[1], say),
    attention: one.attention.map((id) => say(`attention.${id}`)),
    notes: notesOn(one, input),
    details: detailsOf(one, checklist, say, {
      full,
      withLost: full || !gone,
      people: [comparison.before, comparison.after],
    }),
  };
}

function statusText(one: QuestionChange, before: string, after: string, say: Say): string {
  if (before !== after) return say("compare.status-change", { before, after });
  return QUIET.has(one.class) || one.class === "carried-over" ? after : say("compare.status-same", { status: after });
}

function notesOn(one: QuestionChange, { comparison, checklist, say }: ViewInput): string[] {
  const { question, follows, takesAlong, before, after } = one;
  const cited = takesAlong.map((id) => citationOf(checklist, id)).join(", ");
  return [
    ...(follows === undefined ? [] : [say("compare.follows", { citation: citationOf(checklist, follows) })]),
    ...(takesAlong.length === 0 ? [] : [say("compare.takes-along", { citations: cited })]),
    ...(comparison.form.reworded.includes(question.id) ? [say("compare.reworded-question")] : []),
    ...(after.own?.carriedFrom === undefined || after.own.carriedFrom === comparison.before.year
      ? []
      : [say("compare.carried", { year: String(after.own.carriedFrom) })]),
    ...(after.answer?.publish === false && after.own?.publish === before.own?.publish
      ? [say("compare.not-public")]
      : []),
  ];
}

/** The status of a question in words; several where para. 7 has one for each instrument. */
export function standingText(
  standing: Standing,
  { checklist, say }: ViewInput,
  { question }: Pick<QuestionChange, "question">,
): string {
  if (!standing.put) return say("compare.not-put");
  if (standing.statuses.length === 0) return say("compare.open");
  return standing.statuses.map((status) => visibleLine(labelOf(checklist, question, status))).join(" / ");
}
