/**
 * Compiles the schema of an assessment into a validator. It is loaded whenever a file is read, so it is kept small: what
 * no part of ours asks for is left out of it, and what stands in it many times is said once.
 */
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Schema as UnderstoodSchema } from "../src/format/schema/understood-keywords.ts";
import { UNDERSTOOD } from "../src/format/schema/understood-keywords.ts";

export interface Schema {
  readonly $defs: Readonly<Record<string, unknown>>;
}

/** The source of a module whose default export checks data against `schema` and leaves the faults in its `errors`. */
export function compileValidator(schema: Schema): string {
  // The keywords of ours mean the same in all drafts; the code for the newer ones keeps account of what nothing asks for.
  const { $schema: _, ...rest } = withoutTexts(withoutQuestions(schema)) as Record<string, unknown>;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  return shortened(standaloneCode.default(ajv, ajv.compile(rest)));
}

/** What is written in another way. Each of them has to be met, or the code of the validator is not what it was. */
const REWRITINGS: readonly (readonly [found: RegExp, instead: string])[] = [
  [/"use strict";/g, ""],
  [/export const validate = \w+;/g, ""],
  // The package's parts are modules of the older kind, which some loaders unwrap.
  [
    /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g,
    'import $1Module from "$2.js";const $1 = $1Module.default ?? $1Module;',
  ],
  [/,schemaPath:"[^"]*"/g, ""],
  [/,parentData:[^,}]+,parentDataProperty:[^,}]+,rootData/g, ""],
  [/, parentData, parentDataProperty, rootData=data\}/g, "}"],
  [
    /const (err\d+) = (\{instancePath.*?\}\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    "vErrors = withFault(vErrors, $2);errors++;",
  ],
];

function shortened(code: string): string {
  const rewritten = REWRITINGS.reduce((text, [found, instead]) => {
    if (text.search(found) === -1) throw new Error(`The compiled validator has nothing like ${found.source}.`);
    return text.replace(found, instead);
  }, code);
  return `${rewritten}
function withFault(faults, fault) {
  if (faults === null) return [fault];
  faults.push(fault);
  return faults;
}
`;
}

/** The published schema for `src/format/schema/follows-schema.ts`, without texts. Throws on what that does not understand. */
export function compileSchema(schema: Schema): unknown {
  const bare = withoutTexts(schema);
  refuseUnknown(bare, "");
  return bare;
}

/** Keywords whose value holds several schemas. */
const OF_SEVERAL = new Set(["allOf", "properties", "patternProperties", "$defs"]);

/** Throws if the quick check would pass over something that a part of the schema says; `at` is where that part stands. */
function refuseUnknown(schema: unknown, at: string): void {
  if (typeof schema !== "object" || schema === null) return;
  const { type = "any", properties, patternProperties } = schema as UnderstoodSchema;
  const understood: readonly string[] = UNDERSTOOD[type];
  for (const [keyword, value] of Object.entries(schema) as [string, object][]) {
    if (!understood.includes(keyword)) throw new Error(`${at}: ${keyword} is not understood beside the type ${type}.`);
    if (keyword === "items") refuseUnknown(value, `${at}/items`);
    if (OF_SEVERAL.has(keyword))
      for (const [key, part] of Object.entries(value)) refuseUnknown(part, `${at}/${keyword}/${key}`);
  }
  if (properties !== undefined && patternProperties !== undefined)
    throw new Error(`${at}: keys stand there both by name and by pattern.`);
}

/**
 * The schema with nothing of the single questions but the kind of their answers, and the questions of one kind together:
 * a validator for each question would be ten times as large. Their parts are compared in `src/format/schema/schema-faults.ts`.
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

/** The schema without its titles and descriptions, which only people read; they would make the validator larger. */
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
