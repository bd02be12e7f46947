/** The round of three ministries that have only a browser: split with pages, answered in them, and merged with a conflict. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { run, temporaryFolder } from "../helpers/program.ts";
import { START } from "../helpers/round.ts";

const FILE = "XUT-2026.yaml";
/** What is answered to a question: its paragraph, the reply, and what has been done. */
type Given = readonly [paragraph: string, reply: string, text: string];
const ANSWERS = {
  moj: [["57", "Yes", "The Act on Trafficking in Persons of 2019."]],
  moi: [
    ["13", "Yes, in part", "The police academy teaches 320 officers each year."],
    ["42", "Yes, in part", "Courses are held with the labour inspectors."],
  ],
  moh: [
    ["13", "Yes, in part", "Medical staff have a course of three hours."],
    ["17a", "Yes", "There are two shelters."],
  ],
} as const;

// It takes half a minute.
describe.skipIf(!hasBrowser || !process.env["CI"])("three ministries with a browser", () => {
  it("answer in their pages, and what they save is merged, with the one conflict for a person to decide", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, FILE), textOf(START));
    const assign = "57=moj,13=moi,13=moh,42=moi,17a=moh";
    const args = ["--by", "authority", "--assign", assign, "--to", "parts", "--form", "--note", "none"];
    expect(await run(["split", FILE, ...args], { cwd })).toMatchObject({ exitCode: 0 });
    const before = readSaved(cwd);
    const browser = await openBrowser();
    for (const [id, answers] of Object.entries(ANSWERS)) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`file://${join(cwd, "parts", `XUT-2026.${id}.html`)}`);
      await answerPart(page, `XUT-2026.${id}.yaml`, answers);
      const [download] = await Promise.all([page.waitForEvent("download"), click(page, /^Save XUT-2026/)]);
      await download.saveAs(join(cwd, "returned", download.suggestedFilename()));
    }
    await browser.close();

    const refused = await run(["merge", FILE, "returned"], { cwd });
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain("1 conflict is not resolved");
    expect(readSaved(cwd)).toEqual(before);
    expect(await run(["merge", FILE, "returned", "--theirs"], { cwd })).toMatchObject({ exitCode: 0 });
    const { answers = {}, parts = [] } = readSaved(cwd);
    expect(answers).toMatchObject({
      "para-57": { measures: ANSWERS.moj[0][2], answered: { by: "moj" } },
      "para-42": { status: "partly-implemented", measures: ANSWERS.moi[1][2], answered: { by: "moi" } },
      "para-17a": { status: "implemented", measures: ANSWERS.moh[1][2], answered: { by: "moh" } },
    });
    expect([ANSWERS.moi[0][2], ANSWERS.moh[0][2]]).toContain(answers["para-13"]?.measures);
    const returned = parts.filter((part) => part.returned !== undefined).map(({ id }) => id);
    expect(returned.sort()).toEqual(["moh", "moi", "moj"]);
  }, 120_000);
});

/** Answers a part as a person would, by what is on the screen, up to the words at its end. */
async function answerPart(page: Page, file: string, answers: readonly Given[]): Promise<void> {
  await click(page, `Answer the questions of ${file}`);
  await page.getByText("part of XUT-2026.yaml").waitFor();
  for (const one of answers) await answer(page, one);
  await click(page, "All sections");
  await click(page, /^Stop for today/);
  await page.getByText("Please send the file back to Mára Østerlind").waitFor();
}

const click = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click({ timeout: 20_000 });

async function answer(page: Page, [paragraph, reply, text]: Given): Promise<void> {
  await click(page, "Go to a question");
  await page.getByLabel("Where do you want to go?").fill(paragraph);
  await page.keyboard.press("Enter");
  await page.getByText("Which of these is true for your State?").waitFor();
  await page.getByLabel(reply, { exact: true }).check();
  await click(page, "Continue");
  const marks = page.getByText("Which of these are true? Mark each one.");
  const written = page.getByLabel("What has been done");
  await marks.or(written).waitFor();
  if (await marks.isVisible()) await click(page, "Continue");
  await written.fill(text);
  await click(page, "Continue");
  await page.getByText("Anything to add?").waitFor();
}
