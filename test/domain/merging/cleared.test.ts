/** What was looked at and identifies nobody (`cleared`) is of the file, as internal notes are: no part brings it. */
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo } from "../../../src/domain/model/assessment.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import { conflictsIn, mergeParts, planReturned } from "../../../src/domain/merging/merge.ts";
import { identifyingInAnswer } from "../../../src/domain/victims/identifying-in.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";
import { digest, returned, SENT, TODAY } from "./triples.ts";

const ID = "para-57";
const TELEPHONE = "+254 712 345 678";
const NAME = "Amina Bello, 15";
const ANSWER: Answer = {
  status: "implemented",
  measures: `Anybody may call ${TELEPHONE}. The film tells the story of ${NAME}.`,
};
const byOffice = { words: TELEPHONE, by: "nco", date: "2026-10-01" };
const byMinistry = { words: NAME, by: "moj", date: "2026-11-20" };
const OPTIONS = { checklist, today: TODAY, outside: false };

/** A file whose answer is `sent` when it is split, and `now` when the part comes back with `back`. */
function round(sent: Answer, now: Answer, back: Answer) {
  const contributor = { id: "moj" };
  const file: Assessment = { ...SMALL, contributors: [contributor, { id: "nco" }], answers: { [ID]: sent } };
  const cut = cutPart(file, { id: "moj", contributor, questions: [ID] }, { of: "XUT-2026.yaml", today: SENT, digest });
  const part = returned({ ...cut.assessment, answers: { [ID]: back } });
  const base = withSent({ ...file, answers: { [ID]: now } }, [cut]);
  const plan = planReturned(base, part, OPTIONS);
  return {
    inPart: answerTo(cut.assessment, ID),
    conflicts: conflictsIn([plan]),
    noted: plan.noted,
    merged: (): Answer | undefined => answerTo(mergeParts(base, [part], () => undefined, OPTIONS).assessment, ID),
  };
}

describe("words that somebody looked at", () => {
  it("stay in the file, whatever the part says of them, and no part has them", () => {
    const sent = { ...ANSWER, cleared: [byOffice] };
    const { inPart, conflicts, merged } = round(sent, sent, { ...ANSWER, cleared: [byMinistry] });
    expect(inPart).toEqual(ANSWER);
    expect(conflicts).toEqual([]);
    expect(merged()?.cleared).toEqual([byOffice]);
  });

  it("stay in the file that looked at them meanwhile, also where the part changed the text", () => {
    const now = { ...ANSWER, cleared: [byOffice] };
    expect(round(ANSWER, now, { ...ANSWER, measures: `Call ${TELEPHONE}.` }).merged()?.cleared).toEqual([byOffice]);
  });

  it("are looked at again where only the part says so, and merging names the question", () => {
    const { conflicts, noted, merged } = round(ANSWER, ANSWER, { ...ANSWER, cleared: [byMinistry] });
    expect(conflicts).toEqual([]);
    expect(noted).toEqual([ID]);
    expect(identifyingInAnswer(merged() ?? {}, [ID]).map(({ words }) => words)).toEqual([TELEPHONE, NAME]);
  });
});
