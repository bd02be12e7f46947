/** How files stand, as a document: one in full, or a line for each of several. */
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { Checklist, Question } from "../../../domain/model/checklist.ts";
import type { Mark } from "../../../domain/model/progress.ts";
import type { Say } from "../../../messages/say.ts";
import type { Document, DocumentBlock, Field, Inline, Inlines } from "../../document/document.ts";
import { citations, heading, note, paragraph } from "../words.ts";
import type { FileStatus, PartStatus } from "./file-status.ts";

export interface StatusWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
}

const MARKS: readonly Mark[] = ["answered", "carried", "withheld", "open"];

/** One file in full. */
export function createStatus(status: FileStatus, words: StatusWords): Document {
  const { say, language, checklist } = words;
  const { file, revision, open, carried, lacks, progress } = status;
  const part = (title: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  return {
    title: nameOf(status, words),
    subtitle: say("status.file", { file, id: checklist.id, revision }),
    language,
    body: [
      ...aboutFile(status, words),
      paragraph(say("status.progress", { ...progress, total: progress.answered + progress.open })),
      ...part(say("status.sections"), sectionBlocks(status, words)),
      ...part(say("status.open", { count: open.length }), questionList(open, words)),
      ...part(say("status.carried", { count: carried.length }), questionList(carried, words)),
      ...part(say("status.lacks"), listOf(lacks.map((lack) => lackItem(lack, words)))),
      ...part(say("status.contributors"), listOf(contributorItems(status, words))),
      ...part(say("status.parts"), partBlocks(status.parts, words)),
    ],
  };
}

/** A line for each file. */
export function createStatusList(stands: readonly FileStatus[], words: StatusWords): Document {
  const { say, language } = words;
  return {
    title: say("status.files", { count: stands.length }),
    language,
    body: [
      {
        kind: "table",
        caption: "",
        head: [say("status.column-assessment"), say("status.column-file"), say("status.column-answers")],
        rows: stands.map((status) => {
          const { answered, open, carried } = status.progress;
          const seal = sealText(status, words);
          const brief = say("status.brief", { answered, total: answered + open, carried });
          return [[nameOf(status, words)], [status.file], [seal === "" ? brief : `${brief}; ${seal}`]];
        }),
        columns: [30, 35, 35],
      },
    ],
  };
}

/** `Norway 2026, draft`. */
function nameOf({ assessment, state }: FileStatus, { say }: StatusWords): string {
  const { year, stage } = assessment;
  const named = state ?? assessment.state ?? say("report.no-state");
  return say("status.name", { state: named, year: String(year ?? "?"), stage });
}

/** When it was last worked on, whether its seal holds, and of what it is a part. */
function aboutFile(status: FileStatus, words: StatusWords): readonly DocumentBlock[] {
  const { say } = words;
  const { lastAnswer, assessment, isIntact } = status;
  const by = lastAnswer?.by === undefined ? "" : authorOf(assessment, lastAnswer.by);
  const last = lastAnswer && say("status.last", { on: lastAnswer.on, isNamed: by === "" ? "no" : "yes", by });
  const seal = sealText(status, words);
  const { name, authority, email } = assessment.part?.returnTo ?? {};
  const to = [name, authority, email].filter((text) => text !== undefined);
  const part =
    assessment.part === undefined
      ? []
      : [
          say("status.part-of", { of: assessment.part.of ?? "?", count: assessment.part.questions.length }),
          ...(to.length === 0 ? [] : [say("status.return-to", { to: to.join(", ") })]),
        ];
  return [
    ...(last === undefined ? [] : [note(last)]),
    ...(seal === ""
      ? []
      : [{ kind: "paragraph", text: [seal], tone: isIntact === false ? "attention" : "note" } as const]),
    ...(part.length === 0 ? [] : [paragraph(part.join(" "))]),
  ];
}

function sealText({ isIntact }: FileStatus, { say }: StatusWords): string {
  if (isIntact === undefined) return "";
  return say(isIntact ? "particulars.seal-intact" : "particulars.seal-broken");
}

/** A mark for each question of a section, and how many of them are answered. */
function sectionBlocks({ sections }: FileStatus, { say }: StatusWords): readonly DocumentBlock[] {
  const used = new Set(sections.flatMap(({ marks }) => marks));
  const legend = MARKS.filter((mark) => used.has(mark)).flatMap((mark, index): readonly Inline[] => [
    ...(index === 0 ? [] : ["   "]),
    { kind: "marks", marks: [mark] },
    ` ${say(`mark.${mark}`)}`,
  ]);
  return [
    {
      kind: "table",
      caption: "",
      head: ["", "", ""],
      rows: sections.map(({ section, progress: { answered, open }, marks }) => [
        [section.title],
        [{ kind: "marks", marks }],
        [say("outline.section-progress", { answered, total: answered + open })],
      ]),
      columns: [60, 25, 15],
    },
    note(...legend),
  ];
}

function listOf(items: readonly Inlines[]): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function cited(question: Question, { say }: StatusWords): Inline {
  return { kind: "reference", to: question.id, text: say("citation.paragraph", question) };
}

function questionList(questions: readonly Question[], words: StatusWords): readonly DocumentBlock[] {
  return listOf(questions.map((question) => [cited(question, words), `: ${question.title}`]));
}

function lackItem({ question, text, severity }: FileStatus["lacks"][number], words: StatusWords): Inlines {
  const told = severity === "warning" ? words.say("review.advice", { text }) : text;
  return question === undefined ? [told] : [cited(question, words), `: ${told}`];
}

/** Who answered which questions. */
function contributorItems({ contributors, unnamed }: FileStatus, { say }: StatusWords): readonly Inlines[] {
  const item = (name: string, questions: readonly Question[]): Inlines => [
    { kind: "strong", text: String(questions.length) },
    ` ${name}`,
    ...(questions.length === 0 ? [] : [": ", ...citations(questions, { say })]),
  ];
  return [
    ...contributors.map(({ id, name, answered }) =>
      item(name === id ? id : say("status.contributor", { name, id }), answered),
    ),
    ...(contributors.length === 0 || unnamed.length === 0 ? [] : [item(say("status.unnamed"), unnamed)]),
  ];
}

/** The parts that were sent out: when, whether they came back, what is open. */
function partBlocks(parts: readonly PartStatus[], { say }: StatusWords): readonly DocumentBlock[] {
  const entries = parts.map(({ part, name, open }): Field => {
    const { id, sent = "none", returned, questions } = part;
    const lines = [
      say("status.part-sent", { sent, asked: questions.length }),
      say("status.part-returned", { isReturned: returned === undefined ? "no" : "yes", on: returned?.date ?? "none" }),
      say("status.part-open", { count: open.length, list: open.map(({ paragraph: number }) => number).join(", ") }),
    ];
    const text: DocumentBlock = {
      kind: "paragraph",
      text: [lines.join(" ")],
      ...(returned === undefined && { tone: "attention" }),
    };
    return { label: say("status.contributor", { name, id }), value: [text] };
  });
  return entries.length === 0 ? [] : [{ kind: "fields", entries }];
}
