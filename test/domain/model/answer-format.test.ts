/** The description of an answer: what is derived from it follows from nothing else. */
import { describe, expect, it } from "vitest";
import { ANSWER_FORMAT } from "../../../src/domain/model/answer-format.ts";
import { fieldAt, fieldsIn, fieldsWith } from "../../../src/domain/model/find-fields.ts";

describe("the description of an answer", () => {
  it("finds a field by its path, past positions in lists and ids of instruments", () => {
    expect(fieldAt(["measures"])).toBe(ANSWER_FORMAT.measures);
    expect(fieldAt(["law", 3, "url"])).toEqual({ kind: "url" });
    expect(fieldAt(["instruments", "protocol", "signed"])).toEqual({ kind: "date" });
    expect(fieldAt(["contributions", 0, "difficulties", "kinds"])).toEqual({ kind: "choices", list: "difficulties" });
    expect(fieldAt(["answered", "by"])).toEqual({ kind: "contributor" });
    for (const path of [[], ["measure"], ["law", "urls"], ["measures", "note"], ["toString"], ["contributions", "law"]])
      expect(fieldAt(path), path.join(".")).toBeUndefined();
  });

  it("gives the keys of the fields with a role, in the order of the file", () => {
    const keys = Object.keys(ANSWER_FORMAT);
    const shared: readonly string[] = fieldsWith({ shared: true });
    expect(shared).toEqual(keys.filter((key) => shared.includes(key)));
    expect(shared).not.toContain("elements");
    expect(fieldsWith({ group: "remark", asked: "always" })).toEqual(["publish"]);
    expect(fieldsWith({})).toEqual(keys);
  });

  it("lets a contributor write what is contributed, and nothing else", () => {
    const { contributions } = ANSWER_FORMAT;
    expect(Object.keys(fieldsIn(contributions))).toEqual(["by", "date", ...fieldsWith({ contributed: true })]);
  });
});
