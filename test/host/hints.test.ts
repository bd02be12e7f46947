/** Every command that a message advises works when it is typed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../scripts/compile-messages.ts";
import { createProgram } from "../../src/cli/program.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay, inMenu, sayComposed } from "../../src/messages/say.ts";
import { createFaultyDisk } from "../helpers/faulty-disk.ts";
import { runInProcess } from "../helpers/in-process.ts";
import { type Run, ROOT, temporaryFolder } from "../helpers/program.ts";

const program = createProgram(createSay(messages), "0.0.0", { run: () => Promise.resolve() } as never);
const EXAMPLE = join(ROOT, "examples/XUT-2026.yaml");
const EARLIER = join(ROOT, "examples/XUT-2025.yaml");
const DRAFT = `format: "tip-checklist/assessment/1"
checklist: { id: "ctoc-cop-2010-6", revision: 1 }
state: "XUT"
year: 2026
stage: "draft"
contributors: [{ id: "moj", authority: "Ministry of Justice" }]
answers:
  para-21a: { status: "implemented" }
...
`;

const go = (args: readonly string[], input?: string): Promise<Run> => runInProcess(args, createFaultyDisk(), input);

/** A folder with these files, by their names in the arguments. */
function folderWith(files: Readonly<Record<string, string>>): (args: string) => readonly string[] {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (args) => args.split(" ").map((one) => (one.startsWith("./") ? join(folder, one) : one));
}

/** The messages that advise a command, with what makes the program write them. */
const ADVICE: Readonly<Record<string, { files?: Readonly<Record<string, string>>; args: string; hint: RegExp }>> = {
  "questions.more": { args: "recommendations 21a", hint: /question: (.*)/ },
  "rule.unknown-question": { files: { "a.yaml": DRAFT.replace("21a", "99") }, args: "validate ./a.yaml", hint: /them all: (tip-checklist questions)/ },
  "rule.unknown-choice": { files: { "a.yaml": DRAFT.replace('Justice" }', 'Justice", questions: ["para-99"] }') }, args: "validate ./a.yaml", hint: /questions: (tip-checklist questions)/ },
  "explain.count": { args: "explain", hint: /in full: (.*)/ },
  "split.done": { files: { "a.yaml": DRAFT }, args: "split ./a.yaml --by authority --assign para-13=moj", hint: /comes back: (.*)/ },
  "fill.saved": { files: { "a.yaml": DRAFT }, args: "fill ./a.yaml --plain", hint: /To continue: (.*)/ },
  "finalize.fix": { files: { "a.yaml": DRAFT }, args: "finalize ./a.yaml --plain", hint: /Correct this with: (.*)/ },
  "failure.merge-other-syntax": { files: { "a.yaml": DRAFT, "b.yaml": DRAFT }, args: "merge ./a.yaml ./b.yaml --output ./c.json", hint: /then convert: (.*)/ },
  "failure.no-part": { files: { "a.yaml": DRAFT, "b.yaml": DRAFT }, args: "merge ./a.yaml ./b.yaml", hint: /with the assessment: (.*)/ },
  "failure.previous-in-table": { args: `report ${EXAMPLE} --previous ${EARLIER} --format csv`, hint: /as a table: (.*)/ },
  "failure.rule-unknown": { args: "explain no-such-rule", hint: /all rules: (.*)/ },
  "failure.question-not-asked": { args: "questions 23a", hint: /is about: (.*)/ },
  "failure.question-unknown": { args: "questions 999", hint: /all questions: (.*)/ },
  "failure.recommendation-unknown": { args: "recommendations 999", hint: /all recommendations: (.*)/ },
  "usage.file-alone": { files: { "a.yaml": DRAFT }, args: "./a.yaml", hint: /such as: (.*) \(commands/ },
}; // prettier-ignore

const ADVISING = [...readCatalogue(join(ROOT, "messages/en"))].filter(([, text]) => /\{(?:program|fill)\}/.test(text));

describe("a command that a message advises", () => {
  it.each(ADVISING)("is one of the program, with options that it has: %s", (_, text) => {
    const advised = [...text.matchAll(/\{(program|fill)\}([^":}]*(?:\{\w+\}[^":}]*)*)/g)];
    expect(advised).not.toEqual([]);
    for (const [, start, rest = ""] of advised) {
      const [name = ""] = start === "fill" ? ["fill"] : rest.trim().split(/[\s,]/);
      const command = program.commands.find((one) => one.name() === name);
      const options = command?.options.map(({ long }) => long);
      expect(command, name).toBeDefined();
      expect(options).toEqual(expect.arrayContaining([...rest.matchAll(/--[a-z-]+/g)].map(([option]) => option)));
    }
  });

  it.each(Object.entries(ADVICE))("works: %s", async (_, { files = {}, args, hint }) => {
    const { stdout, stderr } = await go(folderWith(files)(args));
    const advised = hint.exec(`${stdout}${stderr}`.replace(/\n +(?=\S)/g, " "))?.[1]?.trim();
    expect(advised).toMatch(/^tip-checklist \S/);
    const typed = (advised ?? "").split(" ").slice(1);
    const asks = typed[0] === "fill" ? ["--plain"] : [];
    const run = await go([...typed, ...asks]);
    expect(run.stderr).not.toMatch(/--help/);
    // 0 done, 1 found something, 130 the input ended.
    expect([0, 1, 130], run.stderr).toContain(run.exitCode);
  });
});

/** Messages that come only where an option was typed, where nobody can be asked, or from a command that no menu has. */
const AFTER_OPTIONS = [
  "merge.dry-run",
  "merge.how",
  "failure.assign-by-section",
  "failure.csv-for-other-form",
  "failure.note-and-page",
  "validate.not-shown",
  "export.load-postgresql",
  "failure.folder-not-empty",
  "failure.workbook-too-large",
];

describe("the menu", () => {
  it("advises no option, but for a whole command", () => {
    const say = inMenu(createSay(messages));
    const advising = [...readCatalogue(join(ROOT, "messages/en")).keys()].filter((id) => {
      if (/^(?:cli|usage|schema)\./.test(id) || AFTER_OPTIONS.includes(id)) return false;
      return /(?<!\S)--[a-z]/.test(sayComposed(say, id, {}).replace(/: tip-checklist [^:;,]*/g, ""));
    });
    expect(advising).toEqual([]);
    expect(say("failure.output-exists", { file: "a" })).not.toContain("--force");
    expect(createSay(messages)("failure.output-exists", { file: "a" })).toContain("--force");
  });
});
