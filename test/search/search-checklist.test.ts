/** Finding questions and sections by paragraph and by words, with slips, in every script. */
import { describe, expect, it } from "vitest";
import { type Question, allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { createChecklistSearch } from "../../src/search/search-checklist.ts";

const search = createChecklistSearch(checklist, allQuestions(checklist));
const ids = (typed: string): string[] => search(typed).questions.map(({ id }) => id);

describe("a paragraph", () => {
  it.each([
    ["21", ["para-21a", "para-21b"]],
    ["21a", ["para-21a"]],
    ["21 (a)", ["para-21a"]],
    ["para. 21", ["para-21a", "para-21b"]],
    ["paragraph 21 (a)", ["para-21a"]],
    ["par. 21 a)", ["para-21a"]],
    ["párr. 21 a)", ["para-21a"]],
    ["п. 21 (a)", ["para-21a"]],
    ["الفقرة 21 (أ)", ["para-21a"]],
    ["٢١ب", ["para-21b"]],
    ["第21(a)段", ["para-21a"]],
    ["第２１段", ["para-21a", "para-21b"]],
    ["7", ["para-07"]],
    ["07", ["para-07"]],
    // Para. 9 is addressed to others; a number is never a part of another number or of a year.
    ["9", []],
    ["20", []],
    ["999", []],
  ])("%j finds %j, and nothing else", (typed, found) => {
    expect(search(typed)).toEqual({
      questions: found.map((id) => expect.objectContaining({ id }) as unknown),
      sections: [],
    });
  });

  it("is not meant by a year", () => {
    expect(ids("2009").length).toBeGreaterThan(0);
    expect(ids("2009")).not.toContain("para-20");
  });
});

describe("words", () => {
  it.each([
    ["court staff", "para-84"],
    ["court STAFF", "para-84"],
    ["staff court", "para-84"],
    ["coordinating body", "para-21a"],
    ["compens", "para-18"],
    ["Palermo convention", undefined],
    ["non-punishment", "para-73"],
    ["nonpunishment of victims", undefined],
    ["compensaton", "para-18"],
    ["vicitms", "para-70"],
    ["labor exploitation", "para-15a"],
    ["identifcation criteria", "para-17e"],
    ["prosecutors training of the", "para-77"],
    ["xyzzy", undefined],
  ])("%j find first %j", (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it("with a slip find what they find without it", () => {
    for (const [slip, right] of [["vicitms", "victims"], ["compensaton", "compensation"], ["prosttution", "prostitution"]] as const)
      expect(search(slip)).toEqual(search(right));
  }); // prettier-ignore

  it("of a title come before words of a text, and these before words of the guidance", () => {
    const found = search("protection").questions;
    const has = (text: string): boolean => /\bprotection/i.test(text);
    const rank = ({ title, text }: Question): number => (has(title) ? 0 : has(text) ? 1 : 2);
    expect(found.map(rank).slice(0, 3)).toEqual([0, 0, 0]);
    expect(found.slice(-1).map(rank)).toEqual([2]);
  });

  it("are found in elements", () => {
    expect(ids("police")).toContain("para-13");
  });

  it("find each question first by its whole title", () => {
    for (const { id, title } of allQuestions(checklist)) expect(ids(title)[0], title).toBe(id);
  });

  it("of no more than a few letters do not matter where nothing has them", () => {
    expect(ids("zz victims")).toEqual(ids("victims"));
    expect(ids("zz")).toEqual([]);
  });

  it("that were pasted by the thousand are searched for in no time", () => {
    const start = performance.now();
    for (const typed of ["victim ".repeat(20_000), "v".repeat(200_000), "ä?".repeat(100_000)]) search(typed);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("a section", () => {
  it("is found by its number and by its title, with a slip too", () => {
    const titles = (typed: string): string[] => search(typed).sections.map(({ title }) => title);
    for (const typed of ["section 3", "sección 3", "раздел 3", "القسم ٣", "第3节", "第3部分"])
      expect(titles(typed), typed).toEqual([checklist.sections[2]?.title]);
    expect(titles("Section 99")).toEqual([]);
    expect(titles("Compensation")).toContain("Compensation");
    expect(titles("compensaton")).toContain("Compensation");
  });
});

describe("a questionnaire in another language", () => {
  it.each([
    ["人口贩运受害者的赔偿", "赔偿"],
    ["人口贩运受害者的赔偿", "受害者"],
    ["人口贩运受害者的赔偿", "害"],
    ["ค่าชดเชยสำหรับผู้เสียหาย", "ผู้เสียหาย"],
    ["Indemnisation des victimes à l’étranger", "etranger"],
    ["Возмещение ущерба потерпевшим", "потерпевшые"],
    ["تعويض الضحايا", "ضحايا"],
    ["الأشخاص الضحايا", "اشخاص"],
  ])("with %j finds %j", (title, typed) => {
    const [question, other] = allQuestions(checklist) as [Question, Question];
    const translated = [other, { ...question, title }];
    expect(createChecklistSearch(checklist, translated)(typed).questions).toEqual([translated[1]]);
  });
});
