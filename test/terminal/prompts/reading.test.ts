/** What is read page by page below a question, such as help, or an answer of an earlier year: the moves work there too. */
import { describe, expect, it } from "vitest";
import type { About, Block } from "../../../src/interview/asker.ts";
import { type Read, type Reading, read, startReading } from "../../../src/terminal/prompts/reading.ts";
import { type Person, KEY, sitAt } from "./person.ts";

const ABOUT: About = {
  id: "para-21a",
  heading: "National coordination",
  citation: "Para. 21 (a) · States should",
  title: "National coordinating body",
  text: "Has your State a body that coordinates its work on trafficking in persons?",
  notes: [],
};
const LINES = Array.from({ length: 30 }, (_, line): Block => ({ kind: "text", text: `Line ${line + 1}.` }));

const person = (about: About | undefined = ABOUT, rows = 12): Person<Reading, Read> =>
  sitAt(read, startReading(LINES, about), { columns: 40, rows });

describe("what is read in a low window", () => {
  it.each([
    [":quit", { move: { to: "quit" } }],
    [":skip", { move: { to: "skip" } }],
    [":outline", { move: { to: "outline" } }],
    [":undo", { move: { to: "undo" } }],
    [":go 21a", { move: { to: "go", target: "21a" } }],
    ["：Go 21 (a)", { move: { to: "go", target: "21 (a)" } }],
    // As Shift+Tab and F1 do.
    [":back", "left"],
    [":help", "left"],
  ])("is left by the word %s", (word, reply) => {
    expect(person().type(`${word}${KEY.enter}`).reply()).toEqual(reply);
  });

  it("shows the word as it is typed, and scrolls on by the space bar once it is deleted", () => {
    const one = person().type(":go 2");
    expect(one.screen()).toContain("\n> :go 2|\n");
    expect(one.screen()).toContain("Line 1.");
    one.type(KEY.backspace.repeat(5));
    expect(one.screen()).not.toContain("> ");
    expect(one.type(" ").screen()).not.toContain("Line 1.");
  });

  it("says which words there are if there is no such word, and goes on", () => {
    const one = person().type(`:bakc${KEY.enter}`);
    expect(one.reply()).toBeUndefined();
    expect(one.screen().replace(/\s+/g, " ")).toContain('There is no command ":bakc". Commands are :help, :back,');
    expect(one.type(KEY.down).screen()).not.toContain("There is no command");
    expect(one.type(`:quit${KEY.enter}`).reply()).toEqual({ move: { to: "quit" } });
  });

  it.each([6, 8, 12, 20])("is never higher or wider than a window of %i rows with a word or a notice", (rows) => {
    for (const typed of [":outline of everything that there is in this questionnaire", `:bakc${KEY.enter}`]) {
      const lines = person(ABOUT, rows).type(typed).screen().replace("|", "").split("\n");
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(lines.filter((line) => line.length > 40)).toEqual([]);
    }
  });

  it("knows no words where there is no question to leave", () => {
    expect(
      sitAt(read, startReading(LINES), { columns: 40, rows: 12 }).type(`:quit${KEY.enter}`).reply(),
    ).toBeUndefined();
  });
});
