/** The part of the demo in which one file is answered by three ministries: split, answered, brought back, one conflict. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLayout } from "../src/format/layout.ts";
import { readText } from "../src/format/read-assessment.ts";
import { updateAssessment } from "../src/format/write-assessment.ts";
import { type Answer, answerTo, withAnswer } from "../src/domain/model/assessment.ts";
import checklist from "../src/generated/checklist.en.ts";

/** Runs a command, shows what it says, and returns its exit code. */
export type Run = (args: readonly string[], options?: { readonly shown?: number; readonly input?: string }) => number;

const FILE = "XUT-2026.yaml";
const PARTS = ["moj", "moi", "msa"].map((id) => `parts/XUT-2026.${id}.yaml`);

/** Plays the round in `folder`, where the file is; returns whether everything went as it should. */
export function playRound(folder: string, run: Run, print: (text: string) => void): boolean {
  const split = run(["split", FILE, "--by", "authority", "--to", "parts"], { shown: 30 });
  const change = (file: string, id: string, parts: Answer): void => {
    answer(join(folder, file), id, parts);
  };
  print(
    "\nThree ministries answer their parts in an editor, and one of them what the focal point has answered meanwhile.\n",
  );
  change(FILE, "para-42", { measures: "The task force on training meets every month." });
  change("parts/XUT-2026.moj.yaml", "para-57", { practice: "Nine judgments in 2026, six of them final." });
  change("parts/XUT-2026.moi.yaml", "para-42", {
    measures: "Police and border guard are trained together since May 2026.",
  });
  change("parts/XUT-2026.msa.yaml", "para-17a", {
    nextSteps: [{ id: "s1", text: "A second shelter.", by: "2027-06" }],
  });
  const before = readFileSync(join(folder, FILE), "utf8");
  const plan = run(["merge", FILE, ...PARTS, "--dry-run"], { shown: 60 });
  const isUntouched = readFileSync(join(folder, FILE), "utf8") === before;
  print("\nThe conflict is settled: both texts stand side by side.\n");
  const merge = run(["merge", FILE, ...PARTS, "--plain"], { shown: 70, input: "3\n" });
  const again = run(["merge", FILE, ...PARTS]);
  const check = run(["validate", FILE]);
  return split === 0 && plan === 1 && isUntouched && merge === 0 && again === 0 && check === 0;
}

/** Changes an answer as a person does in an editor: nothing else of the file is touched. */
function answer(file: string, id: string, parts: Answer): void {
  const reading = readText(readFileSync(file, "utf8"), "yaml");
  const { assessment } = reading;
  if (assessment === undefined) throw new Error(`${file} is not valid.`);
  const after = withAnswer(assessment, id, { ...answerTo(assessment, id), ...parts });
  writeFileSync(file, updateAssessment(reading, after, createLayout(checklist)).source.text);
}
