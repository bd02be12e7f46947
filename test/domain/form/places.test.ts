/** The places of a form: their codes, and how they are found again. */
import { describe, expect, it } from "vitest";
import { codesIn, createPlaceFinder } from "../../../src/domain/form/find-place.ts";
import { bookmarkOf, cellCode, filePlaces, type Place, placesOf } from "../../../src/domain/form/place.ts";
import { formMark, formMarkIn } from "../../../src/domain/form/sent-form.ts";
import { ANSWER_FORMAT } from "../../../src/domain/model/answer-format.ts";
import { allQuestions } from "../../../src/domain/model/checklist.ts";
import checklist from "../../../src/generated/checklist.en.ts";

const places = [...allQuestions(checklist).flatMap((one) => placesOf(one, checklist)), ...filePlaces(false)];
const finder = createPlaceFinder(places);

/** Every code that a place can have in a form, with up to `entries` rows. */
function codesOf(place: Place, entries: number): readonly string[] {
  if (place.shape === "ticks") return [place.code, ...place.items.map((item) => cellCode(place, item))];
  if (place.shape !== "rows") return [place.code];
  const numbers = Array.from({ length: entries }, (_, index) => index + 1);
  return [place.code, ...numbers.flatMap((number) => place.items.map((item) => cellCode(place, number, item)))];
}

describe("places of a form", () => {
  it("has each field that the interview asks for, of each question", () => {
    const [question] = allQuestions(checklist).filter(({ id }) => id === "para-21a");
    expect(question && placesOf(question, checklist).map(({ code }) => code)).toEqual([
      "21a.status", "21a.elements", "21a.measures", "21a.law", "21a.practice", "21a.practiceLinks", "21a.authority",
      "21a.difficulties.kinds", "21a.difficulties.note", "21a.nextSteps", "21a.earlierSteps",
      "21a.assistance.requested", "21a.assistance.received", "21a.assistance.note", "21a.goodPractice", "21a.reason",
      "21a.publish", "21a.confirmed",
    ]); // prettier-ignore
  });

  it("has no place for what is internal", () => {
    const internal = Object.entries(ANSWER_FORMAT).flatMap(([key, { group }]) => (group === "internal" ? [key] : []));
    expect(internal).toContain("internalNote");
    expect(places.filter(({ path }) => internal.includes(path[0] ?? ""))).toEqual([]);
  });

  it("names each bookmark once, with at most 40 letters, digits and underscores", () => {
    const names = places.flatMap((place) => codesOf(place, 50)).map((code) => bookmarkOf(code).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,39}$/.test(name))).toEqual([]);
  });

  it("finds each place by its code, in any case, and by its bookmark", () => {
    const lost = places.flatMap((place) =>
      codesOf(place, 3).filter((code) => {
        const found = finder.byCode(code.toUpperCase());
        return found?.place !== place || finder.byBookmark(bookmarkOf(code))?.item !== found.item;
      }),
    );
    expect(lost).toEqual([]);
    expect(finder.byCode("21a.law.2.title")).toMatchObject({ entry: 2, item: "title" });
    expect(finder.byCode("21a.law.2")).toMatchObject({ entry: 2 });
    expect(finder.byCode("21a.elements.2")).toEqual(finder.byCode("21a.elements.task-force"));
    for (const code of [
      "21a.law.0",
      "21a.elements.16",
      "21a.law.2.colour",
      "21a.measures.1",
      "99.status",
      "21a.status.implemented",
    ])
      expect(finder.byCode(code), code).toBeUndefined();
  });

  it("finds codes in a text that word processors and people have changed", () => {
    const text = "［21a. Law.\u200b1］ Laws [21A.next\nSteps] [ title ] [limited–resources] [see above] [] [open";
    const found = codesIn(text);
    expect(found.map(({ code }) => code)).toEqual([
      "21a.Law.1",
      "21A.nextSteps",
      "title",
      "limited-resources",
      "seeabove",
    ]);
    expect(found.map(({ from, to }) => text.slice(from, to))[2]).toBe("[ title ]");
  });

  it("reads the mark of a part, and gives a blank form none", () => {
    const head = { format: "tip-checklist/form/1", checklist: "c", revision: 1, language: "en" } as const;
    const mark = formMark({ ...head, state: "NOR", year: 2026, part: "moj", key: "0123456789abcdef" });
    expect(mark).toBe("NOR 2026 moj · 0123456789abcdef");
    expect(formMarkIn(`Form ${mark ?? ""}.`)).toEqual({
      state: "NOR",
      year: 2026,
      part: "moj",
      key: "0123456789abcdef",
    });
    expect(formMarkIn("moj · 0123456789abcdef")).toEqual({ part: "moj", key: "0123456789abcdef" });
    expect(formMark(head)).toBeUndefined();
    expect(formMarkIn("1 · 2")).toBeUndefined();
  });
});
