import { describe, expect, it } from "vitest";
import { findState, searchStates } from "../../../src/domain/model/state.ts";
import states from "../../../src/generated/states.en.ts";

/** ISO 3166-1 alpha-3 of the 193 members of the United Nations. */
const MEMBERS = `
  AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF
  CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI
  FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN
  KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT
  MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT
  ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON
  TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE`
  .trim()
  .split(/\s+/);

function codes(typed: string): string[] {
  return searchStates(states, typed).map(({ code }) => code);
}

describe("the States that can be party", () => {
  it("are the 193 members of the United Nations, four others and the European Union", () => {
    expect(MEMBERS).toHaveLength(193);
    expect(states.map(({ code }) => code).sort()).toEqual([...MEMBERS, "VAT", "PSE", "COK", "NIU", "EUE"].sort());
    expect(states).toHaveLength(198);
  });

  it("each have a name of their own, under the names that the United Nations use", () => {
    expect(new Set(states.map(({ name }) => name)).size).toBe(198);
    const names = ["CIV", "CZE", "KOR", "PRK", "SWZ", "TUR", "VAT", "PSE", "COK", "NIU", "EUE", "NLD"];
    expect(names.map((code) => findState(states, code)?.name)).toEqual([
      "Côte d'Ivoire",
      "Czechia",
      "Republic of Korea",
      "Democratic People's Republic of Korea",
      "Eswatini",
      "Türkiye",
      "Holy See",
      "State of Palestine",
      "Cook Islands",
      "Niue",
      "European Union",
      "Netherlands (Kingdom of the)",
    ]);
  });
});

describe("a State by its code", () => {
  it("is found in any case, and only by the whole code", () => {
    expect(findState(states, "nor")?.name).toBe("Norway");
    for (const code of ["NO", "Norway", "", "ZZZ", "toString", "__proto__"])
      expect(findState(states, code)).toBeUndefined();
  });

  it("may be fictional where the code is left to users", () => {
    expect(findState(states, "xut")).toEqual({ code: "XUT", name: "XUT", otherNames: [] });
    for (const code of ["XX", "XUTS", "X1T", "AXA"]) expect(findState(states, code)).toBeUndefined();
  });
});

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
  ])("is found first for %j: %s", (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  it("is one of several where several fit", () => {
    expect(codes("korea").sort()).toEqual(["KOR", "PRK"]);
    expect(codes("congo")).toEqual(["COG", "COD"]);
    expect(codes("guinea").sort()).toEqual(["GIN", "GNB", "GNQ", "PNG"]);
  });

  it("is every State where nothing is typed, and no State where nothing fits", () => {
    expect(codes("")).toHaveLength(198);
    expect(codes("atlantis")).toEqual([]);
  });

  it("is found by its code, by its name and by each other name, in any case and without accents", () => {
    for (const { code, name, otherNames } of states) {
      expect(codes(code.toLowerCase())[0]).toBe(code);
      expect(codes(name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase())[0]).toBe(code);
      for (const other of otherNames) expect(codes(other), `${other} for ${name}`).toContain(code);
    }
  });
});
