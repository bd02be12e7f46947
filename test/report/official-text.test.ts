/** The official text: one address, in the reader's language, once in every document and on every form for programs. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { questions } from "../../src/commands/questions.ts";
import { recommendations } from "../../src/commands/recommendations.ts";
import { report } from "../../src/commands/report.ts";
import { split } from "../../src/commands/split.ts";
import { template } from "../../src/commands/template.ts";
import { officialTextAddress } from "../../src/messages/official-text.ts";
import checklist from "../../src/generated/checklist.en.ts";
import type { Context, Outcome } from "../../src/workspace/context.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { readExample } from "../helpers/example.ts";
import { plainTextOf } from "../helpers/plain-text.ts";

const ADDRESS = "https://undocs.org/en/CTOC/COP/2010/6";

describe("the address", () => {
  it.each([
    ["fr", "fr"],
    ["es-MX", "es"],
    ["zh-Hant", "zh"],
    ["ar", "ar"],
    ["ru", "ru"],
    ["en", "en"],
    ["no", "en"],
    ["", "en"],
  ])("for a reader of %s is in %s", (language, expected) => {
    expect(officialTextAddress(checklist, language)).toBe(`https://undocs.org/${expected}/CTOC/COP/2010/6`);
  });
});

describe("the official text", () => {
  const files = { "XUT-2026.yaml": textOf(readExample(2026)) };
  const documents: Readonly<Record<string, (context: Context) => Promise<Outcome>>> = {
    "the report": (context) => report(context, { file: "XUT-2026.yaml", format: "text" }),
    "an excerpt": (context) => report(context, { file: "XUT-2026.yaml", format: "text", only: "gaps" }),
    "the list of questions": (context) => questions(context, { format: "text" }),
    "the questions in full": (context) => questions(context, { format: "markdown" }),
    "one question": (context) => questions(context, { id: "21a", format: "text" }),
    "the recommendations": (context) => recommendations(context, { format: "text" }),
    "one recommendation": (context) => recommendations(context, { id: "21a", format: "text" }),
    "the blank questionnaire": (context) => template(context, { format: "markdown" }),
  };

  it.each(Object.entries(documents))("is named once in %s", async (_, create) => {
    const { output = "" } = await create(createMemoryContext(createMemoryFiles(files)));
    expect(output.split(ADDRESS)).toHaveLength(2);
  });

  it("is named once in the note that goes with a part", async () => {
    const memory = createMemoryFiles(files);
    await split(createMemoryContext(memory), { file: "XUT-2026.yaml", by: "section", note: "markdown" });
    const notes = [...memory.texts].filter(([name]) => name.endsWith(".md"));
    expect(notes.length).toBeGreaterThan(1);
    for (const [name, text] of notes) expect(text.split(ADDRESS), name).toHaveLength(2);
  });

  it("is a link in a page", async () => {
    const { output = "" } = await questions(createMemoryContext(createMemoryFiles()), { id: "21a", format: "html" });
    expect(output).toContain(`href="${ADDRESS}"`);
    expect(plainTextOf(output, "html")).toContain("Official text of the recommendations");
  });

  it("is a key of each question and recommendation for programs", async () => {
    const context = createMemoryContext(createMemoryFiles());
    for (const command of [questions, recommendations]) {
      const { output = "" } = await command(context, { format: "json" });
      const entries = JSON.parse(output) as readonly { readonly officialText: string }[];
      expect(entries.length).toBeGreaterThan(70);
      expect(new Set(entries.map(({ officialText }) => officialText))).toEqual(new Set([ADDRESS]));
    }
  });
});
