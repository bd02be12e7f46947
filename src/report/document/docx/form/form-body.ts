/** The body of a form: its sections, with a table for each question. */
import type { Say } from "../../../../messages/say.ts";
import type { Form, FormQuestion } from "../../../contents/form/form.ts";
import {
  type FormBlock,
  type FormParagraph,
  type FormTableRow,
  bookmark,
  formParagraph,
  run,
  textLine,
} from "./form-blocks.ts";
import { LAST } from "./form-grid.ts";
import { type FormKind, placeRows, shownRow } from "./form-rows.ts";

/** The name of the place of a question; names that begin with an underscore stay out of the lists of word processors. */
export function questionAnchor(id: string): string {
  return `_${id.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** All tables of the form, with what is between them. */
export function formBody({ sent, replies, particulars, sections }: Form, say: Say): readonly FormBlock[] {
  const kind: FormKind = sent === undefined ? "blank" : "part";
  return [
    ...table(repliesRows(replies)),
    ...table([titleRow(particulars.title), ...particulars.rows.flatMap((row) => placeRows(row, kind))]),
    ...sections.flatMap(({ title, intro, questions }) => [
      textLine(title, "Heading1"),
      textLine(intro, "SectionNote"),
      ...questions.flatMap((question) => table(questionRows(question, kind, say))),
    ]),
  ];
}

/** Tables that follow each other would become one. */
function table(rows: readonly FormTableRow[]): readonly FormBlock[] {
  return [{ kind: "table", rows }, textLine("", "TableEnd")];
}

function titleRow(title: string): FormTableRow {
  return { cells: [{ to: LAST, content: [textLine(title, "FormTitle")], paper: "title" }], isHead: true };
}

/** What each reply means, once. */
function repliesRows({ title, groups, ticks }: Form["replies"]): readonly FormTableRow[] {
  return [
    titleRow(title),
    ...groups.flatMap(({ title: scale, statuses }): FormTableRow[] => [
      { cells: [{ to: LAST, content: [textLine(scale, "FormLabel")], paper: "label" }] },
      ...statuses.map(({ label, meaning }): FormTableRow => ({
        cells: [
          { to: 0, content: [textLine(label, "FormLabel")], paper: "label" },
          { from: 0, to: LAST, content: [textLine(meaning, "FormNote")] },
        ],
      })),
    ]),
    { cells: [{ to: LAST, content: [textLine(ticks, "FormNote")] }] },
  ];
}

function questionRows(question: FormQuestion, kind: FormKind, say: Say): readonly FormTableRow[] {
  const { id, citation, title, addressed, text, notes, rows, shown } = question;
  const heading = bookmark(questionAnchor(id), run(citation, "Citation"), run(` · ${title}`));
  const whom = run(`\u2003 ${addressed}`, "FormSmall");
  const asked = [textLine(text, "FormQuestion"), ...notes.map((one) => textLine(one, "FormNote"))];
  return [
    {
      cells: [{ to: LAST, content: [formParagraph(title, "FormTitle", [heading, whom])], paper: "title" }],
      isHead: true,
    },
    { cells: [{ to: LAST, content: asked }] },
    ...guidanceRow(question, say),
    ...rows.flatMap((row) => placeRows(row, kind)),
    ...shown.map(shownRow),
  ];
}

/** What helps, in two columns of about the same length. */
function guidanceRow({ guidance }: FormQuestion, say: Say): readonly FormTableRow[] {
  const texts = guidance.map(({ label, text }) => ({
    size: label.length + text.length,
    line: formParagraph(text, "FormGuidance", [
      run(label === "" ? "" : label + say("list.colon"), "Strong"),
      run(text),
    ]),
  }));
  if (texts.length === 0) return [];
  const sizeOf = (some: typeof texts): number => some.reduce((sum, { size }) => sum + size, 0);
  const longer = (count: number): number => Math.max(sizeOf(texts.slice(0, count)), sizeOf(texts.slice(count)));
  const counts = texts.map((_, index) => index + 1);
  const first = texts.slice(0, counts.toSorted((one, other) => longer(one) - longer(other))[0]);
  const rest = texts.slice(first.length);
  const content = (some: typeof texts): readonly FormParagraph[] => some.map(({ line }) => line);
  if (rest.length === 0) return [{ cells: [{ to: LAST, content: content(first), paper: "label" }] }];
  return [
    {
      cells: [
        { to: 2300, content: content(first), paper: "label" },
        { from: 2300, to: LAST, content: content(rest), paper: "label" },
      ],
    },
  ];
}
