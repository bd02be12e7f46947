/**
 * Derives the published JSON Schema of an assessment from the checklist, so that an editor can complete and explain
 * every question, status and element, and a file is checked against exactly what is asked.
 *
 * Objects are closed and every text and list is bounded; the bounds stand in `src/domain/model/limits.ts`.
 */
import { ASSESSMENT_FORMAT } from "../src/domain/model/assessment.ts";
import type { Checklist, Question, ScaleId } from "../src/domain/model/checklist.ts";
import { statusesOf } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import { asSentSchema, partSchema, partsSchema } from "./part-schema.ts";
import type { Schema } from "./schema-pieces.ts";
import type { FieldSchemas } from "./field-schemas.ts";
import { createFieldSchemas } from "./field-schemas.ts";
import {
  choices,
  day,
  explain,
  LANGUAGE,
  line,
  object,
  QUESTION_ID,
  questionIds,
  reference,
  text,
  year,
} from "./schema-pieces.ts";

/**
 * The schema of an assessment for this checklist, as a JSON value (JSON Schema 2020-12). `messages` has the title and the
 * description of each field of an answer. Throws if one is missing.
 */
export function deriveAssessmentSchema(checklist: Checklist, messages: ReadonlyMap<string, string>): Schema {
  const fields = createFieldSchemas(checklist, messages);
  const questions = checklist.sections.flatMap((section) => section.questions);
  const ids = [...questions.map(({ id }) => id), ...formerIds(checklist)];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://unpkg.com/tip-checklist/schemas/assessment.schema.json",
    ...object(
      "Self-assessment",
      `One State's answers for one year to the checklist on ${checklist.source.symbol}.`,
      {
        $schema: line("Schema", "Where an editor finds this schema: ./assessment.schema.json, beside the file."),
        format: {
          title: "Format",
          description: "The shape of this file.",
          type: "string",
          maxLength: LIMITS.line,
          const: ASSESSMENT_FORMAT,
        },
        checklist: object(
          "Checklist",
          "The checklist that is answered, and its revision.",
          {
            id: {
              title: "Checklist",
              description: "Id of the checklist.",
              type: "string",
              maxLength: LIMITS.line,
              const: checklist.id,
            },
            revision: {
              title: "Revision",
              description: "Revision of the checklist.",
              type: "integer",
              minimum: 1,
              maximum: checklist.revision,
            },
          },
          ["id", "revision"],
        ),
        state: {
          title: "State",
          description: "ISO 3166-1 alpha-3 code of the State, EUE for the European Union, XAA to XZZ for examples.",
          type: "string",
          pattern: "^[A-Z]{3}$",
          maxLength: 3,
        },
        year: year("Year", "The year that is assessed."),
        language: {
          title: "Language",
          description: "Language of the answers, as a tag: en, fr, es, ru, zh, ar, pt-BR.",
          ...LANGUAGE,
        },
        stage: {
          title: "Stage",
          description: "draft: work goes on. final: cleared and ready to be sent.",
          type: "string",
          maxLength: LIMITS.id,
          enum: ["draft", "final"],
        },
        focalPoint: object("Focal point", "The person who answers for the State.", contact()),
        contributors: reference("contributors"),
        helpWithForm: object("Help with this form", "Whether help is wanted with providing this information.", {
          wanted: { title: "Wanted", description: "true if help is wanted.", type: "boolean" },
          note: text("Note", "Which help."),
        }),
        part: partSchema(ids.length),
        parts: partsSchema(ids.length),
        answers: reference("answers"),
        formerAnswers: formerAnswers(checklist),
        clearance: object("Clearance", "Who cleared the assessment for sending. In final files only.", {
          name: line("Name", "Name of the person."),
          title: line("Title", "Function of the person."),
          authority: line("Authority", "Ministry or other authority."),
          date: day("Date", "Day of the clearance, as 2026-11-23."),
        }),
        seal: {
          title: "Seal",
          description:
            "Digest over everything else in the file, by which a later change is noticed. In final files only.",
          type: "string",
          pattern: "^sha256:[0-9a-f]{64}$",
          maxLength: 71,
        },
        asSent: asSentSchema(),
      },
      ["format", "checklist", "stage"],
    ),
    $defs: {
      questionId: {
        title: "Question",
        description: "The id of a question.",
        type: "string",
        maxLength: 8,
        enum: ids,
      },
      answers: object(
        "Answers",
        "The answers, by question.",
        Object.fromEntries([
          ...formerIds(checklist).map((id) => [id, reference("formerAnswer")]),
          ...questions.map((question) => [question.id, answerSchema(question, checklist, fields)]),
        ]) as Record<string, Schema>,
      ),
      contributorId: {
        title: "Contributor",
        description: "A short name, in lower case.",
        type: "string",
        pattern: "^[a-z][a-z0-9-]*$",
        maxLength: LIMITS.id,
      },
      contributors: {
        title: "Contributors",
        description: "Those who answer a part of the questionnaire.",
        type: "array",
        maxItems: LIMITS.contributors,
        items: object(
          "Contributor",
          "Somebody who answers a part.",
          {
            id: {
              title: "Id",
              description: "A short name by which answers refer to this contributor: moj.",
              ...reference("contributorId"),
            },
            authority: line("Authority", "Ministry or other authority."),
            name: line("Name", "Name of the person."),
            email: line("E-mail", "E-mail address."),
            questions: questionIds("Questions", "The questions that are assigned to this contributor.", ids.length),
          },
          ["id"],
        ),
      },
      ...Object.fromEntries(checklist.scales.map(({ id }) => [`${id}Answer`, answerOn(id, checklist, fields)])),
      ...fields.definitions,
      formerAnswer: formerAnswer(fields),
    },
  };
}

