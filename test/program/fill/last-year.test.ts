/** A new year that begins with the answers of the year before. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Assessment, answerTo } from "../../../src/domain/model/assessment.ts";
import { withoutProvenance, readExample } from "../../helpers/example.ts";
import { ROOT, run, temporaryFolder } from "../../helpers/program.ts";
import { FILE, readSaved, textOf } from "../../helpers/assessment-file.ts";
import { KEYS, openSession, today } from "../../helpers/session.ts";
import { SMALL } from "../../helpers/small.ts";

const { enter } = KEYS;
const OUTLINE = "Where do you want to go?";
const PREVIOUS = "XUT-2025.yaml";

/** A folder with the example of 2025 in it. */
function folderOfLastYear(): string {
  const cwd = temporaryFolder();
  copyFileSync(join(ROOT, "examples", PREVIOUS), join(cwd, PREVIOUS));
  return cwd;
}

/** The answers without what is planned, and what was planned before. */
function withoutSteps(assessment: Assessment): unknown {
  return Object.entries(withoutProvenance(assessment).answers ?? {}).map(([id, answer]) => {
    const { nextSteps: _, earlierSteps: __, ...rest } = answer;
    return [id, rest];
  });
}

describe("a window that is too low for the answer", () => {
  it("shows it whole before it can be confirmed, and again if it was left before its end", async () => {
    const args = ["fill", "--from", PREVIOUS, "--year", "2026"];
    const session = openSession(args, { columns: 40, rows: 20, cwd: folderOfLastYear() });
    const { begins, reply, press, answer, leave } = session;
    const question = "Is this still true?";
    await begins("Who is answering now?");
    await reply(enter, OUTLINE);
    await reply(`16${enter}`, "Space: scroll");
    await reply(KEYS.escape, question);
    await reply(enter, "Space: scroll");
    expect(answer("para-07")?.carriedFrom).toBe(2025);
    await press("\u001b[F", "Ministry of Foreign");
    await reply(enter, question);
    await reply(enter, "Space: scroll");
    expect(answer("para-07")?.carriedFrom).toBeUndefined();
    await reply(KEYS.escape, question);
    await leave();
  });
});

describe.each([80, 40])("at %i columns", (columns) => {
  it("every answer comes along, marked with its year, and none counts as confirmed", async () => {
    const cwd = folderOfLastYear();
    const before = readFileSync(join(cwd, PREVIOUS), "utf8");
    const args = ["fill", "--from", PREVIOUS, "--year", "2026"];
    const { begins, reply, looksLike, answer, leave, terminal } = openSession(args, { columns, rows: 64, cwd });
    await begins("Who is answering now?");
    await looksLike("last-year/first-screen");
    expect(readdirSync(cwd).sort()).toEqual([`.${FILE}.lock`, PREVIOUS, FILE]);
    const previous = readExample(2025);
    const begun = readSaved(cwd);
    expect(begun).toMatchObject({ year: 2026, stage: "draft", focalPoint: previous.focalPoint });
    expect(withoutSteps(begun)).toEqual(withoutSteps(previous));
    // Each step that was planned is still planned, or is now one of which it is asked what became of it.
    for (const [id, { nextSteps = [] }] of Object.entries(previous.answers ?? {})) {
      const { nextSteps: planned = [], earlierSteps = [] } = answerTo(begun, id) ?? {};
      const texts = [...earlierSteps.filter(({ year }) => year === 2025), ...planned].map(({ text }) => text);
      expect(texts.sort()).toEqual(nextSteps.map(({ text }) => text).sort());
    }
    expect(Object.values(begun.answers ?? {}).every(({ carriedFrom }) => carriedFrom === 2025)).toBe(true);

    await reply(enter, OUTLINE);
    await looksLike("last-year/outline");
    await reply(`16${enter}`, "Is this still true?");
    await looksLike("last-year/carried");
    await reply(enter, "Para. 8 · optional");
    expect(answer("para-07")?.carriedFrom).toBeUndefined();
    expect(answer("para-07")?.answered).toEqual(answerTo(previous, "para-07")?.answered);
    expect(answer("para-07")?.confirmed).toEqual({ date: today() });
    // In a narrow window, the next answer is read first.
    if (columns === 40) await reply(KEYS.escape, "Is this still true?");
    await reply(`:outline${enter}`, OUTLINE);
    await leave();
    expect(await terminal.history()).toContain("1 of 79 questions answered");
    expect(readFileSync(join(cwd, PREVIOUS), "utf8")).toBe(before);
  });

  it("the State and the next year are taken from the file of last year", async () => {
    const cwd = folderOfLastYear();
    const { begins, reply, looksLike, leave } = openSession(["fill", "--from", PREVIOUS], { columns, cwd });
    await begins("Which year is assessed?");
    await reply(`2026${enter}`, "Who is answering now?");
    await looksLike("last-year/year-asked");
    await leave();
    expect(readdirSync(cwd).sort()).toEqual([PREVIOUS, FILE]);
  });
});

describe("a file of last year is refused, and nothing is written", () => {
  const cases: readonly (readonly [name: string, args: readonly string[], says: string, exitCode: number])[] = [
    [
      "of another State",
      ["--from", PREVIOUS, "--state", "NOR", "--year", "2026"],
      "XUT-2025.yaml is the assessment of another State: XUT.",
      2,
    ],
    [
      "of the same year",
      ["--from", PREVIOUS, "--year", "2025"],
      "--from names an assessment of 2025, which is not before 2025. Choose the file of an earlier year.",
      2,
    ],
    [
      "of a later year",
      ["--from", PREVIOUS, "--year", "2024"],
      "--from names an assessment of 2025, which is not before 2024. Choose the file of an earlier year.",
      2,
    ],
    [
      "into a file that is there",
      ["there.yaml", "--from", PREVIOUS, "--year", "2026"],
      "there.yaml already exists. --from begins a new file. Name another file, or remove --from.",
      2,
    ],
    [
      "into the file that would be begun, if it is there",
      ["--from", PREVIOUS, "--year", "2026"],
      "XUT-2026.yaml already exists. --from begins a new file. Name another file, or remove --from.",
      2,
    ],
    ["that is not there", ["--from", "nowhere.yaml", "--year", "2026"], "There is no file nowhere.yaml.", 3],
    [
      "without a year",
      ["--from", "timeless.yaml", "--year", "2026"],
      "timeless.yaml does not say which year it is for, so its answers cannot be copied.",
      2,
    ],
    [
      "that cannot be read",
      ["--from", "broken.yaml", "--year", "2026"],
      "broken.yaml could not be opened, for the reasons above. Nothing was changed.",
      3,
    ],
  ];
  it.each(cases)("%s", async (name, args, says, expected) => {
    const cwd = folderOfLastYear();
    writeFileSync(join(cwd, "there.yaml"), textOf(SMALL));
    writeFileSync(join(cwd, "timeless.yaml"), textOf(SMALL).replace(/^year: .*\n/m, ""));
    writeFileSync(join(cwd, "broken.yaml"), "answers: [\n");
    if (name.startsWith("into the file")) writeFileSync(join(cwd, FILE), textOf(SMALL));
    const before = readdirSync(cwd).map((file) => [file, readFileSync(join(cwd, file), "utf8")]);
    const { exitCode, stderr, stdout } = await run(["fill", "--plain", ...args], { cwd });
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(says);
    expect(exitCode).toBe(expected);
    expect(stdout).toBe("");
    expect(readdirSync(cwd).map((file) => [file, readFileSync(join(cwd, file), "utf8")])).toEqual(before);
  });
});
