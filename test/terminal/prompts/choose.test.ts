/** The list of which one option is chosen. */
import { describe, expect, it } from "vitest";
import type { ChoosePrompt } from "../../../src/interview/asker.ts";
import { choose, startChoosing } from "../../../src/terminal/prompts/choose.ts";
import { type Person, KEY, sitAt } from "./person.ts";

const STATUS: ChoosePrompt = {
  id: "para-30.status",
  label: "Which of these is true for your State?",
  options: ["implemented", "partly-implemented", "not-implemented", "not-applicable"].map((value, at) => ({
    value,
    label:
      ["Yes", "Yes, in part", "No", "Does not apply to our State, because of its constitution or its size"][at] ?? "",
  })),
};
const MANY: ChoosePrompt = {
  ...STATUS,
  options: Array.from({ length: 25 }, (_, at) => ({ value: `v${at + 1}`, label: `Option ${at + 1}` })),
};

const PARAGRAPHS: ChoosePrompt = {
  ...STATUS,
  options: ["21 · National action", "21 (a) · Coordinating body", "21 (b) · Rapporteur"].map((label) => ({
    value: label,
    label,
  })),
};

function sit(
  prompt: ChoosePrompt = STATUS,
  options: Parameters<typeof sitAt>[2] = {},
): Person<{ index: number }, unknown> {
  return sitAt(choose, startChoosing(prompt), options);
}

describe("a label with a colon", () => {
  const options = ["That is all", "Another provision of: Penal Code", "Change or delete: Penal Code"].map(
    (label, at) => ({
      value: `value-${at}`,
      label,
    }),
  );
  const typed = (keys: string): unknown =>
    sitAt(choose, startChoosing({ id: "laws", label: "Laws of this answer", options }))
      .type(keys)
      .reply();

  it("is typed as it is shown, and a colon after anything else begins a command", () => {
    expect(typed(`another provision of: Penal${KEY.enter}`)).toEqual({ value: "value-1" });
    expect(typed(`Change or delete:${KEY.enter}`)).toEqual({ value: "value-2" });
    expect(typed(`that:quit${KEY.enter}`)).toEqual({ move: { to: "quit" } });
  });
});

