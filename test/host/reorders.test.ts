/** Where words from right to left are known to be shown in the wrong order. */
import { describe, expect, it } from "vitest";
import { isKnownNotToReorder } from "../../src/host/terminal/reorders.ts";

describe("the order of words from right to left", () => {
  it.each([
    ["Windows Terminal", { WT_SESSION: "5c4b" }],
    ["Alacritty", { ALACRITTY_WINDOW_ID: "1" }],
    ["kitty", { KITTY_WINDOW_ID: "1" }],
    ["Visual Studio Code", { TERM_PROGRAM: "vscode" }],
    ["the console of Linux", { TERM: "linux" }],
  ])("is wrong in %s", (_, env) => {
    expect(isKnownNotToReorder(env)).toBe(true);
  });

  it("is not said to be wrong elsewhere", () => {
    const others = [
      {},
      { WT_SESSION: "" },
      { TERM: "xterm-256color", VTE_VERSION: "7600" },
      { TERM_PROGRAM: "Apple_Terminal" },
    ];
    expect(others.map((env) => isKnownNotToReorder(env))).toEqual([false, false, false, false]);
  });
});
