/** What a form for Word of all questions costs: to write it, and to read it when everything was filled in. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checklist, allQuestions } from "../src/domain/model/checklist.ts";
import { textOf } from "../test/helpers/assessment-file.ts";
import { makeForm, par, run, withXml } from "../test/helpers/word-form.ts";
import type { BenchOptions, Row } from "./bench-validate.ts";
import { type Cost, costOfRuns } from "./measure-run.ts";

const ROUNDS = 5;
const BUDGET = { writing: 2, reading: 1, memory: 300 };
const RUNS: Readonly<Record<"written" | "converted" | "merged", { args: readonly string[]; output?: string }>> = {
  written: { args: ["template", "--format", "docx", "--output", "blank.docx"], output: "blank.docx" },
  converted: { args: ["convert", "returned.docx", "--output", "read.yaml"], output: "read.yaml" },
  merged: { args: ["merge", "XUT-2026.yaml", "returned.docx", "--dry-run"] },
};
const TEXT = "The Act was amended in 2026, and the academy now trains 320 officers each year in three courses. ".repeat(
  4,
);

/** The form with a text at each place for one, in runs of a few words as Word saves it. */
function filledIn(xml: string): string {
  const runs = (TEXT.match(/.{1,60}/gs) ?? []).map(run).join("");
  const codes = [...xml.matchAll(/>\[([^\]]+\.(?:measures|practice|authority|goodPractice|note))\]</g)];
  return codes.reduceRight((text, { index }) => {
    const end = text.indexOf("</w:tc></w:tr>", index);
    const begin = text.lastIndexOf("</w:tcPr>", end) + "</w:tcPr>".length;
    return text.slice(0, begin) + par(runs) + text.slice(end);
  }, xml);
}

/** Writes and reads a form of all questions, with the answers of the example. */
export async function benchWord(checklist: Checklist, options: BenchOptions): Promise<readonly Row[]> {
  const { cwd } = options;
  const all = allQuestions(checklist).map(({ id }) => id);
  const { base, bytes } = await makeForm(all);
  writeFileSync(join(cwd, "XUT-2026.yaml"), textOf(base));
  writeFileSync(join(cwd, "returned.docx"), withXml(bytes, filledIn));
  const cost = costOfRuns(options);
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, { args, output }] of Object.entries(RUNS)) {
      if (output !== undefined) rmSync(join(cwd, output), { force: true });
      costs.set(name, [...(costs.get(name) ?? []), cost(args)]);
      if (output !== undefined && !existsSync(join(cwd, output))) throw new Error(`There is no ${output}.`);
    }
  // Other programs only lengthen a run.
  const least = (name: keyof typeof RUNS): number => Math.min(...(costs.get(name) ?? []).map(({ byClock }) => byClock));
  const memory = Math.max(...[...costs.values()].flat().map((one) => one.memory));
  return [
    { name: "form for Word, written", value: least("written"), budget: BUDGET.writing, unit: "s" },
    { name: "form for Word, converted", value: least("converted"), budget: BUDGET.reading, unit: "s" },
    { name: "form for Word, merged", value: least("merged"), budget: BUDGET.reading, unit: "s" },
    { name: "form for Word, memory", value: memory, budget: BUDGET.memory, unit: "MB" },
  ];
}
