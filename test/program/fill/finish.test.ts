/** The end: the review of what is missing, the clearance, the seal, and what is final. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sealText } from "../../../src/format/seal.ts";
import { answerTo, withAnswer, type Assessment } from "../../../src/domain/model/assessment.ts";
import { draftOf, readExample, withoutAnswers } from "../../helpers/example.ts";
import { run, temporaryFolder } from "../../helpers/program.ts";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, today } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";
import type { TestTerminal } from "../../helpers/terminal.ts";

const { enter } = KEYS;
const WHO = "Who is answering now?";
const OUTLINE = "Where do you want to go?";
const REVIEW = "What do you want to do now?";
const para = (paragraph: string): string => `Para. ${paragraph} · State`;

/** The example of 2025, which is complete, as the draft of the assessment of 2026, with the next steps a year later. */
const COMPLETE = JSON.parse(
  JSON.stringify({ ...draftOf(readExample(2025)), year: 2026 }).replaceAll('"by":"2026', '"by":"2027'),
) as Assessment;

function sealOf(assessment: Assessment): string {
  const { seal: _, ...sealed } = assessment;
  return `sha256:${createHash("sha256").update(sealText(sealed), "utf8").digest("hex")}`;
}

/** Everything that was shown, without its line breaks. */
async function saidBy(terminal: TestTerminal): Promise<string> {
  return solid(await terminal.history());
}

function solid(text: string): string {
  return text.replace(/\s/g, "");
}

describe.each([80, 40])("at %i columns", (columns) => {
  it("the review names what is missing, opens it, and no longer names what was added", async () => {
    const example = answerTo(COMPLETE, "para-57");
    const lacking = withAnswer(withoutAnswers(COMPLETE, "para-30"), "para-57", {
      ...example,
      measures: "",
    });
    const { begins, reply, looksLike, leave } = openSession(undefined, { columns, rows: 50, file: lacking });
    await begins(WHO);
    await reply(enter, OUTLINE);
    await reply(`18${enter}`, REVIEW);
    await looksLike("finish/review");
    await reply(`5${enter}`, para("30"));
    await reply(`3${enter}`, "What are the difficulties?");
    await reply(`Limited funds.${enter}`, "Anything to add?");
    await reply(enter, REVIEW);
    await looksLike("finish/review-less");
    // Back leads to what was seen before, whatever came after it in the outline.
    await reply(KEYS.back, para("30"));
    await leave();
  });

  it("an assessment is made final from within, with who cleared it and a seal", async () => {
    const { begins, reply, press, looksLike, cwd, terminal } = openSession(undefined, {
      columns,
      rows: 50,
      file: COMPLETE,
    });
    await begins(WHO);
    await reply(enter, OUTLINE);
    await reply(enter, REVIEW);
    await looksLike("finish/review-complete");
    await reply(enter, "Who cleared it?");
    await press(enter, "A final file must name the person who cleared it.");
    await looksLike("finish/clearance-without-name");
    await reply(`Ása Lindqvist${enter}`, "Function of the person");
    await reply(`Minister${enter}`, "Ministry or other authority");
    await reply(`Ministry of Justice${enter}`, "Day of the clearance");
    await looksLike("finish/clearance-day");
    await press(`${KEYS.deleteLine}tomorrow${enter}`, "Type a day, with the year first");
    await reply(`${KEYS.deleteLine}${today()}${enter}`, "Is this assessment cleared for sending");
    await looksLike("finish/confirm");
    terminal.type(`1${enter}`);
    expect(await terminal.exit()).toBe(0);
    expect(await saidBy(terminal)).toContain(
      solid("XUT-2026.yaml is now final and sealed. To change it: tip-checklist fill XUT-2026.yaml --reopen"),
    );
    const final = readSaved(cwd);
    expect(final).toEqual({
      ...COMPLETE,
      stage: "final",
      clearance: { name: "Ása Lindqvist", title: "Minister", authority: "Ministry of Justice", date: today() },
      seal: sealOf(final),
    });
  });

  it("a draft stays a draft if the person decides against it", async () => {
    const { begins, reply, cwd, terminal } = openSession(["finalize", FILE], { columns, rows: 50, file: COMPLETE });
    await begins("Who cleared it?");
    await reply(`Ása${enter}`, "Function of the person");
    await reply(`:back${enter}`, "Who cleared it?");
    await reply(enter, "Function of the person");
    await reply(enter, "Ministry or other authority");
    await reply(enter, "Day of the clearance");
    await reply(enter, "Is this assessment cleared for sending");
    terminal.type(`2${enter}`);
    expect(await terminal.exit()).toBe(130);
    expect(await saidBy(terminal)).toContain(solid("The file was not made final; it is still a draft."));
    expect(readSaved(cwd)).toEqual(COMPLETE);
    expect(readdirSync(cwd)).toEqual([FILE]);
  });

  it("a final file is reopened on request, and what that removes is named", async () => {
    const final: Assessment = {
      ...COMPLETE,
      stage: "final",
      clearance: { name: "Ása Lindqvist", date: "2026-11-20" },
      seal: sealOf({ ...COMPLETE, stage: "final", clearance: { name: "Ása Lindqvist", date: "2026-11-20" } }),
    };
    const refused = openSession(undefined, { columns, file: final });
    expect(await refused.terminal.exit()).toBe(3);
    expect(await saidBy(refused.terminal)).toContain(
      solid(
        "XUT-2026.yaml is final: it was cleared and sealed. To make it a draft again, without the clearance and the seal: tip-checklist fill XUT-2026.yaml --reopen",
      ),
    );
    expect(readFileSync(join(refused.cwd, FILE), "utf8")).toBe(textOf(final));

    const { begins, terminal, leave, cwd } = openSession(["fill", FILE, "--reopen"], { columns, cwd: refused.cwd });
    await begins(WHO);
    expect(await saidBy(terminal)).toContain(
      solid(
        "XUT-2026.yaml is a draft again. The clearance (Ása Lindqvist, 2026-11-20) and the seal were removed. The previous version is in XUT-2026.yaml~.",
      ),
    );
    expect(readSaved(cwd)).toEqual(COMPLETE);
    expect(readFileSync(join(cwd, `${FILE}~`), "utf8")).toBe(textOf(final));
    await leave();
  });
});

