/** What becomes of a part in which more was changed than its answers, and of a file that is full. */
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo, withAnswer } from "../../../src/domain/model/assessment.ts";
import type { Decide } from "../../../src/domain/merging/apply.ts";
import { type CutPart, cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import { type Merged, mergeParts } from "../../../src/domain/merging/merge.ts";
import { LIMITS } from "../../../src/domain/model/limits.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";
import { digest, returned, SENT, TODAY } from "./triples.ts";

const ID = "para-57";
const ACT = "The Act of 2019.\n\nThe Code of 1998.";
const ANSWER: Answer = { status: "implemented", measures: ACT, answered: { by: "moj", date: "2026-09-01" } };
const PEOPLE = [
  { id: "moj", authority: "Ministry of Justice" },
  { id: "moi", authority: "Ministry of the Interior" },
];
const FILE: Assessment = { ...SMALL, contributors: PEOPLE, answers: { [ID]: ANSWER } };

function cut(file: Assessment, id = "moj", questions: readonly string[] = [ID]): CutPart {
  const contributor = PEOPLE.find((one) => one.id === id);
  return cutPart(
    file,
    { id, questions, ...(contributor && { contributor }) },
    { of: "XUT-2026.yaml", today: SENT, digest },
  );
}

const CUT = cut(FILE);
const BASE = withSent(FILE, [CUT]);
const PART = CUT.assessment;
const undecided: Decide = () => undefined;

function merge(
  base: Assessment,
  parts: readonly Assessment[],
  { decide = undecided, outside = false }: { readonly decide?: Decide; readonly outside?: boolean } = {},
): Merged {
  const back = parts.map((part, at) => returned(part, `${String(at)}.yaml`, base));
  return mergeParts(base, back, decide, { checklist, today: TODAY, outside });
}

const kinds = ({ plans }: Merged): readonly string[] =>
  plans.flatMap(({ entries }) => entries.map(({ kind, of, field }) => `${kind} ${of?.id ?? ""} ${field}`.trim()));

/** The part with a replacement in the whole file. */
function replaced(part: Assessment, from: string, to: string): Assessment {
  return JSON.parse(JSON.stringify(part).replaceAll(from, to)) as Assessment;
}

const change = (part: Assessment, fields: Answer): Assessment =>
  withAnswer(part, ID, { ...answerTo(part, ID), ...fields });

describe("what was sent with a part", () => {
  it("is known as long as nobody changed it in the part", () => {
    expect(returned(PART, "part.yaml", BASE).sent).toEqual(PART.asSent);
    expect(kinds(merge(BASE, [change(PART, { practice: "Two cases." })]))).toEqual([`added ${ID} practice`]);
  });

  it.each<readonly [string, Assessment, readonly string[]]>([
    ["replaced everywhere", replaced(PART, "2019", "2020"), [`conflict ${ID} measures`]],
    ["edited to what came back", { ...replaced(PART, "2019", "2020"), answers: {} }, [
      `conflict ${ID} status`, `conflict ${ID} measures`,
    ]],
    ["deleted, with a text changed", replaced({ ...PART, asSent: {} }, "2019", "2020"), [`conflict ${ID} measures`]],
    ["deleted, with a text added", change({ ...PART, asSent: {} }, { practice: "Two." }), [`added ${ID} practice`]],
    ["given other questions", replaced(PART, ID, "para-56"), [
      "outside para-56", `conflict ${ID} status`, `conflict ${ID} measures`,
    ]],
    ["given another authority", replaced(PART, "Justice", "Law"), ["conflict moj authority"]],
  ])("is not known where it was %s: then what differs from the file is a conflict, or new", (_, part, expected) => {
    const merged = merge(BASE, [part]);
    expect(merged.plans.map(({ returned: { sent } }) => sent)).toEqual([undefined]);
    expect([...kinds(merged)].sort()).toEqual([...expected].sort());
    expect(answerTo(merged.assessment, ID)).toMatchObject({ status: "implemented", measures: ACT });
    expect(merged.assessment.contributors).toEqual(PEOPLE);
  }); // prettier-ignore

  it("does not matter where a part is like the file", () => {
    const merged = merge(BASE, [{ ...PART, asSent: {} }]);
    expect(kinds(merged)).toEqual([]);
    expect(merged.assessment.parts?.[0]?.returned).toBeDefined();
  });

  it("is compared with a file that was changed as well", () => {
    const base = change(BASE, { measures: "The Act of 2024." });
    const part = replaced(PART, "2019", "2020");
    expect(kinds(merge(base, [part]))).toEqual([`conflict ${ID} measures`]);
    const both = merge(base, [part], { decide: () => "both" });
    expect(answerTo(both.assessment, ID)).toMatchObject({
      measures: "The Act of 2024.",
      contributions: [{ by: "moj", date: TODAY, measures: ACT.replace("2019", "2020") }],
    });
    // Settled, it is a part that was merged before.
    expect(merge(both.assessment, [part]).plans[0]?.mergedBefore).toBe(TODAY);
  });

  it("never removes a text of others where it is not known", () => {
    const text = { by: "moi", measures: "Of the Interior." };
    const base = change(BASE, { contributions: [text] });
    const own = { by: "moj", practice: "Of Justice." };
    const { assessment } = merge(base, [change({ ...PART, asSent: {} }, { contributions: [own] })]);
    expect(answerTo(assessment, ID)?.contributions).toEqual([text, own]);
  });

  it("is known of a part of a part, too", () => {
    const inner = cut(PART);
    const middle = withSent(PART, [inner]);
    const { assessment } = merge(middle, [change(inner.assessment, { practice: "Two cases." })]);
    const whole = merge(BASE, [assessment]);
    expect(kinds(whole)).toEqual([`added ${ID} practice`]);
    expect(answerTo(whole.assessment, ID)?.practice).toBe("Two cases.");
  });
});

describe("what was asked", () => {
  it("is what the file says, whatever the part says", () => {
    const questions = [ID, "para-56"];
    const more = withAnswer(PART, "para-56", { status: "implemented" });
    const part: Assessment = { ...more, ...(PART.part && { part: { ...PART.part, questions, contributor: "moi" } }) };
    const merged = merge(BASE, [change(part, { practice: "Two cases." })]);
    expect([...kinds(merged)].sort()).toEqual([`added ${ID} practice`, "outside para-56"]);
    expect(answerTo(merged.assessment, ID)?.answered?.by).toBe("moj");
  });

  it("can be left behind first, and what was not asked merged later", () => {
    const part = withAnswer(change(PART, { practice: "Two cases." }), "para-56", { measures: "Not asked." });
    const first = merge(BASE, [part]);
    expect(answerTo(first.assessment, "para-56")).toBeUndefined();
    expect(merge(first.assessment, [part]).plans[0]?.mergedBefore).toBe(TODAY);
    const later = merge(first.assessment, [part], { outside: true });
    expect(kinds(later)).toEqual(["added para-56 measures"]);
    expect(answerTo(later.assessment, "para-56")).toMatchObject({ measures: "Not asked." });
    expect(merge(later.assessment, [part], { outside: true }).plans[0]?.mergedBefore).toBe(TODAY);
  });
});

describe("white space", () => {
  it.each([
    ["a paragraph", ACT.replace("\n\n", "\n")],
    ["a space", ACT.replace("Act of", "Act  of")],
    ["a space in front", ` ${ACT}`],
  ])("is a change: %s", (_, measures) => {
    const merged = merge(BASE, [change(PART, { measures })]);
    expect(kinds(merged)).toEqual([`changed ${ID} measures`]);
    expect(answerTo(merged.assessment, ID)?.measures).toBe(measures);
    const other = change(BASE, { measures: "The Act of 2024." });
    expect(kinds(merge(other, [change(PART, { measures })]))).toEqual([`conflict ${ID} measures`]);
  });

  it.each([
    ["line ends", ACT.replaceAll("\n", "\r\n")],
    ["at the end of a line", ACT.replace("\n", "  \n")],
    ["at the end", `${ACT}\n`],
  ])("is no change where nobody can see it: %s", (_, measures) => {
    expect(kinds(merge(BASE, [change(PART, { measures })]))).toEqual([]);
  });
});

describe("a file that is full", () => {
  const beside = (count: number): NonNullable<Answer["contributions"]> =>
    Array.from({ length: count }, (_, at) => ({ by: "moi", practice: `Remark ${String(at)}.` }));
  const office = (at: number): { readonly id: string } => ({ id: `office-${String(at)}` });

  it("takes the last text of others that it has room for, and none more", () => {
    const part = change(PART, { contributions: [{ by: "moj", practice: "One more." }] });
    const almost = merge(change(BASE, { contributions: beside(LIMITS.contributions - 1) }), [part]);
    expect(kinds(almost)).toEqual([`changed ${ID} contributions`]);
    const base = change(BASE, { contributions: beside(LIMITS.contributions) });
    const full = merge(base, [part]);
    expect(kinds(full)).toEqual([`refused ${ID} contributions`]);
    expect(full.assessment).toEqual(base);
  });

  it("does not offer to keep both texts where the part brings the last that there is room for", () => {
    const base = change(BASE, { measures: "Ours.", contributions: beside(LIMITS.contributions - 1) });
    const theirs = { measures: "Theirs.", contributions: [{ by: "moj", practice: "One more." }] };
    const both = ({ plans }: Merged): readonly unknown[] =>
      plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "conflict").map((one) => one.canBeBoth));
    expect(both(merge(base, [change(PART, theirs)]))).toEqual([undefined]);
    expect(both(merge(base, [change(PART, { measures: "Theirs." })]))).toEqual([true]);
  });

  it("offers to keep both lists where together, once each, they have room", () => {
    const laws = (from: number, count: number): NonNullable<Answer["law"]> =>
      Array.from({ length: count }, (_, at) => ({ title: `Act ${String(from + at)}` }));
    const base = change(BASE, { law: laws(0, LIMITS.laws - 1) });
    const fits = merge(base, [change(PART, { law: laws(1, LIMITS.laws - 1) })], { decide: () => "both" });
    expect(answerTo(fits.assessment, ID)?.law).toHaveLength(LIMITS.laws);
    const { plans } = merge(base, [change(PART, { law: laws(2, LIMITS.laws - 1) })]);
    expect(plans[0]?.entries.map(({ kind, canBeBoth }) => [kind, canBeBoth])).toEqual([["conflict", undefined]]);
  });

  it("takes no contributor for whom there is no room, and nobody else of that part counts as returned", () => {
    const offices = Array.from({ length: LIMITS.contributors - PEOPLE.length - 1 }, (_, at) => office(at));
    const base = { ...BASE, contributors: [...PEOPLE, ...offices] };
    const part = { ...PART, contributors: [...(PART.contributors ?? []), office(200), office(201)] };
    const merged = merge(base, [part]);
    expect(kinds(merged)).toEqual(["added office-200 id", "refused office-201"]);
    expect(merged.assessment.contributors).toHaveLength(LIMITS.contributors);
    expect(merged.assessment.parts?.[0]?.returned).toBeUndefined();
  });

  it("gives a free id that is no longer than an id may be, and that nobody in the part has", () => {
    const id = "a".repeat(LIMITS.id);
    const base = { ...BASE, contributors: [...PEOPLE, { id, authority: "A" }] };
    const second = `${"a".repeat(LIMITS.id - 2)}-2`;
    const added = [{ id, authority: "B" }, { id: second, authority: "C" }]; // prettier-ignore
    const { assessment } = merge(base, [{ ...PART, contributors: [...PEOPLE, ...added] }]);
    const found = assessment.contributors?.slice(PEOPLE.length) ?? [];
    expect(found.map(({ authority }) => authority)).toEqual(["A", "B", "C"]);
    expect(new Set(found.map((one) => one.id)).size).toBe(3);
    expect(found.every((one) => one.id.length <= LIMITS.id)).toBe(true);
  });

  it("keeps everybody of a part in which two have the same id", () => {
    const added = [{ id: "moh", authority: "Ministry of Health" }, { id: "moh", authority: "Ministry of Housing" }]; // prettier-ignore
    const { assessment } = merge(BASE, [{ ...PART, contributors: [...PEOPLE, ...added] }]);
    expect(assessment.contributors?.slice(PEOPLE.length)).toEqual([
      { id: "moh", authority: "Ministry of Health" },
      { id: "moh-2", authority: "Ministry of Housing" },
    ]);
  });
});
