import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { fillInMemory, playInterview } from "../../scripts/play-interview.ts";
import { readText } from "../../src/format/read-assessment.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import type { Asker, Block, Move, Reply } from "../../src/interview/asker.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { readExample, withoutEarlierYears, withoutProvenance } from "../helpers/example.ts";
import { SMALL } from "../helpers/small.ts";

type Script = Readonly<Record<string, unknown>>;

/** An asker that replies from a table by prompt id, once each; then with what is there already, and at the end it quits. */
function askerFrom(script: Script): { asker: Asker; asked: string[]; shown: Block[] } {
  const asked: string[] = [];
  const shown: Block[] = [];
  const left = new Map(
    Object.entries(script).map(([id, replies]) => [
      id,
      Array.isArray(replies) ? [...(replies as unknown[])] : [replies],
    ]),
  );
  const reply = <T>(id: string, fallback: T): Promise<Reply<T>> => {
    asked.push(id);
    const next = left.get(id)?.shift();
    if (next === undefined) return Promise.resolve({ value: fallback });
    if (typeof next === "object" && next !== null && "to" in next) return Promise.resolve({ move: next as Move });
    return Promise.resolve({ value: next as T });
  };
  return {
    asked,
    shown,
    asker: {
      show: (blocks) => Promise.resolve(void shown.push(...blocks)),
      read: (blocks) => {
        shown.push(...blocks);
        return Promise.resolve(undefined);
      },
      choose: ({ id, current, options }) =>
        reply(id, current ?? options.find(({ value }) => value === "leave")?.value ?? options.at(-1)?.value ?? ""),
      tick: ({ id, current }) => reply(id, current),
      write: ({ id, current, proposed }) => reply(id, current ?? proposed ?? ""),
      find: ({ id }) => reply(id, ""),
    },
  };
}

function lastSaved(files: { saved: readonly string[] }): Assessment {
  const { assessment, diagnostics } = readText(files.saved.at(-1) ?? "", "yaml");
  if (assessment === undefined) throw new Error(JSON.stringify(diagnostics));
  return assessment;
}

