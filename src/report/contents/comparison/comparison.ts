/** What changed between two assessments, or over the years, as a document. The most important comes first. */
import { ATTENTIONS } from "../../../domain/comparison/attention.ts";
import type { ChangeClass } from "../../../domain/comparison/classify.ts";
import { hasChanges } from "../../../domain/comparison/comparison.ts";
import { hasMoved } from "../../../domain/comparison/series.ts";
import { countByClass } from "../../../domain/comparison/tally.ts";
import type { Question } from "../../../domain/model/checklist.ts";
import { heading, list, note, paragraph, toned } from "../../document/blocks.ts";
import { type Document, type DocumentBlock, type Inline, type Inlines, allBlocks } from "../../document/document.ts";
import { capital, citations, questionReference } from "../words.ts";
import { aroundPart, formPart } from "./around-part.ts";
import { changesPart } from "./changes-part.ts";
import { levelsPart, transitionsPart, yearsPart } from "./levels-part.ts";
import { stepsPart } from "./steps-part.ts";
import { type ComparisonSubject, isQuiet, namesOf, pairOf, QUIET } from "./subject.ts";

/** The whole comparison; with `hints` it ends with the options of `diff` that show more. */
export function createComparison(subject: ComparisonSubject, { hints }: { readonly hints: boolean }): Document {
  const { say, language, series, files } = subject;
  const names = namesOf(subject);
  const changes = changesPart(subject);
  const steps = stepsPart(subject);
  const sides = series.map((assessment, index): Inlines => [
    say("compare.side", {
      name: capital(names[index] ?? ""),
      stage: assessment.stage,
      revision: assessment.checklist.revision,
      file: files[index] === "-" ? say("compare.standard-input") : (files[index] ?? ""),
    }),
  ]);
  const hidden = hiddenRemarks(subject);
  const closing = hints
    ? [...hidden, ...hintsOn(subject, [...steps, ...changes])].join(" ")
    : say("compare.page-intro");
  return {
    title: titleOf(subject),
    language,
    ...(series.at(-1)?.language !== undefined && { answersLanguage: series.at(-1)?.language ?? language }),
    contents: say("report.contents"),
    body: [
      ...list(sides),
      ...leftOutRemarks(subject),
      ...summaryPart(subject),
      ...attentionPart(subject, 2),
      ...levelsPart(subject),
      ...yearsPart(subject),
      ...formPart(subject, 2),
      ...steps,
      ...(changes.length === 0
        ? []
        : [heading(2, say("compare.changes"), "changes"), ...marksHint(changes, subject), ...changes]),
      ...aroundPart(subject, 2),
      ...transitionsPart(subject),
      ...(hints ? [] : hidden.map((text) => paragraph(text))),
    ],
    ...(closing !== "" && { closing }),
  };
}

/** What is not compared although a file has it. */
function leftOutRemarks({ leftOutCount, outOfForce, say }: ComparisonSubject): readonly DocumentBlock[] {
  const cited = citations(outOfForce, { say });
  return [
    ...(leftOutCount === undefined ? [] : [paragraph(say("compare.public", { count: leftOutCount }))]),
    ...(outOfForce.length === 0 ? [] : [note(say("compare.out-of-force"), ...cited)]),
  ];
}

/** What changed since an earlier year, below a heading of its own. */
export function comparisonPart(subject: ComparisonSubject, title: string): readonly DocumentBlock[] {
  return [
    heading(2, title, "comparison"),
    ...summaryPart(subject),
    ...attentionPart(subject, 3),
    ...changesPart(subject),
    ...aroundPart(subject, 3),
    ...formPart(subject, 3),
  ];
}

function titleOf(subject: ComparisonSubject): string {
  const { comparison, say } = subject;
  const [before, after] = pairOf(subject);
  const state = subject.state ?? say("compare.no-state");
  const { year } = comparison.after;
  if (year === undefined) return say("compare.title-no-year", { state });
  const isOneYear = subject.series.every((one) => one.year === year);
  if (isOneYear) return say("compare.title-same-year", { state, year: String(year), count: subject.series.length });
  return say("compare.title", { state, before, after });
}

/** Classes of answers that are what they were, or of which there is no other to compare with. */
const SAME_ANSWER: ReadonlySet<ChangeClass> = new Set([
  ...QUIET,
  "carried-over",
  "answered-by",
  "confirmed",
  "newly-asked",
  "no-longer-asked",
]);

