/**
 * Build, first half: everything that is derived from data. Writes `src/generated/` (not checked in) and
 * `schemas/assessment.schema.json` (checked in; a test fails when it is out of date).
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { compileChecklist } from "./compile-checklist.ts";
import { compileCatalogue, deriveMessageTypes, readCatalogue } from "./compile-messages.ts";
import { compileStates } from "./compile-states.ts";
import type { Schema } from "./compile-validator.ts";
import { compileValidator } from "./compile-validator.ts";
import { parseRuleDocs } from "./compile-rule-docs.ts";
import { deriveKnownKeys } from "./derive-known-keys.ts";
import { deriveAssessmentSchema } from "./derive-schema.ts";

const root = join(import.meta.dirname, "..");
const generated = join(root, "src/generated");
const schemaFile = join(root, "schemas/assessment.schema.json");

/** The text of `schemas/assessment.schema.json` as it follows from the checklist. */
export async function assessmentSchemaText(): Promise<string> {
  const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
  return format(JSON.stringify(deriveAssessmentSchema(checklist, readCatalogue(join(root, "messages/en")))), {
    parser: "json",
    printWidth: 120,
  });
}

/** Writes all derived files. */
export async function compileData(): Promise<void> {
  mkdirSync(generated, { recursive: true });
  const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
  writeModule("checklist.en.ts", "../domain/model/checklist.ts", "Checklist", checklist);
  writeModule(
    "states.en.ts",
    "../domain/model/state.ts",
    "readonly State[]",
    compileStates(join(root, "checklist/states.yaml")),
    "State",
  );
  compileMessages();
  writeModule("document-style.ts", "../workspace/ports.ts", "Style", readStyle("document/document.css"));
  const docs = parseRuleDocs(readFileSync(join(root, "docs/rules.md"), "utf8"));
  const kept = docs.map(({ fails: _, passes: __, ...doc }) => doc);
  writeModule("rule-docs.en.ts", "../report/contents/validation/rule-doc.ts", "readonly RuleDoc[]", kept, "RuleDoc");
  const schema = await assessmentSchemaText();
  writeFileSync(schemaFile, schema);
  writeFileSync(join(generated, "validate-assessment.cjs"), compileValidator(JSON.parse(schema) as Schema));
  writeFileSync(
    join(generated, "validate-assessment.d.cts"),
    `import type { SchemaError } from "../format/schema/schema-error.ts";\ndeclare const validate: ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };\nexport = validate;\n`,
  );
  const keys = deriveKnownKeys(JSON.parse(schema) as Record<string, unknown>, checklist);
  writeModule("known-keys.ts", "../format/schema/known-keys.ts", "KnownKeys", keys);
}

/** A module that parses its data when it is first imported; parsing JSON is quicker than evaluating a literal. */
function writeModule(name: string, typeFile: string, type: string, value: unknown, imported = type): void {
  const text = JSON.stringify(JSON.stringify(value));
  const source = `import type { ${imported} } from "${typeFile}";\n\nconst data: ${type} = JSON.parse(\n  ${text},\n) as ${type};\nexport default data;\n`;
  writeFileSync(join(generated, name), source);
}

/** These sheets as one, and the digest by which a page allows it. */
function readStyle(sheet: string): { css: string; hash: string } {
  const css = `
${readFileSync(join(root, "src/report", sheet), "utf8")}`;
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}

function compileMessages(): void {
  const folder = join(root, "messages");
  for (const language of readdirSync(folder)) {
    const messages = readCatalogue(join(folder, language));
    writeFileSync(join(generated, `messages.${language}.ts`), compileCatalogue(language, messages));
    if (language === "en") writeFileSync(join(generated, "message-arguments.ts"), deriveMessageTypes(messages));
  }
}

if (process.argv[1] === import.meta.filename) await compileData();
