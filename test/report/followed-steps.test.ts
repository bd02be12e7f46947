/** What became of steps, as readers see it in a comparison and in a report; it decides no question's class. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type DiffOptions, diff } from "../../src/commands/diff.ts";
import { type ReportOptions, report } from "../../src/commands/report.ts";
import type { Answer, Assessment, EarlierStep, Step } from "../../src/domain/model/assessment.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { became } from "../helpers/compare.ts";
import { plainTextOf } from "../helpers/plain-text.ts";
import { ROOT } from "../helpers/program.ts";
import { readCsv } from "../helpers/read-csv.ts";
import { SMALL } from "../helpers/small.ts";

/** The questions of the steps, by what became of them. */
const QUESTIONS = {
  kept: "para-13",
  late: "para-16a",
  changed: "para-17b",
  "dropped-with-reason": "para-17c",
  "dropped-without-reason": "para-17d",
  unmentioned: "para-17h",
  open: "para-19",
  hidden: "para-15a",
} as const;

const step = (text: string, by: string): Step => ({ id: "s1", text, by, authority: "Ministry of Justice" });
const STEPS: Readonly<Record<keyof typeof QUESTIONS, Step>> = {
  kept: step("A handbook.", "2026-06"),
  late: step("A draft act.", "2026-03"),
  changed: step("Two shelters.", "2026-12"),
  "dropped-with-reason": step("A telephone number.", "2026-05"),
  "dropped-without-reason": step("A survey.", "2026-05"),
  unmentioned: step("A committee.", "2026-02"),
  open: step("A fund.", "2027-06"),
  hidden: step("Something secret.", "2026-04"),
};

function answer(steps: Answer, date = "2026-10-01"): Answer {
  return { status: "partly-implemented", measures: "Some of it.", ...steps, answered: { date } };
}

const earlier = (name: keyof typeof STEPS, rest: Partial<EarlierStep>): readonly EarlierStep[] => [
  { ...STEPS[name], year: 2025, ...rest },
];

const NOW: Readonly<Record<keyof typeof QUESTIONS, Answer>> = {
  kept: answer({
    earlierSteps: earlier("kept", { outcome: "done", note: "Published in May." }),
    nextSteps: [{ id: "s2", text: "A course on line.", by: "2027-11" }],
  }),
  late: answer({
    earlierSteps: earlier("late", { outcome: "postponed", note: "Elections were early." }),
    nextSteps: [{ ...STEPS.late, by: "2027-05" }],
  }),
  changed: answer({ nextSteps: [{ ...STEPS.changed, text: "Three shelters." }] }),
  "dropped-with-reason": answer({
    earlierSteps: earlier("dropped-with-reason", { outcome: "dropped", note: "There is one already." }),
  }),
  "dropped-without-reason": answer({ earlierSteps: earlier("dropped-without-reason", { outcome: "dropped" }) }),
  unmentioned: answer({}),
  open: answer({ nextSteps: [STEPS.open] }),
  hidden: answer({ publish: false }),
};

function assessment(year: number, of: (name: keyof typeof QUESTIONS) => Answer): Assessment {
  const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  return {
    ...SMALL,
    state: "XUT",
    year,
    answers: Object.fromEntries(names.map((name) => [QUESTIONS[name], of(name)])),
  };
}

const OLD = assessment(2025, (name) => answer({ nextSteps: [STEPS[name]] }, "2025-10-01"));
const NEW = assessment(2026, (name) => NOW[name]);
const context = (): ReturnType<typeof createMemoryContext> =>
  createMemoryContext(createMemoryFiles({ "old.json": JSON.stringify(OLD), "new.json": JSON.stringify(NEW) }));

async function compared(options: Partial<DiffOptions>): Promise<string | Uint8Array> {
  const { output, bytes } = await diff(context(), { files: ["old.json", "new.json"], ...options });
  return bytes ?? output ?? "";
}

async function reported(options: Partial<ReportOptions>): Promise<string | Uint8Array> {
  const { output, bytes } = await report(context(), { file: "new.json", ...options });
  return bytes ?? output ?? "";
}

