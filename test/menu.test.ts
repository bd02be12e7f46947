/** The menu with a scripted person: what is offered, what each entry does with the same use case as its command, what goes wrong. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../scripts/memory-files.ts";
import { createMemoryContext } from "../scripts/play-interview.ts";
import { menu } from "../src/commands/menu.ts";
import { readText } from "../src/format/read-assessment.ts";
import type { Assessment } from "../src/domain/model/assessment.ts";
import type { Asker, Block, ChoosePrompt, Move, Reply, WritePrompt } from "../src/interview/asker.ts";
import { createFailure } from "../src/messages/failure.ts";
import type { Files } from "../src/workspace/files.ts";
import { textOf } from "./helpers/assessment-file.ts";
import { draftOf, readExample } from "./helpers/example.ts";
import { SMALL } from "./helpers/small.ts";

type Said = string | Move;

/** Enter alone. */
const ENTER = "\r";

/** A person at the menu: says this, one after the other, and then leaves. */
async function atMenu(
  texts: Readonly<Record<string, string>>,
  said: readonly Said[],
  { file, change = {} }: { readonly file?: string; readonly change?: Partial<Files> } = {},
): Promise<{
  exitCode: number;
  shown: string;
  prompts: (ChoosePrompt | WritePrompt)[];
  texts: Map<string, string>;
  /** The entries of the last menu. */
  offered: readonly string[];
}> {
  const files = createMemoryFiles(texts);
  const left = [...said];
  const shown: string[] = [];
  const prompts: (ChoosePrompt | WritePrompt)[] = [];
  const say = (): Promise<Reply<string>> => {
    const next = left.shift();
    if (next === undefined) throw new Error(`Nothing is left to say to ${prompts.at(-1)?.id ?? ""}.`);
    return Promise.resolve(typeof next === "string" ? { value: next } : { move: next });
  };
  const show = (blocks: readonly Block[]): Promise<void> => {
    shown.push(...blocks.flatMap((block) => ("text" in block ? [block.text] : [])));
    return Promise.resolve();
  };
  const asker: Asker = {
    show,
    async read(blocks) {
      await show(blocks);
      return undefined;
    },
    choose(prompt) {
      prompts.push(prompt);
      if (prompt.id === "menu" && left.length === 0) left.push("leave");
      return say().then((reply) => {
        const { value } = reply;
        if (value === ENTER && prompt.current !== undefined) return { value: prompt.current };
        if (value !== undefined && !prompt.options.some((option) => option.value === value))
          throw new Error(`${prompt.id} has no ${value}: ${prompt.options.map((option) => option.value).join(", ")}`);
        return reply;
      });
    },
    write(prompt) {
      prompts.push(prompt);
      return say().then((reply) => {
        const value = reply.value === ENTER ? (prompt.current ?? prompt.proposed ?? "") : reply.value;
        const problem = value === undefined ? undefined : prompt.check?.(value);
        if (problem === undefined || value === undefined) return value === undefined ? reply : { value };
        shown.push(problem);
        return asker.write(prompt);
      });
    },
    find: () => say(),
    tick: () => Promise.resolve({ value: [] }),
  };
  const output: string[] = [];
  const context = {
    ...createMemoryContext({ ...files, ...change }, output),
    loadThreads: () => Promise.resolve(undefined),
  };
  const session = {
    asker,
    signal: new AbortController().signal,
    endedBy: () => false,
    workOn: () => undefined,
  };
  const { exitCode } = await menu(context, file === undefined ? {} : { file }, session);
  expect(left).toEqual([]);
  const last = prompts.findLast(({ id }) => id === "menu") as ChoosePrompt;
  return {
    exitCode,
    shown: [...shown, ...output].join("\n").replace(/\s+/g, " "),
    prompts,
    texts: files.texts,
    offered: last.options.map(({ value }) => value),
  };
}

