/** Who is asked what, and which names of authorities are recognised. */
import { describe, expect, it } from "vitest";
import { type Assessment, withAnswer } from "../../../src/domain/model/assessment.ts";
import { carryOver } from "../../../src/domain/model/carry-over.ts";
import { allQuestions } from "../../../src/domain/model/checklist.ts";
import { askable, assignByAuthority, questionsLike } from "../../../src/domain/merging/assign.ts";
import { matchesAuthority } from "../../../src/domain/merging/authority-words.ts";
import { isAsked, nextOpen, progressOf, askedQuestions } from "../../../src/domain/model/progress.ts";
import { adoptRevision } from "../../../src/domain/model/revision.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { BASE, PARTS, START } from "../../helpers/round.ts";
import { SMALL } from "../../helpers/small.ts";

const questions = allQuestions(checklist);
const optional = questions.find(({ id }) => id === "para-08");

describe("an authority", () => {
  it.each([
    ["Ministry of the Interior, Police Department", "Ministry of the interior"],
    ["Ministry of the Interior, Police Department", "Police"],
    [
      "National Coordination Office against Trafficking in Persons",
      "National coordinating body on trafficking in persons",
    ],
    ["Labour Inspectorate", "Ministry of labour or labour inspectorate"],
    ["Office of the Prosecutor General", "Public prosecution service"],
    ["The Supreme Court", "Courts"],
  ])("%s is recognised as %s", (name, label) => {
    expect(matchesAuthority(name, label)).toBe(true);
  });

  it.each([
    ["Ministry of Social Affairs", "Ministry of foreign affairs"],
    ["Ministry of Justice", "Ministry of the interior"],
    ["National Office", "National coordinating body on trafficking in persons"],
    ["", "Courts"],
  ])("%s is not taken for %s", (name, label) => {
    expect(matchesAuthority(name, label)).toBe(false);
  });
});

describe("a pattern", () => {
  it.each([
    ["13", ["para-13"]],
    ["para-13", ["para-13"]],
    ["21 (a)", ["para-21a"]],
    ["16", ["para-16a", "para-16b"]],
    ["para-16*", ["para-16a", "para-16b"]],
    ["16b*", ["para-16b"]],
    ["*", []],
    ["99", []],
  ])("%s means %j", (pattern, ids) => {
    expect(questionsLike(pattern, questions)).toEqual(ids);
  });
});

describe("assigning", () => {
  it("asks every question that can be asked, of at least one contributor", () => {
    for (const assessment of [START, SMALL]) {
      const asked = assignByAuthority(assessment, checklist, []).flatMap((one) => one.questions);
      expect([...new Set(asked)].sort()).toEqual(
        askable(assessment, checklist)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it("asks every authority for the training of its own people, those that the file knows and those that it does not", () => {
    const health = { id: "msa", authority: "Ministry of Health and Social Affairs" };
    const assigned = assignByAuthority({ ...SMALL, contributors: [health] }, checklist, []);
    const asked = assigned.filter((one) => one.questions.includes("para-13")).map(({ id }) => id);
    expect(asked).toEqual(expect.arrayContaining(["msa", "interior", "labour", "defence", "border-control"]));
    expect(asked).not.toContain("health");
    expect(assigned.filter((one) => one.questions.includes("para-42"))).toHaveLength(1);
  });

  it("does not ask para. 8 of a State that is party to both instruments", () => {
    expect(askable(SMALL, checklist).map(({ id }) => id)).not.toContain("para-08");
  });
});

describe("a part", () => {
  const part = PARTS.moi;

  it("asks its questions and no others", () => {
    expect(askedQuestions(part, checklist).map(({ id }) => id)).toEqual(["para-13", "para-42"]);
    expect(progressOf(part, checklist)).toEqual({ answered: 2, open: 0, carried: 0 });
    expect(nextOpen(PARTS.moj, checklist)?.id).toBe("para-56");
  });

  it("asks para. 8 if it was assigned without para. 7, else as para. 7 says", () => {
    if (optional === undefined || part.part === undefined) throw new Error("There is a para. 8.");
    const withQuestions = (...ids: readonly string[]): Assessment => ({
      ...part,
      part: { ...part.part, id: "x", key: "0", questions: ids },
    });
    expect(isAsked(optional, withQuestions("para-08"), checklist)).toBe(true);
    expect(isAsked(optional, withQuestions("para-07", "para-08"), checklist)).toBe(false);
    const signatory = withAnswer(withQuestions("para-07", "para-08"), "para-07", {
      instruments: { protocol: { status: "signatory" } },
    });
    expect(isAsked(optional, signatory, checklist)).toBe(true);
    expect(isAsked(optional, withQuestions("para-07"), checklist)).toBe(false);
  });
});

describe("a new year", () => {
  it("keeps who is to answer what, and forgets what was sent", () => {
    const [moj] = START.contributors ?? [];
    if (moj === undefined) throw new Error("There are contributors.");
    const contributors = [{ ...moj, questions: ["para-57"] }];
    const carried = carryOver({ ...BASE, contributors }, 2027, checklist, "2026-11-24");
    expect(carried.contributors).toEqual(contributors);
    expect(carried.parts).toBeUndefined();
    const fromPart = carryOver(PARTS.moi, 2027, checklist, "2026-11-24");
    expect([fromPart.part, fromPart.asSent]).toEqual([undefined, undefined]);
  });
});

describe("another revision", () => {
  it("renames the questions in every list of them", () => {
    const history = [
      {
        revision: 2,
        added: [],
        dropped: [{ id: "para-42", title: "" }],
        reworded: [],
        renumbered: [{ from: "para-13", to: "para-14" }],
      },
    ];
    const [moj] = START.contributors ?? [];
    if (moj === undefined) throw new Error("There are contributors.");
    const contributors = [{ ...moj, questions: ["para-13", "para-42", "para-57"] }];
    const adopted = adoptRevision({ ...BASE, contributors }, { ...checklist, revision: 2, history });
    expect(adopted.contributors?.[0]?.questions).toEqual(["para-14", "para-57"]);
    expect(adopted.parts?.map((one) => one.questions)).toEqual([
      ["para-57", "para-56"],
      ["para-14"],
      ["para-14", "para-17a"],
    ]);
  });
});