/** Whether these texts follow each other in a document, from where the first stands after `from`. */
function expectInOrder(text: string, from: string, parts: readonly string[]): void {
  let at = text.lastIndexOf(from);
  expect(at, from).toBeGreaterThanOrEqual(0);
  for (const part of parts) {
    const found = text.indexOf(part, at);
    expect(found, `${part} after …${text.slice(Math.max(0, at - 60), at)}`).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
}

const EARLIER = [
  "Done on time", "A handbook.", "by 2026-06", "done", "Published in May.",
  "Late", "A draft act.", "postponed", "date: 2027-05", "Elections were early.",
  "Changed", "Two shelters.", "text: Three shelters.",
  "Dropped, with a reason", "A telephone number.", "dropped", "There is one already.",
  "Dropped, without a reason", "A survey.", "dropped",
  "No longer mentioned", "A committee.", "not mentioned",
  "Still open", "A fund.", "planned as before",
]; // prettier-ignore

describe.each(DOCUMENT_FORMATS)("as %s", (format) => {
  const plain = (given: string | Uint8Array): string => plainTextOf(given, format).replace(/\s+/g, " ");

  it("a comparison lists what became of each step, and the new ones", async () => {
    const text = plain(await compared({ format }));
    expectInOrder(text, "Done, and nothing shows that it was late.", EARLIER.slice(1));
    expectInOrder(text, "The later file has it, and the earlier file does not.", ["A course on line.", "by 2027-11"]);
    expect(text).not.toMatch(/\d\s*%|score of|rate of/);
  });

  it("a comparison for the public has no step of an answer that is not for it", async () => {
    expect(plain(await compared({ format }))).toContain("Something secret.");
    const text = plain(await compared({ format, public: true }));
    expect(text).toContain("A committee.");
    expect(text).not.toContain("Something secret.");
  });

  it("a comparison of one question has only its steps", async () => {
    const text = plain(await compared({ format, question: "13" }));
    expect(text).toContain("Published in May.");
    expect(text).not.toMatch(/A committee\.|No longer mentioned/);
  });

  it("a report has a chapter: what the file says of earlier steps, then what is planned, by date", async () => {
    const text = plain(await reported({ format }));
    expectInOrder(text, "Done, and nothing shows that it was late.", [
      "A handbook.",
      "Elections were early.",
      "A survey.",
    ]);
    expectInOrder(text, "Next steps by date", [
      "2026-12", "Three shelters.", "2027-05", "A draft act.", "2027-06", "A fund.", "2027-11", "A course on line.", "no authority named",
    ]); // prettier-ignore
    // Only the earlier file knows of a step that the later one no longer mentions.
    expect(text).not.toContain("A committee.");
    const both = plain(await reported({ format, previous: "old.json" }));
    expectInOrder(both, "Done, and nothing shows that it was late.", EARLIER.slice(1));
    const forPublic = plain(await reported({ format, previous: "old.json", public: true }));
    expect(forPublic).toContain("A committee.");
    expect(forPublic).not.toContain("Something secret.");
  });
});

describe("among the changes of answers", () => {
  const NOISE = /Only the steps changed|Steps of earlier years|Next steps, (added|removed)|Date of the next steps/;
  const between = async (years: readonly [Assessment, Assessment], full: boolean): Promise<string> => {
    const [old, now] = years.map((one) => JSON.stringify(one));
    const files = createMemoryFiles({ "old.json": old ?? "", "new.json": now ?? "" });
    const { output } = await diff(createMemoryContext(files), {
      files: ["old.json", "new.json"],
      format: "markdown",
      full,
    });
    return output ?? "";
  };

  it.each([false, true])("steps are in their own list alone between two years (in full: %s)", async (full) => {
    const text = await between([OLD, NEW], full);
    expect(text).toContain("What happened with the steps");
    expect(text).not.toMatch(NOISE);
    expect(text).not.toContain("No longer given");
    expect(await between([NEW, { ...OLD, year: 2027 }], full)).not.toMatch(NOISE);
  });

  it("steps that somebody edited in a draft are shown with their questions", async () => {
    const text = await between([{ ...OLD, year: 2026 }, NEW], true);
    expect(text).toContain("Only the steps changed");
    expect(text).toContain("Steps of earlier years");
  });
});

it("a long step is shortened in a terminal, which says how to see it whole", async () => {
  const long = assessment(2025, () =>
    answer({ nextSteps: [{ ...STEPS.open, text: `${"A long step. ".repeat(40)}Its end.` }] }),
  );
  const files = { "old.json": JSON.stringify(long), "new.json": JSON.stringify({ ...long, year: 2026 }) };
  const text = async (full: boolean): Promise<string> =>
    (await diff(createMemoryContext(createMemoryFiles(files)), { files: ["old.json", "new.json"], full })).output ?? "";
  expect(await text(false)).toContain("--full");
  expect(await text(false)).not.toContain("Its end.");
  expect(await text(true)).toContain("Its end.");
});

describe("for programs", () => {
  it("the comparison has them as JSON, in the published shape", async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas/diff.schema.json"), "utf8")) as object;
    const isComparison = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const data = JSON.parse(String(await compared({ format: "json" }))) as {
      steps: readonly { question: string; class: string; before: object; now?: object; note?: string }[];
      newSteps: readonly object[];
      changes: readonly { question: string; class: string }[];
    };
    expect(isComparison(data), JSON.stringify(isComparison.errors)).toBe(true);
    const classes = Object.fromEntries(data.steps.map((one) => [one.question, one.class]));
    const wanted = Object.entries(QUESTIONS).map(([name, id]) => [id, name === "hidden" ? "unmentioned" : name.split("-")[0]]); // prettier-ignore
    expect(classes).toEqual(Object.fromEntries(wanted));
    expect(data.newSteps).toEqual([{ question: "para-13", step: "s2", text: "A course on line.", by: "2027-11" }]);
    // Each question whose steps changed is among the changes, although its class is that of the answer.
    const listed = Object.fromEntries(data.changes.map((one) => [one.question, one.class]));
    expect(listed[QUESTIONS.unmentioned]).toBe("unchanged");
    expect(listed[QUESTIONS.open]).toBeUndefined();
  });

  it("the table says what became of the steps of each question", async () => {
    const [head = [], ...rows] = readCsv(String(await compared({ format: "csv", csvFor: "programs" })));
    const of = (id: string): string | undefined => rows.find((row) => row.includes(id))?.[head.indexOf("steps")];
    expect([of("para-13"), of("para-16a"), of("para-17h")]).toEqual(["s1: kept", "s1: late", "s1: unmentioned"]);
  });
});

