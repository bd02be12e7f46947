/**
 * The blank questionnaire as a file to fill in an editor: an assessment without answers that is valid as it is, with
 * every question and its choices as comments.
 */
import { namedText } from "../../messages/name-before.ts";
import { type FieldFormat, type Leaf, type Nest, type Role, ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import { elementNeeds } from "../../messages/element-needs.ts";
import { addressedNote, questionNotes } from "../../messages/addressed.ts";
import { type Checklist, type Choice, type Question, statusesOf } from "../../domain/model/checklist.ts";
import { recommendationOf } from "../../domain/recommendations/recommendation.ts";
import { widthOf, wrapAfter, wrapText } from "../wrap.ts";
import { guidanceOf, guidanceText } from "../contents/guidance.ts";
import { marksText } from "../contents/scales.ts";
import { type TemplateSubject, askedFields } from "../contents/template.ts";

/** Columns of a line that editors show without scrolling. */
const WIDTH = 100;

/** Samples of how the file is written; they are the same in every language. */
const PEOPLE = [
  'focalPoint: { name: "…", title: "…", authority: "…", email: "…", phone: "…" }',
  'contributors: [{ id: moj, authority: "…", name: "…", email: "…" }]',
];
const ADHERENCE = [
  "instruments:",
  '  convention: { status: party, signed: "2000-12-13", ratified: "2004-06-18" }',
  '  protocol: { status: signatory, signed: "2000-12-13" }',
];

/** The file before anybody answers: the lines of an empty assessment, and the title of each question. */
export interface BlankFile {
  /** The lines down to the answers. */
  readonly top: readonly string[];
  readonly titleOf: (questionId: string) => string | undefined;
  /** The last line. */
  readonly end: string;
}

/** The text of the file. */
export function renderTemplateYaml(subject: TemplateSubject, { top, titleOf, end }: BlankFile): string {
  const { checklist, say } = subject;
  const [heading = "", ...rest] = top;
  const lines = [
    heading,
    ...introduction(subject),
    "",
    ...rest,
    ...comments(say("template.yaml-people"), ""),
    ...sample(PEOPLE, ""),
    "focalPoint: {}",
    "contributors: []",
    "answers:",
    ...checklist.sections.flatMap(({ title, intro, questions }) => [
      "",
      `  # ${"=".repeat(WIDTH - 4)}`,
      ...comments(`${title}\n${intro}`, "  "),
      ...questions.flatMap((question) => [
        "",
        `  ${titleOf(question.id) ?? "#"}`,
        "  #",
        ...questionComments(question, subject),
        `  ${question.id}: {}`,
      ]),
    ]),
    end,
  ];
  return `${lines.join("\n")}\n`;
}

/** How to fill in the file, with the lists from which difficulties and assistance are chosen. */
function introduction(subject: TemplateSubject): readonly string[] {
  const { checklist, say } = subject;
  return [
    "#",
    ...comments(say("template.yaml-heading"), ""),
    "#",
    ...comments(say("template.yaml-how"), ""),
    ...sample(
      [
        "para-21a:",
        "  status: partly-implemented",
        "  elements: [justice, health]",
        `  measures: ${JSON.stringify(say("template.yaml-example"))}`,
      ],
      "",
    ),
    ...comments(say("template.yaml-more"), ""),
    ...sample(
      askedFields().flatMap((key) => (key === "measures" ? [] : [sampleField(key, ANSWER_FORMAT[key], subject)])),
      "",
    ),
    ...comments(say("template.yaml-close"), ""),
    "#",
    ...comments(say("guide.parties"), ""),
    ...comments(say("guide.period"), ""),
    "#",
    ...meaningComments(subject),
    ...comments(marksText(subject), ""),
    "#",
    ...choiceComments(say("template.yaml-difficulties"), checklist.lists.difficulties, ""),
    "#",
    ...choiceComments(say("template.yaml-assistance"), checklist.lists.assistance, ""),
  ];
}

/** What the replies mean in general, by scale. */
function meaningComments({ checklist, say }: TemplateSubject): readonly string[] {
  const groups = [
    ...checklist.scales.map(({ id, statuses }) => ({ name: say(`scales.${id}`), statuses })),
    { name: say("scales.exceptions"), statuses: checklist.exceptions },
  ];
  return [
    ...comments(`${say("report-part.scales")}. ${say("scales.intro")}`, ""),
    ...groups.flatMap(({ name, statuses }) =>
      choiceComments(
        name,
        statuses.map(({ id, label, meaning }) => ({ id, label: namedText(label, meaning, say) })),
        "",
      ),
    ),
  ];
}

/** How a field of an answer is written. */
function sampleField(key: string, field: FieldFormat, { checklist, say }: TemplateSubject): string {
  const written = `${key}: ${sampleValue(field, field.group, checklist)}`;
  return field.kind === "flag" ? `${written}  (${say("template.yaml-publish")})` : written;
}

const SAMPLES: Partial<Readonly<Record<Leaf["kind"], string>>> = {
  url: '"https://…"',
  id: "s1",
  year: "2025",
  word: "done",
  flag: "false",
};

function sampleValue(field: Leaf | Nest, group: Role["group"], checklist: Checklist): string {
  if ("fields" in field) {
    const inner = Object.entries<Leaf | Nest>(field.fields).map(
      ([key, one]) => `${key}: ${sampleValue(one, group, checklist)}`,
    );
    const written = `{ ${inner.join(", ")} }`;
    // The ids show that there may be several.
    const others = "id" in field.fields && !("year" in field.fields) ? ', { id: s2, text: "…" }' : "";
    return field.kind === "list" ? `[${written}${others}]` : written;
  }
  if (field.kind === "choices") return `[${checklist.lists[field.list][0]?.id ?? ""}]`;
  if (field.kind === "date") return group === "ahead" ? '"2027-06"' : '"2019-05-01"';
  return SAMPLES[field.kind] ?? '"…"';
}

/** Lines that show how something is written. */
function sample(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => `${indent}#   ${line}`);
}

