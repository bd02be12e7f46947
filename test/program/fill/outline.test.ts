/** The outline: every question with its state, and a way to each of them. */
import { describe, expect, it } from "vitest";
import { answerTo, withAnswer, type Assessment } from "../../../src/domain/model/assessment.ts";
import { readExample, withoutAnswers } from "../../helpers/example.ts";
import { readSaved } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, today } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const WHO = "Who is answering now?";
const OUTLINE = "Where do you want to go?";
const SECTION = "Which question do you want to open?";
const STILL_TRUE = "Is this still true?";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

/** The example of 2026 with questions in all four states in its last section, and an optional one left out. */
function mixed(): Assessment {
  const example = readExample(2026);
  const copied = { ...answerTo(example, "para-39"), carriedFrom: 2025 };
  return withAnswer(withoutAnswers(example, "para-36", "para-22c"), "para-39", copied);
}

describe.each([80, 40])("at %i columns", (columns) => {
  it("an existing file begins with the outline, and any question opens from it", async () => {
    const { begins, reply, looksLike, leave } = openSession(undefined, { columns, rows: 60, file: mixed() });
    await begins(WHO);
    await reply(enter, OUTLINE);
    await looksLike("outline/outline");
    await reply(`14${enter}`, SECTION);
    // Open, answered, carried over and withheld, each with a mark of its own.
    await looksLike("outline/section");
    await reply(`4${enter}`, para("36"));
    await reply(`:outline${enter}`, OUTLINE);
    await reply(`13${enter}`, SECTION);
    // The optional question does not count as open.
    await looksLike("outline/section-optional");
    await reply(`6${enter}`, "Para. 22 (c) · optional");
    await reply(`:outline${enter}`, OUTLINE);
    await leave();
  });

  it("the progress is true after every answer", async () => {
    const { begins, reply, looksLike, leave } = openSession(undefined, { columns, rows: 60, file: SMALL });
    await begins(OUTLINE);
    await looksLike("outline/progress-before");
    await reply(enter, para("30"));
    await reply(`5${enter}`, "Please say why");
    await reply(`Not counted.${enter}`, "Anything to add?");
    await reply(`:outline${enter}`, OUTLINE);
    await looksLike("outline/progress-after");
    await leave();
  });

  it("a filter goes through the answers of an earlier year only, and each counts once it is confirmed", async () => {
    const { begins, reply, press, looksLike, answer, cwd } = openSession(undefined, {
      columns,
      rows: 60,
      file: mixed(),
    });
    await begins(WHO);
    await reply(enter, OUTLINE);
    await press("16", "❯ 16. Check the 5 answers of an earlier year");
    await reply(enter, STILL_TRUE);
    await looksLike("outline/carried");
    await reply(enter, para("69"));
    expect(answer("para-56")).toMatchObject({ status: "implemented", confirmed: { date: today() } });
    expect(answer("para-56")?.carriedFrom).toBeUndefined();
    // For later: it stays as it was.
    await reply(`3${enter}`, para("17 (g)"));
    expect(answer("para-69")?.carriedFrom).toBe(2025);
    await reply(`2${enter}`, "Which of these is true for your State?");
    await looksLike("outline/carried-change");
    await reply(enter, "What has been done");
    // Whoever changes the answer is asked what happened with what it planned.
    await reply(enter, "What happened with this step of 2025?");
    await reply(`2${enter}`, "What is the new date?");
    await reply(`2027-06${enter}`, "Anything to add?");
    await reply(enter, para("47"));
    expect(answer("para-17g")?.carriedFrom).toBeUndefined();
    expect(answer("para-17g")?.earlierSteps).toMatchObject([{ year: 2025, outcome: "under-way" }]);
    expect(answer("para-17g")?.nextSteps).toMatchObject([{ by: "2027-06" }]);
    await reply(`:skip${enter}`, para("39"));
    // In a narrow window, the answer is read first.
    if (columns === 40) await reply(enter, STILL_TRUE);
    await reply(enter, OUTLINE);
    await looksLike("outline/carried-rest");
    expect(Object.values(readSaved(cwd).answers ?? {}).filter(({ carriedFrom }) => carriedFrom === 2025)).toHaveLength(
      2,
    );
  });
});
