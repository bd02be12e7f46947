/** Finding States by code and by name, in every script, with slips. */
import { describe, expect, it } from "vitest";
import { createStateSearch } from "../../src/search/search-states.ts";
import states from "../../src/generated/states.en.ts";

const search = createStateSearch(states);
const codes = (typed: string): string[] => search(typed).map(({ code }) => code);

describe("a State by what somebody types", () => {
  it.each([
    ["norw", "NOR"],
    ["NOR", "NOR"],
    [" norway ", "NOR"],
    ["Côte", "CIV"],
    ["cote", "CIV"],
    ["CÔTE D’IVOIRE", "CIV"],
    ["ivory", "CIV"],
    ["holy see", "VAT"],
    ["vatican", "VAT"],
    ["palestine", "PSE"],
    ["cook", "COK"],
    ["niue", "NIU"],
    ["EUE", "EUE"],
    ["sui", "CHE"],
    ["GER", "DEU"],
    ["CRO", "HRV"],
    ["eu", "EUE"],
    ["european", "EUE"],
    ["xut", "XUT"],
    ["uk", "GBR"],
    ["usa", "USA"],
    ["us", "USA"],
    ["niger", "NER"],
    ["congo", "COG"],
    ["drc", "COD"],
    ["guinea", "GIN"],
    ["turkey", "TUR"],
    ["Turkiye", "TUR"],
    ["swaziland", "SWZ"],
    ["burma", "MMR"],
    ["cape verde", "CPV"],
    ["laos", "LAO"],
    ["vietnam", "VNM"],
    ["sao tome", "STP"],
    ["dprk", "PRK"],
    ["holland", "NLD"],
    ["great britain", "GBR"],
    ["uae", "ARE"],
    ["east timor", "TLS"],
    ["macedonia", "MKD"],
    ["russia", "RUS"],
    ["iran", "IRN"],
    ["tanzania", "TZA"],
    ["syria", "SYR"],
    ["ru", "RUS"],
    ["CL", "CHL"],
    ["Deutschland", "DEU"],
    ["suisse", "CHE"],
    ["svizzera", "CHE"],
    ["espana", "ESP"],
    ["estados unidos", "USA"],
    ["etats unis", "USA"],
    ["chine", "CHN"],
    ["中国", "CHN"],
    ["缅甸", "MMR"],
    ["مصر", "EGY"],
    ["فلسطين", "PSE"],
    ["россия", "RUS"],
    ["США", "USA"],
    ["бирма", "MMR"],
    ["日本", "JPN"],
    ["भारत", "IND"],
    ["ኢትዮጵያ", "ETH"],
  ])("is found first for %j: %s", (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  // As an official begins to type it, in each of the six languages: without accents, with a slip, without an article.
  it.each([
    ["en", "Swed", "SWE"],
    ["en", "Sweeden", "SWE"],
    ["en", "Phillipines", "PHL"],
    ["en", "the United States of America", "USA"],
    ["en", "Untied Kingdom", "GBR"],
    ["en", "Azerbaidjan", "AZE"],
    ["fr", "suede", "SWE"],
    ["fr", "Allemange", "DEU"],
    ["fr", "emirats", "ARE"],
    ["fr", "cote ivoire", "CIV"],
    ["es", "suecia", "SWE"],
    ["es", "Letonia", "LVA"],
    ["es", "peru", "PER"],
    ["es", "Ghina Ecuatorial", "GNQ"],
    ["ru", "швец", "SWE"],
    ["ru", "Швецыя", "SWE"],
    ["ru", "латвия", "LVA"],
    ["ru", "киргизия", "KGZ"],
    ["ar", "السويد", "SWE"],
    ["ar", "سويد", "SWE"],
    ["ar", "اليابا", "JPN"],
    ["ar", "المانيا", "DEU"],
    ["zh", "瑞典", "SWE"],
    ["zh", "典", "SWE"],
    ["zh", "脱维", "LVA"],
    ["zh", "赤道几内亚", "GNQ"],
  ])("is found first in %s for %j: %s", (_, typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  it("is one of several where several fit", () => {
    expect(codes("korea").sort()).toEqual(["KOR", "PRK"]);
    expect(codes("congo")).toEqual(["COG", "COD"]);
    expect(codes("guinea").sort()).toEqual(["GIN", "GNB", "GNQ", "PNG"]);
  });

  it("is found without its neighbours by spelling where it is spelt right", () => {
    expect(codes("iran")).toEqual(["IRN"]);
    expect(codes("austria")).toEqual(["AUT"]);
    expect(codes("slovenia")).toEqual(["SVN"]);
  });

  it("is every State where nothing is typed, and no State where nothing fits", () => {
    expect(codes("")).toHaveLength(198);
    expect(codes("  ")).toHaveLength(198);
    for (const typed of ["atlantis", "?", "-", "x".repeat(100_000), "qx ".repeat(100_000)])
      expect(codes(typed)).toEqual([]);
  });

  it("is found first by its code and by each of its names, in any case and without accents", () => {
    for (const { code, name, otherNames } of states)
      for (const one of [code.toLowerCase(), name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(), ...otherNames])
        expect(codes(one)[0], one).toBe(code);
  });
});
