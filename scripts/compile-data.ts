/**
 * Build, first half: everything that is derived from data. Writes `src/generated/` (not checked in) and
 * `schemas/assessment.schema.json` (checked in; a test fails when it is out of date).
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import type { Checklist } from "../src/domain/model/checklist.ts";
import { labelsIn } from "../src/format/schema/labels.ts";
import { languageFaults } from "./languages/check.ts";
import { compileChecklist } from "./compile-checklist.ts";
import { compileCatalogue, deriveMessageTypes, readCatalogue } from "./compile-messages.ts";
import {
  fileTexts,
  languagesIn,
  readTexts,
  statusMessages,
  translateChecklist,
  translateRuleDocs,
} from "./compile-languages.ts";
import { compileStates } from "./compile-states.ts";
import { parseRuleDocs } from "./compile-rule-docs.ts";
import { deriveKnownKeys, type PublishedSchema } from "./derive-known-keys.ts";
import { deriveAssessmentSchema } from "./derive-schema.ts";
import { readSheets } from "./style-sheets.ts";

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

/** Writes all derived files; what was derived before and no longer is goes. */
export async function compileData(): Promise<void> {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  const checklist = compileChecklist(join(root, "checklist"), join(root, "schemas/checklist.schema.json"));
  const checklists = compileLanguages(checklist);
  writeModule("document-style.ts", "../workspace/context.ts", "Style", readStyle());
  const schema = await assessmentSchemaText();
  writeFileSync(schemaFile, schema);
  const keys = deriveKnownKeys(JSON.parse(schema) as PublishedSchema, checklists);
  writeModule("known-keys.ts", "../format/schema/known-keys.ts", "KnownKeys", keys);
  writeModule("labels.ts", "../format/schema/labels.ts", "Labels", labelsIn(checklists));
}

/** A module that parses its data when it is first imported; parsing JSON is quicker than evaluating a literal. */
function writeModule(name: string, typeFile: string, type: string, value: unknown, imported = type): void {
  const text = JSON.stringify(JSON.stringify(value));
  const source = `import type { ${imported} } from "${typeFile}";\n\nconst data: ${type} = JSON.parse(\n  ${text},\n) as ${type};\nexport default data;\n`;
  writeFileSync(join(generated, name), source);
}

/** How documents look, and the digest by which a page allows it. */
function readStyle(): { css: string; hash: string } {
  const css = `\n${readSheets(root, "document")}`;
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}

/**
 * Writes the texts of each language, and the table of languages. What has no texts of its own is that of English. Gives
 * the checklist in each language.
 */
function compileLanguages(checklist: Checklist): readonly Checklist[] {
  const docs = parseRuleDocs(readFileSync(join(root, "docs/rules.md"), "utf8"));
  const languages = languagesIn(root).map((language) => {
    const faults = language === "en" ? [] : languageFaults(root, language, checklist);
    if (faults.length > 0) throw new Error(`The texts in ${language} are not whole:\n${faults.join("\n")}`);
    const messages = readCatalogue(join(root, "messages", language));
    const texts = readTexts(root, language, checklist.recommendations);
    const own = { ...translateChecklist(checklist, texts), language };
    const all = new Map([...messages, ...statusMessages(own)]);
    writeFileSync(join(generated, `messages.${language}.ts`), compileCatalogue(language, all));
    writeModule(`checklist.${language}.ts`, "../domain/model/checklist.ts", "Checklist", own);
    const named = compileStates(join(root, "checklist/states.yaml"), language, texts["states"]);
    writeModule(`states.${language}.ts`, "../domain/model/state.ts", "readonly State[]", named, "State");
    const explained = translateRuleDocs(docs, root, language, messages);
    writeModule(`rule-docs.${language}.ts`, "../messages/texts.ts", "readonly RuleDoc[]", explained, "RuleDoc");
    return { language, messages, checklist: own };
  });
  const english = new Map([...readCatalogue(join(root, "messages/en")), ...statusMessages(checklist)]);
  writeFileSync(join(generated, "message-arguments.ts"), deriveMessageTypes(english));
  writeModule("file-texts.ts", "../format/file-texts.ts", "FileTexts", fileTexts(languages));
  const loaders = languages.map(({ language }) => {
    const load = (name: string): string => `async () => (await import("./${name}.${language}.ts")).default`;
    return `  ${language}: {
    messages: ${load("messages")},
    checklist: ${load("checklist")},
    states: ${load("states")},
    ruleDocs: ${load("rule-docs")},
  },\n`;
  });
  const names = languages.map(({ language }) => JSON.stringify(language)).join(" | ");
  writeFileSync(
    join(generated, "languages.ts"),
    `import type { Texts } from "../messages/texts.ts";\n\nexport type Language = ${names};\n\nexport const LANGUAGES: Readonly<Record<Language, Texts>> = {\n${loaders.join("")}};\n`,
  );
  return languages.map((language) => language.checklist);
}

if (process.argv[1] === import.meta.filename) await compileData();