describe("an interview", () => {
  let files = createMemoryFiles();
  beforeEach(() => {
    files = createMemoryFiles();
  });

  it("of all 79 questions ends with the answers that were given", async () => {
    const target = withoutEarlierYears(readExample(2026));
    const { typed, text } = await playInterview(target);
    const { assessment } = readText(text, "yaml");
    expect(assessment && withoutProvenance(assessment)).toEqual(withoutProvenance(target));
    const questions = new Set(typed.map(({ id }) => id.split(".")[0]).filter((id) => id?.startsWith("para-")));
    expect(questions.size).toBe(79);
  });

  it("saves every reply before it asks the next question", async () => {
    let seen = 0;
    const { asker } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-07.instruments.convention.status": "party",
      "para-07.instruments.convention.signed": "2000-12-13",
    });
    const watched: Asker = {
      ...asker,
      write: async (prompt) => {
        if (prompt.id === "para-07.instruments.convention.signed")
          expect(files.saved.at(-1)).toContain('status: "party"');
        if (prompt.id === "para-07.instruments.convention.ratified")
          expect(files.saved.at(-1)).toContain('signed: "2000-12-13"');
        seen += 1;
        return asker.write(prompt);
      },
    };
    await fillInMemory(watched, files, {});
    expect(seen).toBeGreaterThan(2);
  });

  it("asks para. 8 only of a State that is not party to both, and not while para. 7 is open", async () => {
    for (const [protocol, expected] of [
      ["party", false],
      ["signatory", true],
      ["leave", false],
    ] as const) {
      files = createMemoryFiles();
      const { asker, asked } = askerFrom({
        state: "XUT",
        year: "2026",
        "para-07.instruments.convention.status": protocol === "leave" ? "leave" : "party",
        "para-07.instruments.protocol.status": protocol,
      });
      await fillInMemory(asker, files);
      expect(asked.includes("para-08.status")).toBe(expected);
    }
  });

  it("begins an existing file with the outline, from which the first open question opens", async () => {
    const { asker, asked } = askerFrom({});
    const text = (await playInterview(SMALL)).text;
    files = createMemoryFiles({ "XUT-2026.yaml": text });
    await fillInMemory(asker, files, { file: "XUT-2026.yaml" });
    const first = checklist.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => SMALL.answers?.[id] === undefined && id !== "para-08");
    expect(asked.slice(0, 2)).toEqual(["outline", `${first?.id ?? ""}.status`]);
  });

  it("asks about words that could identify a victim, until they are changed or said to identify nobody", async () => {
    files = createMemoryFiles({ "XUT-2026.yaml": (await playInterview(SMALL)).text });
    const { asker, asked } = askerFrom({
      outline: { to: "go", target: "6" },
      "para-06.status": "partly-implemented",
      "para-06.measures": ["Amina Bello, 15, was found.", "A minor was found. Call +254 712 345 678."],
      "para-06.difficulties.note": "None.",
      "para-06.cleared": ["change", "clear"],
      "para-06.more": ["measures", { to: "quit" }],
    });
    await fillInMemory(asker, files, { file: "XUT-2026.yaml" });
    expect(asked.filter((id) => id === "para-06.cleared")).toHaveLength(2);
    const answer = lastSaved(files).answers?.["para-06"];
    expect(answer?.measures).toBe("A minor was found. Call +254 712 345 678.");
    expect(answer?.cleared?.map(({ words }) => words)).toEqual(["+254 712 345 678"]);
    expect(answer?.cleared?.[0]?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("goes back to the previous prompt, then to the previous question, and shows what was answered", async () => {
    const { asker, asked } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-07.instruments.convention.status": "party",
      "para-07.instruments.protocol.status": "party",
      "para-06.status": ["implemented", "partly-implemented"],
      "para-06.measures": [{ to: "back" }, "Text."],
      "para-06.elements": [["origin"], { to: "back" }],
      "para-30.status": [{ to: "back" }, { to: "quit" }],
    });
    await fillInMemory(asker, files);
    const order = asked.filter((id) => id.startsWith("para-06"));
    expect(order.slice(0, 5)).toEqual([
      "para-06.status",
      "para-06.elements",
      "para-06.measures",
      "para-06.elements",
      "para-06.status",
    ]);
    expect(lastSaved(files).answers?.["para-06"]).toMatchObject({
      status: "partly-implemented",
      elements: ["origin"],
      measures: "Text.",
    });
    expect(asked.lastIndexOf("para-06.status")).toBeGreaterThan(asked.indexOf("para-30.status"));
  });

  it("leaves a question open when it is skipped", async () => {
    const { asker } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-06.status": { to: "skip" },
      "para-30.status": "not-implemented",
    });
    await fillInMemory(asker, files);
    const { answers } = lastSaved(files);
    expect(answers?.["para-06"]).toBeUndefined();
    expect(answers?.["para-30"]?.status).toBe("not-implemented");
  });

  it("goes to a question by its paragraph or its words, and says when nothing fits", async () => {
    const { asker, asked, shown } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-07.instruments.convention.status": { to: "go", target: "21 (a)" },
      "para-21a.status": [
        { to: "go", target: "unheard of" },
        { to: "go", target: "9" },
        { to: "go", target: "court staff" },
      ],
      "para-84.status": { to: "quit" },
    });
    const outcome = await fillInMemory(asker, files);
    expect(asked.filter((id) => id.endsWith(".status"))).toEqual([
      "para-07.instruments.convention.status",
      "para-21a.status",
      "para-21a.status",
      "para-21a.status",
      "para-84.status",
    ]);
    expect(shown).toContainEqual({ kind: "warning", text: expect.stringContaining("unheard of") as string });
    expect(shown).toContainEqual({ kind: "warning", text: expect.stringContaining("about para. 9.") as string });
    expect(outcome.exitCode).toBe(130);
  });

  it("shows guidance on demand and asks again", async () => {
    const { asker, asked, shown } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-07.instruments.convention.status": [{ to: "help" }, { to: "quit" }],
    });
    await fillInMemory(asker, files);
    expect(asked.filter((id) => id === "para-07.instruments.convention.status")).toHaveLength(2);
    expect(shown.some((block) => block.kind === "term" && block.term === "Party")).toBe(true);
  });

  it("names who is answering, and the day, in every answer", async () => {
    const { asker } = askerFrom({
      state: "XUT",
      year: "2026",
      "contributors.0.authority": "Ministry of Justice",
      "contributors.0.name": "J. Ørsted",
      contributor: ":else",
      "para-06.status": "not-implemented",
    });
    await fillInMemory(asker, files);
    const saved = lastSaved(files);
    expect(saved.contributors).toEqual([{ id: "moj", authority: "Ministry of Justice", name: "J. Ørsted" }]);
    expect(saved.answers?.["para-06"]?.answered).toEqual({ by: "moj", date: "2026-11-23" });
  });

  it("does not change a file of another State or year, nor a final one", async () => {
    const text = (await playInterview(SMALL)).text;
    files = createMemoryFiles({ "a.yaml": text, "final.yaml": text.replace('stage: "draft"', 'stage: "final"') });
    const { asker } = askerFrom({});
    await expect(fillInMemory(asker, files, { file: "a.yaml", state: "nor" })).rejects.toMatchObject({
      failure: "other-state",
    });
    await expect(fillInMemory(asker, files, { file: "a.yaml", year: 2027 })).rejects.toMatchObject({
      failure: "other-year",
    });
    await expect(fillInMemory(asker, files, { file: "final.yaml" })).rejects.toMatchObject({ failure: "file-final" });
    expect(files.saved).toEqual([]);
  });

  it.each(["keep", "delete"])("says what a reply takes out of force, and can %s it", async (choice) => {
    const answer = { status: "implemented", measures: "Done.", law: [{ title: "A" }] };
    files = createMemoryFiles({ "a.yaml": (await playInterview({ ...SMALL, answers: { "para-30": answer } })).text });
    const { asker, asked, shown } = askerFrom({
      outline: { to: "go", target: "30" },
      "para-30.status": "withheld",
      "para-30.out-of-force": choice,
      "para-30.reason": "Proceedings are pending.",
      "para-30.more": { to: "quit" },
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    const { answered: _, ...saved } = lastSaved(files).answers?.["para-30"] ?? {};
    const reply = { status: "withheld", reason: "Proceedings are pending." };
    expect(saved).toEqual(choice === "keep" ? { ...answer, ...reply } : reply);
    expect(asked.filter((id) => id === "para-30.out-of-force")).toHaveLength(1);
    expect(JSON.stringify(shown)).toContain("(what has been done, laws)");
  });

  it.each(["keep", "delete"])("says that para. 8 is not for a party to both, and can %s its answer", async (choice) => {
    const party = (status: string): object => ({
      instruments: { convention: { status: "party" }, protocol: { status } },
    });
    const answers = { "para-07": party("signatory"), "para-08": { status: "consultation" } };
    files = createMemoryFiles({ "a.yaml": (await playInterview({ ...SMALL, answers })).text });
    const { asker, asked, shown } = askerFrom({
      outline: { to: "go", target: "7" },
      "para-07.instruments.protocol.status": "party",
      "para-07.not-put": choice,
      "para-07.more": { to: "quit" },
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(asked.filter((id) => id === "para-07.not-put")).toHaveLength(1);
    expect(lastSaved(files).answers?.["para-08"]?.status).toBe(choice === "keep" ? "consultation" : undefined);
    expect(JSON.stringify(shown)).toContain("Para. 8 is only for a State that is not yet party");
  });

  it.each([
    ["delete", undefined],
    ["keep", "Police operation."],
  ])(
    "asks what becomes of the reason of a reply that set the question aside, and can %s it",
    async (choice, reason) => {
      const answer = { status: "withheld", reason: "Police operation." };
      files = createMemoryFiles({ "a.yaml": (await playInterview({ ...SMALL, answers: { "para-30": answer } })).text });
      const { asker, shown } = askerFrom({
        outline: { to: "go", target: "30" },
        "para-30.status": "not-implemented",
        "para-30.former-reason": choice,
        "para-30.difficulties.note": { to: "quit" },
      });
      await fillInMemory(asker, files, { file: "a.yaml" });
      expect(lastSaved(files).answers?.["para-30"]).toMatchObject({ status: "not-implemented" });
      expect(lastSaved(files).answers?.["para-30"]?.reason).toBe(reason);
      expect(JSON.stringify(shown)).toContain("Police operation.");
    },
  );

  it("saves nothing of a new reply while the reason of the old one is being asked about", async () => {
    const answer = { status: "withheld", reason: "Police operation." };
    files = createMemoryFiles({ "a.yaml": (await playInterview({ ...SMALL, answers: { "para-30": answer } })).text });
    const { asker } = askerFrom({
      outline: { to: "go", target: "30" },
      "para-30.status": "not-implemented",
      "para-30.former-reason": { to: "quit" },
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(files.saved).toEqual([]);
  });

  it("saves a date as files have it, where only one can be meant", async () => {
    files = createMemoryFiles({ "a.yaml": (await playInterview(SMALL)).text });
    const { asker } = askerFrom({
      outline: { to: "go", target: "7" },
      "para-07.instruments.convention.status": "party",
      "para-07.instruments.convention.signed": "13 December 2000",
      "para-07.instruments.convention.ratified": "23.9.2003",
      "para-07.instruments.protocol.status": { to: "quit" },
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(lastSaved(files).answers?.["para-07"]?.instruments?.["convention"]).toEqual({
      status: "party",
      signed: "2000-12-13",
      ratified: "2003-09-23",
    });
  });

  it("leaves the outline to the question from which it was opened", async () => {
    files = createMemoryFiles({ "a.yaml": (await playInterview(SMALL)).text });
    const { asker, asked } = askerFrom({
      outline: [{ to: "go", target: "30" }, { to: "back" }],
      "para-30.status": [{ to: "outline" }, { to: "quit" }],
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(asked).toEqual(["outline", "para-30.status", "outline", "para-30.status"]);
  });

  it("goes back along the way that the person took, and then along the checklist", async () => {
    files = createMemoryFiles({ "a.yaml": (await playInterview(SMALL)).text });
    const back = { to: "back" };
    const { asker, asked } = askerFrom({
      outline: [{ to: "go", target: "13" }, "review", back, { to: "quit" }],
      "para-13.status": [{ to: "go", target: "36" }, back],
      "para-36.status": [back],
      review: [back],
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(asked).toEqual(
      "outline para-13.status para-36.status para-13.status outline review outline outline".split(" "),
    );
  });

  it("goes back from the question at which a new file begins to none, and says so", async () => {
    const { asker, shown } = askerFrom({
      state: "XUT",
      year: "2026",
      "para-07.instruments.convention.status": [{ to: "back" }, { to: "quit" }],
    });
    await fillInMemory(asker, files, {});
    expect(JSON.stringify(shown)).toContain("This is the first question.");
  });

  it("goes on from the outline by :skip, and says where there is nothing to go back to", async () => {
    files = createMemoryFiles({ "a.yaml": (await playInterview(SMALL)).text });
    const { asker, asked, shown } = askerFrom({
      outline: [{ to: "back" }, { to: "skip" }],
      "para-30.status": { to: "quit" },
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(asked.slice(0, 2)).toEqual(["outline", "outline"]);
    expect(asked[2]).toMatch(/^para-/);
    expect(JSON.stringify(shown)).toContain("There is nothing before the outline.");
  });

  it("asks for links to practice as for laws: the address, then what it is", async () => {
    const practiceLinks = [
      { title: "Judgments of 2025", url: "https://courts.example.org/2025" },
      { url: "https://statistics.example.org/trafficking" },
    ];
    const answer = { status: "implemented", measures: "Done.", practiceLinks };
    const { typed, text } = await playInterview({ ...SMALL, answers: { "para-30": answer } });
    expect(readText(text, "yaml").assessment?.answers?.["para-30"]).toMatchObject(answer);
    const asked = typed.map(({ id }) => id).filter((id) => id.startsWith("para-30.practiceLinks.0"));
    expect(asked).toEqual(["para-30.practiceLinks.0.url", "para-30.practiceLinks.0.title"]);
  });

  it("deletes a law, and changes one in place", async () => {
    const target: Assessment = {
      ...SMALL,
      answers: {
        "para-06": { status: "implemented", measures: "Done.", law: [{ title: "A" }, { title: "B", date: "2019" }] },
      },
    };
    const text = (await playInterview(target)).text;
    files = createMemoryFiles({ "a.yaml": text });
    const { asker } = askerFrom({
      outline: { to: "go", target: "6" },
      "para-06.more": ["law", { to: "quit" }],
      "para-06.law": ["0", "0", "done"],
      "para-06.law.0.change": ["remove", "change"],
      "para-06.law.0.title": ["B2"],
    });
    await fillInMemory(asker, files, { file: "a.yaml" });
    expect(lastSaved(files).answers?.["para-06"]?.law).toEqual([{ title: "B2", date: "2019" }]);
  });
});
