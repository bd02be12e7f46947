/**
 * Tens of thousands of mutants of valid files, made by chance from a fixed seed: only data or diagnostics come out, each
 * diagnostic has a place in the text and a message that can be shown, and none takes longer than a second.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/diagnose/planned-fix.ts";
import type { Syntax } from "../../src/format/reading.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import messages from "../../src/generated/messages.en.ts";
import { messageOf } from "../../src/report/wording/diagnostics.ts";
import { createSay } from "../../src/messages/say.ts";
import { ROOT } from "../helpers/program.ts";
import { checkReading } from "./checking.ts";
import { createRandom, mutate } from "../../scripts/soak/mutate.ts";
import { tries } from "../helpers/runs.ts";

const say = createSay(messages);
const FULL = readFileSync(join(ROOT, "examples/XUT-2026.yaml"), "utf8");

/** A valid file with something of everything in it, small enough to be checked often. */
const SMALL = `# Answers of 2026
format: "tip-checklist/assessment/1"
checklist: { id: "ctoc-cop-2010-6", revision: 1 }
state: "XUT"
year: 2026
language: "en"
stage: "draft"
focalPoint: { name: "Mára Østerlind", email: "mara@example.org" }
contributors:
  - id: "moj"
    name: "Théodor Grünvald"
helpWithForm: { wanted: true, note: "A short introduction." }
answers:
  para-07:
    instruments:
      convention: { status: "party", signed: "2000-12-13", ratified: "2004-06-18" }
      protocol: { status: "signatory" }
  # Para. 6
  para-06:
    status: "partly-implemented"
    elements: ["origin", "transit"]
    measures: |-
      The plan of 2025:

      - prevention
      - protection
    law:
      - title: "Act on Trafficking"
        date: "2019-05-14"
        url: "https://www.example.org/laws"
    difficulties: { kinds: ["limited-resources"], note: "Funds are short." }
    nextSteps: [{ id: s1, text: "A new plan.", by: "2027-06" }]
    publish: false
    answered: { by: "moj", date: "2026-11-01" }
  para-30:
    sameAs: "para-06"
  para-31:
    status: "not-known"
    reason: "No answer yet."
...
`;
const SMALL_JSON = JSON.stringify(readAssessment(Buffer.from(SMALL), "yaml").assessment ?? {}, null, 1);

/** Checks a mutant and everything that is said of it; gives what kind of answer it was. */
function examine(content: Uint8Array, syntax: Syntax): "data" | "diagnostics" {
  // Time of the processor, so that a busy machine makes no difference.
  const started = process.cpuUsage();
  const reading = readAssessment(content, syntax);
  const { diagnostics } = checkReading(reading);
  const { user, system } = process.cpuUsage(started);
  if (user + system > 1_000_000) throw new Error("It took longer than a second.");
  const lines = reading.source.text.split("\n").length;
  for (const one of diagnostics) {
    const { line, column, endLine, endColumn } = one.place;
    if (line < 1 || column < 1 || line > Math.max(lines, one.place.line) || endLine < line)
      throw new Error("A diagnostic has no place in the text.");
    if (endLine === line && endColumn <= column) throw new Error("A diagnostic marks nothing.");
    const message = messageOf(one, say);
    if (/undefined|[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(message)) throw new Error(`It says: ${message}`);
    applyEdits(reading.source.text, one.fix?.edits ?? []);
  }
  if (reading.assessment === undefined && !diagnostics.some(({ severity }) => severity === "error"))
    throw new Error("There are neither data nor errors.");
  return reading.assessment === undefined ? "diagnostics" : "data";
}

describe("a mutant", () => {
  it.each<[what: string, text: string, syntax: Syntax, all: number, seed: number]>([
    ["a small file", SMALL, "yaml", 3_000, 1],
    ["a small file in JSON", SMALL_JSON, "json", 2_000, 2],
    ["a full file", FULL, "yaml", 300, 3],
  ])("of %s is read, or has a diagnostic", { timeout: 100_000 }, (_, text, syntax, all, seed) => {
    const count = tries(all);
    const random = createRandom(seed);
    const answers = { data: 0, diagnostics: 0 };
    for (let index = 0; index < count; index += 1) {
      const mutant = mutate(text, random);
      try {
        answers[examine(mutant, syntax)] += 1;
      } catch (thrown) {
        throw new Error(`Mutant ${index}: ${String(thrown)}\n${Buffer.from(mutant).toString("base64")}`, {
          cause: thrown,
        });
      }
    }
    // Both happen, or the mutants would show nothing.
    expect(answers.data).toBeGreaterThan(count / 100);
    expect(answers.diagnostics).toBeGreaterThan(count / 4);
    expect(answers.data + answers.diagnostics).toBe(count);
  });
});
