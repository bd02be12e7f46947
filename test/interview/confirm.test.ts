/** Confirming an answer of an earlier year: who wrote it stays, who confirmed it is added, everywhere. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles, type MemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext, fillInMemory, lastSaved } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { split } from "../../src/commands/split.ts";
import { status } from "../../src/commands/status.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import type { Asker, Move } from "../../src/interview/asker.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { SMALL } from "../helpers/small.ts";

const PEOPLE = [
  { id: "nco", authority: "National Coordination Office" },
  { id: "moj", authority: "Ministry of Justice" },
];
const BY_MOJ = { by: "moj", date: "2025-10-02" };
const WRITTEN: Answer = { status: "implemented", measures: "Done.", answered: BY_MOJ };
const IDS = ["para-57", "para-56", "para-37"] as const;

const answersOf = (extra: Answer): NonNullable<Assessment["answers"]> =>
  Object.fromEntries(IDS.map((id) => [id, { ...WRITTEN, ...extra }]));
const LAST_YEAR: Assessment = { ...SMALL, year: 2025, contributors: PEOPLE, answers: answersOf({}) };
const THIS_YEAR: Assessment = { ...LAST_YEAR, year: 2026, answers: answersOf({ carriedFrom: 2025 }) };

/** An asker that says the Office answers, goes to the questions in turn, and replies as told, at first with `later`. */
function officeAsker(replies: Readonly<Record<string, string | Move>>): Asker {
  const left = new Map(Object.entries(replies));
  const take = (id: string, otherwise: string): { value: string } | { move: Move } => {
    const reply = left.get(id) ?? otherwise;
    left.delete(id);
    return typeof reply === "string" ? { value: reply } : { move: reply };
  };
  return {
    show: () => Promise.resolve(),
    read: () => Promise.resolve(undefined),
    choose: ({ id, current, options }) => {
      if (id === "contributor") return Promise.resolve({ value: "nco" });
      const leave = options.find(({ value }) => value === "leave") ?? options.at(-1);
      const otherwise = id === "outline" ? "stop" : (current ?? leave?.value ?? "");
      return Promise.resolve(take(id, otherwise));
    },
    tick: ({ current }) => Promise.resolve({ value: current }),
    write: ({ id, current }) => Promise.resolve(take(id, current ?? "")),
    find: ({ id }) => Promise.resolve(take(id, "")),
  };
}

async function filled(replies: Readonly<Record<string, string | Move>>): Promise<MemoryFiles> {
  const files = createMemoryFiles({ "old.yaml": textOf(LAST_YEAR), "new.yaml": textOf(THIS_YEAR) });
  await fillInMemory(officeAsker(replies), files, { file: "new.yaml" });
  return files;
}

const go = (paragraph: string): Move => ({ to: "go", target: paragraph });
const BY_OFFICE = { by: "nco", date: "2026-11-23" };

describe("an answer of an earlier year", () => {
  it("keeps its author when it is confirmed, at once or after a look at every step", async () => {
    const files = await filled({
      outline: go("57"),
      "para-57.carried": "confirm",
      "para-56.carried": "change",
      "para-37.carried": { to: "quit" },
    });
    const { "para-57": once, "para-56": looked, "para-37": left } = lastSaved(files)?.answers ?? {};
    for (const one of [once, looked]) expect(one).toEqual({ ...WRITTEN, confirmed: BY_OFFICE });
    expect(left).toEqual({ ...WRITTEN, carriedFrom: 2025 });
  });

  it("is of who changes it, and nobody has confirmed that", async () => {
    const files = await filled({
      outline: go("57"),
      "para-57.carried": "change",
      "para-57.measures": "More.",
      "para-57.more": { to: "quit" },
    });
    const { answered, confirmed, carriedFrom, measures } = lastSaved(files)?.answers?.["para-57"] ?? {};
    expect({ answered, confirmed, carriedFrom, measures }).toEqual({ answered: BY_OFFICE, measures: "More." });
  });

  it.each<readonly [string, Readonly<Record<string, string | Move>>]>([
    ["left for later", { "para-57.carried": "later" }],
    ["skipped", { "para-57.carried": { to: "skip" } }],
    ["looked at and skipped", { "para-57.carried": "change", "para-57.measures": { to: "skip" } }],
    ["looked at and left", { "para-57.carried": "change", "para-57.status": { to: "outline" } }],
  ])("stays a copy where it is %s", async (_, replies) => {
    const files = await filled({ outline: go("57"), "para-56.carried": { to: "quit" }, ...replies });
    expect(files.saved).toEqual([]);
  });
});

describe("where the Office confirmed what the Ministry wrote", () => {
  const confirmed: Assessment = { ...THIS_YEAR, answers: answersOf({ confirmed: BY_OFFICE }) };
  const context = (): ReturnType<typeof createMemoryContext> =>
    createMemoryContext(createMemoryFiles({ "old.yaml": textOf(LAST_YEAR), "new.yaml": textOf(confirmed) }));

  it("status counts the answers for the Ministry, and the last look for the Office", async () => {
    const { output = "" } = await status(context(), { files: ["new.yaml"], format: "json" });
    const [{ contributors, answeredByNobodyNamed, lastAnswer }] = JSON.parse(output) as [
      { contributors: { id: string; answered: string[] }[]; answeredByNobodyNamed: string[]; lastAnswer: object },
    ];
    expect(contributors.find(({ id }) => id === "moj")?.answered.sort()).toEqual([...IDS].sort());
    expect(answeredByNobodyNamed).toEqual([]);
    expect(lastAnswer).toEqual({ on: BY_OFFICE.date, by: "nco" });
  });

  it("split asks the Ministry again", async () => {
    const { output = "" } = await split(context(), { file: "new.yaml", by: "authority", note: "none", dryRun: true });
    const ofMinistry = output.slice(output.indexOf("Ministry of Justice"));
    for (const paragraph of ["57", "56", "37"]) expect(ofMinistry).toContain(paragraph);
  });

  it("diff finds them unchanged", async () => {
    const { output = "" } = await diff(context(), { files: ["old.yaml", "new.yaml"], all: true, format: "json" });
    const { changes } = JSON.parse(output) as { changes: { question: string; class: string }[] };
    const classes = changes.filter(({ question }) => IDS.some((id) => id === question)).map((one) => one.class);
    expect(classes).toEqual(IDS.map(() => "unchanged"));
  });
});
