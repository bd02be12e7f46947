/** The script that invents States: what it writes is valid, holds all that files can hold, and is the same each time. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import checklist from "../src/generated/checklist.en.ts";
import states from "../src/generated/states.en.ts";
import { ANSWER_FORMAT } from "../src/domain/model/answer-format.ts";
import { findState } from "../src/domain/model/state.ts";
import type { Assessment } from "../src/domain/model/assessment.ts";
import { checkAssessment } from "../src/format/check-assessment.ts";
import { sealText } from "../src/format/seal.ts";
import { readText } from "../src/format/read-assessment.ts";
import { MOST_STATES, inventedStates } from "../scripts/plausible/invented-states.ts";
import { type StateYears, fileOf, makeStates } from "../scripts/plausible/make-states.ts";

const WANTED = { states: 24, years: [2024, 2025, 2026], seed: "1" };
const made: readonly StateYears[] = [...makeStates(WANTED)];
const assessments = made.flatMap((one) => one.assessments);
const answers = assessments.flatMap((one) => Object.values(one.answers ?? {}));

const sealOf = (assessment: Assessment): string =>
  `sha256:${createHash("sha256").update(sealText(assessment), "utf8").digest("hex")}`;

describe("plausible States", () => {
  it("are written as files that are valid", () => {
    const errors = assessments.map(fileOf).flatMap(({ name, text }) => {
      const reading = readText(text, name.endsWith("json") ? "json" : "yaml");
      const check = checkAssessment(reading, { checklist, states, today: "2026-11-23", asFinal: false, sealOf });
      return check.diagnostics.filter(({ severity }) => severity === "error").map(({ rule }) => `${name}: ${rule}`);
    });
    expect(errors).toEqual([]);
    expect(assessments.length).toBeGreaterThan(WANTED.states * 2);
  });

  it("are the same for the same seed, whatever the number, and others for another", () => {
    const textsOf = (made: Iterable<StateYears>): readonly string[] =>
      [...made].slice(0, 2).flatMap(({ assessments }) => assessments.map((one) => fileOf(one).text));
    expect(textsOf(makeStates({ ...WANTED, states: 2 }))).toEqual(textsOf(made));
    expect(textsOf(makeStates({ ...WANTED, states: 2, seed: "2" }))).not.toEqual(textsOf(made));
  });

  it("have codes that the program takes and that no State has, and names of their own", () => {
    const invented = inventedStates(MOST_STATES);
    const known = new Set(states.flatMap(({ code, name }) => [code, name]));
    expect(invented.filter(({ code }) => findState(states, code) === undefined)).toEqual([]);
    expect(invented.filter(({ code, name }) => known.has(code) || known.has(name))).toEqual([]);
    expect(new Set(invented.map(({ name }) => name)).size).toBe(MOST_STATES);
    expect(new Set(invented.map(({ group }) => group)).size).toBe(5);
  });

  it("hold every field of an answer, every status and every kind of difficulty, assistance and outcome", () => {
    const fields = new Set(answers.flatMap((answer) => Object.keys(answer)));
    // That somebody has looked at words is written by the program alone, once it has asked.
    expect(
      Object.keys(ANSWER_FORMAT).filter((key) => key !== "cleared" && key !== "language" && !fields.has(key)),
    ).toEqual([]);
    const statuses = new Set(answers.flatMap(({ status }) => status ?? []));
    const scales = checklist.scales.filter(({ id }) => id !== "adherence" && id !== "ratification");
    const wanted = [...scales.flatMap((scale) => scale.statuses), ...checklist.exceptions].map(({ id }) => id);
    expect(wanted.filter((id) => !statuses.has(id))).toEqual([]);
    const kinds = new Set(answers.flatMap(({ difficulties }) => difficulties?.kinds ?? []));
    const asked = new Set(answers.flatMap(({ assistance }) => assistance?.requested ?? []));
    const but = ({ id }: { readonly id: string }): boolean => id !== "other";
    expect(checklist.lists.difficulties.filter(but).filter(({ id }) => !kinds.has(id))).toEqual([]);
    expect(checklist.lists.assistance.filter(but).filter(({ id }) => !asked.has(id))).toEqual([]);
    const outcomes = new Set(
      answers.flatMap(({ earlierSteps = [] }) => earlierSteps.flatMap((one) => one.outcome ?? [])),
    );
    expect([...outcomes].sort()).toEqual(["done", "dropped", "postponed", "under-way"]);
  });

  it("have finals and drafts, copies that nobody confirmed, answers that are not for publication, and silent years", () => {
    expect(new Set(assessments.map(({ stage }) => stage))).toEqual(new Set(["draft", "final"]));
    expect(assessments.every(({ stage, seal }) => (stage === "final") === (seal !== undefined))).toBe(true);
    expect(answers.some(({ carriedFrom }) => carriedFrom !== undefined)).toBe(true);
    expect(answers.some(({ publish, goodPractice }) => publish === false && goodPractice !== undefined)).toBe(true);
    expect(made.some((one) => one.assessments.length < WANTED.years.length)).toBe(true);
  });
});
