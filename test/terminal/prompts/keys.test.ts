/** Keys by their names, and the prompt below a page. */
import { describe, expect, it } from "vitest";
import { namesOf } from "../../../src/terminal/prompts/keys.ts";
import { more, START_READING } from "../../../src/terminal/prompts/more.ts";
import { KEY, keysOf, sitAt } from "./person.ts";

describe("a key", () => {
  it.each([
    ["b", ["b", "character"]],
    ["B", ["B", "character"]],
    ["é", ["é", "character"]],
    ["5", ["5", "digit", "character"]],
    [" ", [" ", "character"]],
    ["?", ["?", "character"]],
    ["\r", ["return"]],
    ["\n", ["ctrl+j", "return"]],
    ["\u001b\r", ["alt+return", "return"]],
    ["\u0007", ["ctrl+g"]],
    ["\u001bb", ["alt+b"]],
    ["\u001b?", ["alt+?"]],
    ["\u001b[1;5D", ["ctrl+left", "left"]],
    ["\u007f", ["backspace"]],
    ["\u001b\u007f", ["alt+backspace", "backspace"]],
    ["\t", ["tab"]],
    [KEY.escape, ["escape"]],
  ])("%j is known as %j", (typed, names) => {
    expect(keysOf(typed).map(namesOf)).toEqual([names]);
  });
});

describe("a page of something long", () => {
  it.each([
    [KEY.enter, true],
    [" ", true],
    [KEY.pageDown, true],
    [KEY.escape, false],
    ["q", false],
    ["x", undefined],
  ])("is followed by the next at %j: %j", (keys, reply) => {
    expect(sitAt(more, START_READING).type(keys).reply()).toBe(reply);
  });

  it("is followed by a line that says how to go on", () => {
    expect(sitAt(more, START_READING).screen()).toBe("Enter: more · Esc: enough");
  });
});
