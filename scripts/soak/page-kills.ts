/**
 * Kills the browser, all of it, at random moments while a person answers in the page, and opens the page again. `KILLS` times in
 * all. What was saved must be there, and what was half-written must be offered.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type Page, chromium } from "playwright-core";
import { readText } from "../../src/format/read-assessment.ts";
import { CHROMIUM } from "../../test/helpers/browser.ts";
import { click, goToText, prompted } from "../../test/helpers/form-page.ts";
import { run } from "../../test/helpers/program.ts";
import { SMALL } from "../../test/helpers/small.ts";
import { playInterview } from "../play-interview.ts";

/** A browser that can be killed with all that it started. */
interface Killable {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

/** Milliseconds after which what was written is expected to survive: a key comes to the disk a moment later. */
const ON_DISK = 300;
/** The longest time that a person writes before a kill, in milliseconds. */
const LONGEST = 1_500;

/** What was counted. */
export interface PageKills {
  kills: number;
  /** Kills in the middle of a text, and those after it was saved. */
  halfWritten: number;
  saved: number;
  lost: number;
}

/** Kills the browser so often; calls `failed` for each time that something was lost. */
export async function killPageOften(kills: number, failed: (text: string) => void): Promise<PageKills> {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-page-kills-"));
  const form = join(folder, "form.html");
  const file = join(folder, "XUT-2026.yaml");
  writeFileSync(file, (await playInterview(SMALL)).text);
  await run(["form", file, "--output", form]);
  const counted: PageKills = { kills: 0, halfWritten: 0, saved: 0, lost: 0 };
  let measures = SMALL.answers?.["para-06"]?.measures ?? "";
  try {
    while (counted.kills < kills) {
      const text = `Text ${String(counted.kills)} of a person who writes on and on, about victims and laws.`;
      const isSaved = counted.kills % 2 === 1;
      const known = await writeAndKill(folder, form, text, isSaved);
      counted.kills += 1;
      const found = await lookAgain(folder, form);
      if (isSaved) measures = text;
      const isThere = isSaved ? found.measures === text : found.measures === measures && found.left.startsWith(known);
      counted[isSaved ? "saved" : "halfWritten"] += 1;
      if (isThere) continue;
      counted.lost += 1;
      failed(
        `Kill ${String(counted.kills)}: "${known}" was written, and "${found.measures}" and "${found.left}" are kept.`,
      );
      measures = found.measures;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return counted;
}

/** Writes a text, saves it or not, and kills the browser. Gives what was certainly written before. */
async function writeAndKill(folder: string, form: string, text: string, isSaved: boolean): Promise<string> {
  const killable = await openBrowser(folder, form);
  const { page } = killable;
  await goToMeasures(page);
  await page.locator("#text").fill("");
  const until = performance.now() + Math.random() * LONGEST;
  let written = 0;
  while (written < text.length && (isSaved || performance.now() < until)) {
    written = isSaved ? text.length : written + 1;
    await page.keyboard.insertText(isSaved ? text : (text[written - 1] ?? ""));
  }
  if (isSaved) {
    await click(page, "Continue");
    await prompted(page, "para-06.more");
  }
  await new Promise((resolve) => setTimeout(resolve, ON_DISK));
  await kill(killable);
  return text.slice(0, written);
}

/** What the page shows after it was killed: the saved text, and what is offered as half-written. */
async function lookAgain(folder: string, form: string): Promise<{ readonly measures: string; readonly left: string }> {
  const killable = await openBrowser(folder, form);
  const kept = await killable.page.evaluate<Record<string, string>>("({ ...localStorage })");
  await kill(killable);
  const file = Object.entries(kept).find(([key]) => key.startsWith("tip-checklist:file:"))?.[1] ?? "{}";
  const left = Object.entries(kept).find(([key]) => key.endsWith(":para-06.measures"))?.[1] ?? "";
  const { text = "" } = JSON.parse(file) as { readonly text?: string };
  return { measures: readText(text, "yaml").assessment?.answers?.["para-06"]?.measures ?? "", left };
}

/** Goes to the text of para. 6; one that was left unfinished is taken up. */
async function goToMeasures(page: Page): Promise<void> {
  await goToText(page, "para-06.measures*");
  if ((await page.locator('[data-prompt="para-06.measures.left"]').count()) === 0) return;
  await page.keyboard.press("Enter");
  await prompted(page, "para-06.measures");
}

async function openBrowser(folder: string, form: string): Promise<Killable> {
  const options = ["--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0"];
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  // A group of its own, so that all of it can be killed.
  const child = spawn(CHROMIUM, [...options, profile, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve) => {
    let said = "";
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
      const [found] = /ws:\/\/\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("The browser has no window.");
  const page = await context.newPage();
  await page.goto(pathToFileURL(form).href);
  await page.locator("h1").first().waitFor();
  return { child, browser, page };
}

async function kill({ child, browser }: Killable): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await ended;
  await browser.close();
}