const DRAFT: Assessment = {
  ...SMALL,
  contributors: [{ id: "moj", authority: "Ministry of Justice" }],
};
const EARLIER: Assessment = { ...SMALL, year: 2025 };
const FINAL: Assessment = {
  ...SMALL,
  stage: "final",
  clearance: { name: "Mára Østerlind", date: "2026-11-20" },
};
const draft = { "XUT-2026.yaml": textOf(DRAFT) };
const final = { "XUT-2026.yaml": textOf(FINAL) };
const twoYears = { ...draft, "XUT-2025.yaml": textOf(EARLIER) };
const ALWAYS = ["begin", "blank", "read", "open", "leave"];

/** A year in which nothing is missing. */
const COMPLETE: Assessment = { ...draftOf(readExample(2025)), year: 2026 };

const saved = (text: string | undefined): Assessment | undefined => readText(text ?? "", "yaml").assessment;
const back: Move = { to: "back" };

describe("the menu offers what can be done with what is there", () => {
  const damaged = { "XUT-2026.yaml": textOf(DRAFT).replace(/^format:.*$/m, "") };
  const part = textOf({
    ...SMALL,
    part: { id: "moj", of: "a.yaml", key: "0123456789abcdef", sent: "2026-11-01", questions: ["para-06"] },
  });
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["an empty folder", {}, ALWAYS],
    ["a draft", draft, ["go-on", "split", "status", "check", "compare", "report", "finalize", ...ALWAYS]],
    ["a final file", final, ["status", "check", "compare", "report", "reopen", ...ALWAYS]],
    ["last year's final file", { "XUT-2025.yaml": textOf({ ...FINAL, year: 2025 }) }, ["next-year", "status", "check", "compare", "report", "reopen", ...ALWAYS]],
    ["a State's files of several years", twoYears, ["go-on", "split", "status", "check", "compare", "report", "finalize", "overview", "export", ...ALWAYS]],
    ["a damaged file", damaged, ["check", ...ALWAYS]],
    ["a part", { "part.yaml": part }, ["go-on", "status", "check", "report", ...ALWAYS]],
    ["files of several States", { ...draft, "NOR-2026.yaml": textOf({ ...SMALL, state: "NOR" }) }, ["open", "overview", "export", "status", "check", "begin", "blank", "read", "leave"]],
  ])("%s", async (_, texts, entries) => {
    expect((await atMenu(texts, [])).offered).toEqual(entries);
  }); // prettier-ignore

  it("is about the newest year of a State, with the entry that goes on marked", async () => {
    const { prompts } = await atMenu(twoYears, []);
    expect(prompts[0]).toMatchObject({ label: expect.stringContaining("XUT-2026.yaml") as string, current: "go-on" });
  });

  it("is about the file that was named, and another file can be chosen", async () => {
    const { prompts, exitCode } = await atMenu(twoYears, ["open", "XUT-2026.yaml"], { file: "XUT-2025.yaml" });
    const labels = prompts.filter(({ id }) => id === "menu").map(({ label }) => label);
    expect(labels).toEqual([expect.stringContaining("XUT-2025.yaml"), expect.stringContaining("XUT-2026.yaml")]);
    expect(exitCode).toBe(0);
  });

  it("a named file that is not there yet is begun under this name", async () => {
    const { texts } = await atMenu({}, ["begin", "XUT", "2026", { to: "quit" }], { file: "mine.yaml" });
    expect(saved(texts.get("mine.yaml"))).toMatchObject({ state: "XUT", year: 2026 });
  });

  it("a named file that is no assessment is said to be none, once", async () => {
    const { shown, offered } = await atMenu({ "notes.yaml": "- milk\n" }, ["read", back], { file: "notes.yaml" });
    expect(shown.match(/notes\.yaml is not an assessment/g)).toHaveLength(1);
    expect(offered).toEqual(ALWAYS);
  });
});