/** How many answers changed, and the number of questions of each class. */
function summaryPart(subject: ComparisonSubject): readonly DocumentBlock[] {
  const { comparison, say } = subject;
  const { before, after, questions } = comparison;
  const drafts = [before, after].filter(({ stage }) => stage === "draft").length;
  const changed = questions.filter((one) => !SAME_ANSWER.has(one.class)).length;
  const counts = countByClass(questions).map(([id, count]): Inlines => {
    const label = isObscure(id) ? `${say(`class.${id}`)} (${say(`class-meaning.${id}`)})` : say(`class.${id}`);
    const here = QUIET.has(id) ? [] : questions.filter((one) => one.class === id).map(({ question }) => question);
    return [
      { kind: "strong", text: String(count) },
      ` ${label}`,
      ...(here.length === 0 ? [] : [say("list.colon"), ...shortCitations(here, subject)]),
    ];
  });
  const remarks = [
    hasChanges(comparison) ? say("compare.changed", { changed, total: questions.length }) : say("compare.nothing"),
    ...(drafts > 0 ? [say("compare.drafts", { count: drafts })] : []),
  ];
  return [paragraph(remarks.join(" ")), ...list(counts)];
}

function isObscure(id: ChangeClass): id is "otherwise" | "out-of-scope" | "into-scope" | "confirmed" {
  return id === "otherwise" || id === "out-of-scope" || id === "into-scope" || id === "confirmed";
}

/** Paragraphs that are named beside a count; a longer list says less than the count alone. */
const MOST_PARAGRAPHS = 14;

function shortCitations(questions: readonly Question[], { full, say }: ComparisonSubject): Inlines {
  const most = full ? questions.length : MOST_PARAGRAPHS;
  const rest = questions.length - most;
  const cited = citations(questions, { say }).slice(0, 2 * most);
  return rest > 0 ? [...cited, ` ${say("compare.and-more", { count: rest })}`] : cited;
}

/** What demands attention, by the reason for it. */
function attentionPart(subject: ComparisonSubject, level: 2 | 3): readonly DocumentBlock[] {
  const { comparison, full, say } = subject;
  const groups = ATTENTIONS.map((id) => ({
    id,
    questions: comparison.questions.filter((one) => one.attention.includes(id)).map(({ question }) => question),
  })).filter(({ questions }) => questions.length > 0);
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count === 0) return [];
  return [
    heading(level, say("compare.attention", { count }), "attention"),
    ...groups.flatMap(({ id, questions }): readonly DocumentBlock[] => {
      // There may be many of these, and nothing changed in them.
      const isBrief = id === "identical-for-years" && !full;
      const items = isBrief ? [citations(questions, { say })] : questions.map((one) => questionReference(one, say));
      return [toned("attention", say(`attention.${id}`)), ...list(items)];
    }),
  ];
}

/** What the signs around changed words mean, where there are any. */
function marksHint(changes: readonly DocumentBlock[], { say }: ComparisonSubject): readonly DocumentBlock[] {
  const isMarked = (one: Inline): boolean => typeof one === "object" && one.kind !== "strong";
  if (!allBlocks(changes).some((block) => block.kind === "paragraph" && block.text.some(isMarked))) return [];
  const parts = say("compare.marks-hint").split(/(\[-.*?-\]|\{\+.*?\+\})/);
  const text = parts.map((part): Inline => {
    const bare = part.slice(2, -2);
    if (part.startsWith("[-")) return { kind: "removed", text: bare };
    return part.startsWith("{+") ? { kind: "added", text: bare } : part;
  });
  return [note(...text)];
}

/** What is not listed. */
function hiddenRemarks(subject: ComparisonSubject): readonly string[] {
  const { comparison, strips, say, all, isFiltered, isWanted } = subject;
  const quiet = comparison.questions.filter((one) => isQuiet(one, comparison)).length;
  const still = strips.filter((strip) => !hasMoved(strip)).length;
  return [
    ...(isFiltered ? [say(comparison.questions.some(isWanted) ? "compare.filtered" : "compare.filtered-none")] : []),
    ...(all || quiet === 0 || isFiltered ? [] : [say("compare.more", { count: quiet })]),
    ...(all || still === 0 ? [] : [say("compare.years-same", { count: still })]),
  ];
}

/** The options that show more. */
function hintsOn(
  { comparison, say, all, full, isFiltered }: ComparisonSubject,
  shown: readonly DocumentBlock[],
): readonly string[] {
  const hasMore = !all && !isFiltered && comparison.questions.some((one) => isQuiet(one, comparison));
  const isShortened = !full && JSON.stringify(shown).includes("…");
  return [...(hasMore ? [say("compare.hint-all")] : []), ...(isShortened ? [say("compare.hint-full")] : [])].filter(
    Boolean,
  );
}
