/** A comparison as Markdown. */
import type { Choice } from "../../../domain/model/checklist.ts";
import { LEVELS } from "../../../domain/comparison/standing.ts";
import type { Say } from "../../../messages/say.ts";
import { markdownLines, markdownTable, markdownText } from "../../markdown.ts";
import type { Detail } from "./details.ts";
import { isShort } from "./details.ts";
import type { View } from "./view.ts";
import type { Run } from "./word-diff.ts";
import type { ChangeView } from "./view-changes.ts";

/** The whole comparison; headings begin at the first level. */
export function renderMarkdown(view: View, say: Say): string {
  const text = markdownText;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${text(title)}`, "", ...lines, ""];
  const lines = [
    `# ${text(view.title)}`,
    "",
    ...view.sides.map((side) => `- ${text(side)}`),
    "",
    ...view.remarks.flatMap((remark) => [text(remark), ""]),
    ...view.classes.map(({ label, meaning, count, questions }) => {
      const named = meaning === undefined ? text(label) : `${text(label)} (${text(meaning)})`;
      const list = questions.map(({ paragraph }) => paragraph).join(", ");
      return `- **${count}** ${named}${list === "" ? "" : `: ${text(say("compare.paragraphs", { count, list }))}`}`;
    }),
    "",
    ...part(say("compare.attention", { count: view.attention.reduce((sum, { items }) => sum + items.length, 0) }), [
      ...(view.attention.length === 0 ? [] : attention(view)),
    ]),
    ...part(say("compare.by-section"), view.sections.length === 0 ? [] : sections(view, say)),
    ...part(say("compare.years"), view.strips.length === 0 ? [] : strips(view, say)),
    ...part(
      say("compare.form"),
      view.form.map((line) => `- ${text(line)}`),
    ),
    ...changes(view, say),
    ...part(
      say("compare.particulars"),
      view.particulars.flatMap((detail) => detailLines(detail, view, say)),
    ),
    ...part(say("compare.transitions"), transitions(view, say)),
    ...view.hidden.flatMap((remark) => [text(remark), ""]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function attention({ attention: groups }: View): string[] {
  return groups.flatMap(({ label, items }) => [
    `- **${markdownText(label)}**`,
    ...items.map(({ citation, title }) => `  - ${markdownText(citation)}: ${markdownText(title)}`),
  ]);
}

function sections({ sections: all, levels, names }: View, say: Say): string[] {
  const shown = LEVELS.filter((level) => levels.some((one) => one.level === level));
  const label = (level: string): string => markdownText(levels.find((one) => one.level === level)?.label ?? level);
  const pair = (before: number, after: number): string => (before === after ? String(after) : `${before} → ${after}`);
  const rows = all.map(({ section, before, after }) => [
    markdownText(section.title),
    ...shown.map((level) => pair(before[level], after[level])),
  ]);
  const totals = levels.map(({ before, after }) => `**${pair(before, after)}**`);
  return [
    say("compare.table-hint", { before: names[0], after: names[1] }),
    "",
    ...markdownTable(
      [markdownText(say("compare.section")), ...shown.map(label)],
      [...rows, [`**${markdownText(say("compare.in-all"))}**`, ...totals]],
    ),
  ];
}

function strips({ strips: all, years }: View, say: Say): string[] {
  return markdownTable(
    [markdownText(say("compare.question")), ...years.map(markdownText)],
    all.map(({ citation, title, labels }) => [
      `${markdownText(citation)}: ${markdownText(title)}`,
      ...labels.map(markdownText),
    ]),
  );
}

function changes(view: View, say: Say): string[] {
  if (view.changes.length === 0) return [];
  return [
    `## ${markdownText(say("compare.changes"))}`,
    "",
    ...view.changes.flatMap(({ title, items }) => [
      `### ${markdownText(title)}`,
      "",
      ...items.flatMap((item) => change(item, view, say)),
    ]),
  ];
}

function change(item: ChangeView, view: View, say: Say): string[] {
  return [
    `#### ${markdownText(item.citation)}: ${markdownText(item.title)}`,
    "",
    `**${markdownText(item.label)}:** ${markdownText(item.status)}`,
    "",
    ...item.attention.flatMap((text) => [`**${markdownText(say("compare.attention-one", { text }))}**`, ""]),
    ...item.notes.flatMap((note) => [`_${markdownText(note)}_`, ""]),
    ...item.details.flatMap((detail) => detailLines(detail, view, say)),
    ...(item.details.length === 0 ? [] : [""]),
  ];
}

function detailLines(detail: Detail, { names }: View, say: Say): string[] {
  const label = markdownText(detail.label);
  switch (detail.kind) {
    case "items":
      return [`- ${label}:`, ...detail.items.map((item) => `  - ${markdownText(item)}`)];
    case "plain":
      return [`- ${label}: ${markdownText(detail.text)}`];
    case "runs":
      return [`- ${label}: ${runsText(detail.runs)}`];
    case "value": {
      const { before, after } = detail;
      if (before === undefined) return [`- ${label} (${say("compare.added")}): ${markdownLines(after ?? "", "  ")}`];
      if (after === undefined) return [`- ${label} (${say("compare.removed")}): ${markdownLines(before, "  ")}`];
      if (isShort(before, after)) return [`- ${label}: ${markdownText(before)} → ${markdownText(after)}`];
      return [
        `- ${label}:`,
        `  - ${markdownText(names[0])}: ${markdownLines(before, "    ")}`,
        `  - ${markdownText(names[1])}: ${markdownLines(after, "    ")}`,
      ];
    }
  }
}

/** A text with what changed in it. What stands in the place of something taken out follows it behind a space. */
function runsText(runs: readonly Run[]): string {
  const texts = runs.map(({ kind, text }, index) => {
    if (kind === "same") return words(text);
    const isReplaced = kind === "removed" && runs[index + 1]?.kind === "added";
    return marked(isReplaced ? `${text.trimEnd()} ` : text, kind === "added" ? "**" : "~~");
  });
  return texts
    .join("")
    .replace(/ {2,}(?=\S)/g, " ")
    .replace(/(?:\\\n|\s)+$/, "");
}

/**
 * Emphasis must touch the words that it is for, so white space stays outside of it; and where it begins or ends with a
 * punctuation mark, it is only seen with white space beside it.
 */
function marked(text: string, mark: string): string {
  const { start, bare, end } = partsOf(text);
  if (bare === "") return words(text);
  const shown = markdownText(bare);
  const before = start === "" && /^[\p{P}\p{S}]/u.test(shown) ? " " : gap(start);
  const after = end === "" && /[\p{P}\p{S}]$/u.test(shown) ? " " : gap(end);
  return `${before}${mark}${shown}${mark}${after}`;
}

/** A piece of a text; the white space at its ends holds the pieces apart. */
function words(text: string): string {
  const { start, bare, end } = partsOf(text);
  return `${gap(start)}${markdownLines(bare, "  ")}${bare === "" ? "" : gap(end)}`;
}

function partsOf(text: string): { readonly start: string; readonly bare: string; readonly end: string } {
  const [, start = "", bare = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return { start, bare, end };
}

function gap(whiteSpace: string): string {
  if (whiteSpace.includes("\n")) return "\\\n  ";
  return whiteSpace === "" ? "" : " ";
}

function transitions({ transitions: all, transitionsHint }: View, say: Say): string[] {
  const label = (status: Choice | undefined): string => markdownText(status?.label ?? say("compare.open"));
  const moved = all.filter(({ from, to }) => from?.id !== to?.id);
  if (moved.length === 0) return [];
  const stayed = all.filter(({ from, to }) => from?.id === to?.id).reduce((total, { count }) => total + count, 0);
  return [
    ...markdownTable(
      [say("compare.from"), say("compare.to"), say("compare.questions")],
      [
        ...moved.map(({ from, to, count }) => [label(from), label(to), String(count)]),
        ...(stayed === 0 ? [] : [[say("compare.transitions-same"), "", String(stayed)]]),
      ],
    ),
    ...(transitionsHint === undefined ? [] : ["", markdownText(transitionsHint)]),
  ];
}
