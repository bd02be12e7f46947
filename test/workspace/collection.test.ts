/** Files of many States and years: which of them count, what is said of the others, and who is silent. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { sealText } from "../../src/format/seal.ts";
import type { ManyContext } from "../../src/workspace/collection/check-many.ts";
import { type Candidate, chooseFiles } from "../../src/workspace/collection/choose-files.ts";
import { collectFiles } from "../../src/workspace/collection/collect-files.ts";
import { type Collection, silentIn, yearsOf } from "../../src/workspace/collection/collection.ts";
import { readEach } from "../../src/workspace/collection/read-each.ts";
import { tellLeftOut } from "../../src/workspace/collection/tell-left-out.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { SMALL } from "../helpers/small.ts";

const { digest } = createMemoryContext(createMemoryFiles());

function assessmentOf(state: string, year: number, rest: Partial<Assessment> = {}): Assessment {
  return { ...SMALL, state, year, ...rest };
}

function sealed(assessment: Assessment): Assessment {
  const final: Assessment = { ...assessment, stage: "final", clearance: { name: "Élise Hárfa", date: "2026-11-20" } };
  return { ...final, seal: digest(sealText(final)) };
}

interface Collected {
  readonly context: ManyContext;
  readonly collection: Collection;
  /** What was said on the way. */
  readonly told: readonly string[];
}

async function collected(contents: Readonly<Record<string, Assessment | string>>, names = ["in"]): Promise<Collected> {
  const told: string[] = [];
  const texts = Object.entries(contents).map(([file, content]) => [
    `in/${file}`,
    typeof content === "string" ? content : file.endsWith(".json") ? JSON.stringify(content) : textOf(content),
  ]);
  const memory = createMemoryContext(createMemoryFiles(Object.fromEntries(texts) as Record<string, string>), told);
  const context = { ...memory, loadThreads: () => Promise.resolve(undefined) };
  return { context, collection: await collectFiles(context, names), told };
}

function countedIn({ stateYears }: Collection): readonly string[] {
  return stateYears.map(({ state, year, source }) => `${state.name} ${String(year)} ${source.file}`);
}

function leftOutIn({ leftOut }: Collection): readonly string[] {
  return leftOut.map(({ source, why, beside }) => [source.file, why, ...beside].join(" "));
}

