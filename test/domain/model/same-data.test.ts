import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameData } from "../../../src/domain/model/same-data.ts";

describe("two values", () => {
  it("are the same when they are the same as JSON, in any order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(sameData(JSON.parse(JSON.stringify(value)), copy)).toBe(true);
      }),
    );
    expect(sameData({ a: 1, b: { c: [1, 2], d: "x" } }, { b: { d: "x", c: [1, 2] }, a: 1 })).toBe(true);
  });

  it("are the same with a key that is undefined and without it", () => {
    expect(sameData({ status: "withheld", reason: undefined }, { status: "withheld" })).toBe(true);
    expect(sameData({ a: { b: undefined } }, { a: {} })).toBe(true);
  });

  it.each<[what: string, a: unknown, b: unknown]>([
    ["number and a text", 2026, "2026"],
    ["boolean and a text", false, "false"],
    ["list in another order", ["origin", "transit"], ["transit", "origin"]],
    ["longer list", ["origin"], ["origin", "transit"]],
    ["list and a group", [], {}],
    ["group and nothing", {}, null],
    ["group and undefined", {}, undefined],
    ["missing key", { a: 1 }, {}],
    ["key more", {}, { a: 1 }],
    ["key in place of another", { a: 1 }, { b: 1 }],
    ["value further down", { a: { b: ["x"] } }, { a: { b: ["y"] } }],
    ["key that every object inherits", { toString: undefined, a: 1 }, { toString: "x" }],
  ])("are not the same when they are a %s", (_, a, b) => {
    expect(sameData(a, b)).toBe(false);
    expect(sameData(b, a)).toBe(false);
  });
});
