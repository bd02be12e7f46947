/** Steps of one answer that the file and its parts changed: they join step by step. */
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, type EarlierStep, answerTo } from "../../../src/domain/model/assessment.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import type { Decide } from "../../../src/domain/merging/apply.ts";
import { type Merged, mergeParts } from "../../../src/domain/merging/merge.ts";
import { LIMITS } from "../../../src/domain/model/limits.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";
import { digest, returned, SENT, TODAY } from "./triples.ts";

const ID = "para-57";
const JUDGES: EarlierStep = { id: "s2025-1", year: 2025, text: "Train 40 judges.", by: "2026-06" };
const POLICE: EarlierStep = { id: "s2025-2", year: 2025, text: "Issue guidelines for the police.", by: "2026-06" };
const SHELTER: EarlierStep = { id: "s2025-3", year: 2025, text: "Open a shelter.", by: "2026-09" };
const CONFERENCE = { id: "s2025-4", text: "Hold a conference.", by: "2027-03" };
const COPY: Answer = {
  status: "implemented",
  nextSteps: [CONFERENCE],
  earlierSteps: [JUDGES, POLICE, SHELTER],
  answered: { by: "moj", date: "2025-09-01" },
  carriedFrom: 2025,
};
const open: Decide = () => undefined;

/** The answer as it was sent to the ministries, with what the file and each of them made of it. */
function merge(sent: Answer, ours: Answer, versions: readonly Answer[], decide = open): Merged & { answer: Answer } {
  const contributors = [{ id: "moj" }, { id: "moi" }];
  const file: Assessment = { ...SMALL, contributors, answers: { [ID]: sent } };
  const cut = versions.map((_, at) =>
    cutPart(
      file,
      { id: at === 0 ? "moj" : "moi", contributor: contributors[at] ?? { id: "moj" }, questions: [ID] },
      { of: "XUT-2026.yaml", today: SENT, digest },
    ),
  );
  const base = withSent({ ...file, answers: { [ID]: ours } }, cut);
  const parts = cut.map(({ assessment }, at) => returned({ ...assessment, answers: { [ID]: versions[at] ?? {} } }));
  const merged = mergeParts(base, parts, decide, { checklist, today: TODAY, outside: false });
  return { ...merged, answer: answerTo(merged.assessment, ID) ?? {} };
}

const kinds = ({ plans }: Merged): readonly string[] =>
  plans.flatMap(({ entries }) => entries.map(({ kind, field }) => `${kind} ${field}`));

const done: EarlierStep = { ...JUDGES, outcome: "done", note: "41 judges." };
const postponed: EarlierStep = { ...POLICE, outcome: "postponed", note: "No staff." };
const later = { id: POLICE.id, text: "Issue guidelines for the police.", by: "2027-06" };
const dropped: EarlierStep = { ...SHELTER, outcome: "dropped", note: "Another State runs it." };

