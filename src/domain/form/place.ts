/**
 * The places of a form for word processors: where something is filled in, and by what it is found again when the form
 * comes back. They are derived from the description of the answer, so that the form and its reader cannot disagree.
 *
 * In a form, a place is a row of a table. Its first cell holds the code of the place in square brackets and its label,
 * and the cells after it what is filled in:
 *
 * - `words`: `[21a.measures] What has been done | …`. A blank line between paragraphs of a text is a new paragraph, a
 *   line feed a break.
 * - `choice`: `[21a.status] Reply | Yes, in part`, the label of a reply, or `Same as para. 16 (a)` (`replyText`). While
 *   nothing is chosen, all labels stand there (`unchosenText`).
 * - `ticks`: `[21a.elements] … | ☐ Ministry of justice [1] ☒ Ministry of health [2]`. The number of each choice in
 *   `items` stands after its label, and its box before it, in as many lines and cells as there is room for.
 * - `tick`: `[21a.publish] … | ☐ label`. The box of `publish` is ticked where the answer has `publish: false`; that of
 *   `confirmed`, where an answer that was carried over is still true.
 * - `rows`: a row of headings, `[21a.law] Laws | Title [title] | Date [date]`, then a row for each entry,
 *   `[21a.law.1] | Penal Code | 2005`. An entry has the number that it had when the form was made; others are new.
 *
 * In each cell that is filled in begins a bookmark (`bookmarkOf`), for a tick at its box, and the content controls of
 * choices and ticks have the code as their tag; of entries and ticks with the key of the column or the id as a last part:
 * `21a.law.1.title`, `21a.elements.justice`. Other cells have no control: it would show a text to be replaced.
 */
import { type FieldFormat, type Leaf, type Nest, ANSWER_FORMAT } from "../model/answer-format.ts";
import { type Checklist, type Question, statusesOf } from "../model/checklist.ts";
import { FILE_FORMAT } from "../model/file-format.ts";
import { fingerprint } from "../texts/fingerprint.ts";

export interface Place {
  /** `21a.difficulties.note`: the number of the question, then the path; or `file.year`. */
  readonly code: string;
  /** Id of the question; undefined for particulars of the file. */
  readonly question?: string;
  /** Where the value is in the answer, or in the file: `["difficulties", "note"]`. */
  readonly path: readonly string[];
  readonly shape: "choice" | "words" | "ticks" | "tick" | "rows";
  readonly field: Leaf | Nest;
  /** Ids of the replies of a `choice` or of what can be ticked; keys of the columns of `rows`; else none. */
  readonly items: readonly string[];
}

/** Fields of an entry that a form neither shows as a column nor changes. */
const NOT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  nextSteps: ["id"],
  earlierSteps: ["id", "year", "by", "authority"],
};

/** The number of a question in codes: `21a` for `para-21a`, `7` for `para-07`. */
export function numberOf(questionId: string): string {
  return questionId.replace(/^para-0*/, "");
}

/**
 * The places of a question, in the order of the file. What is internal, and who answered when, is in no form. Only an
 * answer that was carried over has `confirmed` in a form.
 */
export function placesOf(question: Question, checklist: Checklist): readonly Place[] {
  const code = cellCode({ code: numberOf(question.id) }, "confirmed");
  const field = ANSWER_FORMAT.confirmed;
  const confirmed: Place = { code, question: question.id, path: ["confirmed"], shape: "tick", field, items: [] };
  const asked = Object.entries<FieldFormat>(ANSWER_FORMAT).flatMap(([key, field]) => {
    const { forms, group, asked } = field;
    const isHere = asked !== undefined && group !== "internal" && (forms?.includes(question.form) ?? true);
    return isHere ? placesIn([key], field, question, checklist) : [];
  });
  return [...asked, confirmed];
}

function placesIn(
  path: readonly string[],
  field: Leaf | Nest,
  question: Question,
  checklist: Checklist,
): readonly Place[] {
  const place = (shape: Place["shape"], items: readonly string[] = []): readonly Place[] => [
    { code: [numberOf(question.id), ...path].join("."), question: question.id, path, shape, field, items },
  ];
  const within = (at: readonly string[], fields: Readonly<Record<string, Leaf | Nest>>): readonly Place[] =>
    Object.entries(fields).flatMap(([key, one]) => placesIn([...at, key], one, question, checklist));
  switch (field.kind) {
    case "status":
      return place("choice", statusesOf(checklist, question).map(idOf));
    case "elements":
      return question.elements.length === 0 ? [] : place("ticks", question.elements.map(idOf));
    case "choices":
      return place("ticks", checklist.lists[field.list].map(idOf));
    case "flag":
      return place("tick");
    case "list":
      return place(
        "rows",
        Object.keys(field.fields).filter((key) => !NOT_COLUMNS[path[0] ?? ""]?.includes(key)),
      );
    case "group":
      return within(path, field.fields);
    case "instruments":
      return checklist.instruments.flatMap(({ id }) => within([...path, id], field.fields));
    default:
      return place("words");
  }
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/**
 * The places of what belongs to the whole file. Of a part, who answers is the contributor to whom it was sent, with the
 * path `contributor`; of a blank form, the focal point.
 */
export function filePlaces(isPart: boolean): readonly Place[] {
  const { focalPoint, contributors } = FILE_FORMAT;
  const { authority, name, email } = contributors.fields;
  const place = (key: string, path: readonly string[], field: Leaf): Place => ({
    code: `file.${key}`,
    path,
    shape: "words",
    field,
    items: [],
  });
  const person = Object.entries<Leaf>(isPart ? { authority, name, email } : focalPoint.fields);
  return [
    place("state", ["state"], FILE_FORMAT.state),
    place("year", ["year"], FILE_FORMAT.year),
    ...person.map(([key, field]) => place(key, [isPart ? "contributor" : "focalPoint", key], field)),
  ];
}

/** The code of a cell in an entry of `rows`, by its number from 1, or of something to tick. */
export function cellCode({ code }: Pick<Place, "code">, ...parts: readonly (string | number)[]): string {
  return [code, ...parts].join(".");
}

/** What stands in the cell of a choice while nothing is chosen: the labels to choose from. */
export function unchosenText(labels: readonly string[]): string {
  return labels.join(" / ");
}

/** Letters, digits and underscores in the longest name of a bookmark that word processors keep. */
const LONGEST_NAME = 40;

/** The name of the bookmark around what is filled in under a code: `tc_21a_measures`. A long one ends in a digest. */
export function bookmarkOf(code: string): string {
  const name = `tc_${code.replace(/[^A-Za-z0-9]/g, "_")}`;
  if (name.length <= LONGEST_NAME) return name;
  const digest = `_${digestOf(code)}`;
  return name.slice(0, LONGEST_NAME - digest.length) + digest;
}

/** Eight hexadecimal digits: codes are few, and a test shows that their names differ. */
function digestOf(code: string): string {
  return fingerprint(code).toString(16).padStart(8, "0");
}
