/** A comparison in words, before it takes a form: what the text, the Markdown and the page all show. */
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Attention } from "../../../domain/comparison/attention.ts";
import { ATTENTIONS } from "../../../domain/comparison/attention.ts";
import type { ChangeClass } from "../../../domain/comparison/classify.ts";
import type { Comparison } from "../../../domain/comparison/comparison.ts";
import { hasChanges } from "../../../domain/comparison/comparison.ts";
import type { Strip } from "../../../domain/comparison/series.ts";
import { hasMoved } from "../../../domain/comparison/series.ts";
import { LEVELS, levelOf } from "../../../domain/comparison/standing.ts";
import type { Level } from "../../../domain/comparison/standing.ts";
import type { SectionTally, Transition } from "../../../domain/comparison/tally.ts";
import { countByClass, countBySection, countTransitions } from "../../../domain/comparison/tally.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";
import type { Detail } from "./details.ts";
import { capital, citationOf } from "./details.ts";
import { formLines, particularDetails } from "./view-around.ts";
import type { SectionChanges, ViewInput, ViewOptions } from "./view-changes.ts";
import { changesBySection, QUIET, standingText } from "./view-changes.ts";

export interface View {
  readonly title: string;
  /** What each of the files is. */
  readonly sides: readonly string[];
  readonly names: readonly [string, string];
  readonly remarks: readonly string[];
  readonly classes: readonly {
    readonly id: ChangeClass;
    readonly label: string;
    /** What the class means, where its name does not say it. */
    readonly meaning?: string;
    readonly count: number;
    readonly questions: readonly { readonly id: string; readonly paragraph: string }[];
  }[];
  readonly attention: readonly {
    readonly id: Attention;
    readonly label: string;
    readonly items: readonly {
      readonly id: string;
      readonly paragraph: string;
      readonly citation: string;
      readonly title: string;
    }[];
  }[];
  readonly levels: readonly {
    readonly level: Level;
    readonly label: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly sections: readonly SectionTally[];
  readonly changes: readonly SectionChanges[];
  readonly transitions: readonly Transition[];
  /** Which question counts more than once in the transitions. */
  readonly transitionsHint?: string;
  readonly years: readonly string[];
  readonly strips: readonly {
    readonly citation: string;
    readonly title: string;
    readonly levels: readonly (Level | undefined)[];
    readonly labels: readonly string[];
  }[];
  readonly form: readonly string[];
  readonly particulars: readonly Detail[];
  /** Said at the end: what is not listed. */
  readonly hidden: readonly string[];
  /** Whether there is more that was not asked for. */
  readonly hasMore: boolean;
}

/** Classes of answers that are themselves what they were, or of which there is no other to compare with. */
const SAME_ANSWER: ReadonlySet<ChangeClass> = new Set([
  "carried-over",
  "answered-by",
  "confirmed",
  "newly-asked",
  "no-longer-asked",
]);

/** Puts a comparison into words. */
export function createView(input: ViewInput, options: ViewOptions): View {
  const { comparison, checklist, say, series, files } = input;
  const { questions } = comparison;
  const years = series.map((assessment, index) => nameOf(assessment, index, series, say));
  const names = [years.at(-2) ?? "", years.at(-1) ?? ""] as const;
  const isQuiet = !hasChanges(comparison) && !options.all;
  const sections = isQuiet ? [] : countBySection(questions, checklist);
  return {
    title: titleOf(input, names),
    sides: series.map((assessment, index) =>
      say("compare.side", {
        name: capital(years[index] ?? ""),
        stage: assessment.stage,
        revision: assessment.checklist.revision,
        file: files[index] === "-" ? say("compare.standard-input") : visibleLine(files[index] ?? ""),
      }),
    ),
    names,
    remarks: remarksOn(comparison, say),
    classes: countByClass(questions).map(([id, count]) => ({
      id,
      label: say(`class.${id}`),
      ...(isObscure(id) && { meaning: say(`class-meaning.${id}`) }),
      count,
      questions: QUIET.has(id) ? [] : questions.filter((one) => one.class === id).map(({ question }) => question),
    })),
    attention: ATTENTIONS.map((id) => ({
      id,
      label: say(`attention.${id}`),
      items: questions
        .filter((one) => one.attention.includes(id))
        .map(({ question }) => ({
          id: question.id,
          paragraph: question.paragraph,
          citation: citationOf(checklist, question.id),
          title: question.title,
        })),
    })).filter(({ items }) => items.length > 0),
    levels: LEVELS.map((level) => ({
      level,
      label: say(`level.${level}`),
      before: sum(sections.map(({ before }) => before[level])),
      after: sum(sections.map(({ after }) => after[level])),
    })).filter(({ before, after }) => before + after > 0),
    sections,
    changes: changesBySection(input, options),
    transitions: isQuiet ? [] : countTransitions(questions, checklist),
    ...transitionsHint(input),
    years,
    strips: input.strips.filter((strip) => options.all || hasMoved(strip)).map((strip) => stripView(strip, input)),
    form: formLines(input, names[0]),
    particulars: particularDetails(input),
    hidden: hiddenRemarks(input, options),
    hasMore: !options.all && !options.isFiltered && questions.some((one) => QUIET.has(one.class)),
  };
}

function titleOf({ comparison, state, say }: ViewInput, [before, after]: readonly [string, string]): string {
  const named = state === undefined ? say("compare.no-state") : visibleLine(state);
  const { year } = comparison.after;
  if (year === undefined) return say("compare.title-no-year", { state: named });
  if (year === comparison.before.year) return say("compare.title-same-year", { state: named, year: String(year) });
  return say("compare.title", { state: named, before, after });
}

/** The year; where two have the same, which of them it is. */
function nameOf(assessment: Assessment, index: number, series: readonly Assessment[], say: Say): string {
  const { year } = assessment;
  const same = series.filter((one) => one.year === year);
  if (year !== undefined && same.length === 1) return String(year);
  if (series.length === 2) return say(index === 0 ? "compare.before" : "compare.after");
  return `${year ?? "?"} (${same.indexOf(assessment) + 1})`;
}

function isObscure(id: ChangeClass): id is "otherwise" | "out-of-scope" | "into-scope" | "confirmed" {
  return id === "otherwise" || id === "out-of-scope" || id === "into-scope" || id === "confirmed";
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function remarksOn(comparison: Comparison, say: Say): string[] {
  const { before, after, questions } = comparison;
  const drafts = [before, after].filter(({ stage }) => stage === "draft").length;
  const changed = questions.filter((one) => !QUIET.has(one.class) && !SAME_ANSWER.has(one.class)).length;
  return [
    hasChanges(comparison) ? say("compare.changed", { changed, total: questions.length }) : say("compare.nothing"),
    ...(drafts > 0 ? [say("compare.drafts", { count: drafts })] : []),
  ];
}

function transitionsHint({ comparison: { questions }, checklist, say }: ViewInput): Pick<View, "transitionsHint"> {
  const several = questions.find(
    ({ before, after }) => before.put && after.put && Math.max(before.statuses.length, after.statuses.length) > 1,
  );
  if (several === undefined) return {};
  const citation = capital(citationOf(checklist, several.question.id));
  return { transitionsHint: say("compare.transitions-hint", { citation }) };
}

function stripView({ question, standings }: Strip, input: ViewInput): View["strips"][number] {
  return {
    citation: citationOf(input.checklist, question.id),
    title: question.title,
    levels: standings.map((standing) => standing && levelOf(standing, input.checklist, question)),
    labels: standings.map((standing) =>
      standing === undefined ? input.say("compare.not-put") : standingText(standing, input, { question }),
    ),
  };
}

function hiddenRemarks({ comparison, strips, say }: ViewInput, { all, isFiltered, isWanted }: ViewOptions): string[] {
  const quiet = comparison.questions.filter((one) => QUIET.has(one.class)).length;
  const still = strips.filter((strip) => !hasMoved(strip)).length;
  return [
    ...(isFiltered ? [say(comparison.questions.some(isWanted) ? "compare.filtered" : "compare.filtered-none")] : []),
    ...(all || quiet === 0 || isFiltered ? [] : [say("compare.more", { count: quiet })]),
    ...(all || still === 0 ? [] : [say("compare.years-same", { count: still })]),
  ];
}