describe("outcomes of different steps", () => {
  const ours = { ...COPY, nextSteps: [{ ...CONFERENCE, by: "2027-04" }], earlierSteps: [JUDGES, POLICE, dropped] };
  const moj = { ...COPY, earlierSteps: [done, POLICE, SHELTER] };
  const moi = { ...COPY, nextSteps: [CONFERENCE, later], earlierSteps: [JUDGES, postponed, SHELTER] };

  it("come together, from the file and from two ministries, and nothing is doubled or renamed", () => {
    const merged = merge(COPY, ours, [moj, moi]);
    expect(merged.answer.earlierSteps).toEqual([done, postponed, dropped]);
    expect(merged.answer.nextSteps).toEqual([{ ...CONFERENCE, by: "2027-04" }, later]);
    expect([...kinds(merged)].sort()).toEqual([
      "added earlierSteps[2025 s2025-1].note",
      "added earlierSteps[2025 s2025-1].outcome",
      "added earlierSteps[2025 s2025-2].note",
      "added earlierSteps[2025 s2025-2].outcome",
      "added nextSteps[s2025-2]",
    ]);
  });

  it("do not confirm an answer that is a copy, nor make anybody its author", () => {
    const { answer } = merge(COPY, ours, [moj, moi]);
    expect(answer).toMatchObject({ carriedFrom: 2025, answered: COPY.answered });
    expect(answer).not.toHaveProperty("confirmed");
  });

  it("leave the confirmation of who confirmed the answer", () => {
    const { carriedFrom: _, ...looked } = moj;
    const confirmed = { by: "moj", date: "2026-11-02" };
    const { answer } = merge(COPY, COPY, [{ ...looked, confirmed }]);
    expect(answer).toMatchObject({ confirmed, answered: COPY.answered, earlierSteps: [done, POLICE, SHELTER] });
    expect(answer).not.toHaveProperty("carriedFrom");
  });

  it("have an author where the answer was given again", () => {
    const answered = { by: "moj", date: "2026-11-02" };
    const { carriedFrom: _, ...given } = { ...moj, answered };
    expect(merge(COPY, COPY, [given]).answer.answered).toEqual(answered);
  });
});

describe("the same step", () => {
  it("joins field by field, and is a conflict only where the same field differs", () => {
    const text = { ...CONFERENCE, text: "Hold two conferences." };
    const date = { ...CONFERENCE, by: "2027-09" };
    const joined = merge(COPY, { ...COPY, nextSteps: [text] }, [{ ...COPY, nextSteps: [date] }]);
    expect(joined.answer.nextSteps).toEqual([{ ...text, by: "2027-09" }]);
    const both = merge(COPY, { ...COPY, nextSteps: [{ ...text, by: "2027-04" }] }, [{ ...COPY, nextSteps: [date] }]);
    expect(kinds(both)).toEqual(["conflict nextSteps[s2025-4].by"]);
    expect(both.answer.nextSteps).toEqual([{ ...text, by: "2027-04" }]);
  });

  it("is a conflict where one side deleted it and the other changed it, and is whole whatever is decided", () => {
    const date = { ...CONFERENCE, by: "2027-09" };
    const [without, changed] = [
      { ...COPY, nextSteps: [] },
      { ...COPY, nextSteps: [date] },
    ];
    expect(kinds(merge(COPY, without, [changed]))).toEqual(["conflict nextSteps[s2025-4]"]);
    expect(merge(COPY, without, [changed], () => "theirs").answer.nextSteps).toEqual([date]);
    expect(kinds(merge(COPY, changed, [without]))).toEqual(["conflict nextSteps[s2025-4]"]);
    expect(merge(COPY, changed, [without], () => "mine").answer.nextSteps).toEqual([date]);
    expect(merge(COPY, changed, [without], () => "theirs").answer).not.toHaveProperty("nextSteps");
  });

  it("goes on as a next step only where that outcome is decided for", () => {
    const over = { ...COPY, earlierSteps: [JUDGES, { ...POLICE, outcome: "done" as const }, SHELTER] };
    const goesOn = { ...COPY, nextSteps: [CONFERENCE, later], earlierSteps: [JUDGES, postponed, SHELTER] };
    const [one, other] = [merge(COPY, over, [goesOn]), merge(COPY, goesOn, [over])];
    for (const merged of [one, other])
      expect(kinds(merged)).toEqual(
        expect.arrayContaining(["conflict nextSteps[s2025-2]", "conflict earlierSteps[2025 s2025-2].outcome"]),
      );
    expect(one.answer.nextSteps).toEqual([CONFERENCE]);
    expect(merge(COPY, over, [goesOn], () => "theirs").answer.nextSteps).toEqual([CONFERENCE, later]);
    expect(merge(COPY, goesOn, [over], () => "theirs").answer.nextSteps).toEqual([CONFERENCE]);
  });
});

