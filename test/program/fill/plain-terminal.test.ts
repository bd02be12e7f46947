/** The plain mode of the built program in a real terminal, whose own line buffer would cut long lines. */
import { describe, expect, it } from "vitest";
import { leftTexts } from "../../helpers/program.ts";
import { KEYS, type TestSession, openSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

/** What switches the marks of pastes on and off: nothing that is shown. */
const PASTE_MARKS = /\u001b\[\?2004[hl]/g;

/** A session in plain mode, at the question for what has been done about para. 30. */
async function atMeasures(env: Readonly<Record<string, string>> = {}): Promise<TestSession> {
  const session = openSession(["fill", "XUT-2026.yaml", "--plain"], { file: SMALL, env, columns: 40 });
  await session.terminal.waitFor("Enter alone chooses");
  session.terminal.type(":go 30\r");
  await session.terminal.waitFor("Which of these is true");
  session.terminal.type("yes\r");
  await session.terminal.waitFor("Enter alone marks none.");
  session.terminal.type("all\r");
  await session.terminal.waitFor("empty line ends the text");
  return session;
}

describe("the plain mode in a terminal", () => {
  it.each([
    ["Latin letters, pasted without marks", "A national plan, and a law. ", "", ""],
    ["Arabic letters, pasted with marks", "خطة وطنية لمكافحة الاتجار بالأشخاص. ", "\u001b[200~", "\u001b[201~"],
    ["Chinese letters, pasted with marks", "国家行动计划。", "\u001b[200~", "\u001b[201~"],
  ])("reads 20,000 %s, whole, and no paste answers the next prompt", async (_, words, start, end) => {
    const { terminal, answer } = await atMeasures({ FORCE_COLOR: "3" });
    const first = "One.\r\r:quit\r";
    const text = words
      .repeat(Math.ceil(20_000 / words.length))
      .slice(0, 19_980)
      .trimEnd();
    terminal.type(start + first + text + end);
    await terminal.waitFor(text.slice(-20));
    expect(answer("para-30")?.measures).toBeUndefined();
    terminal.type(KEYS.enter);
    await new Promise((resolve) => setTimeout(resolve, 100));
    terminal.type(KEYS.enter);
    await terminal.waitFor("Anything to add?");
    expect(answer("para-30")?.measures).toBe(`One.\n\n:quit\n${text}`);
    terminal.type(":quit\r");
    expect(await terminal.exit()).toBe(130);
    const raw = terminal.raw();
    expect(raw.replace(PASTE_MARKS, "")).not.toContain("\u001b");
    expect(raw.match(PASTE_MARKS)).toEqual(["\u001b[?2004h", "\u001b[?2004l"]);
    // Nothing is written twice.
    expect(raw.split(text)).toHaveLength(2);
  });

  it("echoes what is typed once, and keeps what was begun when the person presses Ctrl+C", async () => {
    const { terminal, cwd } = await atMeasures();
    const before = terminal.raw().length;
    for (const letter of "A plnn\u007f\u007fan") terminal.type(letter);
    await terminal.waitFor("n");
    terminal.type("\u001b[A");
    terminal.type(KEYS.interrupt);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.raw().slice(before)).toMatch(/^(?:> )?A plnn(?:\u0008 \u0008){2}an\r\n/);
    expect(leftTexts(cwd)).toEqual(["A plan"]);
  });

  it("leaves a dumb terminal its own way to type, and sends it no codes", async () => {
    const { terminal, answer } = await atMeasures({ TERM: "dumb" });
    terminal.type("a".repeat(5_000));
    terminal.type("\n");
    await terminal.waitFor("This line is as long as your terminal allows");
    terminal.type("One.\n\n:quit\nTwo.\n");
    await new Promise((resolve) => setTimeout(resolve, 200));
    terminal.type(":quit\n");
    expect(await terminal.exit()).toBe(130);
    expect(answer("para-30")?.measures).toBe("One.\n\n:quit\nTwo.");
    expect(terminal.raw()).not.toContain("\u001b");
  });
});
