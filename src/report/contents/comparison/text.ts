/** A comparison as text for a terminal of a given width. The most important stands first. */
import type { Choice } from "../../../domain/model/checklist.ts";
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { widthOf, wrapBehind, wrapText } from "../../wrap.ts";
import { renderDetail } from "./text-details.ts";
import { renderLevels, renderStrips } from "./text-levels.ts";
import type { View } from "./view.ts";
import type { ChangeView } from "./view-changes.ts";

export interface TextOptions {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
  /** Whether long texts are shown whole. */
  readonly full: boolean;
}

/** Below this width, texts stand below what they belong to rather than beside it. */
const NARROW = 60;
/** Paragraphs that are named beside a count; a longer list says less than the count alone. */
const MOST_PARAGRAPHS = 14;

/** The whole comparison: the summary, what demands attention, then everything by section. */
export function renderComparison(view: View, options: TextOptions): string {
  const { width, theme, say } = options;
  const heading = (text: string): string[] => [...wrapText(text, width).map(theme.heading)];
  const block = (title: string, lines: readonly string[]): string[][] =>
    lines.length === 0 ? [] : [[...heading(title), ...lines]];
  const parts: string[][] = [
    [
      ...wrapText(view.title, width).map(theme.question),
      ...view.sides.flatMap((side) => wrapText(side, width, "  ").map(theme.dim)),
    ],
    view.remarks.flatMap((remark) => wrapText(remark, width)),
    counts(view, options),
    ...block(say("compare.attention", { count: attentionCount(view) }), attention(view, options)).filter(
      () => view.attention.length > 0,
    ),
    ...block(say("compare.by-section"), renderLevels(view, options)),
    ...block(say("compare.years"), renderStrips(view, options)),
    ...block(
      say("compare.form"),
      view.form.flatMap((line) => wrapBehind("- ", line, width)),
    ),
    ...changes(view, options),
    ...block(
      say("compare.particulars"),
      view.particulars.flatMap((detail) => renderDetail(detail, view.names, "", options)),
    ),
    ...block(say("compare.transitions"), transitions(view, options)),
    closing(view, options),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** The paragraphs of questions, none of them broken at the end of a line. */
function paragraphs(questions: readonly { readonly paragraph: string }[], say: Say, most = Infinity): string {
  const cited = questions.slice(0, most).map(({ paragraph }) => paragraph.replace(" ", "\u00a0"));
  const rest = questions.length - most;
  const list = [cited.join(", "), ...(rest > 0 ? [say("compare.and-more", { count: rest })] : [])].join(" ");
  return say("compare.paragraphs", { count: questions.length, list });
}

function counts({ classes }: View, { width, theme, say }: TextOptions): string[] {
  return classes.flatMap(({ label, meaning, count, questions }) => {
    const number = String(count).padStart(4);
    const named = meaning === undefined ? label : `${label} (${meaning})`;
    const text = questions.length === 0 ? named : `${named}: ${paragraphs(questions, say, MOST_PARAGRAPHS)}`;
    const [first = "", ...more] = wrapBehind(`${number}  `, text, width).map((line) => line.replaceAll("\u00a0", " "));
    return [first.replace(number, theme.term(number)), ...more];
  });
}

function attentionCount({ attention: groups }: View): number {
  return groups.reduce((total, { items }) => total + items.length, 0);
}

function attention(view: View, { width, theme, say }: TextOptions): string[] {
  const isNarrow = width < NARROW;
  return view.attention.flatMap(({ id, label, items }) => [
    ...wrapBehind("! ", label, width).map(theme.warning),
    ...(id === "identical-for-years"
      ? wrapBehind("  ", paragraphs(items, say), width).map((line) => line.replaceAll("\u00a0", " "))
      : items.flatMap(({ citation, title }) =>
          isNarrow
            ? wrapBehind("  ", `${citation}  ${title}`, width, "  ")
            : wrapBehind(`  ${citation.padEnd(13)} `, title, width),
        )),
  ]);
}

function changes(view: View, options: TextOptions): string[][] {
  const { width, theme, say } = options;
  if (view.changes.length === 0) return [];
  const hasRuns = view.changes.some(({ items }) =>
    items.some(({ details }) => details.some(({ kind }) => kind === "runs")),
  );
  const hint = hasRuns ? wrapText(say("compare.marks-hint"), width).map(theme.dim) : [];
  return [
    [...wrapText(say("compare.changes"), width).map(theme.heading), ...hint],
    ...view.changes.flatMap(({ title, items }) => {
      const rule = theme.marks.line.repeat(Math.max(0, width - widthOf(title) - 4));
      const line = `${theme.marks.line.repeat(2)} ${title} ${rule}`.trimEnd();
      const [first = [], ...rest] = items.map((item) => change(item, view, options));
      return [[...wrapText(line, width).map(theme.term), "", ...first], ...rest];
    }),
  ];
}

function change(item: ChangeView, { names }: View, options: TextOptions): string[] {
  const { width, theme, say } = options;
  const paint = item.class === "worsened" ? theme.error : item.class === "improved" ? theme.good : theme.dim;
  const status = item.status.replaceAll("→", theme.marks.arrow);
  const [first = "", ...more] = wrapText(`${item.label}: ${status}`, width - 2, "  ");
  const head = `${item.label}:`;
  return [
    ...wrapBehind(`${item.citation}  `, item.title, width).map(theme.question),
    `  ${first.startsWith(head) ? paint(head) + first.slice(head.length) : first}`,
    ...more.map((line) => `  ${line}`),
    ...item.attention.flatMap((text) => wrapBehind("  ! ", text, width).map(theme.warning)),
    ...item.notes.flatMap((note) => wrapBehind("  ", note, width).map(theme.dim)),
    ...item.details.flatMap((detail) => renderDetail(detail, names, "  ", { width, theme, say })),
  ];
}

function transitions({ transitions: all, transitionsHint, names }: View, { width, theme, say }: TextOptions): string[] {
  const moved = all.filter(({ from, to }) => from?.id !== to?.id);
  const stayed = all.filter(({ from, to }) => from?.id === to?.id).reduce((total, { count }) => total + count, 0);
  const label = (status: Choice | undefined): string => status?.label ?? say("compare.open");
  const column = Math.max(widthOf(names[0]), ...moved.map(({ from }) => widthOf(label(from))));
  const row = (count: string, from: string, to: string): string[] =>
    wrapBehind(`${count.padStart(4)}  ${from.padEnd(column)} ${theme.marks.arrow} `, to, width);
  const narrow = column + 30 > width;
  return [
    ...(moved.length === 0 || narrow ? [] : row("", names[0], names[1]).map(theme.dim)),
    ...moved.flatMap(({ from, to, count }) =>
      narrow
        ? wrapBehind(`${String(count).padStart(4)}  `, `${label(from)} ${theme.marks.arrow} ${label(to)}`, width)
        : row(String(count), label(from), label(to)),
    ),
    ...(stayed === 0 ? [] : wrapBehind(`${String(stayed).padStart(4)}  `, say("compare.transitions-same"), width)),
    ...(transitionsHint === undefined ? [] : wrapText(transitionsHint, width).map(theme.dim)),
  ];
}

function closing(view: View, { width, theme, say, full }: TextOptions): string[] {
  const details = view.changes.flatMap(({ items }) => items.flatMap((item) => item.details));
  const isShortened = !full && JSON.stringify(details).includes("…");
  const lines = [
    ...view.hidden,
    ...(view.hasMore ? [say("compare.hint-all")] : []),
    ...(isShortened ? [say("compare.hint-full")] : []),
  ];
  return lines.length === 0 ? [] : wrapText(lines.join(" "), width).map(theme.dim);
}