describe("new steps with the same id", () => {
  const one = { id: "s2026-1", text: "Train prosecutors." };
  const other = { id: "s2026-1", text: "Set up a hotline." };
  const plus = (...steps: NonNullable<Answer["nextSteps"]>): Answer => ({
    ...COPY,
    nextSteps: [CONFERENCE, ...steps],
  });

  it("are two steps; the second gets an id with the year that no step has", () => {
    const merged = merge(COPY, plus({ id: "s2026-2", text: "Publish it." }), [plus(one), plus(other)]);
    expect(merged.plans.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual(["added", "added"]);
    // In the order of the ids of the parts.
    expect(merged.answer.nextSteps?.slice(2)).toEqual([other, { ...one, id: "s2026-3" }]);
  });

  it("are one step where they say the same", () => {
    expect(merge(COPY, plus(one), [plus(one)]).answer.nextSteps).toEqual([CONFERENCE, one]);
  });

  it("do not get the id of an earlier step either", () => {
    const ours = { ...COPY, earlierSteps: [JUDGES, POLICE, SHELTER, { id: "s2026-1", text: "Another one." }] };
    expect(merge(COPY, ours, [plus(one)]).answer.nextSteps).toEqual([CONFERENCE, { ...one, id: "s2026-2" }]);
  });

  it("come once where a part is merged again that the file does not recognise", () => {
    const { answer } = merge(COPY, plus(other), [plus(one)]);
    expect(answer.nextSteps).toEqual([CONFERENCE, other, { ...one, id: "s2026-2" }]);
    const again = merge(COPY, answer, [plus(one)]);
    expect(kinds(again)).toEqual([]);
    expect(again.answer.nextSteps).toEqual(answer.nextSteps);
  });
});

describe("a step that says the same as one of the file in everything but its id", () => {
  const again = { ...CONFERENCE, id: "s2026-1" };
  const added = { id: "s2026-2", text: "Set up a hotline." };

  it("is that step, whether or not it was sent, and is not doubled", () => {
    const merged = merge(COPY, COPY, [{ ...COPY, nextSteps: [again, added] }]);
    expect(kinds(merged)).toEqual(["added nextSteps[s2026-2]"]);
    expect(merged.answer.nextSteps).toEqual([CONFERENCE, added]);
    const ours = { ...COPY, nextSteps: [CONFERENCE, { ...added, id: "s9" }] };
    expect(kinds(merge(COPY, ours, [{ ...COPY, nextSteps: [CONFERENCE, added] }]))).toEqual([]);
  });

  it("is another one where its date is another one, or where that step came back as well", () => {
    const later = { ...again, by: "2028-03" };
    expect(kinds(merge(COPY, COPY, [{ ...COPY, nextSteps: [CONFERENCE, later] }]))).toEqual([
      "added nextSteps[s2026-1]",
    ]);
    const changed = { ...CONFERENCE, by: "2029-01" };
    const lost = { ...COPY, nextSteps: [{ ...changed, id: "s2026-1" }] };
    expect(kinds(merge(COPY, { ...COPY, nextSteps: [changed] }, [lost]))).toContain("conflict nextSteps[s2025-4]");
    const twice = { ...COPY, nextSteps: [CONFERENCE, again] };
    expect(merge(COPY, COPY, [twice]).answer.nextSteps).toEqual([CONFERENCE, again]);
  });
});

describe("an answer that has as many steps as it may", () => {
  it("takes no other step, and the part does not count as returned", () => {
    const full = Array.from({ length: LIMITS.steps - 1 }, (_, at) => ({ id: `step-${String(at)}`, text: "Go on." }));
    const ours = { ...COPY, nextSteps: [CONFERENCE, ...full] };
    const merged = merge(COPY, ours, [{ ...COPY, nextSteps: [CONFERENCE, { id: "s2026-1", text: "More." }] }]);
    expect(kinds(merged)).toEqual(["refused nextSteps[s2026-1]"]);
    expect(merged.answer.nextSteps).toEqual(ours.nextSteps);
    expect(merged.assessment.parts?.[0]?.returned).toBeUndefined();
  });
});