function comments(text: string, indent: string, hanging = ""): readonly string[] {
  const room = WIDTH - indent.length - 2;
  return wrapText(text, room, hanging).map((line) => `${indent}# ${line}`.trimEnd());
}

/** Ids with what each means, in two columns. */
function choiceComments(name: string, choices: readonly Choice[], indent: string): readonly string[] {
  if (choices.length === 0) return [];
  const column = Math.max(...choices.map(({ id }) => widthOf(id)));
  return [
    `${indent}# ${name}:`,
    ...choices.flatMap(({ id, label }) =>
      wrapAfter(`  ${id.padEnd(column)}  `, label, WIDTH - indent.length - 2).map((line) => `${indent}# ${line}`),
    ),
  ];
}

/** The question, the words that its answer may have, and what counts as which. */
function questionComments(question: Question, subject: TemplateSubject): readonly string[] {
  const { checklist, say } = subject;
  const { text, elements, form } = question;
  return [
    ...comments(addressedNote(recommendationOf(checklist, question), say), "  "),
    ...[text, ...questionNotes(question, checklist, say)].flatMap((one) => comments(one, "  ")),
    "  #",
    ...choiceComments("status", statusesOf(checklist, question), "  "),
    ...choiceComments("elements", elements, "  "),
    ...elementNeeds(question, checklist, say).flatMap((need) =>
      comments(namedText(need.label, need.elements.map(({ id }) => id).join(", "), say), "  ", "  "),
    ),
    ...(form === "adherence" ? [...comments(say("template.yaml-adherence"), "  "), ...sample(ADHERENCE, "  ")] : []),
    ...(form === "ratification" ? choiceComments(say("template.yaml-obstacles"), checklist.lists.obstacles, "  ") : []),
    ...guidanceOf(question, subject).flatMap((one) => comments(guidanceText(one, say), "  ", "  ")),
  ];
}
