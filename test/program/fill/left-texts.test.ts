/** A text that was half-written when the window closed, or when the disk had no room: in the built program. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { PROGRAM, homeOf, leftTexts, temporaryFolder } from "../../helpers/program.ts";
import { KEYS, openSession } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";
import { type TestTerminal, openTerminal } from "../../helpers/terminal.ts";

const { enter, interrupt } = KEYS;
const OUTLINE = "Where do you want to go?";
const DIFFICULTIES = "What are the difficulties?";
const TEXT = "Two of five provinces have no shelter.";

/** Answers "No" and begins the text that is asked for then. */
async function beginText(terminal: TestTerminal): Promise<void> {
  await terminal.waitForPrompt(OUTLINE);
  terminal.type(`:go 30${enter}`);
  await terminal.waitForPrompt("Which of these is true for your State?");
  terminal.type(`3${enter}`);
  await terminal.waitForPrompt(DIFFICULTIES);
  terminal.type(TEXT);
  await terminal.waitForDrawing(TEXT);
}

describe("a window that closes in the middle of a text", () => {
  it("keeps what was typed a moment before, and offers it when the question is opened again", async () => {
    const { terminal, cwd } = openSession(undefined, { file: SMALL });
    await beginText(terminal);
    process.kill(terminal.pid, "SIGHUP");
    expect(await terminal.exit()).toBe(130);
    expect(leftTexts(cwd)).toEqual([TEXT]);
    expect(readSaved(cwd).answers?.["para-30"]).toMatchObject({ status: "not-implemented" });
    expect(readSaved(cwd).answers?.["para-30"]).not.toHaveProperty("difficulties");

    const again = openSession(undefined, { cwd });
    await again.begins(OUTLINE);
    await again.reply(`:go 30${enter}`, "Which of these is true for your State?");
    await again.reply(enter, "How do you want to continue?");
    expect(await again.terminal.screen()).toContain(TEXT);
    await again.reply(`1${enter}`, DIFFICULTIES);
    await again.reply(enter, "Anything to add?");
    expect(again.answer("para-30")?.difficulties).toEqual({ note: TEXT });
    expect(leftTexts(cwd)).toEqual([]);
    await again.leave();
  });
});

/** A disk of 64 kB for what is left unfinished, which is full; only this program and its children see it. */
const WITH_FULL_DISK = 'mount -t tmpfs -o size=64k none "$1" && ! head -c 70000 /dev/zero > "$1/full" 2> /dev/null';
const canMount = spawnSync("unshare", ["-rm", "bash", "-c", WITH_FULL_DISK, "bash", tmpdir()]).status === 0;
if (!canMount) console.warn("Not tested: a full disk for unfinished texts, because this user may not mount one.");

describe.skipIf(!canMount)("a text that cannot be kept, because the disk is full", () => {
  it("is shown where it can be copied when the session ends, and what was saved before is still there", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, FILE), textOf(SMALL));
    const line = `mkdir -p "$1" && ${WITH_FULL_DISK} && exec '${process.execPath}' '${PROGRAM}' fill ${FILE}`;
    const state = join(homeOf(cwd), "state");
    const terminal = openTerminal("unshare", ["-rm", "bash", "-c", line, "bash", state], {
      cwd,
      env: { XDG_STATE_HOME: state },
    });
    onTestFinished(() => {
      terminal.kill("SIGKILL");
    });
    await beginText(terminal);
    terminal.type(interrupt);
    expect(await terminal.exit()).toBe(130);
    const shown = (await terminal.history()).replace(/\s+/g, " ");
    expect(shown).toContain(
      `What you wrote was not saved, and the program could not keep it separately. You can copy it from here: ${TEXT}`,
    );
    expect(readSaved(cwd).answers?.["para-30"]).toMatchObject({ status: "not-implemented" });
  });
});
