/** How files stand, in a terminal: one in full, or a line for each of several. */
import type { Checklist, Question } from "../../../domain/model/checklist.ts";
import { citation } from "../../../domain/model/checklist.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { Mark } from "../../../domain/model/progress.ts";
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { visible, visibleLine } from "../../visible.ts";
import { widthOf, wrapBehind, wrapText } from "../../wrap.ts";
import type { FileStatus, SectionStatus } from "./file-status.ts";
import { partOfLines, sentPartLines } from "./part-lines.ts";

export interface StatusLook {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
  readonly checklist: Checklist;
}

const MARKS: readonly Mark[] = ["answered", "carried", "withheld", "open"];
/** Columns that a citation takes, with room behind it. */
const CITED = 15;
/** Below this width, what belongs to a name stands below it. */
const NARROW = 60;

/** One file in full. */
export function renderStatus(status: FileStatus, look: StatusLook): string {
  const { theme, say, width } = look;
  const { open, carried, lacks } = status;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", ...wrapText(title, width).map(theme.heading), ...lines];
  const lines = [
    ...wrapText(nameOf(status, look), width).map(theme.question),
    ...aboutFile(status, look),
    ...partOfLines(status, look),
    "",
    ...wrapText(progressText(status, look), width),
    ...part(say("status.sections"), [
      ...status.sections.flatMap((one) => sectionLines(one, look)),
      ...legend(status, look),
    ]),
    ...part(say("status.open", { count: open.length }), questionLines(open, look)),
    ...part(say("status.carried", { count: carried.length }), questionLines(carried, look)),
    ...part(
      say("status.lacks"),
      lacks.flatMap((lack) => lackLines(lack, look)),
    ),
    ...part(say("status.contributors"), contributorLines(status, look)),
    ...part(
      say("status.parts"),
      status.parts.flatMap((one) => sentPartLines(one, look)),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** A line for each file, longer only where the window is narrow. */
export function renderStatusLines(stands: readonly FileStatus[], look: StatusLook): string {
  const names = stands.map((status) => nameOf(status, look));
  const column = Math.max(...names.map(widthOf), 0);
  const lines = stands.flatMap((status, index) => {
    const name = names[index] ?? "";
    const text = [visibleLine(status.file), briefProgress(status, look), sealText(status, look)]
      .filter(Boolean)
      .join("; ");
    const isNarrow = column > look.width / 3;
    return isNarrow
      ? wrapText(`${name}: ${text}`, look.width, "  ")
      : wrapBehind(name.padEnd(name.length + column - widthOf(name) + 2), text, look.width);
  });
  return lines.map((line) => `${line}\n`).join("");
}

/** `Norway 2026, draft`. */
function nameOf({ assessment, state }: FileStatus, { say }: StatusLook): string {
  const { year, stage } = assessment;
  const named = visibleLine(state ?? assessment.state ?? say("report.no-state"));
  return say("status.name", { state: named, year: String(year ?? "?"), stage });
}

function aboutFile(status: FileStatus, look: StatusLook): readonly string[] {
  const { theme, say, width, checklist } = look;
  const { lastAnswer, assessment, file, revision } = status;
  const by = lastAnswer?.by === undefined ? "" : visibleLine(authorOf(assessment, lastAnswer.by));
  const last = lastAnswer && say("status.last", { on: lastAnswer.on, isNamed: by === "" ? "no" : "yes", by });
  const seal = sealText(status, look);
  return [
    ...wrapText(say("status.file", { file: visibleLine(file), id: checklist.id, revision }), width).map(theme.dim),
    ...(last === undefined ? [] : wrapText(last, width).map(theme.dim)),
    ...(seal === "" ? [] : wrapText(seal, width).map(status.isIntact === false ? theme.warning : theme.dim)),
  ];
}

function sealText({ isIntact }: FileStatus, { say }: StatusLook): string {
  if (isIntact === undefined) return "";
  return say(isIntact ? "particulars.seal-intact" : "particulars.seal-broken");
}

function briefProgress({ progress: { answered, open, carried } }: FileStatus, { say }: StatusLook): string {
  return say("status.brief", { answered, total: answered + open, carried });
}

function progressText({ progress: { answered, open, carried } }: FileStatus, { say }: StatusLook): string {
  return say("status.progress", { answered, total: answered + open, open, carried });
}

/** The title, a mark for each question, and how many of them are answered. */
function sectionLines({ section, progress: { answered, open }, marks }: SectionStatus, look: StatusLook): string[] {
  const { theme, say, width } = look;
  const bar = marks.map((mark) => theme.marks.state[mark]).join("");
  const count = say("outline.section-progress", { answered, total: answered + open }).padStart(10);
  const room = width - widthOf(bar) - count.length - 2;
  if (room < widthOf(section.title)) return [...wrapText(section.title, width), `  ${bar}  ${count.trim()}`];
  return [`${section.title}${" ".repeat(room - widthOf(section.title) + 2)}${bar}${count}`];
}

function legend({ sections }: FileStatus, { theme, say, width }: StatusLook): string[] {
  const used = new Set(sections.flatMap(({ marks }) => marks));
  const shown = MARKS.filter((mark) => used.has(mark));
  return wrapText(shown.map((mark) => `${theme.marks.state[mark]} ${say(`mark.${mark}`)}`).join("   "), width).map(
    theme.dim,
  );
}

function questionLines(questions: readonly Question[], look: StatusLook): string[] {
  return questions.flatMap(({ paragraph, title }) => citedLines(citation(paragraph), title, look));
}

function citedLines(cited: string, text: string, { width }: StatusLook): string[] {
  return width < NARROW
    ? wrapText(`${cited}: ${text}`, width, "  ")
    : wrapBehind(`  ${cited.padEnd(CITED)}`, text, width);
}

function lackLines({ question, text, severity }: FileStatus["lacks"][number], look: StatusLook): string[] {
  const told = visible(severity === "warning" ? look.say("review.advice", { text }) : text);
  return question === undefined
    ? wrapBehind("  ", told, look.width)
    : citedLines(citation(question.paragraph), told, look);
}

function contributorLines({ contributors, unnamed }: FileStatus, { say, width }: StatusLook): string[] {
  const line = (name: string, questions: readonly Question[]): string[] => {
    const list = questions.map(({ paragraph }) => paragraph.replace(" ", "\u00a0")).join(", ");
    const text =
      questions.length === 0 ? name : `${name}: ${say("compare.paragraphs", { count: questions.length, list })}`;
    return wrapBehind(`${String(questions.length).padStart(4)}  `, text, width).map((one) =>
      one.replaceAll("\u00a0", " "),
    );
  };
  return [
    ...contributors.flatMap(({ id, name, answered }) =>
      line(visibleLine(name === id ? id : say("status.contributor", { name, id })), answered),
    ),
    ...(contributors.length === 0 || unnamed.length === 0 ? [] : line(say("status.unnamed"), unnamed)),
  ];
}
