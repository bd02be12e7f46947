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
  {
    files = { [file]: FILE },
    previous,
    final = true,
  }: Readonly<{ files?: Record<string, string>; previous?: string; final?: boolean }> = {},
): Promise<string> {
  const output: string[] = [];
  const context = createMemoryContext(createMemoryFiles(files), output);
  const { exitCode } = await validate(
    { ...context, loadThreads: () => Promise.resolve(undefined) },
    {
      files: [file],
      formats: [{ format }],
      ...(previous !== undefined && { previous }),
      final,
      fix: false,
      dryRun: false,
      quiet: false,
      verbose: true,
      isPublic,
    },
  );
  if (previous === undefined) expect(exitCode).toBe(1);
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

/** Two years of one answer; the first is not for publication. */
const [BEFORE, AFTER] = [2025, 2026].map((year) =>
  FILE.replace(/^contributors[^]*$/m, "")
    .replace(/^canarykey.*\n/m, "")
    .replace("CanaryState", "XUT")
    .replace("2026", String(year))
    .concat(
      year === 2025
        ? "answers:\n  para-13: { publish: false, status: implemented, measures: M }\n...\n"
        : "answers:\n  para-13: { status: not-implemented }\n...\n",
    ),
);

it("that a status fell is not said where the earlier answer is not for publication", async () => {
  const files = { "XUT-2025.yaml": BEFORE ?? "", "XUT-2026.yaml": AFTER ?? "" };
  for (const isPublic of [false, true]) {
    const text = await found("json", isPublic, "XUT-2026.yaml", { files, previous: "XUT-2025.yaml", final: false });
    expect(text.includes("status-fell"), String(isPublic)).toBe(!isPublic);
    expect(text.includes('"notShown"'), String(isPublic)).toBe(isPublic);
  }
});

it("an answer that is not for publication is not in the results as it was sent either", async () => {
  const sent = "{ status: canary-status, publish: false }";
  const part = `part: { id: moj, key: 0123456789abcdef, questions: [para-13] }\nanswers:\n  para-13: {}\nasSent: { answers: { para-13: ${sent} } }\n...\n`;
  const files = { "a.yaml": (AFTER ?? "").replace(/^answers[^]*$/m, part) };
  for (const isPublic of [false, true]) {
    const text = await found("json", isPublic, "a.yaml", { files, final: false });
    expect(text.includes("unknown-status"), String(isPublic)).toBe(!isPublic);
  }
});

it.each(["law: [{ title: T, publish: no }]", "difficulties: { note: N, publish: false }"])(
  "an answer that says in the wrong place that it is not for publication is not in the results: %s",
  async (field) => {
    const files = { "a.yaml": (AFTER ?? "").replace("status: not", `${field}, status: canary`) };
    expect(await found("json", false, "a.yaml", { files, final: false })).toMatch(/unknown-status/);
    expect(await found("json", true, "a.yaml", { files, final: false })).not.toMatch(/para-13|Para\. 13\b/);
  },
);

it.each(RESULT_FORMATS)("as %s has no path of this computer", async (format) => {
  const text = await found(format, true, "/home/canary/files/NOR-2026.yaml");
  expect(text).toContain("NOR-2026.yaml");
  expect(text).not.toMatch(/canary|home/);
});

it("everything that has a form for the public is tested with a word in every field", () => {
  const program = createProgram(createSay(messages), "0.0.0", { run: () => Promise.resolve() } as never);
  const names = program.commands.filter(({ options }) => options.some(({ long }) => long === "--public"));
  expect(names.map((one) => one.name()).sort()).toEqual(["diff", "export", "overview", "report", "validate"]);
});
