/** The schemas of the fields of an answer, derived from how the answer is described; their texts come from `messages/`. */
import type { Fields, FieldFormat, Leaf, Nest } from "../src/domain/model/answer-format.ts";
import { ANSWER_FORMAT } from "../src/domain/model/answer-format.ts";
import { fieldsWith } from "../src/domain/model/answer-fields.ts";
import type { Checklist, Form } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import type { Schema } from "./schema-pieces.ts";
import { choices, date, day, LANGUAGE, line, object, QUESTION_ID, reference, text, year } from "./schema-pieces.ts";

interface Texts {
  readonly title: string;
  readonly description: string;
}

export interface FieldSchemas {
  /** The fields that are the same in all answers, by key, for `$defs`. */
  readonly definitions: Record<string, Schema>;
  /** The title and the description of the field at a path such as `difficulties-note`. */
  textsOf(path: string): Texts;
  /** A field that holds one of these words, or any word. */
  word(path: string, words?: readonly string[]): Schema;
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

  function listOf(most: number, fields: Record<string, Schema>, path: string, needed: readonly string[] = []): Schema {
    const item = textsOf(`${path}-item`);
    return {
      ...textsOf(path),
      type: "array",
      maxItems: most,
      items: object(item.title, item.description, fields, [...needed]),
    };
  }

  function schemaOf(field: Leaf | Nest, path: string): Schema {
    const { title, description } = textsOf(path);
    switch (field.kind) {
      case "status":
        return word(path);
      case "elements":
        return {
          ...textsOf(path),
          type: "array",
          maxItems: LIMITS.elements,
          items: { type: "string", maxLength: LIMITS.id },
        };
      case "choices":
        return choices(title, description, checklist.lists[field.list]);
      case "question":
        return { title, description, type: "string", pattern: QUESTION_ID, maxLength: 8 };
      case "contributor":
        return { title, description, ...reference("contributorId") };
      case "id":
        return { title, description, ...reference("contributorId") };
      case "word":
        return word(path, field.words);
      case "language":
        return { title, description, ...LANGUAGE };
      case "text":
        return text(title, description);
      case "line":
        return line(title, description);
      case "url":
        return { title, description, type: "string", maxLength: LIMITS.url };
      case "day":
        return day(title, description);
      case "date":
        return date(title, description);
      case "year":
        return year(title, description);
      case "flag":
        return { title, description, type: "boolean" };
      case "group":
        return object(title, description, schemasOf(field.fields, path));
      case "list":
        return listOf(field.most, schemasOf(field.fields, path), path, field.needed);
      case "instruments":
        return object(title, description, instruments(schemasOf(field.fields, path)));
      case "contributions": {
        const own = schemasOf(field.fields, path);
        for (const key of fieldsWith({ contributed: true })) own[key] = reference(key);
        return listOf(field.most, own, path);
      }
    }
  }

  function instruments(fields: Record<string, Schema>): Record<string, Schema> {
    return Object.fromEntries(checklist.instruments.map(({ id, name, short }) => [id, object(short, name, fields)]));
  }

  function inAnswer(key: string, field: FieldFormat, status: Schema | undefined): Schema {
    if (field.kind === "status") return status ?? schemaOf(field, key);
    if (field.kind !== "instruments") return reference(key);
    const { title, description } = textsOf(key);
    return object(title, description, instruments({ ...schemasOf(field.fields, key), ...(status && { status }) }));
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
    ofAnswer(form, status): Record<string, Schema> {
      const own = entries.filter(([, { forms }]) => form === undefined || forms === undefined || forms.includes(form));
      return Object.fromEntries(own.map(([key, field]) => [key, inAnswer(key, field, status)]));
    },
  };
}