describe("finalize", () => {
  it("refuses an incomplete draft, and says what is missing and how to add it", async () => {
    const cwd = temporaryFolder();
    const lacking = withoutAnswers(COMPLETE, "para-30", "para-57");
    writeFileSync(join(cwd, FILE), textOf({ ...lacking, focalPoint: {} }));
    const { exitCode, stdout, stderr } = await run(["finalize", FILE, "--plain"], { cwd });
    await expect(stderr).toMatchFileSnapshot("../../golden/finish/finalize-refused.txt");
    expect(stdout).toBe("");
    expect(exitCode).toBe(1);
    expect(readdirSync(cwd)).toEqual([FILE]);
  });

  it("refuses what is open, carried over or final already, and what is not there", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "small.yaml"), textOf(SMALL));
    writeFileSync(join(cwd, "carried.yaml"), textOf(readExample(2026)));
    const final: Assessment = { ...COMPLETE, stage: "final", clearance: { name: "Ása", date: "2026-11-20" } };
    writeFileSync(join(cwd, "final.yaml"), textOf({ ...final, seal: sealOf(final) }));
    const small = await run(["finalize", "small.yaml", "--plain"], { cwd });
    expect([small.exitCode, small.stderr.split("\n").length]).toEqual([1, expect.any(Number)]);
    expect(small.stderr).toContain('para. 30: "Better use of existing tools and materials" needs an answer.');
    const carried = await run(["finalize", "carried.yaml", "--plain"], { cwd });
    expect(carried.exitCode).toBe(1);
    expect(carried.stderr).toContain("4 things are still needed");
    const again = await run(["finalize", "final.yaml", "--plain"], { cwd });
    expect([again.exitCode, again.stderr]).toEqual([
      3,
      "final.yaml is final: it was cleared and sealed. To make it a draft again, without the clearance and the seal: tip-checklist fill final.yaml --reopen\n",
    ]);
    const missing = await run(["finalize", "nowhere.yaml", "--plain"], { cwd });
    expect([missing.exitCode, missing.stderr]).toEqual([3, "There is no file nowhere.yaml.\n"]);
  });

  it("takes the clearance from a pipe, line by line, and gives the same file", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, FILE), textOf(COMPLETE));
    const input = `Ása Lindqvist\n\nMinistry of Justice\n2026-11-20\n1\n`;
    const { exitCode, stderr } = await run(["finalize", FILE, "--plain"], { cwd, input });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("XUT-2026.yaml is now final and sealed.");
    const final = readSaved(cwd);
    expect(final.clearance).toEqual({ name: "Ása Lindqvist", authority: "Ministry of Justice", date: "2026-11-20" });
    expect(final.seal).toBe(sealOf(final));
  });
});

describe("a file that ends in the middle of a line", () => {
  const whole = textOf(SMALL);
  const cut = whole.slice(0, whole.lastIndexOf('"'));

  it.each(["fill", "finalize"])("is opened by %s only if the person says that it is complete", async (command) => {
    const cwd = temporaryFolder();
    const text = `${cut.slice(0, cut.lastIndexOf("\n") + 1)}    measures: Nothing was done before 2020, but si`;
    writeFileSync(join(cwd, FILE), text);
    const refused = await run([command, FILE, "--plain"], { cwd, input: "2\n" });
    expect([refused.exitCode, refused.stderr]).toEqual([
      3,
      expect.stringContaining("something may be missing at its end"),
    ]);
    expect(refused.stderr + refused.stdout).toContain("Nothing was done before 2020, but si");
    const accepted = await run([command, FILE, "--plain"], { cwd, input: "1\n" });
    expect(accepted.stderr).not.toContain("something may be missing");
    expect(accepted.exitCode).toBe(command === "fill" ? 130 : 1);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(text);
  });

  it("is not saved by a command that asks nobody", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, FILE), whole.replace(/\.\.\.\n$/, "").trimEnd());
    const { exitCode, stderr } = await run(["split", FILE, "--by", "section"], { cwd });
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("something may be missing at its end")]);
    expect(readdirSync(cwd)).toEqual([FILE]);
  });
});
