/** `overview`: counts that are the same whoever the States are, lists in alphabetical order, and nothing public that is not. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { type OverviewOptions, overview } from "../../src/commands/overview.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { fullAnswer, fullAssessment, QUESTIONS } from "../helpers/canaries.ts";
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
): Promise<{ text: string; told: string; exitCode: number; bytes: Uint8Array | undefined }> {
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
    bytes,
  };
}

/** The answers of States that are not a party, by their stage (para. 8). */
function notParties(stages: Readonly<Record<string, string>>): Record<string, string> {
  return filesOf(STATES, (one) => {
    const status = stages[one.state ?? ""];
    const party = { status: "party" };
    if (status === undefined)
      return withAnswer(
        withAnswer(one, "para-07", { instruments: { convention: party, protocol: party } }),
        "para-08",
        undefined,
      );
    const instruments = { convention: party, protocol: { status: "signatory" } };
    return withAnswer(withAnswer(one, "para-07", { instruments }), "para-08", {
      status,
      obstacles: { kinds: ["constitutional-procedure"] },
      expectedYear: 2029,
    });
  });
}

interface Json {
  readonly replies: readonly object[];
  readonly named: readonly { readonly count: number; readonly states?: readonly string[] }[];
  readonly changes: readonly object[];
  readonly sent?: readonly { readonly state: string }[];
  readonly laws?: readonly object[];
  readonly ratification?: readonly { readonly state: string; readonly stage: string }[];
  readonly goodPracticesLeftOut: number | null;
  readonly goodPractices: readonly { readonly state: string }[];
}

async function jsonOf(files: Record<string, string>, options: Partial<OverviewOptions> = {}): Promise<Json> {
  return JSON.parse((await made(files, options)).text) as Json;
}

describe("an overview", () => {
  it("has the same counts whichever States of a regional group the answers are of, and names them in alphabetical order", async () => {
    // Those with other replies have them no more.
    const renamed = ["GHA", "KEN", "MLI", "TUN", "NPL", "IDN", "JPN", "IND", "FRA", "NOR", "CAN", "ESP"];
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
    expect(at(carried?.[0] ?? "")).toMatchObject({
      open: STATES.length,
      byGroup: [{ open: 4 }, { open: 4 }, { open: 4 }],
    });
    // The sign for what is not shown has no place where all may be shown.
    expect((await made(filesOf(STATES), { format: "text" })).text).not.toMatch(/: …/);
  });

  it("says at which stage States are that are not a party, in alphabetical order whatever the stages are", async () => {
    const stages = { TUN: "not-started", CAN: "suspended", NOR: "approved" };
    for (const given of [stages, { TUN: "approved", CAN: "not-started", NOR: "suspended" }]) {
      const { ratification } = await jsonOf(notParties(given));
      expect(ratification).toEqual(
        ["CAN", "NOR", "TUN"].map((state) => ({ state, stage: given[state as "CAN"], expectedYear: 2029 })),
      );
    }
    const { text } = await made(notParties(stages), { format: "text" });
    const chapter = /\nBecoming a party \(para\. 8\)\n[^]*?\nWhat changed/.exec(text)?.[0] ?? "";
    expect(chapter).toMatch(/Canada +Suspended or ended +2029\nNorway +Approved.*\nTunisia +Not started/);
    expect(chapter).toMatch(/Constitutional or federal procedure\n[^]* 3\b[^]*Canada, Norway,\s+Tunisia/);
    expect((await made(filesOf(["NOR"]), { format: "text", section: "2" })).text).not.toContain("Becoming a party");
  });

  it("says how many good practices are left out", async () => {
    const some = (count: number): Record<string, string> =>
      filesOf(STATES, (one, at) =>
        withAnswer(one, "para-30", { status: "implemented", goodPractice: "Closed.", publish: at >= count }),
      );
    for (const [count, shown] of [[0, 0], [2, null], [3, 3]] as const) {
      const files = some(count);
      expect((await jsonOf(files)).goodPracticesLeftOut).toBe(count);
      // Not even that there are some may be public where they are of few States.
      expect((await jsonOf(files, { public: true })).goodPracticesLeftOut ?? 0).toBe(shown ?? 0);
    } // prettier-ignore
    const { text } = await made(some(3), { format: "text", public: true });
    expect(text).toContain("3 good practices are left out");
    expect((await made(some(2), { format: "text", public: true })).text).not.toMatch(/practices? (?:is|are) left out/);
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

  it.each([...DOCUMENT_FORMATS, "json" as const])(
    "as %s holds no word of any field but of good practices that may be shown",
    async (format) => {
      const [shown, second, withheld] = QUESTIONS.map(({ id }) => id);
      const files = Object.fromEntries(
        STATES.slice(0, 4).flatMap((state, at) =>
          [2025, 2026].map((year) => {
            const answers = {
              [shown ?? ""]: fullAnswer("Shown", 0, { status: "implemented" }),
              [second ?? ""]: fullAnswer("Hidden", 1, { status: "implemented", publish: false }),
              [withheld ?? ""]: fullAnswer("Withheld", 2, { status: "withheld" }),
            };
            const file = { ...fullAssessment(`File${String(at)}`, year, answers), state };
            return [`in/${state}-${String(year)}.json`, JSON.stringify(file)];
          }),
        ),
      );
      const { text, told, bytes } = await made(files, { format, public: true });
      const parts = bytes === undefined ? [text] : Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
      expect(parts.length).toBe(format === "docx" ? parts.length : 1);
      const words = new Set([...parts, told].flatMap((part) => part.match(/Canary\w+/g) ?? []));
      expect([...words]).toEqual(["CanaryShowngoodPracticeX"]);
    },
  );

  it("names the States at no stage, and shows no stage of fewer than three", async () => {
    const files = notParties({
      TUN: "not-started",
      CAN: "not-started",
      NOR: "approved",
      FRA: "not-started",
      KEN: "approved",
    });
    const { ratification, replies } = await jsonOf(files, { public: true });
    expect(ratification).toBeUndefined();
    const counts = replies.find((one) => "question" in one && one.question === "para-08") as unknown;
    expect(counts).toMatchObject({ all: { "not-started": 3, approved: null, suspended: null } });
    const { text } = await made(files, { public: true, format: "text" });
    const chapter = /\nBecoming a party \(para\. 8\)\n[^]*?\nWhat changed/.exec(text)?.[0] ?? "";
    expect(chapter).toMatch(/Not started: 3; .*Approved, not yet deposited:\s+…/s);
    expect(chapter).not.toMatch(/Canada|Norway|Tunisia|Kenya|France/);
    expect(chapter).toMatch(/Constitutional or federal procedure\n[^]* 5\b/);
  });

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
