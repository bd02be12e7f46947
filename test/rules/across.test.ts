/** Answers that cannot both be true: every pair that is reported, and answers beside them that can be. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { findQuestion, findStatus } from "../../src/domain/model/checklist.ts";
import { DISAGREEMENTS, questionsAcross } from "../../src/domain/rules/across/disagreements.ts";
import { type RuleViolation, checkRules } from "../../src/domain/rules/check-rules.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { SMALL } from "../helpers/small.ts";

type Answers = Readonly<Record<string, Answer>>;

function violationsOf(answers: Answers, rule: RuleViolation["rule"]): readonly RuleViolation[] {
  const assessment: Assessment = { ...SMALL, answers };
  return checkRules({ assessment, checklist, states: [], today: "2026-11-27" }, "final").filter(
    (one) => one.rule === rule,
  );
}

const [YES, PART, NO] = ["implemented", "partly-implemented", "not-implemented"].map((status): Answer => ({ status }));

describe("answers that disagree", () => {
  it.each<readonly [Answers, readonly string[]]>([
    [{ "para-72": { ...YES }, "para-16a": { ...NO } }, ["para-72", "para-16a"]],
    [{ "para-72": { ...YES }, "para-16a": { ...PART } }, ["para-72", "para-16a"]],
    [{ "para-72": { ...YES }, "para-16b": { status: "not-considered" } }, ["para-72", "para-16b"]],
    [{ "para-72": { ...NO }, "para-16a": { ...YES } }, ["para-72", "para-16a"]],
    [{ "para-72": { ...NO }, "para-16b": { status: "considered-not-adopted" } }, ["para-72", "para-16b"]],
    [{ "para-78": { ...YES }, "para-18": { status: "not-considered" } }, ["para-78", "para-18"]],
    [{ "para-78": { ...YES }, "para-18": { status: "considered-not-adopted" } }, ["para-78", "para-18"]],
    [{ "para-70": { ...PART }, "para-12b": { ...NO } }, ["para-70", "para-12b"]],
    [{ "para-70": { ...NO }, "para-12b": { ...YES } }, ["para-70", "para-12b"]],
    [{ "para-37": { ...YES }, "para-21a": { ...NO } }, ["para-37", "para-21a"]],
    [{ "para-37": { ...NO }, "para-21a": { ...YES } }, ["para-37", "para-21a"]],
    [{ "para-82": { ...YES }, "para-21a": { ...NO }, "para-37": { ...NO } }, ["para-82", "para-21a", "para-37"]],
    [{ "para-82": { ...NO }, "para-21a": { ...YES }, "para-37": { ...YES } }, ["para-82", "para-21a", "para-37"]],
  ])("%j are reported at the first, with the others as places that belong to it", (answers, [first, ...others]) => {
    const found = violationsOf(answers, "answers-disagree");
    expect(found.map(({ path }) => path)).toEqual([["answers", first, "status"]]);
    expect(found[0]?.related).toEqual(others.map((id) => ["answers", id, "status"]));
    expect(found[0]?.severity).toBe("warning");
  });

  it.each<Answers>([
    { "para-72": { ...YES }, "para-16a": { ...YES }, "para-16b": { status: "considered-not-adopted" } },
    { "para-72": { ...YES }, "para-16b": { status: "under-consideration" } },
    { "para-72": { ...PART }, "para-16a": { ...YES }, "para-16b": { status: "not-considered" } },
    { "para-78": { ...NO }, "para-18": { status: "adopted" } },
    { "para-78": { ...YES }, "para-18": { status: "under-consideration" } },
    { "para-78": { ...PART }, "para-18": { status: "not-considered" } },
    { "para-70": { ...NO }, "para-12b": { ...PART } },
    { "para-37": { ...PART }, "para-21a": { ...NO } },
    { "para-82": { ...YES }, "para-21a": { ...NO }, "para-37": { ...PART } },
    { "para-82": { ...YES }, "para-21a": { ...NO } },
    { "para-37": { ...YES }, "para-21a": { status: "not-known", reason: "Being asked." } },
    { "para-37": { ...YES, reason: "A network of prosecutors takes the place of a body." }, "para-21a": { ...NO } },
  ])("%j can all be true", (answers) => {
    expect(violationsOf(answers, "answers-disagree")).toEqual([]);
  });

  it("are found where one of them is given by reference", () => {
    const answers: Answers = { "para-21a": { ...NO }, "para-37": { sameAs: "para-82" }, "para-82": { ...YES } };
    const [found] = violationsOf(answers, "answers-disagree");
    expect(found?.path).toEqual(["answers", "para-37", "sameAs"]);
  });

  it("are of questions and statuses that exist, and each question knows the others", () => {
    for (const { question, is, others, are } of DISAGREEMENTS) {
      const statusesAt = (id: string, statuses: readonly string[]): unknown => {
        const asked = findQuestion(checklist, id);
        return statuses.map((status) => asked && findStatus(checklist, asked, status)?.id);
      };
      expect(statusesAt(question, is)).toEqual(is);
      for (const id of others) {
        expect(statusesAt(id, are)).toEqual(are);
        expect(questionsAcross(id)).toContain(question);
      }
    }
  });
});

describe("the Protocol without the Convention", () => {
  const adherence = (convention: string | undefined, protocol: string): Answers => ({
    "para-07": {
      instruments: {
        ...(convention !== undefined && { convention: { status: convention } }),
        protocol: { status: protocol },
      },
    },
  });

  it.each(["signatory", "neither"])("is an error where the State is %s to the Convention", (status) => {
    const [found] = violationsOf(adherence(status, "party"), "protocol-without-convention");
    expect(found?.path).toEqual(["answers", "para-07", "instruments", "convention", "status"]);
    expect(found?.related).toEqual([["answers", "para-07", "instruments", "protocol", "status"]]);
    expect(found?.severity).toBe("error");
  });

  it("is not found where the State is party to both, or only to the Convention, or has not said so yet", () => {
    for (const answers of [adherence("party", "party"), adherence("party", "neither"), adherence(undefined, "party")])
      expect(violationsOf(answers, "protocol-without-convention")).toEqual([]);
  });
});
