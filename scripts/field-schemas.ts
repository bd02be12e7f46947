/** The schemas of the fields of an answer and of the file, derived from how they are described; their texts come from `messages/`. */
import { ASSESSMENT_FORMAT } from "../src/domain/model/assessment.ts";
import {
  type Fields,
  type FieldFormat,
  type Leaf,
  type Nest,
  ANSWER_FORMAT,
} from "../src/domain/model/answer-format.ts";
import { fieldsWith } from "../src/domain/model/find-fields.ts";
import type { Checklist, Form } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import { type Schema, type Texts, choices, idsOf, object, QUESTION_ID, reference } from "./schema-pieces.ts";

/** A field that holds a value of which nothing else need be known. */
type Value = Exclude<Leaf, { readonly kind: "status" | "word" | "elements" | "choices" }>;

export interface FieldSchemas {
  /** The fields that are the same in all answers, by key, for `$defs`. */
  readonly definitions: Record<string, Schema>;
  /** The title and the description of the field at a path such as `difficulties-note`. */
  textsOf(path: string): Texts;
  /** A field that holds one of these words, or any word. */
  word(path: string, words?: readonly string[]): Schema;
  /** The schema of a field whose texts are those of this path. */
  schemaOf(field: Leaf | Nest, path: string): Schema;
  /** The fields of an answer to a question of this form, with this schema of its status; or of any form and status. */
  ofAnswer(form?: Form, status?: Schema): Record<string, Schema>;
}

/** The schemas of the fields. Throws if the title or the description of one is not in `messages`. */
export function createFieldSchemas(checklist: Checklist, messages: ReadonlyMap<string, string>): FieldSchemas {
  function textsOf(path: string): Texts {
    const [title, description] = [messages.get(`schema-title.${path}`), messages.get(`schema.${path}`)];
    if (title === undefined || description === undefined)
      throw new Error(`messages/en/schema.yaml: ${path} is missing.`);
    return { title, description };
  }

  function word(path: string, words?: readonly string[]): Schema {
    return { ...textsOf(path), type: "string", maxLength: LIMITS.id, ...(words && { enum: words }) };
  }

  function schemasOf(fields: Fields, path: string): Record<string, Schema> {
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field, `${path}-${key}`)]));
  }

  function listOf(most: number, fields: Record<string, Schema>, path: string, needed?: readonly string[]): Schema {
    return { ...textsOf(path), type: "array", maxItems: most, items: object(textsOf(`${path}-item`), fields, needed) };
  }

  function schemaOf(field: Leaf | Nest, path: string): Schema {
    const texts = textsOf(path);
    switch (field.kind) {
      case "status":
        return word(path);
      case "word":
        return word(path, field.words);
      case "elements":
        return { ...texts, type: "array", maxItems: LIMITS.elements, items: { type: "string", maxLength: LIMITS.id } };
      case "choices":
        return choices(texts, checklist.lists[field.list]);
      case "group":
        return object(texts, schemasOf(field.fields, path), field.needed);
      case "list":
        return listOf(field.most, schemasOf(field.fields, path), path, field.needed);
      case "instruments":
        return object(texts, instruments(schemasOf(field.fields, path)));
      case "contributions": {
        const own = schemasOf(field.fields, path);
        for (const key of fieldsWith({ contributed: true })) own[key] = reference(key);
        return listOf(field.most, own, path);
      }
      case "date":
        return {
          ...texts,
          description: `${texts.description} ${textsOf("date").description}`,
          ...valueSchema(field.kind),
        };
      default:
        return { ...texts, ...valueSchema(field.kind) };
    }
  }

  /** What a value of this kind looks like, whatever it is called. */
  function valueSchema(kind: Value["kind"]): Schema {
    switch (kind) {
      case "question":
        return { type: "string", pattern: QUESTION_ID, maxLength: 8 };
      case "contributor":
      case "id":
        return reference("contributorId");
      case "language":
        return { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", maxLength: 35 };
      case "text":
        return { type: "string", maxLength: LIMITS.text };
      case "line":
      case "email":
      case "file":
        return { type: "string", maxLength: LIMITS.line };
      case "url":
        return { type: "string", maxLength: LIMITS.url };
      case "day":
        return { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", maxLength: 10 };
      case "date":
        return { type: "string", pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", maxLength: 10 };
      case "year":
        return { type: "integer", minimum: LIMITS.firstYear, maximum: LIMITS.lastYear };
      case "flag":
        return { type: "boolean" };
      case "questions":
        return { type: "array", maxItems: idsOf(checklist).length, uniqueItems: true, items: reference("questionId") };
      case "answers":
        return reference("answers");
      case "format":
        return { type: "string", maxLength: LIMITS.line, const: ASSESSMENT_FORMAT };
      case "checklist":
        return { type: "string", maxLength: LIMITS.line, const: checklist.id };
      case "revision":
        return { type: "integer", minimum: 1, maximum: checklist.revision };
      case "state":
        return { type: "string", pattern: "^[A-Z]{3}$", maxLength: 3 };
      case "key":
        return { type: "string", pattern: "^[0-9a-f]{16}$", maxLength: 16 };
      case "digest":
        return { type: "string", pattern: "^sha256:[0-9a-f]{64}$", maxLength: 71 };
    }
  }

  function instruments(fields: Record<string, Schema>): Record<string, Schema> {
    return Object.fromEntries(
      checklist.instruments.map(({ id, name, short }) => [id, object({ title: short, description: name }, fields)]),
    );
  }

  function inAnswer(key: string, field: FieldFormat, status: Schema | undefined): Schema {
    if (field.kind === "status") return status ?? schemaOf(field, key);
    if (field.kind !== "instruments") return reference(key);
    return object(textsOf(key), instruments({ ...schemasOf(field.fields, key), ...(status && { status }) }));
  }

  const entries = Object.entries<FieldFormat>(ANSWER_FORMAT);
  return {
    definitions: Object.fromEntries(
      entries
        .filter(([, { kind }]) => kind !== "status" && kind !== "instruments")
        .map(([key, field]) => [key, schemaOf(field, key)]),
    ),
    textsOf,
    word,
    schemaOf,
    ofAnswer(form, status): Record<string, Schema> {
      const own = entries.filter(([, { forms }]) => form === undefined || forms === undefined || forms.includes(form));
      return Object.fromEntries(own.map(([key, field]) => [key, inAnswer(key, field, status)]));
    },
  };
}
