/** The prompt in which a text is written. */
import { describe, expect, it } from "vitest";
import type { WritePrompt } from "../../../src/interview/asker.ts";
import { type Writing, startWriting, write } from "../../../src/terminal/prompts/write.ts";
import { type Person, KEY, sitAt } from "./person.ts";

const NOTE: WritePrompt = {
  id: "para-30.difficulties.note",
  label: "What are the difficulties?",
  hint: "In your own words. A short answer is enough.",
  lines: "many",
  most: 20_000,
};
const DATE: WritePrompt = {
  id: "para-06.law.0.date",
  label: "Date of the law",
  lines: "one",
  most: 40,
  check: (text) => (/^\d*$/.test(text) ? undefined : "This is not a date."),
};

function sit(prompt: WritePrompt = NOTE, options: Parameters<typeof sitAt>[2] = {}): Person<Writing, unknown> {
  return sitAt(write, startWriting(prompt), options);
}

describe("a proposed text", () => {
  const YEAR: WritePrompt = { id: "year", label: "Which year is assessed?", lines: "one", most: 4, proposed: "2026" };

  it.each<[string, string, unknown]>([
    ["is taken by Enter", KEY.enter, { value: "2026" }],
    ["is replaced by the first key", `2025${KEY.enter}`, { value: "2025" }],
    ["is edited after an arrow", `${KEY.left}${KEY.delete}5${KEY.enter}`, { value: "2025" }],
    ["loses a character by Backspace", `${KEY.backspace}5${KEY.enter}`, { value: "2025" }],
    ["does not come along with a move", `:back${KEY.enter}`, { move: { to: "back" } }],
  ])("%s", (_, keys, reply) => {
    expect(sit(YEAR).type(keys).reply()).toEqual(reply);
  });

  it("is replaced by a paste", () => {
    const person = sit(YEAR).give({ kind: "paste", text: "2025" });
    expect(person.type(KEY.enter).reply()).toEqual({ value: "2025" });
  });
});

