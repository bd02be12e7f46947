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
import {
  choices,
  date,
  day,
  explain,
  line,
  object,
  QUESTION_ID,
  questionIds,
  reference,
  text,
  year,
} from "./schema-pieces.ts";

/** The schema of an assessment for this checklist, as a JSON value (JSON Schema 2020-12). */
export function deriveAssessmentSchema(checklist: Checklist): Schema {
  const questions = checklist.sections.flatMap((section) => section.questions);
  const ids = [...questions.map(({ id }) => id), ...formerIds(checklist)];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://unpkg.com/tip-checklist/schemas/assessment.schema.json",
    ...object(
      "Self-assessment",
      `One State's answers for one year to the checklist on ${checklist.source.symbol}.`,
      {
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
          type: "string",
          pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
          maxLength: 35,
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
          ...questions.map((question) => [question.id, answerSchema(question, checklist)]),
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
      ...Object.fromEntries(checklist.scales.map(({ id }) => [`${id}Answer`, answerOn(id, checklist)])),
      ...answerParts(checklist),
      formerAnswer: formerAnswer(checklist),
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
function answerSchema(question: Question, checklist: Checklist): Schema {
  const labels = statusesOf(checklist, question).map(({ id, label }) => {
    return { id, label: `${label}. ${question.guidance.statuses[id] ?? ""}`.trim().replace(/\.$/, "") };
  });
  const elements = choices("Elements", "The parts of the recommendation that are done.", question.elements);
  const own: Record<string, Schema | false> = {
    ...(question.form === "adherence" ? {} : { status: { title: "Status", description: explain(labels) } }),
    elements: question.elements.length > 0 ? elements : false,
  };
  const about = { title: `Para. ${question.paragraph} · ${question.title}`, description: question.text };
  // Editors show the first explanation that they come to, so what is said of this question stands before what is common.
  return { ...about, type: "object", allOf: [{ ...about, properties: own }, reference(`${question.scale}Answer`)] };
}

/** The parts of an answer on a scale, in the order in which they are written. */
function answerOn(scale: ScaleId, checklist: Checklist): Schema {
  const list = statusesOf(checklist, { scale });
  const status: Schema = {
    title: "Status",
    description: explain(list),
    type: "string",
    maxLength: LIMITS.id,
    enum: list.map(({ id }) => id),
  };
  const own: Record<string, Schema> =
    scale === "adherence"
      ? { instruments: instrumentsSchema(checklist, status) }
      : {
          status,
          ...(scale === "ratification"
            ? { obstacles: reference("obstacles"), expectedYear: reference("expectedYear") }
            : {}),
        };
  return object("Answer", "What was replied to the question.", {
    ...own,
    elements: ELEMENTS,
    ...Object.fromEntries(COMMON.map((name) => [name, reference(name)])),
  });
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
function formerAnswer(checklist: Checklist): Schema {
  const word = (title: string, description: string): Schema => ({
    title,
    description,
    type: "string",
    maxLength: LIMITS.id,
  });
  return object("Former answer", "What was replied to a question that is no longer asked.", {
    status: word("Status", "The reply."),
    instruments: instrumentsSchema(checklist, word("Status", "How the State stood to the instrument.")),
    obstacles: reference("obstacles"),
    expectedYear: reference("expectedYear"),
    elements: ELEMENTS,
    ...Object.fromEntries(COMMON.map((name) => [name, reference(name)])),
  });
}

/** The ids that questions had in earlier revisions and have no longer. */
function formerIds(checklist: Checklist): readonly string[] {
  return checklist.history.flatMap(({ dropped, renumbered }) => [
    ...dropped.map(({ id }) => id),
    ...renumbered.map(({ from }) => from),
  ]);
}

const ELEMENTS: Schema = {
  title: "Elements",
  description: "The parts of the recommendation that are done.",
  type: "array",
  maxItems: LIMITS.elements,
  items: { type: "string", maxLength: LIMITS.id },
};

const COMMON = [
  "measures", "law", "practice", "authority", "difficulties", "nextSteps", "assistance", "goodPractice", "reason",
  "contributions", "sameAs", "publish", "carriedFrom", "answered",
]; // prettier-ignore

/** The parts of an answer that a further contributor can write as well. */
const CONTRIBUTED = [
  "measures", "practice", "authority", "difficulties", "obstacles", "nextSteps", "assistance", "goodPractice", "reason",
]; // prettier-ignore

function instrumentsSchema(checklist: Checklist, status: Schema): Schema {
  const properties = checklist.instruments.map(({ id, name, short }): [string, Schema] => [
    id,
    object(short, name, {
      status,
      signed: date("Signed", "Date of signature."),
      ratified: date("Ratified", "Date of ratification, acceptance, approval or accession."),
    }),
  ]);
  return object("Instruments", "How the State stands to each instrument.", Object.fromEntries(properties));
}

function answerParts(checklist: Checklist): Record<string, Schema> {
  const note = text("Note", "In words.");
  return {
    measures: text("Measures", "What has been done."),
    law: {
      title: "Law",
      description: "The laws and other legal texts that apply.",
      type: "array",
      maxItems: LIMITS.laws,
      items: object(
        "Law",
        "A law or other legal text.",
        {
          title: line("Title", "Title of the law."),
          provision: line("Provision", "Article, section or paragraph."),
          date: date("Date", "Date of the law."),
          url: { title: "Link", description: "Where the text can be read.", type: "string", maxLength: LIMITS.url },
        },
        ["title"],
      ),
    },
    practice: text("Practice", "How it is applied: cases, statistics, examples."),
    authority: line("Competent authority", "The authority that is responsible."),
    difficulties: object("Difficulties", "What stands in the way.", {
      kinds: choices("Kinds", "Kinds of difficulty.", checklist.lists.difficulties),
      note,
    }),
    nextSteps: object("Next steps", "What is planned.", {
      text: text("Text", "What is planned."),
      by: date("By", "By when."),
    }),
    assistance: object("Assistance", "Technical assistance that the State requests.", {
      requested: choices("Requested", "Kinds of assistance.", checklist.lists.assistance),
      received: text("Received", "Assistance that is already received, and from whom."),
      note,
    }),
    goodPractice: text("Good practice", "A good practice offered for sharing (paras. 69 and 80)."),
    obstacles: object("Obstacles", "What keeps the State from becoming a party.", {
      kinds: choices("Kinds", "Kinds of obstacle.", checklist.lists.obstacles),
      note,
    }),
    expectedYear: year("Expected year", "The year in which the State expects to become a party."),
    reason: text("Reason", "Why the question is answered in this way."),
    contributions: {
      title: "Contributions",
      description: "What further contributors wrote to the question, beside the answer itself.",
      type: "array",
      maxItems: LIMITS.contributions,
      items: object("Contribution", "What one of them wrote.", {
        by: { title: "By", description: "Id of the contributor.", ...reference("contributorId") },
        date: day("Date", "Day on which it was written, as 2026-11-23."),
        ...Object.fromEntries(CONTRIBUTED.map((name) => [name, reference(name)])),
      }),
    },
    sameAs: {
      title: "Same as",
      description: "Id of another question whose answer is also the answer to this one.",
      type: "string",
      pattern: QUESTION_ID,
      maxLength: 8,
    },
    publish: { title: "Publish", description: "false leaves the answer out of public reports.", type: "boolean" },
    carriedFrom: year("Carried from", "The year from which the answer was copied, while nobody has confirmed it."),
    answered: object("Answered", "Who answered, and when.", {
      by: { title: "By", description: "Id of the contributor.", ...reference("contributorId") },
      date: day("Date", "Day of the answer, as 2026-11-23."),
    }),
  };
}
