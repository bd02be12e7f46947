/** The bar of moves that Esc opens at a question, and help that is read below it. */
import { describe, expect, it } from "vitest";
import type { About, ChoosePrompt, WritePrompt } from "../../../src/interview/asker.ts";
import { choose, startChoosing } from "../../../src/terminal/prompts/choose.ts";
import { read, startReading } from "../../../src/terminal/prompts/reading.ts";
import { startWriting, write } from "../../../src/terminal/prompts/write.ts";
import { KEY, sitAt } from "./person.ts";

const ABOUT: About = {
  id: "para-46",
  heading: "Data and research",
  aside: "Question 68 of 79 · 4 open",
  citation: "CTOC/COP/2010/6, para. 46",
  title: "Collecting data",
  text: "Does your State collect data on trafficking in persons?",
  notes: [{ kind: "note", text: "See also para. 47" }],
};
const NOTE: WritePrompt = { id: "para-46.measures", about: ABOUT, label: "What has been done", lines: "many" };
const MORE: ChoosePrompt = {
  id: "para-46.more",
  about: ABOUT,
  sublist: true,
  label: "Anything to add?",
  options: [{ value: "next", label: "Go on" }],
  current: "next",
};

describe("the bar of moves", () => {
  it.each<[string, string, unknown]>([
    ["offers to go back first", `a${KEY.escape}${KEY.enter}`, { value: "a", move: { to: "back" } }],
    ["is gone through by Tab", `a${KEY.escape}${KEY.tab}${KEY.enter}`, { value: "a", move: { to: "skip" } }],
    [
      "is gone through by arrows",
      `${KEY.escape}${KEY.right}${KEY.down}${KEY.enter}`,
      { move: { to: "go", target: "" } },
    ],
    ["goes around", `${KEY.escape}${KEY.left}${KEY.enter}`, { move: { to: "quit" } }],
    ["stays at letters, digits and Alt with them", `${KEY.escape}sq1 \u001bq${KEY.enter}`, { move: { to: "back" } }],
    ["is closed by Esc, and one goes on", `a${KEY.escape}${KEY.escape}b${KEY.enter}`, { value: "ab" }],
    ["leaves Shift+Tab as it is", `${KEY.escape}${KEY.tab}${KEY.backTab}`, { move: { to: "back" } }],
    ["leaves F1 as it is", `${KEY.escape}${KEY.tab}${KEY.help}`, { move: { to: "help" } }],
    ["is not opened by Alt and a letter", "\u001bb", undefined],
  ])("%s", (_, keys, reply) => {
    expect(sitAt(write, startWriting(NOTE)).type(keys).reply()).toEqual(reply);
  });

  it("takes the place of the foot, which names the same moves, and of the cursor", () => {
    const person = sitAt(write, startWriting(NOTE)).type("No funds");
    expect(person.screen()).toMatchInlineSnapshot(`
      "
      Data and research                                    Question 68 of 79 · 4 open
      CTOC/COP/2010/6, para. 46
      Collecting data
      Does your State collect data on trafficking in persons?
      See also para. 47

      What has been done
      > No funds|
      Enter: done · Ctrl+J: new line · Ctrl+G: editor
      Shift+Tab: back · F1: help · Esc: skip, go to, outline, undo, stop"
    `);
    expect(person.type(KEY.escape + KEY.tab).screen()).toMatchInlineSnapshot(`
      "
      Data and research                                    Question 68 of 79 · 4 open
      CTOC/COP/2010/6, para. 46
      Collecting data
      Does your State collect data on trafficking in persons?
      See also para. 47

      What has been done
      > No funds
        back  ❯ skip    go to    outline    help    undo    stop
      Tab: next · Enter: choose · Esc: close"
    `);
  });

  it("is not there in a list that a question opened: Esc leads back from it", () => {
    expect(sitAt(choose, startChoosing(MORE)).type(KEY.escape).reply()).toEqual({ move: { to: "back" } });
  });
});

describe("help", () => {
  const blocks = Array.from({ length: 40 }, (_, at) => ({ kind: "text", text: `Line ${at + 1}` }) as const);
  const sit = (): ReturnType<typeof sitAt> => sitAt(read, startReading(blocks, ABOUT), { rows: 14 });

  it.each([
    ["left before its end by Esc", KEY.escape, "left"],
    ["left before its end by Shift+Tab", KEY.backTab, "left"],
    ["left before its end by F1", KEY.help, "left"],
    ["read to its end by Enter on its last page", KEY.end + KEY.enter, "read"],
    ["read to its end when Esc leaves its last page", KEY.end + KEY.escape, "read"],
  ])("is %s", (_, keys, reply) => {
    expect(sit().type(keys).reply()).toBe(reply);
  });

  it("scrolls below the question", () => {
    const person = sit();
    expect(person.screen()).toMatchInlineSnapshot(`
      "Data and research                                    Question 68 of 79 · 4 open
      CTOC/COP/2010/6, para. 46
      Collecting data
      Does your State collect data on trafficking in persons?
      See also para. 47
      Line 1
      Line 2
      Line 3
      Line 4
      Line 5
      Line 6
      Line 7
      ↑↓ or Space: scroll · Esc: back · lines 1 to 7 of 40"
    `);
    person.type(`${KEY.down} ${KEY.pageUp}${KEY.enter}xq`);
    expect(person.reply()).toBeUndefined();
    expect(person.screen()).toMatchInlineSnapshot(`
      "Data and research                                    Question 68 of 79 · 4 open
      CTOC/COP/2010/6, para. 46
      Collecting data
      Does your State collect data on trafficking in persons?
      See also para. 47
      Line 9
      Line 10
      Line 11
      Line 12
      Line 13
      Line 14
      Line 15
      ↑↓ or Space: scroll · Esc: back · lines 9 to 15 of 40"
    `);
    expect(person.type(KEY.end).screen()).toContain("Line 40\n");
    expect(person.type(KEY.home).screen()).toContain("\nLine 1\n");
  });
});
