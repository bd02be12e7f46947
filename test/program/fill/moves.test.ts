/** Moves in the built program: by keys, from the bar that Esc opens, and in words. */
import { describe, expect, it } from "vitest";
import { readSaved } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, type TestSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter, escape, interrupt, back, help } = KEYS;
const OUTLINE = "Where do you want to go?";
const STATUS = "Which of these is true for your State?";
const NOTE = "What are the difficulties?";
const ELEMENTS = "Which of these are true";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

describe.each([80, 40])("at %i columns", (columns) => {
  /** A session at the status of para. 30, which is open; the questions around it are answered. */
  async function atPara30(): Promise<TestSession> {
    // High enough for all of the guidance.
    const session = openSession(undefined, { columns, rows: columns < 80 ? 60 : 44, file: SMALL });
    await session.begins(OUTLINE);
    await session.reply(`:go 30${enter}`, para("30"));
    return session;
  }

  /** The same, with the text for "No" begun. */
  async function atText(): Promise<TestSession> {
    const session = await atPara30();
    await session.reply(`3${enter}`, NOTE);
    return session;
  }

  it("a list is left by keys, from the bar, and by words", async () => {
    const { reply, press, looksLike, terminal } = await atPara30();
    await looksLike("moves/list");
    await reply(help, "Guidance on para. 30");
    await looksLike("moves/list-help");
    await reply(escape, STATUS);
    // Where one came from, and not the question before it.
    await reply(back, "Next open question");
    await reply(`:go 6${enter}`, para("6"));
    // What was answered is marked, and Enter alone keeps it.
    await looksLike("moves/back");
    await press(":ski", "> :ski");
    await looksLike("moves/list-word");
    await reply(`p${enter}`, para("30"));
    await press(`:nonsense${enter}`, 'There is no command ":nonsense".');
    await press("in", "❯ 2. Yes, in part");
    await looksLike("moves/list-choice");
    await reply(`:help${enter}`, "Guidance on para. 30");
    await reply(help, STATUS);
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(130);
  });

  it("a list with boxes drops what was marked when it is left, but not for help", async () => {
    const { reply, press, looksLike, answer, terminal } = await atPara30();
    await reply(`1${enter}`, ELEMENTS);
    await press("1", "[x]");
    await looksLike("moves/boxes");
    await reply(help, "Guidance on para. 30");
    await reply(escape, ELEMENTS);
    await looksLike("moves/boxes-help");
    await reply(back, STATUS);
    expect(answer("para-30")?.elements).toBeUndefined();
    await reply(enter, ELEMENTS);
    await press(`recommended${enter}`, "[x]");
    await reply(enter, "What has been done");
    expect(answer("para-30")?.elements).toEqual(["recommended-principles"]);
    await reply(back, ELEMENTS);
    // The box that was saved is still marked.
    await looksLike("moves/boxes-back");
    terminal.type(`:quit${enter}`);
    expect(await terminal.exit()).toBe(130);
  });

  it("a text is left by keys, from the bar, and by words at its end, and what was written is kept", async () => {
    const { reply, press, looksLike, answer, terminal } = await atText();
    await press("No funds", "> No funds");
    await reply(help, "Guidance on para. 30");
    await reply(escape, NOTE);
    await press(" yet", "> No funds yet");
    await reply(back, STATUS);
    expect(answer("para-30")?.difficulties?.note).toBe("No funds yet");
    await reply(enter, NOTE);
    // The text is still there and can be continued.
    await looksLike("moves/text-again");
    await reply(`:outline${enter}`, OUTLINE);
    await reply(`:go 30${enter}`, para("30"));
    await reply(enter, NOTE);
    terminal.type(` at all:quit${enter}`);
    expect(await terminal.exit()).toBe(130);
    // It is kept beside the saved text, which it does not replace.
    expect(answer("para-30")?.difficulties?.note).toBe("No funds yet");
    expect((await terminal.history()).replace(/\s+/g, " ")).toContain(
      "The saved text was not replaced. Your new text is kept separately.",
    );
  });

  it("a half-written text is kept when Ctrl+C comes, and offered again", async () => {
    const { press, leave, answer, terminal, cwd } = await atText();
    await press("Half of a sen", "> Half of a sen");
    await leave();
    expect(answer("para-30")?.difficulties?.note).toBeUndefined();
    const again = openSession(undefined, { columns, rows: 44, cwd });
    await again.begins(OUTLINE);
    await again.reply(`:go 30${enter}`, para("30"));
    await again.reply(enter, "How do you want to continue?");
    await again.reply(enter, "> Half of a sen");
    await again.leave();
    expect((await terminal.history()).replace(/\s+/g, " ")).toContain(
      "Your unfinished text at para. 30 is kept as well.",
    );
  });

  it("one can go to a paragraph, to words, to a section, and to the next open question", async () => {
    const { reply, looksLike, leave } = await atPara30();
    await reply(`:go 21 (a)${enter}`, para("21 (a)"));
    await reply(`:go court staff${enter}`, para("84"));
    await reply(`:go labour${enter}`, "Which of these do you mean?");
    await looksLike("moves/which");
    await reply(`:back${enter}`, para("84"));
    await reply(`:go compensation${enter}`, "Which of these do you mean?");
    await reply(`:go section 9${enter}`, "Which question do you want to open?");
    await looksLike("moves/section");
    await reply(escape, para("84"));
    await reply(`:go open${enter}`, para("30"));
    await reply(`:go${enter}`, OUTLINE);
    await reply(`open${enter}`, para("30"));
    await reply(`:go xyz${enter}`, para("30"));
    await looksLike("moves/not-found");
    await leave();
  });

  it("the prompts before the first question take moves too", async () => {
    const session = openSession(["fill", "--state", "XUT", "--year", "2026"], { columns });
    const { begins, reply, cwd, terminal } = session;
    await begins("In which language are the answers written?");
    await reply(enter, "Who is answering now?");
    await reply(back, "In which language are the answers written?");
    expect(readSaved(cwd).language).toBe("en");
    await reply(`:outline${enter}`, "Next open question");
    terminal.type(interrupt);
    expect(await terminal.exit()).toBe(130);
    const again = openSession(["fill", "--state", "XUT", "--year", "2025"], { columns });
    await again.begins("In which language are the answers written?");
    await again.reply(`:go${enter}`, OUTLINE);
    await again.reply(`21a${enter}`, para("21 (a)"));
    await again.leave();
  });
});