describe("answering", () => {
  it("goes on with the file; who stops in the middle leaves the menu", async () => {
    const { exitCode, prompts } = await atMenu(draft, ["go-on", { to: "quit" }]);
    expect(exitCode).toBe(130);
    expect(prompts.at(-1)?.id).not.toBe("menu");
  });

  it("begins a new year with the answers of the last one", async () => {
    const last = { "XUT-2025.yaml": textOf(EARLIER) };
    const { texts } = await atMenu(last, ["next-year", "2026", { to: "quit" }]);
    expect(saved(texts.get("XUT-2026.yaml"))).toMatchObject({ year: 2026 });
  });

  it("comes back to the menu if the new assessment is called off", async () => {
    const { exitCode, texts } = await atMenu({}, ["begin", back]);
    expect([exitCode, texts.size]).toEqual([0, 0]);
  });

  it("says that a file is open elsewhere, and something else can be chosen", async () => {
    const lock = (): never => {
      throw createFailure("file-locked", {
        file: "XUT-2026.yaml",
        user: "mara",
        host: "nco",
        since: "9:00",
        lock: "l",
      });
    };
    for (const entry of ["go-on", "finalize"]) {
      const { shown, exitCode } = await atMenu(draft, [entry], { change: { lock } });
      expect(shown).toContain("XUT-2026.yaml is open in another session");
      expect(exitCode).toBe(0);
    }
  });

  it("reopens a final file after a yes, and leaves it after a no", async () => {
    const yes = await atMenu(final, ["reopen", "yes", { to: "quit" }]);
    expect(saved(yes.texts.get("XUT-2026.yaml"))).toMatchObject({ stage: "draft" });
    const no = await atMenu(final, ["reopen", "no"]);
    expect(no.texts.get("XUT-2026.yaml")).toBe(final["XUT-2026.yaml"]);
  });
});

describe("the work of several ministries", () => {
  const sent = atMenu(draft, ["split", "authority", "2020-01-01", "2026-12-15", ENTER]);

  it("writes the parts into the proposed folder, says which, and offers to bring them back", async () => {
    const { texts, shown, offered } = await sent;
    expect(saved(texts.get("parts/XUT-2026.moj.yaml"))?.part).toMatchObject({ id: "moj", due: "2026-12-15" });
    expect(texts.has("parts/XUT-2026.moj.docx")).toBe(true);
    expect(shown).toContain("Type today or a later day");
    expect(shown).toContain("parts/XUT-2026.moj.yaml");
    expect(shown).toContain("When a part comes back, choose “Add the answers that ministries sent back”.");
    expect(offered).toContain("merge");
  });

  it("replaces parts that were answered only after a yes; the old ones are kept", async () => {
    const there = { ...draft, "parts/XUT-2026.moj.yaml": "answered\n" };
    const again = ["split", "authority", ENTER, ENTER] as const;
    const { texts, shown, prompts } = await atMenu(there, [...again, "other", back, back, back]);
    expect(texts.get("parts/XUT-2026.moj.yaml")).toBe("answered\n");
    expect(prompts.find(({ id }) => id === "menu.split.exists")?.label).toContain("parts/XUT-2026.moj.yaml");
    expect(shown).not.toContain("When it comes back");
    const replaced = await atMenu(there, [...again, "replace"]);
    expect(saved(replaced.texts.get("parts/XUT-2026.moj.yaml"))?.part?.id).toBe("moj");
  });

  it("brings back the parts in the proposed folder", async () => {
    const all = Object.fromEntries((await sent).texts);
    const file = "parts/XUT-2026.moj.yaml";
    const answered = (all[file] ?? "").replace(
      "para-57: {}",
      'para-57: { status: "implemented", measures: "The Act of 2019." }',
    );
    const { texts, shown } = await atMenu({ ...all, [file]: answered }, ["merge", "parts"]);
    expect(shown).toContain("What was sent back for XUT-2026.yaml");
    expect(saved(texts.get("XUT-2026.yaml"))?.answers?.["para-57"]).toMatchObject({ measures: "The Act of 2019." });
  });

  it("offers to merge as well what a part did not ask for", async () => {
    const all = Object.fromEntries((await sent).texts);
    const file = "parts/XUT-2026.moj.yaml";
    const answer = '{ status: "implemented", measures: "The Act of 2019." }';
    const answered = (all[file] ?? "").replace("para-57: {}", `para-57: ${answer}\n  para-69: ${answer}`);
    const answersAfter = async (said: string): Promise<Assessment["answers"]> => {
      const { texts, prompts } = await atMenu({ ...all, [file]: answered }, ["merge", "parts", said]);
      expect(prompts.find(({ id }) => id === "menu.merge.outside")?.label).toContain("1 answer was not merged");
      return saved(texts.get("XUT-2026.yaml"))?.answers;
    };
    const measures = { measures: "The Act of 2019." };
    const left = await answersAfter("no");
    expect(left?.["para-57"]).toMatchObject(measures);
    expect(left?.["para-69"]).toBeUndefined();
    expect(await answersAfter("yes")).toMatchObject({ "para-57": measures, "para-69": measures });
  });

  it("says of what is no part that it is none", async () => {
    const { texts } = await sent;
    const { shown, exitCode } = await atMenu({ ...twoYears, ...Object.fromEntries(texts) }, [
      "merge",
      "",
      "XUT-2025.yaml",
    ]);
    expect(shown).toContain("XUT-2025.yaml is not a part of another file");
    expect(exitCode).toBe(0);
  });
});

