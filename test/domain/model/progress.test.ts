import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, withAnswer } from "../../../src/domain/model/assessment.ts";
import { allQuestions } from "../../../src/domain/model/checklist.ts";
import { isAnswered, isAsked, nextOpen, progressOf, askedQuestions } from "../../../src/domain/model/progress.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";

const questions = allQuestions(checklist);
const required = questions.filter(({ optional }) => !optional);
const EMPTY: Assessment = { ...SMALL, answers: {} };

function question(id: string): (typeof questions)[number] {
  const found = questions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** An assessment in which para. 7 says this of the two instruments. */
function party(convention?: string, protocol?: string): Assessment {
  const adherence = (status?: string): { status?: string } => (status === undefined ? {} : { status });
  return withAnswer(EMPTY, "para-07", {
    instruments: { convention: adherence(convention), protocol: adherence(protocol) },
  });
}

/** Every question that must be answered has this answer; para. 7 says that the State is party to both. */
function complete(answer: Answer = { status: "not-known", reason: "x" }): Assessment {
  return required
    .filter(({ form }) => form !== "adherence")
    .reduce((assessment, { id }) => withAnswer(assessment, id, answer), party("party", "party"));
}

describe("para. 8", () => {
  const isAskedIn = (assessment: Assessment): boolean => isAsked(question("para-08"), assessment, checklist);

  it("is asked only of a State that is not party to both instruments", () => {
    expect(isAskedIn(party("party", "party"))).toBe(false);
    expect(isAskedIn(party("party", "signatory"))).toBe(true);
    expect(isAskedIn(party("neither", "party"))).toBe(true);
    expect(isAskedIn(party("neither", "neither"))).toBe(true);
  });

  it("is not asked while para. 7 does not show that it applies", () => {
    expect(isAskedIn(EMPTY)).toBe(false);
    expect(isAskedIn(party())).toBe(false);
    expect(isAskedIn(party("party"))).toBe(false);
    expect(isAskedIn(withAnswer(EMPTY, "para-07", { authority: "Ministry of Justice" }))).toBe(false);
    expect(isAskedIn(party("signatory"))).toBe(true);
  });

  it("comes right after para. 7 where it is asked, and is the only question that is not always asked", () => {
    const all = questions.map(({ id }) => id);
    expect(askedQuestions(party("party", "party"), checklist).map(({ id }) => id)).toEqual(
      all.filter((id) => id !== "para-08"),
    );
    expect(askedQuestions(party("neither", "party"), checklist).map(({ id }) => id)).toEqual(all);
    expect(all.slice(0, 2)).toEqual(["para-07", "para-08"]);
  });
});

describe("a question", () => {
  it("is answered by a status or a reference to another answer, not by a text alone", () => {
    const answered = (answer?: Answer): boolean =>
      isAnswered(
        { ...EMPTY, answers: { "para-57": { status: "implemented" }, ...(answer && { "para-06": answer }) } },
        checklist,
        question("para-06"),
      );
    expect(answered({ status: "implemented" })).toBe(true);
    expect(answered({ sameAs: "para-57" })).toBe(true);
    expect(answered({ measures: "A plan." })).toBe(false);
    expect(answered({})).toBe(false);
    expect(answered()).toBe(false);
  });

  it("of adherence is answered once both instruments have a status", () => {
    const answered = (assessment: Assessment): boolean => isAnswered(assessment, checklist, question("para-07"));
    expect(answered(party("party", "neither"))).toBe(true);
    expect(answered(party("party"))).toBe(false);
    expect(answered(withAnswer(EMPTY, "para-07", { status: "implemented" }))).toBe(false);
  });
});

describe("progress", () => {
  it("begins with every question open that is not optional", () => {
    expect(progressOf(EMPTY, checklist)).toEqual({ answered: 0, open: required.length, carried: 0 });
    expect(required).toHaveLength(77);
  });

  it("ends with none open, whether optional questions are answered or not", () => {
    expect(progressOf(complete(), checklist)).toEqual({ answered: 77, open: 0, carried: 0 });
    const more = withAnswer(complete(), "para-22c", { status: "implemented" });
    expect(progressOf(more, checklist)).toEqual({ answered: 78, open: 0, carried: 0 });
    expect(nextOpen(complete(), checklist)).toBeUndefined();
  });

  it("counts an answer to para. 8 only where the question is asked", () => {
    const answered = withAnswer(complete(), "para-08", { status: "not-known", reason: "x" });
    expect(progressOf(answered, checklist)).toMatchObject({ answered: 77, open: 0 });
    const signatory = { ...answered, answers: { ...answered.answers, ...party("signatory", "party").answers } };
    expect(progressOf(signatory, checklist)).toMatchObject({ answered: 78, open: 0 });
  });

  it("counts what was carried over from last year as open until somebody looks at it", () => {
    const carried = withAnswer(complete(), "para-06", { status: "implemented", carriedFrom: 2025 });
    expect(progressOf(carried, checklist)).toEqual({ answered: 76, open: 1, carried: 1 });
    expect(nextOpen(carried, checklist)?.id).toBe("para-06");
    const confirmed = withAnswer(carried, "para-06", { status: "implemented" });
    expect(progressOf(confirmed, checklist)).toEqual({ answered: 77, open: 0, carried: 0 });
  });

  it("adds up over the sections", () => {
    const some = withAnswer(withAnswer(complete(), "para-06", undefined), "para-13", {
      status: "withheld",
      carriedFrom: 2025,
    });
    const whole = progressOf(some, checklist);
    const parts = checklist.sections.map((section) => progressOf(some, checklist, section));
    const sum = (key: keyof typeof whole): number => parts.reduce((total, part) => total + part[key], 0);
    expect({ answered: sum("answered"), open: sum("open"), carried: sum("carried") }).toEqual(whole);
  });
});

describe("the next open question", () => {
  it("is the first one at the beginning, and goes in order", () => {
    expect(nextOpen(EMPTY, checklist)?.id).toBe("para-07");
    expect(nextOpen(EMPTY, checklist, "para-07")?.id).toBe("para-06");
  });

  it("begins again at the beginning after the last one", () => {
    const last = questions.at(-1)?.id ?? "";
    expect(nextOpen(EMPTY, checklist, last)?.id).toBe("para-07");
    const one = withAnswer(complete(), "para-06", undefined);
    expect(nextOpen(one, checklist, "para-06")?.id).toBe("para-06");
    expect(nextOpen(one, checklist, last)?.id).toBe("para-06");
  });

  it("is never an optional one", () => {
    expect(
      nextOpen(
        { ...complete(), answers: { ...complete().answers, ...party("neither", "neither").answers } },
        checklist,
      ),
    ).toBeUndefined();
  });

  it("is reached from an id that is not in the checklist as from the beginning", () => {
    expect(nextOpen(EMPTY, checklist, "para-99")?.id).toBe("para-07");
  });
});
