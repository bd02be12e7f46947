/** `merge` and `split` from outside, where a part was changed by hand or a file is full: nothing is lost in silence. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo, withAnswer } from "../../src/domain/model/assessment.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { BASE as FILE, PARTS, putRound } from "../helpers/round.ts";

const BASE = "XUT-2026.yaml";
const MOJ = "XUT-2026.moj.yaml";
const ID = "para-57";

/** A folder with the base and the part of the Ministry of Justice, as text. */
function put(base: Assessment, part: string): { readonly cwd: string; readonly bytes: () => string } {
  const cwd = temporaryFolder();
  putRound(cwd);
  writeFileSync(join(cwd, BASE), textOf(base));
  writeFileSync(join(cwd, MOJ), part);
  return { cwd, bytes: () => readFileSync(join(cwd, BASE), "utf8") };
}

const change = (assessment: Assessment, fields: Answer): Assessment =>
  withAnswer(assessment, ID, { ...answerTo(assessment, ID), ...fields });

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** What a dry run and a run say; expects that both say the same, and that neither writes anything. */
async function refused(
  { cwd, bytes }: ReturnType<typeof put>,
  ...options: readonly string[]
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  const before = bytes();
  const dry = await run(["merge", BASE, MOJ, "--dry-run", ...options], { cwd });
  const { exitCode, stdout, stderr } = await run(["merge", BASE, MOJ, ...options], { cwd });
  expect({ exitCode: dry.exitCode, stdout: dry.stdout }).toEqual({ exitCode, stdout });
  expect(bytes()).toBe(before);
  return { exitCode, stdout: oneLine(stdout), stderr: oneLine(stderr) };
}

describe("a part that was cut short", () => {
  it.each([
    ["between two answers", (text: string) => text.slice(0, text.lastIndexOf("\n  # Para."))],
    ["without its last line alone", (text: string) => text.replace(/\.\.\.\n$/, "")],
  ])("is not merged, because what is missing would seem to be deleted: %s", async (_, cut) => {
    const part = textOf(PARTS.moj);
    expect(cut(part).length).toBeLessThan(part.length);
    const { exitCode, stdout, stderr } = await refused(put(FILE, cut(part)));
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("this line is missing, so answers may be missing too");
  });
});

describe("a part in which something was replaced everywhere", () => {
  const part = textOf(PARTS.moj).replaceAll("implemented", "not-implemented").replaceAll("Justice", "Law");

  it("is in conflict with the file, though what was sent was changed alike", async () => {
    const { exitCode, stdout } = await refused(put(FILE, part));
    expect(exitCode).toBe(1);
    for (const text of [
      "The copy of what was sent (asSent) was changed or deleted in this part",
      "Theirs: Ministry of Law",
      "1 added",
      "2 in conflict",
    ])
      expect(stdout).toContain(text);
    expect(stdout).not.toContain("As it was sent");
  });

  it("is taken with --theirs, and left with --ours", async () => {
    const [ours, theirs] = [put(FILE, part), put(FILE, part)];
    await run(["merge", BASE, MOJ, "--ours"], { cwd: ours.cwd });
    await run(["merge", BASE, MOJ, "--theirs"], { cwd: theirs.cwd });
    expect(answerTo(readSaved(ours.cwd), ID)).toMatchObject({ status: "implemented" });
    expect(answerTo(readSaved(theirs.cwd), ID)).toMatchObject({ status: "not-implemented" });
  });

  it("is merged as usual where only what was sent is no longer there", async () => {
    const { cwd } = put(FILE, `${textOf(PARTS.moj).replace(/\n[^\n]*\nasSent:[^]*$/, "")}\n...\n`);
    const { exitCode, stdout } = await run(["merge", BASE, MOJ], { cwd });
    expect({ exitCode, stdout: oneLine(stdout) }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("(asSent) was changed or deleted") as string,
    });
    expect(answerTo(readSaved(cwd), ID)).toEqual(answerTo(PARTS.moj, ID));
  });
});

