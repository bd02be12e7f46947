/** Which change is of which class, and which of them a reader would ask about. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../../src/domain/model/assessment.ts";
import { compareYears, hasChanges } from "../../../src/domain/comparison/comparison.ts";
import { countBySection, countTransitions } from "../../../src/domain/comparison/tally.ts";
import { hasMoved, stripsOf } from "../../../src/domain/comparison/series.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { became, changeOf, compareAnswers, yearWith } from "../../helpers/compare.ts";

const YES: Answer = { status: "implemented" };
const PART: Answer = { status: "partly-implemented" };
const NO: Answer = { status: "not-implemented" };
const LINK = { title: "Judgments of 2025", url: "https://courts.example.org/2025" };
const LAW = { title: "Labour Code, 2005", provision: "Sections 1 to 4" };

const considering = (...elements: string[]): Answer => ({ status: "under-consideration", elements });
const refusing = (...elements: string[]): Answer => ({ status: "considered-not-adopted", elements });

describe("the class of a change", () => {
  const cases: readonly (readonly [before: Answer | undefined, after: Answer | undefined, name: string, id: string])[] =
    [
      [NO, PART, "improved", "para-06"],
      [YES, PART, "worsened", "para-06"],
      [YES, { status: "not-applicable", reason: "x" }, "out-of-scope", "para-06"],
      [{ status: "not-known", reason: "x" }, NO, "into-scope", "para-06"],
      [{ status: "not-known" }, { status: "withheld" }, "otherwise", "para-06"],
      [{ status: "considered-not-adopted" }, { status: "under-consideration" }, "otherwise", "para-12a"],
      [{ status: "not-considered" }, { status: "adopted" }, "improved", "para-12a"],
      [{ status: "under-consideration" }, { status: "adopted-in-part" }, "improved", "para-12a"],
      [{ status: "adopted-in-part" }, { status: "adopted" }, "improved", "para-12a"],
      [{ status: "adopted" }, { status: "adopted-in-part" }, "worsened", "para-12a"],
      [{ status: "considered-not-adopted" }, { status: "adopted-in-part" }, "otherwise", "para-12a"],
      [undefined, YES, "newly-answered", "para-06"],
      [{ measures: "Only begun." }, YES, "newly-answered", "para-06"],
      [YES, undefined, "no-longer-answered", "para-06"],
      [undefined, undefined, "unanswered", "para-06"],
      [{ ...PART, elements: ["origin"] }, { ...PART, elements: ["transit", "origin"] }, "improved", "para-06"],
      [{ ...PART, elements: ["origin", "transit"] }, { ...PART, elements: ["origin"] }, "worsened", "para-06"],
      [{ ...PART, elements: ["origin"] }, { ...PART, elements: ["transit"] }, "otherwise", "para-06"],
      [{ ...PART, elements: ["origin", "transit"] }, { ...YES, elements: ["origin"] }, "improved", "para-06"],
      [considering("goods"), considering("goods", "services"), "otherwise", "para-63"],
      [considering("goods", "services"), considering("goods"), "otherwise", "para-63"],
      [refusing("goods"), refusing("goods", "services"), "otherwise", "para-63"],
      [YES, { ...YES, law: [LAW] }, "evidence-added", "para-06"],
      [{ ...YES, practice: "Six cases." }, YES, "evidence-removed", "para-06"],
      [YES, { ...YES, practiceLinks: [LINK] }, "evidence-added", "para-06"],
      [{ ...YES, practiceLinks: [LINK] }, YES, "evidence-removed", "para-06"],
      [{ ...YES, practice: "Six cases." }, { ...YES, practiceLinks: [LINK] }, "reworded", "para-06"],
      [{ ...YES, law: [LAW] }, { ...YES, law: [{ ...LAW, provision: "Section 5" }] }, "reworded", "para-06"],
      [{ ...YES, law: [LAW] }, { ...YES, practice: "Six cases." }, "reworded", "para-06"],
      [{ ...YES, measures: "One." }, { ...YES, measures: "Two." }, "reworded", "para-06"],
      [{ ...YES, answered: { by: "moj" } }, { ...YES, answered: { by: "moi" } }, "answered-by", "para-06"],
      [
        { ...YES, answered: { date: "2025-01-01" } },
        { ...YES, answered: { date: "2026-01-01" } },
        "unchanged",
        "para-06",
      ],
      [YES, { ...YES, carriedFrom: 2025 }, "carried-over", "para-06"],
      [{ ...YES, carriedFrom: 2024 }, { ...YES, carriedFrom: 2025 }, "carried-over", "para-06"],
      [{ ...YES, carriedFrom: 2024 }, YES, "confirmed", "para-06"],
      [YES, { ...YES, confirmed: { by: "moj" } }, "unchanged", "para-06"],
      [{ ...YES, carriedFrom: 2024 }, { ...YES, answered: { by: "moj" } }, "confirmed", "para-06"],
      [{ ...YES, carriedFrom: 2024 }, { ...YES, measures: "New." }, "reworded", "para-06"],
      [{ measures: "One." }, { measures: "Two." }, "reworded", "para-06"],
      [undefined, { elements: ["origin"] }, "reworded", "para-06"],
      [{ answered: { by: "moj" } }, { answered: { by: "moi" } }, "unanswered", "para-06"],
      [undefined, { ...YES, carriedFrom: 2025 }, "carried-over", "para-06"],
      [NO, { ...YES, carriedFrom: 2025 }, "improved", "para-06"],
    ];
  it.each(cases)("%j to %j is %s", (before, after, name, id) => {
    expect(became(before, after, id).class).toBe(name);
  });

  it("follows both instruments of para. 7", () => {
    const withStatus = (convention: string, protocol?: string): Answer => ({
      instruments: {
        convention: { status: convention },
        ...(protocol !== undefined && { protocol: { status: protocol } }),
      },
    });
    const name = (before: Answer, after: Answer): string => became(before, after, "para-07").class;
    expect(name(withStatus("party", "signatory"), withStatus("party", "party"))).toBe("improved");
    expect(name(withStatus("party", "signatory"), withStatus("party", "neither"))).toBe("worsened");
    expect(name(withStatus("party", "signatory"), withStatus("signatory", "party"))).toBe("otherwise");
    expect(name(withStatus("party"), withStatus("party", "party"))).toBe("newly-answered");
  });

  it("is no-longer-asked for para. 8 where para. 7 shows that it no longer applies", () => {
    const withStatus = (protocol: string): Answer => ({
      instruments: { convention: { status: "party" }, protocol: { status: protocol } },
    });
    const before = { "para-07": withStatus("signatory"), "para-08": { status: "before-parliament" } };
    const after = { "para-07": withStatus("party") };
    expect(changeOf(compareAnswers(before, after), "para-08").class).toBe("no-longer-asked");
    expect(changeOf(compareAnswers(after, before), "para-08").class).toBe("newly-asked");
    expect(compareAnswers(after, after).questions.some(({ question }) => question.id === "para-08")).toBe(false);
  });

  it("shows what changed in an answer to a question that is asked in neither year", () => {
    const party = { instruments: { convention: { status: "party" }, protocol: { status: "party" } } };
    const year = (measures: string): Record<string, Answer> => ({
      "para-07": party,
      "para-08": { status: "before-parliament", law: [LAW], measures },
    });
    const comparison = compareAnswers(year("One."), { ...year("Two."), "para-08": { measures: "Two." } });
    expect(changeOf(comparison, "para-08")).toMatchObject({ class: "reworded", attention: [] });
    expect(hasChanges(comparison)).toBe(true);
    expect(compareAnswers(year("One."), year("One.")).questions.some((one) => one.question.id === "para-08")).toBe(
      false,
    );
  });

  it("shows answers that are kept from an earlier revision", () => {
    const keeping = (formerAnswers: Record<string, Answer>): Assessment => ({ ...yearWith(2026, {}), formerAnswers });
    const comparison = compareYears([keeping({ "para-99": YES }), keeping({ "para-99": PART })], checklist);
    expect(hasChanges(comparison)).toBe(true);
    expect(comparison.particulars.map(({ path }) => path)).toEqual([["formerAnswers", "para-99", "status"]]);
  });

  it("does not take another id of the same authority for somebody else", () => {
    const year = (number: number, id: string, authority: string): Assessment => ({
      ...yearWith(number, { "para-06": { ...YES, answered: { by: id } } }),
      contributors: [{ id, authority }],
    });
    const name = (after: Assessment): string =>
      changeOf(compareYears([year(2025, "moj", "Ministry of Justice"), after], checklist), "para-06").class;
    expect(name(year(2026, "justice", "Ministry of Justice"))).toBe("unchanged");
    expect(name(year(2026, "moi", "Ministry of the Interior"))).toBe("answered-by");
  });

  it("does not take a copy that nobody confirmed for a change between two versions of one year", () => {
    const version = yearWith(2026, { "para-06": { ...YES, carriedFrom: 2025 } });
    expect(hasChanges(compareYears([version, version], checklist))).toBe(false);
    const next = yearWith(2027, { "para-06": { ...YES, carriedFrom: 2025 } });
    expect(changeOf(compareYears([version, next], checklist), "para-06").class).toBe("carried-over");
  });
});

describe("an answer by reference", () => {
  const relying = { "para-21b": { sameAs: "para-21a" } };

  it("changes with the answer referred to, where it is reported once", () => {
    const before = { "para-21a": { ...NO, law: [LAW] }, ...relying };
    const after = { "para-21a": { ...YES }, ...relying };
    const comparison = compareAnswers(before, after);
    const [source, follower] = [changeOf(comparison, "para-21a"), changeOf(comparison, "para-21b")];
    expect(source).toMatchObject({ class: "improved", takesAlong: ["para-21b"] });
    expect(source.attention).toEqual(["improved-without-evidence", "evidence-removed"]);
    expect(follower).toMatchObject({
      class: "improved",
      follows: "para-21a",
      attention: [],
      changes: [],
      takesAlong: [],
    });
  });

  it("is unchanged while only texts of the other answer changed", () => {
    const comparison = compareAnswers(
      { "para-21a": { ...YES, measures: "One." }, ...relying },
      { "para-21a": { ...YES, measures: "Two." }, ...relying },
    );
    expect(changeOf(comparison, "para-21a")).toMatchObject({ class: "reworded", takesAlong: [] });
    expect(changeOf(comparison, "para-21b").class).toBe("unchanged");
  });

  it("that replaces an answer of its own is compared by what it refers to", () => {
    const comparison = compareAnswers(
      { "para-21a": YES, "para-21b": NO },
      { "para-21a": YES, "para-21b": { sameAs: "para-21a" } },
    );
    expect(changeOf(comparison, "para-21b")).toMatchObject({ class: "improved" });
    expect(changeOf(comparison, "para-21b").follows).toBeUndefined();
  });
});

describe("attention", () => {
  const cases: readonly (readonly [before: Answer, after: Answer, attention: readonly string[]])[] = [
    [YES, PART, ["worsened-without-reason"]],
    [YES, { ...PART, reason: "Funds ended." }, []],
    [{ ...YES, reason: "Old." }, { ...PART, reason: "Old." }, ["worsened-without-reason"]],
    [{ ...YES, law: [LAW], reason: "Old." }, { ...YES, reason: "Old." }, ["evidence-removed"]],
    [YES, { ...PART, difficulties: { kinds: ["limited-resources"] } }, []],
    [
      { ...YES, difficulties: { note: "Old." } },
      { ...PART, difficulties: { note: "Old." } },
      ["worsened-without-reason"],
    ],
    [{ ...YES, elements: ["origin"] }, YES, ["worsened-without-reason"]],
    [NO, { status: "not-applicable" }, ["no-became-not-applicable"]],
    [NO, { status: "not-applicable", reason: "No borders." }, []],
    [NO, YES, ["improved-without-evidence"]],
    [NO, { ...YES, measures: "A centre was opened." }, []],
    [NO, { ...YES, law: [LAW] }, []],
    [{ ...NO, measures: "One." }, { ...YES, measures: "One." }, ["improved-without-evidence"]],
    [PART, { ...PART, elements: ["origin"] }, ["improved-without-evidence"]],
    [PART, { ...PART, elements: ["origin"], practice: "Six cases." }, []],
    [{ measures: "One." }, {}, []],
    [{ ...YES, law: [LAW] }, YES, ["evidence-removed"]],
    [{ ...YES, practice: "Six cases." }, { ...YES, practice: "" }, ["evidence-removed"]],
    [{ ...YES, law: [LAW] }, { ...YES, reason: "The law was repealed." }, []],
    [{ ...YES, law: [LAW] }, { status: "withheld", reason: "Pending." }, []],
  ];
  it.each(cases)("%j to %j calls for %j", (before, after, attention) => {
    expect(became(before, after).attention).toEqual(attention);
  });

  it("is not called for by a State that became party, with the date", () => {
    const withStatus = (protocol: object): Answer => ({ instruments: { convention: { status: "party" }, protocol } });
    const signatory = withStatus({ status: "signatory" });
    expect(became(signatory, withStatus({ status: "party", ratified: "2026-03" }), "para-07").attention).toEqual([]);
    expect(became(signatory, withStatus({ status: "party" }), "para-07").attention).toEqual([
      "improved-without-evidence",
    ]);
  });

  it("is called for where a text stays the same for two years, while something is still to be done", () => {
    const attention = (answers: readonly Answer[]): readonly string[] => {
      const series = answers.map((answer, index) => yearWith(2024 + index, { "para-06": answer }));
      return changeOf(compareYears(series, checklist), "para-06").attention;
    };
    const same = { ...PART, measures: "A plan is being written." };
    expect(attention([same, same, same])).toEqual(["identical-for-years"]);
    expect(attention([same, same])).toEqual([]);
    expect(attention([{ ...same, measures: "Another." }, same, same])).toEqual([]);
    expect(attention([same, { ...same, measures: "Another." }, same])).toEqual([]);
    expect(
      attention([
        { ...same, ...YES },
        { ...same, ...YES },
        { ...same, ...YES },
      ]),
    ).toEqual([]);
    const refused: Answer = { status: "considered-not-adopted", reason: "Other means are enough." };
    const decided = [2024, 2025, 2026].map((year) => yearWith(year, { "para-63": refused }));
    expect(changeOf(compareYears(decided, checklist), "para-63").attention).toEqual([]);
    expect(attention([PART, PART, PART])).toEqual([]);
    expect(attention([PART, { ...same, carriedFrom: 2022 }])).toEqual(["identical-for-years"]);
  });
});

describe("counts", () => {
  it("by section are of questions, before and after", () => {
    const { questions } = compareAnswers({ "para-06": NO }, { "para-06": YES, "para-30": PART });
    const adherence = countBySection(questions, checklist).find(({ section }) => section.id === "adherence");
    expect(adherence?.before).toEqual({ full: 0, part: 0, none: 1, otherwise: 0, aside: 0, open: 2 });
    expect(adherence?.after).toEqual({ full: 1, part: 1, none: 0, otherwise: 0, aside: 0, open: 1 });
  });

  it("from status to status name what was open, in the order of the scales", () => {
    const { questions } = compareAnswers({ "para-06": NO, "para-30": YES }, { "para-06": YES, "para-57": PART });
    const moved = countTransitions(questions, checklist).filter(({ from, to }) => from?.id !== to?.id);
    expect(moved.map(({ from, to, count }) => [from?.label, to?.label, count])).toEqual([
      ["Yes", undefined, 1],
      ["No", "Yes", 1],
      [undefined, "Yes, in part", 1],
    ]);
  });

  it("over the years show which questions moved", () => {
    const series = [NO, PART, PART].map((answer, index) =>
      yearWith(2024 + index, { "para-06": answer, "para-30": NO }),
    );
    const strips = stripsOf(series, checklist);
    expect(strips.filter(hasMoved).map(({ question }) => question.id)).toEqual(["para-06"]);
    expect(strips.find(({ question }) => question.id === "para-06")?.snapshots.map((one) => one?.statuses)).toEqual([
      ["not-implemented"],
      ["partly-implemented"],
      ["partly-implemented"],
    ]);
  });
});
