/** Long texts in a real terminal: pasted whole and in time, and written in the person's own editor. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { homeOf, temporaryFolder } from "../../helpers/program.ts";
import { type TestSession, KEYS, openSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const NOTE = "What are the difficulties?";
const DRAFTS = ".local/state/tip-checklist/drafts";

/** A session at the text for "No" of para. 30; `$EDITOR` is a script of the shell with these lines, if there are any. */
async function atText(columns: number, script?: string, cwd = temporaryFolder(), asks = NOTE): Promise<TestSession> {
  const editor = join(cwd, "editor.sh");
  if (script !== undefined) {
    writeFileSync(editor, `#!/bin/sh\n${script}\n`);
    chmodSync(editor, 0o755);
  }
  const env = script === undefined ? {} : { EDITOR: editor };
  const session = openSession(undefined, { columns, cwd, file: SMALL, env });
  await session.begins("Where do you want to go?");
  await session.reply(`:go 30${enter}`, "Which of these is true");
  await session.reply(`3${enter}`, asks);
  return session;
}

const noteOf = ({ answer }: TestSession): string | undefined => answer("para-30")?.difficulties?.note;

/** Eleven kilobytes in the scripts of several languages, with empty lines in between. */
const LONG = Array.from(
  { length: 100 },
  (_, at) =>
    `${at + 1}. Ministère, Министерство, 司法部, وزارة العدل: ${at} cases were reported in this year.${at % 5 === 4 ? "\n" : ""}`,
).join("\n");

describe.each([80, 40])("at %i columns", (columns) => {
  it.each([
    ["marked as a paste", `\u001b[200~${LONG.replaceAll("\n", "\r")}\u001b[201~`],
    ["without marks", LONG.replaceAll("\n", "\r")],
  ])("a long text that comes %s is kept whole, within half a second", async (_, keys) => {
    const session = await atText(columns);
    expect(Buffer.byteLength(LONG)).toBeGreaterThan(10_000);
    const start = performance.now();
    await session.press(keys, "99 cases were reported in this year.");
    expect(performance.now() - start).toBeLessThan(500);
    if (keys.startsWith("\u001b")) await session.looksLike("editor/pasted");
    await session.reply(enter, "Anything to add?");
    expect(noteOf(session)).toBe(LONG.trimEnd());
  });

  it("an editor returns the exact text, in logical order, composed", async () => {
    const session = await atText(columns, String.raw`cp "$1" seen; printf 'e\314\201 العدل 中文 👩‍👩‍👧\r\nВера\n' > "$1"`);
    await session.press("Before é", "> Before é");
    await session.press(KEYS.editor, "This is the text from your editor.");
    await session.looksLike("editor/given-back");
    expect(readFileSync(join(session.cwd, "seen"), "utf8")).toBe("Before é\n");
    expect(statSync(join(homeOf(session.cwd), DRAFTS)).mode & 0o777).toBe(0o700);
    await session.reply(enter, "Anything to add?");
    expect(noteOf(session)).toBe("é العدل 中文 👩‍👩‍👧\nВера");
    // It is saved with the answers now, so the copy is gone.
    expect(readdirSync(join(homeOf(session.cwd), DRAFTS))).toEqual([]);
  });

  it("an editor that fails, is missing or saves nothing changes nothing", async () => {
    const scripts = [
      // In turns, so that the text waited for is never on the screen already.
      ["exit 1", "The editor could not be started, or ended with an error."],
      [': > "$1"', "The editor saved no text."],
      ["kill -9 $$", "The editor could not be started, or ended with an error."],
      ['rm "$1"', "The editor saved no text."],
    ] as const;
    const session = await atText(columns, "exit 1");
    await session.press("My text", "> My text");
    for (const [script, says] of scripts) {
      writeFileSync(join(session.cwd, "editor.sh"), `#!/bin/sh\n${script}\n`);
      await session.press(KEYS.editor, says);
      expect(await session.terminal.screen()).toContain("> My text");
    }
    await session.looksLike("editor/saved-nothing");
    await session.reply(enter, "Anything to add?");
    expect(noteOf(session)).toBe("My text");
  });

  it("without an editor, the program says how to name one", async () => {
    const session = await atText(columns);
    await session.press("My text", "> My text");
    await session.press(KEYS.editor, "No editor is set");
    await session.looksLike("editor/none");
    await session.reply(enter, "Anything to add?");
    expect(noteOf(session)).toBe("My text");
  });

  it("what a failing editor saved is shown so that it can be checked", async () => {
    const session = await atText(columns, 'echo "Half of it" > "$1"; exit 1');
    await session.press(KEYS.editor, "The editor ended with an error.");
    expect(await session.terminal.screen()).toContain("> Half of it");
    await session.leave();
  });

  it("text that is not UTF-8 is never guessed at, and is kept", async () => {
    const session = await atText(columns, String.raw`printf 'Minist\350re' > "$1"`);
    await session.press("My text", "> My text");
    await session.press(KEYS.editor, "The editor did not save as UTF-8");
    await session.press("!", "> My text!");
    await session.press(KEYS.editor, "The editor did not save as UTF-8");
    await session.reply(enter, "Anything to add?");
    expect(noteOf(session)).toBe("My text!");
    const kept = readdirSync(join(homeOf(session.cwd), DRAFTS));
    expect(kept).toHaveLength(2);
    for (const name of kept) expect(readFileSync(join(homeOf(session.cwd), DRAFTS, name), "latin1")).toBe("Ministère");
  });
});

describe("an editor that is open when the program is killed", () => {
  it("leaves its text in a file that only this person can read, and it is offered the next time", async () => {
    const cwd = temporaryFolder();
    const first = await atText(80, 'echo "Written there" > "$1"; touch open; sleep 30', cwd);
    first.terminal.type(KEYS.editor);
    await expect.poll(() => existsSync(join(cwd, "open")), { timeout: 10_000 }).toBe(true);
    first.terminal.kill("SIGKILL");
    await first.terminal.exit();
    const [name = ""] = readdirSync(join(homeOf(cwd), DRAFTS));
    expect(statSync(join(homeOf(cwd), DRAFTS, name)).mode & 0o777).toBe(0o600);
    const second = await atText(80, undefined, cwd, "How do you want to continue?");
    expect(await second.terminal.screen()).toContain("Written there");
    await second.press(enter, "> Written there");
    await second.reply(enter, "Anything to add?");
    expect(noteOf(second)).toBe("Written there");
    expect(readdirSync(join(homeOf(cwd), DRAFTS))).toEqual([]);
  });
});
