/** Who is named as having answered after parts were merged. */
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo } from "../../../src/domain/model/assessment.ts";
import { confirmAnswer } from "../../../src/domain/model/carry-over.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import { mergeParts } from "../../../src/domain/merging/merge.ts";
import type { Returned } from "../../../src/domain/merging/returned.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";
import { digest, returned, SENT, TODAY } from "./triples.ts";

const ID = "para-57";
const SENT_ANSWER: Answer = { status: "implemented", measures: "The Act of 2019." };

/** What both parts, merged in this order, make of an answer that was sent to both, and that the file has by now. */
function mergedInTurn(
  now: Answer | undefined,
  parts: readonly Answer[],
  order: readonly number[],
  sentAnswer = SENT_ANSWER,
): Answer | undefined {
  const contributors = ["moj", "moi"].map((id) => ({ id }));
  const sent: Assessment = { ...SMALL, contributors, answers: { [ID]: sentAnswer } };
  const cut = contributors.map((contributor) =>
    cutPart(sent, { id: contributor.id, contributor, questions: [ID] }, { of: "XUT-2026.yaml", today: SENT, digest }),
  );
  const back = cut.map(({ assessment }, at): Returned => {
    const answer = parts[at];
    return returned({ ...assessment, answers: answer === undefined ? {} : { [ID]: answer } });
  });
  const base = withSent({ ...sent, answers: now === undefined ? {} : { [ID]: now } }, cut);
  const options = { checklist, today: TODAY, outside: false };
  const after = order.reduce<Assessment>(
    (assessment, at) => mergeParts(assessment, back.slice(at, at + 1), () => undefined, options).assessment,
    base,
  );
  return answerTo(after, ID);
}

const byMoj = { answered: { by: "moj", date: "2026-11-20" } };
const byMoi = { answered: { by: "moi", date: "2026-11-10" } };

describe.each([[[0, 1]], [[1, 0]]])("in the order %j", (order) => {
  it("is who changed the text, not who confirmed it later", () => {
    const changed = { ...SENT_ANSWER, practice: "Two cases.", ...byMoi };
    expect(mergedInTurn(SENT_ANSWER, [{ ...SENT_ANSWER, ...byMoj }, changed], order)).toEqual(changed);
  });

  it("is who confirmed the text, where nobody changed it", () => {
    const confirmed = { ...SENT_ANSWER, ...byMoj };
    expect(mergedInTurn(SENT_ANSWER, [confirmed, SENT_ANSWER], order)).toEqual(confirmed);
  });

  it("is nobody who confirmed a text that the file no longer has", () => {
    const added = { practice: "Two cases.", ...byMoi };
    const both = [
      { ...SENT_ANSWER, ...byMoj },
      { ...SENT_ANSWER, ...added },
    ];
    expect(mergedInTurn(undefined, both, order)).toEqual(added);
  });

  it("stays who wrote it, where others only confirmed it; the last of them is named", () => {
    const carried = { ...SENT_ANSWER, answered: { by: "moj", date: "2025-10-01" }, carriedFrom: 2025 };
    const confirm = (by: string, date: string): Answer => confirmAnswer(carried, { by, date });
    const both = [confirm("moj", "2026-11-20"), confirm("moi", "2026-11-10")];
    expect(mergedInTurn(carried, both, order, carried)).toEqual(both[0]);
    expect(mergedInTurn(carried, [carried, confirm("moi", "2026-11-10")], order, carried)).toEqual(both[1]);
    expect(mergedInTurn(confirm("moi", "2026-11-22"), both, order, carried)).toEqual(confirm("moi", "2026-11-22"));
  });

  it("is who changed it, and nobody has confirmed that, where others confirmed what it was before", () => {
    const carried = { ...SENT_ANSWER, answered: { by: "moj", date: "2025-10-01" }, carriedFrom: 2025 };
    const confirmed = confirmAnswer(carried, { by: "moj", date: "2026-11-20" });
    const changed = { ...SENT_ANSWER, practice: "Two cases.", ...byMoi };
    expect(mergedInTurn(carried, [confirmed, changed], order, carried)).toEqual(changed);
    expect(mergedInTurn(confirmed, [carried, changed], order, carried)).toEqual(changed);
    expect(mergedInTurn(changed, [confirmed, carried], order, carried)).toEqual(changed);
  });

  it("is nobody where only an internal note is left", () => {
    const noted = { ...SENT_ANSWER, internalNote: "Ask again." };
    const { status: _, measures: __, ...note } = noted;
    expect(mergedInTurn(noted, [{}, { ...SENT_ANSWER, ...byMoi }], order)).toEqual(note);
  });
});

describe("an answer that the file removed, of which one part deleted a text and to which another added one", () => {
  it.each([
    ["later", "2026-11-20", "2026-11-10"],
    ["earlier", "2026-11-01", "2026-11-10"],
  ])("is of who added the text, also if the other one answered %s, whichever is first", (_, deleted, added) => {
    const parts: readonly Answer[] = [
      { status: "implemented", answered: { by: "moj", date: deleted } },
      { ...SENT_ANSWER, practice: "Two cases.", answered: { by: "moi", date: added } },
    ];
    const expected = { practice: "Two cases.", answered: { by: "moi", date: added } };
    for (const order of [[0, 1], [1, 0]]) expect(mergedInTurn(undefined, parts, order)).toEqual(expected); // prettier-ignore
  });
});
