/** What changed since an earlier year, as a part of a report: the same words as `diff` has. */
import type { Detail } from "../comparison/details.ts";
import { isShort } from "../comparison/details.ts";
import type { View } from "../comparison/view.ts";
import type { ChangeView } from "../comparison/view-changes.ts";
import type { Run } from "../comparison/word-diff.ts";
import type { DocumentBlock, Field, Inline, Inlines } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { citations, heading, note, paragraph } from "./words.ts";

export function comparisonPart({ comparison: view, say }: ReportSubject): readonly DocumentBlock[] {
  if (view === undefined) return [];
  return [
    heading(2, say("report-part.comparison", { year: view.names[0] }), "comparison"),
    ...view.remarks.map((remark) => paragraph(remark)),
    ...counts(view, say),
    ...attention(view, say),
    ...view.changes.flatMap(({ title, items }): readonly DocumentBlock[] => [
      heading(3, title),
      { kind: "fields", entries: items.map((item) => changeField(item, view, say)) },
    ]),
    ...around(view, say),
  ];
}

type Say = ReportSubject["say"];

function counts({ classes }: View, say: Say): readonly DocumentBlock[] {
  if (classes.length === 0) return [];
  const items = classes.map(({ label, meaning, count, questions }): Inlines => {
    const named = meaning === undefined ? label : `${label} (${meaning})`;
    const cited: Inlines = questions.length === 0 ? [] : [": ", ...citations(questions, { say })];
    return [{ kind: "strong", text: String(count) }, ` ${named}`, ...cited];
  });
  return [{ kind: "list", items }];
}

function attention({ attention: groups }: View, say: Say): readonly DocumentBlock[] {
  if (groups.length === 0) return [];
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return [
    heading(3, say("compare.attention", { count })),
    {
      kind: "fields",
      entries: groups.map(({ label, items }) => ({
        label,
        value: [
          {
            kind: "list",
            items: items.map(({ id, citation, title }) => [
              { kind: "reference", to: id, text: citation } as const,
              `: ${title}`,
            ]),
          },
        ],
      })),
    },
  ];
}

function changeField(item: ChangeView, { names }: View, say: Say): Field {
  return {
    label: say("report.question-title", { citation: item.citation, title: item.title }),
    value: [
      paragraph({ kind: "strong", text: item.label }, `: ${item.status}`),
      ...item.attention.map((text): DocumentBlock => ({ kind: "paragraph", text: [text], tone: "attention" })),
      ...item.notes.map((text) => note(text)),
      ...item.details.flatMap((detail) => detailBlocks(detail, names, say)),
    ],
  };
}

/** What changed in the particulars, and in the questionnaire itself. */
function around({ particulars, form, names }: View, say: Say): readonly DocumentBlock[] {
  const told = particulars.flatMap((detail) => detailBlocks(detail, names, say));
  return [
    ...(told.length === 0 ? [] : [heading(3, say("compare.particulars")), ...told]),
    ...(form.length === 0
      ? []
      : [heading(3, say("compare.form")), { kind: "list", items: form.map((line) => [line]) } as const]),
  ];
}

function detailBlocks(detail: Detail, [before, after]: View["names"], say: Say): readonly DocumentBlock[] {
  const { label } = detail;
  switch (detail.kind) {
    case "items":
      return [paragraph(`${label}:`), { kind: "list", items: detail.items.map((item) => [item]) }];
    case "plain":
      return [paragraph(`${label}: ${detail.text}`)];
    case "runs":
      return [paragraph(`${label}: `, ...detail.runs.map(runInline))];
    case "value": {
      const [old, now] = [detail.before, detail.after];
      if (old === undefined) return [note(`${label} (${say("compare.added")})`), { kind: "quoted", text: now ?? "" }];
      if (now === undefined) return [note(`${label} (${say("compare.removed")})`), { kind: "quoted", text: old }];
      if (isShort(old, now)) return [paragraph(`${label}: ${old} → ${now}`)];
      return [
        note(`${label}, ${before}`),
        { kind: "quoted", text: old },
        note(`${label}, ${after}`),
        { kind: "quoted", text: now },
      ];
    }
  }
}

function runInline({ kind, text }: Run): Inline {
  return kind === "same" ? text : { kind, text };
}
