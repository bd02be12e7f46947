/** The shipped examples, read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../src/format/read-assessment.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { ROOT } from "./program.ts";

/** The example of a year; throws if it is not valid. */
export function readExample(year: 2024 | 2025 | 2026): Assessment {
  const { assessment, diagnostics } = readText(readFileSync(join(ROOT, `examples/XUT-${year}.yaml`), "utf8"), "yaml");
  if (assessment === undefined) throw new Error(JSON.stringify(diagnostics));
  return assessment;
}

/** An assessment without its answers to these questions. */
export function withoutAnswers(assessment: Assessment, ...ids: readonly string[]): Assessment {
  return ids.reduce((rest, id) => withAnswer(rest, id, undefined), assessment);
}

/** A final assessment as the draft that it was before. */
export function draftOf(assessment: Assessment): Assessment {
  const { clearance: _, seal: __, ...draft } = assessment;
  return { ...draft, stage: "draft" };
}

/** The example of 2026 with only what can be answered without the file of the year before. */
export function withoutEarlierYears(assessment: Assessment): Assessment {
  const answers = Object.entries(assessment.answers ?? {}).map(([id, { earlierSteps: _, ...rest }]) => [id, rest]);
  return { ...assessment, answers: Object.fromEntries(answers) as NonNullable<Assessment["answers"]> };
}

/** An assessment as it would be without what an interview sets by itself: who answered when, what was carried over, ids. */
export function withoutProvenance(assessment: Assessment): Assessment {
  const answers = Object.entries(assessment.answers ?? {}).map(([id, answer]) => {
    const { answered: _, confirmed: __, carriedFrom: ___, nextSteps, ...rest } = answer;
    return [id, { ...rest, ...(nextSteps && { nextSteps: nextSteps.map((step) => ({ ...step, id: "" })) }) }] as const;
  });
  const contributors = assessment.contributors?.map(({ id: _, email: __, ...rest }) => ({ id: "", ...rest }));
  return { ...assessment, ...(contributors && { contributors }), answers: Object.fromEntries(answers) };
}
