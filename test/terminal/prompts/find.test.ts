/** The prompt in which an option is found by typing a part of its name. */
import { describe, expect, it } from "vitest";
import type { FindPrompt } from "../../../src/interview/asker.ts";
import { find, startFinding } from "../../../src/terminal/prompts/find.ts";
import { KEY, sitAt } from "./person.ts";

const STATES = ["Niger", "Nigeria", "Norway", "Côte d’Ivoire", "中国"];
const WHERE: FindPrompt = {
  id: "state",
  label: "Which State is assessed?",
  hint: "Type a part of its name, or its code of three letters.",
  nothing: "No State fits.",
  search: (typed) =>
    STATES.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).map((name) => ({
      value: name,
      label: name,
    })),
};
const sit = (columns = 80): ReturnType<typeof sitAt<ReturnType<typeof startFinding>, unknown>> =>
  sitAt(find, startFinding(WHERE), { columns });

describe("a search", () => {
  it.each<[string, string, unknown]>([
    ["Enter takes the first that fits", `nig${KEY.enter}`, { value: { value: "Niger", label: "Niger" } }],
    ["down marks the next", `nig${KEY.down}${KEY.enter}`, { value: { value: "Nigeria", label: "Nigeria" } }],
    ["up goes around", `nig${KEY.up}${KEY.enter}`, { value: { value: "Nigeria", label: "Nigeria" } }],
    [
      "what is typed afterwards marks the first again",
      `n${KEY.down}ig${KEY.enter}`,
      { value: { value: "Niger", label: "Niger" } },
    ],
    ["wide characters", `中${KEY.enter}`, { value: { value: "中国", label: "中国" } }],
    ["corrections", `nr${KEY.left}o${KEY.enter}`, { value: { value: "Norway", label: "Norway" } }],
    ["deleting all of it", `xyz${KEY.deleteLine}nor${KEY.enter}`, { value: { value: "Norway", label: "Norway" } }],
    ["Enter alone takes nothing", KEY.enter, undefined],
    ["Enter takes nothing where nothing fits", `xyz${KEY.enter}`, undefined],
    ["a word", `:back${KEY.enter}`, { move: { to: "back" } }],
    ["a word with a place", `:go 6${KEY.enter}`, { move: { to: "go", target: "6" } }],
    ["Shift+Tab", `n${KEY.backTab}`, { move: { to: "back" } }],
    ["Esc, where there is no question", `n${KEY.escape}`, { move: { to: "back" } }],
    ["Alt and a letter mean nothing", "n\u001bo", undefined],
  ])("%s", (_, keys, reply) => {
    expect(sit().type(keys).reply()).toEqual(reply);
  });

  it("takes a paste as one line without control characters", () => {
    const person = sit().give({ kind: "paste", text: "\u001b[31mnor\nway" });
    expect(person.state().area.text).toBe("nor way");
  });

  it("takes nothing for a mistyped word, however tolerant it is", () => {
    const options = STATES.map((name) => ({ value: name, label: name }));
    const person = sitAt(find, startFinding({ ...WHERE, search: () => options }));
    expect(person.type(`:bakc${KEY.enter}`).reply()).toBeUndefined();
    expect(person.screen()).toContain("> :bakc|\nNo State fits.");
  });

  it("is not left by a word that was pasted", () => {
    const person = sit().give({ kind: "paste", text: ":quit" });
    expect(person.type(KEY.enter).reply()).toBeUndefined();
  });

  it("shows what fits, or says that nothing does", () => {
    expect(sit().type("nig").screen()).toMatchInlineSnapshot(`
      "Which State is assessed?
      Type a part of its name, or its code of three letters.
      > nig|
      ❯ Niger
        Nigeria
      Type to search · Enter: choose
      Esc: back · F1: help · :skip :go :outline :undo :quit"
    `);
    expect(sit(40).type(`xyz${KEY.left}`).screen()).toMatchInlineSnapshot(`
      "Which State is assessed?
      Type a part of its name, or its code of
      three letters.
      > xy|z
      No State fits.
      Type to search · Enter: choose
      Esc: back · F1: help
      :skip :go :outline :undo :quit"
    `);
  });
});
