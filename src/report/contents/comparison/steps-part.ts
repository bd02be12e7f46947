/** What became of steps, as a list of its own: a table for each of the things that can become of a step. */
import { isNothing } from "../../../domain/comparison/same-value.ts";
import type { Question } from "../../../domain/model/checklist.ts";
import type { Step } from "../../../domain/model/assessment.ts";
import type { FollowedStep, StepClass, StepKey } from "../../../domain/steps/followed-steps.ts";
import type { NewStep } from "../../../domain/steps/new-steps.ts";
import type { Say } from "../../../messages/say.ts";
import { heading, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { questionReference } from "../words.ts";
import { shortenText } from "./shorten.ts";
import type { ComparisonSubject } from "./subject.ts";

/** What became of the steps of the earlier file, then the steps that are new in the later one; nothing if there are none. */
export function stepsPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { comparison, say, full, isWanted } = subject;
  const wanted = new Set(comparison.questions.filter(isWanted).map(({ question }) => question.id));
  const isShown = ({ question }: { readonly question: Question }): boolean => wanted.has(question.id);
  const [followed, added] = [subject.steps.followed.filter(isShown), subject.steps.added.filter(isShown)];
  if (followed.length + added.length === 0) return [];
  return [
    heading(2, say("step.title"), "steps"),
    ...followedBlocks(followed, 3, { say, full }),
    ...newBlocks(added, { say, full }),
  ];
}

interface StepWords {
  readonly say: Say;
  /** Whether long texts are shown whole. */
  readonly full: boolean;
}

/** What became of a step, in the order in which it is shown: a reason makes a difference to a reader. */
const GROUPS = [
  "kept",
  "late",
  "changed",
  "dropped-with-reason",
  "dropped-without-reason",
  "unmentioned",
  "set-aside",
  "open",
  "unknown",
] as const satisfies readonly (Exclude<StepClass, "dropped"> | `dropped-${string}` | "unknown")[];

/** Where a step is shown among the others; `unknown` is for one that the earlier file does not have. */
export function groupOf({ class: stepClass, note: reason, isUnknown }: FollowedStep): (typeof GROUPS)[number] {
  if (isUnknown) return "unknown";
  if (stepClass !== "dropped") return stepClass;
  return isNothing(reason) ? "dropped-without-reason" : "dropped-with-reason";
}

/** A table for each of the things that became of these steps. */
export function followedBlocks(
  steps: readonly FollowedStep[],
  level: 3 | 4,
  words: StepWords,
): readonly DocumentBlock[] {
  const { say } = words;
  return GROUPS.flatMap((group): readonly DocumentBlock[] => {
    const here = steps.filter((step) => groupOf(step) === group);
    if (here.length === 0) return [];
    const rows = here.map((step) => [
      questionReference(step.question, say),
      [stepText(step.before, step.year, words)],
      [becameText(step, words)],
    ]);
    return [
      heading(level, say(`step-class.${group}`)),
      ...table(say(`step-meaning.${group}`), headOf(say), rows, [28, 40, 32]),
    ];
  });
}

function newBlocks(steps: readonly NewStep[], words: StepWords): readonly DocumentBlock[] {
  if (steps.length === 0) return [];
  const { say } = words;
  const rows = steps.map(({ question, step }) => [
    questionReference(question, say),
    [stepText(step, undefined, words)],
  ]);
  return [
    heading(3, say("step-class.new")),
    ...table(say("step-meaning.new"), headOf(say).slice(0, 2), rows, [30, 70]),
  ];
}

function headOf(say: Say): readonly string[] {
  return [say("compare.question"), say("step.step"), say("step.became")];
}

/** `A handbook for inspectors (planned in 2025, by 2026-06, Ministry of Labour)`. */
function stepText(step: Pick<Step, StepKey>, year: number | undefined, { say, full }: StepWords): string {
  const { text, by, authority } = step;
  const around = [
    ...(year === undefined ? [] : [say("step.planned-in", { year })]),
    ...(isNothing(by) ? [] : [say("step.by", { date: by ?? "" })]),
    ...(isNothing(authority) ? [] : [authority ?? ""]),
  ];
  const words = isNothing(text) ? say("steps.no-text") : shortened(text ?? "", full);
  return around.length === 0 ? words : say("step.text", { text: words, around: around.join(say("list.comma")) });
}

/** What the later file says of a step: the outcome, what is different now, and the note. */
function becameText(step: FollowedStep, words: StepWords): string {
  const { class: stepClass, outcome, now, said: earlier, changes, note: remark } = step;
  const { say, full } = words;
  const differences = changes.map((key): string => {
    const value = (now ?? earlier)?.[key];
    if (isNothing(value)) return say(`step.no-${key}`);
    return say(`step.${now === undefined ? "said" : "now"}-${key}`, { value: shortened(value ?? "", full) });
  });
  const said = [
    ...(outcome === undefined ? [] : [say(`outcome.${outcome}`)]),
    ...differences,
    ...(isNothing(remark) ? [] : [shortened(remark ?? "", full)]),
  ];
  if (said.length > 0) return said.join(" · ");
  if (stepClass === "unmentioned" || stepClass === "set-aside") return say(`step.${stepClass}`);
  return say(now === undefined ? "step.not-said" : "step.as-before");
}

function shortened(text: string, full: boolean): string {
  return full ? text : shortenText(text);
}
