/**
 * The power fails: the program is killed at random moments of an interview, 40 in CI. Whatever the moment, the file is whole,
 * and has everything that was answered before the prompt on the screen.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillInMemory, lastSaved, playInterview } from "../../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../../scripts/memory-files.ts";
import { type Typed, createScriptedAsker } from "../../../scripts/scripted-asker.ts";
import { readText } from "../../../src/format/read-assessment.ts";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import { readExample, withoutEarlierYears, withoutProvenance } from "../../helpers/example.ts";
import { PROGRAM, temporaryFolder } from "../../helpers/program.ts";

const MOMENTS = process.env["CI"] ? 40 : 6;
const AT_ONCE = 2;

/** The replies before a kill: in one trial of five up to 60. The first 32 have every kind of save, in a smaller file. */
function repliesBefore(index: number): number {
  return 1 + (index % 5 === 0 ? ((index / 5) * 7) % 60 : (index * 7) % 32);
}

/** Runs an interview through a pipe and kills it after `count` replies and `delay` milliseconds. Returns the prompts that were drawn. */
function killed(cwd: string, typed: readonly Typed[], count: number, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, "fill", "--plain", "--state", "XUT", "--year", "2026"], {
      cwd,
      env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
    });
    let prompts = 0;
    let output = "";
    let sent = 0;
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    const stuck = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The interview stopped after reply ${sent}: ${output}`));
    }, 20_000);
    child.on("close", () => {
      clearTimeout(stuck);
      resolve(prompts);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const next = typed[sent];
      // The next prompt waits when its label is drawn and the mark for the reply comes after it.
      if (next === undefined || !output.endsWith("> ") || !output.replace(/\s+/g, " ").includes(next.label)) return;
      output = "";
      prompts = sent;
      child.stdin.write(`${next.lines.join("\n")}\n`);
      sent += 1;
      if (sent === count) setTimeout(() => child.kill("SIGKILL"), delay);
    });
  });
}

/** The assessments that were saved, in order, with how many replies had been given before each. */
async function savedStates(target: Assessment): Promise<readonly { replies: number; assessment: Assessment }[]> {
  const files = createMemoryFiles();
  const { asker, typed } = createScriptedAsker(target, () => lastSaved(files));
  const states: { replies: number; assessment: Assessment }[] = [];
  const save = files.save.bind(files);
  const watched = {
    ...files,
    save: async (file: string, text: string, expected: Uint8Array | undefined): Promise<Uint8Array> => {
      const content = await save(file, text, expected);
      const { assessment } = readText(text, "yaml");
      if (assessment !== undefined) states.push({ replies: typed.length, assessment: withoutProvenance(assessment) });
      return content;
    },
  };
  await fillInMemory(asker, watched, { state: "XUT", year: 2026 });
  return states;
}

describe("a program killed at any moment", () => {
  it(`loses at most the prompt on the screen (${MOMENTS} moments)`, async () => {
    const target = withoutEarlierYears(readExample(2026));
    const { typed } = await playInterview(target);
    const replies = typed.slice(2);
    const states = await savedStates(target);
    let checked = 0;

    async function trial(index: number): Promise<void> {
      const cwd = temporaryFolder();
      const count = repliesBefore(index);
      const drawn = await killed(cwd, replies, count, Math.random() * 12);
      const file = join(cwd, "XUT-2026.yaml");
      expect(existsSync(file), `moment ${index}`).toBe(true);
      const text = readFileSync(file, "utf8");
      const { assessment, diagnostics } = readText(text, "yaml");
      expect(diagnostics, `moment ${index}`).toEqual([]);
      const found = states.findLastIndex(
        (state) => JSON.stringify(state.assessment) === JSON.stringify(withoutProvenance(assessment ?? target)),
      );
      expect(found, `moment ${index}: a state that was never saved`).toBeGreaterThanOrEqual(0);
      const owed = states.filter((state) => state.replies <= drawn).length - 1;
      expect(found, `moment ${index}: ${drawn} replies were taken`).toBeGreaterThanOrEqual(owed);
      for (const name of readdirSync(cwd)) expect(name).toMatch(/^\.?XUT-2026\.yaml/);
      checked += 1;
    }

    const indexes = Array.from({ length: MOMENTS }, (_, index) => index);
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) await trial(index);
    });
    await Promise.all(workers);
    expect(checked).toBe(MOMENTS);
  }, 600_000);
});
