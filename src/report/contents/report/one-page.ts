/** What somebody with one minute reads: a summary on one sheet of paper. What does not fit is counted, with where to read it. */
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import type { FollowedStep } from "../../../domain/steps/followed-steps.ts";
import type { PlannedStep } from "../../../domain/steps/planned-steps.ts";
import { widthOf } from "../../wrap.ts";
import { heading, list, paragraph } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { shortenText } from "../comparison/shorten.ts";
import { pairOf, standingText } from "../comparison/subject.ts";
import { answersPicture } from "./answers-picture.ts";
import { observed } from "./observations-part.ts";
import type { ReportSubject } from "./subject.ts";

/** Lines of the sheet that are left for the lists, below the picture and with one line of remarks above it. */
const ROOM = 36;
/** Columns of a line of the sheet, in a face of which the letters are as wide as any that people use. */
const LINE = 78;
/** Lines that a heading takes. */
const HEADING = 1.7;
/** Characters that are shown of what a person wrote. */
const MOST = 110;
/** Paragraphs that are named for one kind of assistance. */
const MOST_PARAGRAPHS = 10;

/** A list with a heading; what matters most comes first. */
interface Topic {
  readonly title: string;
  readonly items: readonly string[];
  /** Said in place of a list without items. */
  readonly nothing: string;
  /** Heading of the part of the whole report that has all of them. */
  readonly chapter: string;
}

/** Everything below the remarks about the whole document, `remarks`, which take their room of the sheet as well. */
export function onePage(subject: ReportSubject, remarks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const topics = [...changes(subject), ...steps(subject), assistance(subject)];
  const room = ROOM - remarks.reduce((sum, block) => sum + linesOf(wordsIn(block)), 0);
  const shown = shareOut(
    topics.map(({ items }) => items.map(linesOf)),
    room - topics.length * (HEADING + 1),
  );
  return [
    answersPicture(subject),
    ...topics.flatMap((topic, at) => topicBlocks(topic, shown[at] ?? 0, subject)),
    heading(2, subject.say("one-page.cleared"), "clearance"),
    paragraph(clearance(subject)),
  ];
}

/**
 * How many items of each list fit into the room, by the lines that each takes. The lists take turns, so that a long one
 * leaves room for the others.
 */
export function shareOut(lists: readonly (readonly number[])[], room: number): readonly number[] {
  const taken = lists.map(() => 0);
  const full = new Set<number>();
  let left = room;
  while (full.size < lists.length) {
    for (const [at, lines] of lists.entries()) {
      const next = lines[taken[at] ?? 0];
      if (next === undefined || next > left) full.add(at);
      if (full.has(at)) continue;
      left -= next ?? 0;
      taken[at] = (taken[at] ?? 0) + 1;
    }
  }
  return taken;
}

/** Lines that a text takes at most. Capital letters are half as wide again. */
function linesOf(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return Math.max(1, Math.ceil((widthOf(text) + capitals / 2) / LINE));
}

function wordsIn(block: DocumentBlock): string {
  return block.kind === "paragraph" ? block.text.filter((one) => typeof one === "string").join("") : "";
}

function topicBlocks(
  { title, items, nothing, chapter }: Topic,
  shown: number,
  { say }: ReportSubject,
): readonly DocumentBlock[] {
  const rest = items.length - shown;
  return [
    heading(2, items.length === 0 ? title : say("one-page.title", { title, count: items.length })),
    ...(items.length === 0 ? [paragraph(nothing)] : []),
    ...list([
      ...items.slice(0, shown).map((item) => [item]),
      ...(rest === 0 ? [] : [[say("one-page.more", { count: rest, shown, chapter })]]),
    ]),
  ];
}

/** What became better and worse since the year before; nothing if there is none to compare with. */
function changes(subject: ReportSubject): readonly Topic[] {
  const { comparison, say } = subject;
  if (comparison === undefined) return [];
  const [year] = pairOf(comparison);
  const chapter = say("report-part.comparison", { year });
  const { questions } = comparison.comparison;
  const better = questions.filter((one) => one.class === "improved");
  const worse = questions.filter((one) => one.class === "worsened");
  const isDone = ({ question }: QuestionChange): boolean =>
    subject.entries.some((entry) => entry.question.id === question.id && entry.counted === "full");
  const textOf = (one: QuestionChange): string => changeText(one, subject);
  return [
    {
      title: say("one-page.better", { year }),
      items: firstThose(better, isDone).map(textOf),
      nothing: say("one-page.nothing-better"),
      chapter,
    },
    {
      title: say("one-page.worse", { year }),
      items: firstThose(worse, ({ attention }) => attention.length > 0).map(textOf),
      nothing: say("one-page.nothing-worse"),
      chapter,
    },
  ];
}

