/** `status` from outside: what it says of one file and of several, and its verdict. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { status } from "../../src/commands/status.ts";
import { sealText } from "../../src/format/seal.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { widthOf } from "../../src/report/wrap.ts";
import { draftOf, readExample } from "../helpers/example.ts";
import { SMALL } from "../helpers/small.ts";
import { ROOT, run, temporaryFolder } from "../helpers/program.ts";
import { textOf } from "../helpers/assessment-file.ts";

const EXAMPLES = ["examples/XUT-2025.yaml", "examples/XUT-2026.yaml"];
const context = createMemoryContext(createMemoryFiles());

interface StatusJson {
  readonly answered: number;
  readonly open: number;
  readonly carried: number;
  readonly openQuestions: readonly string[];
  readonly carriedQuestions: readonly string[];
  readonly contributors: readonly { readonly id: string; readonly answered: readonly string[] }[];
  readonly answeredByNobodyNamed: readonly string[];
  readonly lacks: readonly { readonly question: string | null; readonly message: string }[];
  readonly parts: readonly object[];
  readonly lastAnswer: object | null;
  readonly seal: string | null;
  readonly sections: readonly { readonly answered: number; readonly open: number }[];
}

/** What `status` gives programs for this assessment. */
async function statusOf(assessment: Assessment): Promise<{ status: StatusJson | undefined; exitCode: number | null }> {
  const { stdout, exitCode } = await run(["status", "-", "--format", "json"], { input: textOf(assessment) });
  return { status: (JSON.parse(stdout) as StatusJson[])[0], exitCode };
}

/** The assessment made final, with its seal. */
function sealed(assessment: Assessment): Assessment {
  const final: Assessment = { ...assessment, stage: "final", clearance: { name: "Élise Hárfa", date: "2026-11-20" } };
  return { ...final, seal: context.digest(sealText(final)) };
}

describe("the shipped examples", () => {
  it.each([80, 40])("read well in %i columns", async (columns) => {
    const texts = Object.fromEntries(EXAMPLES.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
    const narrow = { ...createMemoryContext(createMemoryFiles(texts)), width: columns - 1 };
    const [one, several] = [
      await status(narrow, { files: EXAMPLES.slice(1), format: "text" }),
      await status(narrow, { files: EXAMPLES, format: "text" }),
    ];
    const text = `${one.output ?? ""}\n${several.output ?? ""}`;
    await expect(text).toMatchFileSnapshot(`../golden/status-${columns}.txt`);
    expect(Math.max(...text.split("\n").map((line) => widthOf(line)))).toBeLessThan(columns);
  });
});

describe("the count of answers", () => {
  const { answers = {}, ...rest } = readExample(2026);
  const without = (...ids: string[]): Assessment => ({
    ...rest,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id))),
  });

  it.each<[what: string, assessment: Assessment]>([
    ["carried over", readExample(2026)],
    ["open", without("para-13", "para-56")],
    ["optional and open", without("para-22c")],
    ["not put, because the State is party", without("para-08")],
    ["given by reference", withAnswer(without(), "para-17g", { sameAs: "para-17e" })],
    ["given by a reference that leads nowhere", withAnswer(without("para-17e"), "para-17g", { sameAs: "para-17e" })],
  ])("is the same in status, validate and report if some are %s", async (_, assessment) => {
    const { status: counted } = await statusOf(assessment);
    const input = textOf(assessment);
    const checked = JSON.parse((await run(["validate", "-", "--format", "json"], { input })).stdout) as {
      files: { answered: number; open: number }[];
    };
    const { answered = 0, open = 0, contributors = [], answeredByNobodyNamed = [] } = counted ?? {};
    expect(checked.files[0]).toMatchObject({ answered, open });
    const report = (await run(["report", "-", "--format", "markdown"], { input })).stdout;
    expect(report).toMatch(
      new RegExp(
        `^${String(answered)} of ${String(answered + open)} questions are answered, ${String(open)} (?:is|are) open\\.$`,
        "m",
      ),
    );
    expect(contributors.flatMap((one) => one.answered).length + answeredByNobodyNamed.length).toBe(answered);
  });
});