describe("looking at files", () => {
  it("shows how far the file is, or all in the folder", async () => {
    expect((await atMenu(draft, ["status"])).shown).toContain("2 of 77 questions answered");
    expect((await atMenu(twoYears, ["status", "all"])).shown).toContain("XUT-2025.yaml");
  });

  it("checks the file, or all in the folder", async () => {
    expect((await atMenu(twoYears, ["check", "one"])).shown).toContain("1 file was checked");
    expect((await atMenu(twoYears, ["check", "all"])).shown).toContain("2 files were checked");
  });

  it("offers to fix what can be fixed, and does it only after a yes", async () => {
    const text = textOf(SMALL).replace("state: XUT", "state: xut").replace('state: "XUT"', 'state: "xut"');
    expect(text).toContain("xut");
    const left = await atMenu({ "XUT-2026.yaml": text }, ["check", "no"]);
    expect(left.prompts.find(({ id }) => id === "menu.fix")).toMatchObject({ current: "no" });
    expect(left.texts.get("XUT-2026.yaml")).toBe(text);
    const fixed = await atMenu({ "XUT-2026.yaml": text }, ["check", "yes"]);
    expect(saved(fixed.texts.get("XUT-2026.yaml"))?.state).toBe("XUT");
    expect((await atMenu(draft, ["check"])).prompts.map(({ id }) => id)).not.toContain("menu.fix");
  });

  it("compares the file with another year, which may be elsewhere", async () => {
    expect((await atMenu(twoYears, ["compare", "XUT-2025.yaml"])).shown).toContain("from 2025 to 2026");
    const earlier = await atMenu(twoYears, ["compare", "XUT-2026.yaml"], { file: "XUT-2025.yaml" });
    expect(earlier.shown).toContain("from 2025 to 2026");
    expect(earlier.shown).not.toContain("later year first");
    const elsewhere = { ...draft, "old/XUT-2025.yaml": textOf(EARLIER) };
    expect((await atMenu(elsewhere, ["compare", "old/XUT-2025.yaml"])).shown).toContain("from 2025 to 2026");
    expect((await atMenu(draft, ["compare", "nowhere.yaml"])).shown).toContain("There is no file nowhere.yaml");
  });

  it("shows a question in full", async () => {
    expect((await atMenu({}, ["read", "para-21a"])).shown).toContain("National coordinating body");
  });
});

