import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileStates, readStates, UN_LANGUAGES } from "../../../scripts/compile-states.ts";
import { findState, fold, stateNamed } from "../../../src/domain/model/state.ts";
import states from "../../../src/generated/states.en.ts";
import { ROOT } from "../../helpers/program.ts";

const TABLE = join(ROOT, "checklist/states.yaml");

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

describe("the States that can be party", () => {
  it("are the 193 members of the United Nations, four others and the European Union", () => {
    expect(MEMBERS).toHaveLength(193);
    expect(states.map(({ code }) => code).sort()).toEqual([...MEMBERS, "VAT", "PSE", "COK", "NIU", "EUE"].sort());
    expect(states).toHaveLength(198);
    const { members, others } = readStates(TABLE);
    expect(members.map(({ code }) => code).sort()).toEqual([...MEMBERS].sort());
    expect(others.map(({ code }) => code)).toEqual(["VAT", "PSE", "COK", "NIU", "EUE"]);
  });

  it("have numbers and codes of their own, and are in the regional groups that the United Nations count", () => {
    const { members, others } = readStates(TABLE);
    const all = [...members, ...others];
    expect(new Set(all.map(({ alpha2 }) => alpha2)).size).toBe(198);
    expect(all.filter(({ alpha2 }) => !/^[A-Z]{2}$/.test(alpha2))).toEqual([]);
    const numbers = all.flatMap(({ m49 }) => m49 ?? []);
    expect(new Set(numbers).size).toBe(197);
    expect(numbers.filter((number) => !/^\d{3}$/.test(number))).toEqual([]);
    const counts = new Map<string, number>();
    for (const { group = "none" } of members) counts.set(group, (counts.get(group) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      african: 54,
      "asia-pacific": 54,
      "eastern-european": 23,
      "latin-american-caribbean": 33,
      // The United States of America is an observer, and counted here for elections.
      "western-european-other": 28 + 1,
    });
    const groups = ["TUR", "ISR", "USA", "KIR", "CYP", "PSE", "VAT"].map(
      (code) => all.find((one) => one.code === code)?.group,
    );
    expect(groups).toEqual([
      "western-european-other",
      "western-european-other",
      "western-european-other",
      "asia-pacific",
      "asia-pacific",
      "asia-pacific",
      undefined,
    ]);
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

describe.each(UN_LANGUAGES)("the States in one of the six languages: %s", (language) => {
  const translated = compileStates(TABLE, language);

  it("each have a name of their own, as the United Nations write it", () => {
    expect(new Set(translated.map(({ name }) => name)).size).toBe(198);
    const given = [...readStates(TABLE).members, ...readStates(TABLE).others];
    for (const { code, names } of given) expect(findState(translated, code)?.name).toBe(names[language]);
  });

  it("are found by the names in all six", () => {
    for (const { code, names } of readStates(TABLE).members) {
      const state = findState(translated, code);
      const known = new Set([state?.name, ...(state?.otherNames ?? [])].map((name = "") => fold(name)));
      expect(Object.values(names).filter((name) => !known.has(fold(name)))).toEqual([]);
    }
  });
});

describe("the States in a language that the United Nations do not use", () => {
  it("have their customary names, but for those that the language itself gives", () => {
    const names = (code: string): string | undefined => findState(german, code)?.name;
    const german = compileStates(TABLE, "de", { PSE: "Staat Palästina" });
    expect(["NOR", "PSE", "CIV"].map(names)).toEqual(["Norwegen", "Staat Palästina", "Côte d’Ivoire"]);
    expect(stateNamed(german, "State of Palestine")?.code).toBe("PSE");
  });
});

describe("a State by its code", () => {
  it("is found in any case, and only by the whole code", () => {
    expect(findState(states, "nor")?.name).toBe("Norway");
    for (const code of ["NO", "Norway", "", "ZZZ", "toString", "__proto__"])
      expect(findState(states, code)).toBeUndefined();
  });

  it("may be fictional where the code is left to users", () => {
    expect(findState(states, "xab")).toEqual({ code: "XAB", name: "XAB", otherNames: [] });
    expect(findState(states, "xut")).toEqual({ code: "XUT", name: "Utland", otherNames: [] });
    for (const code of ["XX", "XUTS", "X1T", "AXA"]) expect(findState(states, code)).toBeUndefined();
  });
});

describe("the name of a State", () => {
  it("is that of one alone, as is each code and each other name", () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, name, otherNames } of states)
      for (const one of [code, name, ...otherNames])
        owners.set(fold(one), new Set([...(owners.get(fold(one)) ?? []), code]));
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
    // Not States that can be party.
    for (const name of ["Taiwan", "Hong Kong", "Kosovo", "Greenland"]) expect(stateNamed(states, name)).toBeUndefined();
  });
});
