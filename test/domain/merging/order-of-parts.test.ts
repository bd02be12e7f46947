/** One answer that was sent to three ministries, and that each of them and the file changed: the order does not matter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo, withFields } from "../../../src/domain/model/assessment.ts";
import { cutPart, withSent } from "../../../src/domain/merging/cut.ts";
import { conflictsIn, mergeParts } from "../../../src/domain/merging/merge.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { runs } from "../../helpers/runs.ts";
import { SMALL } from "../../helpers/small.ts";
import { digest, returned, SENT, TODAY } from "./triples.ts";

const ID = "para-57";
const SENT_ANSWER: Answer = { status: "implemented", measures: "The Act of 2019.", authority: "Ministry of Justice" };
const IDS = ["moj", "moi", "moh"];
const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]; // prettier-ignore

/** What a person does to an answer: nothing, keep some of it, add to it, confirm it, or remove it. */
const anyVersion = (by: string | undefined): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(SENT_ANSWER) },
    {
      weight: 6,
      arbitrary: fc
        .record({
          status: fc.constantFrom(undefined, "implemented"),
          measures: fc.constantFrom(undefined, "The Act of 2019.", "The Act of 2024."),
          practice: fc.constantFrom(undefined, undefined, "Two cases.", "Two\n\ncases."),
          authority: fc.constantFrom(undefined, "Ministry of Justice"),
          date: fc.constantFrom(undefined, "2026-11-01", "2026-11-10", "2026-11-20"),
        })
        .map(({ date, ...fields }) =>
          withFields<Answer>({}, { ...fields, answered: date && { ...(by !== undefined && { by }), date } }),
        ),
    },
  );

describe("three parts with the same answer", () => {
  it("make the same of it in any order, where none of the orders has a conflict", () => {
    let [tried, removed] = [0, 0];
    const contributors = IDS.map((id) => ({ id }));
    const sent: Assessment = { ...SMALL, contributors, answers: { [ID]: SENT_ANSWER } };
    const cut = contributors.map((contributor) =>
      cutPart(sent, { id: contributor.id, contributor, questions: [ID] }, { of: "XUT-2026.yaml", today: SENT, digest }),
    );
    const all = fc.tuple(anyVersion(undefined), anyVersion("moj"), anyVersion("moi"), anyVersion("moh"));
    fc.assert(
      fc.property(all, ([now, ...versions]) => {
        const parts = cut.map(({ assessment }, at) => {
          const answer = versions[at];
          return returned({ ...assessment, answers: answer === undefined ? {} : { [ID]: answer } });
        });
        const base = withSent({ ...sent, answers: now === undefined ? {} : { [ID]: now } }, cut);
        let isEmptied = false;
        const results = ORDERS.map((order) => {
          let [assessment, conflicts] = [base, 0];
          for (const at of order) {
            const options = { checklist, today: TODAY, outside: false };
            const merged = mergeParts(assessment, parts.slice(at, at + 1), () => undefined, options);
            conflicts += conflictsIn(merged.plans).length;
            assessment = merged.assessment;
            if (now !== undefined && answerTo(assessment, ID) === undefined) isEmptied = true;
          }
          return { answer: answerTo(assessment, ID), conflicts };
        });
        if (results.some(({ conflicts }) => conflicts > 0)) return;
        tried += 1;
        if (now === undefined) removed += 1;
        // Who answered in the file is forgotten with the last of it, so that may depend on when it was deleted.
        const shown = ({ answered, ...answer }: Answer = {}): Answer =>
          isEmptied || answered === undefined ? answer : { ...answer, answered };
        for (const { answer } of results) expect(shown(answer)).toEqual(shown(results[0]?.answer));
      }),
      runs(600),
    );
    expect(tried).toBeGreaterThan(runs(600).numRuns / 12);
    expect(removed).toBeGreaterThan(runs(600).numRuns / 120);
  });
});

describe("a part that deletes the answer, and one in which somebody writes beside it", () => {
  const before: Answer = { ...SENT_ANSWER, answered: { by: "moj", date: "2026-10-01" } };
  const contributions = [{ by: "moi", date: "2026-11-02", practice: "Two cases." }];
  const answered = { by: "moi", date: "2026-11-20" };

  it.each<[string, Answer]>([
    ["leaves the answer as it is", { ...before, contributions }],
    ["answers anew", { ...before, contributions, answered }],
    ["adds to the answer", { ...before, contributions, answered, practice: "Three cases." }],
    ["deletes some of it", { status: "implemented", contributions, answered }],
    ["deletes all of it", { contributions, answered }],
  ])("make the same of it in both orders, where the other %s", (_, version) => {
    const contributors = [{ id: "moj" }, { id: "moi" }];
    const sent: Assessment = { ...SMALL, contributors, answers: { [ID]: before } };
    const cut = contributors.map((contributor) =>
      cutPart(sent, { id: contributor.id, contributor, questions: [ID] }, { of: "XUT-2026.yaml", today: SENT, digest }),
    );
    const parts = cut.map(({ assessment }, at) =>
      returned({ ...assessment, answers: at === 0 ? {} : { [ID]: version } }),
    );
    const options = { checklist, today: TODAY, outside: false };
    const [one, other] = [parts, parts.toReversed()].map((order) =>
      order.reduce((file, part) => mergeParts(file, [part], () => undefined, options).assessment, withSent(sent, cut)),
    );
    expect(other && answerTo(other, ID)).toEqual(one && answerTo(one, ID));
    expect(one && answerTo(one, ID)?.contributions).toEqual(contributions);
    // Nobody has given an answer of which only what is beside it is left.
    if (version.practice === undefined) expect(one && answerTo(one, ID)).not.toHaveProperty("answered");
  });
});
