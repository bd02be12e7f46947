/** What the property tests of documents draw from: texts that are hard to write down, and whole assessments. */
import fc from "fast-check";
import { createLayout } from "../../src/format/layout.ts";
import {
  type FieldFormat,
  type Fields,
  type Leaf,
  type Nest,
  ANSWER_FORMAT,
} from "../../src/domain/model/answer-format.ts";
import { FILE_FORMAT } from "../../src/domain/model/file-format.ts";
import { type Assessment, ASSESSMENT_FORMAT } from "../../src/domain/model/assessment.ts";
import { type Question, allQuestions, statusesOf } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";

export const layout = createLayout(checklist);

/** Pieces that mean something to one YAML reader or another, are invisible, or are easily lost. */
const PIECES = [
  "a", "Ministry", "état", "司法", "عدل", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "#", " #", ": ", ":", "- ", "-", "? ",
  "---", "...", "\n---\n", "\n...\n", "%YAML 1.1", "&a", "*a", "!t", "|", ">", "@", "`", "'", '"', "\\", "{", "}", "[", "]",
  ",", "<<", "=", "~", "\u0000", "\u001b[2J", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u061c", "\u200b", "\u200f",
  "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff", "e\u0301", "😀", "👩‍⚖️", "\u{e0041}", "\u{1fffe}",
]; // prettier-ignore

/** Texts that some reader takes for something else when they are not quoted. */
const MISREAD = [
  "", "yes", "No", "on", "OFF", "y", "n", "true", "null", "~", "22:22", "010", "0o14", "0x1F", "1e3", "1_000", "-.5", ".inf",
  ".NaN", "2026-01-01", "2026-01-01T10:00:00Z", "=", "<<", "NO", "---", "...", "# no comment", "- item", "a: b", "!!str x",
]; // prettier-ignore

/** A text of one line or of several, with anything in it that Unicode has; only lone surrogates are left out. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...MISREAD),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 6 }).map((lines) => lines.join("\n")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "An inter-ministerial task force meets monthly.\n\n- justice\n- health",
    "One line.\n",
    "  two spaces",
  ),
);

const date = fc.constantFrom("2019", "2019-05", "2019-05-31");
const day = fc.constantFrom("2026-11-23", "2026-01-01");
const contributorId = fc.constantFrom("moj", "health-2");
const key = fc.constantFrom("3f0c2d1be58a4976", "00000000deadbeef");
const year = fc.integer({ min: 1900, max: 2200 });

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A group in which any of the parts may be missing. */
function some(parts: Parts, required: readonly string[] = []): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(parts, { requiredKeys: [...required], noNullPrototype: true });
}

function choices(list: readonly { readonly id: string }[]): fc.Arbitrary<string[]> {
  return fc.subarray(list.map(({ id }) => id));
}

/** What values of some kinds depend on. */
interface Around {
  readonly question?: Question;
  readonly questions?: readonly Question[];
}

/** Any answer to a question that the schema allows. */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  const own = Object.entries<FieldFormat>(ANSWER_FORMAT).filter(
    ([key, { forms }]) =>
      (forms === undefined || forms.includes(question.form)) && (key !== "elements" || question.elements.length > 0),
  );
  return some(Object.fromEntries(own.map(([key, field]) => [key, valueOf(field, { question })])));
}

function valueOf(field: Leaf | Nest, around: Around): fc.Arbitrary<unknown> {
  const { question, questions = [] } = around;
  const group = (fields: Fields, needed?: readonly string[]): fc.Arbitrary<unknown> =>
    some(Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, valueOf(one, around)])), needed);
  switch (field.kind) {
    case "status":
      return fc.constantFrom(...(question ? statusesOf(checklist, question) : []).map(({ id }) => id));
    case "elements":
      return choices(question?.elements ?? []);
    case "choices":
      return choices(checklist.lists[field.list]);
    case "word":
      return fc.constantFrom(...field.words);
    case "question":
      return fc.constantFrom("para-16a", "para-06");
    case "id":
    case "contributor":
      return contributorId;
    case "language":
      return fc.constantFrom("en", "pt-BR");
    case "text":
    case "line":
    case "email":
    case "file":
      return anyText;
    case "url":
      return fc.webUrl();
    case "day":
      return day;
    case "date":
      return date;
    case "year":
      return year;
    case "flag":
      return fc.boolean();
    case "questions":
      return fc.subarray(questions.map(({ id }) => id));
    case "answers":
      return some(Object.fromEntries(questions.map((one) => [one.id, answerTo(one)])));
    case "format":
      return fc.constant(ASSESSMENT_FORMAT);
    case "checklist":
      return fc.constant(checklist.id);
    case "revision":
      return fc.constant(checklist.revision);
    case "state":
      return fc.constantFrom("NOR", "XUT");
    case "key":
      return key;
    case "digest":
      return fc.constant(`sha256:${"0f".repeat(32)}`);
    case "group":
      return group(field.fields, field.needed);
    case "instruments":
      return some({ convention: group(field.fields), protocol: group(field.fields) });
    case "list":
      return fc.array(group(field.fields, field.needed), { maxLength: 2 });
    case "contributions":
      return fc.array(group({ ...field.fields, practice: { kind: "text" } }), { maxLength: 1 });
  }
}

/** Any draft that the schema allows, with answers to some of these questions; where it is a part, with one as it was sent. */
function assessmentOf(questions: readonly Question[]): fc.Arbitrary<Assessment> {
  const { seal: _, formerAnswers: __, ...drafted } = FILE_FORMAT;
  const entries = Object.entries(drafted).map(
    ([key, field]) =>
      [key, valueOf(field, { questions: key === "asSent" ? questions.slice(0, 1) : questions })] as const,
  );
  const parts = { ...Object.fromEntries(entries), stage: fc.constant("draft") };
  return some(parts, ["format", "checklist", "stage"]) as fc.Arbitrary<unknown> as fc.Arbitrary<Assessment>;
}

/** Questions of every form and scale, with elements and without. */
const VARIED = ["para-07", "para-08", "para-06", "para-57", "para-12a", "para-21a"];

/** Any draft with answers to a few questions; two of them have much in common. */
export const anyAssessment = assessmentOf(allQuestions(checklist).filter(({ id }) => VARIED.includes(id)));

/** Any draft with answers to any of the questions. */
export const anyFullAssessment = assessmentOf(allQuestions(checklist));