describe("a file without room", () => {
  const texts = Array.from({ length: LIMITS.contributions }, (_, at) => ({
    by: "moi",
    practice: `Remark ${String(at)}.`,
  }));
  const part = textOf(change(PARTS.moj, { contributions: [{ by: "moj", practice: "The twenty-first." }] }));
  const putFull = (): ReturnType<typeof put> => put(change(FILE, { contributions: texts }), part);

  it("refuses the text by name, whatever is preferred, and takes it once there is room", async () => {
    const full = putFull();
    for (const options of [[], ["--theirs"], ["--ours"], ["--plain"]]) {
      const { exitCode, stdout, stderr } = await refused(full, ...options);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("There is no room for these texts of others");
      expect(stdout).toContain("+ Ministry of Justice: The twenty-first.");
      expect(stderr).toContain("The file has no room for 1 text, step or contributor of these parts.");
    }
    expect(readSaved(full.cwd).parts?.find(({ id }) => id === "moj")?.returned).toBeUndefined();
    const { cwd } = put(change(FILE, { contributions: texts.slice(1) }), part);
    expect((await run(["merge", BASE, MOJ], { cwd })).exitCode).toBe(0);
    expect(answerTo(readSaved(cwd), ID)?.contributions?.at(-1)?.practice).toBe("The twenty-first.");
  });

  it("says so to programs", async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas/merge.schema.json"), "utf8")) as object;
    const isPlan = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const { stdout } = await run(["merge", BASE, MOJ, "--format", "json"], { cwd: putFull().cwd });
    const plan = JSON.parse(stdout) as object;
    expect(isPlan(plan), JSON.stringify(isPlan.errors)).toBe(true);
    expect(plan).toMatchObject({ conflicts: 0, refused: 1, written: null, parts: [{ isSentKnown: true, noted: [] }] });
  });

  it.each(["markdown", "html"])("shows it as %s", async (format) => {
    const { stdout } = await run(["merge", BASE, MOJ, "--format", format], { cwd: putFull().cwd });
    expect(stdout).toContain("There is no room");
    expect(stdout).toContain("The twenty-first.");
  });

  it("is not written larger than a file may be, and a dry run says it, too", async () => {
    const long = "A sentence of the answer. ".repeat(700).trimEnd();
    const many = Array.from({ length: LIMITS.contributions }, () => ({ by: "moi", practice: long, measures: long }));
    const almost = withAnswer(change(FILE, { contributions: many }), "para-42", { contributions: many.slice(0, 8) });
    const back = textOf(change(PARTS.moj, { measures: long, practice: long, reason: long, goodPractice: long }));
    const { exitCode, stderr } = await refused(put(almost, back));
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("1,048,576 bytes") as string,
    });
  });

  it("is not split into more parts than it can record, and nothing is written", async () => {
    const parts = Array.from({ length: LIMITS.parts }, (_, at) => ({
      id: "moj",
      key: String(at).padStart(16, "0"),
      questions: [ID],
    }));
    const { cwd, bytes } = put({ ...FILE, parts }, part);
    const before = bytes();
    const { exitCode, stderr } = await run(["split", BASE, "--by", "authority", "--to", "sent"], { cwd });
    expect({ exitCode, stderr: oneLine(stderr) }).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('"parts" can have at most 500 entries') as string,
    });
    expect(bytes()).toBe(before);
    expect(existsSync(join(cwd, "sent"))).toBe(false);
  });
});

describe("what stays in a part", () => {
  it("is named: internal notes by their question, without what they say", async () => {
    const { cwd } = put(FILE, textOf(change(PARTS.moj, { internalNote: "Ask the Minister first." })));
    const { stdout, exitCode } = await run(["merge", BASE, MOJ], { cwd });
    expect(exitCode).toBe(0);
    expect(oneLine(stdout)).toContain("Para. 57 has an internal note in the part. Internal notes are not merged.");
    expect(stdout).not.toContain("Minister first");
  });

  it("can be merged later, if it was not asked for", async () => {
    const { cwd } = put(FILE, textOf(withAnswer(PARTS.moj, "para-10a", { measures: "Not asked." })));
    await run(["merge", BASE, MOJ], { cwd });
    expect(answerTo(readSaved(cwd), "para-10a")).toBeUndefined();
    await run(["merge", BASE, MOJ, "--outside"], { cwd });
    expect(answerTo(readSaved(cwd), "para-10a")).toMatchObject({ measures: "Not asked." });
  });

  it("is not a paragraph: one that was changed alone comes back, and the plan says what differs", async () => {
    const said = { practice: "Two cases.\n\nOne appeal." };
    const sent = put(change(FILE, said), textOf(change(PARTS.moj, { practice: "Two cases.\nOne appeal." })));
    const { exitCode, stdout } = await refused(sent);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("The words are the same. Only spaces or line breaks differ.");
  });
});