describe("of one State and year", () => {
  it("the final file counts, and drafts beside it are named with it", async () => {
    const { collection } = await collected({
      "NOR-2026.yaml": sealed(assessmentOf("NOR", 2026)),
      "NOR-2026 old.yaml": assessmentOf("NOR", 2026),
    });
    expect(countedIn(collection)).toEqual(["Norway 2026 in/NOR-2026.yaml"]);
    expect(leftOutIn(collection)).toEqual(["in/NOR-2026 old.yaml superseded in/NOR-2026.yaml"]);
  });

  it.each([
    ["two drafts", (one: Assessment) => one],
    ["two final files", sealed],
  ])("neither of %s counts where they differ, and both are named", async (_, make) => {
    const { collection, context, told } = await collected({
      "NOR-2026.yaml": make(assessmentOf("NOR", 2026)),
      "sent/NOR-2026.yaml": make(assessmentOf("NOR", 2026, { language: "nb" })),
      "NOR-2025.yaml": assessmentOf("NOR", 2025),
    });
    expect(countedIn(collection)).toEqual(["Norway 2025 in/NOR-2025.yaml"]);
    expect(leftOutIn(collection)).toEqual([
      "in/NOR-2026.yaml disputed in/sent/NOR-2026.yaml",
      "in/sent/NOR-2026.yaml disputed in/NOR-2026.yaml",
    ]);
    expect(silentIn(collection, 2026), "something came, so the State is not silent").toEqual([]);
    tellLeftOut(context, collection);
    expect(told.join("\n")).toContain("Exactly one of them should be final: in/sent/NOR-2026.yaml");
  });

  it("parts, backups and copies with the same content, also as JSON, are named and not counted", async () => {
    const whole = assessmentOf("NOR", 2026);
    const part = { id: "moj", of: "NOR-2026.yaml", key: "6f1d2c3b4a596877", questions: ["para-06"] };
    const { collection } = await collected({
      "NOR-2026.yaml": whole,
      "NOR-2026 (1).yaml": whole,
      "NOR-2026.json": whole,
      "NOR-2026.moj.yaml": assessmentOf("NOR", 2026, { part }),
      "NOR-2026.unsaved-1.yaml": assessmentOf("NOR", 2026, { language: "nb" }),
    });
    expect(countedIn(collection)).toEqual(["Norway 2026 in/NOR-2026.json"]);
    expect(leftOutIn(collection)).toEqual([
      "in/NOR-2026 (1).yaml copy in/NOR-2026.json",
      "in/NOR-2026.moj.yaml part",
      "in/NOR-2026.unsaved-1.yaml backup",
      "in/NOR-2026.yaml copy in/NOR-2026.json",
    ]);
  });

  it("at most one file counts, and whatever the order of the files, the same one", () => {
    const candidate: fc.Arbitrary<Omit<Candidate, "source"> & Candidate["source"]> = fc.record({
      file: fc.constantFrom(
        "NOR-2026.yaml",
        "NOR-2026 (1).yaml",
        "a/NOR-2026.yaml",
        "b/NOR-2026.json",
        "x~",
        "NOR.yaml",
      ),
      state: fc.constantFrom("NOR", "SWE"),
      year: fc.constantFrom(2025, 2026),
      stage: fc.constantFrom("draft" as const, "final" as const),
      isValid: fc.boolean(),
      isReadable: fc.boolean(),
      isPart: fc.boolean(),
      digest: fc.constantFrom("1", "2", "3"),
    });
    const candidates = fc
      .uniqueArray(candidate, { selector: ({ file }) => file, maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(candidates, ([all, shuffled]) => {
        const toCandidate = ({ isReadable, isPart, digest: content, ...source }: (typeof all)[number]): Candidate => ({
          source,
          isReadable,
          isPart,
          digest: content,
        });
        const [one, other] = [chooseFiles(all.map(toCandidate)), chooseFiles(shuffled.map(toCandidate))];
        const nameOf = ({ file }: { readonly file: string }): string => file;
        expect(new Set(other.counted.map(nameOf))).toEqual(new Set(one.counted.map(nameOf)));
        expect(other.leftOut.map(({ source, why }) => [source.file, why])).toEqual(
          one.leftOut.map(({ source, why }) => [source.file, why]),
        );
        expect(one.counted.length + one.leftOut.length, "each file is named once").toBe(all.length);
        const places = one.counted.map(({ state, year }) => `${state ?? ""}${String(year)}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

describe("what was received", () => {
  it("is in the order of the years, then of the names of States, and says what each file is", async () => {
    const { collection } = await collected({
      "1.yaml": assessmentOf("AUT", 2026),
      "2.yaml": sealed(assessmentOf("XAA", 2026)),
      "3.yaml": sealed(assessmentOf("NOR", 2025)),
      "4.yaml": { ...sealed(assessmentOf("DZA", 2026)), language: "fr" },
      "5.yaml": sealed(assessmentOf("CIV", 2026)),
    });
    const said = collection.stateYears.map(({ state, year, source }) => [
      state.name,
      year,
      source.stage,
      source.isIntact,
      source.revision,
    ]);
    expect(said).toEqual([
      ["Norway", 2025, "final", true, 1],
      ["Algeria", 2026, "final", false, 1],
      ["Austria", 2026, "draft", undefined, 1],
      ["Côte d'Ivoire", 2026, "final", true, 1],
      ["XAA", 2026, "final", true, 1],
    ]);
    expect(yearsOf(collection)).toEqual([2025, 2026]);
    expect(silentIn(collection, 2026).map(({ name }) => name)).toEqual(["Norway"]);
    expect(silentIn(collection, 2025)).toEqual([]);
  });

  it("does not count without a State that there is and a year", async () => {
    const { year: _, ...undated } = SMALL;
    const { collection } = await collected({ "1.yaml": assessmentOf("ALA", 2026), "2.yaml": undated, "3.yaml": SMALL });
    expect(leftOutIn(collection)).toEqual(["in/1.yaml unplaced", "in/2.yaml unplaced"]);
  });

  it("is valid by the rules of its stage", async () => {
    const { collection } = await collected({
      "NOR-2026.yaml": assessmentOf("NOR", 2026),
      "SWE-2026.yaml": sealed(assessmentOf("SWE", 2026)),
    });
    expect(collection.stateYears.map(({ source }) => source.isValid)).toEqual([true, false]);
  });

  it("is read again one by one, and what changed in the meantime is said and left out", async () => {
    const files = { "NOR-2026.yaml": assessmentOf("NOR", 2026), "SWE-2026.yaml": assessmentOf("SWE", 2026) };
    const { collection, context, told } = await collected(files);
    const read: string[] = [];
    const changed = { ...context.files, read: (file: string) => context.files.read(file.replace("SWE", "FIN")) };
    for await (const { assessment } of readEach({ ...context, files: changed }, collection.stateYears))
      read.push(assessment.state ?? "");
    expect(read).toEqual(["NOR"]);
    expect(told.join("\n")).toContain("SWE-2026.yaml was changed");
  });
});

describe("a faulty file", () => {
  it("makes nothing else useless, but where nothing is left, that is a failure", async () => {
    const files = { "SWE-2026.yaml": "\0\0\0", "ALA-2026.yaml": assessmentOf("ALA", 2026) };
    await expect(collected(files)).rejects.toMatchObject({ failure: "collection-empty", exitCode: 3 });
  });

  it("is said and left out, and stops nothing", async () => {
    const { collection, told } = await collected({
      "NOR-2026.yaml": assessmentOf("NOR", 2026),
      "SWE-2026.yaml": textOf(assessmentOf("SWE", 2026)).replace('status: "implemented"', 'status: "perhaps"'),
      "FIN-2026.yaml": "\0\0\0",
      "SWE-2025.yaml": assessmentOf("SWE", 2025),
      "notes.yaml": "just: notes\n",
    });
    expect(countedIn(collection)).toEqual(["Sweden 2025 in/SWE-2025.yaml", "Norway 2026 in/NOR-2026.yaml"]);
    expect(leftOutIn(collection)).toEqual(["in/FIN-2026.yaml unreadable", "in/SWE-2026.yaml unreadable"]);
    expect(told.join("\n")).toMatch(/in\/SWE-2026\.yaml has errors.*validate in\/SWE-2026\.yaml/);
    expect(silentIn(collection, 2026), "its file came").toEqual([]);
    expect(collection.isIncomplete).toBe(false);
  });

  it("that is not there makes the collection incomplete", async () => {
    const { collection, told } = await collected({ "NOR-2026.yaml": assessmentOf("NOR", 2026) }, [
      "in",
      "nowhere.yaml",
    ]);
    expect(countedIn(collection)).toHaveLength(1);
    expect(collection.isIncomplete).toBe(true);
    expect(told.join("\n")).toContain("nowhere.yaml");
  });
});
