/** Files of many States over several years, as a test or a bench needs them; see `plausible-states.ts`. */
import { createHash } from "node:crypto";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { createLayout, inOrder } from "../../src/format/layout.ts";
import { sealText } from "../../src/format/seal.ts";
import { writeYaml } from "../../src/format/write-yaml.ts";
import { type InventedState, inventedStates } from "./invented-states.ts";
import { createYears } from "./years.ts";

export interface WantedStates {
  /** How many States; at most `MOST_STATES`. */
  readonly states: number;
  readonly years: readonly number[];
  /** Any text: the same seed makes the same files. */
  readonly seed: string;
}

/** A State with its assessments, in the order of the years; one in which it is silent has none. */
export interface StateYears extends InventedState {
  readonly assessments: readonly Assessment[];
}

/** The States one by one, so that only one of them is in memory. Those that are final are sealed. */
export function* makeStates({ states, years, seed }: WantedStates): Generator<StateYears> {
  for (const state of inventedStates(states))
    yield { ...state, assessments: createYears(state, years, checklist, seed).map(sealed) };
}

function sealed(assessment: Assessment): Assessment {
  if (assessment.stage !== "final") return assessment;
  const digest = createHash("sha256").update(sealText(assessment), "utf8").digest("hex");
  return { ...assessment, seal: `sha256:${digest}` };
}

const layout = createLayout(checklist);

/** The name and the text of the file of an assessment, `XAA-2026.yaml`: YAML, or JSON for one State in ten. */
export function fileOf(assessment: Assessment): { readonly name: string; readonly text: string } {
  const { state = "", year = 0 } = assessment;
  const ordered = inOrder(assessment, layout);
  return state.endsWith("J") || state.endsWith("Q")
    ? { name: `${state}-${year}.json`, text: `${JSON.stringify(ordered, null, "  ")}\n` }
    : { name: `${state}-${year}.yaml`, text: writeYaml(ordered, layout) };
}
