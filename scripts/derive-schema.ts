/**
 * Derives the published JSON Schema of an assessment from the checklist, so that an editor can complete and explain
 * every question, status and element, and a file is checked against exactly what is asked.
 *
 * Objects are closed and every text and list is bounded; the bounds stand in `src/domain/model/limits.ts`.
 */
import type { Leaf, Nest } from "../src/domain/model/answer-format.ts";
import {
  type Checklist,
  type Question,
  type ScaleId,
  allQuestions,
  statusesOf,
} from "../src/domain/model/checklist.ts";
import { FILE_FORMAT } from "../src/domain/model/file-format.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import { type FieldSchemas, createFieldSchemas } from "./field-schemas.ts";
import { type Schema, choices, explain, formerIds, idsOf, object, QUESTION_ID, reference } from "./schema-pieces.ts";

/**
 * The schema of an assessment for this checklist, as a JSON value (JSON Schema 2020-12). `messages` has the title and the
 * description of each field. Throws if one is missing.
 */
export function deriveAssessmentSchema(checklist: Checklist, messages: ReadonlyMap<string, string>): Schema {
  const fields = createFieldSchemas(checklist, messages);
  const { title, description } = fields.textsOf("file");
  const texts = { title, description: description.replace("{symbol}", checklist.source.symbol) };
  const entries = Object.entries(FILE_FORMAT).map(
    ([key, field]) => [key, entryOf(key, field, checklist, fields)] as const,
  );
  const properties = { $schema: fields.schemaOf({ kind: "line" }, "file-schema"), ...Object.fromEntries(entries) };
  const answers = [
    ...formerIds(checklist).map((id) => [id, reference("formerAnswer")] as const),
    ...allQuestions(checklist).map((question) => [question.id, answerSchema(question, checklist, fields)] as const),
  ];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...object(texts, properties, ["format", "checklist", "stage"]),
    $defs: {
      questionId: { ...fields.textsOf("questionId"), type: "string", maxLength: 8, enum: idsOf(checklist) },
      answers: object(fields.textsOf("file-answers"), Object.fromEntries(answers)),
      contributorId: {
        ...fields.textsOf("contributorId"),
        type: "string",
        pattern: "^[a-z][a-z0-9-]*$",
        maxLength: LIMITS.id,
      },
      contributors: fields.schemaOf(FILE_FORMAT.contributors, "file-contributors"),
      ...Object.fromEntries(checklist.scales.map(({ id }) => [`${id}Answer`, answerOn(id, checklist, fields)])),
      ...fields.definitions,
      // An answer to a question of an earlier revision, whose statuses and elements this revision may not know.
      formerAnswer: object(fields.textsOf("formerAnswer"), fields.ofAnswer()),
    },
  };
}

/** An entry of the file; what is in several places is defined once. */
function entryOf(key: string, field: Leaf | Nest, checklist: Checklist, fields: FieldSchemas): Schema {
  switch (key) {
    case "contributors":
    case "answers":
      return reference(key);
    case "asSent":
      return object(fields.textsOf("file-asSent"), {
        contributors: reference("contributors"),
        answers: reference("answers"),
      });
    case "formerAnswers":
      return {
        ...fields.textsOf("file-formerAnswers"),
        type: "object",
        maxProperties: checklist.recommendations.length,
        additionalProperties: false,
        patternProperties: { [QUESTION_ID]: reference("formerAnswer") },
      };
    default:
      return fields.schemaOf(field, `file-${key}`);
  }
}

/** What an answer may hold is the same for all questions on a scale; the question adds its own title, statuses and elements. */
function answerSchema(question: Question, checklist: Checklist, fields: FieldSchemas): Schema {
  const labels = statusesOf(checklist, question).map(({ id, label }) => {
    return { id, label: `${label}. ${question.guidance.statuses[id] ?? ""}`.trim().replace(/\.$/, "") };
  });
  const own: Record<string, Schema | false> = {
    ...(question.form === "adherence"
      ? {}
      : { status: { title: fields.textsOf("status").title, description: explain(labels) } }),
    elements: question.elements.length > 0 && choices(fields.textsOf("elements"), question.elements),
  };
  const about = { title: `Para. ${question.paragraph} · ${question.title}`, description: question.text };
  // Editors show the first explanation that they come to, so what is said of this question comes before what is common.
  return { ...about, type: "object", allOf: [{ ...about, properties: own }, reference(`${question.scale}Answer`)] };
}

/** The fields of an answer on a scale. */
function answerOn(scale: ScaleId, checklist: Checklist, fields: FieldSchemas): Schema {
  const form = scale === "adherence" || scale === "ratification" ? scale : "standard";
  const list = statusesOf(checklist, { scale });
  const status = {
    ...fields.word(
      "status",
      list.map(({ id }) => id),
    ),
    description: explain(list),
  };
  return object(fields.textsOf("answer"), fields.ofAnswer(form, status));
}
