/** The plain asker: what typed numbers and words mean, and what is written. */
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import type { About, Option, Reply } from "../../src/interview/asker.ts";
import { createSay } from "../../src/messages/say.ts";
import { createEnding } from "../../src/terminal/ending.ts";
import type { Line } from "../../src/terminal/lines.ts";
import { PlainAsker } from "../../src/terminal/plain-asker.ts";

/** An asker to whom these lines are typed, and everything that it wrote. The session ends after the last line. */
function setUp(...typed: readonly (string | Line)[]): {
  asker: PlainAsker;
  /** With every run of white space as one space. */
  written: () => string;
  /** As it was written, in a window of 40 columns. */
  raw: () => string;
  /** How many lines were not read. */
  left: () => number;
} {
  const rest = [...typed];
  const ending = createEnding();
  let written = "";
  const lines = {
    begun: "",
    next(): Promise<Line> {
      const line = rest.shift();
      if (line === undefined) {
        ending.end("end-of-input");
        return Promise.reject(ending.signal.reason as Error);
      }
      return Promise.resolve(typeof line === "string" ? { text: line } : line);
    },
    close: () => undefined,
  };
  const asker = new PlainAsker({
    lines,
    write: (text) => (written += text),
    say: createSay(messages),
    width: () => 39,
    unicode: true,
  });
  return { asker, written: () => written.replace(/\s+/g, " "), raw: () => written, left: () => rest.length };
}

const pasted = (text: string): Line => ({ text, isPasted: true });

const SCALE: readonly Option[] = [
  { value: "implemented", label: "Yes" },
  { value: "partly-implemented", label: "Yes, in part" },
  { value: "not-implemented", label: "No" },
  { value: "not-applicable", label: "Does not apply" },
  { value: "not-known", label: "Not known" },
  { value: "withheld", label: "Not disclosed" },
  { value: "leave", label: "Leave open for now", apart: true },
  { value: "same-as:para-16a", label: "Same as para. 16 (a): Yes", apart: true },
];
const ELEMENTS: readonly Option[] = [
  { value: "police", label: "Police officers" },
  { value: "border", label: "Border guards, customs and coast guards" },
  { value: "justice", label: "Judges and prosecutors" },
  { value: "labour", label: "Labour inspectors" },
];

function chooseFrom(options: readonly Option[], ...typed: readonly (string | Line)[]): Promise<Reply<string>> {
  return setUp(...typed).asker.choose({ id: "q", label: "Which?", options });
}

describe("at a choice", () => {
  it.each([
    ["1", "implemented"],
    [" 2 ", "partly-implemented"],
    ["3.", "not-implemented"],
    ["٢", "partly-implemented"],
    ["۳", "not-implemented"],
    ["２", "partly-implemented"],
    ["yes", "implemented"],
    ["YES, IN PART", "partly-implemented"],
    ["in part", "partly-implemented"],
    ["no", "not-implemented"],
    ["not-known", "not-known"],
    ["does not", "not-applicable"],
    ["withheld", "withheld"],
    ["leave", "leave"],
    ["same", "same-as:para-16a"],
  ])("%j is taken as %s", async (typed, value) => {
    expect(await chooseFrom(SCALE, typed)).toEqual({ value });
  });

  it("a word that is not the whole name is said in full; a name and a number are not said again", async () => {
    const begun = setUp("in part");
    await begun.asker.choose({ id: "q", label: "Which?", options: SCALE });
    expect(begun.written()).toContain("> Chosen: Yes, in part");
    const named = setUp("no");
    await named.asker.choose({ id: "q", label: "Which?", options: SCALE });
    expect(named.written()).not.toContain("Chosen");
  });

  it("a word that can mean several says which, with their numbers, and asks", async () => {
    const { asker, written } = setUp("not", "5");
    expect(await asker.choose({ id: "q", label: "Which?", options: SCALE })).toEqual({ value: "not-known" });
    expect(written()).toContain(
      '"not" can mean: 3. No; 4. Does not apply; 5. Not known; 6. Not disclosed. Please type the number.',
    );
  });

  it("a number or a word that means none says what can be typed", async () => {
    const { asker, written } = setUp("9", "0", "maybe", "x".repeat(500), "", "1");
    expect(await asker.choose({ id: "q", label: "Which?", options: SCALE })).toEqual({ value: "implemented" });
    expect(written().match(/Please type one of the numbers that are shown, up to 8\./g)).toHaveLength(3);
    expect(written()).toContain(
      'No choice has the name "maybe". Please type one of the numbers that are shown, up to 8',
    );
    expect(written()).toContain(`"${"x".repeat(40)}..."`);
  });

  it("the numbers of a scale come first, and what is apart below it, after a blank line", async () => {
    const { asker, raw } = setUp("1");
    await asker.choose({ id: "q", label: "Which?", options: SCALE, current: "not-known" });
    expect(raw()).toBe(`
Which?
 1. Yes
 2. Yes, in part
 3. No
 4. Does not apply
 5. Not known
 6. Not disclosed

 7. Leave open for now
 8. Same as para. 16 (a): Yes
Type a number or a name and press
  Enter. Enter alone chooses: Not
  known.
> `);
  });

  it("a command that does not exist is named, and nothing is taken", async () => {
    const { asker, written } = setUp(":bakc", ":back");
    expect(await asker.choose({ id: "q", label: "Which?", options: SCALE })).toEqual({ move: { to: "back" } });
    expect(written()).toContain('There is no command ":bakc".');
  });

  it("a pasted command does nothing", async () => {
    const { asker, left } = setUp(pasted(":quit"), pasted("1\n2\n"), "3");
    expect(await asker.choose({ id: "q", label: "Which?", options: SCALE })).toEqual({ value: "not-implemented" });
    expect(left()).toBe(0);
  });
});