describe("a text", () => {
  it.each<[string, string, string]>([
    ["is what was typed", "No funds.", "No funds."],
    ["is in any script", "Émile Вера العدل 中文 👩‍👩‍👧", "Émile Вера العدل 中文 👩‍👩‍👧"],
    ["has lines by Ctrl+J", `one${KEY.newLine}two`, "one\ntwo"],
    ["has lines by Alt+Enter", "one\u001b\rtwo", "one\ntwo"],
    ["loses a character as a person sees it", `a👩‍👩‍👧${KEY.backspace}b`, "ab"],
    ["loses the character after the cursor", `中文${KEY.left}${KEY.delete}`, "中"],
    ["loses a word", `one two${KEY.deleteWord}three`, "one three"],
    ["loses a word by Alt+Backspace", "one two\u001b\u007f", "one "],
    ["loses a line up to the cursor", `one${KEY.newLine}two${KEY.deleteLine}`, "one"],
    ["is edited before the cursor", `acd${KEY.left.repeat(2)}b`, "abcd"],
    ["is edited after a word", `one three${KEY.wordLeft}two `, "one two three"],
    ["is edited at its beginning", `b\nc${KEY.start}a`, "ab\nc"],
    ["is edited at the beginning of a row", `bc${KEY.lineStart}a${KEY.lineEnd}d`, "abcd"],
    ["is edited at both ends of a row", `b${KEY.home}a${KEY.end}c`, "abc"],
    ["is edited in the row above", `one${KEY.newLine}two${KEY.up}!`, "one!\ntwo"],
    ["is edited in the row below", `one${KEY.newLine}two${KEY.start}${KEY.down}!`, "one\n!two"],
    ["ignores keys that mean nothing", "a\u001b[15~\t\u000bb", "ab"],
    ["may hold a word with two colons", "They said ::back", "They said ::back"],
    ["may be a word with two colons", "::back", ":back"],
  ])("%s", (_, keys, value) => {
    expect(sit().type(keys).type(KEY.enter).reply()).toEqual({ value: value.trimEnd() });
  });

  it.each<[string, string, unknown]>([
    ["Shift+Tab", `a${KEY.backTab}`, { value: "a", move: { to: "back" } }],
    ["Esc, where there is no question", `a${KEY.escape}`, { value: "a", move: { to: "back" } }],
    ["a word", `a:go 21a${KEY.enter}`, { value: "a", move: { to: "go", target: "21a" } }],
    ["a word without a text", `:skip${KEY.enter}`, { move: { to: "skip" } }],
  ])("is left by %s, and comes along", (_, keys, reply) => {
    expect(sit().type(keys).reply()).toEqual(reply);
  });

  it("that did not change is kept to the letter, and does not come along with a move", () => {
    const current = "By hand.  \n";
    expect(
      sit({ ...NOTE, current })
        .type(KEY.enter)
        .reply(),
    ).toEqual({ value: current });
    expect(
      sit({ ...NOTE, current: "Old." })
        .type(`:skip${KEY.enter}`)
        .reply(),
    ).toEqual({ move: { to: "skip" } });
    expect(
      sit({ ...NOTE, current: "Old." })
        .type(`${KEY.deleteLine}${KEY.backTab}`)
        .reply(),
    ).toEqual({
      value: "",
      move: { to: "back" },
    });
  });

  it("of one line stays one line", () => {
    const person = sit({ ...DATE, most: 400 }).give({ kind: "paste", text: "20\n 19" });
    expect(person.state().area.text).toBe("20 19");
    expect(sit(DATE).type(`2019${KEY.newLine}`).reply()).toEqual({ value: "2019" });
  });

  it("that is too long is not accepted, but stays and can be corrected", () => {
    const person = sit(DATE).type(`2000-13${KEY.enter}`);
    expect(person.reply()).toBeUndefined();
    expect(person.screen()).toContain("> 2000-13|\nThis is not a date.");
    expect(person.type(KEY.backspace).screen()).not.toContain("not a date");
    expect(person.type(`${KEY.backspace.repeat(2)}${KEY.enter}`).reply()).toEqual({ value: "2000" });
  });

  it("that is not accepted can be left, and does not come along", () => {
    expect(sit(DATE).type(`2000-13${KEY.backTab}`).reply()).toEqual({ move: { to: "back" } });
  });

  it("is not left by a word that was pasted", () => {
    const person = sit().give({ kind: "paste", text: "They wrote\n:quit" });
    expect(person.type(KEY.enter).reply()).toEqual({ value: "They wrote\n:quit" });
  });

  it.each([":bakc", "Two lines.\n:bakc ", "：bakc", "Two lines.\n:clear"])(
    "does not end with a mistyped word: %j",
    (text) => {
      const person = sit().type(text.replaceAll("\n", KEY.newLine)).type(KEY.enter);
      expect(person.reply()).toBeUndefined();
      expect(person.screen().replace(/\s+/g, " ")).toMatch(
        /There is no command "[:：]\w+"\. .* In a text, type two colons: "::" means ":"\./,
      );
      expect(person.type(KEY.backTab).reply()).toEqual({ move: { to: "back" } });
    },
  );

  it.each([
    ["with two colons", "::bakc", ":bakc"],
    ["with two colons on the last line", `Two lines.${KEY.newLine}::bakc`, "Two lines.\n:bakc"],
    ["inside the text", `:bakc${KEY.newLine}and more`, ":bakc\nand more"],
    ["after other words", "They wrote :bakc", "They wrote :bakc"],
  ])("may hold a word that is no command: %s", (_, keys, value) => {
    expect(sit().type(keys).type(KEY.enter).reply()).toEqual({ value });
  });

  it("that is saved with such a word is kept as it is", () => {
    const current = "Two lines.\n:bakc";
    expect(
      sit({ ...NOTE, current })
        .type(KEY.enter)
        .reply(),
    ).toEqual({ value: current });
  });

  it("is left as it was for help, and nothing comes along", () => {
    expect(sit().type(`Half${KEY.help}`).reply()).toEqual({ move: { to: "help" } });
  });

  it("says how much room is left near its limit, and what is too much", () => {
    const person = sit().give({ kind: "paste", text: "word ".repeat(3_950).trim() });
    expect(person.screen()).toContain("Room for 251 more characters.");
    person.give({ kind: "paste", text: " more".repeat(60) });
    expect(person.screen()).toContain("49 characters too many.");
    expect(person.type(KEY.enter).screen()).toContain(
      "This text has 20049 characters, but there is room for 20000 only.",
    );
    expect(sit(DATE).type("1".repeat(39)).screen()).not.toContain("Room");
  });

  it("takes a paste whole at the cursor, without control characters, and says so", () => {
    const person = sit().type(`ab${KEY.left}`).give({ kind: "paste", text: "1\r\n\u001b[31m2\u202e\n" });
    expect(person.state().area).toEqual({ text: "a1\n2\nb", cursor: 5 });
    expect(person.screen()).toContain("2 invisible control characters were removed from the text.");
  });

  it.each([
    ["Ctrl+G", KEY.editor, "Half"],
    ["a word", `:edit${KEY.enter}`, "Half"],
  ])("goes to an editor by %s, and comes back", (_, keys, text) => {
    const person = sit().type("Half").type(keys);
    expect(person.edited()).toBe(text);
    expect(person.give({ kind: "edited", text: "Whole" }).screen()).toContain(
      "> Whole|\nThis is the text from your editor.",
    );
    expect(person.type(KEY.enter).reply()).toEqual({ value: "Whole" });
  });

  it("says what went wrong with an editor", () => {
    const person = sit().type(`My text${KEY.editor}`);
    person.give({ kind: "edited", text: "My text", problem: "The editor saved no text." });
    expect(person.screen()).toContain("> My text|\nThe editor saved no text.");
  });

  it("begins with what was begun, and what is saved stays what it was", () => {
    const person = sitAt(write, startWriting({ ...NOTE, current: "Saved", begun: "Half of it" }));
    expect(person.screen()).toContain("> Half of it|");
    expect(person.type(KEY.enter).reply()).toEqual({ value: "Half of it" });
  });

  it("is drawn in rows, with the cursor in its place", () => {
    const long = `${"A council of all ministries meets twice a year. ".repeat(2)}中文${KEY.left}`;
    expect(sit(NOTE).type(long).screen()).toMatchInlineSnapshot(`
      "What are the difficulties?
      In your own words. A short answer is enough.
      > A council of all ministries meets twice a year. A council of all ministries 
        meets twice a year. 中|文
      Enter: done · Ctrl+J: new line · Ctrl+G: editor
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
    const narrow = sit(NOTE, { columns: 40 }).type(long).screen();
    for (const line of narrow.split("\n")) expect(line.length).toBeLessThan(41);
    expect(narrow).toMatchInlineSnapshot(`
      "What are the difficulties?
      In your own words. A short answer is
      enough.
      > A council of all ministries meets 
        twice a year. A council of all 
        ministries meets twice a year. 中|文
      Enter: done · Ctrl+J: new line
      Ctrl+G: editor
      Esc: back · F1: help
      :skip :go :outline :undo :quit"
    `);
  });

  it("shows the rows around the cursor where there are too many", () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Line ${at + 1}`).join("\n");
    const person = sit({ ...NOTE, current: lines }, { rows: 14 });
    expect(person.screen()).toMatchInlineSnapshot(`
      "What are the difficulties?
      In your own words. A short answer is enough.
        Line 23
        Line 24
        Line 25
        Line 26
        Line 27
        Line 28
        Line 29
        Line 30|
      Line 30 of 30
      Enter: done · Ctrl+J: new line · Ctrl+G: editor
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
    expect(person.type(KEY.start).screen()).toMatchInlineSnapshot(`
      "What are the difficulties?
      In your own words. A short answer is enough.
      > |Line 1
        Line 2
        Line 3
        Line 4
        Line 5
        Line 6
        Line 7
        Line 8
      Line 1 of 30
      Enter: done · Ctrl+J: new line · Ctrl+G: editor
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
  });
});
