/** Who answers: named in every answer, changed in the outline; and what is not for publication. */
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/model/assessment.ts";
import { readSaved } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, today } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const OUTLINE = "Where do you want to go?";
const WHO = "Who is answering now?";
const MORE = "Anything to add?";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

const TWO_MINISTRIES: Assessment = {
  ...SMALL,
  contributors: [
    { id: "moj", authority: "Ministry of Justice", name: "J. Ørsted" },
    { id: "moh", authority: "Ministry of Health" },
  ],
};

describe.each([80, 40])("at %i columns", (columns) => {
  it("each answer names who gave it and when, also after another person takes over", async () => {
    const { begins, reply, press, looksLike, leave, answer } = openSession(undefined, {
      columns,
      rows: 50,
      file: TWO_MINISTRIES,
    });
    await begins(WHO);
    await looksLike("people/who");
    await reply(`2${enter}`, OUTLINE);
    await reply(enter, para("30"));
    await reply(`3${enter}`, "What are the difficulties?");
    await reply(`:outline${enter}`, OUTLINE);
    expect(answer("para-30")?.answered).toEqual({ by: "moj", date: today() });

    await press("19", "❯ 19. Change who is answering (Ministry of Justice)");
    await reply(enter, WHO);
    await looksLike("people/another");
    await reply(`3${enter}`, OUTLINE);
    await reply(enter, para("57"));
    await reply(`3${enter}`, "What are the difficulties?");
    await reply(`:go 6${enter}`, para("6"));
    // Shown only: it still names the person who gave it.
    await reply(`:outline${enter}`, OUTLINE);
    expect(answer("para-57")?.answered).toEqual({ by: "moh", date: today() });
    expect(answer("para-30")?.answered?.by).toBe("moj");
    expect(answer("para-06")).toEqual(SMALL.answers?.["para-06"]);
    await leave();
  });

  it("a contributor is added, changed and deleted, unless an answer names them", async () => {
    const answered: Assessment = {
      ...TWO_MINISTRIES,
      answers: { ...SMALL.answers, "para-30": { status: "implemented", answered: { by: "moj", date: "2026-03-01" } } },
    };
    const { begins, reply, press, looksLike, leave, cwd } = openSession(undefined, {
      columns,
      rows: 50,
      file: answered,
    });
    await begins(WHO);
    await reply(enter, OUTLINE);
    await reply(`20${enter}`, "Focal point: name");
    for (const next of ["function", "ministry", "e-mail", "telephone", "Contributors"]) await reply(enter, next);
    await looksLike("people/contributors");
    await reply(`3${enter}`, "Ministry of Justice, J. Ørsted");
    await looksLike("people/contributor-with-answers");
    await reply(`2${enter}`, "Contributors");
    await reply(`4${enter}`, "Ministry of Health");
    await reply(`2${enter}`, "Contributors");
    await reply(`2${enter}`, "Does one more authority contribute?");
    await reply(`Ministère de la Justice${enter}`, "Name of the contact person");
    await reply(`É. Hárfa${enter}`, "E-mail of the contact person");
    await press(`not an address${enter}`, "This is not an e-mail address.");
    await looksLike("people/no-address");
    await reply(`${KEYS.deleteLine}e.harfa@example.org${enter}`, "Contributors");
    await leave();
    expect(readSaved(cwd).contributors).toEqual([
      { id: "moj", authority: "Ministry of Justice", name: "J. Ørsted" },
      { id: "mdlj", authority: "Ministère de la Justice", name: "É. Hárfa", email: "e.harfa@example.org" },
    ]);
  });

  it("an answer is left out of public reports, and included again", async () => {
    const { begins, reply, looksLike, leave, answer } = openSession(undefined, { columns, rows: 50, file: SMALL });
    await begins(OUTLINE);
    await reply(`:go 6${enter}`, para("6"));
    await reply(enter, "Which of these are true");
    await reply(enter, "What has been done");
    await looksLike("people/victims");
    await reply(enter, MORE);
    await reply(`12${enter}`, "Should this answer be left out of public reports?");
    await looksLike("people/publish");
    await reply(enter, MORE);
    expect(answer("para-06")?.publish).toBe(false);
    await looksLike("people/not-published");
    await reply(`12${enter}`, "Should this answer be left out of public reports?");
    await reply(`2${enter}`, MORE);
    expect(answer("para-06")).not.toHaveProperty("publish");
    await leave();
  });
});
