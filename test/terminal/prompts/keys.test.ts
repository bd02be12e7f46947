/** Keys by their names. */
import { describe, expect, it } from "vitest";
import { digitValue } from "../../../src/domain/texts/digits.ts";
import { namesOf } from "../../../src/terminal/prompts/keys.ts";
import { KEY, keysOf } from "./person.ts";

describe("a key", () => {
  it.each([
    ["b", ["b", "character"]],
    ["B", ["B", "character"]],
    ["é", ["é", "character"]],
    ["5", ["5", "digit", "character"]],
    ["٣", ["٣", "digit", "character"]],
    ["３", ["３", "digit", "character"]],
    ["½", ["½", "character"]],
    ["\u001b[Z", ["shift+tab"]],
    ["\u001bOP", ["f1"]],
    ["\u001b[11~", ["f1"]],
    ["\u001b[[A", ["f1"]],
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

describe("a digit of any script", () => {
  it.each([
    ["7", 7],
    ["٣", 3],
    ["۹", 9],
    ["०", 0],
    ["５", 5],
    ["𝟘", 0],
    ["𝟙", 1],
    ["\u{1d7ff}", 9],
  ])("%s has the value %i", (digit, value) => {
    expect(digitValue(digit)).toBe(value);
  });
});
