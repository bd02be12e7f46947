/** Compiles the schema of an assessment into a validator, ahead of time: ajv itself is no part of the program. */
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

export interface Schema {
  readonly $defs: Readonly<Record<string, unknown>>;
}

/**
 * The source of a CommonJS module that checks data against `schema`, and leaves ajv's errors in its `errors`.
 * It is loaded whenever a file is read, so what only people read is left out of it, and answers of one kind share code.
 */
export function compileValidator(schema: Schema): string {
  // These keywords mean the same in all drafts; the code for the newer ones also tracks what was evaluated.
  const { $schema: _, ...rest } = withoutTexts(withoutQuestions(schema)) as Record<string, unknown>;
  const ajv = new Ajv({ allErrors: true, strict: true, messages: false, inlineRefs: false, code: { source: true } });
  return standaloneCode.default(ajv, ajv.compile(rest));
}

/**
 * The schema with answers by their kind in place of the single questions: a validator for each question would be ten
 * times as large. The elements of each question are checked in `src/format/schema/schema-errors.ts`.
 */
function withoutQuestions(schema: Schema): Schema {
  const { properties, ...answers } = schema.$defs["answers"] as {
    readonly properties: Readonly<Record<string, { readonly $ref?: string; readonly allOf?: readonly unknown[] }>>;
  };
  const kinds = new Map<string, string[]>();
  for (const [id, answer] of Object.entries(properties)) {
    const kind = JSON.stringify(answer.allOf?.at(-1) ?? answer);
    kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  }
  const patternProperties = Object.fromEntries(
    [...kinds].map(([kind, ids]) => [`^(?:${ids.join("|")})$`, JSON.parse(kind) as unknown]),
  );
  return { ...schema, $defs: { ...schema.$defs, answers: { ...answers, patternProperties } } };
}

/** The schema without its titles and descriptions. */
function withoutTexts(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutTexts);
  if (typeof schema !== "object" || schema === null) return schema;
  // Among properties, `title` is a key of the file.
  const parts = Object.entries(schema).filter(([key, part]) => !(isText(key) && typeof part === "string"));
  return Object.fromEntries(parts.map(([key, part]) => [key, withoutTexts(part)]));
}

function isText(key: string): boolean {
  return key === "title" || key === "description";
}
