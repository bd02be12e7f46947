import { describe, expect, it } from "vitest";
import type { Law } from "../../../src/domain/model/assessment.ts";
import { compareLaws } from "../../../src/domain/comparison/laws.ts";

const CODE: Law = { title: "Criminal Code, 1998", provision: "Section 112", url: "https://www.example.org/1998" };
const ACT: Law = { title: "Act on Trafficking in Persons, 2019", provision: "Section 2", date: "2019-05-14" };

describe("laws", () => {
  it("are a set: their order is no change", () => {
    expect(compareLaws([CODE, ACT], [ACT, CODE])).toEqual({ gained: [], lost: [], altered: [] });
  });

  it("are matched by title, so that another provision is the same law, cited differently", () => {
    const other = { ...ACT, provision: "Sections 2 and 3" };
    expect(compareLaws([CODE, ACT], [other, CODE])).toEqual({
      gained: [],
      lost: [],
      altered: [{ before: ACT, after: other }],
    });
  });

  it("are matched by likeness where the title was corrected", () => {
    const corrected = { ...ACT, title: "Act on the Trafficking in Persons, 2019" };
    expect(compareLaws([ACT], [corrected]).altered).toEqual([{ before: ACT, after: corrected }]);
    const renamed = { ...CODE, title: "Penal Code of Utland" };
    expect(compareLaws([CODE], [renamed]).altered).toEqual([{ before: CODE, after: renamed }]);
  });

  it("with different years in the title are two laws", () => {
    const later = { ...ACT, title: "Act on Trafficking in Persons, 2026" };
    expect(compareLaws([ACT], [later])).toEqual({ gained: [later], lost: [ACT], altered: [] });
  });

  it("cited twice by different sections are paired by section", () => {
    const second = { ...ACT, provision: "Section 9" };
    expect(compareLaws([ACT, second], [second])).toEqual({ gained: [], lost: [ACT], altered: [] });
  });
});
