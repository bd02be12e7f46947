import { describe, expect, it } from "vitest";
import { readTyped } from "../../../src/terminal/prompts/moves.ts";

describe("a typed line", () => {
  it.each([
    [":back", { kind: "move", move: { to: "back" } }],
    [":SKIP ", { kind: "move", move: { to: "skip" } }],
    [":help", { kind: "move", move: { to: "help" } }],
    [":quit", { kind: "move", move: { to: "quit" } }],
    [":go 21 (a)", { kind: "move", move: { to: "go", target: "21 (a)" } }],
    [":go", { kind: "move", move: { to: "go", target: "" } }],
    [":clear", { kind: "clear" }],
    [":empty", { kind: "empty" }],
    ["::back", { kind: "text", text: ":back" }],
    [":-)", { kind: "text", text: ":-)" }],
    [":backwards", { kind: "text", text: ":backwards" }],
    ["go back", { kind: "text", text: "go back" }],
    ["", { kind: "text", text: "" }],
  ])("%j is read as %j", (line, expected) => {
    expect(readTyped(line)).toEqual(expected);
  });
});
