/** What is due when, by the dates of parts and of next steps. */
import { describe, expect, it } from "vitest";
import { deadlinesIn } from "../../../src/domain/deadlines/deadlines.ts";
import { forReaders } from "../../../src/domain/model/publication.ts";
import type { Answer, Assessment, SentPart } from "../../../src/domain/model/assessment.ts";
import { SMALL } from "../../helpers/small.ts";

const TODAY = "2026-11-24";

function sent(id: string, due: string, more: Partial<SentPart> = {}): SentPart {
  return { id, key: "0123456789abcdef", sent: "2026-10-01", due, questions: ["para-30"], ...more };
}

function planned(by: string, more: Answer = {}): Answer {
  return { status: "not-implemented", nextSteps: [{ id: "s1", text: "A bill.", by }], ...more };
}

/** What is due in a file, as `kind name date`, with `!` where the date has passed. */
function due(change: Partial<Assessment>, today = TODAY): readonly string[] {
  return deadlinesIn(forReaders({ ...SMALL, ...change }), today).map((one) => {
    const name = one.kind === "step" ? one.question : one.part.id;
    return `${one.kind} ${name} ${one.by}${one.isOverdue ? "!" : ""}`;
  });
}

describe("what is due", () => {
  it("is a part that is not yet back, whenever it is due, and a part that is this file", () => {
    const parts = [sent("moj", "2026-11-20"), sent("moi", "2027-06-01"), sent("msa", "2026-11-24")];
    expect(due({ parts })).toEqual(["part moj 2026-11-20!", "part msa 2026-11-24", "part moi 2027-06-01"]);
    expect(due({ part: { ...sent("moj", "2026-11-20"), of: "XUT-2026.yaml" } })).toEqual(["return moj 2026-11-20!"]);
  });

  it("is not a part that came back, or that was sent again with another day or none", () => {
    const returned = { returned: { date: "2026-11-01" } };
    expect(due({ parts: [sent("moj", "2026-10-20", returned)] })).toEqual([]);
    expect(due({ parts: [sent("moj", "2026-10-20"), sent("moj", "2026-12-01")] })).toEqual(["part moj 2026-12-01"]);
    const { due: _, ...openEnded } = sent("moj", "");
    expect(due({ parts: [sent("moj", "2026-10-20"), openEnded] })).toEqual([]);
  });

  it.each([
    ["a day that has passed", "2026-11-23", ["step para-30 2026-11-23!"]],
    ["today", "2026-11-24", ["step para-30 2026-11-24"]],
    ["this month, which is not over", "2026-11", ["step para-30 2026-11"]],
    ["a month that has passed", "2026-10", ["step para-30 2026-10!"]],
    ["this year, which is over in less than 90 days", "2026", ["step para-30 2026"]],
    ["the ninetieth day", "2027-02-22", ["step para-30 2027-02-22"]],
    ["the day after it", "2027-02-23", []],
    ["a month that ends after it", "2027-02", []],
    ["a day that does not exist", "2026-11-31", []],
  ])("is a next step by %s as its date says", (_, by, expected) => {
    expect(due({ answers: { "para-30": planned(by) } })).toEqual(expected);
  });

  it("is no step of an answer that is to be confirmed, or of a file of an earlier year", () => {
    expect(due({ answers: { "para-30": planned("2026-10", { carriedFrom: 2025 }) } })).toEqual([]);
    expect(due({ answers: { "para-30": planned("2026-10") } }, "2027-01-02")).toEqual([]);
  });

  it("is in the order of the dates, a month by its last day", () => {
    const answers = { "para-30": planned("2026-12"), "para-57": planned("2026-12-15"), "para-60": planned("2026-10") };
    expect(due({ answers, parts: [sent("moj", "2026-12-20")] })).toEqual([
      "step para-60 2026-10!",
      "step para-57 2026-12-15",
      "part moj 2026-12-20",
      "step para-30 2026-12",
    ]);
  });
});
