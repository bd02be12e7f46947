/** What counts as a slip of the fingers, and what makes another word. */
import { describe, expect, it } from "vitest";
import { isOneSlip, nearestWords } from "../../../src/domain/texts/nearest.ts";

describe("the nearest words", () => {
  it.each([
    ["moj", ["moi", "moh", "police"], ["moi", "moh"]],
    ["abc", ["abd"], ["abd"]],
    ["ab", ["ac"], []],
    ["implemeted", ["implemented", "notimplemented"], ["implemented"]],
    ["prosecution", ["compensation"], []],
    ["", ["a"], []],
  ])("of %j among %j are %j", (typed, words, near) => {
    expect(nearestWords(typed, words)).toEqual(near);
  });
});

describe("a slip of the fingers", () => {
  it.each([
    ["two letters exchanged", "statsu", "status"],
    ["a letter doubled", "lawws", "laws"],
    ["a double letter written once", "asistance", "assistance"],
    ["a plural", "laws", "law"],
    ["a singular", "kind", "kinds"],
    ["a letter too few", "measurs", "measures"],
    ["a letter too many", "practiece", "practice"],
    ["c for s", "practise", "practice"],
    ["e for a", "assistence", "assistance"],
  ])("is %s", (_, typed, word) => {
    expect(isOneSlip(typed, word)).toBe(true);
  });

  it.each([
    ["next", "text"],
    ["data", "date"],
    ["stats", "status"],
    ["absent", "assent"],
    ["deceived", "received"],
    ["externalnote", "internalnote"],
    ["resistance", "assistance"],
    ["flaw", "law"],
    ["unsigned", "signed"],
    ["rectified", "ratified"],
    ["public", "publish"],
    ["visit", "revisit"],
    ["republish", "publish"],
    ["prevision", "provision"],
    ["contributors", "contributions"],
    ["kids", "kinds"],
    ["state", "stage"],
    ["status", "status"],
  ])("is not what makes %j of %j", (typed, word) => {
    expect(isOneSlip(typed, word)).toBe(false);
  });
});