function contact(): Record<string, Schema> {
  return {
    name: line("Name", "Name of the person."),
    title: line("Title", "Function of the person."),
    authority: line("Authority", "Ministry or other authority."),
    email: line("E-mail", "E-mail address."),
    phone: line("Telephone", "Telephone number with the country code."),
  };
}

/** What an answer may hold is the same for all questions on a scale; the question adds its own title, statuses and elements. */
function answerSchema(question: Question, checklist: Checklist, fields: FieldSchemas): Schema {
  const labels = statusesOf(checklist, question).map(({ id, label }) => {
    return { id, label: `${label}. ${question.guidance.statuses[id] ?? ""}`.trim().replace(/\.$/, "") };
  });
  const { title, description } = fields.textsOf("elements");
  const own: Record<string, Schema | false> = {
    ...(question.form === "adherence"
      ? {}
      : { status: { title: fields.textsOf("status").title, description: explain(labels) } }),
    elements: question.elements.length > 0 && choices(title, description, question.elements),
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
  return object("Answer", "What was replied to the question.", fields.ofAnswer(form, status));
}

/** Answers to questions that are no longer asked, kept apart. */
function formerAnswers(checklist: Checklist): Schema {
  return {
    title: "Former answers",
    description:
      "Answers of an earlier year to questions that are no longer asked, by the id that the question had. They are kept, and count for nothing.",
    type: "object",
    maxProperties: checklist.recommendations.length,
    additionalProperties: false,
    patternProperties: { [QUESTION_ID]: reference("formerAnswer") },
  };
}

/** An answer to a question of an earlier revision, whose statuses and elements this revision may not know. */
function formerAnswer(fields: FieldSchemas): Schema {
  const text = "What was replied to a question that is no longer asked.";
  return object("Former answer", text, fields.ofAnswer());
}

/** The ids that questions had in earlier revisions and have no longer. */
function formerIds(checklist: Checklist): readonly string[] {
  return checklist.history.flatMap(({ dropped, renumbered }) => [
    ...dropped.map(({ id }) => id),
    ...renumbered.map(({ from }) => from),
  ]);
}
