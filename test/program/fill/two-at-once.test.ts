/** Two at work on one file: a second session, and another program that saves in the meantime. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, today, type TestSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const OUTLINE = "Where do you want to go?";
const ASKS = "What should be done with your answer?";
const NOTE = "What are the difficulties?";
const BESIDE = "XUT-2026.unsaved-1.yaml";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

/** What the other program has saved. */
const CHANGED = textOf(SMALL).replace("Élise Hárfa", "Somebody Else");

describe.each([80, 40])("at %i columns", (columns) => {
  it("a second session is refused, with who and since when, and harms neither", async () => {
    const first = openSession(undefined, { columns, file: SMALL });
    await first.begins(OUTLINE);
    const second = openSession(undefined, { columns, cwd: first.cwd });
    expect(await second.terminal.exit()).toBe(3);
    const said = (await second.terminal.history()).replace(/\s+/g, "");
    expect(said).toContain("XUT-2026.yamlisopeninanothersession:");
    expect(said).toContain(`${userInfo().username}on`);
    expect(said).toContain(`since${new Date().toISOString().slice(0, 4)}-`);
    await first.reply(`:go 30${enter}`, para("30"));
    await first.reply(`3${enter}`, NOTE);
    await first.leave();
    expect(first.answer("para-30")?.status).toBe("not-implemented");
    const third = openSession(undefined, { columns, cwd: first.cwd });
    await third.begins(OUTLINE);
    await third.leave();
  });

  /** A session whose reply to para. 30 cannot be saved, because the file is not what was read. */
  async function atChangedFile(): Promise<TestSession> {
    const session = openSession(undefined, { columns, file: SMALL });
    await session.begins(OUTLINE);
    await session.reply(`:go 30${enter}`, para("30"));
    writeFileSync(join(session.cwd, FILE), CHANGED);
    await session.reply(`3${enter}`, ASKS);
    expect(readFileSync(join(session.cwd, FILE), "utf8")).toBe(CHANGED);
    return session;
  }

  it("what another program saved is not overwritten, and the reply is saved beside it", async () => {
    const { reply, looksLike, leave, cwd, terminal } = await atChangedFile();
    await looksLike("two-at-once/changed");
    await reply(enter, NOTE);
    await looksLike("two-at-once/beside");
    await reply(`No funds.${enter}`, "Anything to add?");
    await leave();
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(CHANGED);
    expect(readSaved(cwd, BESIDE).answers?.["para-30"]).toMatchObject({
      status: "not-implemented",
      difficulties: { note: "No funds." },
    });
    expect(readSaved(cwd, BESIDE).focalPoint?.name).toBe("Élise Hárfa");
    expect((await terminal.history()).replace(/\s+/g, "")).toContain(`tip-checklistfill${BESIDE}`);
  });

  it("the file is read again, and the reply is added to it", async () => {
    const { reply, looksLike, leave, cwd } = await atChangedFile();
    await reply(`2${enter}`, NOTE);
    await looksLike("two-at-once/reloaded");
    const { focalPoint, answers } = readSaved(cwd);
    expect(focalPoint?.name).toBe("Somebody Else");
    expect(answers?.["para-30"]).toEqual({ status: "not-implemented", answered: { date: today() } });
    await reply(`No funds.${enter}`, "Anything to add?");
    await leave();
    expect(readSaved(cwd).answers?.["para-30"]?.difficulties).toEqual({ note: "No funds." });
    expect(readdirSync(cwd).sort()).toEqual([FILE, `${FILE}~`]);
  });

  it("the file is overwritten, and what was in it is kept as the previous version", async () => {
    const { reply, leave, cwd } = await atChangedFile();
    await reply(`3${enter}`, NOTE);
    expect(readSaved(cwd)).toMatchObject({ focalPoint: { name: "Élise Hárfa" } });
    expect(readSaved(cwd).answers?.["para-30"]?.status).toBe("not-implemented");
    expect(readFileSync(join(cwd, `${FILE}~`), "utf8")).toBe(CHANGED);
    await leave();
  });

  it("the reply is saved in another file, which must be new", async () => {
    const { reply, looksLike, leave, cwd } = await atChangedFile();
    await reply(`4${enter}`, "Name of the new file");
    await reply(`${FILE}${enter}`, ASKS);
    await looksLike("two-at-once/elsewhere-taken");
    await reply(`3${enter}`, "Name of the new file");
    await reply(`other.yaml${enter}`, NOTE);
    await leave();
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(CHANGED);
    expect(readSaved(cwd, "other.yaml").answers?.["para-30"]?.status).toBe("not-implemented");
  });

  it("the person goes on without the reply, and is asked again with the next one", async () => {
    const { reply, leave, cwd } = await atChangedFile();
    await reply(`5${enter}`, para("57"));
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(CHANGED);
    await reply(`3${enter}`, ASKS);
    await reply(`2${enter}`, NOTE);
    await leave();
    const { answers } = readSaved(cwd);
    expect(answers?.["para-30"]).toBeUndefined();
    expect(answers?.["para-57"]?.status).toBe("not-implemented");
  });

  it("the person stops without the reply, and the file stays as the other program left it", async () => {
    const { terminal, cwd } = await atChangedFile();
    terminal.type(`6${enter}`);
    expect(await terminal.exit()).toBe(3);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(CHANGED);
    expect(readdirSync(cwd)).toEqual([FILE]);
    expect((await terminal.history()).replace(/\s+/g, "")).toContain("waschangedbyanotherprogramafteritwasopenedhere");
  });

  it("a file that the other program left broken is not used", async () => {
    const { reply, looksLike, leave, cwd } = await atChangedFile();
    writeFileSync(join(cwd, FILE), "answers: [\n");
    await reply(`2${enter}`, ASKS);
    await looksLike("two-at-once/reload-broken");
    await leave();
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe("answers: [\n");
    expect(readSaved(cwd, BESIDE).answers?.["para-30"]?.status).toBe("not-implemented");
    expect(existsSync(join(cwd, `.${FILE}.lock`))).toBe(false);
  });
});
