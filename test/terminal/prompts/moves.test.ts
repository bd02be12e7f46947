import { describe, expect, it } from "vitest";
import type { Say } from "../../../src/messages/say.ts";
import { readTyped } from "../../../src/terminal/prompts/moves.ts";
import { say } from "./person.ts";

describe("a typed line", () => {
  it.each([
    [":back", { kind: "move", move: { to: "back" } }],
    [":SKIP ", { kind: "move", move: { to: "skip" } }],
    [":help", { kind: "move", move: { to: "help" } }],
    [":quit", { kind: "move", move: { to: "quit" } }],
    [":go 21 (a)", { kind: "move", move: { to: "go", target: "21 (a)" } }],
    [":go", { kind: "move", move: { to: "go", target: "" } }],
    [":undo", { kind: "move", move: { to: "undo" } }],
    ["：back", { kind: "move", move: { to: "back" } }],
    [":back to back", { kind: "text", text: ":back to back" }],
    [":clear", { kind: "clear" }],
    [":empty", { kind: "empty" }],
    ["::back", { kind: "text", text: ":back" }],
    [":-)", { kind: "text", text: ":-)" }],
    [":backwards", { kind: "text", text: ":backwards" }],
    ["go back", { kind: "text", text: "go back" }],
    ["", { kind: "text", text: "" }],
  ])("%j is read as %j", (line, expected) => {
    expect(readTyped(line, say)).toEqual(expected);
  });

  it("is read in the language of the program, and in English", () => {
    const german: Say = (id, ...values) =>
      ({ "word.back": "zurück", "word.go": "gehe" })[id as string] ?? say(id, ...values);
    expect(readTyped(":Zurück", german)).toEqual({ kind: "move", move: { to: "back" } });
    expect(readTyped(":gehe 21a", german)).toEqual({ kind: "move", move: { to: "go", target: "21a" } });
    expect(readTyped(":back", german)).toEqual({ kind: "move", move: { to: "back" } });
  });
});
