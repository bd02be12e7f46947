import { describe, expect, it } from "vitest";
import { allQuestions } from "../../../src/domain/model/checklist.ts";
import { findById } from "../../../src/domain/model/find-by-id.ts";
import checklist from "../../../src/generated/checklist.en.ts";

const questions = allQuestions(checklist);

function found(typed: string): string[] {
  return findById(questions, typed).map(({ id }) => id);
}

describe("finding a question as it is cited", () => {
  it.each(["para-21a", "21a", "21 a", "21 (a)", "21(a)", "021a", "para. 21 (a)", "Para 21 (A)", "PARA-21A", "paras. 21 (a)", "  21a "])(
    "takes %j for para. 21 (a)",
    (typed) => {
      expect(found(typed)).toEqual(["para-21a"]);
    },
  ); // prettier-ignore

  it("takes a paragraph with subparagraphs for all of them, in order", () => {
    expect(found("21")).toEqual(["para-21a", "para-21b"]);
    expect(found("para. 28")).toEqual(["para-28a", "para-28b", "para-28c"]);
  });

  it("takes a paragraph without subparagraphs for itself", () => {
    for (const typed of ["7", "07", "para-07", "para. 7"]) expect(found(typed)).toEqual(["para-07"]);
  });

  it("finds every question by its id and by its citation", () => {
    for (const { id, paragraph } of questions) {
      expect(found(id)).toEqual([id]);
      expect(found(paragraph)).toEqual([id]);
      expect(found(`para. ${paragraph}`)).toEqual([id]);
    }
  });

  it.each(["", " ", "0", "999", "1000", "21z", "21aa", "a", "paragraph", "-7", "7.5", "para-07; para-08", "toString"])(
    "finds nothing for %j",
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );
});
