/** The screens in windows of many sizes and kinds: nothing is broken or left over, and everything can be reached. */
import { describe, expect, it } from "vitest";
import { readExample } from "../../helpers/example.ts";
import { type TestSession, KEYS, openSession } from "../../helpers/session.ts";

const { enter, escape, down } = KEYS;
const WHO = "Who is answering now?";
const STATUS = "Which of these is true for your State?";
const MORE = "Anything to add?";
const FULL = readExample(2026);

/** Waits until the screen, however little of it there is, shows this. */
async function shows({ terminal }: TestSession, text: string): Promise<void> {
  await expect.poll(() => terminal.screen(), { timeout: 10_000 }).toContain(text);
}

/** A session on the full example at the status of para. 67. */
async function atPara67(options: Parameters<typeof openSession>[1]): Promise<TestSession> {
  const session = openSession(undefined, { file: FULL, ...options });
  await shows(session, "The focal point");
  session.terminal.type(enter);
  await shows(session, "Next open question");
  session.terminal.type(`:go 67${enter}`);
  await shows(session, "Considered, not adopted");
  return session;
}

describe.each([
  [100, 10],
  [80, 24],
  [40, 20],
])("in a window of %i columns and %i rows", (columns, rows) => {
  it("a question with a list, boxes and a long text stays in sight", async () => {
    const { begins, reply, press, looksLike, leave } = openSession(undefined, { columns, rows, file: FULL });
    await begins(WHO);
    await reply(enter, "Where do you want to go?");
    await looksLike(`window/${rows}-rows-outline`);
    await reply(`:go 13${enter}`, STATUS);
    await looksLike(`window/${rows}-rows-status`);
    await reply(enter, "Which of these are true");
    await press(down.repeat(8), "❯ 9. [x] Medical");
    await looksLike(`window/${rows}-rows-boxes`);
    await reply(enter, "What has been done");
    await looksLike(`window/${rows}-rows-text`);
    await reply(enter, MORE);
    await looksLike(`window/${rows}-rows-more`);
    await reply(KEYS.help, "Guidance on para. 13");
    await looksLike(`window/${rows}-rows-help`);
    await reply(escape, MORE);
    await leave();
  });

  it("a window that changes its size has no remains of what was drawn before", async () => {
    const session = await atPara67({ columns: 120, rows: 40 });
    const { terminal, reply, looksLike, leave } = session;
    await reply(enter, "Reason");
    await reply(enter, MORE);
    for (const [width, height] of [
      [60, 15],
      [columns, rows],
    ] as const) {
      // Only what is drawn from now on counts.
      terminal.type("");
      terminal.resize(width, height);
      await terminal.waitForDrawing("Anything to add? If not, go to the next question.");
    }
    await looksLike(`window/${rows}-rows-resized`);
    expect((await terminal.screen()).match(/Anything to add\?/g)).toHaveLength(1);
    await reply(`7${enter}`, "What are the difficulties?");
    await leave();
  });
});

describe("a window that is very small", () => {
  it("of 20 columns, shrunk from 100, loses no option", async () => {
    const session = await atPara67({ columns: 100, rows: 40 });
    const { terminal, leave } = session;
    terminal.resize(20, 40);
    await shows(session, "❯  4. Considered,");
    terminal.type("8");
    await shows(session, "❯  8. Not disclosed");
    for (const line of (await terminal.screen()).split("\n")) expect(line.length).toBeLessThanOrEqual(20);
    await leave();
  });

  it.each([3, 5, 10])("of %i rows, lets its list scroll through all options", async (rows) => {
    const session = await atPara67({ columns: 60, rows });
    const { terminal, leave } = session;
    terminal.type("1");
    await shows(session, "❯  1. Considered and adopted");
    for (const label of ["2. Considered, adopted in part", "3. Being considered", "4. Considered, not adopted"]) {
      terminal.type(down);
      await shows(session, `❯  ${label}`);
      expect((await terminal.screen()).split("\n").length).toBeLessThanOrEqual(rows);
    }
    await leave();
  });
});

describe("a terminal of another kind", () => {
  it.each([
    ["with NO_COLOR", { NO_COLOR: "1" }, []],
    ["with --no-color", {}, ["--no-color"]],
  ])("%s gets no colours, and the same words and marks", async (_, env, args) => {
    const { begins, reply, leave, terminal } = openSession(["fill", "XUT-2026.yaml", ...args], { file: FULL, env });
    await begins(WHO);
    await reply(enter, "Where do you want to go?");
    expect(terminal.raw()).not.toMatch(/\u001b\[[0-9;]*m/);
    expect(await terminal.screen()).toContain("● answered");
    await leave();
  });

  it("of sixteen colours gets only those, and none that vanishes on dark or light", async () => {
    const { begins, reply, leave, terminal } = openSession(undefined, { file: FULL, env: { TERM: "xterm" } });
    await begins(WHO);
    await reply(enter, "Where do you want to go?");
    const codes = new Set([...terminal.raw().matchAll(/\u001b\[([0-9;]*)m/g)].map(([, code]) => code));
    // Bold, faint, cyan and yellow, and their ends: no white, no black, no background.
    expect([...codes].every((code) => ["1", "2", "22", "33", "36", "39"].includes(code ?? ""))).toBe(true);
    await leave();
  });

  it("whose locale is not UTF-8 gets everything in ASCII", async () => {
    const ascii = { ...FULL, focalPoint: {}, contributors: [{ id: "moj", authority: "Ministry of Justice" }] };
    const { begins, reply, looksLike, leave, terminal } = openSession(undefined, {
      rows: 60,
      file: { ...ascii, answers: { "para-21a": { status: "implemented", measures: "A council meets. ".repeat(20) } } },
      env: { LANG: "C", LC_ALL: "C" },
    });
    await begins(WHO);
    await reply(enter, "Where do you want to go?");
    await reply(`:go 37${enter}`, STATUS);
    await looksLike("window/ascii");
    expect(await terminal.history()).toMatch(/^[\n\u0020-\u007e]*$/);
    await leave();
  });
});
