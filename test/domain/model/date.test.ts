import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, datesMeant, isDate } from "../../../src/domain/model/date.ts";

describe("a date", () => {
  it.each(["2019", "2019-05", "2019-05-31", "2020-02-29", "2000-02-29", "1999-12-31", "2026-01-01"])(
    "may be %s",
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  it.each([
    "", "19", "99999", "2019-5", "2019-13", "2019-00", "2019-05-00", "2019-05-32", "2019-04-31", "2019-02-29", "1900-02-29",
    "2019-05-1", "2019/05/31", "31.05.2019", " 2019", "2019 ", "2019\n", "2019-05-31T00:00", "2019-", "٢٠١٩", "NaN",
  ])("cannot be %j", (text) => {
    expect(isDate(text)).toBe(false);
  }); // prettier-ignore

  it("is every day that the calendar has, and no other", () => {
    const number = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), number(14), number(33), (year, month, day) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
        const time = new Date(Date.UTC(year, month - 1, day));
        const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
        expect(isDate(text)).toBe(exists);
      }),
    );
  });
});

describe("a month", () => {
  it("has the days that it has", () => {
    const lengths = Array.from({ length: 12 }, (_, month) => daysIn(2026, month + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2100].map((year) => daysIn(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

describe("a date that is written in another way", () => {
  it.each([
    ["2014-3-1", ["2014-03-01"]],
    ["2014/03/01", ["2014-03-01"]],
    ["14.05.2019", ["2019-05-14"]],
    ["1 March 2014", ["2014-03-01"]],
    ["“2014-03-01”", ["2014-03-01"]],
    ["March 1st, 2014", ["2014-03-01"]],
    ["1-Mar-2014", ["2014-03-01"]],
    ["March 2014", ["2014-03"]],
    ["1er mars 2014", ["2014-03-01"]],
    ["1 de marzo de 2014", ["2014-03-01"]],
    ["1 марта 2014 г.", ["2014-03-01"]],
    ["1 مارس 2014", ["2014-03-01"]],
    ["2014年3月1日", ["2014-03-01"]],
    ["٢٠١٠", ["2010"]],
    ["3/3/2014", ["2014-03-03"]],
    ["2014-03-01", ["2014-03-01"]],
  ])("is read: %s", (text, dates) => {
    expect(datesMeant(text)).toEqual(dates);
  });

  it("is both of two dates if the month may come first", () => {
    expect(datesMeant("3/4/2014")).toEqual(["2014-04-03", "2014-03-04"]);
    expect(datesMeant("1.2.2014")).toEqual(["2014-02-01", "2014-01-02"]);
  });

  it.each(["30 February 2014", "2014-02-30", "2011/12", "1/3/14", "03/2014", "۱۳۸۳-۰۲-۰۱", "๒๕๕๑", "2551-1-1", "12 March", "March 2014 or 2015", "1-3 March 2014", "2014?", "", "x".repeat(100_000)])("is none where it is not certain: %.20s", (text) => {
    expect(datesMeant(text)).toEqual([]);
  }); // prettier-ignore
});