describe("at a list of which any number may be ticked", () => {
  it.each([
    ["1 3", ["police", "justice"]],
    ["3,1", ["police", "justice"]],
    ["٣، ١", ["police", "justice"]],
    ["judges; labour inspectors", ["justice", "labour"]],
    ["border guards, customs and coast guards, police", ["police", "border"]],
    ["police labour", ["police", "labour"]],
    ["1, judges", ["police", "justice"]],
    ["all", ["police", "border", "justice", "labour"]],
    ["None", []],
    [":clear", []],
    ["", ["labour"]],
  ])("%j ticks %j", async (typed, value) => {
    const { asker } = setUp(typed);
    expect(await asker.tick({ id: "q", label: "Which?", options: ELEMENTS, current: ["labour"] })).toEqual({ value });
  });

  it("says what is marked, and that Enter alone keeps it", async () => {
    const { asker, written } = setUp("");
    await asker.tick({ id: "q", label: "Which?", options: ELEMENTS, current: ["labour"] });
    expect(written()).toContain("4. Labour inspectors (marked)");
    expect(written()).toContain("Enter alone keeps the marked choice.");
  });

  it("says which word is unclear, and ticks nothing until all are clear", async () => {
    const { asker, written } = setUp("police, judge, nobody", "1 9", "guards", "2");
    expect(await asker.tick({ id: "q", label: "Which?", options: ELEMENTS, current: [] })).toEqual({
      value: ["border"],
    });
    expect(written()).toContain('No choice has the name "nobody".');
    expect(written()).toContain("Please type one of the numbers that are shown, up to 4.");
  });

  it("says what words were taken for", async () => {
    const { asker, written } = setUp("police, 4");
    await asker.tick({ id: "q", label: "Which?", options: ELEMENTS, current: [] });
    expect(written()).toContain("Chosen: Police officers; Labour inspectors");
  });
});

describe("when something is looked for", () => {
  const STATES: readonly Option[] = [
    { value: "NER", label: "Niger" },
    { value: "NGA", label: "Nigeria" },
  ];
  const find = (...typed: readonly string[]): Promise<Reply<string>> =>
    setUp(...typed).asker.find({ id: "state", label: "Which State?", nothing: "None.", search: () => STATES });

  it.each([["niger"], ["NER"], ["1"]])("%j is what it names, also among several that fit", async (typed) => {
    expect(await find(...(typed === "1" ? ["nig", "1"] : [typed]))).toEqual({ value: "NER" });
  });

  it("one of several that were found may be named; what can be looked for is said once", async () => {
    const { asker, written } = setUp("nig", "nigeria");
    const prompt = { id: "state", label: "Which State?", hint: "Type a name.", nothing: "None.", search: () => STATES };
    expect(await asker.find(prompt)).toEqual({ value: "NGA" });
    expect(written().match(/Type a name\./g)).toHaveLength(1);
  });
});