/** `Para. 55 · Training of police: Yes, in part → Yes`. */
function changeText(one: QuestionChange, { comparison, say }: ReportSubject): string {
  if (comparison === undefined) return "";
  const { question, before, after } = one;
  const [old, now] = [before, after].map((snapshot) => standingText(snapshot, question, comparison));
  const title = say("report.question-title", { citation: say("citation.heading", question), title: question.title });
  const change =
    old === now
      ? say(one.class === "improved" ? "one-page.more-elements" : "one-page.fewer-elements")
      : say("compare.status-change", { before: old ?? "", after: now ?? "" });
  return say("one-page.change", { title, change });
}

/** What was kept of what was planned, and what is still to be done, the earliest date first. */
function steps(subject: ReportSubject): readonly Topic[] {
  const { followed, planned, say } = subject;
  const chapter = say("report-part.steps");
  const kept = followed.filter((one) => one.class === "kept");
  return [
    {
      title: say("one-page.kept"),
      items: kept.map((step) => keptText(step, subject)),
      nothing: say(followed.length === 0 ? "one-page.no-earlier-step" : "one-page.nothing-kept"),
      chapter,
    },
    {
      title: say("one-page.due"),
      items: planned.map((step) => plannedText(step, subject)),
      nothing: say("observation.no-next-steps"),
      chapter,
    },
  ];
}

function keptText({ question, before }: FollowedStep, { say }: ReportSubject): string {
  return say("one-page.step", { text: flat(before.text, say("steps.no-text")), paragraph: question.paragraph });
}

function plannedText({ question, step, isOverdue }: PlannedStep, { say }: ReportSubject): string {
  const text = say("one-page.step", { text: flat(step.text, say("steps.no-text")), paragraph: question.paragraph });
  const by = step.by ?? say("observation.undated");
  return say("one-page.planned", { by, step: text, isOverdue: String(isOverdue) });
}

/** The kinds of assistance that are requested; that for which most questions ask comes first. */
function assistance(subject: ReportSubject): Topic {
  const { checklist, say } = subject;
  const requests = observed(subject, (answer) => answer.assistance?.requested);
  const kinds = checklist.lists.assistance.flatMap(({ id, label }) => {
    const asked = requests.filter(({ value }) => value.includes(id)).map(({ entry }) => entry.question.paragraph);
    return asked.length === 0 ? [] : [{ label, asked }];
  });
  return {
    title: say("one-page.assistance"),
    items: kinds
      .toSorted((a, b) => b.asked.length - a.asked.length)
      .map(({ label, asked }) => {
        const paragraphs = asked.slice(0, MOST_PARAGRAPHS).join(", ");
        return say("one-page.kind", {
          kind: label,
          paragraphs,
          count: asked.length,
          rest: Math.max(0, asked.length - MOST_PARAGRAPHS),
        });
      }),
    nothing: say("observation.no-assistance"),
    chapter: say("report-part.assistance"),
  };
}

function clearance({ assessment, isIntact, say }: ReportSubject): string {
  const { clearance: { name, title, authority, date } = {}, stage } = assessment;
  const who = [name, title, authority]
    .flatMap((one) => (one === undefined ? [] : flat(one, "")))
    .filter(Boolean)
    .join(say("list.comma"));
  const said = who === "" ? say(stage === "final" ? "one-page.nobody-named" : "one-page.not-cleared") : who;
  return [said, date, ...(isIntact === false ? [say("particulars.seal-broken")] : [])].filter(Boolean).join(" · ");
}

/** In one line, and cut where it is long. */
function flat(text: string | undefined, missing: string): string {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line === "" ? missing : shortenText(line, MOST);
}

/** The same in their order, but with those that `matter` before the others. */
function firstThose<T>(all: readonly T[], matter: (one: T) => boolean): readonly T[] {
  return [...all.filter(matter), ...all.filter((one) => !matter(one))];
}
