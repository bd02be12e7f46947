/** The card of a question: what is above each of its prompts, in brief, and what help shows of it, whole. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { fillInMemory, lastSaved, playInterview } from "../../scripts/play-interview.ts";
import { createScriptedAsker } from "../../scripts/scripted-asker.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { aboutOf, guidanceOf } from "../../src/interview/card.ts";
import type { About, Asker, Block } from "../../src/interview/asker.ts";
import { askingAbout, questionOf } from "../helpers/asking.ts";
import { readExample } from "../helpers/example.ts";
import { SMALL } from "../helpers/small.ts";

const LONG = `The council meets each month. ${"It brings ministries and courts together. ".repeat(9)}Its last words.`;

function withAnswers(answers: Readonly<Record<string, Answer>>, year = 2026): Assessment {
  return { ...SMALL, year, answers };
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === "gap") return "";
    return block.kind === "term" ? `${block.term}: ${block.text}` : block.text;
  });
}

/** The notes of the card and of the help, at a prompt of para. 21 (a). */
function notesAt(prompt: string, answers: Readonly<Record<string, Answer>>, lastYear?: Assessment) {
  const asking = askingAbout(questionOf("para-21a"), withAnswers(answers), undefined, { lastYear });
  return {
    card: linesOf(aboutOf(asking, `para-21a.${prompt}`).notes),
    help: linesOf(guidanceOf(asking, `para-21a.${prompt}`)),
  };
}

/** An asker that hands each prompt, and what it is about, to `seen`. */
function watching(asker: Asker, seen: (id: string, about: About | undefined) => void): Asker {
  const watch =
    <Prompt extends { readonly id: string; readonly about?: About | undefined }, T>(ask: (prompt: Prompt) => T) =>
    (prompt: Prompt): T => {
      seen(prompt.id, prompt.about);
      return ask(prompt);
    };
  return {
    ...asker,
    choose: watch((prompt) => asker.choose(prompt)),
    tick: watch((prompt) => asker.tick(prompt)),
    write: watch((prompt) => asker.write(prompt)),
    find: watch((prompt) => asker.find(prompt)),
  };
}

describe("the question", () => {
  it("is part of every prompt about it: replies, texts, laws, steps, carried answers and more; of no other prompt", async () => {
    const full: Answer = {
      status: "partly-implemented",
      elements: ["origin"],
      measures: "A plan.",
      law: [{ title: "Act", provision: "section 1" }],
      practiceLinks: [{ url: "https://courts.example.org" }],
      difficulties: { note: "Few staff." },
      nextSteps: [{ id: "s1", text: "A bill." }],
    };
    const target: Assessment = { ...SMALL, answers: { ...SMALL.answers, "para-06": full } };
    const files = createMemoryFiles({ "XUT-2025.yaml": (await playInterview({ ...SMALL, year: 2025 })).text });
    const { asker } = createScriptedAsker(target, () => lastSaved(files));
    const prompts = new Map<string, string | undefined>();
    const carried: Asker = {
      ...asker,
      choose: (prompt) =>
        prompt.id.endsWith(".carried") ? Promise.resolve({ value: "change" }) : asker.choose(prompt),
    };
    const seen = (id: string, about: About | undefined): void => void prompts.set(id, about?.id);
    await fillInMemory(watching(carried, seen), files, { from: "XUT-2025.yaml", year: 2026 });
    const wrong = [...prompts].filter(
      ([id, about]) => about !== (id.startsWith("para-") ? id.split(".")[0] : undefined),
    );
    expect(wrong).toEqual([]);
    for (const part of [".status", ".measures", ".law.0.title", ".nextSteps.0.text", ".carried", ".more", ".elements"])
      expect(
        [...prompts.keys()].some((id) => id.endsWith(part)),
        part,
      ).toBe(true);
  });
});