describe("a text", () => {
  const ask = (asker: PlainAsker, lines: "one" | "many", current?: string): Promise<Reply<string>> =>
    asker.write({ id: "q.measures", label: "What?", lines, current });

  it("has all lines up to an empty one", async () => {
    expect(await ask(setUp("one", ":empty", "two", "").asker, "many")).toEqual({ value: "one\n\ntwo" });
  });

  it("has all of what was pasted in it, with empty lines and commands, and goes on until an empty line is typed", async () => {
    const { asker, left } = setUp("typed", pasted("one\n\n:quit\n::two"), "three", "", "next");
    expect(await ask(asker, "many")).toEqual({ value: "typed\none\n\n:quit\n::two\nthree" });
    expect(left()).toBe(1);
  });

  it("ends with the empty line that a paste ends with, once Enter is pressed", async () => {
    const { asker, left } = setUp(pasted("one\ntwo\n"), "next");
    expect(await ask(asker, "many")).toEqual({ value: "one\ntwo" });
    expect(left()).toBe(1);
  });

  it("of one line takes several that were pasted as one", async () => {
    const { asker, left } = setUp(pasted("Ministry\nof Justice"), "next");
    expect(await ask(asker, "one")).toEqual({ value: "Ministry of Justice" });
    expect(left()).toBe(1);
  });

  it("is never a mistyped command, and begins with a colon where two are typed", async () => {
    const { asker, written } = setUp(":bakc", "::bakc");
    expect(await ask(asker, "one")).toEqual({ value: ":bakc" });
    expect(written()).toContain('There is no command ":bakc".');
  });

  it("is not changed by the word for an editor, which there is none of", async () => {
    const { asker, written } = setUp(":edit", "new");
    expect(await ask(asker, "one", "old")).toEqual({ value: "new" });
    expect(written()).toContain("There is no editor in plain mode.");
  });

  it.each([
    ["line-cut", "as long as your terminal allows"],
    ["not-utf8", "not in UTF-8"],
  ] as const)("is asked for again after a line that is %s", async (problem, told) => {
    const { asker, written } = setUp({ problem }, "whole");
    expect(await ask(asker, "one")).toEqual({ value: "whole" });
    expect(written()).toContain(told);
  });
});

describe("the question", () => {
  const about = (id: string): About => ({
    id,
    heading: "Section",
    citation: "CTOC/COP/2010/6, para. 30",
    title: `Title of ${id}`,
    text: "Does your State?",
    notes: [{ kind: "note", text: "A note." }],
  });
  const prompt = (id: string): Parameters<PlainAsker["choose"]>[0] => ({
    id: `${id}.status`,
    about: about(id),
    label: "Which?",
    options: SCALE,
  });

  it("is written once for all of its prompts, and again for another question or after something else", async () => {
    const { asker, written } = setUp("1", "1", "1", "1", "1");
    await asker.choose(prompt("para-30"));
    await asker.choose(prompt("para-30"));
    await asker.choose(prompt("para-31"));
    await asker.choose({ id: "outline", label: "Where?", options: SCALE });
    await asker.choose(prompt("para-31"));
    expect(written().match(/Title of para-30/g)).toHaveLength(1);
    expect(written().match(/Title of para-31/g)).toHaveLength(2);
  });

  it("is written in full with its help, and not again right after it", async () => {
    const { asker, written } = setUp("1", "1");
    await asker.choose(prompt("para-30"));
    await asker.read([{ kind: "text", text: "Guidance." }], about("para-30"));
    await asker.choose(prompt("para-30"));
    expect(written()).toMatch(/Title of para-30 Does your State\? A note\. Guidance\. Which\?/);
    expect(written().match(/Title of para-30/g)).toHaveLength(2);
  });
});

describe("a text of several lines", () => {
  const prompt = { id: "para-30.measures", label: "What has been done", lines: "many" } as const;

  it.each([
    ["back", { to: "back" }],
    ["quit", { to: "quit" }],
    ["go 21a", { to: "go", target: "21a" }],
  ] as const)("is left by :%s on a line of its own, and what was typed comes along", async (word, move) => {
    const { asker } = setUp("A plan.", ":empty", "A law.", `:${word}`);
    expect(await asker.write(prompt)).toEqual({ value: "A plan.\n\nA law.", move });
  });

  it("has no commands inside a line, after two colons, or in what was pasted", async () => {
    const { asker } = setUp("See :back", "::quit", pasted("Pasted.\n:quit"), "");
    expect(await asker.write(prompt)).toEqual({ value: "See :back\n:quit\nPasted.\n:quit" });
  });

  it("goes on where it was after help, and what was typed before counts as typed", async () => {
    for (const [next, reply] of [
      ["", { value: "A plan." }],
      [":back", { value: "A plan.", move: { to: "back" } }],
    ] as const) {
      const { asker, written } = setUp("A plan.", ":help", next);
      expect(await asker.write({ ...prompt, current: "An old plan." })).toEqual({ move: { to: "help" } });
      expect(await asker.write({ ...prompt, current: "An old plan." })).toEqual(reply);
      expect(written()).toContain("This text was begun, and is not saved yet: A plan.");
    }
  });

  it("stays as it is when an editor is asked for, and :clear deletes all of it", async () => {
    const { asker } = setUp("A plan.", ":edit", "A law.", "");
    expect(await asker.write(prompt)).toEqual({ value: "A plan.\nA law." });
    expect(await setUp("A plan.", ":clear").asker.write({ ...prompt, current: "Old." })).toEqual({ value: "" });
  });
});
