import { describe, expect, it } from "vitest";
import { createLawSearch } from "../../src/search/search-laws.ts";

const LAWS = [
  { title: "Penal Code", provision: "sections 257 and 258" },
  { title: "Act on Compensation to Victims of Crime", provision: "section 4" },
  { title: "Penal Code", provision: "section 224" },
  { title: "中华人民共和国刑法", provision: "第二百四十条" },
  { title: "Loi sur l’entrée et le séjour des étrangers", provision: "art. 12" },
] as const;

describe("a law of the file", () => {
  const search = createLawSearch(LAWS);

  it.each([
    ["penal", [0, 2]],
    ["penal 257", [0]],
    ["257", [0]],
    ["penal code section 224", [2]],
    ["compensaton", [1]],
    ["刑法", [3]],
    ["sejour etranger", [4]],
    ["constitution", []],
  ])("is found by %j", (typed, at) => {
    expect(search(typed)).toEqual(at.map((one) => LAWS[one]));
  });

  it("is each one where nothing is typed", () => {
    expect(search(" ")).toEqual(LAWS);
  });
});