describe("the notes of a card", () => {
  it("have what was said so far, a line each, without the field that is asked for", () => {
    const answers = {
      "para-21a": {
        status: "partly-implemented",
        elements: ["justice"],
        measures: LONG,
        law: [{ title: "Act" }, { title: "Code", provision: "section 3" }],
      },
    };
    const { card, help } = notesAt("measures", answers);
    expect(card.slice(0, 3)).toEqual([
      "Reply: Yes, in part",
      expect.stringMatching(/: Members, for example: justice/),
      "Law: Act; Code, section 3",
    ]);
    expect(notesAt("more", answers).card).toContainEqual(
      "What has been done: The council meets each month. It brings ministries and …",
    );
    expect(help).toContain("What you have answered so far");
    expect(help).toContain(`What has been done: ${LONG}`);
  });

  it("have the answers of the recommendations that this one refers to, one note each, and name no other twice", () => {
    const answers = { "para-37": { status: "implemented", measures: LONG }, "para-50": { status: "not-implemented" } };
    const { card, help } = notesAt("status", answers);
    expect(card).toEqual([
      expect.stringMatching(/^Para\. 37: Yes\. The council meets .*…$/),
      "Para. 50: No",
      "See also para. 82",
      "Official text: https://undocs.org/en/CTOC/COP/2010/6",
    ]);
    expect(card[0]?.length).toBeLessThan(200);
    expect(help).toContain(`What has been done: ${LONG}`);
    expect(help.filter((line) => line.includes("undocs.org"))).toHaveLength(1);
  });

  it("have last year's answer, its year and its words; whole in help", () => {
    const lastYear = withAnswers({ "para-21a": { status: "not-implemented", difficulties: { note: LONG } } }, 2025);
    const { card, help } = notesAt("status", {}, lastYear);
    expect(card[0]).toMatch(/^2025: No\. The council meets each month\. .*…$/);
    expect(help).toContain("The answer of 2025");
    expect(help).toContain(`Note on difficulties: ${LONG}`);
  });

  it("do not show last year's answer a second time where it was carried over, or was confirmed", () => {
    const given: Answer = { status: "implemented", measures: "A council." };
    const lastYear = withAnswers({ "para-21a": { ...given, answered: { by: "moj", date: "2025-03-01" } } }, 2025);
    for (const answer of [
      { ...given, carriedFrom: 2025 },
      { ...given, answered: { by: "moj", date: "2026-03-01" } },
    ]) {
      expect(notesAt("measures", { "para-21a": answer }, lastYear).card.join("\n")).not.toContain("2025: ");
      expect(notesAt("measures", { "para-21a": answer }, lastYear).help).not.toContain("The answer of 2025");
    }
    const changed = { ...given, measures: "Two councils." };
    expect(notesAt("more", { "para-21a": changed }, lastYear).card).toContain("2025: Yes. A council.");
  });

  it("do not show last year's answer again once an outcome is given for its step, or the step is changed", () => {
    const given: Answer = { status: "implemented", measures: "A council." };
    const [step, later] = [
      { id: "s1", text: "A handbook.", by: "2026-05" },
      { id: "s2", text: "A law.", by: "2027" },
    ];
    const lastYear = withAnswers({ "para-21a": { ...given, nextSteps: [step, later] } }, 2025);
    const now: Answer = {
      ...given,
      nextSteps: [{ ...later, by: "2028" }],
      earlierSteps: [{ ...step, year: 2025, outcome: "done", note: "Printed in May." }],
    };
    const { card, help } = notesAt("more", { "para-21a": now }, lastYear);
    expect(card.join("\n")).not.toContain("2025: Yes");
    expect(help).not.toContain("The answer of 2025");
  });

  it("show the whole of a carried-over answer where it is to be confirmed, and once", () => {
    const { card } = notesAt("carried", { "para-21a": { status: "implemented", measures: LONG, carriedFrom: 2025 } });
    expect(card.slice(0, 3)).toEqual([
      "This is the answer of 2025. It does not count until you confirm it.",
      "Reply: Yes",
      `What has been done: ${LONG}`,
    ]);
    expect(new Set(card).size).toBe(card.length);
  });

  it("are nowhere the same twice, on the card and in help, at any prompt of any question", () => {
    const assessment = readExample(2026);
    const lastYear = readExample(2025);
    for (const id of Object.keys(assessment.answers ?? {})) {
      const asking = askingAbout(questionOf(id), assessment, undefined, { lastYear });
      for (const part of ["status", "measures", "more", "carried"]) {
        const { title, text, citation, notes } = aboutOf(asking, `${id}.${part}`);
        const card = [title, text, citation, ...linesOf(notes)];
        expect(new Set(card).size, `${id}.${part}`).toBe(card.length);
        const help = linesOf(guidanceOf(asking, `${id}.${part}`));
        expect(help).not.toContain(text);
        expect(help.filter((line) => line.startsWith("Official text:"))).toHaveLength(1);
      }
    }
  });
});

describe("last year's file", () => {
  const firstNotes = async (files: ReturnType<typeof createMemoryFiles>, file: string): Promise<readonly string[]> => {
    let notes: readonly string[] = [];
    const { asker } = createScriptedAsker(SMALL, () => lastSaved(files));
    const quitting: Asker = {
      ...asker,
      choose: (prompt) => {
        if (prompt.id === "outline") return Promise.resolve({ move: { to: "go", target: "30" } });
        if (prompt.about === undefined) return asker.choose(prompt);
        notes = linesOf(prompt.about.notes);
        return Promise.resolve({ move: { to: "quit" } });
      },
    };
    await fillInMemory(quitting, files, { file });
    return notes;
  };
  const yaml = async (year: number, answer: Answer, more: Partial<Assessment> = {}): Promise<string> =>
    (await playInterview({ ...SMALL, year, answers: { "para-30": answer }, ...more })).text;

  it("is found in the folder of the file: the latest earlier one of the same State", async () => {
    const now = (await playInterview(SMALL)).text;
    const files = createMemoryFiles({
      "work/a.yaml": now,
      "work/b.yaml": await yaml(2024, { status: "implemented", measures: "Older." }),
      "work/c.yaml": await yaml(2025, { status: "not-implemented", difficulties: { note: "No staff." } }),
      "work/d.yaml": (await yaml(2025, { status: "implemented", measures: "Elsewhere." })).replace('"XUT"', '"XAM"'),
      "work/e.yaml": "state: XUT\nyear: 2025\nnot: an assessment\n",
      "f.yaml": await yaml(2025, { status: "implemented", measures: "In another folder." }),
    });
    const before = files.texts.get("work/a.yaml");
    expect(await firstNotes(files, "work/a.yaml")).toContain("2025: No. No staff.");
    expect(files.texts.get("work/a.yaml")).toBe(before);
  });

  it("is nothing where there is none, or it is damaged", async () => {
    const files = createMemoryFiles({
      "a.yaml": (await playInterview(SMALL)).text,
      "XUT-2025.yaml": "state: XUT\nyear: 2025\nanswers: [",
    });
    expect((await firstNotes(files, "a.yaml")).join("\n")).not.toContain("2025");
  });
});
