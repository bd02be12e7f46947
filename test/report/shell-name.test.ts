import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureText } from "../../src/report/wording/failure.ts";
import { shellName } from "../../src/report/shell-name.ts";
import { visibleLine } from "../../src/report/visible.ts";
import type { Say } from "../../src/messages/say.ts";

/** The one argument that a shell makes of each text. */
function argumentsOf(texts: readonly string[]): readonly string[] {
  const script = texts.map((text) => `printf '%s\\0' ${text}`).join("\n");
  const { stdout } = spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8", maxBuffer: 1e8 });
  return stdout.split("\0").slice(0, -1);
}

describe("the name of a file in a hint", () => {
  it.each([
    ["NOR-2026.yaml", "NOR-2026.yaml"],
    ["folder/Ministère.yaml", "folder/Ministère.yaml"],
    ["a b.yaml", '"a b.yaml"'],
    ["C:\\Users\\An Na\\a.yaml", '"C:\\Users\\An Na\\a.yaml"'],
    ["$(id).yaml", "'$(id).yaml'"],
    ["it's $1.yaml", "'it'\\''s $1.yaml'"],
    ["-x.yaml", "./-x.yaml"],
    ["- x.yaml", '"./- x.yaml"'],
    ["~.yaml", '"~.yaml"'],
    ["a\nb.yaml", "$'a\\nb.yaml'"],
    ["a\u001b[2K'b\\.yaml", "$'a\\x1b[2K\\'b\\\\.yaml'"],
    ["\u202ea.yaml", "$'\\xe2\\x80\\xaea.yaml'"],
    ["", '""'],
  ])("%j is %s", (file, hint) => {
    expect(shellName(file)).toBe(hint);
  });

  it("is one argument for the shell, the same file, and nothing but what can be seen", () => {
    const piece = fc.constantFrom(
      "a",
      "é",
      " ",
      "'",
      '"',
      "\\",
      "$",
      "`",
      "!",
      "-",
      "\n",
      "\r",
      "\u001b",
      "\u202e",
      "*",
      ";",
      "&",
      "(",
      "0",
      "x",
      "{a,b}",
      "#",
      "=",
      "~",
    );
    const names = fc
      .sample(
        fc.oneof(
          fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        2_000,
      )
      .map((name) => name.toWellFormed().replaceAll("\0", ""));
    const hints = names.map(shellName);
    expect(argumentsOf(hints)).toEqual(names.map((name) => (name.startsWith("-") ? `./${name}` : name)));
    for (const hint of hints) expect(visibleLine(hint)).toBe(hint);
  });

  it("is there for every failure that names a file", () => {
    const say = ((id: string, values: object) => JSON.stringify([id, values])) as unknown as Say;
    expect(JSON.parse(failureText({ failure: "file-changed", values: { file: "a b.yaml" } }, say))).toEqual([
      "failure.file-changed",
      { file: "a b.yaml", named: "file", shellName: '"a b.yaml"' },
    ]);
  });
});
