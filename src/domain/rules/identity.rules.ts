/** Rules about what the file says that it is: of which State, year and revision. */
import { findState, stateNamed } from "../model/state.ts";
import type { RuleTable } from "./rule.ts";
import { STRUCTURE_RULES } from "./structure.rules.ts";
import { stateMeant } from "./what-is-meant.ts";

export const IDENTITY_RULES = {
  "state-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    *check({ assessment }) {
      if (assessment.state === undefined) yield { path: ["state"], at: "key" };
    },
  },
  "unknown-state": {
    severity: STRUCTURE_RULES["unknown-state"],
    *check({ assessment: { state }, states }) {
      if (state === undefined || findState(states, state)?.code === state) return;
      const named = stateNamed(states, state)?.code;
      yield {
        path: ["state"],
        values: { state },
        replacement: stateMeant(state, states),
        suggestions: named === undefined ? [] : [named],
      };
    },
  },
  "year-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    *check({ assessment }) {
      if (assessment.year === undefined) yield { path: ["year"], at: "key" };
    },
  },
  "year-in-future": {
    severity: { draft: "warning", final: "error" },
    *check({ assessment: { year }, today }) {
      // The form of the coming year may be begun in this one.
      if (year !== undefined && year > Number(today.slice(0, 4)) + 1) yield { path: ["year"], values: { year } };
    },
  },
  "language-missing": {
    severity: { draft: "off", final: "error" },
    needsWhole: [],
    *check({ assessment }) {
      if (assessment.language === undefined) yield { path: ["language"], at: "key" };
    },
  },
  "file-name-disagrees": {
    severity: { draft: "warning", final: "warning" },
    *check({ assessment: { state, year }, fileName = "" }) {
      const years: readonly string[] = fileName.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
      if (year !== undefined && years.length > 0 && !years.includes(String(year)))
        yield { path: ["year"], values: { fileName, what: "year", value: year } };
      const code = /^([A-Z]{3})(?=[-_. ]\d{4})/.exec(fileName)?.[1];
      if (state !== undefined && code !== undefined && code !== state)
        yield { path: ["state"], values: { fileName, what: "state", value: state } };
    },
  },
  "revision-older": {
    severity: { draft: "warning", final: "warning" },
    *check({ assessment, checklist }) {
      const { revision } = assessment.checklist;
      if (revision < checklist.revision)
        yield { path: ["checklist", "revision"], values: { revision, present: checklist.revision } };
    },
  },
} satisfies RuleTable;