describe("writing documents", () => {
  it("writes the report in the chosen form under the proposed name, and says where", async () => {
    const { texts, shown } = await atMenu(draft, ["report", "whole", "docx", "public", ENTER]);
    expect(texts.has("XUT-2026-public.docx")).toBe(true);
    expect(shown).toContain("XUT-2026-public.docx");
    const onScreen = await atMenu(draft, ["report", "whole", "text", "all"]);
    expect(onScreen.shown).toContain("A national plan covers all three.");
    expect(onScreen.texts.size).toBe(1);
  });

  it("writes it beside a file that is elsewhere", async () => {
    const { texts } = await atMenu({ "of/XUT-2026.yaml": textOf(DRAFT) }, ["report", "whole", "html", "all", ENTER], {
      file: "of/XUT-2026.yaml",
    });
    expect(texts.has("of/XUT-2026.html")).toBe(true);
  });

  it("replaces nothing without asking", async () => {
    const there = { ...draft, "XUT-2026.md": "mine\n" };
    const kept = await atMenu(there, ["report", "whole", "markdown", "all", ENTER, "other", "b.md"]);
    expect(kept.texts.get("XUT-2026.md")).toBe("mine\n");
    expect(kept.texts.has("b.md")).toBe(true);
    const replaced = await atMenu(there, ["report", "whole", "markdown", "all", ENTER, "replace"]);
    expect(replaced.texts.get("XUT-2026.md")).toContain("Utland");
  });

  it("wants the ending of the form", async () => {
    const { shown, texts } = await atMenu(draft, ["report", "whole", "csv", "all", "a.xlsx", "a.csv"]);
    expect(shown).toContain("The name must end with .csv.");
    expect(texts.has("a.csv")).toBe(true);
  });

  it("writes the next steps as a list and as a calendar", async () => {
    const file = { "XUT-2025.yaml": textOf(draftOf(readExample(2025))) };
    const list = await atMenu(file, ["report", "steps", "html", "all", ENTER]);
    expect(list.texts.get("XUT-2025-steps.html")).toContain("Next steps");
    const calendar = await atMenu(file, ["report", "steps", "ics", "public", ENTER]);
    expect(calendar.texts.get("XUT-2025-steps-public.ics")).toMatch(/^BEGIN:VCALENDAR/);
    const summary = await atMenu(file, ["report", "summary", "html", "all", ENTER]);
    expect(summary.texts.get("XUT-2025-summary.html")).toContain("Steps to be taken");
    // A whole report is no calendar.
    const back: Said = { to: "back" };
    const { prompts } = await atMenu(file, ["report", "steps", back, "whole", back, back]);
    const forms = prompts.flatMap((prompt) =>
      prompt.id === "menu.report.form" && "options" in prompt ? [prompt.options.map(({ value }) => value)] : [],
    );
    expect(forms).toEqual([expect.arrayContaining(["ics"]), expect.not.arrayContaining(["ics"])]);
  });

  it("says what to choose where no step has a date for a calendar", async () => {
    const { shown } = await atMenu(draft, ["report", "steps", "ics", "all", ENTER]);
    expect(shown).toMatch(/nothing for a calendar\. Choose another format/);
  });

  it("goes back from each prompt to the one before", async () => {
    const { texts } = await atMenu(draft, ["report", "whole", "html", back, "markdown", "all", back, "all", "a.md"]);
    expect([...texts.keys()].sort()).toEqual(["XUT-2026.yaml", "a.md"]);
  });

  it("makes the blank questionnaire for the State and year of the file, for others, or for none", async () => {
    expect((await atMenu(draft, ["blank", "html", "same", ENTER])).texts.has("questionnaire-XUT-2026.html")).toBe(true);
    const other = await atMenu({}, ["blank", "yaml", "other", "NOR", "2027", ENTER]);
    expect(saved(other.texts.get("NOR-2027.yaml"))).toMatchObject({ state: "NOR", year: 2027 });
    expect((await atMenu({}, ["blank", "docx", "none", ENTER])).texts.has("questionnaire.docx")).toBe(true);
  });
});

