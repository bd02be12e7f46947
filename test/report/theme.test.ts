/** Which colours are used, by what the environment asks for and what the terminal can show. */
import { describe, expect, it } from "vitest";
import { themeOptions } from "../../src/report/theme.ts";

type Case = [env: Readonly<Record<string, string>>, inTerminal: number, elsewhere: number];

describe("colours", () => {
  it.each<Case>([
    [{}, 2, 0],
    [{ TERM: "dumb" }, 0, 0],
    [{ NO_COLOR: "1" }, 0, 0],
    [{ NO_COLOR: "" }, 2, 0],
    [{ NO_COLOR: "1", FORCE_COLOR: "3", CLICOLOR_FORCE: "1" }, 0, 0],
    [{ FORCE_COLOR: "1" }, 2, 1],
    [{ FORCE_COLOR: "true" }, 2, 1],
    [{ FORCE_COLOR: "2" }, 2, 2],
    [{ FORCE_COLOR: "3" }, 3, 3],
    [{ FORCE_COLOR: "1", TERM: "dumb" }, 2, 1],
    [{ FORCE_COLOR: "" }, 2, 0],
    [{ FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, 0, 0],
    [{ FORCE_COLOR: "false" }, 0, 0],
    [{ FORCE_COLOR: "1", CLICOLOR: "0" }, 2, 1],
    [{ CLICOLOR_FORCE: "1" }, 2, 1],
    [{ CLICOLOR_FORCE: "0" }, 2, 0],
    [{ CLICOLOR_FORCE: "1", CLICOLOR: "0" }, 2, 1],
    [{ CLICOLOR: "0" }, 0, 0],
    [{ CLICOLOR: "1" }, 2, 0],
  ])("with %j are %i in a terminal of 256 and %i elsewhere", (env, inTerminal, elsewhere) => {
    expect(themeOptions(env, true, 8).color).toBe(inTerminal);
    expect(themeOptions(env, false, 1).color).toBe(elsewhere);
  });
});
