/** A word is corrected only to one that means the same. */
import { describe, expect, it } from "vitest";
import { allQuestions, statusesOf } from "../../../src/domain/model/checklist.ts";
import { nearestWord } from "../../../src/domain/model/nearest.ts";
import checklist from "../../../src/generated/checklist.en.ts";

const statuses = [...new Set(allQuestions(checklist).flatMap((question) => statusesOf(checklist, question)))];
const words = [...new Set(statuses.map(({ id }) => id))];

describe("the nearest word", () => {
  it.each([
    ["implemeted", "implemented"],
    ["Implemented ", "implemented"],
    ["partly_implementd", "partly-implemented"],
    ["not implementd", "not-implemented"],
    ["notImplemented", "not-implemented"],
    ["udner-consideration", "under-consideration"],
    ["adoptd", "adopted"],
    ["witheld", "withheld"],
  ])("for %j is %j", (typed, meant) => {
    expect(nearestWord(typed, words)).toBe(meant);
  });

  it.each([
    "not-adopted",
    "non-adopted",
    "unadopted",
    "considered-adopted",
    "considered",
    "applicable",
    "known",
    "no",
    "",
  ])("is undefined for %j, because its opposite is as near", (typed) => {
    expect(nearestWord(typed, words)).toBeUndefined();
  });

  it("is undefined where two are as near, and for a word of two letters", () => {
    expect(nearestWord("moj", ["moi", "moh"])).toBeUndefined();
    expect(nearestWord("ab", ["ac"])).toBeUndefined();
    expect(nearestWord("abc", ["abd"])).toBe("abd");
  });

  it.each([
    ["unused", "used"],
    ["undeveloped", "developed"],
    ["illegal", "legal"],
    ["dependent", "independent"],
    ["legality", "illegality"],
    ["either", "neither"],
    ["no-role", "role"],
  ])("for %j is not %j", (typed, other) => {
    expect(nearestWord(typed, [other])).toBeUndefined();
  });

  it("of each status with one slip is that status", () => {
    for (const word of words) {
      for (let at = 3; at < word.length; at += 1)
        expect(nearestWord(word.slice(0, at) + word.slice(at + 1), words), `${word} without ${at}`).toBe(word);
    }
  });
});