describe("what is shown", () => {
  it("counts what was carried over as open, and names it", async () => {
    const { status, exitCode } = await statusOf(readExample(2026));
    expect(exitCode).toBe(0);
    expect(status).toMatchObject({ answered: 75, open: 4, carried: 4, openQuestions: [], seal: null });
    expect(status?.carriedQuestions).toEqual(["para-56", "para-69", "para-17g", "para-47"]);
    expect(status?.lastAnswer).toEqual({ on: "2026-11-17", by: "msa" });
  });

  it("has counts by section and by contributor that add up", async () => {
    const { status } = await statusOf(readExample(2026));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    expect(sum(status?.sections.map(({ answered }) => answered) ?? [])).toBe(75);
    expect(sum(status?.sections.map(({ open }) => open) ?? [])).toBe(4);
    expect(sum(status?.contributors.map(({ answered }) => answered.length) ?? [])).toBe(75);
  });

  it("names open questions, answers without an author, and what a final file would still need", async () => {
    const base = withAnswer(draftOf(readExample(2025)), "para-30", undefined);
    const { status } = await statusOf(withAnswer(base, "para-57", { status: "implemented" }));
    expect(status?.openQuestions).toEqual(["para-30"]);
    expect(status?.answeredByNobodyNamed).toEqual(["para-57"]);
    expect(status?.lacks.map(({ question }) => question)).toContain("para-57");
  });

  it("counts assessments and parts apart", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "XUT-2025.yaml"), textOf(draftOf(readExample(2025))));
    await run(["split", "XUT-2025.yaml", "--by", "section"], { cwd });
    const { stdout } = await run(["status", "."], { cwd });
    expect(stdout).toContain("1 assessment and 14 parts");
    expect(stdout.match(/2025, part\b/g)).toHaveLength(14);
  });

  it("says what was sent to whom, what came back, and what of it is open", async () => {
    const sent = { key: "0123456789abcdef", sent: "2026-10-01", questions: ["para-30", "para-57"] };
    const base: Assessment = {
      ...withAnswer(draftOf(readExample(2025)), "para-30", undefined),
      parts: [
        { id: "moj", contributor: "moj", ...sent },
        { id: "moi", contributor: "moi", ...sent, key: "1123456789abcdef", returned: { date: "2026-10-20" } },
      ],
    };
    const { status } = await statusOf(base);
    expect(status?.parts).toMatchObject([
      { id: "moj", sent: "2026-10-01", returned: null, openQuestions: ["para-30"] },
      { id: "moi", returned: "2026-10-20" },
    ]);
    const { stdout } = await run(["status", "-"], { input: textOf(base) });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Ministry of Justice, International Law Department (moj): Sent on 2026-10-01 with 2 questions. Not sent back yet. Open: 30.",
    );
  });

  it("says what is due when, and what has passed, in words and for programs", async () => {
    const sent = { key: "0123456789abcdef", sent: "2001-10-01", questions: ["para-30"] };
    const files = createMemoryFiles({
      "XUT-2026.yaml": textOf({
        ...readExample(2026),
        parts: [
          { id: "moj", contributor: "moj", ...sent, due: "2026-11-20" },
          { id: "moi", contributor: "moi", ...sent, due: "2026-12-01" },
        ],
      }),
      "part.yaml": textOf({
        ...SMALL,
        part: { id: "moj", of: "XUT-2026.yaml", ...sent, due: "2026-11-20" },
      }),
    });
    const at = { ...createMemoryContext(files), width: 200 };
    const whole = (await status(at, { files: ["XUT-2026.yaml"], format: "text" })).output ?? "";
    expect(whole).toContain(
      "International Law Department (moj): was to be sent back by 2026-11-20, and has not been sent back yet.",
    );
    expect(whole).toContain("Police Department (moi): to be sent back by 2026-12-01.");
    const part = (await status(at, { files: ["part.yaml"], format: "markdown" })).output ?? "";
    expect(part).toContain("This part was to be sent back by 2026-11-20.");
    const several = (await status(at, { files: ["XUT-2026.yaml", "part.yaml"], format: "text" })).output ?? "";
    expect(several).toMatch(/XUT-2026.yaml .*; to be sent back by 2026-12-01; 1 date has passed/);
    expect(several).toMatch(/part.yaml .*; 1 date has passed/);
    const data = (await status(at, { files: ["XUT-2026.yaml"], format: "json" })).output ?? "";
    const [read] = JSON.parse(data) as { due: { kind: string }[]; parts: object[] }[];
    expect(read?.due).toMatchObject([
      { kind: "part", by: "2026-11-20", isOverdue: true, part: "moj", question: null, step: null },
      { kind: "part", by: "2026-12-01", isOverdue: false, part: "moi", question: null, step: null },
      { kind: "step", by: "2027-01", isOverdue: false, part: null, question: "para-83", step: "s2" },
    ]);
    expect(read?.parts).toMatchObject([{ due: "2026-11-20" }, { due: "2026-12-01" }]);
  });

  it("says whether a sealed file was changed, also by its exit code", async () => {
    const final = sealed(readExample(2025));
    expect(await statusOf(final)).toMatchObject({ exitCode: 0, status: { seal: "intact", lacks: [] } });
    const changed = withAnswer(final, "para-30", { status: "implemented", measures: "All is done now." });
    expect(await statusOf(changed)).toMatchObject({ exitCode: 1, status: { seal: "broken" } });
  });
});

describe("what cannot be opened", () => {
  it("is reported, and the others are shown", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "XUT-2026.yaml"), textOf(readExample(2026)));
    writeFileSync(join(cwd, "broken.yaml"), "answers: [\n");
    const { stdout, stderr, exitCode } = await run(["status", "broken.yaml", "XUT-2026.yaml", "gone.yaml"], { cwd });
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/\nUtland 2026, draft {2}XUT-2026\.yaml {2}75 of 79 answered, 4 to be confirmed;/);
    expect(stderr).toContain("There is no file gone.yaml.");
    expect(stderr).toContain("broken.yaml could not be opened");
  });
});
