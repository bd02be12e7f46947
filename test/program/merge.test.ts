/** `merge` from outside: what comes back, what is refused, and what happens where both changed the same. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type Assessment, answerTo, withAnswer } from "../../src/domain/model/assessment.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { readSaved, textOf } from "../helpers/assessment-file.ts";
import { PARTS, putRound, REMARK } from "../helpers/round.ts";

const BASE = "XUT-2026.yaml";
const [MOJ, MOI, MOH] = ["XUT-2026.moj.yaml", "XUT-2026.moi.yaml", "XUT-2026.moh.yaml"];

function round(): { readonly cwd: string; readonly bytes: () => string } {
  const cwd = temporaryFolder();
  putRound(cwd);
  return { cwd, bytes: () => readFileSync(join(cwd, BASE), "utf8") };
}

describe("merge", () => {
  it("brings back what was changed, with who answered; comments stay, and the previous version is kept", async () => {
    const { cwd, bytes } = round();
    const before = bytes();
    const { exitCode, stdout } = await run(["merge", BASE, MOJ], { cwd });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 added") as string });
    const merged = readSaved(cwd);
    expect(answerTo(merged, "para-57")).toEqual(answerTo(PARTS.moj, "para-57"));
    expect(answerTo(merged, "para-13")).toEqual(answerTo(readSaved(cwd), "para-13"));
    expect(bytes()).toContain(REMARK);
    expect(readFileSync(join(cwd, `${BASE}~`), "utf8")).toBe(before);
    expect(merged.parts?.map(({ id, returned }) => [id, returned !== undefined])).toEqual([
      ["moj", true],
      ["moi", false],
      ["moh", false],
    ]);
  });

  it("changes nothing when the same part comes back again", async () => {
    const { cwd, bytes } = round();
    await run(["merge", BASE, MOJ], { cwd });
    const once = bytes();
    const again = await run(["merge", BASE, MOJ], { cwd });
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("was merged before") as string });
    expect(bytes()).toBe(once);
  });

  it("gives the same file whatever the order of the parts", async () => {
    const [one, other] = [round(), round()];
    await run(["merge", BASE, MOJ, MOI, MOH, "--theirs"], { cwd: one.cwd });
    await run(["merge", BASE, MOH, MOI, MOJ, "--theirs"], { cwd: other.cwd });
    expect(one.bytes()).toBe(other.bytes());
  });

  it("writes nothing if a conflict is left and nobody can be asked, and says which", async () => {
    const { cwd, bytes } = round();
    const before = bytes();
    const { exitCode, stdout, stderr } = await run(["merge", BASE, MOJ, MOI], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Nothing was written");
    for (const text of [
      "since 2021, of two days",
      "teaches 320 officers",
      "Ministry of the Interior, 2026-11-03",
      "the focal point, 2026-10-19",
    ])
      expect(stdout.replace(/\s+/g, " ")).toContain(text);
    expect(bytes()).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual([MOH, MOI, MOJ, BASE].sort());
  });

  it.each([
    ["--ours", "The police academy has had a module on victims since 2021, of two days."],
    ["--theirs", "The police academy teaches 320 officers each year; prosecutors joined in 2026."],
  ])("settles conflicts by %s; everything else comes back as usual", async (option, measures) => {
    const { cwd } = round();
    const { exitCode } = await run(["merge", BASE, MOI, option], { cwd });
    expect(exitCode).toBe(0);
    expect(answerTo(readSaved(cwd), "para-13")).toMatchObject({
      measures,
      elements: ["police", "border-guards", "prosecutors"],
    });
    expect(answerTo(readSaved(cwd), "para-42")).toEqual(answerTo(PARTS.moi, "para-42"));
  });

  it("finds conflicts between two ministries, too", async () => {
    const { cwd } = round();
    await run(["merge", BASE, MOI, "--theirs"], { cwd });
    const { exitCode, stdout } = await run(["merge", BASE, MOH], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("Mine (Ministry of the Interior, 2026-11-03)");
    expect(stdout).toContain("Theirs (Ministry of Health, 2026-11-10)");
  });

  it("settles conflicts line by line, and puts both texts side by side with their authors", async () => {
    const { cwd } = round();
    const { exitCode, stderr } = await run(["merge", BASE, MOI, MOH, "--plain"], { cwd, input: "3\n3\n" });
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("Ministry of Health: conflict 1 of 1") as string,
    });
    expect(answerTo(readSaved(cwd), "para-13")?.contributions).toEqual([
      { by: "moh", date: "2026-11-10", measures: "Medical staff have a course of three hours." },
      {
        by: "moi",
        date: "2026-11-03",
        measures: "The police academy teaches 320 officers each year; prosecutors joined in 2026.",
      },
    ]);
    const report = await run(["report", BASE, "--format", "markdown"], { cwd });
    expect(report.stdout).toContain("Also from Ministry of Health (moh), 2026-11-10");
  });

  it("leaves the base as it is when the person stops, or the input ends", async () => {
    for (const input of ["5\n", ""]) {
      const { cwd, bytes } = round();
      const before = bytes();
      const { exitCode } = await run(["merge", BASE, MOI, "--plain"], { cwd, input });
      expect(exitCode).toBe(130);
      expect(bytes()).toBe(before);
      expect(readdirSync(cwd)).not.toContain(`${BASE}.lock`);
    }
  });

  it("only shows what it would do with --dry-run, and writes to another file with --output", async () => {
    const { cwd, bytes } = round();
    const before = bytes();
    expect((await run(["merge", BASE, MOJ, "--dry-run"], { cwd })).exitCode).toBe(0);
    expect((await run(["merge", BASE, MOI, "--dry-run"], { cwd })).exitCode).toBe(1);
    expect(bytes()).toBe(before);
    await run(["merge", BASE, MOJ, "--output", "whole.yaml"], { cwd });
    expect(bytes()).toBe(before);
    expect(answerTo(readSaved(cwd, "whole.yaml"), "para-57")).toEqual(answerTo(PARTS.moj, "para-57"));
    expect(readFileSync(join(cwd, "whole.yaml"), "utf8")).toContain(REMARK);
    expect((await run(["merge", BASE, MOJ, "--output", "whole.yaml"], { cwd })).exitCode).toBe(3);
  });

  it("says what was answered outside the part, and takes it only with --outside", async () => {
    const { cwd } = round();
    const more = withAnswer(PARTS.moj, "para-10a", {
      status: "implemented",
      measures: "Ours as well.",
      answered: { by: "moj", date: "2026-11-02" },
    });
    writeFileSync(join(cwd, MOJ), textOf(more).replace("answers:\n", "answers:\n  # See our letter.\n"));
    const shown = await run(["merge", BASE, MOJ], { cwd });
    expect(shown.stdout).toContain("Answered, but not asked in this part");
    expect(shown.stdout).toContain("Ours as well.");
    expect(shown.stdout).toMatch(/Line \d+: # See our letter\./);
    expect(answerTo(readSaved(cwd), "para-10a")).toBeUndefined();
    const taken = round();
    writeFileSync(join(taken.cwd, MOJ), textOf(more));
    await run(["merge", BASE, MOJ, "--outside"], { cwd: taken.cwd });
    expect(answerTo(readSaved(taken.cwd), "para-10a")).toMatchObject({ measures: "Ours as well." });
  });

  it("gives a new contributor another id if theirs is taken", async () => {
    const { cwd } = round();
    const contributors = [...(PARTS.moj.contributors ?? []), { id: "moh", authority: "Ministry of Housing" }];
    const answer = { status: "implemented", answered: { by: "moh", date: "2026-11-02" } };
    writeFileSync(join(cwd, MOJ), textOf(withAnswer({ ...PARTS.moj, contributors }, "para-56", answer)));
    await run(["merge", BASE, MOJ], { cwd });
    const merged = readSaved(cwd);
    expect(merged.contributors?.find(({ id }) => id === "moh-2")?.authority).toBe("Ministry of Housing");
    expect(answerTo(merged, "para-56")?.answered?.by).toBe("moh-2");
  });

  it("prints a plan that follows its schema", async () => {
    const { cwd } = round();
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas/merge.schema.json"), "utf8")) as object;
    const isPlan = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
    const { stdout, exitCode } = await run(["merge", BASE, MOI, MOH, MOJ, "--format", "json"], { cwd });
    const plan = JSON.parse(stdout) as {
      conflicts: number;
      written: string | null;
      parts: { id: string; entries: { kind: string }[] }[];
    };
    expect(isPlan(plan), JSON.stringify(isPlan.errors)).toBe(true);
    expect({ exitCode, conflicts: plan.conflicts, written: plan.written }).toEqual({
      exitCode: 1,
      conflicts: 2,
      written: null,
    });
    expect(plan.parts.map(({ id }) => id)).toEqual(["moh", "moi", "moj"]);
    const done = await run(["merge", BASE, MOJ, "--format", "json"], { cwd });
    expect(JSON.parse(done.stdout)).toMatchObject({ conflicts: 0, written: BASE });
  });

  const other: readonly (readonly [string, (part: Assessment) => Assessment])[] = [
    ["it is for the State XUS", (part) => ({ ...part, state: "XUS" })],
    ["it is for the year 2025", (part) => ({ ...part, year: 2025 })],
    [
      "is a part of another file",
      (part) => ({ ...part, ...(part.part && { part: { ...part.part, key: "0000000000000000" } }) }),
    ],
    ["is not a part of another file", ({ part: _, asSent: __, ...rest }) => rest],
  ];
  it.each(other)("refuses a part because %s", async (reason, changed) => {
    const { cwd, bytes } = round();
    const before = bytes();
    writeFileSync(join(cwd, "other.yaml"), textOf(changed(PARTS.moj)));
    const { exitCode, stderr } = await run(["merge", BASE, MOJ, "other.yaml"], { cwd });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(reason) as string });
    expect(bytes()).toBe(before);
  });
});

describe("a part", () => {
  it("asks only its questions, is answered by the contributor that it was sent to, and is sent back", async () => {
    const { cwd } = round();
    const said = await run(["fill", MOJ, "--plain"], { cwd, input: "" });
    expect(said.stderr).toContain("This is a part of XUT-2026.yaml: 2 questions for Ministry of Justice");
    const status = JSON.parse((await run(["status", MOJ, "--format", "json"], { cwd })).stdout) as [
      { open: number; answered: number; partOf: { file: string } },
    ];
    expect(status[0]).toMatchObject({ answered: 1, open: 1, partOf: { file: BASE } });
    const final = await run(["finalize", MOJ, "--plain"], { cwd });
    expect(final).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Only the whole file can be final") as string,
    });
    const report = await run(["report", MOJ, "--format", "csv"], { cwd });
    expect(report.stdout).not.toContain("para-13");
  });

  it("is shown by status until it comes back", async () => {
    const { cwd } = round();
    const before = await run(["status", BASE], { cwd });
    expect(before.stdout.match(/Not\s+sent\s+back\s+yet\./g)).toHaveLength(3);
    await run(["merge", BASE, MOJ], { cwd });
    const after = await run(["status", BASE], { cwd });
    expect(after.stdout.match(/Not\s+sent\s+back\s+yet\./g)).toHaveLength(2);
    expect(after.stdout).toMatch(/Sent\s+back\s+and\s+merged\s+on/);
  });
});
