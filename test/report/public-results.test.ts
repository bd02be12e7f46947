/** What `validate --public` says quotes nothing from a file, and says nothing of answers that are not for publication. */
import { expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { validate } from "../../src/commands/validate.ts";
import messages from "../../src/generated/messages.en.ts";
import { createProgram } from "../../src/cli/program.ts";
import { createSay } from "../../src/messages/say.ts";
import { RESULT_FORMATS } from "../../src/workspace/formats.ts";

/** A file in which every mistake is made with a word of its own, and one answer is not for publication. */
const FILE = `format: tip-checklist/assessment/1
checklist: { id: ctoc-cop-2010-6, revision: 1 }
state: CanaryState
year: 2026
language: en
stage: draft
canarykey: 1
contributors: [{ id: moj, authority: "TBD", email: "canary-email" }]
answers:
  para-57:
    status: withheld
    measures: "CanaryFrame [insert CanaryPlaceholder]"
    law: [{ title: T, url: "canary-url", date: "2026-13-45" }]
    answered: { by: canaryby, date: "CanaryDay" }
  para-06:
    status: canary-status
    elements: [canary-element]
    canary-inner: 1
  para-30:
    publish: false
    status: implemented
    elements: []
  para-canary: {}
...
`;

async function found(
  format: (typeof RESULT_FORMATS)[number],
  isPublic: boolean,
  file = "NOR-2026.yaml",
): Promise<string> {
  const output: string[] = [];
  const context = createMemoryContext(createMemoryFiles({ [file]: FILE }), output);
  const { exitCode } = await validate(
    { ...context, checkTogether: () => Promise.resolve(undefined) },
    {
      files: [file],
      formats: [{ format }],
      final: true,
      fix: false,
      dryRun: false,
      quiet: false,
      verbose: true,
      isPublic,
    },
  );
  expect(exitCode).toBe(1);
  return output.join("");
}

it.each(RESULT_FORMATS)("as %s quotes nothing where it is public, and much where it is not", async (format) => {
  const [all, open] = [await found(format, false), await found(format, true)];
  expect(new Set(all.match(/canary[\w-]+/gi)).size).toBeGreaterThan(6);
  expect(open.match(/canary[\w-]*|TBD|2026-13-45/gi) ?? []).toEqual([]);
  expect(open).toMatch(/unknown-status/);
});

it.each(RESULT_FORMATS)("as %s says how much is not shown, and nothing of the answer", async (format) => {
  expect(await found(format, false)).toMatch(/para-30|Para\. 30\b/);
  const open = await found(format, true);
  expect(open).not.toMatch(/para-30|Para\. 30\b/);
  expect(open).toMatch(format === "json" ? /"notShown": \{\s*"errors": 1/ : /not\s+for\s+publication/);
});

it.each(RESULT_FORMATS)("as %s has no path of this computer", async (format) => {
  const text = await found(format, true, "/home/canary/files/NOR-2026.yaml");
  expect(text).toContain("NOR-2026.yaml");
  expect(text).not.toMatch(/canary|home/);
});

it("everything that has a form for the public is tested with a word in every field", () => {
  const program = createProgram(createSay(messages), "0.0.0", { run: () => Promise.resolve() } as never);
  const names = program.commands.filter(({ options }) => options.some(({ long }) => long === "--public"));
  expect(names.map((one) => one.name()).sort()).toEqual(["diff", "report", "validate"]);
});
