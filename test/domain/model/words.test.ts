/** Which word of a list is meant by what was typed: the same for files, for a reply by line, and for the mark in a list. */
import { describe, expect, it } from "vitest";
import { allQuestions, statusesOf } from "../../../src/domain/model/checklist.ts";
import { type KnownWord, wordMeant, wordsFitting } from "../../../src/domain/model/words.ts";
import checklist from "../../../src/generated/checklist.en.ts";

const IMPLEMENTATION = statusWords("implementation");
const CONSIDERATION = statusWords("consideration");

function statusWords(scale: "implementation" | "consideration"): readonly KnownWord[] {
  return statusesOf(checklist, { scale }).map(({ id, label }) => ({ id, labels: [label] }));
}

describe("a word that is meant for sure", () => {
  it.each([
    ["Yes", "implemented"],
    ["yes", "implemented"],
    [" YES. ", "implemented"],
    ["implemented (Yes)", "implemented"],
    ["Yes (implemented)", "implemented"],
    ["Yes, in part", "partly-implemented"],
    ["yes in part", "partly-implemented"],
    ["“Yes, in part”", "partly-implemented"],
    ["partly implemented", "partly-implemented"],
    ["PARTLY_IMPLEMENTED", "partly-implemented"],
    ["no", "not-implemented"],
    ["does not apply", "not-applicable"],
    ["ｎｏ", "not-implemented"],
    ["yes?", undefined],
    ["ye", undefined],
    ["not", undefined],
    ["in part", undefined],
    ["now-implemented", undefined],
    ["implemented (No)", undefined],
    ["implemented in part", undefined],
    ["yes and no", undefined],
    ["", undefined],
    ["-", undefined],
    ["y".repeat(100_000), undefined],
  ])("%j is %j", (typed, id) => {
    expect(wordMeant(typed, IMPLEMENTATION)).toBe(id);
  });

  it.each([
    ["considered-and-adopted", "adopted"],
    ["Considered and adopted", "adopted"],
    ["considered, not adopted", "considered-not-adopted"],
    ["not considered", "not-considered"],
    ["adopted", "adopted"],
    ["considered", undefined],
    ["not adopted", undefined],
    ["yes", undefined],
  ])("%j is %j on the scale of consideration", (typed, id) => {
    expect(wordMeant(typed, CONSIDERATION)).toBe(id);
  });

  it("is none where two are called the same", () => {
    const words = [
      { id: "moj", labels: ["Ministry"] },
      { id: "moi", labels: ["Ministry"] },
    ];
    expect(wordMeant("ministry", words)).toBeUndefined();
    expect(wordMeant("moi", words)).toBe("moi");
  });
});

describe("the words that fit what is being typed", () => {
  it.each([
    ["y", ["implemented", "partly-implemented"]],
    ["yes", ["implemented"]],
    ["yes,", ["implemented"]],
    ["yes, i", ["partly-implemented"]],
    ["in p", ["partly-implemented"]],
    ["in part", ["partly-implemented"]],
    ["part", ["partly-implemented"]],
    ["n", ["not-implemented", "not-applicable", "not-known", "withheld"]],
    ["no", ["not-implemented"]],
    ["not", ["not-implemented", "not-applicable", "not-known", "withheld"]],
    ["not k", ["not-known"]],
    ["does", ["not-applicable"]],
    // What is denied is not reached by the word without "not".
    ["known", []],
    ["disclosed", []],
    ["apply", []],
    ["maybe", []],
    ["", []],
    [" ", []],
    ["?", []],
  ])("%j: %j", (typed, ids) => {
    expect(wordsFitting(typed, IMPLEMENTATION).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["not adopted", ["considered-not-adopted"]],
    ["considered", ["adopted", "considered-not-adopted"]],
    ["being", ["under-consideration"]],
  ])("%j: %j on the scale of consideration", (typed, ids) => {
    const fitting = wordsFitting(typed, CONSIDERATION).map(({ id }) => id);
    expect(fitting.filter((id) => id !== "adopted-in-part")).toEqual(ids);
  });

  it.each([
    ["Republica", "Respuesta de la República"],
    ["réponse", "Reponse"],
    ["部分", "是，部分实施"],
    ["实施", "是，部分实施"],
    ["частично", "Да, частично"],
    ["جزئيا", "نعم، جزئياً"],
    ["บางส่วน", "ใช่บางส่วน"],
  ])("%j fits %j", (typed, label) => {
    expect(wordsFitting(typed, [{ id: "one", labels: [label] }, { id: "other" }]).map(({ id }) => id)).toEqual(["one"]);
  });

  it.each([
    ["принято", "Рассмотрено, не принято"],
    ["раскрывается", "Не раскрывается"],
    ["участник", "Не подписало и не участник"],
    ["перевода", "Документ без перевода"],
    ["страны", "Ни страны, ни города"],
    ["средств", "Нет средств"],
    ["применялось", "Никогда не применялось"],
  ])("%j does not lead to %j, which denies it", (typed, label) => {
    expect(wordsFitting(typed, [{ id: "one", labels: [label] }])).toEqual([]);
  });

  it("are one word, once its id or its label is typed in full, in every list of the questionnaire", () => {
    const lists = [...Object.values(checklist.lists), ...allQuestions(checklist).map(({ elements }) => elements)];
    for (const list of [...lists, statusesOf(checklist, { scale: "implementation" })]) {
      const words = list.map(({ id, label }) => ({ id, labels: [label] }));
      for (const { id, label } of list)
        for (const typed of [id, label])
          expect(
            wordsFitting(typed, words).map((one) => one.id),
            typed,
          ).toEqual([id]);
    }
  });
});
