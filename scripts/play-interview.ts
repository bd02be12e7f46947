/** Plays an interview in memory, to find out what a person would type for a given assessment. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fill, type FillOptions } from "../src/commands/fill.ts";
import type { Context, Outcome } from "../src/workspace/context.ts";
import { readText } from "../src/format/read-assessment.ts";
import type { Assessment } from "../src/domain/model/assessment.ts";
import checklist from "../src/generated/checklist.en.ts";
import messages from "../src/generated/messages.en.ts";
import documentStyle from "../src/generated/document-style.ts";
import states from "../src/generated/states.en.ts";
import type { Asker } from "../src/interview/asker.ts";
import { createSay } from "../src/messages/say.ts";
import { plainTheme } from "../src/report/theme.ts";
import { type MemoryFiles, createMemoryFiles } from "./memory-files.ts";
import { type Typed, createScriptedAsker } from "./scripted-asker.ts";

/** A context in memory for commands; `output` collects what the person reads. */
export function createMemoryContext(files: MemoryFiles, output: string[] = []): Context {
  return {
    say: createSay(messages),
    tell: (text) => void output.push(text),
    print: (text) => Promise.resolve(void output.push(text)),
    version: "0.0.0",
    loadRuleDocs: () => Promise.resolve([]),
    files,
    width: 79,
    isTerminal: false,
    loadTheme: () => Promise.resolve(plainTheme(true)),
    language: "en",
    loadChecklist: () => Promise.resolve(checklist),
    loadStates: () => Promise.resolve(states),
    loadSchema: (name) => readFile(join(import.meta.dirname, "../schemas", `${name}.schema.json`), "utf8"),
    loadForm: () => Promise.resolve(""),
    loadStyle: () => Promise.resolve(documentStyle),
    today: () => "2026-11-23",
    digest: (text) => `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`,
  };
}

/** Runs `fill` in memory with this asker. */
export function fillInMemory(
  asker: Asker,
  files: MemoryFiles,
  options: FillOptions = {},
  output: string[] = [],
): Promise<Outcome> {
  const session = {
    asker,
    signal: new AbortController().signal,
    endedBy: () => false,
    workOn: () => undefined,
  };
  return fill(createMemoryContext(files, output), options, session);
}

/** The assessment that was saved last, if there is one. */
export function lastSaved({ saved }: MemoryFiles): Assessment | undefined {
  return readText(saved.at(-1) ?? "", "yaml").assessment;
}

/** What is typed, from the first prompt to the last, to answer as `target` does; and the text of the resulting file. */
export async function playInterview(target: Assessment): Promise<{ typed: readonly Typed[]; text: string }> {
  const files = createMemoryFiles();
  const { asker, typed } = createScriptedAsker(target, () => lastSaved(files));
  await fillInMemory(asker, files);
  return { typed, text: files.saved.at(-1) ?? "" };
}
