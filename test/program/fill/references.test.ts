/** Answers by reference: one answer may serve for another question, and follows it when it changes. */
import { describe, expect, it } from "vitest";
import { withAnswer, type Assessment } from "../../../src/domain/model/assessment.ts";
import { readSaved } from "../../helpers/assessment-file.ts";
import { KEYS, openSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const OUTLINE = "Where do you want to go?";
const MORE = "Anything to add?";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

/** A draft in which para. 37 is answered. */
const WITH_37: Assessment = withAnswer(SMALL, "para-37", {
  status: "partly-implemented",
  measures: "The National Coordination Office meets the prosecutors every month. The provinces are not yet part of it.",
  answered: { date: "2026-02-20" },
});

describe.each([80, 40])("at %i columns", (columns) => {
  it("an answer is offered where another recommendation refers to its question, and can be used", async () => {
    const { begins, reply, looksLike, leave, answer, terminal } = openSession(undefined, { columns, file: WITH_37 });
    await begins(OUTLINE);
    await reply(`:go 21a${enter}`, para("21 (a)"));
    await looksLike("references/offered");
    // After the six replies of the scale and "leave open", whose numbers never move.
    await reply(`8${enter}`, "Which of these are true");
    expect(answer("para-21a")).toMatchObject({ sameAs: "para-37" });
    expect(answer("para-21a")?.status).toBeUndefined();
    await reply(`1${enter}`, MORE);
    // The texts come with the reference; only its own fields are asked for.
    await looksLike("references/taken");
    await reply(enter, para("21 (b)"));

    // No circle: what relies on para. 37 is not offered to it, not even indirectly.
    await reply(`:go 37${enter}`, para("37"));
    await looksLike("references/no-circle");
    expect(await terminal.screen()).not.toContain("Same as para. 21 (a)");
    await reply(`:go 50${enter}`, para("50"));
    await looksLike("references/followed");
    // It refers to para. 21 (a) alone, whose answer is that of para. 37.
    await reply(`8${enter}`, "Which of these are true");
    await reply(`:go 82${enter}`, para("82"));
    await looksLike("references/offers");
    await reply(`9${enter}`, "Which of these are true");
    expect([answer("para-50")?.sameAs, answer("para-82")?.sameAs]).toEqual(["para-21a", "para-37"]);
    await leave();
  });

  it("a change is pointed out when it is made, and a reference can be removed", async () => {
    const relying = withAnswer(WITH_37, "para-21a", { sameAs: "para-37", answered: { date: "2026-02-21" } });
    const { begins, reply, looksLike, leave, answer } = openSession(undefined, { columns, file: relying });
    await begins(OUTLINE);
    await reply(`:go 37${enter}`, para("37"));
    await reply(`1${enter}`, "Which of these are true");
    await reply(`:outline${enter}`, "refers to this one, so it has changed as well");
    await looksLike("references/changed");
    await reply(`:go 21a${enter}`, para("21 (a)"));
    await looksLike("references/since");
    await reply(`3${enter}`, "What are the difficulties?");
    expect(answer("para-21a")).toMatchObject({ status: "not-implemented" });
    expect(answer("para-21a")?.sameAs).toBeUndefined();
    await leave();
  });

  it("nothing is pointed out when the answer is shown and not changed", async () => {
    const relying = withAnswer(WITH_37, "para-21a", { sameAs: "para-37", answered: { date: "2026-02-21" } });
    const { begins, reply, leave, cwd, terminal } = openSession(undefined, { columns, file: relying });
    await begins(OUTLINE);
    await reply(`:go 37${enter}`, para("37"));
    await reply(`:outline${enter}`, OUTLINE);
    expect(await terminal.history()).not.toContain("refers to this one");
    expect(readSaved(cwd)).toEqual(relying);
    await leave();
  });
});
