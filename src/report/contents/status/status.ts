/** The status of files, as a document: one in full, or a line for each of several. */
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { Deadline } from "../../../domain/deadlines/deadlines.ts";
import type { Assessment, SentPart } from "../../../domain/model/assessment.ts";
import type { Question, Section } from "../../../domain/model/checklist.ts";
import type { Mark, Progress } from "../../../domain/model/progress.ts";
import type { PlannedStep } from "../../../domain/steps/planned-steps.ts";
import type { Severity } from "../../../domain/rules/rule.ts";
import { field, fields, heading, list, note, paragraph, table, toned } from "../../document/blocks.ts";
import type { Document, DocumentBlock, Inline, Inlines } from "../../document/document.ts";
import { fileLabel } from "../../file-label.ts";
import { type DocumentWords, citations } from "../words.ts";
import { cited, deadlineItems, withoutOutcomeItem } from "./due.ts";

export interface FileStatus {
  /** As it was named. */
  readonly file: string;
  readonly assessment: Assessment;
  /** Name of the State. */
  readonly state?: string;
  /** The revision that the answers were given to. */
  readonly revision: number;
  readonly progress: Progress;
  readonly sections: readonly SectionStatus[];
  /** Questions that are still to be answered. */
  readonly open: readonly Question[];
  /** Questions whose answers were copied from an earlier year and not yet confirmed. */
  readonly carried: readonly Question[];
  /** What a final file would still need, beside answers; empty for a final file. */
  readonly gaps: readonly { readonly question?: Question; readonly text: string; readonly severity: Severity }[];
  readonly contributors: readonly ContributorStatus[];
  /** Parts that were sent out, each as it was sent last. */
  readonly parts: readonly PartStatus[];
  /** What is due when, the earliest first. */
  readonly deadlines: readonly Deadline[];
  /** Steps of earlier years that are due, and of which nothing is said yet, in the order of their dates. */
  readonly withoutOutcome: readonly PlannedStep[];
  /** Answers that name nobody. */
  readonly unnamed: readonly Question[];
  /** The day of the last answer (ISO 8601), and who gave or confirmed it. */
  readonly lastAnswer?: { readonly on: string; readonly by?: string };
  /** Whether a sealed file is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
}

export interface SectionStatus {
  readonly section: Section;
  readonly progress: Progress;
  /** One for each question that is asked, in order. */
  readonly marks: readonly Mark[];
}

export interface ContributorStatus {
  readonly id: string;
  /** The authority, else the person, else the id. */
  readonly name: string;
  readonly answered: readonly Question[];
}

/** The status of a part that was sent out. */
export interface PartStatus {
  readonly part: SentPart;
  /** The authority that is asked, or the section. */
  readonly name: string;
  /** Questions of the part that are still open in the file. */
  readonly open: readonly Question[];
}

const MARKS: readonly Mark[] = ["answered", "carried", "withheld", "open"];