describe("the class of a question", () => {
  const old = answer({ nextSteps: [STEPS.kept] }, "2025-10-01");
  const answers = Object.entries(NOW).map(([name, now]) => [name, now] as const);

  it.each(answers.filter(([name]) => name !== "hidden"))("is the same whatever became of its steps: %s", (_, now) => {
    expect(became(old, now).class).toBe("unchanged");
    expect(became(old, { ...now, measures: "More of it." }).class).toBe("reworded");
    expect(became(old, { ...now, status: "implemented" }).class).toBe("improved");
    expect(became(old, { ...now, status: "not-implemented" }).class).toBe("worsened");
    expect(became(old, { ...now, carriedFrom: 2025 }).class).toBe("carried-over");
    expect(became({ ...old, carriedFrom: 2024 }, now).class).toBe("confirmed");
  });

  it("leaves a change of steps a change, for the exit code too", async () => {
    const files = { "old.json": JSON.stringify(assessment(2025, () => answer({}))), "new.json": JSON.stringify(assessment(2025, () => answer({ nextSteps: [STEPS.kept] }))) }; // prettier-ignore
    const outcome = await diff(createMemoryContext(createMemoryFiles(files)), {
      files: ["old.json", "new.json"],
      exitCode: true,
    });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toContain("Only the steps changed");
  });
});