describe("a list of options", () => {
  it.each<[string, string, ChoosePrompt, number]>([
    ["nothing is marked at first", "", STATUS, -1],
    ["what was chosen before is marked", "", { ...STATUS, current: "not-implemented" }, 2],
    ["down marks the first", KEY.down, STATUS, 0],
    ["up marks the last", KEY.up, STATUS, 3],
    ["down goes around", KEY.down.repeat(5), STATUS, 0],
    ["up goes around", KEY.down + KEY.up, STATUS, 3],
    ["Ctrl and an arrow is the arrow", "\u001b[1;5B", STATUS, 0],
    ["Home", KEY.up + KEY.home, STATUS, 0],
    ["End", KEY.end, STATUS, 3],
    ["Page Down stops at the last", KEY.down + KEY.pageDown.repeat(3), MANY, 24],
    ["Page Up passes over ten", KEY.end + KEY.pageUp, MANY, 14],
    ["a digit", "3", STATUS, 2],
    ["two digits that make a number", "12", MANY, 11],
    ["a number that is too large", "42", STATUS, -1],
    ["a digit of another script", "٣", STATUS, 2],
    ["a word of which no label begins", "xyz", STATUS, -1],
    ["a whole label before the beginning of one", "yes", STATUS, 0],
    ["the beginning of one label", "doe", STATUS, 3],
    ["the beginning of several labels", "ye", STATUS, -1],
    ["a word from the middle of a label", "in part", STATUS, 1],
    ["a label in full width", "ｎｏ", STATUS, 2],
    ["an id", "not-implemented", STATUS, 2],
    ["a word that was deleted again", `3yes${KEY.backspace.repeat(3)}`, STATUS, 2],
    ["a word that was deleted at once", "xyz\u0015no", STATUS, 2],
    ["an arrow from the option that a word means", `in part${KEY.down}`, STATUS, 2],
    ["a digit and letters at once are a word", "21a", PARAGRAPHS, 1],
  ])("%s", (_, keys, prompt, index) => {
    expect(sit(prompt).type(keys).state().index).toBe(index);
  });

  it("two digits with a pause between them are two numbers", () => {
    expect(sit(MANY).type("1").wait(1_500).type("2").state().index).toBe(1);
  });

  it.each<[string, string, unknown]>([
    ["Enter takes what is marked", `2${KEY.enter}`, { value: "partly-implemented" }],
    ["so does Ctrl+J", `2${KEY.newLine}`, { value: "partly-implemented" }],
    ["Enter alone takes nothing", KEY.enter, undefined],
    ["Enter takes the option that a word means", `in part${KEY.enter}`, { value: "partly-implemented" }],
    ["Enter takes nothing for a word that means several", `ye${KEY.enter}`, undefined],
    ["Enter takes nothing for a word that means none", `nonsense${KEY.enter}`, undefined],
    ["Shift+Tab", KEY.backTab, { move: { to: "back" } }],
    ["F1", KEY.help, { move: { to: "help" } }],
    ["Esc, where there is no question", KEY.escape, { move: { to: "back" } }],
    ["Alt and a letter mean nothing", "\u001bb\u001bq", undefined],
    ["Ctrl+B means nothing", "\u0002", undefined],
    ["a word", `:back${KEY.enter}`, { move: { to: "back" } }],
    ["a word with a place", `:go 21 (a)${KEY.enter}`, { move: { to: "go", target: "21 (a)" } }],
    ["a word in place of another one", `yes:back${KEY.enter}`, { move: { to: "back" } }],
    ["a word that was corrected", `:bal${KEY.backspace}ck${KEY.enter}`, { move: { to: "back" } }],
    ["a word that was deleted", `:q${KEY.backspace.repeat(2)}2${KEY.enter}`, { value: "partly-implemented" }],
    ["a word that does not exist", `:nonsense${KEY.enter}`, undefined],
  ])("%s", (_, keys, reply) => {
    expect(sit().type(keys).reply()).toEqual(reply);
  });

  it("ignores a paste, and says so", () => {
    const person = sit().type("2").give({ kind: "paste", text: "3\r:quit\r" });
    expect(person.reply()).toBeUndefined();
    expect(person.screen()).toContain("What you pasted was not used.");
    expect(person.type(KEY.enter).reply()).toEqual({ value: "partly-implemented" });
  });

  it("says what is wrong until the next key", () => {
    const person = sit().type(KEY.enter);
    expect(person.screen()).toContain("Nothing is selected yet. Use the arrow keys, or type a number or a name.");
    expect(person.type("9").screen()).toContain("No choice has the number 9.");
    expect(person.type(`:nonsense${KEY.enter}`).screen()).toContain('There is no command ":nonsense".');
    expect(person.type(`nonsense${KEY.enter}`).screen()).toContain('No choice has the name "nonsense".');
    expect(person.type(KEY.down).screen()).not.toContain(":nonsense");
  });

  it("drops a word that fits nothing, so that the next one is not added to it; keeps one that fits several", () => {
    expect(sit().type(`nonsense${KEY.enter}no`).screen()).toContain("> no|");
    expect(sit().type(`y${KEY.enter}`).screen()).toMatch(/> y\|\n2 choices match "y"/);
  });

  it("shows the notice of its surroundings", () => {
    expect(sit(STATUS, { notice: "Left out." }).screen()).toContain("\nLeft out.\n");
  });

  it("at 80 columns is drawn with its keys below", () => {
    expect(sit().type("4:ba").screen()).toMatchInlineSnapshot(`
      "Which of these is true for your State?
         1. Yes
         2. Yes, in part
         3. No
      ❯  4. Does not apply to our State, because of its constitution or its size
      > :ba|
      ↑↓, number or word: select · Enter: choose
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
  });

  it("at 40 columns is broken between words, and between keys", () => {
    const screen = sit({ ...STATUS, hint: "Look at the guidance if you are not sure about this." }, { columns: 40 })
      .type("4")
      .screen();
    for (const line of screen.split("\n")) expect(line.length).toBeLessThan(40);
    expect(screen).toMatchInlineSnapshot(`
      "Which of these is true for your State?
      Look at the guidance if you are not
      sure about this.
         1. Yes
         2. Yes, in part
         3. No
      ❯  4. Does not apply to our State,
            because of its constitution or
            its size
      ↑↓, number or word: select
      Enter: choose
      Esc: back · F1: help
      :skip :go :outline :undo :quit"
    `);
  });

  it("shows the part of a long list that fits, and how much there is above and below", () => {
    expect(sit(MANY, { rows: 12 }).type("12").screen()).toMatchInlineSnapshot(`
      "Which of these is true for your State?
      … 9 more choices above
        10. Option 10
        11. Option 11
      ❯ 12. Option 12
        13. Option 13
        14. Option 14
        15. Option 15
      … 10 more choices below
      ↑↓, number or word: select · Enter: choose
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
  });

  it("shows how questions are answered, and what the marks mean", () => {
    const prompt: ChoosePrompt = {
      ...STATUS,
      label: "Where do you want to go?",
      options: [
        { value: "a", label: "Adherence", note: "2 of 3", marks: ["answered", "answered", "open"] },
        { value: "b", label: "Para. 30 · Offences", note: "not yet confirmed", mark: "carried" },
        { value: "c", label: "Stop", note: "saved" },
      ],
    };
    expect(sit(prompt, { columns: 60 }).screen()).toMatchInlineSnapshot(`
      "Where do you want to go?
         1. Adherence                                 ●●○  2 of 3
         2. ◐ Para. 30 · Offences
         3. Stop (saved)
      ● answered   ○ open   ◐ not yet confirmed
      ↑↓, number or word: select · Enter: choose
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
  });
});
