/** How many States gave each reply: at a glance, by question, and by regional group. */
import { type Level, LEVELS, levelOf } from "../../../domain/comparison/level.ts";
import type { Section } from "../../../domain/model/checklist.ts";
import type { Count, GroupCounts, ItemCounts } from "../../../domain/overview/overview.ts";
import { heading, note } from "../../document/blocks.ts";
import type { CountsRow, DocumentBlock, Inlines, Standing } from "../../document/document.ts";
import { questionTitle } from "../words.ts";
import type { OverviewSubject } from "./subject.ts";

/** Replies of all sections in one picture, and then of each section a small one. Only what is shown below is added up. */
export function glancePart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { say } = subject;
  const sections = sectionsOf(subject);
  if (sections.length === 0) return [];
  const legend = LEVELS.map((level): Standing => ({ level, label: say(`level.${level}`) }));
  const rowOf = (label: Inlines, items: readonly ItemCounts[]): CountsRow => ({
    label,
    counts: LEVELS.map((level) => items.reduce((sum, item) => sum + countAt(item, level, subject), 0)),
  });
  return [
    heading(2, say("overview.at-a-glance"), "at-a-glance"),
    {
      kind: "counts",
      caption: say("overview.by-section"),
      hint: say("overview.by-section-hint"),
      rowsAre: say("overview.section"),
      legend,
      rows: sections.map(({ section, items }) =>
        rowOf([{ kind: "reference", to: `section-${section.id}`, text: section.title }], items),
      ),
    },
    heading(3, say("overview.by-question"), "by-question"),
    ...sections.map(({ section, items }): DocumentBlock => ({
      kind: "counts",
      caption: section.title,
      rowsAre: say("overview.question"),
      legend,
      rows: items.map((item) => rowOf([{ kind: "reference", to: idOf(item), text: shortName(item, subject) }], [item])),
      isSmall: true,
    })),
  ];
}

/** Each question with its counts, for all States and by regional group. */
export function repliesPart(subject: OverviewSubject): readonly DocumentBlock[] {
  const { say } = subject;
  return [
    heading(2, say("overview.replies"), "replies"),
    note(say("overview.replies-hint")),
    ...sectionsOf(subject).flatMap(({ section, items }) => [
      heading(3, section.title, `section-${section.id}`),
      ...items.flatMap((item) => itemBlocks(item, subject)),
    ]),
  ];
}

/** The question as a heading, and its counts. */
function itemBlocks(item: ItemCounts, subject: OverviewSubject): readonly DocumentBlock[] {
  const { question, instrument } = item;
  const title = questionTitle(question, subject);
  const text =
    instrument === undefined ? title : subject.say("overview.instrument", { title, instrument: instrument.short });
  return [heading(4, text, idOf(item)), countsOf(item, subject)];
}

/** How many States gave each reply, all together and by regional group. */
export function countsOf(item: ItemCounts, subject: OverviewSubject): DocumentBlock {
  const { checklist, overview, say } = subject;
  const { question, statuses, all, byGroup, open } = item;
  const levels = statuses.map(({ id, label }): Standing => ({
    level: levelOf({ statuses: [id] }, checklist, question),
    label,
  }));
  const legend: readonly Standing[] =
    open === undefined ? levels : [...levels, { level: "open", label: say("overview.open") }];
  const rows: readonly CountsRow[] = [
    { label: [say("overview.all")], counts: withOpen(all, open) },
    ...byGroup.map((one) => ({ label: [groupName(one.groups, subject)], counts: withOpen(one.counts, one.open) })),
  ];
  const isOfOne = rows.length === 2 && overview.states !== undefined;
  return {
    kind: "counts",
    caption: "",
    rowsAre: say("overview.states"),
    legend,
    rows: isOfOne ? rows.slice(0, 1) : rows,
  };
}

function withOpen(counts: readonly Count[], open: Count): readonly Count[] {
  return open === undefined ? counts : [...counts, open];
}

/** `African States`; several with a comma between them. */
export function groupName(groups: GroupCounts["groups"], { say }: Pick<OverviewSubject, "say">): string {
  return groups.map((group) => say("overview.group", { group: group.replaceAll("-", "") })).join(say("list.comma"));
}

function sectionsOf({
  checklist,
  overview,
}: OverviewSubject): readonly { readonly section: Section; readonly items: readonly ItemCounts[] }[] {
  return checklist.sections.flatMap((section) => {
    const items = overview.items.filter(({ question }) => question.section === section.id);
    return items.length === 0 ? [] : [{ section, items }];
  });
}

/** How many replies of this level are shown. */
function countAt({ question, statuses, all, open }: ItemCounts, level: Level, { checklist }: OverviewSubject): number {
  if (level === "open") return open ?? 0;
  return statuses.reduce((sum, { id }, at) => {
    const count: Count = all[at];
    return levelOf({ statuses: [id] }, checklist, question) === level ? sum + (count ?? 0) : sum;
  }, 0);
}

function shortName({ question, instrument }: ItemCounts, { say }: OverviewSubject): string {
  const paragraph = say("citation.number", { paragraph: question.paragraph });
  return instrument === undefined ? paragraph : `${paragraph} ${instrument.id.slice(0, 1).toUpperCase()}`;
}

function idOf({ question: { id }, instrument }: ItemCounts): string {
  return instrument === undefined ? id : `${id}-${instrument.id}`;
}
