/** `overview`: counts that are the same whoever the States are, lists in alphabetical order, and nothing public that is not. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { type OverviewOptions, overview } from "../../src/commands/overview.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { readExample } from "../helpers/example.ts";

/** States of three regional groups. */
const STATES = ["KEN", "GHA", "TUN", "MLI", "JPN", "IND", "IDN", "NPL", "NOR", "FRA", "ESP", "CAN"];
const EXAMPLES = [readExample(2025), readExample(2026)];

/** The examples as files of these States; every third one has other replies. */
function filesOf(
  states: readonly string[],
  change = (one: Assessment, _at: number): Assessment => one,
): Record<string, string> {
  const files = states.flatMap((state, at) =>
    EXAMPLES.map((example) => {
      const { seal: _, clearance: __, ...draft } = example;
      const one: Assessment = { ...draft, stage: "draft", state };
      const varied = at % 3 === 0 ? withAnswer(one, "para-57", { status: "not-implemented" }) : one;
      return [`in/${state}-${String(example.year)}.json`, JSON.stringify(change(varied, at))] as const;
    }),
  );
  return Object.fromEntries(files);
}

async function made(
  files: Record<string, string>,
  options: Partial<OverviewOptions> = {},
): Promise<{ text: string; told: string; exitCode: number }> {
  const told: string[] = [];
  const context = {
    ...createMemoryContext(createMemoryFiles(files), told),
    loadThreads: () => Promise.resolve(undefined),
  };
  const { output = "", bytes, exitCode } = await overview(context, { files: ["in"], format: "json", ...options });
  return {
    text: bytes === undefined ? output : Buffer.from(bytes).toString("latin1"),
    told: told.join("\n"),
    exitCode,
  };
}

interface Json {
  readonly replies: readonly object[];
  readonly named: readonly { readonly count: number; readonly states?: readonly string[] }[];
  readonly changes: readonly object[];
  readonly sent?: readonly { readonly state: string }[];
  readonly laws?: readonly object[];
  readonly goodPractices: readonly { readonly state: string }[];
}

async function jsonOf(files: Record<string, string>, options: Partial<OverviewOptions> = {}): Promise<Json> {
  return JSON.parse((await made(files, options)).text) as Json;
}

describe("an overview", () => {
  it("has the same counts whichever States of a regional group the answers are of, and names them in alphabetical order", async () => {
    const renamed = ["MLI", "TUN", "GHA", "KEN", "NPL", "IND", "JPN", "IDN", "CAN", "NOR", "FRA", "ESP"];
    const [one, other] = [await jsonOf(filesOf(STATES)), await jsonOf(filesOf(renamed))];
    expect(other.replies).toEqual(one.replies);
    expect(other.changes).toEqual(one.changes);
    expect(other.named.map(({ count }) => count)).toEqual(one.named.map(({ count }) => count));
    const alphabetical = ["CAN", "FRA", "GHA", "IND", "IDN", "JPN", "KEN", "MLI", "NPL", "NOR", "ESP", "TUN"];
    for (const { sent = [], named } of [one, other]) {
      expect(sent.map(({ state }) => state)).toEqual(alphabetical);
      for (const { states = [] } of named)
        expect(states).toEqual(alphabetical.filter((state) => states.includes(state)));
    }
    expect(one.named.length).toBeGreaterThan(5);
  });

  it("counts replies for all and by group, and open what nobody confirmed", async () => {
    const { replies } = await jsonOf(filesOf(STATES));
    const at = (id: string): unknown => replies.find((one) => "question" in one && one.question === id);
    expect(at("para-57")).toMatchObject({
      all: { "not-implemented": 4 },
      byGroup: [
        { groups: ["african"], counts: { "not-implemented": 2 } },
        { groups: ["asia-pacific"], counts: { "not-implemented": 1 } },
        { groups: ["western-european-other"], counts: { "not-implemented": 1 } },
      ],
    });
    const carried = Object.entries(EXAMPLES[1]?.answers ?? {}).find(([, answer]) => answer.carriedFrom !== undefined);
    expect(at(carried?.[0] ?? "")).toMatchObject({ open: STATES.length });
  });

  it.each(DOCUMENT_FORMATS)("is a document as %s", async (format) => {
    const { text, exitCode } = await made(filesOf(STATES.slice(0, 4)), { format });
    expect(exitCode).toBe(0);
    expect(text.length).toBeGreaterThan(5_000);
    if (format !== "docx") expect(text).toMatch(/Kenya/);
  });
});

describe("a public overview", () => {
  const closed = filesOf(STATES, (one, at) =>
    withAnswer(
      withAnswer(one, "para-06", {
        status: "withheld",
        reason: "CanaryReason",
        measures: "CanaryWithheld",
        goodPractice: "CanaryAside",
      }),
      "para-30",
      at === 1
        ? { status: "implemented", publish: false, goodPractice: "CanaryClosed", internalNote: "CanaryNote" }
        : { status: "implemented", goodPractice: "Shared with all." },
    ),
  );

  it.each([...DOCUMENT_FORMATS.filter((format) => format !== "docx"), "json" as const])(
    "as %s holds nothing that is withheld or not for publication, and names States for good practices only",
    async (format) => {
      const { text, told } = await made(closed, { format, public: true });
      expect(text + told).not.toMatch(/Canary/);
      expect(text).toContain("Shared with all.");
    },
  );

  it("names no State that offers no good practice", async () => {
    const silent = filesOf(STATES, (one) => {
      const answers = Object.entries(one.answers ?? {}).map(
        ([id, { goodPractice: _, ...rest }]) => [id, rest] as const,
      );
      return { ...one, answers: Object.fromEntries(answers) };
    });
    const { text } = await made(silent, { public: true });
    for (const state of STATES) expect(text).not.toContain(`"${state}"`);
  });

  it("shows no count of fewer than three States, or of more if more are asked for", async () => {
    for (const least of [3, 5]) {
      const { text } = await made(closed, { public: true, least });
      const counts = [...text.matchAll(/^ {8,}"?[a-z-]+"?: (\d+),?$/gm)].map(([, count]) => Number(count));
      expect(counts.length).toBeGreaterThan(50);
      expect(counts.filter((count) => count < least)).toEqual([]);
    }
  });

  it("leaves out an answer that could identify a victim, names the place, and shows the others", async () => {
    const words = "In May, Amina Bello, 15, was brought to a shelter.";
    const files = filesOf(STATES, (one, at) =>
      at === 0 ? withAnswer(one, "para-30", { status: "implemented", goodPractice: words }) : one,
    );
    const { text, told, exitCode } = await made(files, { public: true });
    expect(exitCode).toBe(1);
    expect(told).toMatch(/KEN-2026\.json: para\. 30 \(goodPractice\)/);
    expect(text + told).not.toContain("Amina");
    expect((JSON.parse(text) as Json).goodPractices.length).toBeGreaterThan(0);
  });
});