/** One file in full. */
export function createStatus(status: FileStatus, words: DocumentWords): Document {
  const { say, language, checklist } = words;
  const { file, revision, open, carried, gaps, progress } = status;
  const part = (title: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  return {
    title: nameOf(status, words),
    subtitle: say("status.file", { file: fileLabel(file), title: checklist.title, revision }),
    language,
    body: [
      ...aboutFile(status, words),
      paragraph(say("status.progress", { ...progress, total: progress.answered + progress.open })),
      ...part(say("status.due"), deadlineItems(status.deadlines, status.parts, words)),
      ...part(
        say("status.without-outcome", { count: status.withoutOutcome.length }),
        list(status.withoutOutcome.map((step) => withoutOutcomeItem(step, words))),
      ),
      ...part(say("status.sections"), sectionBlocks(status, words)),
      ...part(say("status.open", { count: open.length }), questionList(open, words)),
      ...part(say("status.carried", { count: carried.length }), questionList(carried, words)),
      ...part(say("status.lacks"), list(gaps.map((gap) => gapItem(gap, words)))),
      ...part(say("status.contributors"), list(contributorItems(status, words))),
      ...part(say("status.parts"), partBlocks(status.parts, words)),
    ],
  };
}

/** A line for each file. */
export function createStatusList(files: readonly FileStatus[], words: DocumentWords): Document {
  const { say, language } = words;
  const head = [say("status.column-assessment"), say("status.column-file"), say("status.column-answers")];
  const rows = files.map((status) => {
    const { answered, open, carried } = status.progress;
    const brief = say("status.brief", { answered, total: answered + open, carried });
    const overdue = status.deadlines.filter(({ isOverdue }) => isOverdue).length;
    const next = status.deadlines.find(({ kind, isOverdue }) => kind !== "step" && !isOverdue)?.by;
    return [
      [nameOf(status, words)],
      [fileLabel(status.file)],
      [
        [
          brief,
          next && say("status.next", { on: next }),
          overdue > 0 && say("status.overdue", { overdue }),
          status.withoutOutcome.length > 0 && say("status.brief-outcomes", { count: status.withoutOutcome.length }),
          status.isIntact !== undefined && say("status.brief-seal", { isIntact: status.isIntact ? "yes" : "no" }),
        ]
          .filter(Boolean)
          .join(say("list.semicolon")),
      ],
    ];
  });
  const parts = files.filter(({ assessment }) => assessment.part !== undefined).length;
  return {
    title: say("status.files", { whole: files.length - parts, parts }),
    language,
    body: table("", head, rows, [30, 35, 35]),
  };
}

/** `Norway 2026, draft`. */
function nameOf({ assessment, state }: FileStatus, { say }: DocumentWords): string {
  const { year, stage, part } = assessment;
  const named = state ?? assessment.state ?? say("report.no-state");
  return say("status.name", { state: named, year: String(year ?? "?"), kind: part === undefined ? stage : "part" });
}

/** When it was last worked on, whether its seal holds, and of what it is a part. */
function aboutFile(status: FileStatus, words: DocumentWords): readonly DocumentBlock[] {
  const { say } = words;
  const { lastAnswer, assessment, isIntact } = status;
  const by = lastAnswer?.by === undefined ? "" : authorOf(assessment, lastAnswer.by);
  const last = lastAnswer && say("status.last", { on: lastAnswer.on, isNamed: by === "" ? "no" : "yes", by });
  const seal = sealText(status, words);
  const { name, authority, email } = assessment.part?.returnTo ?? {};
  const to = [name, authority, email].filter((text) => text !== undefined);
  const part = assessment.part && [
    say("status.part-of", { of: assessment.part.of ?? "?", count: assessment.part.questions.length }),
    ...(to.length === 0 ? [] : [say("status.return-to", { to: to.join(say("list.comma")) })]),
  ];
  return [
    ...(last === undefined ? [] : [note(last)]),
    ...(seal === "" ? [] : [toned(isIntact === false ? "attention" : "note", seal)]),
    ...(part === undefined ? [] : [paragraph(part.join(" "))]),
  ];
}

function sealText({ isIntact }: FileStatus, { say }: DocumentWords): string {
  if (isIntact === undefined) return "";
  return say(isIntact ? "particulars.seal-intact" : "particulars.seal-broken");
}

/** A mark for each question of a section, and how many of them are answered. */
function sectionBlocks({ sections }: FileStatus, { say }: DocumentWords): readonly DocumentBlock[] {
  const used = new Set(sections.flatMap(({ marks }) => marks));
  const legend = MARKS.filter((mark) => used.has(mark)).flatMap((mark, index): readonly Inline[] => [
    ...(index === 0 ? [] : ["   "]),
    { kind: "marks", marks: [mark] },
    ` ${say(`mark.${mark}`)}`,
  ]);
  const rows = sections.map(({ section, progress: { answered, open }, marks }): readonly Inlines[] => [
    [section.title],
    [{ kind: "marks", marks }],
    [say("outline.section-progress", { answered, total: answered + open })],
  ]);
  return [...table("", ["", "", ""], rows, [60, 25, 15]), note(...legend)];
}

function questionList(questions: readonly Question[], words: DocumentWords): readonly DocumentBlock[] {
  return list(questions.map((question) => [cited(question, words), words.say("list.colon") + question.title]));
}

function gapItem({ question, text, severity }: FileStatus["gaps"][number], words: DocumentWords): Inlines {
  const message = severity === "warning" ? words.say("review.advice", { text }) : text;
  return question === undefined ? [message] : [cited(question, words), words.say("list.colon") + message];
}

/** Who answered which questions. */
function contributorItems({ contributors, unnamed }: FileStatus, { say }: DocumentWords): readonly Inlines[] {
  const item = (name: string, questions: readonly Question[]): Inlines => [
    { kind: "strong", text: name },
    say("list.comma") + say("status.answered-count", { count: questions.length }),
    ...(questions.length === 0 ? [] : [say("list.colon"), ...citations(questions, { say })]),
  ];
  return [
    ...contributors.map(({ id, name, answered }) =>
      item(name === id ? id : say("status.contributor", { name, id }), answered),
    ),
    ...(contributors.length === 0 || unnamed.length === 0 ? [] : [item(say("status.unnamed"), unnamed)]),
  ];
}

/** The parts that were sent out: when, whether they came back, what is open. */
function partBlocks(parts: readonly PartStatus[], { say }: DocumentWords): readonly DocumentBlock[] {
  const entries = parts.flatMap(({ part, name, open }) => {
    const { id, sent = "none", returned, questions } = part;
    const lines = [
      say("status.part-sent", { sent, asked: questions.length }),
      say("status.part-returned", { isReturned: returned === undefined ? "no" : "yes", on: returned?.date ?? "none" }),
      say("status.part-open", { count: open.length, paragraphs: open.map(({ paragraph }) => paragraph).join(", ") }),
    ];
    const tone = returned === undefined ? "attention" : undefined;
    return field(say("status.contributor", { name, id }), [toned(tone, lines.join(" "))]);
  });
  return fields(entries);
}
