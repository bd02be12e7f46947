/** The rules about meaning as a whole: their order, their severities, and what they say of the shipped examples. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import type { Checklist } from "../../../src/domain/model/checklist.ts";
import { checkRules } from "../../../src/domain/rules/check-rules.ts";
import { MEANING_RULES } from "../../../src/domain/rules/all-rules.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import states from "../../../src/generated/states.en.ts";
import { readExample } from "../../helpers/example.ts";
import { ROOT } from "../../helpers/program.ts";
import { SMALL } from "../../helpers/small.ts";

const RULES_FOLDER = join(ROOT, "src/domain/rules");

function found(
  assessment: Assessment,
  stage: "draft" | "final" = "draft",
  more: { previous?: Assessment; fileName?: string; expectedSeal?: string; checklist?: Checklist } = {},
): string[] {
  const subject = { assessment, checklist, states, today: "2026-11-24", ...more };
  return checkRules(subject, stage).map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

describe("the shipped examples", () => {
  it("have no errors or warnings", () => {
    expect(found(readExample(2024), "final", { fileName: "XUT-2024.yaml" })).toEqual([]);
    expect(found(readExample(2025), "final", { fileName: "XUT-2025.yaml" })).toEqual([]);
    expect(found(readExample(2026), "draft", { fileName: "XUT-2026.yaml" })).toEqual([]);
  });

  it("only need what was carried over to be confirmed before they can be final", () => {
    expect(new Set(found(readExample(2026), "final").map((one) => one.split(" ")[0]))).toEqual(
      new Set(["carried-over"]),
    );
  });

  it("show two changes that a reader would ask about", () => {
    expect(found(readExample(2026), "draft", { previous: readExample(2025) })).toEqual([
      "status-fell answers.para-65.status",
      "practice-removed answers.para-36",
    ]);
  });
});

describe("the rules", () => {
  it("have ids of their own", async () => {
    const files = readdirSync(RULES_FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
      /^(?!structure).*\.rules\.ts$/.test(name),
    );
    const tables = await Promise.all(files.map((name) => import(join(RULES_FOLDER, name)) as Promise<object>));
    const ids = tables.flatMap((table) => Object.values(table).flatMap((rules: object) => Object.keys(rules)));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.toSorted()).toEqual(Object.keys(MEANING_RULES).sort());
  });

  it("are never milder with a final file, but for those that only a draft can break", () => {
    const weight = { off: 0, warning: 1, error: 2 };
    const milder = Object.entries(MEANING_RULES).filter(
      ([, { severity }]) => weight[severity.final] < weight[severity.draft],
    );
    expect(milder.map(([id]) => id)).toEqual(["seal-on-draft"]);
  });

  it("ask for every open question in a final file, and for none in a draft", () => {
    const open = found(SMALL, "final").filter((one) => one.startsWith("question-open"));
    expect(open).toHaveLength(75);
    expect(found(SMALL)).toEqual([]);
  });
});

describe("an assessment of an earlier revision", () => {
  const next: Checklist = {
    ...checklist,
    revision: 2,
    history: [
      {
        revision: 2,
        added: ["para-30"],
        dropped: [],
        reworded: [],
        renumbered: [{ from: "para-99", to: "para-57" }],
      },
    ],
  };
  const { "para-57": renumbered, "para-30": _, ...rest } = readExample(2025).answers ?? {};
  const older = (answer: object): Assessment => ({
    ...readExample(2025),
    answers: { ...rest, "para-99": { ...renumbered, ...answer } },
  });

  it("is judged by the questions that it was asked, at their places in the file", () => {
    expect(found(older({}), "final", { checklist: next })).toEqual(["revision-older checklist.revision"]);
    expect(found(older({ measures: "TBD" }), "final", { checklist: next })).toEqual([
      "revision-older checklist.revision",
      "placeholder-text answers.para-99.measures",
    ]);
  });
});
