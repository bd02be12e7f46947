import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../../src/domain/model/assessment.ts";
import { carryOver } from "../../../src/domain/model/carry-over.ts";
import { forPublic, identifyingIn } from "../../../src/domain/model/publication.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { readExample } from "../../helpers/example.ts";
import { SMALL } from "../../helpers/small.ts";

const WORDS = "Amina Bello, 15, was found.";

/** The small assessment with these fields in its answer to para. 6. */
function withAnswer(fields: Answer, change: Partial<Assessment> = {}): Assessment {
  const answers = { ...SMALL.answers, "para-06": { ...SMALL.answers?.["para-06"], ...fields } };
  return { ...SMALL, answers, ...change };
}

function isStopped(...series: readonly Assessment[]): boolean {
  return "stoppedBy" in forPublic(series, checklist);
}

describe("the gate to everything public", () => {
  it("is closed while a text that would be published could identify a victim, wherever the text is", () => {
    const places: readonly Answer[] = [
      { measures: WORDS },
      { practice: WORDS },
      { goodPractice: WORDS },
      { difficulties: { note: WORDS } },
      { nextSteps: [{ id: "s1", text: WORDS }] },
      { earlierSteps: [{ id: "s1", note: WORDS }] },
      { assistance: { received: WORDS } },
      { practiceLinks: [{ url: "https://example.org", title: WORDS }] },
      { contributions: [{ measures: WORDS }] },
      { status: "not-known", reason: WORDS },
      { status: "not-known", contributions: [{ measures: "Plain." }, { reason: WORDS }] },
    ];
    for (const fields of places) {
      expect(isStopped(withAnswer(fields)), JSON.stringify(fields)).toBe(true);
      expect(identifyingIn(withAnswer(fields), checklist)).toHaveLength(1);
    }
    const { answers, ...rest } = withAnswer({ measures: WORDS });
    expect(isStopped({ ...rest, formerAnswers: answers ?? {} })).toBe(true);
  });

  it("is open for texts that are not published: hidden, internal, withheld, out of force, contacts, offices and laws", () => {
    const notPublished: readonly Answer[] = [
      { measures: WORDS, publish: false },
      { internalNote: WORDS },
      { status: "withheld", reason: WORDS },
      { status: "not-applicable", measures: WORDS, reason: "Plain." },
      { authority: "Unit of Grace Otieno, 42, Mombasa" },
      { law: [{ title: "Decree in the case of Amina Bello, 15, of 2019" }] },
    ];
    for (const fields of notPublished) {
      expect(isStopped(withAnswer(fields)), JSON.stringify(fields)).toBe(false);
      expect(identifyingIn(withAnswer(fields), checklist)).toEqual([]);
    }
    expect(isStopped(withAnswer({}, { focalPoint: { name: "Grace Otieno", phone: "+254 712 345 678" } }))).toBe(false);
  });

  it("opens once the words are cleared, and closes again for other words", () => {
    const cleared = [{ words: "Amina Bello, 15", date: "2026-11-24" }];
    expect(isStopped(withAnswer({ measures: WORDS, cleared }))).toBe(false);
    expect(isStopped(withAnswer({ measures: WORDS.replace("Bello, 15", "Bello,\n15"), cleared }))).toBe(false);
    expect(isStopped(withAnswer({ measures: `${WORDS} Her mother: +254 712 345 678.`, cleared }))).toBe(true);
    expect(isStopped(withAnswer({ measures: "Amina Bello, 16, was found.", cleared }))).toBe(true);
  });

  it("looks at every year, and only at the questions that are wanted", () => {
    const before = withAnswer({ measures: WORDS }, { year: 2025 });
    expect(isStopped(before, SMALL)).toBe(true);
    expect("stoppedBy" in forPublic([before, SMALL], checklist, (id) => id !== "para-06")).toBe(false);
  });

  it("lets what was cleared through in the next year as well", () => {
    const cleared = [{ words: "Amina Bello, 15", date: "2026-11-24" }];
    const next = carryOver(withAnswer({ measures: WORDS, cleared }), 2027, checklist, "2027-01-15");
    expect(next.answers?.["para-06"]?.cleared).toEqual(cleared);
    expect(isStopped(next)).toBe(false);
  });

  it("shows nothing of what was cleared but the text", () => {
    const published = forPublic([withAnswer({ cleared: [{ words: "A national plan", by: "moj" }] })], checklist);
    expect(JSON.stringify(published)).not.toContain("cleared");
  });

  it("is open for the examples", () => {
    for (const year of [2025, 2026] as const) expect(isStopped(readExample(year))).toBe(false);
  });
});
