/** `diff`: what changed between two assessments of one State, or over the years, and what it means. */
import { lineOf } from "../format/reading.ts";
import { CHANGE_CLASSES } from "../domain/comparison/classify.ts";
import {
  type Comparison,
  type QuestionChange,
  compareYears,
  hasChanges,
  narrow,
} from "../domain/comparison/comparison.ts";
import { stripsOf } from "../domain/comparison/series.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import { questionsOutOfForce } from "../domain/model/in-force.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { isInPart } from "../domain/model/part.ts";
import { findState } from "../domain/model/state.ts";
import { type ComparisonSubject, stepsBetween } from "../report/contents/comparison/subject.ts";
import { visibleLine } from "../report/visible.ts";
import { chooseQuestions } from "../workspace/choose-questions.ts";
import { type Delivery, chooseFormat, deliver } from "../workspace/deliver.ts";
import { type Side, openSides } from "../workspace/diff-files.ts";
import { nameInDocuments } from "../workspace/file-names.ts";
import { showTo } from "../workspace/results/show-to.ts";
import type { Context, Outcome } from "../workspace/context.ts";

type Data = "json" | "csv";

export interface DiffOptions extends Delivery<Data> {
  /** Two or more; see `openAssessment` for what can be named. */
  readonly files: readonly string[];
  /** The kinds of change that are listed, or `attention`. */
  readonly only?: readonly string[];
  readonly section?: string;
  /** A question's id or paragraph. */
  readonly question?: string;
  /** Whether it is for the public, without what is not for publication in any of the years. */
  readonly public?: boolean;
  readonly all?: boolean;
  readonly full?: boolean;
  /** Whether any change is reported by the exit code. */
  readonly exitCode?: boolean;
  /** The kinds of change that are reported by the exit code. */
  readonly failOn?: readonly string[];
  /** Compares different States, or a file with itself; also replaces `output` if it is there. */
  readonly force?: boolean;
}

const KINDS: readonly string[] = [...CHANGE_CLASSES, "attention"];

/** Compares the files and says what changed. The verdict does not depend on the format, nor on what is listed. */
export async function diff(context: Context, options: DiffOptions): Promise<Outcome> {
  const [only, failOn] = [checkKinds(options.only), checkKinds(options.failOn)];
  const checklist = await context.loadChecklist();
  const { question, section } = options;
  const isWhole = question === undefined && section === undefined;
  const chosen = chooseQuestions(checklist, { id: question, section }).map(({ id }) => id);
  const { public: isPublic = false, force = false } = options;
  const sides = await openSides(context, options.files, { force, isPublic });
  const originals = sides.map(({ reading }) => reading.assessment);
  const shown = sides.map(({ file, reading }) => ({ file, reading, assessment: reading.assessment }));
  const isWanted = (id: string): boolean => isWhole || chosen.includes(id);
  const { assessments: series, leftOut } = showTo(context, shown, { isPublic, checklist, isWanted });
  // In a part, only the questions that were asked in it can be compared.
  const ids = new Set(chosen.filter((id) => originals.every((assessment) => isInPart(assessment, id))));
  const hidden = new Set(leftOut);
  const comparison = narrow(withoutQuestions(compareYears(series, checklist), hidden), ids);
  const states = await context.loadStates();
  const named = series
    .slice(-2)
    .flatMap(({ state }) => (state === undefined ? [] : [findState(states, state)?.name ?? state]));
  const isText = chooseFormat<Data>(options, ["json", "csv"]) === "text";
  const subject: ComparisonSubject = {
    comparison,
    strips:
      series.length > 2
        ? stripsOf(series, checklist).filter(({ question: { id } }) => ids.has(id) && !hidden.has(id))
        : [],
    series,
    steps: stepsBetween(comparison, checklist, context.today()),
    files: sides.map(({ file }) => nameInDocuments(file)),
    outOfForce: isPublic ? [] : questionsOutOfForce(originals.slice(-2), checklist).filter(({ id }) => ids.has(id)),
    ...(isPublic && { leftOutCount: leftOut.length }),
    ...(named.length > 0 && { state: [...new Set(named)].join(", ") }),
    checklist,
    say: context.say,
    language: context.language,
    all: options.all ?? false,
    // Long texts are shortened only in a terminal.
    full: !isText || (options.full ?? false),
    isWanted: (one) => only === undefined || isOfKind(one, only),
    isFiltered: only !== undefined,
  };
  const isFound =
    (options.exitCode === true && hasChanges(comparison)) ||
    (failOn !== undefined && comparison.questions.some((one) => isOfKind(one, failOn)));
  const outcome = await deliver<Data>(context, options, {
    stem: stemOf(series),
    async document() {
      const { createComparison } = await import("../report/contents/comparison/comparison.ts");
      return createComparison(subject, { hints: isText });
    },
    data: {
      async json() {
        const { renderJson } = await import("../report/data/comparison-json.ts");
        return renderJson(subject, (id) => linesOf(id, comparison, sides));
      },
      csv: async () => (await import("../report/data/comparison-csv.ts")).renderComparisonCsv(subject, options.csvFor),
    },
    paged: isText,
  });
  return { ...outcome, exitCode: isFound ? EXIT.found : EXIT.done };
}

/** `XUT-2025-2026`. */
function stemOf(series: readonly Assessment[]): string {
  const years = series.flatMap(({ year }) => (year === undefined ? [] : [String(year)]));
  return [series.at(-1)?.state ?? "comparison", ...new Set(years)].join("-");
}

/** The kinds. Throws a failure if one is unknown. */
function checkKinds(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  for (const name of names ?? []) {
    if (!KINDS.includes(name))
      throw createFailure("diff-class-unknown", { name: visibleLine(name), names: KINDS.join(", ") }, EXIT.usage);
  }
  return names && new Set(names);
}

function isOfKind(one: QuestionChange, kinds: ReadonlySet<string>): boolean {
  return kinds.has(one.class) || (kinds.has("attention") && one.attention.length > 0);
}

function withoutQuestions(comparison: Comparison, ids: ReadonlySet<string>): Comparison {
  return { ...comparison, questions: comparison.questions.filter(({ question }) => !ids.has(question.id)) };
}

/** The lines at which the two files have the answer to a question; an earlier revision may know it by another id. */
function linesOf(
  id: string,
  { form }: Comparison,
  sides: readonly Side[],
): { readonly old?: number; readonly new?: number } {
  const former = form.renumbered.find(({ to }) => to === id)?.from ?? id;
  const [before, after] = sides.slice(-2).map(({ reading }) => reading);
  const [old, now] = [before && lineOf(before, ["answers", former]), after && lineOf(after, ["answers", id])];
  return { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) };
}
