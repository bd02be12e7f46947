/** Which fields of an answer the interview offers, in which order, by their description. */
import { describe, expect, it } from "vitest";
import { findQuestion } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import { countIn, labelOf } from "../../src/interview/asking/fields.ts";
import { moreFields, stepsFor } from "../../src/interview/steps.ts";
import { createSay } from "../../src/messages/say.ts";

const say = createSay(messages);

function question(id: string): NonNullable<ReturnType<typeof findQuestion>> {
  const found = findQuestion(checklist, id);
  if (found === undefined) throw new Error(`There is no question ${id}.`);
  return found;
}

describe("the list of everything else", () => {
  it.each([
    [
      "evidence first where something is done",
      "para-30",
      { status: "implemented" },
      "measures law practice authority goodPractice difficulties nextSteps assistance reason publish",
    ],
    [
      "the way ahead first where it is not",
      "para-30",
      { status: "not-implemented" },
      "difficulties nextSteps assistance law practice authority measures goodPractice reason publish",
    ],
    [
      "the reason first where nothing is disclosed",
      "para-30",
      { status: "withheld" },
      "reason difficulties nextSteps assistance law practice authority measures goodPractice publish",
    ],
    [
      "obstacles only where they were given",
      "para-08",
      { status: "not-implemented", obstacles: { note: "A referendum is needed." } },
      "obstacles",
    ],
  ])("offers %s", (_, id, answer, expected) => {
    const names = moreFields(question(id), answer, checklist, (field) => countIn(answer, field) > 0);
    expect(names.join(" ")).toContain(expected);
    expect(names.includes("obstacles")).toBe("obstacles" in answer);
    for (const name of names) expect(say(labelOf(name))).not.toBe("");
  });

  it("counts what is there", () => {
    expect(countIn({ law: [{ title: "A" }, { title: "B" }] }, "law")).toBe(2);
    expect(countIn({ measures: "Done." }, "measures")).toBe(1);
    expect(countIn({ publish: false }, "publish")).toBe(1);
    expect(countIn({ publish: true }, "publish")).toBe(0);
    expect(countIn({}, "nextSteps")).toBe(0);
  });
});

describe("the short way", () => {
  it.each([
    ["para-30", {}, "status"],
    ["para-30", { status: "implemented" }, "status elements measures more"],
    ["para-30", { status: "not-implemented" }, "status difficulties more"],
    ["para-07", {}, "instrument instrument more"],
  ])("of %s with %j is %s", (id, answer, expected) => {
    const steps = stepsFor(question(id), answer, checklist).map((step) =>
      step.kind === "field" ? step.field : step.kind,
    );
    expect(steps.join(" ")).toBe(expected);
  });

  it("asks for nothing that comes from another answer", () => {
    const steps = stepsFor(question("para-30"), { status: "not-implemented" }, checklist, true);
    expect(steps.map(({ kind }) => kind)).toEqual(["status", "more"]);
  });
});
