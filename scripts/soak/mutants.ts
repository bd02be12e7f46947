/** Takes mutants of the example files through every command that reads, and through `--fix`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Check, checkAssessment } from "../../src/format/check-assessment.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import type { Reading, Syntax } from "../../src/format/reading.ts";
import checklist from "../../src/generated/checklist.en.ts";
import states from "../../src/generated/states.en.ts";
import { checkMutant } from "./check-mutant.ts";
import { createRandom, mutate, mutateWord } from "./mutate.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What happened to the mutants. */
export interface MutantCounts {
  readonly mutants: number;
  /** In how many of them something was fixed. */
  readonly fixed: number;
}

function check(reading: Reading): Check {
  const sealOf = (): string => `sha256:${"f".repeat(64)}`;
  return checkAssessment(reading, { checklist, states, today: "2026-11-24", asFinal: false, sealOf });
}

/** Runs `count` mutants of the example files, and of a short one; throws for the first that fails, with its bytes. */
export async function runMutants(count: number, seed: number, tell: (done: number) => void): Promise<MutantCounts> {
  const random = createRandom(seed);
  const example = readFileSync(join(ROOT, "examples/XUT-2026.yaml"), "utf8");
  const short = shortOf(example);
  const { assessment } = readAssessment(Buffer.from(short), "yaml");
  if (assessment === undefined) throw new Error("The short example cannot be read.");
  const texts: readonly (readonly [text: string, syntax: Syntax])[] = [
    [short, "yaml"],
    [JSON.stringify(assessment, null, 2), "json"],
    [short, "yaml"],
    [short, "yaml"],
    [example, "yaml"],
  ];
  let fixed = 0;
  for (let done = 0; done < count; done += 1) {
    // The whole example takes long, and has the same kinds of fields.
    const [text, syntax] = texts[random(40) === 0 ? 4 : random(4)] ?? [short, "yaml"];
    const mutant = random(2) === 0 ? mutate(text, random) : Buffer.from(mutateWord(text, random));
    try {
      if ((await checkMutant(mutant, syntax, check)) > 0) fixed += 1;
    } catch (thrown) {
      const bytes = Buffer.from(mutant).toString("base64");
      throw new Error(`Mutant ${done} of seed ${seed}: ${String(thrown)}\n${bytes}`, { cause: thrown });
    }
    if ((done + 1) % 1000 === 0) tell(done + 1);
  }
  return { mutants: count, fixed };
}

/** The beginning of an example file, with its first answers; without its head, where a change is a change of a comment. */
function shortOf(text: string): string {
  const answers = [...text.matchAll(/^ {2}para-\d+[a-z]?:$/gm)];
  const end = text.lastIndexOf("\n", text.lastIndexOf("  #", answers[5]?.index)) + 1;
  return `${text.slice(text.indexOf("format:"), end).trimEnd()}\n...\n`;
}
