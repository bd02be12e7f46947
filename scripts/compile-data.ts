/**
 * Build, first half: everything that is derived from data. Writes `src/generated/` (not checked in) and
 * `schemas/assessment.schema.json` (checked in; a test fails when it is out of date).
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { format } from "prettier";
import { compileChecklist } from "./compile-checklist.ts";
import { compileCatalogue, deriveMessageTypes, readCatalogue } from "./compile-messages.ts";
import { compileStates } from "./compile-states.ts";
import { parseRuleDocs } from "./compile-rule-docs.ts";
import { deriveKnownKeys } from "./derive-known-keys.ts";
import { deriveAssessmentSchema } from "./derive-schema.ts";

const root = join(import.meta.dirname, "..");
const generated = join(root, "src/generated");
const schemaFile = join(root, "schemas/assessment.schema.json");

/** The text of `schemas/assessment.schema.json` as it follows from the checklist. */
export async function assessmentSchemaText(): Promise<string> {
  const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
  return format(JSON.stringify(deriveAssessmentSchema(checklist)), { parser: "json", printWidth: 120 });
}

/** Writes all derived files. */
export async function compileData(): Promise<void> {
  mkdirSync(generated, { recursive: true });
  const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
  writeModule("checklist.en.ts", "../domain/checklist.ts", "Checklist", checklist);
  writeModule(
    "states.en.ts",
    "../domain/state.ts",
    "readonly State[]",
    compileStates(join(root, "checklist/states.yaml")),
    "State",
  );
  compileMessages();
  writeModule("comparison-style.ts", "../commands/ports.ts", "Style", readStyle("page.css"));
  writeModule("document-style.ts", "../commands/ports.ts", "Style", readStyle("page.css", "document/document.css"));
  const docs = parseRuleDocs(readFileSync(join(root, "docs/rules.md"), "utf8"));
  const kept = docs.map(({ fails: _, passes: __, ...doc }) => doc);
  writeModule("rule-docs.en.ts", "../render/validation/rule-doc.ts", "readonly RuleDoc[]", kept, "RuleDoc");
  const schema = await assessmentSchemaText();
  writeFileSync(schemaFile, schema);
  compileValidator(JSON.parse(schema) as Schema);
  const keys = deriveKnownKeys(JSON.parse(schema) as Record<string, unknown>, checklist);
  writeModule("known-keys.ts", "../documents/known-keys.ts", "KnownKeys", keys);
}

/** A module that parses its data when it is first imported; parsing JSON is quicker than evaluating a literal. */
function writeModule(name: string, typeFile: string, type: string, value: unknown, imported = type): void {
  const text = JSON.stringify(JSON.stringify(value));
  const source = `import type { ${imported} } from "${typeFile}";\n\nconst data: ${type} = JSON.parse(\n  ${text},\n) as ${type};\nexport default data;\n`;
  writeFileSync(join(generated, name), source);
}

/** These sheets as one, and the digest by which a page allows it. */
function readStyle(...sheets: readonly string[]): { css: string; hash: string } {
  const css = `\n${sheets.map((sheet) => readFileSync(join(root, "src/render", sheet), "utf8")).join("")}`;
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}

function compileMessages(): void {
  const folder = join(root, "src/messages");
  for (const language of readdirSync(folder)) {
    const messages = readCatalogue(join(folder, language));
    writeFileSync(join(generated, `messages.${language}.ts`), compileCatalogue(language, messages));
    if (language === "en") writeFileSync(join(generated, "message-arguments.ts"), deriveMessageTypes(messages));
  }
}

interface Schema {
  readonly $defs: Readonly<Record<string, unknown>>;
}

function compileValidator(schema: Schema): void {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: false },
  });
  const validate = ajv.compile(withoutTexts(withoutQuestions(schema)) as object);
  writeFileSync(join(generated, "validate-assessment.cjs"), standaloneCode.default(ajv, validate));
  writeFileSync(
    join(generated, "validate-assessment.d.cts"),
    `import type { SchemaFault } from "../documents/schema-fault.ts";\ndeclare const validate: ((value: unknown) => boolean) & { errors?: readonly SchemaFault[] | null };\nexport = validate;\n`,
  );
}

/**
 * The schema with nothing of the single questions but the kind of their answers: a validator for each question would be
 * ten times as large. Their parts are compared in `src/documents/schema-faults.ts`.
 */
function withoutQuestions(schema: Schema): Schema {
  const answers = schema.$defs["answers"] as { readonly properties: Record<string, { allOf?: unknown[] }> };
  const kinds = Object.entries(answers.properties).map(([id, answer]) => [id, answer.allOf?.at(-1) ?? answer] as const);
  return { ...schema, $defs: { ...schema.$defs, answers: { ...answers, properties: Object.fromEntries(kinds) } } };
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

if (process.argv[1] === import.meta.filename) await compileData();
