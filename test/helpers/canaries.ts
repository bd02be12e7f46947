/** Assessments with a word of its own in every field, made from the formats, so that a new field is in them at once. */
import {
  type FieldFormat,
  type Fields,
  type Leaf,
  type Nest,
  ANSWER_FORMAT,
} from "../../src/domain/model/answer-format.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import { FILE_FORMAT } from "../../src/domain/model/file-format.ts";
import { fieldsIn } from "../../src/domain/model/find-fields.ts";
import checklist from "../../src/generated/checklist.en.ts";

/** Questions with elements, all on one scale, so that each can be answered by reference to another. */
export const QUESTIONS = allQuestions(checklist).filter(
  ({ form, scale, elements }) => form === "standard" && scale === "implementation" && elements.length > 0,
);

/** The word in the field at a path; `of` is the year and what the answer is for. */
export function canaryAt(of: string, path: string): string {
  return `Canary${of}${path.replaceAll(".", "")}X`;
}

const WORDS: ReadonlySet<string> = new Set(["text", "line", "url", "email"]);

/** The paths of all fields that hold words of a person, at any depth: `law.url`. */
export function wordPaths(fields: Fields, before = ""): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if ("fields" in field) return wordPaths(fieldsIn(field), `${before}${key}.`);
    return WORDS.has(field.kind) ? [before + key] : [];
  });
}

function valueOf(field: Leaf | Nest, path: string, of: string, elements: readonly string[]): unknown {
  const word = canaryAt(of, path);
  switch (field.kind) {
    case "text":
      return `${word} is said here,\nand on a second line.`;
    case "url":
      return `https://example.org/${word}`;
    case "email":
      return `${word}@example.org`;
    case "day":
      return "2026-09-14";
    case "date":
      return "2024-11";
    case "year":
      return 2024;
    case "flag":
      return true;
    case "word":
      return field.words[0];
    case "choices":
      return [checklist.lists[field.list][0]?.id];
    case "elements":
      return elements;
    case "contributor":
      return "moj";
    case "id":
      return "moj";
    case "language":
      return "es";
    case "questions":
      return [QUESTIONS[0]?.id];
    case "key":
      return "6f1d2c3b4a596877";
    case "digest":
      return `sha256:${"d16e".repeat(16)}`;
    case "group":
      return groupOf(field.fields, `${path}.`, of, elements);
    case "list":
    case "contributions":
      return [groupOf(fieldsIn(field), `${path}.`, of, elements)];
    default:
      return word;
  }
}

function groupOf(fields: Fields, before: string, of: string, elements: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, valueOf(field, before + key, of, elements)]),
  );
}

/** The fields that answers to these questions have; how an answer is given is left to each. */
export const ANSWER_FIELDS: Fields = Object.fromEntries(
  Object.entries<FieldFormat>(ANSWER_FORMAT).filter(
    ([key, { forms }]) =>
      (forms === undefined || forms.includes("standard")) &&
      !["status", "sameAs", "publish", "carriedFrom"].includes(key),
  ),
);

/** An answer with every field that answers on this scale have, and these in place of its own. */
export function fullAnswer(of: string, number: number, own: Answer): Answer {
  const elements = QUESTIONS[number]?.elements.map(({ id }) => id) ?? [];
  return { ...(groupOf(ANSWER_FIELDS, "", of, elements) as Answer), ...own };
}

/** An assessment with every entry but those of a part, and with these answers. */
export function fullAssessment(of: string, year: number, answers: NonNullable<Assessment["answers"]>): Assessment {
  const { part: _, asSent: __, answers: ___, formerAnswers: ____, seal: _____, ...entries } = FILE_FORMAT;
  return {
    ...(groupOf(entries, "", of, []) as unknown as Assessment),
    format: "tip-checklist/assessment/1",
    checklist: { id: checklist.id, revision: checklist.revision },
    state: "XUT",
    year,
    language: "en",
    stage: "draft",
    answers,
  };
}