describe("files of many States", () => {
  const many = { ...twoYears, "NOR-2026.yaml": textOf({ ...SMALL, state: "NOR" }) };

  it("writes what they say together, for the year and the readers that are chosen", async () => {
    const shown = await atMenu(many, ["overview", "2026", "text", "all"]);
    expect(shown.shown).toContain("Overview of 2026");
    expect(shown.shown).toContain("Answers of 2 States");
    const { texts } = await atMenu(many, ["overview", "2025", "html", "public", ENTER]);
    expect(texts.get("overview-2025-public.html")).toContain("Overview of 2025");
    // Of one year nothing has to be chosen.
    const { "XUT-2025.yaml": _, ...oneYear } = many;
    expect((await atMenu(oneYear, ["overview", "text", "all"])).shown).toContain("Answers of 2 States");
  });

  it("goes back from the readers to the form, and from there to the year", async () => {
    const { prompts } = await atMenu(many, ["overview", "2025", "html", back, back, "2026", "text", "all"]);
    expect(prompts.map(({ id }) => id).slice(1, 6)).toEqual([
      "menu.overview",
      "menu.overview.form",
      "menu.overview.public",
      "menu.overview.form",
      "menu.overview",
    ]);
  });

  it("writes their answers as tables, and replaces earlier ones only after a yes", async () => {
    const { texts, shown } = await atMenu(many, ["export", "all", ENTER]);
    expect(shown).toContain("3 files of 2 States exported to tables.");
    expect(texts.has("tables/csv/answers.csv")).toBe(true);
    const there = Object.fromEntries(texts);
    const other = await atMenu(there, ["export", "public", ENTER, "other", "more"]);
    expect(other.prompts.find(({ id }) => id === "menu.export.exists")?.label).toContain("tables already exists");
    expect(other.texts.has("more/csv/answers.csv")).toBe(true);
    expect((await atMenu(there, ["export", "all", ENTER, "replace"])).shown).toContain("exported to tables.");
  });
});

describe("making final", () => {
  it("says what is missing, with what to choose", async () => {
    const { shown, texts } = await atMenu(draft, ["finalize"]);
    expect(shown).toContain("Correct this first: choose “Answer questions”.");
    expect(texts.get("XUT-2026.yaml")).toBe(draft["XUT-2026.yaml"]);
  });

  it("asks who cleared it, seals the file, and offers to reopen it", async () => {
    const { offered, shown, texts } = await atMenu({ "XUT-2026.yaml": textOf(COMPLETE) }, [
      "finalize",
      "Mára Østerlind",
      "",
      "",
      "2026-11-20",
      "yes",
    ]);
    expect(saved(texts.get("XUT-2026.yaml"))).toMatchObject({ stage: "final", clearance: { name: "Mára Østerlind" } });
    expect(shown).toContain("To change it, choose “Reopen the file to change something”.");
    expect(offered).toContain("reopen");
  });
});

describe("leaving", () => {
  it.each([["report"], ["blank"], ["read"], ["split"], ["open"], ["compare"], ["overview"], ["export"]])(
    "%s: stop ends the program, back leads to the menu",
    async (entry) => {
      const stopped = await atMenu(twoYears, [entry, { to: "quit" }]);
      expect(stopped.exitCode).toBe(0);
      expect(stopped.prompts.filter(({ id }) => id === "menu")).toHaveLength(1);
      const again = await atMenu(twoYears, [entry, back]);
      expect(again.prompts.filter(({ id }) => id === "menu")).toHaveLength(2);
    },
  );

  it.each(["quit", "back"] as const)("the menu is left by %s, because nothing is before it", async (to) => {
    const left = await atMenu(twoYears, [{ to }]);
    expect([left.exitCode, left.prompts.length]).toEqual([0, 1]);
  });

  it("help is shown, and the same is asked again", async () => {
    const { shown, prompts } = await atMenu(draft, [{ to: "help" }, "report", { to: "help" }, back]);
    expect(shown).toContain("When a task is done, this menu appears again.");
    expect(prompts.map(({ id }) => id)).toEqual(["menu", "menu", "menu.report", "menu.report", "menu"]);
  });
});
